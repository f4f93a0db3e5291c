/** Why an actor has no line: what is said of it and does not count at present, and the switches that would draw it. */
import { groupBy } from '#base/groupBy.ts';
import type { ActorId } from '#domain/ids.ts';
import type { CountedStatement } from '#domain/relation.ts';
import { nounsOf } from '#query/sentences/addedClauses.ts';
import { statementNouns } from '#words/stanceQualifiers.ts';
import { matchStatements } from './applyQuery.ts';
import { asSet, type Inclusion, inclusions, type Query } from './query.ts';
import type { QueryIndex } from './queryIndex.ts';

/** Statements that the same switches would draw. */
export interface AbsenceReason {
  /** "talks announced", "opposition implied". */
  readonly nouns: readonly string[];
  /** The switches of *What counts* that they lack, in their order. */
  readonly missing: readonly Inclusion[];
  /** True if the other party is a minor actor, and these are off. */
  readonly needsPeriphery: boolean;
  /** The query with these switches on. */
  readonly query: Query;
}

/** Statements as nouns; of those that are left out as past, what says so: "earlier membership", "former affiliation". */
function nounsInTime(statements: readonly CountedStatement[], arePast: boolean): readonly string[] {
  if (!arePast) return nounsOf(statements);
  const isEnded = ({ statement }: CountedStatement) => statement.ended === true;
  return [
    ...nounsOf(statements.filter((one) => !isEnded(one))).map(statementNouns.earlier),
    ...nounsOf(statements.filter(isEnded)),
  ];
}

/** The reasons, fewest switches first; none where other filters than switches keep everything out, or nothing is said. */
export function whyAbsent(index: QueryIndex, query: Query, actor: ActorId): readonly AbsenceReason[] {
  const isMinor = (id: ActorId) => !query.periphery && index.actors.get(id)?.actor.tier === 'periphery';
  const found = matchStatements(index, query).flatMap((indexed) => {
    const counted = query.rollUp ? indexed.rolledUp : indexed.asCoded;
    if (counted === null || (counted.from !== actor && counted.to !== actor)) return [];
    const needsPeriphery = isMinor(counted.from) || isMinor(counted.to);
    const missing = inclusions.filter((one) => indexed.needs.includes(one) && !query.included.includes(one));
    return missing.length === 0 && !needsPeriphery ? [] : [{ counted, missing, needsPeriphery }];
  });
  const switches = ({ missing, needsPeriphery }: Pick<AbsenceReason, 'missing' | 'needsPeriphery'>) =>
    missing.length + Number(needsPeriphery);
  return [...groupBy(found, (one) => `${one.missing.join(' ')} ${one.needsPeriphery}`).values()]
    .flatMap((list) => {
      const [first] = list;
      if (first === undefined) return [];
      const { missing, needsPeriphery } = first;
      return {
        nouns: nounsInTime(
          list.map(({ counted }) => counted),
          missing.includes('earlier'),
        ),
        missing,
        needsPeriphery,
        query: {
          ...query,
          included: asSet([...query.included, ...missing]),
          periphery: query.periphery || needsPeriphery,
        },
      };
    })
    .sort((one, other) => switches(one) - switches(other));
}

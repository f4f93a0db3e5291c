/** The answer to a question, in words: written from the relations in sight and nothing else. */
import { groupBy } from '#base/groupBy.ts';
import { type Dataset, sourceFormOf } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import type { CountedStatement, RelationLine } from '#domain/relation.ts';
import { type AnswerClause, answerWords as words } from '#words/answer.ts';
import { actParts, type Times } from './actParts.ts';
import { type AnswerAct, actsOf, impliedIn } from './answerActs.ts';
import type { VisibleGraph } from './applyQuery.ts';
import type { NameOf } from './describeRelation.ts';
import { frameOf } from './frame.ts';
import { asSet, type Query } from './query.ts';

type Described = Pick<Dataset, 'sources'> & Times;

/** So many acts on one actor by one verb are told as one: "six actors fight ISIS". */
const fewestTogether = 3;

/** Past so many clauses the pairs are counted instead. */
const mostClauses = 6;

/** The same query with what is only implied counted as well. */
export const withImplied = (query: Query): Query => ({
  ...query,
  included: asSet([...query.included, 'low' as const]),
});

/**
 * What the source reports as done, then what is announced, threatened, judged or passed on, each with who says it, then
 * what is implied; "" where no relation is. `implied` is the graph under `withImplied`.
 */
export function answerOf(
  graph: VisibleGraph,
  implied: VisibleGraph,
  query: Query,
  nameOf: NameOf,
  dataset: Described,
): string {
  const lines = graph.relations.flatMap((relation) => relation.lines);
  const isInside = (id: ActorId) => graph.inside.has(id);
  const acts = lines.flatMap(actsOf);
  const facts = acts.filter(({ isFact }) => isFact);
  const claims = acts.filter(({ isFact }) => !isFact);
  const harms = facts.filter(({ line }) => line.kind === 'harm');
  const told = facts.filter(({ line }) => line.kind !== 'harm');
  const inferred = acts.filter(({ isInferred }) => isInferred).length;
  const clauses = clausesOf(told, isInside, nameOf, dataset);
  const isLong = clauses.length > mostClauses;
  const harmText =
    harms.length === 0
      ? null
      : words.harm(
          [...new Set(harms.map(({ from }) => nameOf(from)))],
          harms.every(({ statements }) => statements.every(({ type }) => type.id !== 'keeps-out')),
        );
  const shownThen = new Set(lines.map(({ id }) => id));
  const uncounted = query.included.includes('low')
    ? []
    : implied.relations.flatMap((one) => one.lines).filter(({ id }) => !shownThen.has(id));
  return [
    ...(isLong ? countsOf(told, harmText, nameOf, dataset) : factsOf(clauses, harmText, dataset)),
    ...(isLong && claims.length > mostClauses
      ? [words.moreClaims(claims.length)]
      : claimsOf(claims, isInside, nameOf, dataset)),
    ...(inferred === 0 ? [] : [words.inferred(inferred, acts.length)]),
    ...ofAccused(lines, nameOf),
    ...lines.flatMap((line) => impliedText(line, false, nameOf, dataset)),
    ...uncounted.flatMap((line) => impliedText(line, true, nameOf, dataset)),
  ].join(' ');
}

/** One verb of one or more actors and whom it concerns, in the tense of all its statements. */
function partOf(acts: readonly AnswerAct[], nameOf: NameOf, times: Times): AnswerClause['parts'][number] {
  const [part] = actParts(
    acts.flatMap(({ statements }) => statements),
    times,
  );
  return {
    label: part?.labels[0] ?? '',
    form: part?.form ?? 'present',
    objects: [...new Set(acts.map(({ to }) => nameOf(to)))],
  };
}

/** Many on one first; then a clause for each who acts, those that the filter names before the others. */
function clausesOf(
  acts: readonly AnswerAct[],
  isInside: (id: ActorId) => boolean,
  nameOf: NameOf,
  times: Times,
): readonly AnswerClause[] {
  const together = [...groupBy(acts, ({ label, to }) => `${label} ${to}`).values()].filter(
    (list) => list.length >= fewestTogether,
  );
  const isTogether = new Set(together.flat());
  const rest = acts.filter((act) => !isTogether.has(act));
  const byActor = [
    ...groupBy(rest, ({ from, isOwnAccount, spokenBy }) => `${from} ${isOwnAccount} ${spokenBy}`).values(),
  ];
  const subject = ({ from, isOwnAccount, spokenBy }: AnswerAct) => ({
    name: nameOf(from),
    isOwnAccount,
    spokenBy: spokenBy === null ? null : nameOf(spokenBy),
  });
  const clauseOf = (list: readonly AnswerAct[]): AnswerClause => ({
    subjects: [...new Map(list.map((act) => [act.from, subject(act)])).values()],
    parts: [...groupBy(list, ({ label }) => label).values()].map((some) => partOf(some, nameOf, times)),
  });
  const order = ([first]: readonly AnswerAct[]) => (first && isInside(first.from) ? 0 : 1);
  return [...together, ...byActor.sort((one, other) => order(one) - order(other))].map(clauseOf);
}

const factsOf = (clauses: readonly AnswerClause[], harm: string | null, dataset: Described) =>
  clauses.length === 0 && harm === null ? [] : [words.facts(sourceFormOf(dataset), clauses, harm)];

/** "12 pairs are at odds, ISIS being in six of them": of types that are always named the verb is said all the same. */
function countsOf(
  acts: readonly AnswerAct[],
  harm: string | null,
  nameOf: NameOf,
  dataset: Described,
): readonly string[] {
  const isNamed = ({ statements }: AnswerAct) => statements.every(({ type }) => type.alwaysNamed === true);
  const pairs = new Map(acts.filter((act) => !isNamed(act)).map((act) => [act.line.id, act.line]));
  const named = acts.filter((act) => isNamed(act) && !pairs.has(act.line.id));
  const counts = [...groupBy([...pairs.values()], ({ kind }) => kind)].map(([kind, list]) => ({
    kind,
    count: list.length,
    leading: leadingOf(list.map(({ a, b }) => [nameOf(a), nameOf(b)] as const)),
  }));
  const clauses = clausesOf(named, () => true, nameOf, dataset);
  return [
    ...(counts.length === 0 ? [] : [words.counts(sourceFormOf(dataset), counts)]),
    ...factsOf(clauses, harm, dataset),
  ];
}

/** The actor in most of the pairs; null where several are in as many. */
function leadingOf(
  pairs: readonly (readonly [string, string])[],
): { readonly name: string; readonly count: number } | null {
  const counts = new Map<string, number>();
  for (const name of pairs.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  if (first === undefined || first[1] === second?.[1]) return null;
  return { name: first[0], count: first[1] };
}

/** What is no fact, by who says it and how. */
function claimsOf(
  claims: readonly AnswerAct[],
  isInside: (id: ActorId) => boolean,
  nameOf: NameOf,
  times: Times,
): readonly string[] {
  const headOf = ({ isOwnAccount, statements: [first] }: AnswerAct): ((isOne: boolean) => string) => {
    if (first === undefined) return () => '';
    const { saidBy, mode } = first.statement;
    const frame = frameOf(first);
    if (frame === 'others') return () => words.head.others(nameOf(saidBy as ActorId));
    if (frame === 'view' || frame === 'unnamed') return () => words.head[frame];
    const isCondition = mode === 'threatened';
    if (isOwnAccount) return isCondition ? words.head.ownThreatened : words.head.ownAnnounced;
    return () => (isCondition ? words.head.threatened : words.head.announced);
  };
  return [...groupBy(claims, (claim) => headOf(claim)(true)).values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    const isOne = new Set(list.map(({ from }) => from)).size === 1;
    // Whose account it is stands at the head already.
    const acts = list.map((act) => ({ ...act, isOwnAccount: false }));
    return [words.claims(headOf(first)(isOne), clausesOf(acts, isInside, nameOf, times))];
  });
}

/** What no words say outright: what is said, and what it implies. */
function impliedText(
  line: RelationLine,
  isUncounted: boolean,
  nameOf: NameOf,
  times: Times,
): readonly string[] {
  const act = impliedIn(line);
  if (act === null) return [];
  const [clause] = clausesOf([act], () => true, nameOf, times);
  const gloss = act.statements[0]?.statement.gloss;
  return clause === undefined ? [] : [words.implied(gloss, clause, isUncounted)];
}

/** Who is accused of anything, each with the accusers. */
function ofAccused(lines: readonly RelationLine[], nameOf: NameOf): readonly string[] {
  const accusers = new Map<ActorId, Set<string>>();
  const accused: readonly CountedStatement[] = lines
    .filter(({ kind }) => kind === 'accused')
    .flatMap(({ statements }) => statements);
  for (const { from, statement } of accused) {
    const { saidBy } = statement;
    const by = words.accuser(saidBy === 'narrator' || saidBy === 'unnamed' ? null : nameOf(saidBy));
    accusers.set(from, (accusers.get(from) ?? new Set()).add(by));
  }
  if (accusers.size === 0) return [];
  return [words.accused([...accusers].map(([id, by]) => ({ name: nameOf(id), by: [...by] })))];
}

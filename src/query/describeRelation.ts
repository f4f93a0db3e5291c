import { groupBy } from '#base/groupBy.ts';
import type { ActorId } from '#domain/ids.ts';
import { type CountedStatement, lineKindOf, lineKinds, type Relation } from '#domain/relation.ts';
import type { Sign } from '#domain/statement.ts';
import { tierOf } from '#domain/tier.ts';
import { relationWords as words } from '#words/evidence.ts';
import { capitalised } from '#words/grammar.ts';
import { qualityWords } from '#words/stanceQualifiers.ts';
import { terms } from '#words/terms.ts';
import { qualityOf, qualityOrder } from './shortStance.ts';

/** A relation in words. */
export interface RelationDescription {
  /** Stance with its tier and kind: "Opposed; and announced talks". */
  readonly stance: string;
  /** Who acts towards whom: "Reported opposition by Turkey to PMU; nothing from PMU in this source." Null without a stance. */
  readonly direction: string | null;
  /** "2 of 5 statements shown", or "5 statements" where all of them count. */
  readonly share: string;
  /** Officials behind it under roll-up: "incl. 2 by Erdoğan". */
  readonly officials: readonly string[];
}

export type NameOf = (id: ActorId) => string;

/** `all` holds every statement of the dyad at the roll-up in force, whether it counts or not. */
export function describeRelation(
  relation: Relation,
  all: readonly CountedStatement[],
  nameOf: NameOf,
): RelationDescription {
  return {
    stance: describeStance(relation, nameOf),
    direction: describeDirection(relation, all, nameOf),
    share:
      relation.statements.length < all.length
        ? words.shown(relation.statements.length, all.length)
        : words.allShown(all.length),
    officials: describeOfficials(relation.statements, nameOf),
  };
}

function describeStance(relation: Relation, nameOf: NameOf): string {
  const { stance, tier, mixedKind, statements } = relation;
  const signed = statements.filter(({ statement, type }) => type.sign !== 0 && statement.mode !== 'accused');
  const deciding = signed.filter(({ statement }) => tierOf(statement) === tier);
  if (stance === 'alleged') return words.alleged;
  if (stance === 'other') {
    const nouns = new Set(
      statements.flatMap(({ statement, type }) =>
        statement.mode === 'accused' ? words.clauseNoun.accused : (words.otherNoun[type.family] ?? []),
      ),
    );
    return words.otherTie([...nouns]);
  }
  const main = stance === 'mixed' ? mixedText(mixedKind, deciding, nameOf) : terms.stance[stance];
  const qualities = new Set(deciding.map(qualityOf));
  const found = qualityOrder
    .filter((quality) => qualities.has(quality))
    .map((quality) => qualityWords.quality[quality]);
  const qualified = found.length === 0 ? main : qualityWords.qualified(main, words.qualities(found));
  const clauses = lesserClauses(relation, deciding);
  return clauses.length === 0 ? qualified : words.clause(qualified, clauses);
}

function mixedText(
  kind: Relation['mixedKind'],
  deciding: readonly CountedStatement[],
  nameOf: NameOf,
): string {
  if (kind === 'both-at-once') return words.mixed.bothAtOnce;
  if (kind === 'speakers-disagree') return words.mixed.speakersDisagree;
  const friendly = deciding.find(({ type }) => type.sign === 1);
  return friendly ? words.mixed.crossed(nameOf(friendly.from), nameOf(friendly.to)) : words.mixed.bothAtOnce;
}

/** What the statements add that did not decide the stance: the other sign in a lower tier, and what has no sign. */
function lesserClauses(relation: Relation, deciding: readonly CountedStatement[]): string[] {
  const decidingSigns = new Set(deciding.map(({ type }) => type.sign));
  const added = relation.statements.filter(
    (counted) =>
      !deciding.includes(counted) &&
      (lineKindOf(counted) === 'accused' || counted.type.sign === 0 || !decidingSigns.has(counted.type.sign)),
  );
  const order = (counted: CountedStatement) =>
    lineKinds.indexOf(lineKindOf(counted)) + (lineKindOf(counted) === 'accused' ? 9 : 0);
  const clauses = [...added]
    .sort((one, other) => order(one) - order(other))
    .map((counted) => {
      const noun = nounOf(counted);
      const quality = qualityOf(counted);
      return quality === null || lineKindOf(counted) === 'accused' ? noun : words.lesser[quality](noun);
    });
  return [...new Set(clauses)];
}

function nounOf(counted: CountedStatement): string {
  const kind = lineKindOf(counted);
  if (kind === 'aligned') return words.clauseNoun.plus;
  if (kind === 'opposed') return words.clauseNoun.minus;
  if (kind === 'contact') return words.contactNoun[counted.type.id] ?? words.clauseNoun.contact;
  return words.clauseNoun[kind];
}

/** How the statements of the best tier are put: as a deed, in the actor's own words, or in somebody else's. */
function mannerOf(tier: number, leading: readonly CountedStatement[], to: ActorId): keyof typeof words.act {
  if (tier === 3) return leading.some(({ statement }) => statement.voice === 'view') ? 'view' : 'others';
  const isDeed = ({ type: { family } }: CountedStatement) => family === 'armed' || family === 'coercive';
  if (tier === 1 && leading.some(isDeed)) return 'acts';
  const isOwnWord = (counted: CountedStatement) =>
    counted.statement.voice === 'party' &&
    counted.statement.saidBy !== to &&
    counted.statement.saidBy !== counted.statement.to;
  return leading.some(isOwnWord) ? 'states' : 'reported';
}

/** The acts of one end that make the stance: their direction, and on whose word they rest. */
function actOf(from: ActorId, to: ActorId, acts: readonly CountedStatement[], nameOf: NameOf): string {
  const signs = new Set(acts.map(({ type }) => type.sign));
  const tone = signs.size > 1 ? 'both' : signs.has(1) ? 'plus' : 'minus';
  const best = Math.min(...acts.map(({ statement }) => tierOf(statement) ?? 3));
  const leading = acts.filter(({ statement }) => (tierOf(statement) ?? 3) === best);
  const manner = mannerOf(best, leading, to);
  const speakers = leading.flatMap(({ statement: { saidBy } }) =>
    saidBy === 'narrator' || saidBy === 'unnamed' ? [] : [nameOf(saidBy as ActorId)],
  );
  return words.act[manner][tone](nameOf(from), nameOf(to), words.sayers([...new Set(speakers)]));
}

function describeDirection(
  relation: Relation,
  all: readonly CountedStatement[],
  nameOf: NameOf,
): string | null {
  const { a, b } = relation;
  if (relation.stance === 'other' || relation.stance === 'alleged') return null;
  const signs = relation.lines.flatMap(({ kind }): Sign[] =>
    kind === 'aligned' ? [1] : kind === 'opposed' ? [-1] : [],
  );
  const acts = relation.statements.filter(
    ({ statement, type }) => statement.mode !== 'accused' && signs.includes(type.sign as Sign),
  );
  const directed = acts.filter(({ type }) => !type.symmetric);
  const fromA = directed.filter(({ from }) => from === a);
  const fromB = directed.filter(({ from }) => from === b);
  if (
    directed.length === 0 ||
    (directed.length < acts.length && (fromA.length === 0 || fromB.length === 0))
  ) {
    const hasPlus = acts.some(({ type }) => type.sign === 1);
    return words.mutual[hasPlus ? 'plus' : 'minus'](nameOf(a), nameOf(b));
  }
  if (fromA.length > 0 && fromB.length > 0) {
    return capitalised(words.bothWays(actOf(a, b, fromA, nameOf), actOf(b, a, fromB, nameOf)));
  }
  const [actor, silent, own] = fromA.length > 0 ? [a, b, fromA] : [b, a, fromB];
  const sentence = capitalised(actOf(actor, silent, own, nameOf));
  const back = all.filter(({ from }) => from === silent);
  if (back.length === 0) return words.oneWay(sentence, nameOf(silent));
  const hasSign = back.some(({ statement, type }) => type.sign !== 0 && statement.mode !== 'accused');
  return (hasSign ? words.oneWayUncounted : words.oneWayUnsigned)(sentence, nameOf(silent));
}

function describeOfficials(statements: readonly CountedStatement[], nameOf: NameOf): string[] {
  const tally = (end: 'from' | 'to', word: typeof words.by) =>
    [
      ...groupBy(
        statements.filter((counted) => counted.statement[end] !== counted[end]),
        ({ statement }) => statement[end],
      ),
    ].map(([official, list]) => word(list.length, nameOf(official)));
  return [...tally('from', words.by), ...tally('to', words.towards)];
}

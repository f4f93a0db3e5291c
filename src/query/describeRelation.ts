import { groupBy } from '#base/groupBy.ts';
import type { SourceForm } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { type CountedStatement, lineKindOf, lineKinds, type Relation } from '#domain/relation.ts';
import type { Sign } from '#domain/statement.ts';
import { tierOf } from '#domain/tier.ts';
import { relationWords as words } from '#words/evidence.ts';
import { qualityWords } from '#words/stanceQualifiers.ts';
import { terms } from '#words/terms.ts';
import { decidingStatements, qualityOf, qualityOrder } from './shortStance.ts';

/** A relation in words. */
export interface RelationDescription {
  /** Stance with its tier and kind: "Opposed, with talks announced". */
  readonly stance: string;
  /** Who acts towards whom: "The article reports that Turkey opposes the PMU. It does not give the PMU’s position." Null without a stance. */
  readonly direction: string | null;
  /** "2 of 5 statements shown", or "5 statements" where all of them count. */
  readonly share: string;
  /** Officials behind it under roll-up: "2 of them by Erdoğan". */
  readonly officials: readonly string[];
}

export type NameOf = (id: ActorId) => string;

/** `all` holds every statement of the dyad at the roll-up in force, whether it counts or not. */
export function describeRelation(
  relation: Relation,
  all: readonly CountedStatement[],
  nameOf: NameOf,
  sourceForm: SourceForm,
): RelationDescription {
  return {
    stance: describeStance(relation, nameOf),
    direction: describeDirection(relation, all, nameOf, sourceForm),
    share:
      relation.statements.length < all.length
        ? words.shown(relation.statements.length, all.length)
        : words.allShown(all.length),
    officials: describeOfficials(relation.statements, nameOf),
  };
}

function describeStance(relation: Relation, nameOf: NameOf): string {
  const { stance, mixedKind, statements } = relation;
  const deciding = decidingStatements(relation);
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

/** Whose word the statements of the best tier are: the source's, the actor's own, or somebody else's. */
function frameOf(
  tier: number,
  leading: readonly CountedStatement[],
  from: ActorId,
): keyof typeof words.frame {
  if (tier === 3) return leading.some(({ statement }) => statement.voice === 'view') ? 'view' : 'others';
  if (tier === 2 || leading.some(({ statement }) => statement.voice !== 'party')) return 'reported';
  const isOwnWord = ({ statement }: CountedStatement) =>
    statement.saidBy === from || statement.saidBy === statement.from;
  return leading.some(isOwnWord) ? 'stated' : 'others';
}

const isDeed = ({ statement, type: { family } }: CountedStatement) =>
  tierOf(statement) === 1 && (family === 'armed' || family === 'coercive');

function verbsOf(leading: readonly CountedStatement[]) {
  if (leading.some(isDeed)) return words.deed;
  if (leading.every(({ statement }) => statement.mode === 'threatened')) return words.threat;
  const isAnnounced = ({ statement: { mode } }: CountedStatement) =>
    mode === 'announced' || mode === 'threatened';
  return leading.every(isAnnounced) ? words.announcement : words.act;
}

/** A clause, and on whose word it rests. */
interface Clause {
  readonly act: string;
  readonly frame: keyof typeof words.frame;
  /** Those of the statements that lead, if they have a name. */
  readonly speakers: readonly ActorId[];
}

/** The acts of one end that make the stance, or of both to each other. */
function clauseOf(
  [from, to]: readonly [ActorId, ActorId],
  acts: readonly CountedStatement[],
  nameOf: NameOf,
  isMutual: boolean,
): Clause {
  const signs = new Set(acts.map(({ type }) => type.sign));
  const tone = signs.size > 1 ? 'both' : signs.has(1) ? 'plus' : 'minus';
  const best = Math.min(...acts.map(({ statement }) => tierOf(statement) ?? 3));
  const leading = acts.filter(({ statement }) => (tierOf(statement) ?? 3) === best);
  const frame = isMutual && best < 3 ? 'reported' : frameOf(best, leading, from);
  const speakers = leading.flatMap(({ statement: { saidBy } }) =>
    saidBy === 'narrator' || saidBy === 'unnamed' ? [] : [saidBy as ActorId],
  );
  const act = isMutual
    ? words.mutual[tone === 'plus' ? 'plus' : 'minus'](nameOf(from), nameOf(to))
    : verbsOf(leading)[tone](nameOf(from), nameOf(to));
  return { act, frame, speakers: frame === 'stated' ? [from] : [...new Set(speakers)] };
}

function describeDirection(
  relation: Relation,
  all: readonly CountedStatement[],
  nameOf: NameOf,
  sourceForm: SourceForm,
): string | null {
  const { a, b } = relation;
  if (relation.stance === 'other' || relation.stance === 'alleged') return null;
  const signs = relation.lines.flatMap(({ kind }): Sign[] =>
    kind === 'aligned' ? [1] : kind === 'opposed' ? [-1] : [],
  );
  const acts = relation.statements.filter(
    ({ statement, type }) => statement.mode !== 'accused' && signs.includes(type.sign as Sign),
  );
  const clause = (from: ActorId, to: ActorId, own: readonly CountedStatement[], isMutual = false) =>
    clauseOf([from, to], own, nameOf, isMutual);
  const put = ({ act, frame, speakers }: Clause) => words.frame[frame](sourceForm, act, speakers.map(nameOf));
  const directed = acts.filter(({ type }) => !type.symmetric);
  const fromA = directed.filter(({ from }) => from === a);
  const fromB = directed.filter(({ from }) => from === b);
  if (
    directed.length === 0 ||
    (directed.length < acts.length && (fromA.length === 0 || fromB.length === 0))
  ) {
    return words.sentence(put(clause(a, b, acts, true)));
  }
  if (fromA.length > 0 && fromB.length > 0) {
    const [one, other] = [clause(a, b, fromA), clause(b, a, fromB)];
    const areReported = one.frame === 'reported' && other.frame === 'reported';
    return words.sentence(words.bothWays(put(one), areReported ? words.that(other.act) : put(other)));
  }
  const [actor, silent, own] = fromA.length > 0 ? [a, b, fromA] : [b, a, fromB];
  const said = clause(actor, silent, own);
  const sentence = words.sentence(put(said));
  const back = all.filter(({ from }) => from === silent);
  const hasSign = back.some(({ statement, type }) => type.sign !== 0 && statement.mode !== 'accused');
  if (hasSign) return words.oneWayUncounted(sentence, nameOf(silent));
  if (said.speakers.some((speaker) => speaksFor(speaker, silent, all))) return sentence;
  const notGiven = back.length === 0 ? words.noPosition : words.noStance;
  return `${sentence} ${notGiven(nameOf(silent), sourceForm, said.frame === 'reported')}`;
}

/** True if the speaker is the actor, or an official who is rolled up to it. */
function speaksFor(speaker: ActorId, actor: ActorId, all: readonly CountedStatement[]): boolean {
  return (
    speaker === actor ||
    all.some(
      ({ statement, from, to }) =>
        (statement.from === speaker && from === actor) || (statement.to === speaker && to === actor),
    )
  );
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

import { groupBy } from '#base/groupBy.ts';
import type { SourceForm } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { type CountedStatement, lineKindOf, lineKinds, type Relation } from '#domain/relation.ts';
import { families, type Sign } from '#domain/statement.ts';
import { tierOf } from '#domain/tier.ts';
import { type ActPart, relationWords as words } from '#words/evidence.ts';
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

type Frame = keyof typeof words.frame;

/** The most certain first: what the source says itself comes before what it passes on. */
const frameOrder: readonly Frame[] = ['reported', 'stated', 'others', 'view', 'unnamed'];

function frameOf({ statement: { voice, saidBy, from: coded }, from }: CountedStatement): Frame {
  if (voice === 'report') return 'reported';
  if (voice === 'view' || voice === 'unnamed') return voice;
  if (saidBy === 'narrator' || saidBy === 'unnamed') return 'unnamed';
  return voice === 'party' && (saidBy === from || saidBy === coded) ? 'stated' : 'others';
}

const tierIn = ({ statement }: CountedStatement) => tierOf(statement) ?? 3;

/** A sentence names so many verbs at most. */
const mostVerbs = 3;

/** Verbs by mode. A deed that is announced is still to come; a pledge that is announced is made. */
function partsOf(acts: readonly CountedStatement[]): readonly ActPart[] {
  const strongestFirst = [...acts].sort(
    (one, other) => families.indexOf(one.type.family) - families.indexOf(other.type.family),
  );
  const partOf = ({ statement: { mode }, type: { family, label } }: CountedStatement) => {
    const isPlain = mode === 'done' || (mode === 'threatened' && /threat/.test(label));
    const isDeed = family === 'armed' || family === 'coercive';
    const later = isDeed ? ('will' as const) : null;
    return {
      modal: isPlain ? null : mode === 'threatened' ? ('could' as const) : later,
      qualifier: isPlain || mode === 'accused' ? null : qualityWords.quality[mode],
    };
  };
  return [...groupBy(strongestFirst, (one) => JSON.stringify(partOf(one))).values()].map((list) => ({
    ...partOf(list[0] as CountedStatement),
    labels: [...new Set(list.map(({ type }) => type.label))].slice(0, mostVerbs),
  }));
}

/** Who does what to whom, and on whose word. */
interface Clause {
  readonly act: string;
  readonly frame: Frame;
  /** Those of the statements that lead, if they have a name. */
  readonly speakers: readonly ActorId[];
}

/** Of acts of one sign, those that lead: of the best tier, and of one frame and one speaker, so that each verb is theirs. */
function leadingOf(acts: readonly CountedStatement[]): readonly CountedStatement[] {
  const best = Math.min(...acts.map(tierIn));
  const candidates = acts.filter((one) => tierIn(one) === best);
  const frames = new Set(candidates.map(frameOf));
  const frame = frameOrder.find((one) => frames.has(one));
  const framed = candidates.filter((one) => frameOf(one) === frame);
  const [first] = framed;
  const isSaidAlike = new Set(framed.map(({ type }) => type.id)).size === 1;
  return isSaidAlike
    ? framed
    : framed.filter(({ statement }) => statement.saidBy === first?.statement.saidBy);
}

const speakersOf = (acts: readonly CountedStatement[]): readonly ActorId[] => [
  ...new Set(
    acts.flatMap(({ statement: { saidBy } }) =>
      saidBy === 'narrator' || saidBy === 'unnamed' ? [] : [saidBy as ActorId],
    ),
  ),
];

/**
 * The clauses of acts that all go one way, or both ways if their types are symmetric: one for both signs where they
 * rest on the same word, else one for each.
 */
function clausesOf(acts: readonly CountedStatement[], nameOf: NameOf): readonly Clause[] {
  const leading = [1, -1]
    .map((sign) => acts.filter(({ type }) => type.sign === sign))
    .filter((own) => own.length > 0)
    .map(leadingOf);
  const byVoice = groupBy(leading, (list) =>
    [frameOf(list[0] as CountedStatement), ...speakersOf(list)].join(' '),
  );
  return [...byVoice.values()].map((lists) => {
    const list = lists.flat();
    const first = list[0] as CountedStatement;
    const { from, to, type } = first;
    const frame = frameOf(first);
    const write = type.symmetric ? words.mutual : words.act;
    return {
      act: write(nameOf(from), partsOf(list), nameOf(to)),
      frame,
      speakers: frame === 'stated' ? [from] : speakersOf(list),
    };
  });
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
  const directed = acts.filter(({ type }) => !type.symmetric);
  const ways = [
    acts.filter(({ type }) => type.symmetric),
    directed.filter(({ from }) => from === a),
    directed.filter(({ from }) => from === b),
  ].filter((way) => way.length > 0);
  const clauses = ways.flatMap((way) => clausesOf(way, nameOf));
  const put = ({ act, frame, speakers }: Clause, place: number) =>
    frame === 'reported' && clauses[place - 1]?.frame === 'reported'
      ? words.that(act)
      : words.frame[frame](sourceForm, act, speakers.map(nameOf));
  const sentence = words.sentence(words.alsoSaid(clauses.map(put)));
  const [only] = ways;
  if (ways.length > 1 || only === undefined || only[0]?.type.symmetric) return sentence;

  const silent = only[0]?.from === a ? b : a;
  const back = all.filter(({ from }) => from === silent);
  const hasSign = back.some(({ statement, type }) => type.sign !== 0 && statement.mode !== 'accused');
  if (hasSign) return words.oneWayUncounted(sentence, nameOf(silent));
  if (clauses.some(({ speakers }) => speakers.some((speaker) => speaksFor(speaker, silent, all))))
    return sentence;
  const notGiven = back.length === 0 ? words.noPosition : words.noStance;
  const isSourceNamed = clauses.at(-1)?.frame === 'reported';
  return `${sentence} ${notGiven(nameOf(silent), sourceForm, isSourceNamed)}`;
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

import { groupBy } from '#base/groupBy.ts';
import { type Dyad, dyadOf } from './dyad.ts';
import type { ActorId } from './ids.ts';
import { parsePeriod } from './period.ts';
import {
  type Confidence,
  confidences,
  type Family,
  type RelationType,
  type Sign,
  type SignedFamily,
  type Statement,
  strongestFamily,
} from './statement.ts';
import { type Tier, tierOf } from './tier.ts';

/**
 * How two actors stand to each other by the statements that count.
 * `other`: only types without a sign (structure, contact, harm). `alleged`: only the content of accusations.
 * No statement at all is not a stance: there is no relation then.
 */
export const stances = ['aligned', 'opposed', 'mixed', 'other', 'alleged'] as const;
export type Stance = (typeof stances)[number];

/** Why a relation is mixed: one side does both, the two sides differ, or speakers contradict each other. */
const mixedKinds = ['both-signs', 'crossed', 'speakers-disagree'] as const;
export type MixedKind = (typeof mixedKinds)[number];

export const lineKinds = ['aligned', 'opposed', 'accused', 'structure', 'contact', 'harm'] as const;
export type LineKind = (typeof lineKinds)[number];

/** A statement with its ends after roll-up; `statement.from` and `statement.to` stay as coded. */
export interface CountedStatement {
  readonly statement: Statement;
  readonly type: RelationType;
  readonly from: ActorId;
  readonly to: ActorId;
}

/** One line of the picture: at most one for each kind and dyad. */
export interface RelationLine {
  readonly id: string;
  readonly kind: LineKind;
  readonly a: ActorId;
  readonly b: ActorId;
  /** Best tier among its statements; null for accused lines. */
  readonly tier: Tier | null;
  /** Strongest signed family among the statements of that tier; null where the kind has none. */
  readonly family: SignedFamily | null;
  /** Best tier received at each end; null where nothing is received or the type is symmetric. */
  readonly receivedByA: Tier | null;
  readonly receivedByB: Tier | null;
  /** The type of its leading statement, whose verb the picture may print. */
  readonly leading: CountedStatement;
  readonly statements: readonly CountedStatement[];
}

/** Who acts, seen from one of two: it acts on the other, the other on it, or each on the other. */
export type Way = 'out' | 'in' | 'both';

/** Who acts in what is drawn between two, seen from one of them; null where no act has a direction. */
export function wayOf({ lines }: Pick<Acts, 'lines'>, from: ActorId): Way | null {
  const directed = lines.flatMap(({ statements }) => statements).filter(({ type }) => !type.symmetric);
  const [isOut, isIn] = [directed.some((act) => act.from === from), directed.some((act) => act.to === from)];
  if (isOut && isIn) return 'both';
  return isOut ? 'out' : isIn ? 'in' : null;
}

/** Two and what is said of them, as far as it tells who acts. */
type Acts = Dyad & { readonly lines: readonly Pick<RelationLine, 'statements'>[] };

/** The two as a list names them: where one alone acts, that one first; else as the pair is written. */
export const inOrderOfAct = ({ a, b, lines }: Acts): readonly [ActorId, ActorId] =>
  wayOf({ lines }, a) === 'in' ? [b, a] : [a, b];

/** True if one alone acts on the other. */
export function isOneWay({ a, lines }: Acts): boolean {
  const way = wayOf({ lines }, a);
  return way === 'out' || way === 'in';
}

/** Lines from the one who is named first to the other. */
export const linesInOrder = (relation: Relation): readonly RelationLine[] =>
  inOrderOfAct(relation)[0] === relation.a
    ? relation.lines
    : relation.lines.map((line) => ({
        ...line,
        a: line.b,
        b: line.a,
        receivedByA: line.receivedByB,
        receivedByB: line.receivedByA,
      }));

/** A dyad with its stance, derived from the statements that count. */
export interface Relation extends Dyad {
  readonly stance: Stance;
  /** The tier that decided the stance; null for `alleged`. */
  readonly tier: Tier | null;
  readonly mixedKind: MixedKind | null;
  readonly lines: readonly RelationLine[];
  readonly statements: readonly CountedStatement[];
}

/** +1 for aligned, −1 for opposed; 0 for a stance that is neither. */
export function signOf({ stance }: Pick<Relation, 'stance'>): Sign | 0 {
  if (stance === 'aligned') return 1;
  return stance === 'opposed' ? -1 : 0;
}

/** True for what is more than implied. */
export const confident = ({ statement }: CountedStatement) => statement.confidence !== 'low';
const tierIn = ({ statement }: CountedStatement) => tierOf(statement) ?? 3;
const isRolledUp = (counted: CountedStatement) =>
  counted.from !== counted.statement.from || counted.to !== counted.statement.to;

/** Which line a statement belongs to: an accusation's content never joins a line of its sign. */
export function lineKindOf({ statement, type }: Pick<CountedStatement, 'statement' | 'type'>): LineKind {
  if (statement.mode === 'accused') return 'accused';
  if (type.sign === 1) return 'aligned';
  if (type.sign === -1) return 'opposed';
  return type.family as Extract<Family, LineKind>;
}

/** What acts that are only alleged would be; null where they are of several kinds, or of none of these. */
export type AllegedActs = 'hostile' | 'supportive' | 'harm';

/** What these acts would be, if they were true: all harm, which has no sign, all against their target, or all in its favour. */
function allegedActsOf(acts: readonly Pick<CountedStatement, 'type'>[]): AllegedActs | null {
  if (acts.length === 0) return null;
  const isHarm = ({ type }: Pick<CountedStatement, 'type'>) => type.family === 'harm';
  if (acts.every(isHarm)) return 'harm';
  if (acts.every((act) => act.type.sign === -1 || isHarm(act))) return 'hostile';
  return acts.every(({ type }) => type.sign === 1) ? 'supportive' : null;
}

/** True if all of these acts, if they were true, would hurt their target; harm has no sign, and is no help. */
export function areHostile(acts: readonly Pick<CountedStatement, 'type'>[]): boolean {
  const acting = allegedActsOf(acts);
  return acting === 'hostile' || acting === 'harm';
}

/** True if all that an end of a line is alleged to receive is hostile. */
export function isAllegedAgainst(
  { kind, statements }: Pick<RelationLine, 'kind' | 'statements'>,
  end: ActorId,
) {
  const received = statements.filter(({ to, type }) => to === end && !type.symmetric);
  return kind === 'accused' && areHostile(received);
}

interface Verdict {
  readonly signs: readonly Sign[];
  readonly tier: Tier;
}

/**
 * Signs of the deciding tier: the best tier that any signed statement has. Those of low confidence are heard only
 * where there is nothing better.
 * Both signs stand only if each is carried with at least medium confidence, and by more than roll-up alone:
 * some pair as coded must have both. Else the actors' own statements lead, or the first in the text.
 */
function decide(signed: readonly CountedStatement[]): Verdict | null {
  if (signed.length === 0) return null;
  const tier = Math.min(...signed.map(tierIn)) as Tier;
  const deciding = signed.filter((counted) => tierIn(counted) === tier);
  const sure = deciding.filter(confident);
  const heard = sure.length > 0 ? sure : deciding;
  const of = (sign: Sign, list: readonly CountedStatement[]) => list.filter(({ type }) => type.sign === sign);
  const one = (sign: Sign): Verdict => ({ signs: [sign], tier });
  if (of(-1, heard).length === 0) return one(1);
  if (of(1, heard).length === 0) return one(-1);

  const pairs = groupBy(sure, ({ statement }) => dyadOf(statement.from, statement.to).id);
  const codedBoth = [...pairs.values()].some((list) => of(1, list).length > 0 && of(-1, list).length > 0);
  if (codedBoth) return { signs: [1, -1], tier };
  const own = heard.filter((counted) => !isRolledUp(counted));
  const [first] = own.length > 0 ? own : heard;
  return one(first?.type.sign === -1 ? -1 : 1);
}

/** What a stance is derived from, as far as the statements that decide it tell. */
type Decided = Pick<Relation, 'stance' | 'tier' | 'lines' | 'statements'>;

/**
 * The statements that decide a stance: of its tier and of the signs that it draws, those of low confidence only where
 * there are no others. Without a sign: those of the best tier, or the accusations where there is nothing else.
 */
export function decidingStatements({
  stance,
  tier,
  lines,
  statements,
}: Decided): readonly CountedStatement[] {
  if (stance === 'alleged') return statements;
  const drawn = new Set(lines.map(({ kind }) => kind));
  const deciding = statements.filter(
    (counted) =>
      lineKindOf(counted) !== 'accused' &&
      (stance === 'other' || counted.type.sign !== 0) &&
      tierIn(counted) === tier &&
      drawn.has(lineKindOf(counted)),
  );
  const sure = deciding.filter(confident);
  return sure.length > 0 ? sure : deciding;
}

/** How directly the source says what decides a stance: the best confidence behind each of its signs, the lower of two. */
export function basisConfidence(relation: Decided): Confidence {
  const bySign = groupBy(decidingStatements(relation), ({ type }) => type.sign);
  const rank = ({ statement }: CountedStatement) => confidences.indexOf(statement.confidence);
  const worst = Math.max(...[...bySign.values()].map((list) => Math.min(...list.map(rank))));
  return confidences[worst] ?? 'high';
}

/**
 * True if a relation as a whole is partly read from the context: nothing that decides its stance says it all. Whoever says so of
 * a relation asks here; what is inferred beside a plain stance is said of that act alone.
 */
export const isInferred = (relation: Decided): boolean =>
  relation.stance !== 'alleged' && basisConfidence(relation) === 'medium';

/** What counts for a line's look: the statements of its tier, those that are merely implied only where there are no others. */
export function decidingOfLine({ statements, tier }: RelationLine): readonly CountedStatement[] {
  const deciding = statements.filter(({ statement }) => (tierOf(statement) ?? 3) <= (tier ?? 3));
  const sure = deciding.filter(({ statement }) => statement.confidence !== 'low');
  return sure.length > 0 ? sure : deciding;
}

/** True if a line rests on what is partly read from the context: no statement that decides its look says it all. */
export function isInferredLine(line: RelationLine): boolean {
  const found = decidingOfLine(line).map(({ statement }) => statement.confidence);
  return found.includes('medium') && !found.includes('high');
}

/** The same for some of the statements behind a line, as those of one side. */
export function isInferredAct(line: RelationLine, statements: readonly CountedStatement[]): boolean {
  const tier = Math.min(...statements.map(({ statement }) => tierOf(statement) ?? 3)) as 1 | 2 | 3;
  return isInferredLine({ ...line, statements, tier });
}

function mixedKindOf(statements: readonly CountedStatement[]): MixedKind {
  const plus = statements.filter(({ type }) => type.sign === 1);
  const minus = statements.filter(({ type }) => type.sign === -1);
  const sameWay = plus.some((p) =>
    minus.some((m) => p.from === m.from || p.type.symmetric || m.type.symmetric),
  );
  if (!sameWay) return 'crossed';
  const speakers = new Set(plus.map(({ statement }) => statement.saidBy));
  return minus.some(({ statement }) => speakers.has(statement.saidBy)) ? 'both-signs' : 'speakers-disagree';
}

function bestTier(statements: readonly CountedStatement[]): Tier | null {
  const tiers = statements.map(({ statement }) => tierOf(statement)).filter((tier) => tier !== null);
  return tiers.length === 0 ? null : (Math.min(...tiers) as Tier);
}

/** The families, the strongest first. */
export const strength: Readonly<Record<Family, number>> = {
  armed: 0,
  coercive: 1,
  political: 2,
  structure: 3,
  contact: 4,
  harm: 5,
};

/**
 * The statement whose verb stands for a line: best tier, then what is not merely implied, then what is not over, then the
 * strongest family, then
 * a type that means what the line shows before one that must name itself, then order of the text.
 */
function leadingOf(statements: readonly CountedStatement[]): CountedStatement {
  const ranks = (one: CountedStatement) => [
    tierIn(one),
    Number(!confident(one)),
    Number(one.statement.ended === true),
    strength[one.type.family],
    Number(one.type.alwaysNamed === true),
  ];
  return statements.reduce((best, next) => {
    const ofBest = ranks(best);
    const difference = ranks(next)
      .map((rank, place) => rank - (ofBest[place] as number))
      .find((one) => one !== 0);
    return (difference ?? 0) < 0 ? next : best;
  });
}

/**
 * The statements in the order in which they are told. First those whose verbs the lines of the stance carry; then the other
 * acts of these lines, the strongest kind first, so that a threat is not hidden behind a worry, and of equal kind those that
 * decide; then all else, and last what is only implied. Within each the newest first, undated ones last.
 */
export function inOrderOfWeight(
  relation: Decided,
  statements: readonly CountedStatement[] = relation.statements,
): readonly CountedStatement[] {
  const { stance, lines } = relation;
  const own = lines.filter(({ kind }) => stance === 'other' || kind === 'aligned' || kind === 'opposed');
  const leading = new Set(own.map((line) => line.leading.statement));
  const drawn = new Set(own.flatMap((line) => line.statements.map(({ statement }) => statement)));
  const deciding = new Set(decidingStatements(relation).map(({ statement }) => statement));
  const rank = (counted: CountedStatement) => {
    const { statement, type } = counted;
    if (leading.has(statement)) return 0;
    if (!confident(counted)) return 200 + strength[type.family];
    if (!drawn.has(statement)) return deciding.has(statement) ? 1 : 100;
    return 2 + strength[type.family] * 2 + Number(!deciding.has(statement));
  };
  const end = ({ statement: { when } }: CountedStatement) =>
    (when === null ? null : parsePeriod(when))?.end ?? Number.NEGATIVE_INFINITY;
  return [...statements].sort(
    (one, other) => rank(one) - rank(other) || (end(one) === end(other) ? 0 : end(other) - end(one)),
  );
}

/** True if an act is of a stronger kind than all of the others: armed before coercive before political. */
export const isStrongerThan = ({ type }: CountedStatement, others: readonly CountedStatement[]): boolean =>
  others.every((other) => strength[type.family] < strength[other.type.family]);

function lineOf(dyad: Dyad, kind: LineKind, statements: readonly CountedStatement[]): RelationLine {
  const tier = kind === 'accused' ? null : bestTier(statements);
  const deciding = tier === null ? statements : statements.filter((counted) => tierIn(counted) === tier);
  const received = (end: ActorId): Tier | null => {
    const directed = statements.filter((counted) => counted.to === end && !counted.type.symmetric);
    return directed.length === 0 ? null : (bestTier(directed) ?? 3);
  };
  return {
    id: `${dyad.id}|${kind}`,
    kind,
    a: dyad.a,
    b: dyad.b,
    tier,
    family: strongestFamily(deciding.map(({ type }) => type.family)),
    receivedByA: received(dyad.a),
    receivedByB: received(dyad.b),
    leading: leadingOf(statements),
    statements,
  };
}

/**
 * The relation of one dyad from the statements of it that count (at least one; ends as rolled up).
 * Lower tiers never change the stance: their statements stay listed, but draw no line of the other sign.
 */
export function deriveRelation(dyad: Dyad, statements: readonly CountedStatement[]): Relation {
  const byKind = groupBy(statements, lineKindOf);
  const signed = statements.filter(({ statement, type }) => statement.mode !== 'accused' && type.sign !== 0);
  const verdict = decide(signed);
  const drawn = lineKinds.filter((kind) => {
    if (!byKind.has(kind)) return false;
    if (kind === 'aligned') return verdict?.signs.includes(1);
    if (kind === 'opposed') return verdict?.signs.includes(-1);
    return true;
  });
  const lines = drawn.map((kind) => lineOf(dyad, kind, byKind.get(kind) ?? []));
  const isMixed = verdict?.signs.length === 2;
  const stance: Stance = verdict
    ? isMixed
      ? 'mixed'
      : verdict.signs[0] === 1
        ? 'aligned'
        : 'opposed'
    : drawn.every((kind) => kind === 'accused')
      ? 'alleged'
      : 'other';
  return {
    ...dyad,
    stance,
    tier: verdict?.tier ?? (stance === 'other' ? bestTier(statements) : null),
    mixedKind: isMixed ? mixedKindOf(signed.filter((counted) => tierIn(counted) === verdict.tier)) : null,
    lines,
    statements,
  };
}

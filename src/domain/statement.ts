import type { FieldValues } from './actor.ts';
import type { ActorId, CountryId, RelationTypeId, SourceId, StatementId } from './ids.ts';

export const families = ['armed', 'coercive', 'political', 'structure', 'contact', 'harm'] as const;
export type Family = (typeof families)[number];

/** Families whose types carry a sign; a stance comes from these alone. Strongest first. */
export const signedFamilies = ['armed', 'coercive', 'political'] as const satisfies readonly Family[];
export type SignedFamily = (typeof signedFamilies)[number];

export type Sign = 1 | -1;

export interface RelationType {
  readonly id: RelationTypeId;
  /** Verb from the actor's side: "trains". */
  readonly label: string;
  /** Verb from the other side: "is trained by". */
  readonly inverseLabel: string;
  /** Verb for an act under a condition, where “could” before the label would say something else: "could act for". */
  readonly conditionalLabel?: string | undefined;
  /** Verb inside a sentence, where the label would say more of the other side than was said: "welcomes a move by". */
  readonly sentenceLabel?: string | undefined;
  readonly family: Family;
  /** 1 aligned, −1 opposed, 0 for every type of a family without a sign. */
  readonly sign: Sign | 0;
  readonly symmetric: boolean;
  /** The status that its acts have as a rule: "threatens" speaks of what is still to come. Done where nothing is said. */
  readonly usualMode?: Mode | undefined;
  /** Of a structure type: balance keeps the two in one camp, as troops and those they belong to. */
  readonly holdsTogether?: boolean | undefined;
  /** Noun for the act, with its article where it takes one: "a welcome", "talks". */
  readonly noun?: string | undefined;
  /** By an act of this type A charges B with a wrong; what the wrong is stands in a statement of its own. */
  readonly bringsCharge?: boolean | undefined;
  /** Its line says less than hue and marks do, so it carries its verb where other lines carry none: "accuses". */
  readonly alwaysNamed?: boolean | undefined;
  readonly definition?: string | undefined;
  readonly example?: string | undefined;
  readonly counterExample?: string | undefined;
}

/** The verbs of ties that somebody stated without a word of their own, as a sign or a number: they say no more than the line. */
export const plainVerbs = {
  aligned: 'is aligned with',
  opposed: 'is opposed to',
  other: 'is linked to',
  unclear: 'is neutral or unclear towards',
} as const;

/** True if a verb says no more than its sign. One that a codebook defines says what the definition says. */
export const isPlainVerb = ({
  label,
  sign,
  definition,
}: Pick<RelationType, 'label' | 'sign' | 'definition'>): boolean =>
  definition === undefined &&
  (sign === 0
    ? label === plainVerbs.other || label === plainVerbs.unclear
    : label === (sign === 1 ? plainVerbs.aligned : plainVerbs.opposed));

export const voices = ['report', 'view', 'party', 'other', 'unnamed'] as const;
export type Voice = (typeof voices)[number];

export const modes = ['done', 'announced', 'threatened', 'accused'] as const;
export type Mode = (typeof modes)[number];

export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** A withdrawn statement is kept, but counts nowhere. */
export const statementStatuses = ['draft', 'settled', 'withdrawn'] as const;
type StatementStatus = (typeof statementStatuses)[number];

/** Who speaks: the article itself, nobody named, or an actor. */
export type Speaker = 'narrator' | 'unnamed' | ActorId;

export interface Cite {
  readonly source: SourceId;
  readonly paragraph?: number | undefined;
  /** The shortest verbatim words that locate the passage, at most twelve. */
  readonly quote?: string | undefined;
  /** Where there is no running text, such as "Table 2". */
  readonly locator?: string | undefined;
  /** Where the quote begins and ends in its paragraph, in UTF-16 units from 0. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** The words around the quote, to find it again in another edition. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** One coded claim: the evidence. Nothing is drawn that no statement carries. */
export interface Statement {
  readonly id: StatementId;
  readonly from: ActorId;
  readonly to: ActorId;
  readonly type: RelationTypeId;
  readonly voice: Voice;
  readonly mode: Mode;
  readonly saidBy: Speaker;
  /** ISO 8601 date or interval; null where the source gives none. */
  readonly when: string | null;
  readonly theatre: readonly CountryId[];
  readonly cites: readonly Cite[];
  /** One sentence in the curator's own words: what the reader sees. */
  readonly gloss: string;
  readonly confidence: Confidence;
  readonly note?: string | undefined;
  /** It lies before the conflict, and no date says so. */
  readonly earlier?: boolean | undefined;
  /** The source tells it as over, and not when it ended: "formerly affiliated with". */
  readonly ended?: boolean | undefined;
  readonly coder?: string | undefined;
  /** Settled where nothing is said. */
  readonly status?: StatementStatus | undefined;
  readonly fields?: FieldValues | undefined;
}

/** True for what is said under a condition and threatens nobody, because the act is friendly or takes no side. */
export function isConditional(
  { mode }: Pick<Statement, 'mode'>,
  { sign }: Pick<RelationType, 'sign'>,
): boolean {
  return mode === 'threatened' && sign !== -1;
}

/** The strongest family among those given, by the order armed, coercive, political; null if none is signed. */
export function strongestFamily(present: Iterable<Family>): SignedFamily | null {
  const set = new Set<Family>(present);
  return signedFamilies.find((family) => set.has(family)) ?? null;
}

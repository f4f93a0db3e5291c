/** What has been written into the line of a statement and not yet kept, and what follows from it. */
import type { SourceForm } from '#domain/dataset.ts';
import type { Mode, Sign, Statement, Voice } from '#domain/statement.ts';
import { lineWords as words } from '#words/codingDesk.ts';
import { statementWords } from '#words/statement.ts';
import type { CodedLine, SpeakerChoice } from '#workspace/acts/codePassage.ts';
import { type ActorChoice, isSameActor } from '#workspace/coding/completing/actorCompletion.ts';
import { usualModeOf } from '#workspace/coding/completing/usualMode.ts';
import type { VerbChoice } from '#workspace/coding/completing/verbCompletion.ts';
import type { Filling } from './offer.ts';

/** A statement that is denied, in the place of a verb. */
export interface DenialChoice {
  readonly kind: 'denial';
  readonly statement: Statement;
}

/** That one has an office with another, in the place of a verb: it is no relation, but who is shown with whom. */
interface OfficeChoice {
  readonly kind: 'office';
}

export type LineVerb = VerbChoice | DenialChoice | OfficeChoice;

/** What has been written into a line and not yet kept. */
export interface Line {
  readonly who: Filling<ActorChoice>;
  readonly verb: Filling<LineVerb>;
  readonly whom: Filling<ActorChoice>;
  readonly saidBy: Filling<SpeakerChoice>;
  /** Null: as the verb has it. */
  readonly mode: Mode | null;
  readonly voice: Voice | null;
  readonly when: string;
  readonly where: string;
  /** Under which it holds; empty where there is none. */
  readonly condition: string;
  /** Whether somebody speaks for a party, as it was answered: of these two by their names. Null: as it is proposed. */
  readonly speaksFor: { readonly speaker: string; readonly party: string; readonly isYes: boolean } | null;
  /** Whom the speaker of this name speaks for, where the text does not say it and somebody has chosen it; else null. */
  readonly serves: { readonly official: string; readonly choice: ActorChoice } | null;
}

/** The fields in which choices are completed, in their order. */
export const fieldNames = ['who', 'verb', 'whom', 'saidBy'] as const;
export type FieldName = (typeof fieldNames)[number];
const moreNames = ['mode', 'voice', 'when', 'where', 'condition', 'speaksFor', 'serves'] as const;

/** What is in the way, and in which field; null where it is none of them. */
export interface LineProblem {
  readonly field: FieldName | 'when' | null;
  readonly why: string;
}

const nothing = { text: '', choice: null } as const;

export const emptyLine = (sourceForm: SourceForm): Line => ({
  who: nothing,
  verb: nothing,
  whom: nothing,
  saidBy: { text: words.narrator(sourceForm), choice: { kind: 'narrator' } },
  mode: null,
  voice: null,
  when: '',
  where: '',
  condition: '',
  speaksFor: null,
  serves: null,
});

export const isSameLine = (one: Line, other: Line): boolean =>
  fieldNames.every((field) => one[field].text === other[field].text) &&
  moreNames.every((name) => one[name] === other[name]);

/** Of the verb; undefined until there is one. */
export function signOf(choice: LineVerb | null): Sign | 0 | undefined {
  if (choice?.kind === 'denial' || choice?.kind === 'office') return 0;
  return choice?.kind === 'type' ? choice.type.sign : choice?.sign;
}

/** The status as it was chosen, or else as the verb or the marked words have it. */
export const modeOf = ({ mode, verb: { choice } }: Line, quote: string): Mode =>
  mode ??
  (choice === null || choice.kind === 'denial' || choice.kind === 'office'
    ? 'done'
    : usualModeOf(choice, quote));

/** True if a line may tell what somebody is accused of, and does not say so yet: neither the accusation nor an act of who accuses. */
export function mayBeAlleged(line: Line, quote: string, accuser: ActorChoice): boolean {
  const { choice } = line.verb;
  if (line.mode !== null || (choice?.kind !== 'type' && choice?.kind !== 'newType')) return false;
  const type = choice.kind === 'type' ? choice.type : choice.countedAs;
  const isInverse = choice.kind === 'type' && choice.isInverse;
  const acting = (isInverse ? line.whom : line.who).choice;
  return (
    type?.bringsCharge !== true &&
    modeOf(line, quote) === 'done' &&
    acting !== null &&
    !isSameActor(acting, accuser)
  );
}

/** Who alleges what is written; null for what is no allegation. */
export function allegedIn({ saidBy }: Line, mode: Mode): string | null {
  if (mode !== 'accused') return null;
  const { choice, text } = saidBy;
  return choice?.kind === 'unnamed' ? statementWords.allegedByNobody : statementWords.allegedBy(text);
}

/** True if several do something with each other: "Kalmar, Westmere and River Guard" are allied, and nobody else is named. */
export const isAmongThem = ({ who, verb, whom }: Line): boolean =>
  who.others !== undefined &&
  whom.text.trim() === '' &&
  verb.choice?.kind === 'type' &&
  verb.choice.type.symmetric;

/** True if a field needs a choice and has none. */
export const isMissing = (line: Line, field: FieldName): boolean =>
  line[field].choice === null && !(field === 'whom' && isAmongThem(line));

/** The first field without a choice; undefined if all have one. */
export const missingIn = (line: Line): FieldName | undefined =>
  fieldNames.find((field) => isMissing(line, field));

/** Whom a field holds: one, or several. */
export const chosenIn = ({ choice, others = [] }: Filling<ActorChoice>): readonly ActorChoice[] =>
  choice === null ? [] : [choice, ...others];

/** Who acts on whom, by one line: each of several on each of the others, or all of them among themselves. */
export function pairsIn(line: Line): readonly (readonly [ActorChoice, ActorChoice])[] {
  const acting = chosenIn(line.who);
  if (isAmongThem(line))
    return acting.flatMap((one, at) => acting.slice(at + 1).map((other) => [one, other] as const));
  return acting.flatMap((one) => chosenIn(line.whom).map((other) => [one, other] as const));
}

/** The line as it is coded; each of its fields has a choice. */
export const codedOf = (
  line: Line,
  found: Pick<CodedLine, 'mode' | 'when' | 'serves' | 'official' | 'speaksFor'>,
): CodedLine =>
  ({
    who: line.who.choice,
    verb: line.verb.choice,
    whom: line.whom.choice,
    saidBy: line.saidBy.choice,
    voice: line.voice,
    condition: line.condition,
    where: line.where.split(/\s*[;；]\s*/).filter((name) => name.trim() !== ''),
    ...found,
  }) as CodedLine;

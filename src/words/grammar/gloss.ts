/** A statement in a sentence, composed from what was coded: who says it, a plain verb, the object. */
import type { SourceForm } from '#domain/dataset.ts';
import { isConditional, isPlainVerb, type Mode, type RelationType, type Voice } from '#domain/statement.ts';
import { sourceFormWords } from '#words/sourceForm.ts';
import { qualityWords } from '#words/stanceQualifiers.ts';
import { conditionWords } from '#words/threatConditions.ts';
import { isPluralName, nameInSentence } from './nameInSentence.ts';
import { capitalised } from './numbersAndLists.ts';
import { formOfMode, isOfMode, verbInForm, verbPhrase } from './verbPhrase.ts';

export interface Coded {
  /** Names of the two. */
  readonly from: string;
  readonly to: string;
  readonly type: Pick<RelationType, 'label' | 'sentenceLabel' | 'conditionalLabel' | 'sign'>;
  readonly voice: Voice;
  readonly mode: Mode;
  /** The source tells it as over. */
  readonly ended?: boolean | undefined;
  /** Under which it holds, from its conjunction on: "if it crosses the river". */
  readonly condition?: string | null | undefined;
  /** The name of the speaker; null where it is the author or nobody named. */
  readonly saidBy: string | null;
  /** The first of the two is a person, whom no pronoun can stand for: no data tells the sex. */
  readonly isPerson?: boolean | undefined;
  readonly sourceForm: SourceForm;
}

/** The verb behind its subject in the form of its mode: "plans to train", "would defend". */
export function verbInMode(
  { type, mode, ended }: Pick<Coded, 'type' | 'mode' | 'ended'>,
  isPlural: boolean,
): string {
  const label = type.sentenceLabel ?? type.label;
  if (ended) return verbInForm(label, 'former', isPlural);
  if (mode === 'threatened' && type.conditionalLabel !== undefined)
    return verbPhrase(type.conditionalLabel, isPlural);
  return verbInForm(label, formOfMode(label, mode, isConditional({ mode }, type)), isPlural);
}

/** Who does what to whom, as real as it is: "Turkey would defend the Peshmerga (conditional)". */
function clauseOf({
  from,
  to,
  type,
  mode,
  ended,
  condition,
  subject = nameInSentence(from),
}: Pick<Coded, 'from' | 'to' | 'type' | 'mode' | 'ended' | 'condition'> & {
  readonly subject?: string;
}): string {
  const clause = `${subject} ${verbInMode({ type, mode, ended }, isPluralName(from))} ${nameInSentence(to)}`;
  if (condition) return conditionWords.behind(clause, condition);
  return isConditional({ mode }, type) && type.conditionalLabel === undefined
    ? qualityWords.qualified(clause, qualityWords.quality.conditional)
    : clause;
}

/** True of a threat or a vow of the speaker's own: nobody "says that he threatens". */
function isOwnThreat({ from, saidBy, mode, type, ended }: Coded): boolean {
  const label = type.sentenceLabel ?? type.label;
  if (saidBy !== from || mode === 'done' || mode === 'accused' || ended) return false;
  if (mode === 'threatened' && type.conditionalLabel !== undefined) return false;
  return isOfMode(label, mode) || formOfMode(label, mode, isConditional({ mode }, type)) === 'threat';
}

/** "The article reports that Turkey trains the Peshmerga"; "The PMU says that it plans to train"; "The Peshmerga threaten ISIS". */
export function glossOf(coded: Coded): string {
  if (isOwnThreat(coded)) return capitalised(`${clauseOf(coded)}.`);
  return saidGloss(coded);
}

function saidGloss(coded: Coded): string {
  const { from, saidBy, isPerson } = coded;
  const isOwn = saidBy === from && !isPerson;
  return glossWith(coded, 'speaker', isOwn ? (isPluralName(from) ? 'they' : 'it') : nameInSentence(from));
}

/** All forms in which such a sentence has been composed: files that are kept hold those of before. */
export const glossesOf = (coded: Coded): readonly string[] => [
  glossOf(coded),
  saidGloss(coded),
  glossWith(coded, 'source', nameInSentence(coded.from)),
  ...(coded.voice === 'view' && coded.saidBy === null ? [viewGlossOfBefore(coded)] : []),
];

/** Of a table or a file, which holds no views. */
const viewGlossOfBefore = (coded: Coded) =>
  `In ${coded.sourceForm === 'table' || coded.sourceForm === 'file' ? `the ${coded.sourceForm}’s` : 'the author’s'} view, ${clauseOf(coded)}.`;

function glossWith(coded: Coded, nobody: 'speaker' | 'source', subject: string): string {
  const { voice, mode, saidBy, sourceForm } = coded;
  const clause = clauseOf({ ...coded, subject });
  if (mode === 'accused')
    return capitalised(
      saidBy === null
        ? `an unnamed ${nobody} alleges that ${clause}.`
        : `${nameInSentence(saidBy)} ${isPluralName(saidBy) ? 'allege' : 'alleges'} that ${clause}.`,
    );
  if (saidBy !== null)
    return capitalised(`${nameInSentence(saidBy)} ${isPluralName(saidBy) ? 'say' : 'says'} that ${clause}.`);
  if (voice === 'unnamed') return `An unnamed ${nobody} says that ${clause}.`;
  if (voice === 'view')
    return sourceForm === 'table' || sourceForm === 'file'
      ? `${capitalised(sourceFormWords.view[sourceForm])}, ${clause}.`
      : `In ${sourceFormWords.view[sourceForm]}, ${clause}.`;
  return `${capitalised(sourceFormWords.reports[sourceForm])} ${clause}.`;
}

type RowType = Coded['type'] & Pick<RelationType, 'symmetric' | 'definition'>;

/** What a row of a table says, in a line: with its own word, or, where it has none, with its sign. */
export function rowGloss(from: string, type: RowType, to: string, mode: Mode = 'done'): string {
  if (!isPlainVerb(type)) return `${capitalised(clauseOf({ from, to, type, mode }))}.`;
  const stance = type.sign === 0 ? 'tie without a stance' : type.sign === 1 ? 'aligned' : 'opposed';
  return `${from} ${type.symmetric ? '–' : '→'} ${to}: ${stance}.`;
}

/** All forms in which such a line has been composed: files that are kept hold those of before. */
export const rowGlosses = (from: string, type: RowType, to: string, mode: Mode): readonly string[] => [
  rowGloss(from, type, to, mode),
  ...(isPlainVerb(type) ? [] : [`${from}: ${type.label}: ${to}.`]),
];

/** Words of the lists in the introduction, which come when they are opened or when the page is idle. */
import type { SourceForm } from '#domain/dataset.ts';
import { isPluralName, nameInSentence } from './grammar/nameInSentence.ts';
import { listed, number } from './grammar/numbersAndLists.ts';
import { pastLabel, pastVerbPhrase } from './grammar/verbPhrase.ts';
import { sourceFormWords } from './sourceForm.ts';
import { voiceTerm } from './terms.ts';

export const omissionText = (paragraph: number, reason: string): string => `¶ ${paragraph}: ${reason}.`;

export const numberWords = {
  intro: (sourceForm: SourceForm) =>
    `Numbers as ${sourceFormWords.the[sourceForm]} ${sourceForm === 'several' ? 'give' : 'gives'} them, not verified and not used in the picture.`,
  saidBy: (paragraph: number, who: string, sourceForm: SourceForm) => {
    const voice =
      who === 'narrator'
        ? voiceTerm('report', sourceForm)
        : who === 'unnamed'
          ? voiceTerm('unnamed', sourceForm)
          : `said by ${who}`;
    return `¶ ${paragraph}, ${voice}`;
  },
} as const;

export const keptAsideWords = {
  cure: (cure: string) => `Expected: ${cure}.`,
} as const;

/** The picture as text. */
export const textListWords = {
  actors: (count: number) => `Actors shown (${number(count)})`,
  relations: (count: number) => `Relations shown (${number(count)})`,
  none: 'None at present.',
  and: 'and',
} as const;

/** "Past relations: Kelmar was allied with Lusania (¶ 7)." */
export const pastWords = {
  of: (names: readonly string[], note: string, paragraph: number) =>
    `${listed(names.map(nameInSentence))} (${note === '' ? '' : `${note}, `}¶ ${paragraph})`,
  /** What one did to the other, in the past: "the Front was allied with Lusania (¶ 7)". */
  act: (from: string, label: string, to: string, paragraph: number) =>
    `${nameInSentence(from)} ${pastVerbPhrase(label, isPluralName(from))} ${nameInSentence(to)} (¶ ${paragraph})`,
  /** How the note of such a relation says what was: "was allied with". */
  note: pastLabel,
  remark: (past: readonly string[]) => `Past relations: ${past.join('; ')}.`,
} as const;

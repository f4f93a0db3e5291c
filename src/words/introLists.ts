/** Words of the lists in the introduction, which come when they are opened or when the page is idle. */
import type { SourceForm } from '#domain/dataset.ts';
import { listed, number } from './grammar.ts';
import { sourceFormWords } from './sourceForm.ts';
import { voiceTerm } from './terms.ts';

export const omissionText = (paragraph: number, reason: string): string => `¶ ${paragraph}: ${reason}.`;

export const numberWords = {
  intro: (sourceForm: SourceForm) =>
    `People killed, displaced or deployed, places in camps, and air strikes, in the words of ${sourceFormWords.the[sourceForm]}. Not checked, and not part of any line.`,
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

/** Relations that are over by now: "Earlier, over by now: Kelmar and Lusania (¶ 7)." */
export const pastWords = {
  of: (names: readonly string[], paragraph: number) => `${listed(names)} (¶ ${paragraph})`,
  remark: (past: readonly string[]) => `Earlier, over by now: ${past.join('; ')}.`,
} as const;

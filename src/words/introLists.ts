/** Words of the lists in the introduction, which come when they are opened or when the page is idle. */
import type { SourceForm } from '#domain/dataset.ts';
import { number } from './grammar.ts';
import { sourceFormWords } from './sourceForm.ts';
import { voiceTerm } from './terms.ts';

export const omissionText = (paragraph: number, reason: string): string => `¶ ${paragraph}: ${reason}.`;

export const numberWords = {
  intro: (sourceForm: SourceForm) =>
    `People killed, displaced or deployed, places in camps, and air strikes, as ${sourceFormWords.the[sourceForm]} words it. Not checked, and no part of any line.`,
  saidBy: (paragraph: number, who: string, sourceForm: SourceForm) => {
    const voice =
      who === 'narrator'
        ? voiceTerm('report', sourceForm)
        : who === 'unnamed'
          ? 'nobody named'
          : `said by ${who}`;
    return `¶ ${paragraph}, ${voice}`;
  },
} as const;

export const keptAsideWords = {
  cure: (cure: string) => `Right would be: ${cure}.`,
} as const;

/** The picture as text. */
export const textListWords = {
  actors: (count: number) => `Actors shown (${number(count)})`,
  relations: (count: number) => `Relations shown (${number(count)})`,
  none: 'None at present.',
  and: 'and',
} as const;

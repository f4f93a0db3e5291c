import type { Source } from '#domain/dataset.ts';
import { namesInSentence } from './grammar/nameInSentence.ts';
import { dateText, spelled } from './grammar/numbersAndLists.ts';
import { listedParts } from './sourceForm.ts';

/** Words of the status bar below the picture: what is shown, what is not, and the source. */
export const statusWords = {
  status: 'What is shown',
  leftOut: 'What is not shown',
  show: (what: string) => `Show ${what}`,
  /** Main actors by name, and so many others; some are not shown for other reasons. */
  withoutLine: (names: readonly string[], others: number) =>
    `Unconnected: ${namesInSentence(names, others)}.`,
  whyAbsent: 'Why?',
  showAbsent: (count: number) => (count === 1 ? 'Show it' : 'Show them'),
  keysHint: 'Shortcuts',
  /** "Source: Jordan Shilton, World Socialist Web Site, 1 Nov 2016"; "Sources: alliances.csv and three others". */
  sources: ([first, ...others]: readonly [Source, ...Source[]]) => {
    const { author, publisher, published, title } = first;
    const one = listedParts([author, publisher, published && dateText(published)]) || title;
    return others.length === 0 ? `Source: ${one}` : `Sources: ${one} and ${spelled(others.length, 'other')}`;
  },
} as const;

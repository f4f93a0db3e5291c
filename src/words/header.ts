/** Words of the header, with the choice of a dataset in it. */

import type { Dataset } from '#domain/dataset.ts';
import { isOwnId } from '#domain/ownId.ts';
import { printedKey, shortcutKeys } from '#shortcuts/shortcutKeys.ts';
import { dateText } from './grammar/numbersAndLists.ts';
import { listedParts, sourcePhrase } from './sourceForm.ts';

const findKey = printedKey(shortcutKeys.everywhere.find);

/** What it is, finding, sharing, the theme, and the links that skip to a part of the page. */
export const headerWords = {
  name: 'Entente',
  skip: 'Skip links',
  skipToGraph: 'Skip to the graph',
  skipToFilter: 'Skip to the filter',
  skipToDetail: 'Skip to the evidence',
  find: 'Find an actor or relation',
  findKeys: (isMac: boolean) => `${isMac ? '⌘' : 'Ctrl'} ${findKey}`,
  share: 'Share',
  /** Own data has no link: its file is what can be shared. */
  shareFile: 'Save…',
  cite: 'Cite',
  citeLong: 'Cite this view',
  export: 'Export figure',
  exportShort: 'Export',
  more: 'More',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  title: (view: string, dataset: string) => `${view} – ${dataset} – Entente`,
} as const;

export const datasetWords = {
  current: 'Dataset: ',
  /** "as stated in one article, 1 Nov 2016"; of own data also where it is: "as stated in ties.csv · kept on this device only". */
  asStated: (dataset: Pick<Dataset, 'id' | 'sources' | 'asOf'>) => {
    const stated = listedParts([
      `as stated in ${sourcePhrase(dataset)}`,
      dataset.asOf && dateText(dataset.asOf),
    ]);
    return isOwnId(dataset.id) ? `${stated} · kept on this device only` : stated;
  },
  choose: 'Choose a dataset',
  opened: (title: string) => `Opened the dataset “${title}”.`,
} as const;

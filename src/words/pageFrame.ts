/** The words of the frame: header, status, notes, sheets, dialogs. */
import type { Dataset, Source } from '#domain/dataset.ts';
import { isOwnId } from '#domain/ownId.ts';
import { dateText, inSentence, listed } from './grammar.ts';
import { listedParts, sourcePhrase } from './sourceForm.ts';

const ctrlK = 'Ctrl K';

export const frameWords = {
  name: 'Entente',
  skip: 'Skip',
  skipToGraph: 'Skip to the graph',
  skipToFilter: 'Skip to the filter',
  skipToDetail: 'Skip to the evidence',
  find: 'Find an actor or relation',
  findKeys: (isMac: boolean) => (isMac ? '⌘ K' : ctrlK),
  share: 'Share',
  /** Own data has no link: its file is what can be shared. */
  shareFile: 'Save as file',
  cite: 'Cite',
  citeLong: 'Cite this view',
  export: 'Export figure',
  exportShort: 'Export',
  more: 'More',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  filter: 'Filter',
  filterSet: (count: number) => `${count} set`,
  details: 'Details',
  selectedPair: (one: string, other: string, stance: string | null) =>
    `${stance ?? 'No relation shown'}: ${one} – ${other}`,
  selectedRelations: (count: number) => `${count} relations`,
  graph: 'Graph of actors and relations',
  status: 'What is shown',
  leftOut: 'What is left out',
  withoutLine: (names: readonly string[]) => `No line: ${listed(names)}`,
  others: (count: number) => `${count} others`,
  showAbsent: (count: number) => (count === 1 ? 'Show it' : 'Show them'),
  keysHint: 'Keys',
  close: 'Close',
  dismiss: 'Dismiss',
  notes: 'About this address',
  source: ({ author, publisher, published, title }: Source) =>
    `Source: ${listedParts([author, publisher, published && dateText(published)]) || title}`,
  title: (view: string, dataset: string) => `${view} – ${dataset} – Entente`,
} as const;

/** The page before or without its script. */
export const prerenderedWords = {
  withoutScript:
    'Entente needs JavaScript to filter, to select, to show the evidence and to export figures. Without it the picture of the whole dataset stands above, and here is every relation in it.',
  failed: 'Entente could not be loaded. Look at your connection and load the page again.',
  one: 'Actor',
  other: 'Actor',
  stance: 'Stance',
} as const;

export const datasetWords = {
  current: 'Dataset: ',
  /** "as stated in one article, 1 Nov 2016"; of own data also where it is. */
  asStated: (dataset: Pick<Dataset, 'id' | 'sources' | 'asOf'>) =>
    listedParts([
      `as stated in ${sourcePhrase(dataset)}`,
      dataset.asOf && dateText(dataset.asOf),
      isOwnId(dataset.id) ? 'on this device only' : '',
    ]),
  choose: 'Choose a dataset',
  opened: (title: string) => `Opened the dataset “${title}”.`,
} as const;

/** Copying to the clipboard. */
export const copyWords = {
  failed: 'The browser does not let this page copy: select the text and copy it.',
} as const;

/** The questions over the picture. */
export const questionWords = {
  region: 'Questions',
  start: 'Start with a question',
  questions: 'Questions',
  next: 'Next question',
} as const;

export const chipWords = {
  region: 'Filters in force',
  clearAll: 'Clear all',
  remove: (label: string) => `Remove “${label}”`,
  facet: (facet: string, value: string) => `${facet}: ${value}`,
  included: (what: string) => `Also: ${inSentence(what)}`,
  excluded: (what: string) => `Without: ${inSentence(what)}`,
  dates: (range: string) => `Date: ${range}`,
  dated: 'Dated only',
  asCoded: 'Officials apart',
  periphery: 'With minor actors',
  isolated: 'With isolated actors',
  hidden: (name: string) => `Hidden: ${name}`,
  among: 'Only links between them',
  supposed: (count: number) =>
    count === 1 ? 'What if: 1 sign supposed' : `What if: ${count} signs supposed`,
} as const;

export const errorWords = {
  title: 'Something went wrong on this page',
  text: 'Entente stopped at an error of its own. Your data is unharmed: the view is only in the address. The default view should open:',
  link: 'Open the default view',
  details: 'What the program says',
} as const;

export const loadFailureWords = {
  title: 'Not loaded',
  text: 'This part of Entente could not be fetched. The rest of the page is as it was.',
  retry: 'Try again',
  act: 'That did not work: a part of Entente could not be fetched. Please try again.',
} as const;

/** The words of the frame: header, status, notes, sheets, dialogs. */
import type { Dataset, Source } from '#domain/dataset.ts';
import { isOwnId } from '#domain/ownId.ts';
import { capitalised, counted, dateText, inSentence, listed, spelled } from './english/grammar.ts';
import { listedParts, sourcePhrase } from './sourceForm.ts';

const ctrlK = 'Ctrl K';

export const frameWords = {
  name: 'Entente',
  skip: 'Skip links',
  skipToGraph: 'Skip to the graph',
  skipToFilter: 'Skip to the filter',
  skipToDetail: 'Skip to the evidence',
  find: 'Find an actor or relation',
  findKeys: (isMac: boolean) => (isMac ? '⌘ K' : ctrlK),
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
  filter: 'Filter',
  filterSet: (count: number) => `${count} set`,
  details: 'Details',
  selectedPair: (one: string, other: string, stance: string | null) =>
    `${stance ?? 'No relation shown'}: ${one} – ${other}`,
  /** Under the name of a selected actor. */
  selectedTally: (tally: readonly string[]) => (tally.length === 0 ? 'no relation shown' : tally.join(', ')),
  selectedRelations: (count: number) => counted(count, 'relation'),
  graph: 'Graph of actors and relations',
  status: 'What is shown',
  leftOut: 'What is not shown',
  show: (what: string) => `Show ${what}`,
  withoutLine: (names: readonly string[]) => `Not shown: ${listed(names)}.`,
  others: (count: number) => `${count} others`,
  whyAbsent: 'Why?',
  showAbsent: (count: number) => (count === 1 ? 'Show it' : 'Show them'),
  keysHint: 'Shortcuts',
  close: 'Close',
  dismiss: 'Dismiss',
  notes: 'About this link',
  /** "Source: Jordan Shilton, World Socialist Web Site, 1 Nov 2016"; "Sources: alliances.csv and 3 others". */
  sources: ([first, ...others]: readonly [Source, ...Source[]]) => {
    const { author, publisher, published, title } = first;
    const one = listedParts([author, publisher, published && dateText(published)]) || title;
    return others.length === 0 ? `Source: ${one}` : `Sources: ${one} and ${counted(others.length, 'other')}`;
  },
  title: (view: string, dataset: string) => `${view} – ${dataset} – Entente`,
} as const;

/** The page before or without its script. */
export const prerenderedWords = {
  withoutScript:
    'Entente needs JavaScript to filter, select, show evidence and export figures. Without it, the whole dataset is pictured above, and every relation is listed here.',
  failed: 'Entente could not be loaded. Check your connection and reload the page.',
  one: 'Actor A',
  other: 'Actor B',
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
  failed: 'Your browser did not allow copying. Select the text and copy it.',
} as const;

/** The questions over the picture. */
export const questionWords = {
  region: 'Questions',
  start: 'Start with a question',
  questions: 'Questions',
  next: 'Next question',
  more: 'More',
  less: 'Less',
} as const;

export const chipWords = {
  region: 'Active filters',
  /** Between two that name actors: whoever is either is in sight. */
  or: 'or',
  /** Before those that narrow what the others name, and between them. */
  onlyWith: 'where',
  and: 'and',
  clearAll: 'Clear all',
  remove: (label: string) => `Remove “${label}”`,
  facet: (facet: string, value: string) => `${facet}: ${value}`,
  included: (what: string) => `Including: ${inSentence(what)}`,
  excluded: (what: string) => `Without: ${inSentence(what)}`,
  dates: (range: string) => `Date: ${range}`,
  dated: 'Dated only',
  asCoded: 'Officials shown separately',
  periphery: 'With minor actors',
  isolated: 'Including unconnected actors',
  hidden: (name: string) => `Hidden: ${name}`,
  among: 'Only relations between them',
  surroundings: 'With relations among the others',
  supposed: (count: number) => `What if: ${counted(count, 'sign')} assumed`,
} as const;

/** Beside the filters in force: the relations between actors that the filter does not name. */
export const amongOthersWords = {
  notShown: (count: number) =>
    `${capitalised(spelled(count, 'relation'))} among the others ${count === 1 ? 'is' : 'are'} hidden.`,
  show: (count: number) => (count === 1 ? 'Show it' : 'Show them'),
} as const;

export const errorWords = {
  title: 'Something went wrong on this page',
  text: 'Entente ran into an error. Your data is safe. The default view should still open:',
  link: 'Open the default view',
  details: 'Error message',
} as const;

export const loadFailureWords = {
  title: 'Not loaded',
  text: 'This part of Entente could not be loaded. The rest of the page is as it was.',
  retry: 'Try again',
  act: 'That did not work: a part of Entente could not be loaded. Please try again.',
} as const;

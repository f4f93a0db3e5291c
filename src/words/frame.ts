/** The words of the frame: header, status, notes, sheets, dialogs. */
import type { Telling } from '#domain/dataset.ts';
import { toldIn } from './telling.ts';

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
  selectedRelations: (count: number) => `${count} relations`,
  graph: 'Graph of actors and relations',
  status: 'What is shown',
  wholeSentence: 'The whole sentence',
  keysHint: 'Keys',
  close: 'Close',
  dismiss: 'Dismiss',
  notes: 'About this address',
  source: (author: string, publisher: string, date: string) => `Source: ${author}, ${publisher}, ${date}`,
  title: (view: string, dataset: string) => `${view} – ${dataset} – Entente`,
} as const;

/** The page before or without its script. */
export const stillWords = {
  withoutScript:
    'Entente needs JavaScript to filter, to select, to show the evidence and to export figures. Without it the picture of the whole dataset stands above, and here is every relation in it.',
  failed: 'Entente could not be loaded. Look at your connection and load the page again.',
  one: 'Actor',
  other: 'Actor',
  stance: 'Stance',
} as const;

export const datasetWords = {
  current: 'Dataset: ',
  asStated: (telling: Telling, sources: number) => `as stated in ${toldIn(telling, sources)}`,
  choose: 'Choose a dataset',
  datasets: 'Datasets',
  examples: 'Examples',
  opened: (title: string) => `Opened the dataset “${title}”.`,
  notLoaded: (title: string) =>
    `“${title}” could not be loaded. Check the connection to this site and try again.`,
} as const;

export const shareWords = {
  text: (title: string, query: string) => `Entente, “${title}”: ?${query}`,
  copiedLink: 'The link to this view is copied.',
  copiedQuery:
    'Copied: dataset, version and query of this view. This copy of Entente has no public address, so there is no link; put the part from “?” behind the address of any copy.',
  failed: 'The browser does not let this page copy. Select the text here:',
} as const;

export const chipWords = {
  region: 'Filters in force',
  clearAll: 'Clear all',
  remove: (label: string) => `Remove “${label}”`,
  facet: (facet: string, value: string) => `${facet}: ${value}`,
  counted: (what: string) => `Also: ${what.toLowerCase()}`,
  uncounted: (what: string) => `Without: ${what.toLowerCase()}`,
  dates: (range: string) => `Date: ${range}`,
  dated: 'Dated only',
  asCoded: 'Officials apart',
  periphery: 'With periphery',
  isolated: 'With isolated actors',
  hidden: (name: string) => `Hidden: ${name}`,
  among: 'Only among them',
  supposed: (count: number) =>
    count === 1 ? 'What if: 1 sign supposed' : `What if: ${count} signs supposed`,
} as const;

export const emptyWords = {
  title: 'Nothing is left',
  why: (filter: string) => `No relation in the data matches: ${filter}.`,
  uncounted: (parts: readonly string[]) => `What there is does not count at present: ${parts.join(', ')}.`,
  step: (action: string, relations: string) => `${action}: brings back ${relations}`,
  facetStep: (label: string) => `Clear the filter “${label}”`,
  countStep: (label: string) => `Count “${label}” too`,
  rangeStep: 'Clear the dates',
  undatedStep: 'Show undated statements too',
  scopeStep: 'Show their counterparts too',
  hiddenStep: 'Show the hidden actors again',
  peripheryStep: 'Show the periphery too',
  rollUpStep: 'Join officials to their organisation',
  countsStep: 'Count what counts by default',
  noStep: 'No single step brings anything back.',
  clearAll: 'Clear all filters',
} as const;

export const errorWords = {
  title: 'Something went wrong on this page',
  text: 'Entente stopped at an error of its own. Your data is unharmed: the view is only in the address. The default view should open:',
  link: 'Open the default view',
  details: 'What the program says',
} as const;

export const partWords = {
  title: 'Not loaded',
  text: 'This part of Entente could not be fetched. The rest of the page is as it was.',
  retry: 'Try again',
  act: 'That did not work: a part of Entente could not be fetched. Please try again.',
} as const;

export const findWords = {
  title: 'Find',
  label: 'Find an actor, a relation or words of a statement',
  placeholder: 'Name, alias or words',
  actors: 'Actors',
  statements: 'Statements',
  notNamed: 'Not named in this source',
  notNamedHit: (term: string) => `${term}: not named in this source`,
  nearest: (name: string) => `nearest: ${name}`,
  noNearest: 'nothing near it either',
  none: (text: string) => `Nothing in this dataset matches “${text}”.`,
  results: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  hint: 'Names, aliases, other names and the words of statements; accents and case do not matter.',
  shownWithin: (name: string) => `shown within ${name}`,
  hiddenNow: 'not in the picture now',
} as const;

export const citeWords = {
  title: 'Cite this view',
  intro: 'Name the dataset, its version and the view, so that others see what you saw.',
  text: 'As text',
  bibtex: 'As BibTeX',
  copy: 'Copy',
  copied: (what: string) => `Copied ${what.toLowerCase()}.`,
  failed: 'The browser does not let this page copy: select the text and copy it.',
  coding: (curators: string, id: string, version: string) =>
    `Coding: ${curators}, dataset ${id}, version ${version}`,
  statedIn: (source: string) => `Stated in: ${source}`,
  view: (sentence: string) => `View: ${sentence}`,
  accessed: (date: string) => `Accessed ${date}`,
  note: 'What is shown is what the source says; it is not independently verified.',
} as const;

export const keyWords = {
  title: 'Keys',
  everywhere: 'Everywhere',
  graph: 'While the graph has focus',
  matrix: 'While the matrix has focus',
  table: 'While the table has focus',
  balance: 'In the balance view',
  list: {
    everywhere: [
      ['Ctrl K or ⌘ K', 'find an actor or relation'],
      ['Tab, Shift Tab', 'to the next or previous control'],
      [
        'Esc',
        'close a dialog or sheet; in the evidence: clear the selection and go back to where you came from',
      ],
    ],
    graph: [
      ['← ↑ → ↓', 'move between actors'],
      ['Enter', 'select the actor'],
      ['Shift Enter or Shift-click', 'pair it with the selected actor'],
      [
        'R',
        'arrows follow the relations of the actor: ← → to its next relation, ↑ ↓ to the other end, Enter opens it; R again: to the nearest actor',
      ],
      ['M', 'the menu of the actor'],
      ['Shift ← ↑ → ↓', 'move the picture'],
      ['+ and −', 'zoom in and out'],
      ['0', 'fit the whole picture'],
      ['Esc', 'clear the selection, leave the graph'],
      ['?', 'this list'],
    ],
    matrix: [
      ['← ↑ → ↓', 'move between cells and headings'],
      ['Enter', 'select the pair, or the actor of a heading'],
      ['Shift Enter or Shift-click', 'on a heading: pair it with the selected actor'],
      ['Home, End', 'first or last cell of the row'],
      ['Ctrl Home, Ctrl End', 'first or last cell of all'],
      ['Page ↑, Page ↓', 'a screen up or down'],
      ['Esc', 'clear the selection'],
      ['?', 'this list'],
    ],
    table: [
      ['← ↑ → ↓', 'move between cells and headings'],
      ['Enter', 'on a heading: sort; on a row: select it'],
      ['Ctrl C', 'copy the row'],
      ['Home, End', 'first or last cell of the row'],
      ['Ctrl Home, Ctrl End', 'first or last row'],
      ['Page ↑, Page ↓', 'a screen up or down'],
      ['Esc', 'clear the selection'],
      ['?', 'this list'],
    ],
    balance: [
      ['Tab, Shift Tab', 'to the next or previous control'],
      ['Enter', 'on an actor or relation: select it'],
      ['Esc', 'clear the selection'],
      ['?', 'this list'],
    ],
  },
} as const;

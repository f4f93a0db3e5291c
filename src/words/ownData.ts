/** Words of own data: opening a file, the sheet of an import, the list of what is on this device. */
import type { Family } from '#domain/statement.ts';
import { capitalised, counted, listed, number, spelled, unit } from './grammar/numbersAndLists.ts';

const megabytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024 / 1024))} MB`;

export const ownDataWords = {
  title: 'Your data',
  note: 'On this device only: nothing leaves your browser.',
  open: 'Open a file…',
  paste: 'Paste a table',
  pasteByKey: 'Copy the cells in the spreadsheet, then press Ctrl+V (⌘V) on this page.',
  noTable: 'The clipboard holds no table: copy at least two rows of cells.',
  none: 'Open a table, a graph or an Entente file, drop it anywhere on the page, or paste cells.',
  bin: (count: number) => `Bin (${count})`,
  rename: 'Rename',
  renameNow: 'Save name',
  name: 'Name',
  toBin: 'Move to bin',
  restore: 'Restore',
  remove: 'Delete for good',
  acts: (title: string) => `Actions for “${title}”`,
  saveFile: 'Save as file',
  savedAs: (name: string) =>
    `Saved as ${name}. To share it, send the file: a link works on this device only.`,
  withoutText: 'The text is not in the file: tick “with the text” beside Save to include it.',
  /** Files of one title. */
  numbered: (title: string, number: number) => (number === 1 ? title : `${title} (${number})`),
  another: (title: string, number: number) =>
    `A different version of “${title}” is on this device already. This file has been opened alongside it, as “${title} (${number})” in “Your data”.`,
  isHere: (title: string) => `The same version of “${title}” was already on this device.`,
  savedRaw: (name: string) => `Saved the stored copy as ${name}.`,
  mayGo:
    'This browser may delete it when space runs short, or after weeks without a visit: save it as a file.',
  onlyHere: 'in this browser only',
  keptNowhere: 'not stored: save it as a file',
  savedIn: (name: string, at: string, since: number) =>
    since === 0 ? `saved in ${name}, ${at}` : `${counted(since, 'change')} not yet saved in ${name}`,
  elsewhere: 'This dataset is open in another tab. Edit it there.',
  gone: 'This dataset is no longer on this device.',
  binned: (title: string) => `“${title}” is in the bin.`,
  notOpened: (title: string) => `“${title}” could not be opened.`,
} as const;

/** An editable copy of a dataset that comes with the app. */
export const copyWords = {
  title: 'Edit this dataset',
  intro: 'A copy on this device can be changed; the original stays as it is.',
  from: (title: string, version: string) => `An editable copy of “${title}”, version ${version}.`,
} as const;

export const openFileWords = {
  title: (file: string) => `Open ${file}`,
  reading: (file: string, size: number) => `Reading ${file} (${megabytes(size)})…`,
  placing: 'Placing the actors…',
  cancel: 'Cancel',
  tooLarge: (file: string, size: number, most: number) =>
    `${file} is ${megabytes(size)}; the limit is ${megabytes(most)}.`,
  several: (count: number) =>
    `${capitalised(spelled(count, 'file'))} were chosen. Open one figure, one file of data, or up to six tables that belong together.`,
  folder: 'A folder cannot be opened. Drop the files from it.',
  refused: (file: string) => `${file} cannot be opened as it is`,
  refusedWhy: (count: number) =>
    count === 1
      ? 'What is wrong, and what was expected:'
      : `${capitalised(spelled(count, 'thing'))} are wrong:`,
  right: (expected: string) => `Expected: ${expected}.`,
  smaller: 'a smaller file, or a part of it',
  readable: 'a file this browser can read, not a folder',
  moreIssues: (count: string) => `and ${count} more`,
  notOpened: (title: string) => `“${title}” could not be opened.`,
  failed: 'The file could not be read.',
  /** Of several files. */
  alsoNotOpened: (title: string, files: readonly string[]) =>
    `Opened “${title}”. Not opened: ${listed(files)}. Open each alone.`,
  replaced: (title: string) => `“${title}” has the rows of the new file. Undo brings the earlier ones back.`,
} as const;

/** Names of columns in quotation marks, the first of many. */
const listedQuotes = (names: readonly string[]): string => {
  const first = names.slice(0, 8).map((name) => `“${name}”`);
  const more = names.length - first.length;
  return listed(more > 0 ? [...first, `${number(more)} more`] : first);
};

/** "row 4", "rows 4 and 9", "rows 4, 9, 12 and 30 more". */
function rowNumbers(rowWord: string, places: readonly number[], all: number): string {
  const more = all - places.length;
  const shown = places.map(number);
  return `${rowWord}${all === 1 ? '' : 's'} ${more > 0 ? `${shown.join(', ')} and ${number(more)} more` : listed(shown)}`;
}

export const importWords = {
  /** "alliances.csv, CSV, 214 rows". */
  read: (file: string, format: string, rows: number) => `${file}, ${format}, ${counted(rows, 'row')}`,
  header: (rowWord: string, at: number) => `column names in ${rowWord} ${at}`,
  severalFiles: 'Files opened and not opened',
  opened: (files: readonly string[]) => `Opened: ${listed(files)}.`,
  notUsed: (file: string, opened: readonly string[]) =>
    `${file} was not opened: it shares no actors with ${listed(opened)}. Open it alone, or choose it below.`,
  notOpened: (file: string, why: string, expected: string) =>
    `${file} was not opened: ${why}. Expected: ${expected}.`,
  questions: 'Reading the file',
  likely: '– likely this one',
  sentence: 'What the columns mean',
  says: 'Each row says that',
  matrixSays:
    'Each cell says how the actor of its row stands towards the actor of its column. Names of the rows:',
  saidBy: 'said by',
  when: 'date',
  quote: 'quote',
  place: 'page or place',
  nothing: 'no column',
  noRelation: 'is tied to',
  choose: 'choose…',
  from: 'First actor',
  relation: 'Relation',
  sign: 'Stance, if it is in another column',
  to: 'Second actor',
  table: 'Relations are in',
  sameAsRelation: 'taken from the relation',
  isDirected: 'The order of the two matters (A acts on B)',
  /** Columns that decide nothing, and those of them that hold how strong a tie is. */
  alsoKept: (columns: readonly string[], weights: readonly string[]) =>
    `Also kept: ${listedQuotes(columns)}. ${columns.length === 1 ? 'It stays' : 'They stay'} with each statement and ${columns.length === 1 ? 'is' : 'are'} saved with it, but not drawn${weights.length > 0 ? `: a higher ${listedQuotes(weights)} does not make a line thicker` : ''}.`,
  /** Of a number that is taken as the stance. */
  stanceOnly: (column: string) =>
    `“${column}” decides the stance by its sign. A higher number does not make a line thicker.`,
  /** Columns that name others beside the two actors. */
  furtherActors: (columns: readonly string[]) =>
    `${listedQuotes(columns)} may name further actors. A row draws one line, between the two actors above. To draw these as well, open the file once more with ${columns.length === 1 ? 'this column' : 'one of these columns'} as the second actor.`,
  until: 'until',
  /** Of a column called "since" or "from". */
  openEnded: (column: string) => `A relation with a date in “${column}” and no end is taken to be ongoing.`,
  actors: (table: string) => `About the actors, from ${table}`,
  actorColumns: {
    name: 'Name',
    country: 'Country',
    faction: 'Faction',
    community: 'Community',
    kind: 'Kind',
  },
  values: 'What the relations mean',
  valuesNote: 'Check each one. Rows left without a choice are set aside.',
  ambiguous: 'choose',
  empty: 'empty',
  value: 'In the file',
  rows: 'Rows',
  meaning: 'Means',
  family: 'Kind of act',
  families: {
    armed: 'armed',
    coercive: 'coercive',
    political: 'political',
    structure: 'membership, leadership or control',
    contact: 'contact or other tie',
    harm: 'affecting civilians',
  } satisfies Record<Family, string>,
  signs: {
    aligned: 'aligned (+)',
    opposed: 'opposed (−)',
    both: 'both: aligned and opposed (±)',
    other: 'other tie, no stance',
    unclear: 'neutral or unclear, no act',
    'no relation': 'no relation',
    'leave out': 'leave out (set aside)',
  },
  noSign: 'choose…',
  moreValues: (count: number) => `and ${number(count)} more ${unit(count, 'value')}`,
  joins: 'Names that may be the same actor',
  join: (into: string, others: readonly string[]) =>
    `Merge ${others.map((name) => `“${name}”`).join(', ')} into “${into}”`,
  joinAll: 'Merge all',
  joinReason: {
    blanks: 'differ in spaces',
    case: 'differ in capitals',
    accents: 'differ in accents',
    'look-alike letters': 'have letters that look alike',
  },
  firstRows: 'First rows',
  drawn: (drawn: number, aside: number) =>
    aside === 0
      ? `${counted(drawn, 'row')} will be drawn, none set aside`
      : `${counted(drawn, 'row')} will be drawn, ${number(aside)} set aside`,
  actorsCount: (actors: number) => counted(actors, 'actor'),
  sketch: (shown: number, actors: number) =>
    shown < actors ? `Preview: the ${shown} actors with the most ties` : 'Preview',
  /** `places` are the first rows with the value, of `rows`. */
  waits: (value: string, rows: number, isLeftOut: boolean, rowWord: string, places: readonly number[]) =>
    `${value === '' ? 'An empty cell' : `“${value}”`}, ${counted(rows, 'row')}${places.length === 0 ? '' : ` (${rowNumbers(rowWord, places, rows)})`}: ${isLeftOut ? 'left out' : 'no choice yet: choose above'}`,
  /** "row 4: one of the two actors is missing". */
  asideRow: (rowWord: string, row: number, reason: string) => `${rowWord} ${number(row)}: ${reason}`,
  /** Behind the counts of what is drawn. */
  asideRows: (rows: readonly string[], more: number) =>
    `. Set aside: ${rows.join('; ')}${more > 0 ? `; and ${number(more)} more` : ''}.`,
  reason: (reason: string, value: string) =>
    value === '' || reason.includes(value) ? reason : `${reason} (“${value}”)`,
  mend: (column: string, rowWord: string, row: number) => `“${column}” in ${rowWord} ${row}`,
  takeBack: 'Undo',
  allUndecided: (count: number) =>
    count === 1
      ? 'The one value without a choice is'
      : `The ${number(count)} values without a choice are all`,
  doubts: 'Please check',
  withoutStance:
    'No value says who is aligned with whom or opposed to whom: every line will be grey, without a stance. If a column says it, choose it as the stance.',
  unlisted: (names: readonly string[], table: string, isSheet: boolean) =>
    `${capitalised(spelled(names.length, 'actor'))} ${names.length === 1 ? 'is' : 'are'} not in ${isSheet ? `the sheet ${table}` : table}: ${listed(names.slice(0, 8).map((name) => `“${name}”`))}${names.length > 8 ? ' …' : '.'}`,
  untied: (names: readonly string[]) =>
    `${capitalised(spelled(names.length, 'listed actor'))} ${names.length === 1 ? 'has' : 'have'} no tie that will be drawn: ${listed(names.slice(0, 8).map((name) => `“${name}”`))}${names.length > 8 ? ' …' : '.'}`,
  spoiledLetters: (cells: number, example: string) =>
    `In ${spelled(cells, 'cell')}, letters look garbled (“${example}”): the file was saved in one encoding and read in another. Save it again as UTF-8, or correct the names after drawing.`,
  unreadDates: (dates: number, example: string) =>
    dates === 1
      ? `One date cannot be read (“${example}”). Its row is drawn without a date and keeps the text.`
      : `${capitalised(spelled(dates, 'date'))} cannot be read; the first is “${example}”. Their rows are drawn without a date and keep the text.`,
  keptAside: 'Set aside',
  moreAside: (count: number) => `and ${number(count)} more`,
  actorsAside: 'Unused rows in the list of actors',
  replace: (title: string) => `Replace the rows of “${title}”`,
  drawBeside: 'Draw it as a new dataset',
  draw: 'Draw it',
  cannotDraw:
    'Nothing can be drawn yet: choose the columns of the two actors, and a meaning for at least one value.',
  mustAnswer: 'First answer the questions about how the file is read.',
  working: 'Counting…',
} as const;

/** Rows of a file that are not drawn, once the rest is. */
export const setAsideWords = {
  open: (count: number) => `${number(count)} set aside`,
  title: 'Set aside',
  intro: (count: number) =>
    count === 1
      ? 'This row of the file is not drawn. Fill in what is missing to draw it.'
      : `These ${number(count)} rows of the file are not drawn. To draw them, fill in what is missing, or choose what a value means.`,
  none: 'No row is set aside any more.',
  /** Before the choice of what it means; `first` are the first rows with the value, each with its two actors. */
  value: (
    value: string,
    rows: number,
    rowWord: string,
    first: readonly { readonly at: number; readonly pair: string | null }[],
  ) => {
    const cell = value === '' ? 'an empty cell' : `“${value}”`;
    const [only] = first;
    if (rows === 1 && only !== undefined)
      return `${only.pair === null ? '' : `${only.pair}: `}${only.pair === null ? capitalised(cell) : cell} (${rowNumbers(rowWord, [only.at], 1)}) means`;
    const named = first.map(({ at, pair }) => `${number(at)}${pair === null ? '' : `, ${pair}`}`);
    const more = rows - first.length;
    return `${capitalised(cell)}, ${counted(rows, 'row')} (${rowWord}s ${named.join('; ')}${more > 0 ? `; and ${number(more)} more` : ''}), means`;
  },
  pair: (from: string, to: string) => `${from} – ${to}`,
  /** On the way to them: the first, with their reasons. */
  first: (rows: readonly string[], more: number) =>
    `${rows.join('; ')}${more > 0 ? `; and ${number(more)} more` : ''}`,
  means: (value: string) => `Meaning of ${value === '' ? 'an empty cell' : `“${value}”`}`,
  draw: 'Draw it',
  drawAll: 'Draw them',
  inFile: 'To draw it, change the file and open it again.',
} as const;

/** Words of own data: opening a file, the sheet of an import, the list of what is on this device. */
import type { Family } from '#domain/statement.ts';
import { counted, number } from './grammar.ts';

const megabytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024 / 1024))} MB`;

export const ownDataWords = {
  title: 'Your data',
  note: 'On this device only: nothing leaves this page.',
  open: 'Open a file …',
  paste: 'Paste a table',
  pasteByKey: 'Copy the cells in the spreadsheet, then press Ctrl+V (⌘V) on this page.',
  noTable: 'The clipboard holds no table: copy at least two rows of cells.',
  none: 'Open a table, a graph or an Entente file, drop it anywhere on the page, or paste cells.',
  bin: (count: number) => `Bin (${count})`,
  rename: 'Rename',
  renameNow: 'Keep this name',
  name: 'Name',
  toBin: 'To the bin',
  restore: 'Put back',
  remove: 'Remove for good',
  acts: (title: string) => `What to do with “${title}”`,
  saveFile: 'Save as file',
  savedAs: (name: string) =>
    `Saved as ${name}. Send the file to share it: an address opens it on this device only.`,
  savedRaw: (name: string) => `Saved all that is kept of it, as it is, in ${name}.`,
  mayGo:
    'This browser may delete it when space runs short, or after weeks without a visit: save it as a file.',
  onlyHere: 'in this browser only',
  keptNowhere: 'not kept: save it as a file',
  savedIn: (name: string, at: string, since: number) =>
    since === 0 ? `saved in ${name}, ${at}` : `${counted(since, 'change')} not in ${name}`,
  elsewhere: 'This dataset is open in another tab, which is where it can be changed.',
  gone: 'This dataset is no longer on this device.',
  binned: (title: string) => `“${title}” is in the bin.`,
  notOpened: (title: string) => `“${title}” could not be opened.`,
} as const;

export const openFileWords = {
  title: (file: string) => `Open ${file}`,
  reading: (file: string, size: number) => `Reading ${file} (${megabytes(size)}) …`,
  placing: 'Placing the actors …',
  cancel: 'Cancel',
  tooLarge: (file: string, size: number, most: number) =>
    `${file} has ${megabytes(size)}; at most ${megabytes(most)} can be opened.`,
  several: (count: number) => `${count} files were dropped: one at a time can be opened.`,
  pastedName: (isTabbed: boolean) => (isTabbed ? 'pasted table.tsv' : 'pasted table.csv'),
  folder: 'A folder cannot be opened: drop one file of it.',
  refused: (file: string) => `${file} cannot be opened as it is`,
  refusedWhy: (count: number) =>
    count === 1 ? 'This is what is wrong, and what would be right:' : `${number(count)} things are wrong:`,
  right: (expected: string) => `Right would be: ${expected}.`,
  smaller: 'a smaller file, or a part of it',
  readable: 'a file that this browser may read, and no folder',
  moreIssues: (count: string) => `and ${count} more`,
  notOpened: (title: string) => `“${title}” could not be opened.`,
  failed: 'The file could not be read.',
  replaced: (title: string) => `“${title}” has the rows of the new file. Undo brings the earlier ones back.`,
} as const;

export const importWords = {
  /** "alliances.csv, CSV, 214 rows". */
  read: (file: string, format: string, rows: number) => `${file}, ${format}, ${counted(rows, 'row')}`,
  header: (rowWord: string, at: number) => `columns named in ${rowWord} ${at}`,
  questions: 'How the file is read',
  sentence: 'What the columns mean',
  says: 'Each row says that',
  matrixSays: 'Each cell says how the actor of its row stands to the actor of its column. Names of the rows:',
  saidBy: 'said by',
  when: 'when',
  quote: 'in the words',
  place: 'read in',
  nothing: 'nothing',
  noRelation: 'is tied to',
  choose: 'choose …',
  from: 'First actor',
  relation: 'Relation',
  sign: 'Sign, where another column has it',
  to: 'Second actor',
  table: 'Relations are in',
  sameAsRelation: 'the relation says it',
  isDirected: 'The order of the two matters (A acts on B)',
  actors: (table: string) => `About the actors, from ${table}`,
  actorColumns: {
    name: 'Name',
    country: 'Country',
    faction: 'Faction',
    community: 'Community',
    kind: 'Kind',
  },
  values: 'What the relations mean',
  valuesNote: 'Check the sign of each. What has none is kept aside.',
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
    structure: 'membership or command',
    contact: 'contact',
    harm: 'harm',
  } satisfies Record<Family, string>,
  signs: {
    aligned: 'aligned (+)',
    opposed: 'opposed (−)',
    other: 'other tie, no side taken',
    'leave out': 'leave out',
  },
  noSign: 'choose a sign …',
  moreValues: (count: number) => `and ${number(count)} more values`,
  joins: 'Names that may be one actor',
  join: (into: string, others: readonly string[]) =>
    `Join ${others.map((name) => `“${name}”`).join(', ')} into “${into}”`,
  joinAll: 'Join all',
  joinReason: {
    blanks: 'differ in spaces',
    case: 'differ in capitals',
    accents: 'differ in accents',
    'look-alike letters': 'have letters that look alike',
  },
  firstRows: 'First rows',
  drawn: (drawn: number, aside: number) =>
    aside === 0
      ? `${counted(drawn, 'row')} drawn, none kept aside`
      : `${counted(drawn, 'row')} drawn, ${number(aside)} kept aside`,
  actorsCount: (actors: number) => counted(actors, 'actor'),
  sketch: (shown: number, actors: number) =>
    shown < actors ? `Preview: the ${shown} actors with the most ties` : 'Preview',
  waits: (value: string, rows: number, isLeftOut: boolean) =>
    `${value === '' ? 'An empty cell' : `“${value}”`}, ${counted(rows, 'row')}: ${isLeftOut ? 'left out' : 'no sign yet, choose one above'}`,
  reason: (reason: string, value: string) =>
    value === '' || reason.includes(value) ? reason : `${reason} (“${value}”)`,
  mend: (column: string, rowWord: string, row: number) => `${column} of ${rowWord} ${row}`,
  takeBack: 'Take back',
  allUndecided: (count: number) => `The ${count} values without a sign are all`,
  keptAside: 'Kept aside',
  moreAside: (count: number) => `and ${number(count)} more`,
  actorsAside: 'Rows of the list of actors that are not used',
  again: (title: string) => `The same columns as “${title}”`,
  againNote: (fresh: number, changed: number, gone: number) =>
    fresh + changed + gone === 0
      ? 'No row is new, changed or gone.'
      : `Compared with it, ${number(fresh)} new, ${number(changed)} changed, ${number(gone)} gone. Nothing is replaced before you say so.`,
  fresh: 'New',
  changed: 'Changed',
  gone: 'Gone',
  freshActors: 'New actors',
  goneActors: 'Actors that are gone',
  replace: (title: string) => `Replace the rows of “${title}”`,
  drawBeside: 'Draw it as a new dataset',
  draw: 'Draw it',
  cannotDraw:
    'Nothing can be drawn yet: choose the columns of the two actors, and a sign for at least one value.',
  mustAnswer: 'Answer how the file is read first.',
  working: 'Counting …',
} as const;

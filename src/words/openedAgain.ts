/** What a file says otherwise than a dataset that it was saved from, or that has its columns. */
import { groupBy } from '#base/groupBy.ts';
import { counted, listed, number, spelled } from './grammar/numbersAndLists.ts';

/** One part of a row or an actor that says something else; `part` is a further column of that name where it is no known one. */
interface Change {
  readonly part: keyof typeof partNames | { readonly column: string };
  readonly was: string;
  readonly is: string;
}

const partNames = {
  ends: 'between',
  from: 'from',
  to: 'to',
  verb: '',
  stance: 'stance',
  status: 'status',
  date: 'date',
  quote: 'quote',
  saidBy: 'said by',
  paraphrase: 'paraphrase',
  confidence: 'confidence',
  kindOfAct: 'kind of act',
  sourceType: 'source type',
  place: 'place',
  source: 'source',
  paragraph: 'paragraph',
  pageOrPlace: 'page or place',
  name: 'name',
  shortName: 'short name',
  aliases: 'aliases',
  kind: 'kind',
  country: 'country',
  faction: 'faction',
  community: 'community',
  partOf: 'part of',
  tier: 'tier',
  summary: 'summary',
} as const;

/** Parts that are words of a text, or sentences. */
const isWording = (part: Change['part']) => part === 'quote' || part === 'paraphrase' || part === 'summary';

/** A cell that cannot be taken in. */
interface Untaken {
  readonly where: string;
  readonly column: string;
  readonly is: string;
  readonly why: string;
}

const noteNames = {
  omissions: ['passage without a line', 'passages without a line'],
  operations: ['operation', 'operations'],
  numbers: ['number', 'numbers'],
  notNamed: ['note on who is not named', 'notes on who is not named'],
} as const;

const mostPairs = 3;

/** Why a cell of a saved table cannot be taken in. */
export const untakenReasons = {
  oneOf: (words: readonly string[]) => `it can be ${listed(words, 'or')}`,
  errorCell: 'the spreadsheet could not work it out',
  noEnd: 'a row needs both actors',
  needsName: 'an actor needs a name',
  nameTaken: (name: string) => `another actor is called “${name}”; the two can be joined here`,
  severalCalled: (name: string) => `several actors are called “${name}”; their ids tell them apart`,
  unknownId: (id: string) => `no actor has the id “${id}”`,
  nobodyCalled: (name: string) => `no actor is called “${name}”`,
  tiesItself: 'an actor cannot act on itself',
  ring: 'an actor cannot be part of itself',
  noDate: 'a date is a year, a month or a day, such as 2024-05-31',
  needsSign: (family: string) => `a ${family} act is aligned or opposed`,
  hasNoSign: (family: string) => `an act of the kind “${family}” is neither aligned nor opposed`,
  otherSpeaker: 'it does not fit “said by”',
  needsSource: 'a row needs a source',
  partsUnclear: 'the row has several of them, and which is which cannot be told',
  ofView: 'what counts is chosen in the view, not in a row',
  repeatsVerb: 'it repeats “verb”, which was not changed',
} as const;

export const againWords = {
  sameColumns: (title: string) => `This file has the columns of “${title}”`,
  savedFrom: (title: string) => `This file was saved from “${title}”`,
  nothingChanged: 'Nothing has changed: every row says the same.',
  counts: (fresh: number, changed: number, gone: number) =>
    `Compared with it: ${counted(fresh, 'new row')}, ${number(changed)} changed, ${number(gone)} removed. Nothing is replaced until you choose.`,
  countsSaved: (fresh: number, changed: number, missing: number) =>
    `Compared with it: ${counted(fresh, 'new row')}, ${number(changed)} changed.${
      missing === 0
        ? ''
        : ` ${missing === 1 ? 'One row of the dataset is not in the file; it stays' : `${spelled(missing, 'row')} of the dataset are not in the file; they stay`}.`
    } Nothing is taken in until you choose.`,
  /** Corrections that taking the rows of the file would take back. */
  undone: (pairs: readonly string[], isSaved: boolean) => {
    const first = pairs.slice(0, mostPairs);
    const more = pairs.length - first.length;
    const names = listed(more > 0 ? [...first, `${number(more)} more`] : first);
    return `${isSaved ? 'These changes' : 'Replacing the rows'} would undo ${pairs.length === 1 ? 'a correction' : `${spelled(pairs.length, 'correction')}`} made by hand: ${names}.`;
  },
  pair: (from: string, to: string) => `${from} – ${to}`,
  row: (from: string, to: string, what: string) => `${from} – ${to}: ${what}`,
  actor: (name: string, what: string) => `${name}: ${what}`,
  /** "opposes → supports", "date 2020 → 2021", "quote removed". */
  change: ({ part, was, is }: Change) => {
    const name = typeof part === 'string' ? partNames[part] : `“${part.column}”`;
    const label = name === '' ? '' : `${name} `;
    const said = (text: string) => (isWording(part) ? `“${text}”` : text);
    if (is === '') return `${label}${said(was)} removed`;
    return was === '' ? `${label}${said(is)} added` : `${label}${said(was)} → ${said(is)}`;
  },
  /** "Alba – Brema: status “planned” (it can be done, announced or threatened)". */
  untakenCell: ({ where, column, is, why }: Untaken) =>
    `${where}: ${column} ${is === '' ? 'emptied' : `“${is}”`} (${why})`,
  untaken: 'Not taken in',
  /** In place of a row, of several that say the same. */
  rows: (count: number) => counted(count, 'row'),
  /** Of a saved table: its columns are known, and matter only for another dataset. */
  asNew: 'What the columns mean, if it is drawn as a new dataset',
  nothingTaken: 'What the file says otherwise cannot be taken in; see below why.',
  /** Notes that go with actors that the file lacks. */
  lost: (notes: readonly { readonly what: keyof typeof noteNames; readonly count: number }[]) =>
    `With the actors that the file lacks, ${listed(notes.map(({ what, count }) => counted(count, noteNames[what][0], noteNames[what][1])))} would go.`,
  fresh: 'New',
  changed: 'Changed',
  gone: 'Removed',
  freshActors: 'New actors',
  changedActors: 'Changed actors',
  goneActors: 'Removed actors',
  missing: 'Not in the file',
  missingActors: 'Actors not in the file',
  open: (title: string) => `Open “${title}”`,
  taken: (title: string) => `“${title}” has the changes of the file. Undo takes them back.`,
  take: (title: string) => `Take these changes into “${title}”`,
} as const;

/** So many cells that say the same are told one by one. */
const mostAlike = 3;

/** Cells that are not taken in; many of a column that say the same stand in one line. */
export function untakenLines(untaken: readonly Untaken[]): readonly string[] {
  const alike = groupBy(untaken, ({ column, is, why }) => JSON.stringify([column, is, why]));
  return [...alike.values()].flatMap((cells) => {
    const [first] = cells;
    return first === undefined || cells.length <= mostAlike
      ? cells.map(againWords.untakenCell)
      : againWords.untakenCell({ ...first, where: againWords.rows(cells.length) });
  });
}

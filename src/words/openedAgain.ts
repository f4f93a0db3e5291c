/** What a file says otherwise than a dataset that it was saved from, or that has its columns. */
import { counted, listed, number, spelled } from './grammar/numbersAndLists.ts';

/** One part of a row or an actor that says something else; `part` is a further column of that name where it is no known one. */
interface Change {
  readonly part: keyof typeof partNames | { readonly column: string };
  readonly was: string;
  readonly is: string;
}

const partNames = {
  ends: 'between',
  verb: '',
  stance: 'stance',
  status: 'status',
  date: 'date',
  quote: 'quote',
  saidBy: 'said by',
  paraphrase: 'paraphrase',
  confidence: 'confidence',
  name: 'name',
  shortName: 'short name',
  aliases: 'aliases',
  kind: 'kind',
  country: 'country',
  faction: 'faction',
  community: 'community',
  partOf: 'part of',
  summary: 'summary',
} as const;

const mostPairs = 3;

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
    if (is === '') return `${label}${was} removed`;
    return was === '' ? `${label}${is} added` : `${label}${was} → ${is}`;
  },
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

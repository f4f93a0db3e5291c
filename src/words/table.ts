import type { SourceForm } from '#domain/dataset.ts';
import { nameInSentence } from './grammar/nameInSentence.ts';
import { counted, listed } from './grammar/numbersAndLists.ts';
import { sourceFormWords } from './sourceForm.ts';

/** Words of the table view. */
export const tableWords = {
  tabs: 'What the table lists',
  tab: { relations: 'Relations', statements: 'Statements' },
  grid: { relations: 'Relations shown', statements: 'Statements shown' },
  hint: 'Arrow keys move between cells, Enter on a heading sorts, Enter on a row selects it, question mark lists the shortcuts, Escape clears the selection.',
  column: {
    a: 'Actor A',
    b: 'Actor B',
    stance: 'Stance',
    also: 'Also',
    basis: 'How stated',
    tier: 'Basis',
    aligned: 'Aligned',
    opposed: 'Opposed',
    accused: 'Alleged',
    other: 'Other',
    speakers: 'Said by',
    first: 'First',
    last: 'Last',
    from: 'From',
    verb: 'Verb',
    to: 'To',
    voice: 'Source type',
    mode: 'Status',
    saidBy: 'Said by',
    when: 'When',
    theatre: 'Place',
    paragraph: '¶',
    quote: 'Quote',
    gloss: 'Paraphrase',
    confidence: 'Confidence',
    copy: 'Copy',
  },
  columnHint: {
    also: 'What the statements say besides the stance',
    basis: 'How directly the source says what decides the stance',
    tier: 'The firmest basis for the stance',
    aligned: 'Statements that show the two as aligned',
    opposed: 'Statements that show the two as opposed',
    accused: 'Acts that are only alleged',
    other:
      'Statements without a stance: membership, leadership or control; contact or presence; acts affecting civilians',
    first: 'First day of the dated statements that decide the stance',
    last: 'Last day of the dated statements that decide the stance',
    paragraph: 'Paragraph or place in the source',
    gloss: 'The statement in the curator’s words',
    copy: 'Copy the row',
  } as Readonly<Partial<Record<string, string>>>,
  basis: { high: 'explicitly', medium: 'partly inferred', low: 'only implied' },
  confidence: { high: 'high', medium: 'medium', low: 'low' },
  paragraph: (place: string) => `¶\u00a0${place}`,
  undated: 'undated',
  moreColumns: 'More ›',
  sortBy: 'Sort by',
  inOrder: 'Source order',
  ascending: 'Ascending',
  descending: 'Descending',
  copyRow: (what: string) => `Copy the row ${what}`,
  copyAll: 'Copy all',
  csv: 'Save CSV',
  copied: {
    relations: (count: number) => `Copied ${counted(count, 'relation')}.`,
    statements: (count: number) => `Copied ${counted(count, 'statement')}.`,
  },
  more: (count: number) => `Show ${count} more`,
  pair: (a: string, b: string) => `${a} and ${b}`,
  act: (from: string, verb: string, to: string) => `${from} ${verb} ${to}`,
  /** Headings and the last line of a printed table. */
  deed: {
    who: 'Who',
    does: 'Does what',
    toWhom: 'To whom',
    /** What is done, then what is only announced, threatened or claimed. */
    verbs: (done: readonly string[], rest: readonly string[]) =>
      [done, rest]
        .filter(({ length }) => length > 0)
        .map((verbs) => verbs.join(', '))
        .join('; '),

    /** A speaker with whom he speaks for: "Kalo Denn, Bresian government". */
    official: (speaker: string, of: string) => `${speaker}, ${of}`,
    /** Behind a verb where no column says who said it: "threatens (said by Turkey)". */
    said: (speakers: readonly string[]) => `said by ${listed(speakers.map(nameInSentence))}`,
    /** On the author’s or another’s word. */
    viewed: (verb: string) => `¶\u00a0${verb}`,
    saidBy: (sourceForm: SourceForm) => `Said by, if not ${sourceFormWords.the[sourceForm]}`,
  },
  acting: 'Direction',
  cut: (shown: number, all: number) => `${shown} of ${all} rows; the rest are in the dataset.`,
  place: (place: string) => (/^\d+$/.test(place) ? `¶ ${place}` : place),
  empty: '–',
  acts: 'Table actions',
} as const;

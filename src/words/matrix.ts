import type { SourceForm } from '#domain/dataset.ts';
import { counted, listed } from './grammar.ts';
import { sourceFormWords } from './sourceForm.ts';

const kindAndRelations = (kind: string, relations: number) => `${kind}, ${counted(relations, 'relation')}`;

/** Words of the matrix view. */
export const matrixWords = {
  grid: 'Signed matrix of actors',
  hint: 'Arrow keys move between cells, Home and End go to the ends of a row, with Control to the corners, Enter selects, question mark lists the keys, Escape clears the selection.',
  order: 'Order',
  orders: {
    faction: 'Faction',
    country: 'Home country',
    kind: 'Kind',
    name: 'Name',
    relations: 'Number of relations',
    alike: 'Who stands alike',
    camp: 'Camp',
  },
  orderHint: {
    camp: 'The best split into the camps that the view Balance allows: camps in what is stated',
    alike: 'Seriation: clusters of like rows, their leaves in optimal order (Bar-Joseph and others, 2001)',
  } as Readonly<Partial<Record<string, string>>>,
  cells: 'Cells',
  cellsChoice: { acts: 'Row acts on column', stance: 'Stance of the two' },
  large: 'Larger cells',
  /** In the empty corner, beside the labels that it explains. */
  corner: { acts: 'Row acts on column', stance: 'Stance of row and column' },
  others: 'Others',
  noFaction: 'No faction',
  noCountry: 'None stated',
  noCamp: 'No camp',
  legendEmpty: { acts: 'Empty: no act shown', stance: 'Empty: no statement shown' },
  legendMixed: 'Split: aligned and opposed at once',
  actor: (name: string, kind: string, relations: number) => `${name}, ${kindAndRelations(kind, relations)}`,
  kindAndRelations,
  itself: (name: string) => `${name} itself`,
  on: (row: string, column: string) => `${row} on ${column}`,
  and: (row: string, column: string) => `${row} and ${column}`,
  says: (who: string, what: string) => `${who}: ${what}`,
  qualified: (kind: string, tier: string) => `${kind} (${tier})`,
  kinds: (kinds: readonly string[]) => listed(kinds),
  verbs: (verbs: readonly string[]) => listed(verbs),
  noStatement: 'No statement',
  noAct: (column: string, row: string, stance: string) =>
    `No act stated; ${column} on ${row}: ${stance.toLowerCase()}`,
  notDrawn: (count: number) => `Nothing drawn: ${counted(count, 'statement')} left out by the filter`,
  noActShort: 'No act stated',
  notDrawnShort: 'Nothing drawn under this filter',
  omission: (paragraph: number, reason: string, note: string | undefined) =>
    note === undefined ? `¶ ${paragraph}: ${reason}.` : `¶ ${paragraph}: ${reason}. ${note}`,
  statements: (count: number) => counted(count, 'statement'),
  /** In a figure. */
  reading: {
    acts: (sourceForm: SourceForm) =>
      `On the left stands who acts, at the top on whom. A sign: ${sourceFormWords.sign[sourceForm]}. An empty cell: ${sourceFormWords.says[sourceForm]} nothing of the kind, or nothing that is shown.`,
    stance: (sourceForm: SourceForm) =>
      `A sign shows how the actor on the left and the one at the top stand to each other: ${sourceFormWords.sign[sourceForm]}. An empty cell: ${sourceFormWords.says[sourceForm]} nothing about the pair, or nothing that is shown.`,
  },
  /** In the empty corner of a figure, the longest first: how rows and columns are read. */
  inCorner: {
    acts: {
      names: ['Left: who acts; top: on whom'],
      numbers: ['Left: who acts; top: on whom', 'Columns as numbered'],
    },
    stance: { names: [], numbers: ['Columns as numbered'] },
  },
} as const;

import type { SourceForm } from '#domain/dataset.ts';
import { kindAndRelations } from './actorKind.ts';
import { counted, listed } from './grammar/numbersAndLists.ts';
import { emptyPlace, type Silence, sourceFormWords } from './sourceForm.ts';

/** Words of the matrix view. */
export const matrixWords = {
  grid: 'Matrix of actors',
  hint: 'Arrow keys move between cells, Home and End go to the ends of a row, with Control to the corners, Enter selects, question mark lists the shortcuts, Escape clears the selection.',
  order: 'Order',
  orders: {
    faction: 'Faction',
    country: 'Home country',
    kind: 'Kind',
    name: 'Name',
    relations: 'Number of relations',
    alike: 'Similar stance',
    camp: 'Camp',
  },
  /** Where no actor belongs to a faction. */
  orderOfData: 'Source order',
  orderHint: {
    camp: 'The best split into camps, as set in the Balance view',
    alike: 'Actors with similar relations side by side (optimal leaf ordering, Bar-Joseph et al., 2001)',
  } as Readonly<Partial<Record<string, string>>>,
  cells: 'Cells',
  cellsChoice: { acts: 'Who acts on whom', stance: 'Overall stance' },
  large: 'Larger cells',
  /** In the empty corner, beside the labels that it explains. */
  corner: { acts: 'Row acts on column', stance: 'Stance of row and column' },
  others: 'Others',
  noFaction: 'No faction',
  noCountry: 'None stated',
  noCamp: 'No camp',
  legendEmpty: { acts: 'Empty: no act shown', stance: 'Empty: no statement shown' },
  legendMixed: 'Split: aligned and opposed',
  actor: (name: string, kind: string, relations: number) => `${name}, ${kindAndRelations(kind, relations)}`,
  kindAndRelations,
  itself: (name: string) => `${name}: the same actor`,
  towards: (row: string, column: string) => `${row} towards ${column}`,
  and: (row: string, column: string) => `${row} and ${column}`,
  says: (who: string, what: string) => `${who}: ${what}`,
  qualified: (kind: string, tier: string) => `${kind} (${tier})`,
  kinds: (kinds: readonly string[]) => listed(kinds),
  verbs: (verbs: readonly string[]) => listed(verbs),
  noStatement: 'No statement',
  noAct: (column: string, row: string, stance: string) =>
    `No act stated; ${column} towards ${row}: ${stance.toLowerCase()}`,
  notDrawn: (count: number) => `Nothing drawn: ${counted(count, 'statement')} hidden by the current filters`,
  noActShort: 'No act stated',
  notDrawnShort: 'Hidden by the current filters',
  omission: (paragraph: number, reason: string, note: string | undefined) =>
    note === undefined ? `¶ ${paragraph}: ${reason}.` : `¶ ${paragraph}: ${reason}. ${note}`,
  statements: (count: number) => counted(count, 'statement'),
  /** In a figure. */
  reading: {
    acts: (sourceForm: SourceForm, silence?: Silence) =>
      `Signs: ${sourceFormWords.sign[sourceForm]}. Empty cell: ${emptyPlace(sourceForm, 'act', silence)}`,
    stance: (sourceForm: SourceForm, silence?: Silence) =>
      `Signs show how two actors stand towards each other: ${sourceFormWords.sign[sourceForm]}. Empty cell: ${emptyPlace(sourceForm, 'pair', silence)}`,
  },
  /** In the empty corner of a figure, the longest first, each in lines: how rows and columns are read. */
  inCorner: {
    acts: {
      names: [['Left: who acts; top: on whom'], ['Left: who acts', 'Top: on whom']],
      numbers: [['Left: who acts; top: on whom'], ['Left: who acts', 'Top: on whom'], ['Columns numbered']],
    },
    stance: { names: [], numbers: [['Columns numbered']] },
  },
} as const;

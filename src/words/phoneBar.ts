import { counted } from './grammar/numbersAndLists.ts';

/** Words of the bar at the foot of a phone, and of the two sheets that it opens. */
export const phoneBarWords = {
  filter: 'Filter',
  filterSet: (count: number) => `${count} set`,
  details: 'Details',
  selectedPair: (one: string, other: string, isOneWay: boolean, stance: string | null) =>
    `${stance ?? 'No relation shown'}: ${one} ${isOneWay ? '→' : '–'} ${other}`,
  /** Under the name of a selected actor. */
  selectedTally: (tally: readonly string[]) => (tally.length === 0 ? 'no relation shown' : tally.join(', ')),
  selectedRelations: (count: number) => counted(count, 'relation'),
} as const;

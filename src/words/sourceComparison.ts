/** Words of several sources beside one another. */
import { number } from './grammar/numbersAndLists.ts';

export const sourceComparisonWords = {
  title: 'Source by source',
  source: 'Source',
  says: 'What it says',
  statements: 'Statements',
  nothing: 'Nothing',
  compared: 'Sources compared',
  note: 'Based on the relations shown now.',
  same: (count: number) => `Same stance in several sources (${number(count)})`,
  different: (count: number) => `Different stance by source (${number(count)})`,
  only: (title: string, count: number) => `Only in “${title}” (${number(count)})`,
} as const;

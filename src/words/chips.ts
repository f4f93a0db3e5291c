/** Words of the chips: the filters in force. */
import { capitalised, counted, spelled } from './grammar/numbersAndLists.ts';

export const chipWords = {
  region: 'Active filters',
  /** Between two that name actors: whoever is either is in sight. */
  or: 'or',
  /** Before those that narrow what the others name, and between them. */
  onlyWith: 'where',
  and: 'and',
  clearAll: 'Clear all',
  remove: (label: string) => `Remove “${label}”`,
  facet: (facet: string, value: string) => `${facet}: ${value}`,
  /** Of each switch its noun. */
  included: (nouns: string) => `Including ${nouns}`,
  excluded: (nouns: string) => `Without ${nouns}`,
  dates: (range: string) => `Date: ${range}`,
  dated: 'Dated only',
  asCoded: 'Officials shown separately',
  periphery: 'Including minor actors',
  isolated: 'Including unconnected actors',
  hidden: (name: string) => `Hidden: ${name}`,
  among: 'Only relations between them',
  /** Of one actor. */
  alone: 'Without those it is linked to',
  surroundings: 'Including relations among the others',
  supposed: (count: number) => `What if: ${counted(count, 'sign')} assumed`,
} as const;

/** Beside the filters in force: the relations between actors that the filter does not name. */
export const amongOthersWords = {
  notShown: (count: number) =>
    `${capitalised(spelled(count, 'relation'))} among the others ${count === 1 ? 'is' : 'are'} hidden.`,
  show: (count: number) => (count === 1 ? 'Show it' : 'Show them'),
} as const;

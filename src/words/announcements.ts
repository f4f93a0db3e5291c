/** The announcements of a selection. */

import { nameInSentence } from './grammar/nameInSentence.ts';
import { counted } from './grammar/numbersAndLists.ts';

export const announcementWords = {
  label: 'Selection',
  nothing: 'Nothing is selected.',
  /** `within` names the organisation that an official is shown in; null for an actor with a place of its own. */
  actor: (name: string, within: string | null, tally: readonly string[]) => {
    const place = within === null ? [] : [`shown as ${nameInSentence(within)}`];
    const counts = tally.length === 0 ? ['no relation shown'] : tally;
    return `Selected: ${[name, ...place, ...counts].join(', ')}.`;
  },
  pair: (one: string, other: string, stance: string | null) =>
    `Selected: ${one} and ${other}: ${stance ?? 'no relation shown'}.`,
  relations: (count: number) => `Selected: ${counted(count, 'relation')}.`,
} as const;

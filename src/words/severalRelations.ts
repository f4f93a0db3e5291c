/** Words of several relations at once, and of ways from one actor to another. */

import { nameInSentence } from './grammar/nameInSentence.ts';
import { capitalised, counted, listed, number, spelled } from './grammar/numbersAndLists.ts';

/** Several relations at once: in the panel, on a phone's bar. */
export const relationsWords = {
  eyebrow: (count: number) => `${number(count)} relations`,
  triad: (_count: number) => 'Triad',
  cycle: (count: number) => `Cycle of ${number(count)}`,
  path: (count: number) => `Path of ${number(count)}`,
  several: (count: number) => counted(count, 'relation'),
  actors: (names: readonly string[]) => listed(names),
  pair: (one: string, other: string) => `${one} and ${other}`,
  statements: (count: number) => counted(count, 'statement'),
  open: (one: string, other: string) => `Only ${one} and ${other}`,
} as const;

/** Ways from one actor to another through others. */
export const pathWords = {
  title: 'Indirect links',
  count: (count: number, one: string, other: string) =>
    `${capitalised(spelled(count, 'indirect link'))} through no more than two others. ${count === 1 ? 'It implies' : 'They imply'} nothing about ${nameInSentence(one)} and ${nameInSentence(other)} themselves.`,
  none: (one: string, other: string) =>
    `No indirect link between ${nameInSentence(one)} and ${nameInSentence(other)} through no more than two others.`,
  showAll: (count: number) => `Show all ${number(count)}`,
} as const;

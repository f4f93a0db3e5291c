/** Words of *What if*, in the balance view: another sign is assumed for a pair. */
import { listed, number } from './grammar/numbersAndLists.ts';

export const whatIfWords = {
  title: 'What if one sign were different',
  note: 'Assume another sign for a pair, or none, and see what changes. The assumption is part of the address and is stated on every figure.',
  one: 'Actor',
  other: 'and',
  choose: 'Choose …',
  sign: 'Assume',
  signs: { '1': 'aligned', '-1': 'opposed', '0': 'no counted relation' },
  now: {
    '1': 'Now counted as aligned.',
    '-1': 'Now counted as opposed.',
    '0': 'Now no counted relation.',
  },
  add: 'Assume this',
  banner: 'Assumed, not in the data:',
  supposed: (one: string, other: string, sign: string) => `${one} and ${other}: ${sign}`,
  takeBackShort: 'Undo',
  takeBack: (what: string) => `Undo “${what}”`,
  takeAllBack: 'Undo all',
  change: {
    none: 'At present this changes nothing: this is already so, or one of the two is not shown.',
    same: (count: number) => `The number of relations that do not fit stays ${number(count)}.`,
    other: (before: number, after: number) =>
      `The number of relations that do not fit changes from ${number(before)} to ${number(after)}.`,
    open: 'It is not proven how the number of relations that do not fit changes.',
    moved: (names: readonly string[]) => `Now in a different camp: ${listed(names)}.`,
  },
} as const;

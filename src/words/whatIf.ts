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
    none: 'At present this changes nothing: it is so already, or one of the two is not shown.',
    same: (index: number) => `The frustration index stays ${number(index)}.`,
    other: (before: number, after: number) =>
      `The frustration index changes from ${number(before)} to ${number(after)}.`,
    open: 'How the frustration index changes is not proven.',
    moved: (names: readonly string[]) => `Now in a different camp: ${listed(names)}.`,
  },
} as const;

/** Names of computed camps; small, because picture, matrix and figure need them too. */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const signs = { '1': 'aligned', '-1': 'opposed', '0': 'no counted relation' } as const;

export const campWords = {
  /** Of the camp with this number, from 0. */
  letter: (camp: number) => letters[camp] ?? String(camp + 1),
  notTheWar: 'Camps in this text, not in the war.',
  /** What every figure of supposed signs says of itself. */
  supposed: (pairs: readonly string[]) =>
    `What if: camps are computed with signs that are supposed, not in the data. ${pairs.join('; ')}.`,
  supposedPair: (one: string, other: string, sign: keyof typeof signs) =>
    `${one} and ${other}: ${signs[sign]}`,
  name: (camp: number) => `Camp ${letters[camp] ?? String(camp + 1)}`,
} as const;

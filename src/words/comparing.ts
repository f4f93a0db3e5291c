/** Two coders of one text: a copy for the second, three piles, how far they agree, and what stands. */
import { counted, number } from './grammar/numbersAndLists.ts';

const decimal = (value: number) => value.toFixed(2).replace('-', '−');

export const comparingWords = {
  open: 'Second coder',
  openPiles: 'Compare coders',
  pilesTitle: (one: string, other: string) => `What ${one} and ${other} found`,
  title: 'A second coder',
  intro:
    'Somebody else codes the same text without seeing your statements. Then you compare, and settle together what stands.',
  copyHead: '1. Pass on a copy',
  copyNote: 'It holds the text, the actors and the codebook, and none of your statements.',
  copyNoteWithoutText:
    'It holds the actors and the codebook, and none of your statements. There is no text here to go with it.',
  coder: 'Who will code it',
  saveCopy: 'Save the copy',
  copyTitle: (title: string, coder: string) => `${title} (${coder})`,
  savedCopy: (name: string) => `Saved as ${name}. Send it to your second coder.`,
  compareHead: '2. Compare with their file',
  compareNote: 'Both codings are put into a new dataset. This one stays as it is.',
  yourName: 'Your name',
  theirName: 'Their name',
  chooseFile: 'Choose their file…',
  compare: 'Compare',
  me: 'First coder',
  other: 'Second coder',
  notOpened: 'The comparison could not be opened. It is in “Your data”.',
  notRead: (name: string) => `${name} is not an Entente file.`,
  sameName: 'The two coders need different names.',
  otherSource: 'Their file is about another source.',
  otherEdition: (title: string) =>
    `Their text of “${title}” is another edition, so paragraphs could differ. Code from the same text.`,
  nothingCoded: (name: string) => `${name} has not coded any statement.`,
  joinedTitle: (title: string, [one, other]: readonly [string, string]) =>
    `${title}, coded by ${one} and ${other}`,
  matching:
    'Statements are paired if they link the same two actors in the same paragraph, overlapping quotes first; none is paired twice.',
  both: (count: number) => `Found by both (${number(count)})`,
  only: (coder: string, count: number) => `Found by ${coder} alone (${number(count)})`,
  agreement: 'How far they agree on what both found',
  agreementNote: (pairs: number) =>
    `Krippendorff’s alpha for nominal data over ${counted(pairs, 'pair')}: 1 is full agreement, 0 what chance gives. The interval is a 95% percentile interval from 2,000 seeded samples of the pairs. Neither figure covers what only one of them found.`,
  columns: { same: 'The same', alpha: 'Alpha', interval: '95% interval' },
  fields: {
    sign: 'Sign',
    type: 'Relation type',
    direction: 'Who acts on whom',
    voice: 'Source type',
    mode: 'Status',
  },
  share: (same: number, pairs: number) => `${number(same)} of ${number(pairs)}`,
  alpha: (alpha: number | null) => (alpha === null ? 'not defined' : decimal(alpha)),
  interval: (interval: { readonly low: number; readonly high: number } | null) =>
    interval === null ? '–' : `${decimal(interval.low)} to ${decimal(interval.high)}`,
  alike: 'The same',
  differs: (fields: readonly string[]) => `Differ in: ${fields.join(', ').toLowerCase()}`,
  toSettle: (count: number) => (count === 0 ? 'All settled.' : `${number(count)} still to settle.`),
  settleAlike: (count: number) =>
    count === 1 ? 'Settle the one that agrees' : `Settle the ${number(count)} that agree`,
  of: (coder: string) => `${coder}’s`,
  bothStand: 'Both',
  neither: 'Neither',
  voice: {
    report: 'reported',
    view: 'the author’s view',
    party: 'own account',
    other: 'another party’s claim',
    unnamed: 'unnamed speaker',
  },
  keep: 'Keep',
  leaveOut: 'Leave out',
  rowLabel: (name: string) => `Settle: ${name}`,
} as const;

/**
 * The distances that a word keeps from others where it is placed, in ems: what the law demands, and slack on top,
 * so that nothing is placed at the very edge of what is allowed.
 */
import { lawDistances as law } from '#encoding/truth/lawDistances.ts';

/** In hundredths of an em. */
const withSlack = (demanded: number, slack: number): number => Math.round((demanded + slack) * 100) / 100;

/** So far a word keeps from the mark and the name of anybody at neither end of its line, or it would be read as said of him. */
export const fromStrangers = withSlack(law.fromStrangers, 0.15);

/** A word so near to the sign of another line is read as that line's, unless its own is as near. */
export const fromSigns = withSlack(law.fromSigns, 0.2);

/** So far a word at a leader line keeps from every other line and from every sign. */
export const ledOffLines = withSlack(law.ledOffOthers, 0.15);

/** A name at a leader line so near to another name is read as one with it. */
export const ledFromNames = withSlack(law.ledFromNames, 0.15);

/** In print two names side by side are read as one, sooner still where one of them is at a leader line. */
export const namesBeside = 0.8;
export const ledBesideNames = 1.6;

/** The words of two lines nearer than this read as one text. */
export const wordsApart = withSlack(law.wordsApart, 0.2);

/** A leader line to a line ends so far from the middle of any other: the law measures from the stroke. */
export const leaderOffOthers = withSlack(law.leaderOffOthers, 0.3);

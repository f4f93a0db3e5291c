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

/** The words of two lines nearer than this read as one text. */
export const wordsApart = withSlack(law.wordsApart, 0.2);

/** A leader line to a line ends so far from the middle of any other: the law measures from the stroke. */
export const leaderOffOthers = withSlack(law.leaderOffOthers, 0.3);

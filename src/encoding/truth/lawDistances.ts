/**
 * What the laws on words demand, in ems. Who places words keeps these distances with some slack: `labels/keptDistances.ts`.
 */
export const lawDistances = {
  /** A leader line ends so far from the stroke of any other line. */
  leaderOffOthers: 0.1,
  /** So far a word at a leader line stands from the stroke of any other line. */
  ledOffOthers: 0.55,
  /** A word nearer to somebody's mark or name is read as said of him. */
  fromStrangers: 0.7,
  /** A word so near to another line's sign is read as that line's, unless its own sign is as near. */
  fromSigns: 1,
  /** A name at a leader line so near to another name is read as its first or second half. */
  ledFromNames: 0.8,
  /** The words of two lines nearer than this are read as one text. */
  wordsApart: 0.9,
} as const;

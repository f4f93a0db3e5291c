/** Words of one statement. */
export const statementWords = {
  saidBy: {
    party: (speaker: string) => `said by a party: ${speaker}`,
    other: (speaker: string) => `said of another, by ${speaker}`,
    unnamed: 'unnamed speaker',
  },
  allegedBy: (speaker: string) => `alleged by ${speaker}`,
  allegedByNobody: 'alleged, nobody named as accuser',
  undated: 'undated',
  earlier: 'earlier',
  cite: (paragraph: number) => `¶ ${paragraph}`,
  readPassage: (where: string) => ` ${where} at the source (leaves this page)`,
  read: 'Read',
  note: 'Coding note',
  citeStatement: (id: string) => `Cite ${id}`,
  /** The mark of a statement that is not of high confidence, and what it means. */
  confidence: { medium: 'Partly inferred.', low: 'Low confidence.' },
  confidenceLong: {
    medium: 'One element is read from another passage, or has a second reading.',
    low: 'The relation is implied, not said.',
  },
  notCounted: (reason: string) => `Does not count at present: “${reason}” is off.`,
  count: 'Count it',
  leftOut: 'Left out by the present filter.',
} as const;

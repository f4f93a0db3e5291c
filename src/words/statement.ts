/** Words of one statement. */
import { nameInSentence } from './grammar/nameInSentence.ts';

export const statementWords = {
  saidBy: {
    party: (speaker: string) => `own account, by ${nameInSentence(speaker)}`,
    other: (speaker: string) => `claimed by ${nameInSentence(speaker)}`,
  },
  /** Of low confidence: the words are the speaker's, the relation is the coding's. */
  readFrom: (speaker: string) => `our reading of the words of ${nameInSentence(speaker)}`,
  allegedBy: (speaker: string) => `alleged by ${nameInSentence(speaker)}`,
  allegedByNobody: 'alleged by an unnamed speaker',
  /** Of a dataset with several sources. */
  reportedBy: (source: string) => `reported by ${source}`,
  undated: 'undated',
  /** Between two who are tied alike, without a verb of the source's own. */
  and: 'and',
  earlier: 'earlier',
  cite: (paragraph: number) => `¶ ${paragraph}`,
  /** With the source, where the dataset has several. */
  place: (where: string, source: string | undefined) =>
    source === undefined ? where : `${source}, ${where}`,
  readPassage: (where: string) => ` ${where} at the source (leaves this page)`,
  read: 'Read',
  note: 'Coding note',
  citeStatement: (id: string) => `Cite ${id}`,
  /** The mark of a statement that is not of high confidence, and what it means. */
  confidence: { medium: 'Partly inferred.', low: 'Implied.' },
  confidenceLong: {
    medium: 'At least one element is inferred from another passage, or could be read in another way.',
    low: 'The relation is read from the words, not stated in them: low confidence.',
  },
  notCounted: (reason: string) => `Not counted: “${reason}” is off.`,
  count: 'Count it',
  leftOut: 'Hidden by the current filters.',
} as const;

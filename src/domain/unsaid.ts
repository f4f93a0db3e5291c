/**
 * What a row of a table leaves unsaid. A tie of a table counts as done, and as said outright, because nothing else is known
 * of it; nobody has said so, and neither a sentence nor a saved file may say it in the table's name.
 */
import { type Dataset, isOfRows } from './dataset.ts';
import type { Relation } from './relation.ts';
import type { Statement } from './statement.ts';

type Sources = Pick<Dataset, 'sources'>;

/** True if that it is done is no word of the source. */
export const isModeUnsaid = ({ mode, ended }: Pick<Statement, 'mode' | 'ended'>, dataset: Sources): boolean =>
  mode === 'done' && ended !== true && isOfRows(dataset);

/** True if how directly it is said is no word of the source. */
export const isConfidenceUnsaid = (confidence: Statement['confidence'], dataset: Sources): boolean =>
  confidence === 'high' && isOfRows(dataset);

/** True if that the stance rests on what is done is no word of the source. */
export const isTierUnsaid = ({ tier }: Pick<Relation, 'tier'>, dataset: Sources): boolean =>
  tier === 1 && isOfRows(dataset);

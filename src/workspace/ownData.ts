import type { Edition, ParagraphPlace } from '#dataset/sourceTexts/edition.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Binned } from './undo/change.ts';

/** An id that was given out, belongs to nothing any more, and is never given again. */
interface SpentId {
  readonly list: string;
  readonly id: string;
}

/** A dataset of one's own, and what belongs to the work on it but not to the data. All of it changes by acts alone. */
export interface OwnData {
  readonly dataset: Dataset;
  /** The texts of its sources, where they are at hand: at most one a source. */
  readonly texts: readonly Edition[];
  /** Paragraphs that were read and hold nothing to code. */
  readonly nothingToCode: readonly ParagraphPlace[];
  /** Keys of advice that is not shown again. */
  readonly dismissed: readonly string[];
  /** What was deleted or joined, and how to have it back. */
  readonly bin: readonly Binned[];
  /** Ids of what left the bin for good; those of statements are the dataset's `retiredIds`. */
  readonly spentIds: readonly SpentId[];
}

/** A dataset without any work on it. */
export function ownDataOf(dataset: Dataset): OwnData {
  return { dataset, texts: [], nothingToCode: [], dismissed: [], bin: [], spentIds: [] };
}

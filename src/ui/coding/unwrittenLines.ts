import type { SourceId } from '#domain/ids.ts';
import type { Line } from './line.ts';
import type { PlacedMark } from './tints.ts';

/** A line that has been begun, and the words that it was begun on. */
export interface UnwrittenLine {
  readonly id: number;
  readonly source: SourceId;
  readonly mark: PlacedMark;
  readonly line: Line;
}

const overlap = (one: PlacedMark, other: PlacedMark) =>
  one.paragraph === other.paragraph && one.start < other.end && other.start < one.end;

/** Lines that are begun and not written: each stays with its words, for it must not be written with others. */
export function unwrittenLines() {
  const drafts = new Map<number, UnwrittenLine>();
  let latest = 0;
  return {
    get: (id: number): UnwrittenLine | null => drafts.get(id) ?? null,
    keep: (draft: UnwrittenLine) => void drafts.set(draft.id, draft),
    drop: (id: number) => void drafts.delete(id),
    /** The one on these words, of several the one with this id. */
    on: (source: SourceId, mark: PlacedMark, preferred: number): UnwrittenLine | null => {
      const here = [...drafts.values()].filter((one) => one.source === source && overlap(one.mark, mark));
      return here.find(({ id }) => id === preferred) ?? here[0] ?? null;
    },
    /** The first in a paragraph, from 1. */
    inParagraph: (source: SourceId, paragraph: number): UnwrittenLine | null =>
      [...drafts.values()].find((one) => one.source === source && one.mark.paragraph === paragraph) ?? null,
    /** An id for another line: the same where that has not been begun. */
    freshId: (id: number): number => {
      latest += 1;
      return drafts.has(id) ? latest : id;
    },
  };
}

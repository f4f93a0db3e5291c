/** How far a dataset is from the file that it was last saved in: taking back what was changed since leads back to it. */
import type { JournalEntry } from '#workspace/undo/history.ts';

/** Acts in force, by number: those that led to the file, those of them that still hold the same, and those that lead to now. */
export interface Steps {
  readonly saved: number;
  readonly shared: number;
  readonly now: number;
}

/** The steps of a dataset that has just been saved. */
export const stepsWhenSaved = (acts: number): Steps => ({ saved: acts, shared: acts, now: acts });

/** What is known of the file after an entry of the journal that led from so many acts in force to so many. */
export function afterEntry<Saved extends { readonly steps?: Steps }>(
  saved: Saved | null,
  { did }: JournalEntry,
  before: number,
  after: number,
): Saved | null {
  if (saved?.steps === undefined) return saved;
  const { steps } = saved;
  // An act takes the place of all that were taken back before it.
  const shared = typeof did === 'string' ? steps.shared : Math.min(steps.shared, before);
  return { ...saved, steps: { ...steps, shared, now: after } };
}

interface SavedHead {
  readonly act: number;
  readonly saved: { readonly act: number; readonly steps?: Steps } | null;
}

interface SavedWhole extends SavedHead {
  readonly saved: (SavedHead['saved'] & { readonly withTexts?: boolean }) | null;
  readonly withTexts?: boolean;
  readonly isRearranged?: boolean;
}

/** True if the file is not as it would be saved now: changes, texts that it is to have or not, or actors in other places. */
export function isFileBehind(head: SavedWhole): boolean {
  const { saved, withTexts = false, isRearranged = false } = head;
  if (saved === null || isRearranged || unsavedChanges(head) !== 0) return true;
  return saved.withTexts !== undefined && saved.withTexts !== withTexts;
}

/** Changes that are not in the file, or no more; null if there is none. */
export function unsavedChanges({ saved, act }: SavedHead): number | null {
  if (saved === null) return null;
  if (saved.steps === undefined) return act - saved.act;
  const { steps } = saved;
  const shared = Math.min(steps.shared, steps.now);
  return steps.saved - shared + steps.now - shared;
}

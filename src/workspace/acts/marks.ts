/** Marks of the work on a dataset: paragraphs with nothing to code, and advice that is not shown again. */
import type { ParagraphPlace } from '#dataset/texts/edition.ts';
import { actRefusals } from '#words/acts.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { draftOf, type Made, refusal } from './actBuilder.ts';

/** Marks a paragraph as read, with nothing to code. */
export function markEmpty(data: OwnData, place: ParagraphPlace): Made {
  if (markAt(data, place) >= 0) return refusal(actRefusals.nothingChanges);
  const draft = draftOf(data);
  draft.insert('nothingToCode', place);
  return draft.act('paragraphMarkedEmpty');
}

/** Takes that mark back. */
export function unmark(data: OwnData, place: ParagraphPlace): Made {
  const at = markAt(data, place);
  if (at < 0) return refusal(actRefusals.nothingChanges);
  const draft = draftOf(data);
  draft.remove('nothingToCode', at);
  return draft.act('paragraphUnmarked');
}

function markAt({ nothingToCode }: OwnData, { source, paragraph }: ParagraphPlace): number {
  return nothingToCode.findIndex((mark) => mark.source === source && mark.paragraph === paragraph);
}

/** Hides advice, by its keys, until it is recalled. */
export function dismissAdvice(data: OwnData, ...keys: readonly string[]): Made {
  const draft = draftOf(data);
  for (const key of new Set(keys)) if (!data.dismissed.includes(key)) draft.insert('dismissed', key);
  return draft.act('adviceDismissed');
}

/** Shows advice again that was dismissed. */
export function recallAdvice(data: OwnData, key: string): Made {
  const at = data.dismissed.indexOf(key);
  if (at < 0) return refusal(actRefusals.nothingChanges);
  const draft = draftOf(data);
  draft.remove('dismissed', at);
  return draft.act('adviceRecalled');
}

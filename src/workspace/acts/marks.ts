/** Marks of the work on a dataset: paragraphs with nothing to code, and advice that is not shown again. */
import type { ParagraphPlace } from '#dataset/sourceTexts/edition.ts';
import { actRefusals } from '#words/acts.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { actBuilder, type Made, refusal } from './actBuilder.ts';

/** Marks a paragraph as read, with nothing to code. */
export function markEmpty(data: OwnData, place: ParagraphPlace): Made {
  if (markAt(data, place) >= 0) return refusal(actRefusals.nothingChanges);
  const builder = actBuilder(data);
  builder.insert('nothingToCode', place);
  return builder.act('paragraphMarkedEmpty');
}

/** Takes that mark back. */
export function unmark(data: OwnData, place: ParagraphPlace): Made {
  const at = markAt(data, place);
  if (at < 0) return refusal(actRefusals.nothingChanges);
  const builder = actBuilder(data);
  builder.remove('nothingToCode', at);
  return builder.act('paragraphUnmarked');
}

function markAt({ nothingToCode }: OwnData, { source, paragraph }: ParagraphPlace): number {
  return nothingToCode.findIndex((mark) => mark.source === source && mark.paragraph === paragraph);
}

/** Hides advice, by its keys, until it is recalled. */
export function dismissAdvice(data: OwnData, ...keys: readonly string[]): Made {
  const builder = actBuilder(data);
  for (const key of new Set(keys)) if (!data.dismissed.includes(key)) builder.insert('dismissed', key);
  return builder.act('adviceDismissed');
}

/** Shows advice again that was dismissed. */
export function recallAdvice(data: OwnData, key: string): Made {
  const at = data.dismissed.indexOf(key);
  if (at < 0) return refusal(actRefusals.nothingChanges);
  const builder = actBuilder(data);
  builder.remove('dismissed', at);
  return builder.act('adviceRecalled');
}

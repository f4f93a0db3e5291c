import { textWidth } from '#base/textWidth.ts';
import type { Dataset } from '#domain/dataset.ts';
import { breakLines } from '#encoding/labels/textBreaking.ts';
import { type LayoutInput, layoutInput } from '#graph/layout/layoutInput.ts';

/** What the layouts of a dataset work on, with names as wide as they are drawn. */
export function measuredLayoutInput(dataset: Dataset): LayoutInput {
  return layoutInput(dataset, (text) =>
    Math.max(...breakLines(text, 12, 700, 100, 2).map((line) => textWidth(line, 12, 700))),
  );
}

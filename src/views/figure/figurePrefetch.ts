import { figurePresetIds, offeredSize } from '#views/figure/page/figurePreset.ts';
import type { FigureSpec } from '#views/figure/spec/figureSpec.ts';

/** What a reader may want next of a figure, a click away: other pages on offer, colours for greys or greys for colours. */
export function choicesAtHand(spec: FigureSpec): readonly FigureSpec[] {
  const others = figurePresetIds.filter((preset) => preset !== spec.preset);
  return [
    { ...spec, grey: !spec.grey },
    ...others.map((preset) => ({ ...spec, ...offeredSize(spec, preset) })),
  ];
}

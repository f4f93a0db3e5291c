import { figurePresetIds, offeredSize } from '#views/figure/page/figurePreset.ts';
import type { FigureSpec } from '#views/figure/spec/figureSpec.ts';

/** The specs that are one click away from this one: other pages on offer, colours for greys or greys for colours. */
export function specsToPrefetch(spec: FigureSpec): readonly FigureSpec[] {
  const others = figurePresetIds.filter((preset) => preset !== spec.preset);
  return [
    { ...spec, grey: !spec.grey },
    ...others.map((preset) => ({ ...spec, ...offeredSize(spec, preset) })),
  ];
}

import { captionModeOf, type FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { figurePresetIds, offeredSize } from '#views/figure/page/pageSizes.ts';

/** The specs that are one click away from this one: greys for colours, words beside for inside, other pages on offer. */
export function specsToPrefetch(spec: FigureSpec): readonly FigureSpec[] {
  const others = figurePresetIds.filter((preset) => preset !== spec.preset);
  return [
    { ...spec, grey: !spec.grey },
    { ...spec, form: captionModeOf(spec) === 'full' ? 'clean' : 'full' },
    ...others.map((preset) => ({ ...spec, ...offeredSize(spec, preset) })),
  ];
}

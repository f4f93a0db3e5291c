import { captionModeOf, type FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { figurePresetIds, offeredSize } from '#views/figure/page/pageSizes.ts';

/**
 * The specs that are one click away from this one: greys for colours, words beside for inside, other pages on offer. None where
 * the reader saves data and work (`savesWork`): all of them together take many times as long as the figure that was asked for.
 */
export function specsToPrefetch(spec: FigureSpec, isSaving: boolean): readonly FigureSpec[] {
  if (isSaving) return [];
  const others = figurePresetIds.filter((preset) => preset !== spec.preset);
  return [
    { ...spec, grey: !spec.grey },
    { ...spec, form: captionModeOf(spec) === 'full' ? 'clean' : 'full' },
    ...others.map((preset) => ({ ...spec, ...offeredSize(spec, preset) })),
  ];
}

import { type FigurePresetId, offeredPreset } from './figurePreset.ts';
import type { FigureSpec } from './figureSpec.ts';

const pages = ['width', 'column', 'a4', 'square', 'slide'] as const satisfies readonly FigurePresetId[];

/** What a reader may want next of a figure, a click away: other pages on offer, colours for greys or greys for colours. */
export function choicesAtHand(spec: FigureSpec): readonly FigureSpec[] {
  const others = pages.filter((preset) => preset !== spec.preset);
  return [
    { ...spec, grey: !spec.grey },
    ...others.map((preset) => ({ ...spec, preset, dpi: offeredPreset(preset).defaultDpi })),
  ];
}

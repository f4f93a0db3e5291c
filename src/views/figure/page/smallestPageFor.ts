import type { Derive } from '#derive/derive.ts';
import type { AddressState } from '#state/appState.ts';
import type { CutRows } from '#views/figure/body/figureBody.ts';
import type { Figure } from '#views/figure/buildFigure.ts';
import { openFigureClient } from '#views/figure/figureClient.ts';
import { wantsRoom, whyRefused } from './figureForm.ts';
import type { FigureLayout } from './figureLayout.ts';
import {
  type FigurePresetId,
  figurePresetOf,
  isSizePossible,
  offeredPreset,
  offeredSize,
  type SizeChoice,
} from './figurePreset.ts';
import { mmOf } from './pageUnits.ts';

/** The pages on offer, by their area. */
const byArea = [
  'column',
  'square',
  'width',
  'web',
  'web-square',
  'a4',
  'slide',
] as const satisfies readonly FigurePresetId[];

/** A page as wide as that of a figure, and so much higher that the rows that were left out fit. */
function heightened({ pageMm, spec }: FigureLayout, { missingHeight }: CutRows): SizeChoice {
  const height = Math.ceil(pageMm.height + mmOf(missingHeight)) + 1;
  const own = { width: Math.round(pageMm.width), height, unit: 'mm' } as const;
  const { dpis, defaultDpi } = figurePresetOf({ ...spec, preset: 'own', own });
  return { preset: 'own', own, tall: spec.tall, dpi: dpis.includes(spec.dpi) ? spec.dpi : defaultDpi };
}

/**
 * The smallest page on offer on which a figure holds every name, word and row in comfort, or, for one that is refused, on
 * which it can be saved; found by building them in a worker of its own. For a table that none holds, one of its own height.
 * null if there is none. A signal ends search and
 * worker at once: it rejects with AbortError. Rejects, too, if a figure cannot be built.
 */
export async function smallestPageFor(
  derive: Derive,
  state: AddressState,
  { layout, cut, breaches }: Pick<Figure, 'layout' | 'cut' | 'breaches'>,
  signal: AbortSignal,
): Promise<SizeChoice | null> {
  const { spec } = layout;
  const client = openFigureClient(derive);
  signal.addEventListener('abort', client.end, { once: true });
  const build = (size: SizeChoice) => client.build(state, { ...spec, ...size });
  const isRefused = whyRefused({ layout, breaches }) !== null;
  const isBetter = (figure: Figure) => (isRefused ? whyRefused(figure) === null : !wantsRoom(figure));
  // A narrower table has fewer columns, and is no better.
  const isFit = (preset: FigurePresetId) =>
    preset !== spec.preset && (cut === null || offeredPreset(preset).widthMm >= layout.preset.widthMm);
  try {
    for (const preset of byArea.filter(isFit)) {
      const size = offeredSize(spec, preset);
      const figure = await build(size);
      if (figure && isBetter(figure)) return size;
    }
    if (cut === null) return null;
    const size = heightened(layout, cut);
    const figure = isSizePossible(size) ? await build(size) : null;
    return figure && isBetter(figure) ? size : null;
  } finally {
    client.end();
  }
}

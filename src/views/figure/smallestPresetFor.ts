import type { AddressState } from '#state/appState.ts';
import type { Derive } from '#state/derive.ts';
import { startFigureBuilding } from './figureBuilding.ts';
import { type FigurePresetId, offeredPreset } from './figurePreset.ts';
import type { FigureSpec } from './figureSpec.ts';

/** The pages on offer, by their area. */
const byArea = ['column', 'square', 'width', 'a4', 'slide'] as const satisfies readonly FigurePresetId[];

/**
 * The smallest page on offer on which a figure holds every name and word in comfort, found by building them in a worker
 * of its own; null if none does. A signal ends search and worker at once; what it gives then, if anything, is no
 * answer. Rejects if a figure cannot be built.
 */
export async function smallestPresetFor(
  derive: Derive,
  state: AddressState,
  spec: FigureSpec,
  signal: AbortSignal,
): Promise<FigurePresetId | null> {
  const building = startFigureBuilding(derive);
  signal.addEventListener('abort', building.end, { once: true });
  try {
    for (const preset of byArea) {
      if (signal.aborted) break;
      if (preset === spec.preset) continue;
      const figure = await building.build(state, { ...spec, preset, dpi: offeredPreset(preset).defaultDpi });
      if (figure?.naming === 'names' && figure.hiddenTexts === 0 && !figure.layout.isCrowded) return preset;
    }
    return null;
  } finally {
    building.end();
  }
}

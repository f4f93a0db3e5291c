import type { Telling } from '#domain/dataset.ts';
import type { Size } from '#encoding/geometry.ts';
import { legendOf } from '#encoding/legend.ts';
import type { Scene } from '#encoding/scene.ts';
import type { HullChoice } from '#state/appState.ts';
import { LegendStrip } from '#views/LegendStrip.tsx';
import { legendWords } from '#words/legend.ts';

interface LegendProps {
  readonly scene: Scene;
  readonly hulls: HullChoice;
  readonly telling: Telling;
  readonly isOpen: boolean;
}

/** True if a canvas of this size leaves room for an open legend. */
export const isRoomy = (frame: Size) => frame.width >= 560 && frame.height >= 360;

/** The legend of the picture, under the canvas. */
export function Legend({ scene, hulls, telling, isOpen }: LegendProps) {
  const note = scene.hiddenLabels > 0 && (
    <span className="legend-hidden">{legendWords.hiddenLabels(scene.hiddenLabels)}</span>
  );
  return (
    <LegendStrip
      entries={legendOf(scene, { markSize: 32, hulls })}
      telling={telling}
      isOpen={isOpen}
      note={note}
    />
  );
}

import { legendOf } from '#encoding/legend.ts';
import type { Scene } from '#encoding/scene.ts';
import type { HullChoice } from '#state/appState.ts';
import { LegendStrip } from '#views/LegendStrip.tsx';
import { legendWords } from '#words/legend.ts';

interface LegendProps {
  readonly scene: Scene;
  readonly hulls: HullChoice;
  readonly isOpen: boolean;
}

/** The legend of the picture, under the canvas. */
export function Legend({ scene, hulls, isOpen }: LegendProps) {
  const note = scene.hiddenLabels > 0 && (
    <span className="legend-hidden">{legendWords.hiddenLabels(scene.hiddenLabels)}</span>
  );
  return <LegendStrip entries={legendOf(scene, { markSize: 32, hulls })} isOpen={isOpen} note={note} />;
}

import { memo } from 'react';
import type { Telling } from '#domain/dataset.ts';
import type { Size } from '#encoding/geometry.ts';
import { hiddenTexts, legendOf } from '#encoding/legend.ts';
import type { Scene } from '#encoding/scene.ts';
import type { HullChoice } from '#state/appState.ts';
import { LegendStrip } from '#views/LegendStrip.tsx';
import { legendWords } from '#words/legend.ts';

interface LegendProps {
  /** Null until there is one: the legend takes its room before. */
  readonly scene: Scene | null;
  readonly hulls: HullChoice;
  readonly telling: Telling;
  readonly isOpen: boolean;
}

/** True if a view of this size has room for an open legend. */
export const isRoomy = (view: Size) => view.width >= 560 && view.height >= 560;

/** The legend of the picture, under the canvas. */
export const Legend = memo(function Legend({ scene, hulls, telling, isOpen }: LegendProps) {
  const remark =
    scene !== null && scene.hiddenLabels > 0 ? legendWords.hiddenTexts(hiddenTexts(scene)) : null;
  const note = remark !== null && (
    <span className="legend-hidden" title={remark}>
      {remark}
    </span>
  );
  return (
    <LegendStrip
      entries={scene === null ? [] : legendOf(scene, { markSize: 32, hulls, telling })}
      telling={telling}
      isOpen={isOpen}
      isLong={hulls === 'camps'}
      note={note}
    />
  );
});

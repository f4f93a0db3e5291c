import { memo } from 'preact/compat';
import type { Size } from '#base/geometry.ts';
import type { Dataset, SourceForm } from '#domain/dataset.ts';
import { hiddenTexts, legendOf } from '#encoding/legend/legend.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { HullChoice } from '#state/appState.ts';
import { LegendStrip } from '#views/legend/LegendStrip.tsx';
import { legendWords } from '#words/legend.ts';

interface LegendProps {
  /** Null until there is one; the legend is shown before, so that the canvas keeps its height. */
  readonly scene: Scene | null;
  readonly hulls: HullChoice;
  readonly sourceForm: SourceForm;
  readonly factions: Dataset['factions'];
  readonly isOpen: boolean;
}

/** True if an open legend fits into a view of this size, px, at the reader's size of type. */
export function isRoomy(view: Size): boolean {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.min(view.width, view.height) >= 35 * rem;
}

/** The legend of the picture, under the canvas. */
export const Legend = memo(function Legend({ scene, hulls, sourceForm, factions, isOpen }: LegendProps) {
  // Each faction has a colour of its own; areas of other kinds share one.
  const namesAreas = hulls === 'factions';
  const hidden = scene === null ? null : hiddenTexts(scene, namesAreas);
  const entries =
    scene === null ? [] : legendOf(scene, { markSize: 28, hulls, sourceForm, namesAreas, factions });
  const note = hidden !== null && hidden.names + hidden.areas > 0 && (
    <span className="legend-hidden" title={legendWords.hiddenTexts(hidden)}>
      <span className="legend-hidden-in-full">{legendWords.hiddenTexts(hidden)}</span>
      <span className="legend-hidden-count" aria-hidden="true">
        {legendWords.hiddenCount(hidden)}
      </span>
    </span>
  );
  return (
    <LegendStrip
      entries={entries}
      sourceForm={sourceForm}
      isOpen={isOpen}
      isLong={hulls === 'camps'}
      note={note}
    />
  );
});

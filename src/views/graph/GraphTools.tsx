import type { RefObject } from 'preact/compat';
import { type Layout, layouts } from '#graph/layout/positions.ts';
import type { LayoutChoice } from '#state/appState.ts';
import { useCampArrangement } from '#views/camps/useCampArrangement.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { graphWords } from '#words/graph.ts';
import type { GraphRenderer } from './graphRenderer.ts';
import { useRearrange } from './useRearrange.ts';

interface GraphToolsProps extends Omit<ViewProps, 'hover' | 'theme' | 'hostActions'> {
  readonly renderer: RefObject<GraphRenderer | null>;
  /** How many visible actors the reader has moved out of sight. */
  readonly outOfSight: number;
}

/** How actors are laid out, and the camera. */
export function GraphTools({ state, derive, dispatch, leadingTools, renderer, outOfSight }: GraphToolsProps) {
  const layoutId = useUniqueId();
  const { arrange, news } = useCampArrangement({ state, derive, dispatch }, true);
  const { rearrange, cancel, news: progress } = useRearrange({ state, derive, dispatch });
  const { layout, selection, moved } = state;
  const centre =
    layout.layout === 'focus' ? layout.centre : selection.kind === 'actor' ? selection.actor : null;
  const nameOf = derive.index.shortNameOf;
  const { factions, countries } = derive.dataset;
  // Where nobody is in a group, a layout by groups is another name for the default one.
  const groups = { factions, countries };
  const isOffered = (name: Layout) =>
    name === layout.layout || (name !== 'factions' && name !== 'countries') || groups[name].length > 0;
  const choose = (name: string) => {
    const chosen = layouts.find((one) => one === name);
    if (!chosen) return;
    if (chosen === 'camps') {
      void arrange(false);
      return;
    }
    const choice: LayoutChoice | null =
      chosen !== 'focus' ? { layout: chosen } : centre === null ? null : { layout: chosen, centre };
    if (choice) dispatch({ type: 'layoutChosen', layout: choice });
  };
  return (
    <div className="graph-tools">
      {leadingTools}
      <label htmlFor={layoutId}>{graphWords.layout}</label>
      <select id={layoutId} value={layout.layout} onChange={(event) => choose(event.currentTarget.value)}>
        {layouts.filter(isOffered).map((name) => (
          <option key={name} value={name} disabled={name === 'focus' && centre === null}>
            {name === 'focus' && centre !== null
              ? graphWords.focusOn(nameOf(centre))
              : graphWords.layouts[name]}
          </option>
        ))}
      </select>
      <button
        type="button"
        title={graphWords.rearrangeHint}
        onClick={() => void (layout.layout === 'camps' ? arrange(false) : rearrange())}
      >
        {graphWords.rearrange}
      </button>
      {cancel && (
        <button type="button" onClick={cancel}>
          {graphWords.cancel}
        </button>
      )}
      {/* In Camps all positions are computed ones: there *Tidy up* takes back what was moved. */}
      {layout.layout !== 'camps' && Object.keys(moved).length > 0 && (
        <button type="button" onClick={() => dispatch({ type: 'positionsReset' })}>
          {graphWords.reset}
        </button>
      )}
      <span role="status">{news || progress}</span>
      <span className="graph-camera">
        <button
          type="button"
          aria-label={graphWords.zoomOut}
          title={graphWords.zoomOut}
          onClick={() => renderer.current?.zoomBy(0.8)}
        >
          −
        </button>
        <button
          type="button"
          aria-label={graphWords.zoomIn}
          title={graphWords.zoomIn}
          onClick={() => renderer.current?.zoomBy(1.25)}
        >
          +
        </button>
        <button
          type="button"
          className="graph-fit"
          data-wanted={outOfSight > 0 || undefined}
          title={outOfSight > 0 ? graphWords.outOfSight(outOfSight) : graphWords.fitHint}
          onClick={() => renderer.current?.fit()}
        >
          {graphWords.fit}
        </button>
        <span role="status" className="visually-hidden">
          {outOfSight > 0 && graphWords.outOfSight(outOfSight)}
        </span>
      </span>
    </div>
  );
}

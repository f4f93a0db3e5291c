import './MatrixView.css';
import '#views/viewTools.css';
import { useMemo, useRef, useState } from 'preact/compat';
import { matrixLegend } from '#derive/matrixLegend.ts';
import { areTiesMutual, cellsShown } from '#derive/matrixOf.ts';
import { ordersOf } from '#derive/orderActors.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import { dyadOf } from '#domain/dyad.ts';
import { cellUnderEvent } from '#views/grid/cellUnderEvent.ts';
import type { GridCursor } from '#views/grid/gridKeys.ts';
import { useGridNavigation } from '#views/grid/useGridNavigation.ts';
import { LegendStrip } from '#views/legend/LegendStrip.tsx';
import { useSize } from '#views/useSize.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { matrixWords as words } from '#words/matrix.ts';
import { cellOfSelection } from './cellOfSelection.ts';
import { type TipAsked, tipText } from './cellText.ts';
import { MatrixHovered } from './MatrixHovered.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { MatrixTip } from './MatrixTip.tsx';
import { MatrixTools } from './MatrixTools.tsx';
import { MatrixWindow } from './MatrixWindow.tsx';
import { type MatrixMetrics, scrollTo } from './matrixMetrics.ts';
import { useGridProps } from './useGridProps.ts';
import { useGridWindow } from './useGridWindow.ts';
import { useMatrix, useMatrixMetrics } from './useMatrix.ts';
import { usePointed, useSharedHover } from './usePointed.ts';

/** Up to this many actors the matrix is one table; above it only the cells in sight are rendered. */
const mostInTable = 80;

/** Side of the cells in the legend, CSS px. */
const sampleSide = 20;

/** The signed matrix: the stance of every pair in a cell. */
export function MatrixView({ state, hover, derive, dispatch, leadingTools }: ViewProps) {
  const { query, selection, matrixOrder: order } = state;
  const isMutual = areTiesMutual(derive.dataset);
  const cells = cellsShown(derive.dataset, state.matrixCells);
  const scroller = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  // The legend takes its height before the matrix is laid out.
  const size = useSize(whole);
  const viewport = useSize(scroller, size !== null);
  const [isLarge, setLarge] = useState(() => window.matchMedia('(pointer: coarse)').matches);

  const graph = derive.visibleGraph(query);
  const matrix = useMatrix(graph, state, derive);
  const metrics = useMatrixMetrics(matrix, viewport, isLarge);
  const focus = derive.focus(selection, query);
  const selectedDyad = derive.dyadOfSelection(selection, query.rollUp);
  const selectedActor = selection.kind === 'actor' ? selection.actor : null;

  const nameOf = derive.index.shortNameOf;
  const asked = useMemo<TipAsked>(
    () => ({ graph, matrix, cells, derive, rollUp: query.rollUp, nameOf }),
    [graph, matrix, cells, derive, query.rollUp, nameOf],
  );
  const grid = useGridProps(asked, metrics, focus, selectedDyad, selectedActor);
  const sourceForm = sourceFormOf(derive.dataset);
  const legend = useMemo(
    () => matrixLegend(matrix, cells, focus, sampleSide, sourceForm),
    [matrix, cells, focus, sourceForm],
  );

  const { pointed, clear, handlers } = usePointed();
  useSharedHover(pointed?.cell ?? null, matrix, dispatch);
  const selectAt = ({ row, column }: GridCursor, isPairing: boolean) => {
    const [one, other] = [matrix.ids[row], matrix.ids[column]];
    if (one !== undefined && other !== undefined && one !== other) {
      dispatch({ type: 'dyadSelected', dyad: dyadOf(one, other).id });
      return;
    }
    const actor = one ?? other;
    if (actor !== undefined) dispatch({ type: isPairing ? 'actorPaired' : 'actorSelected', actor });
  };
  const selected = useMemo(
    () => cellOfSelection(matrix, selectedActor, selectedDyad),
    [matrix, selectedActor, selectedDyad],
  );
  const count = matrix.ids.length;
  const { cursor, setCursor, onKeyDown, onFocus } = useGridNavigation({
    scroller,
    bounds: { rows: count, columns: count, firstColumn: -1, page: pageOf(viewport?.height ?? 0, metrics) },
    start: { row: 0, column: -1 },
    target: selected &&
      metrics && {
        key: selected,
        cell: selected,
        // The other cell of a pair is as good.
        holds: ({ row, column }) => row === selected.column && column === selected.row,
      },
    reveal: (cell) => {
      const element = scroller.current;
      if (!element || !metrics || !viewport) return;
      const now = { left: element.scrollLeft, top: element.scrollTop };
      const { left, top } = scrollTo(cell, metrics, viewport, now);
      if (left !== now.left || top !== now.top) element.scrollTo({ left, top });
    },
    isRevealed: () => true,
    onAct: selectAt,
    onEscape: () => {
      clear();
      dispatch({ type: 'selectionCleared' });
    },
  });
  const seen = useGridWindow(scroller, metrics, viewport, count);

  const text = pointed && metrics && tipText(asked, pointed.cell, metrics);
  return (
    <div ref={whole} className="matrix">
      <MatrixTools
        order={order}
        orders={ordersOf(derive.dataset)}
        isWithoutFactions={derive.dataset.actors.every(({ factions }) => factions.length === 0)}
        cells={isMutual ? null : cells}
        dispatch={dispatch}
        leadingTools={leadingTools}
        isLarge={metrics?.isCrowded ? isLarge : null}
        onLarge={setLarge}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: events of the cells, which have roles and names */}
      <div
        ref={scroller}
        className="matrix-scroller"
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const cell = cellUnderEvent(event.target);
          if (cell === null) return;
          setCursor(cell);
          selectAt(cell, event.shiftKey);
        }}
        {...handlers}
        onFocus={(event) => {
          onFocus(event);
          handlers.onFocus(event);
        }}
      >
        {grid && metrics && graph.relations.length > 0 && (
          <div className="matrix-sheet" style={{ inlineSize: metrics.width + metrics.overhang }}>
            <MatrixHovered
              scroller={scroller}
              matrix={matrix}
              metrics={metrics}
              hover={hover}
              pointed={pointed?.cell ?? null}
            />
            {count <= mostInTable ? (
              <MatrixTable {...grid} cursor={cursor} label={words.grid} hint={words.hint} />
            ) : (
              <MatrixWindow {...grid} cursor={cursor} label={words.grid} hint={words.hint} window={seen} />
            )}
          </div>
        )}
      </div>
      {pointed && text && <MatrixTip at={pointed.at} text={text} />}
      {graph.relations.length > 0 && (
        <LegendStrip
          entries={legend}
          sourceForm={sourceFormOf(derive.dataset)}
          isOpen={size !== null && size.width >= 560 && size.height >= 380}
        />
      )}
    </div>
  );
}

/** Rows that a page key goes by in a viewport of this height, CSS px. */
function pageOf(height: number, metrics: MatrixMetrics | null): number {
  return metrics ? Math.max(1, Math.floor((height - metrics.headHeight) / metrics.cell) - 1) : 1;
}

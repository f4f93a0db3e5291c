import { useMemo } from 'preact/compat';
import type { Size } from '#base/geometry.ts';
import type { Derive } from '#derive/derive.ts';
import { cellsShown, type Matrix, matrixOf } from '#derive/matrixOf.ts';
import { orderActors } from '#derive/orderActors.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { AppState } from '#state/appState.ts';
import { type MatrixMetrics, matrixMetrics } from './matrixMetrics.ts';
import { useSolvedCamps } from './useSolvedCamps.ts';

/** The matrix of a visible graph in the order and with the cells that the state asks for; the same until one changes. */
export function useMatrix(graph: VisibleGraph, state: AppState, derive: Derive): Matrix {
  const { matrixOrder: order } = state;
  const cells = cellsShown(derive.dataset, state.matrixCells);
  const camps = useSolvedCamps(graph, state);
  const ordered = useMemo(
    () => orderActors(graph, derive.dataset, order, camps),
    [graph, derive, order, camps],
  );
  return useMemo(() => matrixOf(graph, ordered, cells), [graph, ordered, cells]);
}

/** The sizes of a matrix; null until the element that it scrolls in has a size. */
export function useMatrixMetrics(
  { actors, groups }: Matrix,
  viewport: Size | null,
  isLarge: boolean,
): MatrixMetrics | null {
  return useMemo(() => {
    if (viewport === null) return null;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    return matrixMetrics({ actors, groups, viewport, isLarge, rem });
  }, [actors, groups, viewport, isLarge]);
}

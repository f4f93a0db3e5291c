import { useCallback, useMemo } from 'preact/compat';
import type { Focus } from '#derive/derive.ts';
import type { Actor } from '#domain/actor.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { cellName, headingName, type TipAsked } from './cellText.ts';
import type { RowProps } from './MatrixRowCells.tsx';
import type { MatrixMetrics } from './matrixMetrics.ts';
import type { MatrixGridProps } from './matrixParts.tsx';

/** The props that both renderers of the matrix share, each the same until it changes; null without metrics. */
export function useGridProps(
  asked: TipAsked,
  metrics: MatrixMetrics | null,
  focus: Focus | null,
  selectedDyad: DyadId | null,
  selectedActor: ActorId | null,
): Omit<MatrixGridProps, 'cursor' | 'label' | 'hint'> | null {
  const { graph, matrix, cells } = asked;
  const headingOf = useCallback((actor: Actor) => headingName(actor, graph), [graph]);
  const nameOf = useCallback((row: ActorId, column: ActorId) => cellName(asked, row, column), [asked]);
  const side = metrics?.cell ?? 0;
  const rowProps = useMemo<RowProps>(
    () => ({ matrix, side, focus, selectedDyad, selectedActor, nameOf }),
    [matrix, side, focus, selectedDyad, selectedActor, nameOf],
  );
  const count = matrix.ids.length;
  const allColumns = useMemo(() => Array.from({ length: count }, (_, i) => i), [count]);
  return metrics && { matrix, metrics, cells, headingOf, allColumns, rowProps };
}

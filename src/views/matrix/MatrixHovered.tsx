import { type RefObject, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Matrix } from '#derive/matrixOf.ts';
import { parseDyadId } from '#domain/dyad.ts';
import type { Hovered } from '#state/appState.ts';
import type { GridCursor } from '#views/grid/gridCursor.ts';
import type { HoverWatch } from '#views/viewProps.ts';
import type { MatrixMetrics } from './matrixMetrics.ts';

interface BandsProps {
  readonly place: GridCursor;
  readonly metrics: MatrixMetrics;
}

/** The row and the column of a place. */
function Bands({ place, metrics }: BandsProps) {
  const { cell, headHeight, groupWidth, labelWidth, width, height } = metrics;
  return (
    <>
      {place.row >= 0 && (
        <div
          className="matrix-band"
          data-along="row"
          style={{ insetBlockStart: headHeight + place.row * cell, blockSize: cell, inlineSize: width }}
        />
      )}
      {place.column >= 0 && (
        <div
          className="matrix-band"
          data-along="column"
          style={{
            insetInlineStart: groupWidth + labelWidth + place.column * cell,
            inlineSize: cell,
            blockSize: height,
          }}
        />
      )}
    </>
  );
}

/** Where what is hovered stands: an actor in its row and column, a relation in both of its cells. */
function placesOf(hovered: Hovered, { ids }: Pick<Matrix, 'ids'>): readonly GridCursor[] {
  if (hovered === null) return [];
  if (hovered.kind === 'actor') {
    const at = ids.indexOf(hovered.actor);
    return at < 0 ? [] : [{ row: at, column: at }];
  }
  const ends = parseDyadId(hovered.dyad);
  const [one, other] = ends ? [ids.indexOf(ends.a), ids.indexOf(ends.b)] : [-1, -1];
  if (one < 0 || other < 0) return [];
  return [
    { row: one, column: other },
    { row: other, column: one },
  ];
}

interface MatrixHoveredProps {
  /** What the matrix scrolls in. */
  readonly room: RefObject<HTMLElement | null>;
  readonly matrix: Matrix;
  readonly metrics: MatrixMetrics;
  readonly hover: HoverWatch;
  /** What is pointed at in the matrix itself. */
  readonly pointed: GridCursor | null;
}

/** Marks rows and columns of what is pointed at, here or elsewhere. */
export function MatrixHovered({ room, matrix, metrics, hover, pointed }: MatrixHoveredProps) {
  const hovered = useSyncExternalStore(hover.subscribe, hover.get);
  const places = useMemo(() => (pointed ? [pointed] : placesOf(hovered, matrix)), [pointed, hovered, matrix]);
  // Headings stand out; done by hand, or every cell would render anew.
  useEffect(() => {
    const headings = places.flatMap(({ row, column }) =>
      [`${row},-1`, `-1,${column}`].flatMap((at) => [
        ...(room.current?.querySelectorAll<HTMLElement>(`[data-at="${at}"]`) ?? []),
      ]),
    );
    for (const heading of headings) heading.dataset.over = 'true';
    return () => {
      for (const heading of headings) delete heading.dataset.over;
    };
  }, [places, room]);
  return places.map((place) => (
    <Bands key={`${place.row},${place.column}`} place={place} metrics={metrics} />
  ));
}

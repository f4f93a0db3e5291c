import './matrix.css';
import '#views/viewTools.css';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { matrixLegend } from '#derive/matrixLegend.ts';
import { matrixOf } from '#derive/matrixOf.ts';
import { orderActors } from '#derive/orderActors.ts';
import type { Actor } from '#domain/actor.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import { dyadOf, hasEnd } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { VisibleGraph } from '#query/applyQuery.ts';
import { cellUnderEvent, isSameCell } from '#views/grid/cellUnderEvent.ts';
import { type GridCursor, moveCursor } from '#views/grid/gridCursor.ts';
import { LegendStrip } from '#views/legend/LegendStrip.tsx';
import { useSize } from '#views/useSize.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { matrixWords as words } from '#words/matrix.ts';
import { terms } from '#words/terms.ts';
import { cellName, cellText } from './cellText.ts';
import { nameOfGroup } from './groupNames.ts';
import { MatrixHovered } from './MatrixHovered.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { MatrixTip } from './MatrixTip.tsx';
import { MatrixTools } from './MatrixTools.tsx';
import { MatrixWindow } from './MatrixWindow.tsx';
import { matrixMetrics } from './matrixMetrics.ts';
import { groupOf } from './matrixParts.tsx';
import { placeOfSelection } from './placeOfSelection.ts';
import { useCampOrder } from './useCampOrder.ts';
import { useGridWindow } from './useGridWindow.ts';
import { useMatrixScroll } from './useMatrixScroll.ts';
import { usePointed, useToldPointed } from './usePointed.ts';

/** So many actors are laid out as one table; past it only what is in sight. */
const mostInTable = 80;

/** Side of the cells in the legend, CSS px. */
const sampleSide = 20;

/** The signed matrix: who stands how to whom, a cell for each pair. */
export function MatrixView({ state, hover, derive, dispatch, leadingTools }: ViewProps) {
  const { query, selection, matrixOrder: order, matrixCells: cells } = state;
  const scroller = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const around = useSize(whole);
  // The legend takes its place first, or the matrix would be laid out for a room that it does not keep.
  const room = useSize(scroller, around !== null);
  const [isLarge, setLarge] = useState(() => window.matchMedia('(pointer: coarse)').matches);
  const [cursorAt, setCursor] = useState<GridCursor>({ row: 0, column: -1 });

  const graph = derive.visibleGraph(query);
  const camps = useCampOrder(graph, state);
  const ordered = useMemo(
    () => orderActors(graph, derive.dataset, order, camps),
    [graph, derive, order, camps],
  );
  const matrix = useMemo(() => matrixOf(graph, ordered, cells), [graph, ordered, cells]);
  const count = matrix.actors.length;
  const metrics = useMemo(() => {
    if (room === null) return null;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    return matrixMetrics({
      actors: ordered.actors,
      groups: ordered.groups,
      room,
      isLarge,
      rem,
    });
  }, [ordered, room, isLarge]);
  const cursor = cursorIn(cursorAt, count);

  const nameOf = derive.index.shortNameOf;
  const asked = useMemo(
    () => ({ matrix, cells, derive, rollUp: query.rollUp, nameOf }),
    [matrix, cells, derive, query.rollUp, nameOf],
  );
  const nameOfCell = useCallback((row: ActorId, column: ActorId) => cellName(asked, row, column), [asked]);
  const headingOf = useCallback((actor: Actor) => headingText(actor, graph), [graph]);
  const focus = derive.focus(selection, query);
  const selectedDyad = derive.dyadOfSelection(selection, query.rollUp);
  const selectedActor = selection.kind === 'actor' ? selection.actor : null;
  const side = metrics?.cell ?? 0;
  const rowProps = useMemo(
    () => ({
      matrix,
      side,
      focus,
      selectedDyad,
      selectedActor,
      nameOf: nameOfCell,
    }),
    [matrix, side, focus, selectedDyad, selectedActor, nameOfCell],
  );
  const allColumns = useMemo(() => Array.from({ length: count }, (_, i) => i), [count]);
  const legend = useMemo(() => matrixLegend(matrix, cells, focus, sampleSide), [matrix, cells, focus]);

  const { pointed, clear, handlers } = usePointed();
  useToldPointed(pointed?.place ?? null, matrix, dispatch);
  const { reveal, focusAt } = useMatrixScroll(scroller, metrics, room);
  const seen = useGridWindow(scroller, metrics, room, count);

  // Whatever selects, the matrix goes there.
  const selected = useMemo(
    () => placeOfSelection(matrix, selectedActor, selectedDyad),
    [matrix, selectedActor, selectedDyad],
  );
  const revealedFor = useRef<unknown>(null);
  useEffect(() => {
    if (selected === null || metrics === null || revealedFor.current === selected) return;
    revealedFor.current = selected;
    setCursor((now) => {
      const isThere = now.column >= 0 && now.row === selected.column && now.column === selected.row;
      const place = isThere ? now : selected;
      reveal(place);
      return place;
    });
  }, [selected, metrics, reveal]);

  const selectAt = ({ row, column }: GridCursor, isPairing: boolean) => {
    const [one, other] = [matrix.ids[row], matrix.ids[column]];
    if (one !== undefined && other !== undefined && one !== other) {
      dispatch({ type: 'dyadSelected', dyad: dyadOf(one, other).id });
      return;
    }
    const actor = one ?? other;
    if (actor !== undefined) dispatch({ type: isPairing ? 'actorPaired' : 'actorSelected', actor });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || cellUnderEvent(event.target) === null) return;
    const bounds = {
      rows: count,
      columns: count,
      firstColumn: -1,
      page: Math.max(1, Math.floor(((room?.height ?? 0) - (metrics?.headHeight ?? 0)) / (side || 1)) - 1),
    } as const;
    const next = moveCursor(cursor, { key: event.key, isCtrl: event.ctrlKey }, bounds);
    if (next) {
      setCursor(next);
      focusAt(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      selectAt(cursor, event.shiftKey);
    } else if (event.key === 'Escape') {
      clear();
      dispatch({ type: 'selectionCleared' });
    } else return;
    event.preventDefault();
  };

  const text = pointed && textAt(pointed.place);
  function textAt({ row, column }: GridCursor) {
    const [one, other] = [matrix.ids[row], matrix.ids[column]];
    if (one !== undefined && other !== undefined && one !== other) return cellText(asked, one, other);
    const actor = derive.index.actors.get((one ?? other) as ActorId)?.actor;
    if (!actor) return null;
    const group = groupOf(matrix.groups, Math.max(row, column));
    const isToldHere = group && metrics && !nameOfGroup(group, metrics).isWhole;
    return {
      who: actor.name,
      what: headingText(actor, graph).slice(actor.shortName.length + 2),
      more: isToldHere ? [group.label] : [],
    };
  }
  const grid = metrics && { matrix, metrics, cursor, cells, headingOf, allColumns, rowProps };
  return (
    <div ref={whole} className="matrix">
      <MatrixTools
        order={order}
        cells={cells}
        dispatch={dispatch}
        leadingTools={leadingTools}
        isLarge={metrics?.isCrowded ? isLarge : null}
        onLarge={setLarge}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: events of the cells, which have roles and names */}
      <div
        ref={scroller}
        className="matrix-room"
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const place = cellUnderEvent(event.target);
          if (place === null) return;
          setCursor(place);
          selectAt(place, event.shiftKey);
        }}
        {...handlers}
        onFocus={(event) => {
          // Whatever gave a cell the focus, keys act where it is.
          const place = cellUnderEvent(event.target);
          if (place) setCursor((now) => (isSameCell(now, place) ? now : place));
          handlers.onFocus(event);
        }}
      >
        {grid && metrics && graph.relations.length > 0 && (
          <div className="matrix-sheet" style={{ inlineSize: metrics.width + metrics.overhang }}>
            <MatrixHovered
              room={scroller}
              matrix={matrix}
              metrics={metrics}
              hover={hover}
              pointed={pointed?.place ?? null}
            />
            {count <= mostInTable ? (
              <MatrixTable {...grid} label={words.grid} hint={words.hint} />
            ) : (
              <MatrixWindow {...grid} label={words.grid} hint={words.hint} window={seen} />
            )}
          </div>
        )}
      </div>
      {pointed && text && <MatrixTip at={pointed.at} text={text} />}
      {graph.relations.length > 0 && (
        <LegendStrip
          entries={legend}
          sourceForm={sourceFormOf(derive.dataset)}
          isOpen={around !== null && around.width >= 560 && around.height >= 380}
        />
      )}
    </div>
  );
}

function headingText({ id, shortName, kind }: Actor, { relations }: VisibleGraph): string {
  const own = relations.filter((relation) => hasEnd(relation, id)).length;
  return words.actor(shortName, terms.kind[kind], own);
}

/** Filters shrink the grid under the cursor. */
function cursorIn({ row, column }: GridCursor, count: number): GridCursor {
  const within = (value: number) => Math.min(value, count - 1);
  return { row: within(row), column: within(column) };
}

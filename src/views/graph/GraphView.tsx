import './graph.css';
import { useCallback, useRef, useState } from 'preact/compat';
import type { Point } from '#base/geometry.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { useSize } from '#views/useSize.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { graphWords } from '#words/graph.ts';
import { ActorMenu } from './ActorMenu.tsx';
import { actorText, relationText } from './cursorText.ts';
import { GraphTools } from './GraphTools.tsx';
import { isRoomy, Legend } from './Legend.tsx';
import { Pointed } from './Pointed.tsx';
import { useGraphCursor } from './useGraphCursor.ts';
import { useGraphKeys } from './useGraphKeys.ts';
import { useGraphRenderer } from './useGraphRenderer.ts';
import { useGraphScene } from './useGraphScene.ts';
import { useShownCamps } from './useShownCamps.ts';

/** The graph: a canvas that shows the scene, its tools above it and its legend below. */
export function GraphView({ state, hover, derive, dispatch, theme, hostActions, leadingTools }: ViewProps) {
  const { query, selection, hulls } = state;
  const whole = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  // The legend takes its height before the canvas is measured.
  const size = useSize(whole);
  const frame = useSize(canvas, size !== null);
  const graph = derive.visibleGraph(query);
  const { relations } = graph;
  const camps = useShownCamps(graph, state);
  const [detail, setDetail] = useState(1);
  const { shown, painted } = useGraphScene(derive, state, frame, camps, detail);
  const scene = shown?.scene ?? null;
  const [outOfSight, setOutOfSight] = useState(0);
  const [menu, setMenu] = useState<{ readonly actor: ActorId; readonly at: Point } | null>(null);
  const { renderer, pointer } = useGraphRenderer({
    canvas,
    frame,
    shown,
    relations,
    theme,
    dataset: derive.dataset,
    dispatch,
    withLoaded: hostActions.withLoaded,
    // Names that did not fit get space when the camera comes nearer.
    onZoomed: (zoom) => setDetail((now) => (now > 1 || (scene?.hiddenLabels ?? 0) > 0 ? detailAt(zoom) : 1)),
    onSighted: setOutOfSight,
    onMenuAsked: (actor, at) => setMenu({ actor, at }),
  });

  const actorOf = (id: ActorId | undefined | null) =>
    id === undefined || id === null ? undefined : derive.index.actors.get(id)?.actor;
  const nameOf = derive.index.shortNameOf;
  const { cursor, onFocus, onBlur } = useGraphCursor(graph.actors, menu !== null);
  const keys = useGraphKeys({
    scene,
    renderer,
    cursor,
    relations,
    hasSelection: selection.kind !== 'none',
    dispatch,
    openMenu: (actor) => {
      const centre = scene?.actors.find(({ id }) => id === actor)?.centre;
      const box = canvas.current?.getBoundingClientRect();
      if (!centre || !box || !renderer.current) return;
      const { x, y } = renderer.current.onCanvas(centre);
      setMenu({ actor, at: { x: box.left + x, y: box.top + y } });
    },
  });
  const closeMenu = useCallback(() => {
    setMenu(null);
    canvas.current?.focus();
  }, []);

  const cursorActor = actorOf(cursor.actor);
  const menuActor = actorOf(menu?.actor);
  return (
    <div ref={whole} className="graph">
      <GraphTools
        state={state}
        derive={derive}
        dispatch={dispatch}
        leadingTools={leadingTools}
        renderer={renderer}
        outOfSight={outOfSight}
      />
      <div
        ref={canvas}
        className="graph-canvas"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the one tab stop of the graph, with its own keys
        tabIndex={0}
        role="application"
        aria-roledescription={graphWords.role}
        aria-label={graphWords.canvas}
        aria-description={graphWords.hint}
        onKeyDown={keys}
        onFocus={onFocus}
        onBlur={onBlur}
      />
      <p className="visually-hidden" aria-live="polite">
        {cursorActor &&
          (cursor.along === null
            ? actorText(cursorActor, relations)
            : relationText(cursorActor.id, cursor.along, scene, relations, nameOf))}
      </p>
      <Pointed
        hover={hover}
        renderer={renderer}
        relations={relations}
        cursor={cursor.actor}
        along={cursor.along}
        pointer={pointer}
        nameOf={nameOf}
        dataset={derive.dataset}
      />
      {menu && menuActor && (
        <ActorMenu
          actor={menuActor}
          selected={actorOf(selection.kind === 'actor' ? selection.actor : null) ?? null}
          at={menu.at}
          dispatch={dispatch}
          onClose={closeMenu}
        />
      )}
      {size && (
        <Legend
          scene={painted?.scene ?? null}
          hulls={hulls}
          sourceForm={sourceFormOf(derive.dataset)}
          factions={derive.dataset.factions}
          isOpen={isRoomy(size)}
        />
      )}
    </div>
  );
}

/** In steps, because each places the texts again; never above the zoom, or near texts would be smaller than far ones. */
const details = [4, 3, 2, 1.5, 1.25];

const detailAt = (zoom: number) => details.find((detail) => detail < zoom + 0.01) ?? 1;

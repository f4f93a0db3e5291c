import './graph.css';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Point } from '#base/geometry.ts';
import type { Actor } from '#domain/actor.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import { type DyadId, hasEnd } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { dragActor } from '#encoding/scene/dragActor.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { VisibleGraph } from '#query/applyQuery.ts';
import { shortStance } from '#query/shortStance.ts';
import type { Hovered } from '#state/appState.ts';
import { useAfterPaint } from '#views/timing/useAfterPaint.ts';
import { useSize } from '#views/useSize.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { graphWords } from '#words/graph.ts';
import { terms } from '#words/terms.ts';
import { ActorMenu } from './ActorMenu.tsx';
import { GraphTools } from './GraphTools.tsx';
import { createGraphRenderer, type GraphRenderer, type RendererEvents } from './graphRenderer.ts';
import { createGraphScene, type GraphScene } from './graphScene.ts';
import { isRoomy, Legend } from './Legend.tsx';
import { Pointed } from './Pointed.tsx';
import { relationsAround } from './relationsAround.ts';
import { useGraphKeys } from './useGraphKeys.ts';
import { useShownCamps } from './useShownCamps.ts';
import { useShownScene } from './useShownScene.ts';

type Over = { readonly actor: ActorId } | { readonly dyad: DyadId } | null;

interface Latest {
  readonly shown: GraphScene | null;
  readonly graph: VisibleGraph;
  readonly showPassing: (scene: Scene) => void;
}

/** The graph: a canvas that shows the scene, its tools above it and its legend below. */
export function GraphView({ state, hover, derive, dispatch, theme, leadingTools }: ViewProps) {
  const canvas = useRef<HTMLDivElement>(null);
  const screen = useRef<GraphRenderer | null>(null);
  const pointer = useRef<Point | null>(null);
  const [menu, setMenu] = useState<{ readonly actor: ActorId; readonly at: Point } | null>(null);
  const [cursor, setCursor] = useState<ActorId | null>(null);
  const [along, setAlong] = useState<DyadId | null>(null);
  /** Where the cursor was when the keyboard went elsewhere, to come back to. */
  const place = useRef<ActorId | null>(null);
  const graphElement = useRef<HTMLDivElement>(null);
  // The legend takes its room before the canvas is measured.
  const whole = useSize(graphElement);
  const frame = useSize(canvas, whole !== null);
  const sceneFor = useMemo(() => createGraphScene(derive), [derive]);
  const graph = derive.visibleGraph(state.query);
  const camps = useShownCamps(graph, state);
  const [detail, setDetail] = useState(1);
  const shown = frame && sceneFor(state, frame, camps, detail);

  // Handlers of the mounted screen must see the present state without mounting it anew.
  const latest = useRef<Latest | null>(null);
  useLayoutEffect(() => {
    if (!canvas.current || !frame) return;
    if (screen.current) return;
    let drawing = 0;
    const events: RendererEvents = {
      actorTapped: (actor, isPairing) =>
        dispatch({ type: isPairing ? 'actorPaired' : 'actorSelected', actor }),
      dyadTapped: (dyad) => dispatch({ type: 'dyadSelected', dyad }),
      // Where names have no room, a nearer camera gives it to them.
      zoomed: (zoom) =>
        setDetail((now) => {
          const isWanting = now > 1 || (latest.current?.shown?.scene.hiddenLabels ?? 0) > 0;
          return isWanting ? detailAt(zoom) : 1;
        }),
      groundTapped: () => dispatch({ type: 'selectionCleared' }),
      hovered: (on, at) => {
        pointer.current = on && at;
        dispatch({ type: 'hovered', hovered: on && hoveredOf(on) });
      },
      menuAsked: (actor, at) => {
        pointer.current = null;
        setMenu({ actor, at });
      },
      dragged: (actor, to) => {
        pointer.current = null;
        cancelAnimationFrame(drawing);
        drawing = requestAnimationFrame(() => {
          const { shown, graph, showPassing } = latest.current ?? {};
          if (!shown || !graph || !showPassing) return;
          const dragging = dragActor(shown.scene, actor, to, graph.relations, shown.style);
          showPassing(dragging);
        });
      },
      dropped: (actor, to) => {
        cancelAnimationFrame(drawing);
        const map = latest.current?.shown?.map;
        if (map) dispatch({ type: 'actorMoved', actor, to: map.toGrid(to) });
      },
    };
    screen.current = createGraphRenderer(canvas.current, events);
  }, [frame, dispatch]);
  useLayoutEffect(
    () => () => {
      screen.current?.destroy();
      screen.current = null;
      dispatch({ type: 'hovered', hovered: null });
    },
    [dispatch],
  );

  const scene = shown?.scene;
  const explained = useAfterPaint(scene ?? null);
  const showPassing = useShownScene(screen, scene ?? null, theme);
  latest.current = { shown, graph, showPassing };
  // A view of few actors opens large; afterwards the camera is the reader's alone.
  const isSmall = useRef(false);
  isSmall.current = scene !== undefined && isSmallIn(scene);
  useLayoutEffect(() => {
    if (!frame) return;
    screen.current?.lookAt(isSmall.current ? 'actors' : 'frame', false);
  }, [frame]);
  const { fitRequests } = state;
  const shownFor = useRef(fitRequests);
  useEffect(() => {
    if (shownFor.current === fitRequests) return;
    shownFor.current = fitRequests;
    const isMotionWelcome = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    screen.current?.lookAt(isSmall.current ? 'actors' : 'frame', isMotionWelcome);
  }, [fitRequests]);

  const nameOf = derive.index.shortNameOf;
  const openMenu = (actor: ActorId) => {
    const centre = scene?.actors.find(({ id }) => id === actor)?.centre;
    const box = canvas.current?.getBoundingClientRect();
    if (!centre || !box || !screen.current) return;
    const { x, y } = screen.current.onCanvas(centre);
    setMenu({ actor, at: { x: box.left + x, y: box.top + y } });
  };
  const { relations } = graph;
  const keys = useGraphKeys({
    scene: scene ?? null,
    screen,
    cursor,
    setCursor,
    relations,
    along,
    setAlong,
    hasSelection: state.selection.kind !== 'none',
    dispatch,
    openMenu,
  });
  const closeMenu = useCallback(() => {
    setMenu(null);
    canvas.current?.focus();
  }, []);

  const relationText = ({ id }: Actor): string => {
    const places = new Map(scene?.actors.map(({ id, centre }) => [id, centre]));
    const around = relationsAround(id, relations, places);
    const at = around.findIndex(({ dyad }) => dyad === along);
    const relation = relations.find((one) => one.id === along);
    const other = around[at]?.other;
    if (!relation || !other) return '';
    return graphWords.onRelation(nameOf(id), nameOf(other), shortStance(relation), at + 1, around.length);
  };

  const menuActor = menu && derive.index.actors.get(menu.actor)?.actor;
  const { selection } = state;
  const selectedActor =
    selection.kind === 'actor' ? derive.index.actors.get(selection.actor)?.actor : undefined;
  const cursorActor = cursor === null ? undefined : derive.index.actors.get(cursor)?.actor;
  return (
    <div ref={graphElement} className="graph">
      <GraphTools
        state={state}
        derive={derive}
        dispatch={dispatch}
        leadingTools={leadingTools}
        screen={screen}
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
        onFocus={({ target }) => {
          const isThere = graph.actors.some(({ id }) => id === place.current);
          if (cursor === null && isThere && target.matches(':focus-visible')) setCursor(place.current);
        }}
        onBlur={() => {
          if (menu !== null) return;
          place.current = cursor;
          setCursor(null);
          setAlong(null);
        }}
      />
      <p className="visually-hidden" aria-live="polite">
        {cursorActor && (along === null ? actorText(cursorActor, relations) : relationText(cursorActor))}
      </p>
      <Pointed
        hover={hover}
        screen={screen}
        relations={relations}
        cursor={cursor}
        along={along}
        pointer={pointer}
        nameOf={nameOf}
      />
      {menu && menuActor && (
        <ActorMenu
          actor={menuActor}
          selected={selectedActor ?? null}
          at={menu.at}
          dispatch={dispatch}
          onClose={closeMenu}
        />
      )}
      {whole && (
        <Legend
          scene={explained}
          hulls={state.hulls}
          sourceForm={sourceFormOf(derive.dataset)}
          isOpen={isRoomy(whole)}
        />
      )}
    </div>
  );
}

/** In steps, for texts are placed anew for each; never above the zoom, or near texts would be smaller than far ones. */
const details = [4, 3, 2, 1.5, 1.25];

const detailAt = (zoom: number) => details.find((detail) => detail < zoom + 0.01) ?? 1;

function actorText({ id, name, kind }: Actor, relations: Relations): string {
  const own = relations.filter((relation) => hasEnd(relation, id)).length;
  return graphWords.arrivedAt(name, terms.kind[kind], own);
}

function hoveredOf(on: NonNullable<Over>): Hovered {
  return 'actor' in on ? { kind: 'actor', actor: on.actor } : { kind: 'dyad', dyad: on.dyad };
}

/** True if the actors of a scene take less than two thirds of its frame in both directions. */
function isSmallIn({ actors, frame }: Scene): boolean {
  const xs = actors.map(({ centre }) => centre.x);
  const ys = actors.map(({ centre }) => centre.y);
  const isShort = (values: readonly number[], length: number) =>
    Math.max(...values) - Math.min(...values) < (length * 2) / 3;
  return actors.length > 0 && isShort(xs, frame.width) && isShort(ys, frame.height);
}

type Relations = ReturnType<ViewProps['derive']['visibleGraph']>['relations'];

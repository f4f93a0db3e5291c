import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { Point, Size } from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import { dragActor } from '#encoding/scene/dragActor.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { Theme } from '#encoding/tokens.ts';
import type { VisibleGraph } from '#query/applyQuery.ts';
import type { Dispatch } from '#state/store.ts';
import { createGraphRenderer, type GraphRenderer } from './graphRenderer.ts';
import type { GraphScene } from './graphScene.ts';
import { useShownScene } from './useShownScene.ts';

interface RendererInput {
  readonly canvas: RefObject<HTMLElement | null>;
  /** Null until the canvas has a size; only then is there a renderer. */
  readonly frame: Size | null;
  readonly shown: GraphScene | null;
  readonly relations: VisibleGraph['relations'];
  readonly theme: Theme;
  readonly fitRequests: number;
  readonly dispatch: Dispatch;
  readonly onZoomed: (zoom: number) => void;
  readonly onMenuAsked: (actor: ActorId, at: Point) => void;
}

interface MountedRenderer {
  readonly renderer: RefObject<GraphRenderer | null>;
  /** Where the pointer is on the page; null if it points elsewhere than at the graph. */
  readonly pointer: RefObject<Point | null>;
}

/** Mounts the renderer in the canvas, shows every scene on it, and turns what the reader does there into actions. */
export function useGraphRenderer(input: RendererInput): MountedRenderer {
  const { canvas, frame, shown, relations, theme, fitRequests, dispatch } = input;
  const renderer = useRef<GraphRenderer | null>(null);
  const pointer = useRef<Point | null>(null);

  const zoomed = useEffectEvent(input.onZoomed);
  const menuAsked = useEffectEvent(input.onMenuAsked);
  const showDragged = useEffectEvent((actor: ActorId, to: Point) => {
    if (shown) showPassing(dragActor(shown.scene, actor, to, relations, shown.style));
  });
  const moveTo = useEffectEvent((actor: ActorId, to: Point) => {
    if (shown) dispatch({ type: 'actorMoved', actor, to: shown.map.toGrid(to) });
  });
  useLayoutEffect(() => {
    if (!canvas.current || !frame || renderer.current) return;
    let drawing = 0;
    renderer.current = createGraphRenderer(canvas.current, {
      actorTapped: (actor, isPairing) =>
        dispatch({ type: isPairing ? 'actorPaired' : 'actorSelected', actor }),
      dyadTapped: (dyad) => dispatch({ type: 'dyadSelected', dyad }),
      groundTapped: () => dispatch({ type: 'selectionCleared' }),
      zoomed: (zoom) => zoomed(zoom),
      hovered: (hovered, at) => {
        pointer.current = hovered && at;
        dispatch({ type: 'hovered', hovered });
      },
      menuAsked: (actor, at) => {
        pointer.current = null;
        menuAsked(actor, at);
      },
      dragged: (actor, to) => {
        pointer.current = null;
        cancelAnimationFrame(drawing);
        drawing = requestAnimationFrame(() => showDragged(actor, to));
      },
      dropped: (actor, to) => {
        cancelAnimationFrame(drawing);
        moveTo(actor, to);
      },
    });
  }, [canvas, frame, dispatch]);
  useLayoutEffect(
    () => () => {
      renderer.current?.destroy();
      renderer.current = null;
      dispatch({ type: 'hovered', hovered: null });
    },
    [dispatch],
  );

  // Effects run in this order: mount, show, camera. The first scene is painted when the camera is set.
  const showPassing = useShownScene(renderer, shown?.scene ?? null, theme);

  // A view of few actors opens large; afterwards the camera is the reader's alone.
  const lookAtAll = useEffectEvent((isAnimated: boolean) => {
    const isSmall = shown !== null && isSmallIn(shown.scene);
    renderer.current?.lookAt(isSmall ? 'actors' : 'frame', isAnimated);
  });
  useLayoutEffect(() => {
    if (frame) lookAtAll(false);
  }, [frame]);
  const fittedFor = useRef(fitRequests);
  useEffect(() => {
    if (fittedFor.current === fitRequests) return;
    fittedFor.current = fitRequests;
    lookAtAll(!window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  }, [fitRequests]);
  return { renderer, pointer };
}

/** True if the actors of a scene take less than two thirds of its frame in both directions. */
function isSmallIn({ actors, frame }: Scene): boolean {
  const xs = actors.map(({ centre }) => centre.x);
  const ys = actors.map(({ centre }) => centre.y);
  const isShort = (values: readonly number[], length: number) =>
    Math.max(...values) - Math.min(...values) < (length * 2) / 3;
  return actors.length > 0 && isShort(xs, frame.width) && isShort(ys, frame.height);
}

import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'preact/compat';
import type { Point, Size } from '#base/geometry.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Theme } from '#encoding/colours/colours.ts';
import { dragActor } from '#encoding/scene/dragActor.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { Dispatch } from '#state/store.ts';
import type { WithLoaded } from '#views/viewProps.ts';
import { createGraphRenderer, type GraphRenderer, type ScreenEvents } from './graphRenderer.ts';
import type { GraphScene } from './graphScene.ts';
import { useShownScene } from './useShownScene.ts';

interface RendererInput {
  readonly canvas: RefObject<HTMLElement | null>;
  /** Null until the canvas has a size; only then is there a renderer. */
  readonly frame: Size | null;
  readonly shown: GraphScene | null;
  readonly relations: VisibleGraph['relations'];
  readonly theme: Theme;
  /** A scene of another dataset than the last one follows an act on it. */
  readonly dataset: Dataset;
  readonly dispatch: Dispatch;
  readonly withLoaded: WithLoaded;
  readonly onZoomed: (zoom: number) => void;
  readonly onSighted: (outside: number) => void;
  readonly onMenuAsked: (actor: ActorId, at: Point) => void;
}

interface MountedRenderer {
  readonly renderer: RefObject<GraphRenderer | null>;
  /** Where the pointer is on the page; null if it points elsewhere than at the graph. */
  readonly pointer: RefObject<Point | null>;
}

/** Mounts the renderer in the canvas, shows every scene on it, and turns what the reader does there into actions. */
export function useGraphRenderer(input: RendererInput): MountedRenderer {
  const { canvas, frame, shown, relations, theme, dataset, dispatch } = input;
  const renderer = useRef<GraphRenderer | null>(null);
  const pointer = useRef<Point | null>(null);

  const withLoaded: WithLoaded = useEffectEvent(input.withLoaded);
  const zoomed = useEffectEvent(input.onZoomed);
  const sighted = useEffectEvent(input.onSighted);
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
    const events: ScreenEvents = {
      // The panel says what the tip says, which would cover the words of what was pressed.
      actorTapped: (actor, isPairing) => {
        pointer.current = null;
        dispatch({ type: isPairing ? 'actorPaired' : 'actorSelected', actor });
      },
      dyadTapped: (dyad) => {
        pointer.current = null;
        dispatch({ type: 'dyadSelected', dyad });
      },
      groundTapped: () => dispatch({ type: 'selectionCleared' }),
      zoomed: (zoom) => zoomed(zoom),
      sighted: (outside) => sighted(outside),
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
    };
    renderer.current = createGraphRenderer(canvas.current, events, (load, act) => withLoaded(load, act));
  }, [canvas, frame, dispatch]);
  const pointAtNothing = useEffectEvent(() => {
    pointer.current = null;
    dispatch({ type: 'hovered', hovered: null });
  });
  useEffect(() => {
    const element = canvas.current;
    // What is under the pointer may have been left, or have gone, without a word.
    const leave = () => pointAtNothing();
    element?.addEventListener('pointerleave', leave);
    return () => element?.removeEventListener('pointerleave', leave);
  }, [canvas]);
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

  const scene = shown?.scene ?? null;
  const followed = useRef(dataset);
  useLayoutEffect(() => {
    if (!scene) return;
    const isAct = followed.current !== dataset;
    renderer.current?.follow(scene, isAct ? 'act' : 'picture');
    followed.current = dataset;
    if (isAct) pointAtNothing();
  }, [scene, dataset]);
  return { renderer, pointer };
}

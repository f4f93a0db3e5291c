/** The screen of the graph: shows a scene, moves the camera, and answers gestures once their code is there. */
import type { Point } from '#base/geometry.ts';
import type { Theme } from '#encoding/colours/colours.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import { whenIdle } from '#views/timing/whenIdle.ts';
import type { WithLoaded } from '#views/viewProps.ts';
import { type Camera, createCamera } from './camera.ts';
import { createCanvasLayer } from './canvasLayer.ts';
import { keepGestures } from './earlyGestures.ts';
import type { Gestures } from './gestures.ts';
import { fetchLabelFont } from './labelFont.ts';
import { type Glow, type Paint, paintGlow, paintHulls, paintRest } from './paintScene.ts';
import type { RendererEvents } from './rendererEvents.ts';
import { forgetWidths } from './setText.ts';
import { createViewport } from './viewport.ts';

export interface GraphRenderer {
  readonly show: (scene: Scene, theme: Theme) => void;
  readonly glow: (glow: Glow) => void;
  readonly zoomBy: Camera['zoomBy'];
  readonly panBy: Camera['panBy'];
  readonly fit: Camera['fit'];
  /** The picture that the camera shows; `show` may be on its way to it. */
  readonly follow: Camera['follow'];
  /** Where a point of the scene is on the canvas, CSS px. */
  readonly onCanvas: (point: Point) => Point;
  readonly destroy: () => void;
}

export interface ScreenEvents extends RendererEvents {
  /** The camera has come to rest at another zoom. */
  readonly zoomed: (zoom: number) => void;
  /** So many visible actors are out of sight, because the reader has moved the camera. */
  readonly sighted: (outside: number) => void;
}

/** The number of lines that can be painted in every frame of a moving camera. */
const mostPaintedInMotion = 300;
/** How long the zoom must stay the same before it is reported, ms. */
const zoomRestMs = 150;

const noGlow: Glow = { actors: new Set(), lines: new Set(), cursor: null };
const emptyScene: Scene = {
  frame: { width: 1, height: 1 },
  hulls: [],
  lines: [],
  actors: [],
  hiddenLabels: 0,
};

/**
 * Mounts a renderer in an element that has a size. The code of gestures, two fifths of the page's, is fetched by `withLoaded`
 * when the page is idle, or at the first gesture.
 */
export function createGraphRenderer(
  container: HTMLElement,
  events: ScreenEvents,
  withLoaded: WithLoaded,
): GraphRenderer {
  const viewport = createViewport(container);
  let scene = emptyScene;
  let theme: Theme | null = null;
  let glow = noGlow;
  let gestures: Gestures | null = null;

  const isHeavy = () => scene.lines.length > mostPaintedInMotion;
  const layer = (paint: Paint, isBlank: () => boolean) =>
    createCanvasLayer(
      viewport,
      container,
      isHeavy,
      isBlank,
      (context) => theme && paint(context, scene, theme, glow),
    );
  const hulls = layer(paintHulls, () => scene.hulls.length === 0);
  const glowing = layer(paintGlow, () => glow.actors.size === 0 && glow.lines.size === 0);
  const rest = layer(paintRest, () => false);
  const layers = [hulls, glowing, rest];
  const camera = createCamera(viewport, events.sighted);

  let zooming = 0;
  let zoom = viewport.view().zoom;
  viewport.onMoved(() => {
    const next = viewport.view().zoom;
    if (next === zoom) return;
    zoom = next;
    clearTimeout(zooming);
    zooming = window.setTimeout(() => viewport.isDestroyed() || events.zoomed(next), zoomRestMs);
  });

  let isFetched = false;
  const fetchGestures = () => {
    if (isFetched || viewport.isDestroyed()) return;
    isFetched = true;
    withLoaded(
      () =>
        import('./gestures.ts').catch((error) => {
          isFetched = false;
          throw error;
        }),
      ({ createGestures }) => {
        if (viewport.isDestroyed()) return;
        gestures = createGestures(container, viewport, scene, events, camera.moveByHand);
        // cytoscape finds what it has drawn once, and hears what comes from its own canvas.
        requestAnimationFrame(() =>
          early.repeat(container.querySelector('canvas:not(.graph-layer)') ?? container),
        );
      },
    );
  };
  let isAsked = false;
  const early = keepGestures(container, (isPress) => {
    // What could not be fetched is tried again at a press, not at every move.
    if (isPress || !isAsked) fetchGestures();
    isAsked = true;
  });
  whenIdle(() => {
    fetchGestures();
    void fetchLabelFont().then((isNew) => {
      if (!isNew || viewport.isDestroyed()) return;
      forgetWidths();
      rest.update();
    });
  });

  return {
    show: (next, nextTheme) => {
      const isFirst = theme === null;
      theme = nextTheme;
      scene = next;
      // The first scene is painted when the camera has found its place.
      if (!isFirst) for (const one of layers) one.update();
      gestures?.follow(next);
    },
    glow: (next) => {
      glow = next;
      glowing.update();
    },
    zoomBy: camera.zoomBy,
    panBy: camera.panBy,
    fit: camera.fit,
    follow: camera.follow,
    onCanvas: ({ x, y }) => {
      const { zoom, pan } = viewport.view();
      return { x: x * zoom + pan.x, y: y * zoom + pan.y };
    },
    destroy: () => {
      early.end();
      clearTimeout(zooming);
      viewport.destroy();
      gestures?.destroy();
      for (const one of layers) one.remove();
    },
  };
}

/** The only use of cytoscape: mount, show a scene, move the camera, destroy. Nothing is read back but the camera. */
import cytoscape from 'cytoscape';
import type { Point } from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { Theme } from '#encoding/tokens.ts';
import { whenIdle } from '#views/timing/whenIdle.ts';
import { type Camera, createCamera } from './camera.ts';
import { createCanvasLayer } from './canvasLayer.ts';
import { stylesheet } from './cytoscapeElements.ts';
import { fetchLabelFont } from './labelFont.ts';
import { type Glow, type Paint, paintGlow, paintHulls, paintRest } from './paintScene.ts';
import { listenTo, type RendererEvents } from './rendererEvents.ts';
import { forgetWidths } from './setText.ts';
import { syncElements } from './syncElements.ts';

/**
 * cytoscape adds a <style> of its own, which the content security policy forbids, unless it finds an element with this id.
 * The rules of that style stand in graph.css.
 */
function standInForStylesheet(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const standIn = document.createElement('template');
  standIn.id = id;
  document.head.append(standIn);
}

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

/** The number of lines that can be painted in every frame of a moving camera. */
const mostPaintedInMotion = 300;

const noGlow: Glow = { actors: new Set(), lines: new Set(), cursor: null };
const emptyScene: Scene = {
  frame: { width: 1, height: 1 },
  hulls: [],
  lines: [],
  actors: [],
  hiddenLabels: 0,
};

/** Mounts a renderer in an element that has a size. */
export function createGraphRenderer(container: HTMLElement, events: RendererEvents): GraphRenderer {
  standInForStylesheet();
  const cy = cytoscape({
    container,
    layout: { name: 'preset' },
    style: stylesheet(),
    minZoom: 0.4,
    maxZoom: 6,
    boxSelectionEnabled: false,
    selectionType: 'single',
    autounselectify: true,
  });
  const elements = syncElements(cy);
  let scene = emptyScene;
  let theme: Theme | null = null;
  let glow = noGlow;
  const actorAt = ({ x, y }: Point): ActorId | null =>
    scene.actors.find(
      ({ centre, size }) =>
        Math.abs(x - centre.x) <= size.width / 2 && Math.abs(y - centre.y) <= size.height / 2,
    )?.id ?? null;
  listenTo(cy, events, actorAt);
  const pointed = (event: Event) => {
    const touch = 'touches' in event ? (event as TouchEvent).touches[0] : (event as MouseEvent);
    if (!touch || !scene.isPlain || ('buttons' in event && event.type === 'mousemove' && event.buttons))
      return;
    const { left, top } = container.getBoundingClientRect();
    const [zoom, pan] = [cy.zoom(), cy.pan()];
    elements.pointAt({ x: (touch.clientX - left - pan.x) / zoom, y: (touch.clientY - top - pan.y) / zoom });
    // Else cytoscape would work out only when it draws next where they run.
    for (const line of cy.edges()) line.midpoint();
  };
  // Before cytoscape, which looks for what is under the pointer in the same event.
  for (const type of ['mousemove', 'mousedown', 'touchstart'])
    container.addEventListener(type, pointed, { capture: true, passive: true });

  const isHeavy = () => scene.lines.length > mostPaintedInMotion;
  const layer = (paint: Paint) =>
    createCanvasLayer(cy, container, isHeavy, (context) => theme && paint(context, scene, theme, glow));
  const hulls = layer(paintHulls);
  const glowing = layer(paintGlow);
  const rest = layer(paintRest);

  whenIdle(() =>
    fetchLabelFont().then((isNew) => {
      if (!isNew || cy.destroyed()) return;
      forgetWidths();
      rest.update();
    }),
  );

  const camera = createCamera(cy, container, events.sighted);
  return {
    show: (next, nextTheme) => {
      const isFirst = theme === null;
      theme = nextTheme;
      scene = next;
      // The first scene is painted when the camera has found its place.
      if (!isFirst) for (const one of [hulls, glowing, rest]) one.update();
      elements.follow(next);
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
      const [zoom, pan] = [cy.zoom(), cy.pan()];
      return { x: x * zoom + pan.x, y: y * zoom + pan.y };
    },
    destroy: () => cy.destroy(),
  };
}

/** The only hand on cytoscape: mount, show a scene, move the camera, destroy. Nothing is read back but the camera. */
import cytoscape, { type Core, type EventObject } from 'cytoscape';
import type { Point } from '#base/geometry.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { Theme } from '#encoding/tokens.ts';
import { whenIdle } from '#views/timing/whenIdle.ts';
import { type Camera, createCamera } from './camera.ts';
import { createCanvasLayer } from './canvasLayer.ts';
import { stylesheet } from './cytoscapeElements.ts';
import { fetchLabelFont } from './labelFont.ts';
import { type Glow, type Paint, paintGlow, paintHulls, paintRest } from './paintScene.ts';
import { forgetWidths } from './setText.ts';
import { syncElements } from './syncElements.ts';

/**
 * cytoscape would add a <style> of its own, which the content security policy forbids, unless it finds an element of
 * this id; what that style says stands in graph.css.
 */
function standInForStylesheet(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const standIn = document.createElement('template');
  standIn.id = id;
  document.head.append(standIn);
}

/** What the reader does on the canvas, in the scene's words. Places are in the scene's unit, `at` in page px. */
export interface RendererEvents {
  readonly actorTapped: (actor: ActorId, isPairing: boolean) => void;
  readonly dyadTapped: (dyad: DyadId) => void;
  readonly groundTapped: () => void;
  readonly hovered: (over: { readonly actor: ActorId } | { readonly dyad: DyadId } | null, at: Point) => void;
  /** The camera has come to rest at another zoom. */
  readonly zoomed: (zoom: number) => void;
  readonly menuAsked: (actor: ActorId, at: Point) => void;
  readonly dragged: (actor: ActorId, to: Point) => void;
  readonly dropped: (actor: ActorId, to: Point) => void;
}

export interface GraphRenderer {
  readonly show: (scene: Scene, theme: Theme) => void;
  readonly glow: (glow: Glow) => void;
  readonly zoomBy: Camera['zoomBy'];
  readonly panBy: Camera['panBy'];
  readonly lookAt: Camera['lookAt'];
  /** Where a place of the scene is on the canvas, CSS px. */
  readonly onCanvas: (point: Point) => Point;
  readonly destroy: () => void;
}

/** How long a zoom must stand still before it is told, ms. */
const zoomRestMs = 150;

/** Lines that can be painted anew in every frame of a moving camera. */
const mostPaintedInMotion = 300;

const noGlow: Glow = { actors: new Set(), lines: new Set(), cursor: null };
const emptyScene: Scene = {
  frame: { width: 1, height: 1 },
  hulls: [],
  lines: [],
  actors: [],
  hiddenLabels: 0,
};

function listen(cy: Core, events: RendererEvents, actorAt: (point: Point) => ActorId | null): void {
  const actorOf = (event: EventObject) => event.target.id() as ActorId;
  const pageOf = (event: EventObject): Point => {
    const { clientX = 0, clientY = 0 } = event.originalEvent as MouseEvent;
    return { x: clientX, y: clientY };
  };
  let zooming = 0;
  cy.on('zoom', () => {
    clearTimeout(zooming);
    zooming = window.setTimeout(() => cy.destroyed() || events.zoomed(cy.zoom()), zoomRestMs);
  });
  cy.on('tap', (event) => {
    if (event.target === cy) events.groundTapped();
  });
  const isPairing = (event: EventObject) => (event.originalEvent as MouseEvent).shiftKey;
  cy.on('tap', 'node', (event) => events.actorTapped(actorOf(event), isPairing(event)));
  cy.on('tap', 'edge', (event) => {
    // A finger on a small actor is near its lines too, and cytoscape may take one of these.
    const actor = actorAt(event.position);
    if (actor !== null) events.actorTapped(actor, isPairing(event));
    else events.dyadTapped(event.target.data('dyad') as DyadId);
  });
  cy.on('cxttap taphold', 'node', (event) => events.menuAsked(actorOf(event), pageOf(event)));
  cy.on('mouseover', 'node', (event) => events.hovered({ actor: actorOf(event) }, pageOf(event)));
  cy.on('mouseover', 'edge', (event) =>
    events.hovered({ dyad: event.target.data('dyad') as DyadId }, pageOf(event)),
  );
  cy.on('mouseout', 'node, edge', (event) => events.hovered(null, pageOf(event)));
  cy.on('drag', 'node', (event) => events.dragged(actorOf(event), { ...event.target.position() }));
  cy.on('dragfree', 'node', (event) => events.dropped(actorOf(event), { ...event.target.position() }));
}

/** Mounts a screen in an element that has a size. */
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
  listen(cy, events, actorAt);

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

  const camera = createCamera(cy, container, () => scene.frame);
  return {
    show: (next, nextTheme) => {
      const isFirst = theme === null;
      theme = nextTheme;
      scene = next;
      // The first is painted when the camera has found its place.
      if (!isFirst) for (const one of [hulls, glowing, rest]) one.update();
      elements.follow(next);
    },
    glow: (next) => {
      glow = next;
      glowing.update();
    },
    zoomBy: camera.zoomBy,
    panBy: camera.panBy,
    lookAt: (subject, animated) => {
      elements.catchUp();
      camera.lookAt(subject, animated);
    },
    onCanvas: ({ x, y }) => {
      const [zoom, pan] = [cy.zoom(), cy.pan()];
      return { x: x * zoom + pan.x, y: y * zoom + pan.y };
    },
    destroy: () => cy.destroy(),
  };
}

/** The only use of cytoscape: gestures on the canvas, dragging, and finding what is under the pointer. It draws nothing. */
import cytoscape from 'cytoscape';
import type { Point } from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import { stylesheet } from './cytoscapeElements.ts';
import { listenTo, type RendererEvents } from './rendererEvents.ts';
import { syncElements } from './syncElements.ts';
import { type Viewport, zoomRange } from './viewport.ts';

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

/** cytoscape's canvases are not shown: as few pixels as can be, for it clears them after each act. */
const unseen = 0.05;

export interface Gestures {
  /** The scene that is shown; the elements follow it. */
  readonly follow: (scene: Scene) => void;
  readonly destroy: () => void;
}

/** Takes over the gestures of an element that shows a scene. `byHand` is called when the reader moves the camera. */
export function createGestures(
  container: HTMLElement,
  viewport: Viewport,
  first: Scene,
  events: RendererEvents,
  byHand: () => void,
): Gestures {
  standInForStylesheet();
  const cy = cytoscape({
    container,
    layout: { name: 'preset' },
    style: stylesheet(),
    minZoom: zoomRange.least,
    maxZoom: zoomRange.most,
    boxSelectionEnabled: false,
    selectionType: 'single',
    autounselectify: true,
    pixelRatio: unseen,
  });
  let scene = first;
  const elements = syncElements(cy);
  const actorAt = ({ x, y }: Point): ActorId | null =>
    scene.actors.find(
      ({ centre, size }) =>
        Math.abs(x - centre.x) <= size.width / 2 && Math.abs(y - centre.y) <= size.height / 2,
    )?.id ?? null;
  listenTo(cy, events, actorAt);
  cy.on('dragpan scrollzoom pinchzoom', byHand);
  viewport.join((view) => cy.viewport(view));
  cy.on('viewport', () => viewport.jump({ zoom: cy.zoom(), pan: { ...cy.pan() } }));
  // Else cytoscape would work out only when it draws next where lines run.
  const findLines = () => {
    for (const line of cy.edges()) line.midpoint();
  };
  const pointed = (event: Event) => {
    const touch = event instanceof MouseEvent ? event : (event as TouchEvent).touches[0];
    const isDrag = event instanceof MouseEvent && event.type === 'mousemove' && event.buttons !== 0;
    if (!touch || !scene.isPlain || isDrag) return;
    elements.pointAt(viewport.inScene({ x: touch.clientX, y: touch.clientY }));
    findLines();
  };
  // Before cytoscape, which looks for what is under the pointer in the same event.
  const types = ['mousemove', 'mousedown', 'touchstart'];
  for (const type of types) container.addEventListener(type, pointed, { capture: true, passive: true });
  elements.follow(scene);
  findLines();
  return {
    follow: (next) => {
      scene = next;
      elements.follow(next);
    },
    destroy: () => {
      for (const type of types) container.removeEventListener(type, pointed, { capture: true });
      cy.destroy();
    },
  };
}

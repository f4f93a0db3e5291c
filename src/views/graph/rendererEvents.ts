import type { Core, EventObject } from 'cytoscape';
import type { Point } from '#base/geometry.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Hovered } from '#state/appState.ts';

/** What the reader does on the canvas. Points are in the scene's unit, `at` in page px. */
export interface RendererEvents {
  /** `isPairing` with Shift. */
  readonly actorTapped: (actor: ActorId, isPairing: boolean) => void;
  readonly dyadTapped: (dyad: DyadId) => void;
  readonly groundTapped: () => void;
  readonly hovered: (hovered: Hovered, at: Point) => void;
  readonly menuAsked: (actor: ActorId, at: Point) => void;
  readonly dragged: (actor: ActorId, to: Point) => void;
  readonly dropped: (actor: ActorId, to: Point) => void;
}

/** Turns cytoscape's events into ours. `actorAt` is the actor whose box holds a point of the scene, null if there is none. */
export function listenTo(cy: Core, events: RendererEvents, actorAt: (point: Point) => ActorId | null): void {
  const actorOf = (event: EventObject) => event.target.id() as ActorId;
  const dyadOf = (event: EventObject) => event.target.data('dyad') as DyadId;
  const pageOf = (event: EventObject): Point => {
    const { clientX = 0, clientY = 0 } = event.originalEvent as MouseEvent;
    return { x: clientX, y: clientY };
  };
  cy.on('tap', (event) => {
    if (event.target === cy) events.groundTapped();
  });
  const isPairing = (event: EventObject) => (event.originalEvent as MouseEvent).shiftKey;
  cy.on('tap', 'node', (event) => events.actorTapped(actorOf(event), isPairing(event)));
  cy.on('tap', 'edge', (event) => {
    // A finger on a small actor is near its lines too, and cytoscape may report one of these.
    const actor = actorAt(event.position);
    if (actor !== null) events.actorTapped(actor, isPairing(event));
    else events.dyadTapped(dyadOf(event));
  });
  cy.on('cxttap taphold', 'node', (event) => events.menuAsked(actorOf(event), pageOf(event)));
  cy.on('mouseover', 'node', (event) =>
    events.hovered({ kind: 'actor', actor: actorOf(event) }, pageOf(event)),
  );
  cy.on('mouseover', 'edge', (event) => events.hovered({ kind: 'dyad', dyad: dyadOf(event) }, pageOf(event)));
  cy.on('mouseout', 'node, edge', (event) => events.hovered(null, pageOf(event)));
  cy.on('drag', 'node', (event) => events.dragged(actorOf(event), { ...event.target.position() }));
  cy.on('dragfree', 'node', (event) => events.dropped(actorOf(event), { ...event.target.position() }));
}

import type { Core } from 'cytoscape';
import type { Point } from '#base/geometry.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import { afterPaint } from '#views/timing/afterPaint.ts';
import { elementsOf } from './cytoscapeElements.ts';
import { nearScene } from './nearScene.ts';

/** cytoscape's elements. They are there to be found, not to be seen: the scene is painted before they follow it. */
interface ElementSync {
  readonly follow: (scene: Scene) => void;
  /** The pointer is about to be at this point of the scene. */
  readonly pointAt: (point: Point) => void;
}

/** True if every actor and line is at the same points in both scenes: they differ in looks at most. */
function isInPlace(one: Scene, other: Scene): boolean {
  return (
    one.actors.length === other.actors.length &&
    one.lines.length === other.lines.length &&
    one.actors.every(({ id, centre, size }, i) => {
      const actor = other.actors[i];
      return id === actor?.id && centre === actor.centre && size === actor.size;
    }) &&
    one.lines.every(({ id, curve }, i) => id === other.lines[i]?.id && curve === other.lines[i]?.curve)
  );
}

/**
 * Updates the elements in one batch. Only those that differ from `shown` (id to JSON) are touched: cytoscape would restyle the
 * others too.
 */
function showElements(cy: Core, shown: Map<string, string>, scene: Scene): void {
  const wanted = new Map(elementsOf(scene).map((element) => [String(element.data.id), element]));
  cy.batch(() => {
    for (const id of shown.keys()) {
      if (wanted.has(id)) continue;
      cy.getElementById(id).remove();
      shown.delete(id);
    }
    for (const [id, element] of wanted) {
      const text = JSON.stringify(element);
      const past = shown.get(id);
      if (past === text) continue;
      shown.set(id, text);
      if (past === undefined) {
        cy.add(element);
        continue;
      }
      const present = cy.getElementById(id);
      present.data(element.data);
      if (element.classes) present.classes(element.classes as string[]);
      if (element.position) present.position(element.position);
    }
  });
}

/** How far from the pointer cytoscape finds a line under a finger, px. */
const fingerReach = 30;

/**
 * The keeper of a cytoscape that has no elements yet; those of the first scene are there at once. Of a plain scene it has
 * those near the pointer alone: thousands take cytoscape seconds to take in, and the reader points at one.
 */
export function syncElements(cy: Core): ElementSync {
  const shown = new Map<string, string>();
  let held: Scene | null = null;
  let wanted: Scene | null = null;
  let pointer: Point | null = null;
  let giveUp = () => {};
  const isGrabbed = () => cy.nodes(':grabbed').nonempty();
  const show = (scene: Scene) => {
    if (held !== scene && (held === null || !isInPlace(held, scene))) showElements(cy, shown, scene);
    held = scene;
  };
  const catchUp = () => {
    giveUp();
    if (wanted === null || cy.destroyed()) return;
    if (!wanted.isPlain) show(wanted);
    else if (pointer === null) show({ ...wanted, hulls: [], actors: [], lines: [] });
    else show(nearScene(wanted, pointer, fingerReach / cy.zoom()));
  };
  return {
    follow: (scene) => {
      wanted = scene;
      giveUp();
      // While an actor is dragged, update at once, or its node jumps back.
      if (held === null || isGrabbed()) catchUp();
      else giveUp = afterPaint(catchUp);
    },
    pointAt: (point) => {
      pointer = point;
      if (wanted?.isPlain && !isGrabbed()) catchUp();
    },
  };
}

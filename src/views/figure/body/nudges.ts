/**
 * Moves a few actors a little aside where their names or lines stand badly otherwise: no farther than `farthest` from
 * where the layout has them, so the picture stays the one that the reader knows.
 *
 * Method: hill climbing. The actor with the most faults near it is tried around its place; the moves that promise most
 * (nudgeForecast.ts) are drawn in full, and the first that mends something stays. It ends where faults are few, where
 * nobody gains by a move, after some drafts in vain, or with the budget of drafts. Deterministic.
 */
import { lengthOf, type Point } from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Scene, SceneActor } from '#encoding/scene/scene.ts';
import { faultForecast } from './nudgeForecast.ts';
import { type Fault, faultsIn } from './sceneScore.ts';

/** How far each moved actor stands from its place, in units. */
export type Nudges = ReadonlyMap<ActorId, Point>;

export interface NudgeRequest {
  readonly scene: Scene;
  /** Those who may move, with their names. */
  readonly names: ReadonlyMap<ActorId, string>;
  readonly nameSize: number;
  /** At most so many scenes are drawn and actors looked at. */
  readonly budget: number;
  /** Draws the scene with these nudges; its lines keep off the names of the scene before. */
  readonly draw: (nudges: Nudges, before: Scene) => Scene;
}

/** With no more faults than this nobody moves. */
const enough = 0.5;
/** How far aside, in sizes of the names, and in how many directions. */
const steps = [1.2, 2.2, 3.4];
const directions = 12;
const farthest = 4;
/** Of the moves that promise most, so many are drawn; one that promises more faults than this many above now, never. */
const mostDrawn = 4;
const mostWorse = 3;
/** After so many drafts that mend nothing, no further one is drawn. */
const mostIdleDrafts = 7;
/** A move mends at least so much. Of moves that promise alike, the shorter ones are better by this for each size. */
const leastGain = 0.4;
const distanceCost = 0.12;

interface State {
  readonly scene: Scene;
  readonly nudges: Nudges;
  /** The scene whose names its lines keep off; null for the first one. */
  readonly before: Scene | null;
  readonly faults: readonly Fault[];
  readonly sum: number;
}

/** Those near faults, who has the most first; who comes second or third in a fault counts less. */
function troubledIn(faults: readonly Fault[]): ActorId[] {
  const amounts = new Map<ActorId, number>();
  for (const { amount, actors } of faults)
    actors.forEach((id, place) => {
      amounts.set(id, (amounts.get(id) ?? 0) + amount / (1 + place));
    });
  return [...amounts].sort(([, one], [, other]) => other - one).map(([id]) => id);
}

function stateOf(scene: Scene, nudges: Nudges, before: Scene | null): State {
  const faults = faultsIn(scene);
  return { scene, nudges, before, faults, sum: faults.reduce((sum, { amount }) => sum + amount, 0) };
}

/** Where an actor stands after each move that is worth a drawing, the most promising first. */
function movesOf({ scene, nudges }: State, id: ActorId, { names, nameSize }: NudgeRequest): Point[] {
  const actor = scene.actors.find((one) => one.id === id) as SceneActor;
  const from = nudges.get(id) ?? { x: 0, y: 0 };
  const named = { name: names.get(id) ?? '', size: nameSize };
  const forecast = faultForecast(scene, actor, named);
  const most = forecast({ x: 0, y: 0 }) + mostWorse;
  const all = steps.flatMap((step) =>
    Array.from({ length: directions }, (_, i) => {
      const angle = (2 * Math.PI * i) / directions;
      const by = { x: step * nameSize * Math.cos(angle), y: step * nameSize * Math.sin(angle) };
      return { by, to: { x: from.x + by.x, y: from.y + by.y }, step };
    }),
  );
  return all
    .filter(({ to }) => lengthOf(to.x, to.y) <= farthest * nameSize)
    .map(({ by, to, step }) => ({ to, cost: forecast(by) + distanceCost * step }))
    .filter(({ cost }) => Number.isFinite(cost) && cost < most)
    .sort((one, other) => one.cost - other.cost)
    .slice(0, mostDrawn)
    .map(({ to }) => to);
}

/** The scene with the nudges that mend it, and the scene whose names its lines keep off. */
export function nudged(request: NudgeRequest): Pick<State, 'scene' | 'nudges' | 'before'> {
  let best = stateOf(request.scene, new Map(), null);
  let left = request.budget;
  let idle = 0;
  const settled = new Set<ActorId>();
  while (left > 0 && idle < mostIdleDrafts && best.sum > enough) {
    const id = troubledIn(best.faults).find((one) => request.names.has(one) && !settled.has(one));
    if (id === undefined) break;
    settled.add(id);
    // A look at somebody costs about as much as a draft.
    left -= 1;
    for (const to of movesOf(best, id, request).slice(0, left)) {
      left -= 1;
      idle += 1;
      const nudges = new Map([...best.nudges, [id, to]]);
      const next = stateOf(request.draw(nudges, best.scene), nudges, best.scene);
      if (next.sum > best.sum - leastGain) continue;
      best = next;
      idle = 0;
      settled.clear();
      break;
    }
  }
  return best;
}

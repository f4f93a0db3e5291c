/**
 * Focus: one actor in the middle, those aligned with it on its left, those opposed to it on its right.
 *
 * Definition. Those with a relation to the middle stand within an ellipse around it: aligned ones left of it, opposed
 * ones right of it, those of both signs or with a tie of structure alone above or below it. All others stand outside the
 * ellipse, which is as large as the first ones need. What leaves its zone costs by its distance, as a further term of the
 * energy of `layoutEnergy.ts`, so that lines, factions and names are looked at as in the other layouts.
 * Core first, over core ties alone, so that no switch moves it; then officials and periphery among the core.
 * Complexity: a start by slots O(n · slots); then annealing with a fixed number of moves, up to 120 core actors.
 * Convention: no rings by steps. Whoever is two steps away is tied to somebody who is one step away, and a third ring told
 * nothing that the lines do not; friends of friends have no side, since the source states none.
 */
import { seededRandom } from '#base/seededRandom.ts';
import type { ActorId } from '#domain/ids.ts';
import { annealingLimit } from './annealedLayout.ts';
import { anneal } from './annealing.ts';
import { focusWeights } from './energyWeights.ts';
import { factionKey } from './groupKey.ts';
import { createEnergy } from './layoutEnergy.ts';
import { type LayoutInput, restrictInput } from './layoutInput.ts';
import { buildModel, type LayoutModel } from './layoutModel.ts';
import { placeRest } from './placeRest.ts';
import type { GridPoint } from './positions.ts';
import { centreArea, referenceFrame, separation } from './referenceCanvas.ts';
import { gridPoints, pushApart } from './settle.ts';

const zones = ['aligned', 'opposed', 'between', 'outside'] as const;
type FocusZone = (typeof zones)[number];

/** From the middle to where a side begins, and half the width of the column between the sides, as shares of the width. */
const sideGap = 0.13;
/** Energy of an actor that is a whole width away from its zone. */
const zoneCost = 120;
const moves = 25_000;

/** A place for every actor of the input: `actorId` in the middle, the others by their relation to it. */
export function focusPositions(input: LayoutInput, actorId: ActorId): Record<ActorId, GridPoint> {
  const core = restrictInput(
    input,
    ({ id, tier, kind }) => id === actorId || (tier === 'core' && kind !== 'official'),
  );
  const model = buildModel(core, factionKey);
  const centre = model.bodies.find(({ id }) => id === actorId);
  if (!centre) throw new RangeError(`There is no actor ${actorId} to put in the middle.`);
  arrange(model, centre.index);
  return placeRest(input, gridPoints(model.bodies, centreArea(referenceFrame)), 1);
}

/** The zone of every body; the centre's own is `between`. */
function focusZones({ bodies, segments }: LayoutModel, centre: number): readonly FocusZone[] {
  const zoneOf: FocusZone[] = bodies.map(({ index }) => (index === centre ? 'between' : 'outside'));
  for (const { a, b, aligned, opposed, drawn } of segments) {
    if (a.index !== centre && b.index !== centre) continue;
    const other = a.index === centre ? b.index : a.index;
    if (aligned > 0 && opposed === 0) zoneOf[other] = 'aligned';
    else if (opposed > 0 && aligned === 0) zoneOf[other] = 'opposed';
    else if (drawn > 0.1 || aligned > 0) zoneOf[other] = 'between';
  }
  return zoneOf;
}

/** Writes places to the model's bodies. */
function arrange(model: LayoutModel, centre: number): void {
  const { bodies } = model;
  const area = centreArea(referenceFrame);
  const zoneOf = focusZones(model, centre);
  const near = zoneOf.filter((zone) => zone !== 'outside').length;
  const radius = Math.min(0.88, Math.max(0.55, 1.1 * Math.sqrt((near + 1) / bodies.length)));
  /** How far a place (shares of the area, 0 to 1) is from a zone. */
  const distance = (zone: FocusZone, u: number, v: number): number => {
    const x = u - 0.5;
    const y = v - 0.5;
    const reach = 2 * Math.sqrt(x * x + y * y);
    if (zone === 'outside') return Math.max(0, (radius + 0.06 - reach) / 2);
    const beyond = Math.max(0, (reach - radius) / 2);
    if (zone === 'aligned') return beyond + Math.max(0, x + sideGap);
    if (zone === 'opposed') return beyond + Math.max(0, sideGap - x);
    return beyond + Math.max(0, Math.abs(x) - sideGap);
  };
  const costAt = (body: number, x: number, y: number): number => {
    const [u, v] = [x / area.width, y / area.height];
    if (body === centre) return 1000 * (Math.abs(u - 0.5) + Math.abs(v - 0.5));
    return zoneCost * distance(zoneOf[body], u, v);
  };

  startOnSlots(model, centre, (body, u, v) => distance(zoneOf[body], u, v));
  if (bodies.length > annealingLimit) return;
  const energy = createEnergy(model, area, focusWeights, costAt);
  const random = seededRandom(1);
  const count = Math.floor(Math.min(moves, 8_000_000 / (bodies.length * (10 + model.segments.length))));
  anneal(energy, { moves: 2 * count, hot: 5, cold: 0.2, random });
  anneal(energy, { moves: count, hot: 0.6, cold: 0.03, random });
  for (const body of bodies) {
    body.x = energy.x[body.index];
    body.y = energy.y[body.index];
  }
  fillAround(model, centre);
  pushApart(bodies, area, bodies[centre]);
}

/** A first place for each body, those with most lines first: a free slot of its zone, near those it is tied to. */
function startOnSlots(
  { bodies, segments }: LayoutModel,
  centre: number,
  distance: (body: number, u: number, v: number) => number,
): void {
  const area = centreArea(referenceFrame);
  const tied: number[][] = bodies.map(() => []);
  for (const { a, b } of segments) {
    tied[a.index].push(b.index);
    tied[b.index].push(a.index);
  }
  // Two slots for each body, in the shape of a name.
  const columns = Math.ceil(Math.sqrt((2 * bodies.length * separation.y) / separation.x)) + 1;
  const rows = Math.ceil((2 * bodies.length) / columns) + 1;
  const isTaken = new Uint8Array(columns * rows);
  const isPlaced = new Uint8Array(bodies.length);
  const put = (body: number, u: number, v: number) => {
    bodies[body].x = u * area.width;
    bodies[body].y = v * area.height;
    isPlaced[body] = 1;
  };
  put(centre, 0.5, 0.5);
  const queue = [...bodies.keys()].filter((body) => body !== centre);
  queue.sort((p, q) => tied[q].length - tied[p].length || p - q);
  for (const body of queue) {
    const attractors = tied[body].filter((other) => isPlaced[other] === 1);
    let best = Number.POSITIVE_INFINITY;
    let taken = 0;
    for (let slot = 0; slot < columns * rows; slot++) {
      if (isTaken[slot] === 1) continue;
      const u = (slot % columns) / (columns - 1);
      const v = Math.floor(slot / columns) / (rows - 1);
      if (Math.abs(u - 0.5) < separation.x && Math.abs(v - 0.5) < separation.y) continue;
      let cost = 20 * distance(body, u, v);
      for (const other of attractors) {
        cost += Math.abs(u - bodies[other].x / area.width) + Math.abs(v - bodies[other].y / area.height);
      }
      if (cost < best) {
        best = cost;
        taken = slot;
      }
    }
    isTaken[taken] = 1;
    put(body, (taken % columns) / (columns - 1), Math.floor(taken / columns) / (rows - 1));
  }
}

/** Stretches each half of both axes, so that the arrangement touches all four sides and the centre stays in the middle. */
function fillAround({ bodies }: LayoutModel, centre: number): void {
  const area = centreArea(referenceFrame);
  for (const axis of ['x', 'y'] as const) {
    const middle = (axis === 'x' ? area.width : area.height) / 2;
    const from = bodies[centre][axis];
    const before = Math.max(...bodies.map((body) => from - body[axis]));
    const after = Math.max(...bodies.map((body) => body[axis] - from));
    for (const body of bodies) {
      const way = body[axis] - from;
      const reach = way < 0 ? before : after;
      body[axis] = middle + (reach < 1e-9 ? 0 : (way / reach) * middle);
    }
  }
}

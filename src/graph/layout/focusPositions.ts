/**
 * Focus: one actor in the middle, the others on rings by the number of steps from it.
 *
 * Definition. Ring k holds those whose shortest path over ties to the middle has k steps; the outer ring those that no
 * path reaches, and officials and periphery farther away than any core actor. Rings are ellipses of the unit square,
 * at radii that give each the room its names need; the outer one is nearly a rectangle. The order on
 * the rings minimises the energy of `layoutEnergy.ts` (crossings, lines under actors, aligned near) by exchanges
 * within a ring and turns of whole rings.
 * Core first, over core ties alone, so that no switch moves it; then officials and periphery in the gaps of their rings.
 * Complexity: breadth-first O(n + m); ordering O(tries · local energy), tries falling with size; over 120 actors the
 * order is that of the neighbours' mean angle only.
 * Reference: K.-P. Yee et al., "Animated exploration of dynamic graphs with radial layout", InfoVis 2001.
 */

import type { Point } from '#base/geometry.ts';
import { seededRandom } from '#base/seededRandom.ts';
import type { ActorId } from '#domain/ids.ts';
import { annealingLimit } from './annealedLayout.ts';
import { pointOnCurve } from './circleLayout.ts';
import { ringWeights } from './energyWeights.ts';
import { createEnergy } from './layoutEnergy.ts';
import { type LayoutInput, restrictInput } from './layoutInput.ts';
import { buildModel, type LayoutModel } from './layoutModel.ts';
import type { GridPoint } from './positions.ts';
import { centreArea, referenceFrame, separation } from './referenceCanvas.ts';
import { gridPointOf } from './settle.ts';

/** Room that officials and periphery, whose shapes and names are lighter, are given as a share of a core actor's. */
const smallShare = 0.6;

/** Number of steps from one actor to each that a path of ties or of `partOf` reaches. */
export function stepsFrom(input: LayoutInput, start: ActorId): ReadonlyMap<ActorId, number> {
  const next = new Map<ActorId, ActorId[]>();
  const join = (one: ActorId, other: ActorId) => {
    const list = next.get(one);
    if (list) list.push(other);
    else next.set(one, [other]);
  };
  for (const { a, b } of input.ties) {
    join(a, b);
    join(b, a);
  }
  for (const { id, kind, partOf } of input.actors) {
    if (kind !== 'official' || partOf === undefined) continue;
    join(id, partOf);
    join(partOf, id);
  }
  const steps = new Map([[start, 0]]);
  const queue = [start];
  for (const id of queue) {
    for (const other of next.get(id) ?? []) {
      if (steps.has(other)) continue;
      steps.set(other, (steps.get(id) ?? 0) + 1);
      queue.push(other);
    }
  }
  return steps;
}

/** A place for every actor of the input: `actorId` in the middle, the others on rings of steps. */
export function focusPositions(input: LayoutInput, actorId: ActorId): Record<ActorId, GridPoint> {
  const core = restrictInput(
    input,
    ({ id, tier, kind }) => id === actorId || (tier === 'core' && kind !== 'official'),
  );
  const coreSteps = stepsFrom(core, actorId);
  const allSteps = stepsFrom(input, actorId);
  const isCore = new Set(core.actors.map(({ id }) => id));
  const farthest = Math.max(...coreSteps.values());
  const ringOf = (id: ActorId) =>
    Math.min((isCore.has(id) ? coreSteps : allSteps).get(id) ?? farthest + 1, farthest + 1);
  const model = buildModel(core);
  const members = Array.from({ length: farthest + 2 }, (_, ring) =>
    model.bodies.filter(({ id }) => ringOf(id) === ring).map(({ index }) => index),
  );
  const hasOuter = input.actors.some(({ id }) => ringOf(id) > farthest);
  const room = members.map(({ length }) => length);
  for (const { id } of input.actors) {
    if (!isCore.has(id)) room[ringOf(id)] = (room[ringOf(id)] ?? 0) + smallShare;
  }
  const rings = ringsFor(room, hasOuter ? (members[farthest + 1]?.length ?? 0) : null);
  arrangeOnRings(model, members, rings);
  const area = centreArea(referenceFrame);
  const positions = Object.fromEntries(model.bodies.map((body) => [body.id, gridPointOf(body, area)]));
  const others = input.actors.filter(({ id }) => !isCore.has(id)).map(({ id }) => id);
  return { ...positions, ...placeInGaps(input, model, others, (id) => rings[ringOf(id)] as Ring) };
}

interface Ring {
  /** Half its width, as a share of the area: 0 to 0.5. */
  readonly radius: number;
  /** 1 for an ellipse; 3 for the outer ring, nearly a rectangle, whose corners no ellipse uses. */
  readonly roots: number;
}

/** Rings with room for so many names each; `outer` is the number of core actors on the outer ring, null if it is empty. */
function ringsFor(counts: readonly number[], outer: number | null): readonly Ring[] {
  const radii = [0];
  // Around an ellipse of radius r stand about 47 r boxes (see `ringSlots`), and rings are a name's height apart.
  for (const count of counts.slice(1, -1)) {
    radii.push(Math.max(radii[radii.length - 1] + 0.13, count / 47));
  }
  const last = Math.max(0.01, radii[radii.length - 1]);
  // Up to four stand in the corners, where the ellipse leaves room anyway.
  const widest = outer === null ? 0.5 : outer <= 4 ? 0.47 : 0.4;
  return [
    ...radii.map((radius) => ({ radius: (radius * widest) / last, roots: 1 })),
    { radius: 0.5, roots: 3 },
  ];
}

/** The place at a share of a turn on a ring, in px of the area. */
function onRing(turn: number, { radius, roots }: Ring): Point {
  const area = centreArea(referenceFrame);
  const { x, y } = pointOnCurve(turn, roots);
  return { x: (0.5 + x * radius) * area.width, y: (0.5 + y * radius) * area.height };
}

/** Turns of n slots on a ring, so that neighbours have equal room for their names. */
function slotTurns(count: number, offset: number, roots: number): readonly number[] {
  const steps = 360;
  const along = [0];
  let last = pointOnCurve(offset, roots);
  for (let step = 1; step <= steps; step++) {
    const next = pointOnCurve(offset + step / steps, roots);
    const way = Math.max(Math.abs(next.x - last.x) / separation.x, Math.abs(next.y - last.y) / separation.y);
    along.push(along[step - 1] + way);
    last = next;
  }
  const length = along[steps];
  const turns: number[] = [];
  let step = 0;
  for (let slot = 0; slot < count; slot++) {
    while (step < steps && along[step + 1] <= (slot / count) * length) step++;
    turns.push(offset + step / steps);
  }
  return turns;
}

/** Writes places on the rings to the model's bodies. */
function arrangeOnRings(
  model: LayoutModel,
  members: readonly (readonly number[])[],
  rings: readonly Ring[],
): void {
  const random = seededRandom(1);
  const orders = members.map((ring) => [...ring]);
  // The outer ring begins in a corner, the others a little beside the axis, since names hang below.
  const offsets: number[] = rings.map(({ roots }, ring) =>
    roots > 1 ? 0.125 : ring % 2 === 0 ? 0.02 : 0.06,
  );
  const put = (ring: number, x: { [index: number]: number }, y: { [index: number]: number }) => {
    const order = orders[ring] ?? [];
    const shape = rings[ring] as Ring;
    const turns = slotTurns(order.length, offsets[ring] ?? 0, shape.roots);
    for (const [slot, body] of order.entries()) {
      const place = onRing(turns[slot] ?? 0, shape);
      x[body] = place.x;
      y[body] = place.y;
    }
  };
  orderByNeighbours(model, orders);
  const area = centreArea(referenceFrame);
  const energy = createEnergy(model, area, ringWeights);
  const { x, y } = energy;
  for (const ring of rings.keys()) put(ring, x, y);

  const movable = orders.flatMap((order, ring) => (order.length > 1 ? [ring] : []));
  const work = 60 + model.segments.length + 4 * model.bodies.length;
  const tries = model.bodies.length > annealingLimit || movable.length === 0 ? 0 : Math.floor(800_000 / work);
  for (let attempt = 0; attempt < tries; attempt++) {
    const tolerance = 1.5 * (1 - attempt / tries) * random();
    const ring = movable[Math.floor(random() * movable.length)];
    const order = orders[ring];
    if (random() < 0.04) {
      if ((rings[ring] as Ring).roots > 1) continue;
      const before = energy.total();
      const old = offsets[ring];
      offsets[ring] = random();
      put(ring, x, y);
      if (energy.total() > before + tolerance) {
        offsets[ring] = old;
        put(ring, x, y);
      }
      continue;
    }
    const one = Math.floor(random() * order.length);
    const other = random() < 0.5 ? (one + 1) % order.length : Math.floor(random() * order.length);
    if (one === other) continue;
    const p = order[one];
    const q = order[other];
    const px = x[p];
    const py = y[p];
    const qx = x[q];
    const qy = y[q];
    let change = -energy.local(p, Number.POSITIVE_INFINITY);
    x[p] = qx;
    y[p] = qy;
    change += energy.local(p, Number.POSITIVE_INFINITY) - energy.local(q, Number.POSITIVE_INFINITY);
    x[q] = px;
    y[q] = py;
    change += energy.local(q, Number.POSITIVE_INFINITY);
    if (change <= tolerance) {
      order[one] = q;
      order[other] = p;
    } else {
      x[p] = px;
      y[p] = py;
      x[q] = qx;
      y[q] = qy;
    }
  }
  for (const body of model.bodies) {
    body.x = x[body.index];
    body.y = y[body.index];
  }
}

/** A first order: each ring by the mean slot, as a share of its ring, of the neighbours on the ring inside. */
function orderByNeighbours({ bodies, segments }: LayoutModel, orders: number[][]): void {
  const share = new Float64Array(bodies.length).fill(0.5);
  const neighbours: number[][] = bodies.map(() => []);
  for (const { a, b } of segments) {
    neighbours[a.index]?.push(b.index);
    neighbours[b.index]?.push(a.index);
  }
  const ringOf = new Int32Array(bodies.length);
  for (const [ring, order] of orders.entries()) for (const body of order) ringOf[body] = ring;
  for (const [ring, order] of orders.entries()) {
    const wish = new Map<number, number>();
    for (const body of order) {
      const inner = (neighbours[body] ?? []).filter((other) => ringOf[other] === ring - 1);
      wish.set(body, inner.reduce((sum, other) => sum + share[other], 0) / Math.max(1, inner.length));
    }
    order.sort((p, q) => (wish.get(p) ?? 0) - (wish.get(q) ?? 0) || p - q);
    for (const [slot, body] of order.entries()) share[body] = (slot + 0.5) / order.length;
  }
}

/** Officials and periphery, one after the other, where their ring has most room near those they are tied to. */
function placeInGaps(
  input: LayoutInput,
  core: LayoutModel,
  others: readonly ActorId[],
  ringOf: (id: ActorId) => Ring,
): Record<ActorId, GridPoint> {
  const area = centreArea(referenceFrame);
  const tied = new Map<ActorId, ActorId[]>(others.map((id) => [id, []]));
  for (const { a, b } of input.ties) {
    tied.get(a)?.push(b);
    tied.get(b)?.push(a);
  }
  for (const { id, partOf } of input.actors) if (partOf !== undefined) tied.get(id)?.push(partOf, partOf);
  const candidates = others.length > annealingLimit ? 48 : 180;
  const placed = new Map<ActorId, Point>(core.bodies.map(({ id, x, y }) => [id, { x, y }]));
  const positions: Record<ActorId, GridPoint> = {};
  for (const id of others) {
    let best = Number.POSITIVE_INFINITY;
    let place: Point = { x: area.width / 2, y: area.height / 2 };
    const attractors = (tied.get(id) ?? []).flatMap((other) => placed.get(other) ?? []);
    for (let step = 0; step < candidates; step++) {
      const here = onRing(step / candidates, ringOf(id));
      let cost = 0;
      for (const { x, y } of placed.values()) {
        const dx = Math.abs(here.x - x) / (separation.x * area.width);
        const dy = Math.abs(here.y - y) / (separation.y * area.height);
        if (dx < 1 && dy < 1) cost += 0.5 + 10 * Math.min(1 - dx, 1 - dy);
      }
      for (const { x, y } of attractors) {
        cost += Math.sqrt((here.x - x) * (here.x - x) + (here.y - y) * (here.y - y)) / area.width;
      }
      if (cost < best) {
        best = cost;
        place = here;
      }
    }
    placed.set(id, place);
    positions[id] = gridPointOf(place, area);
  }
  return positions;
}

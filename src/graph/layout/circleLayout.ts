/**
 * Circle: all actors on one rounded ring, in an order that keeps factions side by side and has few crossings.
 *
 * Definition. Slots lie on the curve |x|^p + |y|^p = 1, p the least of 2, 4, 8 on which all boxes find room (2 is the
 * ellipse, 8 nearly the rectangle), evenly by max(|dx| / separation.x, |dy| / separation.y): names need more room
 * sideways than up and down. The order is a row of blocks (a faction, or one actor without); it minimises
 *   Σ over interleaved pairs of lines drawn · drawn + Σ over aligned lines weight · distance along the ring · 2 / n
 *   + a penalty for lines that skip only one or two slots, since they pass under whoever stands there
 * by annealing over exchanges of blocks, reversals, and exchanges inside a block.
 * Complexity: O(m²) for each of the tried orders; over 120 actors blocks stay in order of size.
 * Convention: factions are never broken up for the sake of a crossing.
 * Reference: M. Baur, U. Brandes, "Crossing reduction in circular layouts", WG 2004 (there without blocks).
 */

import type { Point } from '#base/geometry.ts';
import { directionAt } from '#base/portableSine.ts';
import { seededRandom } from '#base/seededRandom.ts';
import type { ActorId } from '#domain/ids.ts';
import type { LayoutModel, Segment } from './layoutModel.ts';
import type { GridPoint } from './positions.ts';
import { centreArea, referenceFrame, separation } from './referenceCanvas.ts';
import { gridPointOf } from './settle.ts';

const orderingLimit = 120;

/** Grid points of a model's bodies on the ring; its groups are the blocks. */
export function circleLayout(model: LayoutModel, seed: number): Record<ActorId, GridPoint> {
  const order = circularOrder(model, seed);
  const slots = ringSlots(order.length);
  const area = centreArea(referenceFrame);
  return Object.fromEntries(
    order.map((body, at) => {
      const { x, y } = slots[at] as Point;
      const id = model.bodies[body]?.id as ActorId;
      return [id, gridPointOf({ x: ((x + 1) / 2) * area.width, y: ((y + 1) / 2) * area.height }, area)];
    }),
  );
}

/** n places on a ring in the square from −1 to 1, clockwise from the top. */
function ringSlots(count: number): readonly Point[] {
  const steps = 720;
  let points: Point[] = [];
  let along: number[] = [];
  let length = 0;
  for (const roots of [1, 2, 3]) {
    points = [];
    along = [];
    length = 0;
    for (let step = 0; step <= steps; step++) {
      const point = pointOnCurve(step / steps, roots);
      const last = points[points.length - 1];
      // The square is 2 wide, hence halves.
      if (last) {
        length += Math.max(
          Math.abs(point.x - last.x) / 2 / separation.x,
          Math.abs(point.y - last.y) / 2 / separation.y,
        );
      }
      points.push(point);
      along.push(length);
    }
    if (length >= count * 1.06) break;
  }
  const slots: Point[] = [];
  let step = 0;
  for (let slot = 0; slot < count; slot++) {
    const target = (slot / count) * length;
    while (step < steps && along[step + 1] <= target) step++;
    const start = along[step];
    const span = (along[step + 1] ?? start) - start;
    const share = span > 0 ? (target - start) / span : 0;
    const a = points[step] as Point;
    const b = points[step + 1] ?? a;
    slots.push({ x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) });
  }
  return slots;
}

/** The point of the curve |x|^p + |y|^p = 1 in a direction, p = 2 to the power of `roots` (1 to 3): squares and square roots only. */
function pointOnCurve(turn: number, roots: number): Point {
  const { x, y } = directionAt(turn);
  let powerX = x * x;
  let powerY = y * y;
  for (let k = 1; k < roots; k++) {
    powerX *= powerX;
    powerY *= powerY;
  }
  let norm = powerX + powerY;
  for (let k = 0; k < roots; k++) norm = Math.sqrt(norm);
  return { x: x / norm, y: y / norm };
}

/** Indices of the bodies in the order of the ring. */
function circularOrder({ bodies, segments, groups }: LayoutModel, seed: number): readonly number[] {
  const blocks = [
    ...groups.map((members) => [...members]),
    ...bodies.filter(({ group }) => group < 0).map(({ index }) => [index]),
  ];
  if (bodies.length > orderingLimit || bodies.length < 3)
    return blocks.sort((a, b) => b.length - a.length).flat();
  const random = seededRandom(seed);
  const slotOf = new Int32Array(bodies.length);
  const seen = segments.filter(({ drawn }) => drawn > 0.1);
  let best = Number.POSITIVE_INFINITY;
  let bestOrder = blocks.flat();
  const tries = Math.floor(Math.min(12_000, 12_000_000 / (seen.length * seen.length + 1)));
  for (let start = 0; start < 3; start++) {
    let current = blocks.map((block) => [...block]);
    for (let at = current.length - 1; at > 0; at--) exchange(current, at, Math.floor(random() * (at + 1)));
    let cost = orderCost(current.flat(), seen, slotOf);
    for (let attempt = 0; attempt < tries; attempt++) {
      const next = current.map((block) => [...block]);
      changeOrder(next, random);
      const nextCost = orderCost(next.flat(), seen, slotOf);
      const tolerance = 1.2 * (1 - attempt / tries) * random();
      if (nextCost > cost + tolerance) continue;
      current = next;
      cost = nextCost;
      if (cost < best - 1e-9) {
        best = cost;
        bestOrder = current.flat();
      }
    }
  }
  return bestOrder;
}

function exchange<Item>(items: Item[], one: number, other: number): void {
  const kept = items[one] as Item;
  items[one] = items[other] as Item;
  items[other] = kept;
}

function changeOrder(blocks: number[][], random: () => number): void {
  const index = () => Math.floor(random() * blocks.length);
  const kind = random();
  const at = index();
  if (kind < 0.35) exchange(blocks, at, index());
  else if (kind < 0.6) blocks.splice(index(), 0, ...blocks.splice(at, 1));
  else if (kind < 0.75) {
    const end = index();
    const [low, high] = at < end ? [at, end] : [end, at];
    const run = blocks.splice(low, high - low + 1).reverse();
    blocks.splice(low, 0, ...run.map((block) => block.reverse()));
  } else {
    const long = blocks.filter((block) => block.length > 1);
    const block = long[Math.floor(random() * long.length)];
    if (!block) exchange(blocks, at, index());
    else if (kind < 0.85) block.reverse();
    else exchange(block, Math.floor(random() * block.length), Math.floor(random() * block.length));
  }
}

function orderCost(order: readonly number[], segments: readonly Segment[], slotOf: Int32Array): number {
  const count = order.length;
  for (let slot = 0; slot < count; slot++) slotOf[order[slot]] = slot;
  let sum = 0;
  for (let at = 0; at < segments.length; at++) {
    const one = segments[at] as Segment;
    const p = slotOf[one.a.index];
    const q = slotOf[one.b.index];
    const low = Math.min(p, q);
    const high = Math.max(p, q);
    const apart = Math.min(high - low, count - high + low);
    // A line to the next but one passes under the actor between, and hardly misses the two of a wider arc.
    if (apart === 2) sum += 1.5 * one.drawn;
    else if (apart === 3) sum += 0.6 * one.drawn;
    sum += (2 * Math.max(one.aligned, 0.5 * one.bond) * apart) / count;
    for (let next = at + 1; next < segments.length; next++) {
      const other = segments[next] as Segment;
      const r = slotOf[other.a.index];
      const s = slotOf[other.b.index];
      if (r === low || r === high || s === low || s === high) continue;
      if ((r > low && r < high) !== (s > low && s < high)) sum += one.drawn * other.drawn;
    }
  }
  return sum;
}

/**
 * Places more actors among others that stay where they are: officials around their organisation, then the periphery.
 *
 * Definition. Each actor in turn takes the candidate of a 53 × 41 lattice over the area with the least cost:
 * boxes that overlap, lines under it or under others because of it, crossings, and distance from those it is tied to
 * (from its own organisation most of all). A second round lets each of them choose again, the others known.
 * Complexity: O(rounds · actors · candidates · (bodies + lines)).
 * Convention: those placed before are never moved, so that switching the new ones on or off moves nobody.
 */

import { segmentsCross, squaredSegmentDistance } from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import type { LayoutInput } from './layoutInput.ts';
import { type Body, buildModel, type Segment } from './layoutModel.ts';
import { type GridPoint, gridMax, type Positions } from './positions.ts';
import { centreArea, markSize, nameGap, nameHeight, referenceFrame } from './referenceCanvas.ts';
import { gridPointOf } from './settle.ts';

const columns = 53;
const rows = 41;
const boxGap = 4;
const shapeClearance = markSize / 2 + 8;

/**
 * The given positions, and a place for every other actor of the input. No tie pulls an actor nearer than `reach`, px of the
 * reference frame.
 */
export function placeAmong(input: LayoutInput, pinned: Positions, reach = 80): Record<ActorId, GridPoint> {
  const area = centreArea(referenceFrame);
  const model = buildModel(input);
  const partOf = new Map(input.actors.map(({ id, partOf }) => [id, partOf]));
  const placed: Body[] = [];
  const free: Body[] = [];
  for (const body of model.bodies) {
    const point = pinned[body.id];
    if (!point) {
      free.push(body);
      continue;
    }
    body.x = (point[0] / gridMax) * area.width;
    body.y = (point[1] / gridMax) * area.height;
    placed.push(body);
  }
  const linesOf = (body: Body) => model.segments.filter(({ a, b }) => a === body || b === body);
  const own = new Map(free.map((body) => [body, linesOf(body)]));
  // Those with most lines first: they have least choice.
  const queue = [...free].sort((p, q) => (own.get(q)?.length ?? 0) - (own.get(p)?.length ?? 0));
  const height = markSize + nameGap + nameHeight + boxGap;

  const alone = placed.length === 0 ? queue[0] : undefined;
  if (alone !== undefined) {
    alone.x = area.width / 2;
    alone.y = area.height / 2;
    placed.push(alone);
  }
  for (let round = 0; round < 2; round++) {
    for (const body of queue) {
      // The first of all stands in the middle.
      if (body === alone) continue;
      const others = placed.filter((other) => other !== body);
      const present = new Set(others);
      const mine = (own.get(body) ?? []).filter(({ a, b }) => present.has(a === body ? b : a));
      const lines = model.segments.filter(
        (line) => line.drawn > 0.1 && present.has(line.a) && present.has(line.b),
      );
      let best = Number.POSITIVE_INFINITY;
      let bestX = area.width / 2;
      let bestY = area.height / 2;
      for (let candidate = 0; candidate < columns * rows; candidate++) {
        body.x = ((candidate % columns) / (columns - 1)) * area.width;
        body.y = (Math.floor(candidate / columns) / (rows - 1)) * area.height;
        const cost = costHere(body, others, mine, lines, partOf.get(body.id), height, reach, best);
        if (cost < best) {
          best = cost;
          bestX = body.x;
          bestY = body.y;
        }
      }
      body.x = bestX;
      body.y = bestY;
      if (round === 0) placed.push(body);
    }
  }
  return { ...pinned, ...Object.fromEntries(free.map((body) => [body.id, gridPointOf(body, area)])) };
}

/** What a body's place costs; where the sum passes `limit`, some value above it. */
function costHere(
  body: Body,
  others: readonly Body[],
  mine: readonly Segment[],
  lines: readonly Segment[],
  home: ActorId | undefined,
  height: number,
  reach: number,
  limit: number,
): number {
  let sum = 0;
  for (const other of others) {
    const dx = Math.abs(body.x - other.x);
    const dy = Math.abs(body.y - other.y);
    const wide = Math.max(body.halfName, markSize / 2) + Math.max(other.halfName, markSize / 2) + boxGap;
    if (dx < wide && dy < height) sum += 8 + 40 * Math.min(1 - dx / wide, 1 - dy / height);
    // Where nothing pulls, the emptiest place wins.
    sum += 1500 / (dx * dx + dy * dy + 3000);
  }
  for (const line of mine) {
    const other = line.a === body ? line.b : line.a;
    const dx = body.x - other.x;
    const dy = body.y - other.y;
    const pull = other.id === home ? 3 : line.opposed > 0 ? 0.4 : 1;
    sum += (pull * Math.max(0, Math.sqrt(dx * dx + dy * dy) - reach)) / 100;
  }
  if (sum > limit) return sum;
  for (const { a, b, drawn } of lines) {
    if (squaredSegmentDistance(body, a, b) < shapeClearance * shapeClearance) sum += 2 * drawn;
  }
  if (sum > limit) return sum;
  for (const own of mine) {
    const end = own.a === body ? own.b : own.a;
    for (const { a, b, drawn } of lines) {
      if (a === end || b === end) continue;
      if (segmentsCross(body, end, a, b)) sum += 0.6 * drawn * own.drawn;
    }
    for (const other of others) {
      if (other === end) continue;
      const squared = squaredSegmentDistance(other, body, end);
      if (squared < shapeClearance * shapeClearance) sum += 1.5 * own.drawn;
    }
  }
  return sum;
}

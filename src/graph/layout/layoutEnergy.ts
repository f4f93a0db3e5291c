/**
 * How far an arrangement is from one that reads well: a sum of penalties, 0 at best; one unit is one crossing.
 *
 * Definition. For bodies i at p_i in a rectangle, lines s = ab of length L:
 *   boxes      pairs nearer than `separation` in x and in y: 6 + 30 · depth; a soft ring around it, for flatter frames
 *   lines      crossings Σ drawn_s · drawn_t · (0.7 + 0.6 cos² of the angle): flat ones read worst;
 *              a line nearer than 36 px to a third shape, or through a name
 *   signs      aligned: L over `near` grows; opposed: L under `far` grows, and L over `furthest` a little
 *   short      L under the length that a mark and a word need
 *   emptiness  squared distance of sample points to the nearest body, beyond the even spacing √(area / n)
 *   groups     members far from their centre; outsiders nearer than 76 px to the members' hull; hulls that cross
 *   lonely     an actor without a line, away from the sides
 *   spread     Σ narrowness of the angle, over pairs of lines at one body: bundles (`narrowAngle.ts`)
 *   facing     the most opposed body's distance to the middle of a side (`facing.ts`)
 * Complexity: moving one body costs O(degree · (lines + bodies) + lines + outsiders · corners), emptiness O(48 n).
 * Convention: terms of different kinds are added with fixed weights (Davidson and Harel); not chosen: constraint
 * solving. Signed lengths are springs of bounded length: opposed actors stand apart, but are not flung out, as they
 * are in spectral layouts with a signed Laplacian (Kunegis et al.).
 * Reference: R. Davidson, D. Harel, "Drawing graphs nicely using simulated annealing", ACM TOG 15 (1996);
 * J. Kunegis et al., "Spectral analysis of signed graphs", SDM 2010.
 */

import { convexHull, distanceToHull, hullsCross } from '#base/convexHull.ts';
import { type Point, segmentsCross, squaredSegmentDistance } from '#base/geometry.ts';
import type { EnergyWeights } from './energyWeights.ts';
import { distanceToSide, mostOpposed } from './facing.ts';
import type { LayoutModel } from './layoutModel.ts';
import { narrowness } from './narrowAngle.ts';
import { type Frame, markSize, nameGap, nameHeight, separation } from './referenceCanvas.ts';

/** An energy with the places it is computed from: typed arrays, since annealing asks for it a hundred thousand times. */
export interface LayoutEnergy {
  readonly area: Frame;
  readonly groups: readonly (readonly number[])[];
  /** Index of each body's group; -1 for none. */
  readonly groupOf: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** To be called after x or y of a body was set: brings its group's hull up to date. */
  readonly moved: (body: number) => void;
  /** To be called after all places were set. */
  readonly allMoved: () => void;
  /** All terms that moving this body changes, but emptiness; where the sum passes `limit`, some value above it. */
  readonly local: (body: number, limit: number) => number;
  readonly emptiness: () => number;
  readonly total: () => number;
}

const shapeClearance = markSize / 2 + 18;
const shapeTouch = markSize / 2 + 6;
const nameCentre = markSize / 2 + nameGap + nameHeight / 2;
const nameRadius = nameHeight / 2;
const hullClearance = 76;
const shortLine = 125;

/**
 * Share of the separation that n bodies can keep: 1 up to 40, then less, so that boxes never fill more than six
 * tenths of the rectangle.
 */
export function separationScale(count: number): number {
  return Math.min(1, Math.sqrt(0.6 / (Math.max(1, count) * separation.x * separation.y)));
}

/** The energy of a model in an area, from the bodies' places on, to which it never writes; `costAt` is a term of the caller's. */
export function createEnergy(
  { bodies, segments, groups }: LayoutModel,
  area: Frame,
  weights: EnergyWeights,
  costAt: (body: number, x: number, y: number) => number = () => 0,
): LayoutEnergy {
  const count = bodies.length;
  const lines = segments.length;
  const x = Float64Array.from(bodies, (body) => body.x);
  const y = Float64Array.from(bodies, (body) => body.y);
  const groupOf = Int32Array.from(bodies, (body) => body.group);
  const nameReach = Float64Array.from(bodies, (body) => body.halfName);
  const squeeze = Float64Array.from(bodies, (body) => nameRadius / (body.halfName + 6));
  const from = Int32Array.from(segments, ({ a }) => a.index);
  const to = Int32Array.from(segments, ({ b }) => b.index);
  const drawn = Float64Array.from(segments, (segment) => segment.drawn);
  const aligned = Float64Array.from(segments, (segment) => segment.aligned);
  const opposed = Float64Array.from(segments, (segment) => segment.opposed);
  const bond = Float64Array.from(segments, (segment) => segment.bond);
  const incident = bodies.map(({ index }) =>
    Int32Array.from([...segments.keys()].filter((line) => from[line] === index || to[line] === index)),
  );
  const isLonely = bodies.map(
    ({ index, group }) => incident[index]?.length === 0 && (groups[group]?.length ?? 1) < 2,
  );
  const fillers = bodies.filter(({ index }) => !isLonely[index]).map(({ index }) => index);
  const hub = weights.facing > 0 ? mostOpposed({ bodies, segments }) : -1;
  const outsiders = groups.map((_, group) =>
    bodies.filter((body) => body.group !== group).map(({ index }) => index),
  );
  const hulls: (readonly Point[])[] = groups.map(() => []);
  // Where a hull with its clearance ends: most outsiders are farther away.
  const left = new Float64Array(groups.length);
  const right = new Float64Array(groups.length);
  const top = new Float64Array(groups.length);
  const bottom = new Float64Array(groups.length);

  const scale = separationScale(count);
  // 2 px more than the law, which rounding to the grid must not break.
  const boxX = separation.x * area.width * scale + 2;
  const boxY = separation.y * area.height * scale + 2;
  const ringX = boxX * 1.25;
  const ringY = boxY * 1.4;
  const spacing = Math.sqrt((area.width * area.height) / Math.max(1, count));
  const near = Math.max(1.05 * spacing, 150 * scale);
  const far = 2.3 * spacing;
  const furthest = 4.2 * spacing;
  const short = shortLine * scale;
  const samples = samplePoints(area);

  const pair = (one: number, other: number): number => {
    const dx = Math.abs(x[one] - x[other]);
    const dy = Math.abs(y[one] - y[other]);
    if (dx >= ringX || dy >= ringY) return 0;
    let sum = 1.2 * Math.min(1 - dx / ringX, 1 - dy / ringY);
    if (dx < boxX && dy < boxY) sum += 6 + 30 * Math.min(1 - dx / boxX, 1 - dy / boxY);
    return sum;
  };

  const lengthCost = (line: number): number => {
    const a = from[line];
    const b = to[line];
    const dx = x[a] - x[b];
    const dy = y[a] - y[b];
    const length = Math.sqrt(dx * dx + dy * dy);
    const seen = drawn[line];
    const plus = aligned[line];
    const minus = opposed[line];
    let sum = 0;
    if (length < short && seen > 0.1) sum += 0.8 * ((short - length) / 40) * ((short - length) / 40);
    // A line that leaves steeply downwards runs through the name of its own end.
    const reach = nameReach[dy < 0 ? a : b];
    if (Math.abs(dx) * nameCentre < reach * Math.abs(dy)) sum += 0.35 * seen;
    // A dyad of both signs pulls no way, but keeps its ends in sight of one another.
    const isMixed = plus > 0 && minus > 0;
    if (length > near) {
      const excess = (length - near) / 100;
      const pull = (isMixed ? 0.3 : 1.5) * weights.signs * plus + 0.9 * bond[line];
      sum += pull * ((excess * excess) / (1 + 0.5 * excess));
    }
    if (minus > 0 && !isMixed) {
      if (length < far) {
        const lack = (far - length) / 100;
        sum += 0.55 * weights.signs * minus * lack * lack;
      } else if (length > furthest) {
        const excess = (length - furthest) / 100;
        sum += 0.5 * weights.signs * excess * excess;
      }
    }
    return sum;
  };

  const crossing = (one: number, other: number): number => {
    const a = from[one];
    const b = to[one];
    const c = from[other];
    const d = to[other];
    if (a === c || a === d || b === c || b === d || drawn[other] === 0) return 0;
    const ax = x[a];
    const bx = x[b];
    const cx = x[c];
    const dx = x[d];
    // Most lines are far from each other, as their extents show.
    if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return 0;
    const ay = y[a];
    const by = y[b];
    const cy = y[c];
    const dy = y[d];
    if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return 0;
    const areCrossed = segmentsCross({ x: ax, y: ay }, { x: bx, y: by }, { x: cx, y: cy }, { x: dx, y: dy });
    if (!areCrossed) return 0;
    const dot = (bx - ax) * (dx - cx) + (by - ay) * (dy - cy);
    const first = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
    const second = (dx - cx) * (dx - cx) + (dy - cy) * (dy - cy);
    const seen = drawn[one] * drawn[other];
    return weights.crossings * seen * (0.7 + (0.6 * dot * dot) / (first * second));
  };

  const under = (line: number, body: number): number => {
    const a = from[line];
    const b = to[line];
    if (a === body || b === body || drawn[line] === 0) return 0;
    const px = x[body];
    const py = y[body];
    const ax = x[a];
    const bx = x[b];
    if ((ax < px - 64 && bx < px - 64) || (ax > px + 64 && bx > px + 64)) return 0;
    const ay = y[a];
    const by = y[b];
    if ((ay < py - 40 && by < py - 40) || (ay > py + 58 && by > py + 58)) return 0;
    let sum = 0;
    const squared = squaredSegmentDistance({ x: px, y: py }, { x: ax, y: ay }, { x: bx, y: by });
    if (squared < shapeClearance * shapeClearance) {
      sum += 3 * (1 - Math.sqrt(squared) / shapeClearance);
      if (squared < shapeTouch * shapeTouch) sum += 3;
    }
    // The name as an ellipse, squeezed until it is a circle.
    const factor = squeeze[body];
    const name = squaredSegmentDistance(
      { x: px * factor, y: py + nameCentre },
      { x: ax * factor, y: ay },
      { x: bx * factor, y: by },
    );
    if (name < nameRadius * nameRadius) sum += 0.3 + 1.1 * (1 - Math.sqrt(name) / nameRadius);
    return sum * drawn[line];
  };

  const cohesion = (members: readonly number[]): number => {
    const size = members.length;
    if (size < 2 || weights.cohesion === 0) return 0;
    let middleX = 0;
    let middleY = 0;
    for (const member of members) {
      middleX += x[member] / size;
      middleY += y[member] / size;
    }
    let sum = 0;
    for (const member of members) {
      const dx = x[member] - middleX;
      const dy = y[member] - middleY;
      sum += dx * dx + dy * dy;
    }
    return (weights.cohesion * sum) / (0.38 * spacing * spacing * size);
  };

  const intrusion = (body: number, group: number): number => {
    const hull = hulls[group];
    const px = x[body];
    const py = y[body];
    if (px <= left[group] || px >= right[group]) return 0;
    if (py <= top[group] || py >= bottom[group]) return 0;
    if (hull.length < 2) return 0;
    const distance = distanceToHull({ x: px, y: py }, hull);
    if (distance >= hullClearance) return 0;
    const lack = 1 - distance / hullClearance;
    return weights.intrusion * (2 * lack * lack + lack);
  };

  const tangled = (one: readonly Point[], other: readonly Point[]) =>
    hullsCross(one, other) ? 4 * weights.intrusion : 0;

  const lonely = (body: number): number => {
    if (!isLonely[body]) return 0;
    const px = x[body];
    const py = y[body];
    return (3 * Math.min(px, py, area.width - px, area.height - py)) / spacing;
  };

  /** Bundles at the end `body` of a line: the angles it makes there with the other lines. */
  const bundled = (line: number, body: number, before = lines): number => {
    if (drawn[line] <= 0.1) return 0;
    const px = x[body];
    const py = y[body];
    const end = from[line] === body ? to[line] : from[line];
    const ux = x[end] - px;
    const uy = y[end] - py;
    const own = incident[body];
    let sum = 0;
    for (let at = 0; at < own.length; at++) {
      const other = own[at];
      if (other >= before) break;
      if (other === line || drawn[other] <= 0.1) continue;
      const far = from[other] === body ? to[other] : from[other];
      sum += drawn[line] * drawn[other] * narrowness(ux, uy, x[far] - px, y[far] - py);
    }
    return weights.spread * sum;
  };

  const facing = (body: number): number =>
    body === hub ? weights.facing * distanceToSide(x[body] / area.width, y[body] / area.height) : 0;

  const updateHull = (group: number) => {
    const members = groups[group] ?? [];
    hulls[group] = convexHull(members.map((member) => ({ x: x[member], y: y[member] })));
    left[group] = Number.POSITIVE_INFINITY;
    top[group] = Number.POSITIVE_INFINITY;
    right[group] = Number.NEGATIVE_INFINITY;
    bottom[group] = Number.NEGATIVE_INFINITY;
    for (const member of members) {
      left[group] = Math.min(left[group], x[member] - hullClearance);
      right[group] = Math.max(right[group], x[member] + hullClearance);
      top[group] = Math.min(top[group], y[member] - hullClearance);
      bottom[group] = Math.max(bottom[group], y[member] + hullClearance);
    }
  };
  const moved = (body: number) => {
    const group = groupOf[body];
    if (group >= 0 && weights.intrusion > 0) updateHull(group);
  };
  const allMoved = () => {
    for (const group of groups.keys()) updateHull(group);
  };

  const local = (body: number, limit: number): number => {
    const own = incident[body];
    const group = groupOf[body];
    let sum = lonely(body) + facing(body) + costAt(body, x[body], y[body]);
    for (let other = 0; other < count; other++) if (other !== body) sum += pair(body, other);
    for (let at = 0; at < own.length; at++) sum += lengthCost(own[at]);
    if (weights.spread > 0) {
      for (let at = 0; at < own.length; at++) {
        const line = own[at];
        sum += bundled(line, body, line) + bundled(line, from[line] === body ? to[line] : from[line]);
      }
    }
    if (group >= 0) sum += cohesion(groups[group]);
    if (sum > limit) return sum;
    if (weights.intrusion > 0) {
      const ownHull = group < 0 ? [] : hulls[group];
      if (ownHull.length > 1) for (const other of outsiders[group]) sum += intrusion(other, group);
      for (let other = 0; other < hulls.length; other++) {
        if (other === group) continue;
        const hull = hulls[other];
        if (hull.length < 2) continue;
        sum += intrusion(body, other) + tangled(ownHull, hull);
      }
      if (sum > limit) return sum;
    }
    for (let line = 0; line < lines; line++) sum += under(line, body);
    for (let at = 0; at < own.length; at++) {
      const line = own[at];
      for (let other = 0; other < lines; other++) sum += crossing(line, other);
      if (sum > limit) return sum;
      for (let other = 0; other < count; other++) if (other !== body) sum += under(line, other);
    }
    return sum;
  };

  const emptiness = (): number => {
    if (weights.emptiness === 0 || fillers.length === 0) return 0;
    const enough = 0.62 * spacing;
    let sum = 0;
    for (const sample of samples) {
      let nearest = Number.POSITIVE_INFINITY;
      for (let at = 0; at < fillers.length; at++) {
        const body = fillers[at];
        const dx = x[body] - sample.x;
        const dy = y[body] - sample.y;
        const squared = dx * dx + dy * dy;
        if (squared < nearest) nearest = squared;
      }
      if (nearest > enough * enough) {
        const excess = (Math.sqrt(nearest) - enough) / (0.5 * spacing);
        sum += excess * excess;
      }
    }
    return 0.7 * weights.emptiness * sum;
  };

  const total = (): number => {
    let sum = emptiness();
    for (let body = 0; body < count; body++) {
      sum += lonely(body) + facing(body) + costAt(body, x[body], y[body]);
      for (let other = body + 1; other < count; other++) sum += pair(body, other);
    }
    for (let line = 0; line < lines; line++) {
      sum += lengthCost(line);
      if (weights.spread > 0) sum += bundled(line, from[line], line) + bundled(line, to[line], line);
      for (let other = line + 1; other < lines; other++) sum += crossing(line, other);
      for (let body = 0; body < count; body++) sum += under(line, body);
    }
    for (const [group, members] of groups.entries()) {
      sum += cohesion(members);
      if (weights.intrusion === 0) continue;
      const hull = hulls[group];
      for (const other of outsiders[group]) sum += intrusion(other, group);
      for (const other of hulls.slice(group + 1)) sum += tangled(hull, other);
    }
    return sum;
  };

  allMoved();
  return { area, groups, groupOf, x, y, moved, allMoved, local, emptiness, total };
}

/** Middles of 8 × 6 equal cells. */
function samplePoints(area: Frame): readonly Point[] {
  const points: Point[] = [];
  for (let row = 0; row < 6; row++) {
    for (let column = 0; column < 8; column++) {
      points.push({ x: ((column + 0.5) * area.width) / 8, y: ((row + 0.5) * area.height) / 6 });
    }
  }
  return points;
}

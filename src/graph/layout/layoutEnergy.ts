/**
 * How far an arrangement is from one that reads well: a sum of penalties, 0 at best; one unit is one crossing.
 *
 * Definition. For bodies i at p_i in a rectangle, lines s = ab of length L:
 *   boxes      pairs nearer than `separation` in x and in y: 6 + 30 · depth; a soft ring around it, for flatter frames
 *   lines      crossings Σ drawn_s · drawn_t · (0.7 + 0.6 cos² of the angle): flat ones read worst;
 *              a line nearer than 36 px to a third shape, or through a name
 *   signs      aligned: L over `alignedUpTo` grows; opposed: L under `opposedFrom` grows, and L over `opposedUpTo` a little
 *              (`lineLengths`)
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

import type { Point } from '#base/geometry.ts';
import { bodyTerms } from './bodyEnergy.ts';
import { energyRecord } from './energyRecord.ts';
import type { EnergyWeights } from './energyWeights.ts';
import { groupTerms } from './groupEnergy.ts';
import type { LayoutModel } from './layoutModel.ts';
import { lineTerms } from './lineEnergy.ts';
import type { Frame } from './referenceCanvas.ts';

/** An energy with the places it is computed from. */
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

/** The energy of a model in an area, from the bodies' places on, to which it never writes; `costAt` is a term of the caller's. */
export function createEnergy(
  model: LayoutModel,
  area: Frame,
  weights: EnergyWeights,
  costAt: (body: number, x: number, y: number) => number = () => 0,
): LayoutEnergy {
  const record = energyRecord(model, area, weights);
  const { count, lines, x, y, groups, groupOf, from, to, incident, spacing } = record;
  const { isLonely, pair, lonely, facing } = bodyTerms(record, model);
  const { lengthCost, crossing, under, bundled } = lineTerms(record);
  const { hulls, outsiders, cohesion, intrusion, tangled, moved, allMoved } = groupTerms(record);
  const fillers = [...isLonely.keys()].filter((body) => !isLonely[body]);
  const samples = samplePoints(area);

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

/** The terms of an energy that groups have: members together, outsiders and other hulls away (see `layoutEnergy.ts`). */
import { convexHull, distanceToHull, hullsCross } from '#base/convexHull.ts';
import type { Point } from '#base/geometry.ts';
import type { EnergyRecord } from './energyRecord.ts';

const hullClearance = 76;

export function groupTerms({ x, y, count, groups, groupOf, weights, spacing }: EnergyRecord) {
  const outsiders = groups.map((_, group) =>
    Array.from({ length: count }, (_, body) => body).filter((body) => groupOf[body] !== group),
  );
  const hulls: (readonly Point[])[] = groups.map(() => []);
  // Where a hull with its clearance ends: most outsiders are farther away.
  const left = new Float64Array(groups.length);
  const right = new Float64Array(groups.length);
  const top = new Float64Array(groups.length);
  const bottom = new Float64Array(groups.length);

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
  return { hulls, outsiders, cohesion, intrusion, tangled, moved, allMoved };
}

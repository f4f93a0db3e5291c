/** How well an arrangement keeps groups together and apart; groups of one have a centre, but no members that count. */
import { convexHull, distanceToHull, hullsCross } from '#base/convexHull.ts';
import type { LayoutModel } from './layoutModel.ts';
import { type Frame, markSize } from './referenceCanvas.ts';

export interface FactionMeasures {
  /** Mean distance of a member to its faction's centre, in even spacings √(area / n); factions of two or more. */
  readonly factionSpread: number;
  /** Members of such factions that are at least as near to the centre of another faction as to that of their own. */
  readonly strays: number;
  readonly factionMembers: number;
  /** Pairs of a faction's hull and an outsider on it or within a mark of it, and pairs of hulls that cross. */
  readonly intrusions: number;
}

/** Measures a model whose bodies have their places in an area. */
export function factionMeasures({ bodies, groups }: LayoutModel, area: Frame): FactionMeasures {
  const spacing = Math.sqrt((area.width * area.height) / Math.max(1, bodies.length));
  const centres = groups.map((members) => ({
    x: members.reduce((sum, index) => sum + bodies[index].x, 0) / members.length,
    y: members.reduce((sum, index) => sum + bodies[index].y, 0) / members.length,
  }));
  const hulls = groups.map((members) => convexHull(members.map((index) => bodies[index])));
  let sum = 0;
  let factionMembers = 0;
  let strays = 0;
  let intrusions = 0;
  for (const [group, members] of groups.entries()) {
    if (members.length < 2) continue;
    for (const index of members) {
      const { x, y } = bodies[index];
      const to = centres.map((centre) => Math.sqrt((centre.x - x) ** 2 + (centre.y - y) ** 2));
      factionMembers++;
      sum += to[group] / spacing;
      if (to.some((distance, other) => other !== group && distance <= to[group])) strays++;
    }
    for (const body of bodies) {
      if (body.group !== group && distanceToHull(body, hulls[group]) < markSize) intrusions++;
    }
    for (const other of groups.keys()) {
      if (other > group && groups[other].length > 1 && hullsCross(hulls[group], hulls[other])) intrusions++;
    }
  }
  return { factionSpread: sum / Math.max(1, factionMembers), strays, factionMembers, intrusions };
}

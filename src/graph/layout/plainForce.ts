/**
 * Force layout for graphs too large to anneal (over `annealingLimit` actors).
 *
 * Definition. Fruchterman and Reingold's forces, repulsion k² / d within 2.5 k only (found through a lattice of that
 * cell size), attraction d² / k along aligned ties and bonds, repulsion along opposed ones within 6 k, and a pull of
 * groups towards their centre. k = 0.9 √(area / n). The step is capped by a temperature that falls linearly.
 * Complexity: O(rounds · (n + m)); about a second for 1,000 actors and 3,000 ties. Names may overlap: no frame could
 * hold them. Crossings are not looked at.
 * Reference: T. Fruchterman, E. Reingold, "Graph drawing by force-directed placement", SPE 21 (1991), grid variant.
 */

import { seededRandom } from '#base/seededRandom.ts';
import type { ActorId } from '#domain/ids.ts';
import { mostOpposed } from './facing.ts';
import type { LayoutModel } from './layoutModel.ts';
import { type GridPoint, gridMax, type Positions } from './positions.ts';
import { centreArea, referenceFrame } from './referenceCanvas.ts';
import { gridPoints, stretchToArea } from './settle.ts';

/** Fewer for more than 1,000 actors, whose places nobody can tell apart, so that 5,000 take two seconds. */
const roundsFor = (actors: number) => Math.round(Math.min(250, Math.max(50, 250_000 / actors)));

export interface PlainForcePlan {
  readonly seed: number;
  /** Pull of a group towards its centre, 0 to 1. */
  readonly grouping: number;
  /** True if the most opposed actor stays in the middle of the right side; not by default. */
  readonly isFacing?: boolean;
  /** Where actors start; the others start anywhere. */
  readonly startFrom?: Positions | undefined;
  /** Actors that stay where they are. */
  readonly pinned?: Positions | undefined;
  /** Called now and then with the share of the work that is done, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Grid points of a model's bodies; the places of its bodies are overwritten. */
export function plainForce(
  model: LayoutModel,
  { seed, grouping, isFacing = false, startFrom, pinned, onProgress }: PlainForcePlan,
): Record<ActorId, GridPoint> {
  const { bodies, segments, groups } = model;
  const area = centreArea(referenceFrame);
  const random = seededRandom(seed);
  const k = 0.9 * Math.sqrt((area.width * area.height) / Math.max(1, bodies.length));
  const cell = 2.5 * k;
  const columns = Math.ceil(area.width / cell) + 1;
  for (const body of bodies) {
    const given = pinned?.[body.id] ?? startFrom?.[body.id];
    body.x = given ? (given[0] / gridMax) * area.width : random() * area.width;
    body.y = given ? (given[1] / gridMax) * area.height : random() * area.height;
  }
  const hub = isFacing ? bodies[mostOpposed(model)] : undefined;
  if (hub) {
    hub.x = area.width;
    hub.y = area.height / 2;
  }
  const forceX = new Float64Array(bodies.length);
  const forceY = new Float64Array(bodies.length);
  const push = (index: number, dx: number, dy: number) => {
    forceX[index] = forceX[index] + dx;
    forceY[index] = forceY[index] + dy;
  };

  const rounds = roundsFor(bodies.length);
  for (let round = 0; round < rounds; round++) {
    if (round % 10 === 0) onProgress?.(round / rounds);
    forceX.fill(0);
    forceY.fill(0);
    const cells = new Map<number, number[]>();
    const cellOf = (x: number, y: number) => Math.floor(y / cell) * columns + Math.floor(x / cell);
    for (const { x, y, index } of bodies) {
      const key = cellOf(x, y);
      const present = cells.get(key);
      if (present) present.push(index);
      else cells.set(key, [index]);
    }
    for (const { x, y, index } of bodies) {
      for (let row = -1; row <= 1; row++) {
        for (let column = -1; column <= 1; column++) {
          for (const otherIndex of cells.get(cellOf(x, y) + row * columns + column) ?? []) {
            const other = bodies[otherIndex];
            if (!other || otherIndex === index) continue;
            // Two in one place part in the order of their indices.
            const dx = x - other.x || (index < otherIndex ? -0.01 : 0.01);
            const dy = y - other.y;
            const squared = dx * dx + dy * dy;
            if (squared < cell * cell) push(index, (dx * k * k) / squared, (dy * k * k) / squared);
          }
        }
      }
    }
    for (const { a, b, aligned, opposed, bond } of segments) {
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
      let pull = (Math.max(aligned, bond) * distance) / k;
      if (opposed > 0 && distance < 6 * k) pull -= (opposed * k * k) / (distance * distance);
      push(a.index, dx * pull, dy * pull);
      push(b.index, -dx * pull, -dy * pull);
    }
    for (const members of groups) {
      if (grouping === 0 || members.length < 2) continue;
      let x = 0;
      let y = 0;
      for (const member of members) {
        x += (bodies[member]?.x ?? 0) / members.length;
        y += (bodies[member]?.y ?? 0) / members.length;
      }
      for (const member of members) {
        const body = bodies[member];
        if (body) push(member, grouping * 2 * (x - body.x), grouping * 2 * (y - body.y));
      }
    }
    const hottest = 0.1 * area.width * (1 - round / rounds) + 0.5;
    for (const body of bodies) {
      if (pinned?.[body.id] || body === hub) continue;
      const dx = forceX[body.index];
      const dy = forceY[body.index];
      const size = Math.sqrt(dx * dx + dy * dy);
      const step = size > hottest ? hottest / size : 1;
      body.x = Math.min(area.width, Math.max(0, body.x + dx * step));
      body.y = Math.min(area.height, Math.max(0, body.y + dy * step));
    }
  }
  if (pinned) return { ...gridPoints(bodies, area), ...pinned };
  stretchToArea(bodies, area);
  return gridPoints(bodies, area);
}

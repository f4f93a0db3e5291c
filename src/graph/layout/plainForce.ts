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

interface PlainForcePlan {
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
  // Plain numbers: objects cost several times as much here.
  const count = bodies.length;
  const x = Float64Array.from(bodies, (body) => body.x);
  const y = Float64Array.from(bodies, (body) => body.y);
  const isFixed = Uint8Array.from(bodies, (body) => Number(pinned?.[body.id] !== undefined || body === hub));
  const forceX = new Float64Array(count);
  const forceY = new Float64Array(count);
  const lattice = createLattice(count, columns, Math.ceil(area.height / cell) + 1);

  const rounds = roundsFor(count);
  for (let round = 0; round < rounds; round++) {
    if (round % 10 === 0) onProgress?.(round / rounds);
    forceX.fill(0);
    forceY.fill(0);
    lattice.fill(x, y, cell);
    const { first, next, cellOf, cells } = lattice;
    for (let index = 0; index < count; index++) {
      const atX = x[index] as number;
      const atY = y[index] as number;
      let pushX = 0;
      let pushY = 0;
      for (let row = -1; row <= 1; row++) {
        for (let column = -1; column <= 1; column++) {
          const at = (cellOf[index] as number) + row * columns + column;
          if (at < 0 || at >= cells) continue;
          for (let other = first[at] as number; other >= 0; other = next[other] as number) {
            if (other === index) continue;
            // Two in one place part in the order of their indices.
            const dx = atX - (x[other] as number) || (index < other ? -0.01 : 0.01);
            const dy = atY - (y[other] as number);
            const squared = dx * dx + dy * dy;
            if (squared >= cell * cell) continue;
            pushX += (dx * k * k) / squared;
            pushY += (dy * k * k) / squared;
          }
        }
      }
      forceX[index] = pushX;
      forceY[index] = pushY;
    }
    for (const { a, b, aligned, opposed, bond } of segments) {
      const dx = (x[b.index] as number) - (x[a.index] as number);
      const dy = (y[b.index] as number) - (y[a.index] as number);
      const distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
      let pull = (Math.max(aligned, bond) * distance) / k;
      if (opposed > 0 && distance < 6 * k) pull -= (opposed * k * k) / (distance * distance);
      forceX[a.index] = (forceX[a.index] as number) + dx * pull;
      forceY[a.index] = (forceY[a.index] as number) + dy * pull;
      forceX[b.index] = (forceX[b.index] as number) - dx * pull;
      forceY[b.index] = (forceY[b.index] as number) - dy * pull;
    }
    for (const members of groups) {
      if (grouping === 0 || members.length < 2) continue;
      let middleX = 0;
      let middleY = 0;
      for (const member of members) {
        middleX += (x[member] as number) / members.length;
        middleY += (y[member] as number) / members.length;
      }
      for (const member of members) {
        forceX[member] = (forceX[member] as number) + grouping * 2 * (middleX - (x[member] as number));
        forceY[member] = (forceY[member] as number) + grouping * 2 * (middleY - (y[member] as number));
      }
    }
    const hottest = 0.1 * area.width * (1 - round / rounds) + 0.5;
    for (let index = 0; index < count; index++) {
      if (isFixed[index]) continue;
      const dx = forceX[index] as number;
      const dy = forceY[index] as number;
      const size = Math.sqrt(dx * dx + dy * dy);
      const step = size > hottest ? hottest / size : 1;
      x[index] = Math.min(area.width, Math.max(0, (x[index] as number) + dx * step));
      y[index] = Math.min(area.height, Math.max(0, (y[index] as number) + dy * step));
    }
  }
  for (const body of bodies) {
    body.x = x[body.index] as number;
    body.y = y[body.index] as number;
  }
  if (pinned) return { ...gridPoints(bodies, area), ...pinned };
  stretchToArea(bodies, area);
  return gridPoints(bodies, area);
}

/** Bodies by cells of a square lattice, each cell a chain in the order of their indices. */
function createLattice(count: number, columns: number, rows: number) {
  const cells = columns * rows;
  const first = new Int32Array(cells);
  const next = new Int32Array(count);
  const cellOf = new Int32Array(count);
  return {
    cells,
    /** The first body of each cell, −1 for none. */
    first,
    /** The body after each in its cell, −1 for none. */
    next,
    cellOf,
    fill: (x: Float64Array, y: Float64Array, side: number) => {
      first.fill(-1);
      // Backwards, so that each chain begins with the least index.
      for (let index = count - 1; index >= 0; index--) {
        const at =
          Math.floor((y[index] as number) / side) * columns + Math.floor((x[index] as number) / side);
        cellOf[index] = at;
        next[index] = first[at] as number;
        first[at] = index;
      }
    },
  };
}

/**
 * Force and grouped layouts: the best of several annealed arrangements.
 * Short hot runs from random starts find the topology; the best three are annealed again, and the best of these once
 * more, each time cooler and longer (successive halving).
 * Work is bounded: the number of moves falls as the cost of one move grows with bodies and lines.
 */

import { seededRandom } from '#base/seededRandom.ts';
import type { ActorId } from '#domain/ids.ts';
import { anneal } from './annealing.ts';
import type { EnergyWeights } from './energyWeights.ts';
import { createEnergy } from './layoutEnergy.ts';
import type { LayoutModel } from './layoutModel.ts';
import { type GridPoint, gridMax, type Positions } from './positions.ts';
import { centreArea, type Frame, referenceFrame } from './referenceCanvas.ts';
import { gridPoints, pushApart, stretchToArea } from './settle.ts';

/** More bodies than this are not annealed: see `plainForce.ts`. */
export const annealingLimit = 120;

interface Arrangement {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly energy: number;
}

interface AnnealedPlan {
  readonly weights: EnergyWeights;
  /** Work of all runs together, in thousands of moves of a graph of 26 actors and 50 lines. */
  readonly effort: number;
  readonly starts: number;
  readonly seed: number;
  /** The shape of the picture in which lengths and angles are looked at; the reference frame by default. */
  readonly frame?: Frame;
  /** A start of the reader's: the first of the starts, annealed less hot. */
  readonly startFrom?: Positions | undefined;
  /** Called now and then with the share of the work that is done, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Grid points of a model's bodies (at most `annealingLimit`); places of its bodies are overwritten. */
export function annealedLayout(model: LayoutModel, plan: AnnealedPlan): Record<ActorId, GridPoint> {
  const { bodies } = model;
  const area = centreArea(plan.frame ?? referenceFrame);
  const energy = createEnergy(model, area, plan.weights);
  const moves = moveBudget(model, plan.effort);
  const random = seededRandom(plan.seed);

  let done = 0;
  const run = (arrangement: Arrangement, share: number, hot: number, cold: number): Arrangement => {
    energy.x.set(arrangement.x);
    energy.y.set(arrangement.y);
    energy.allMoved();
    const reached = anneal(energy, { moves: Math.floor(share * moves), hot, cold, random });
    done += share;
    plan.onProgress?.(done);
    return { x: energy.x.slice(), y: energy.y.slice(), energy: reached };
  };
  const place = (given: Positions | undefined): Arrangement => ({
    x: Float64Array.from(bodies, ({ id }) => (given?.[id] ? given[id][0] / gridMax : random()) * area.width),
    y: Float64Array.from(bodies, ({ id }) => (given?.[id] ? given[id][1] / gridMax : random()) * area.height),
    energy: Number.POSITIVE_INFINITY,
  });

  let arrangements: Arrangement[] = [];
  for (let start = 0; start < plan.starts; start++) {
    const given = start === 0 ? plan.startFrom : undefined;
    arrangements.push(run(place(given), 0.35 / plan.starts, given ? 1 : 5, 0.25));
  }
  const byEnergy = (one: Arrangement, other: Arrangement) => one.energy - other.energy;
  const better = arrangements.sort(byEnergy).slice(0, 3);
  arrangements = better.map((arrangement) => run(arrangement, 0.3 / better.length, 1.5, 0.1));
  run(arrangements.sort(byEnergy)[0] as Arrangement, 0.35, 0.8, 0.03);

  for (const body of bodies) {
    body.x = energy.x[body.index] ?? 0;
    body.y = energy.y[body.index] ?? 0;
  }
  stretchToArea(bodies, area);
  pushApart(bodies, area);
  return gridPoints(bodies, area);
}

/** How many moves an effort buys: fewer the more bodies, lines and grouped bodies one move touches, few for few bodies. */
function moveBudget({ bodies, segments, groups }: LayoutModel, effort: number): number {
  const count = bodies.length;
  const degree = (2 * segments.length) / Math.max(1, count);
  const local =
    300 + 2 * (degree * (segments.length + 2 * count) + 2 * segments.length + 4 * groups.length * 8);
  const grouped = groups.filter((members) => members.length > 1);
  const meanSize = grouped.reduce((sum, { length }) => sum + length, 0) / Math.max(1, grouped.length);
  // About one move in fourteen takes one group or two along.
  const cost = 48 * count + local * (1 + 0.1 * meanSize);
  return Math.floor(effort * Math.min(2_900_000 / cost, 60 * count));
}

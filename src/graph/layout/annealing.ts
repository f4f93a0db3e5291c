/**
 * Simulated annealing of an arrangement: the least energy met from a start, within a fixed number of moves.
 *
 * Definition. A move puts one body elsewhere (near, or anywhere), exchanges two, or shifts or exchanges whole groups.
 * It is kept if ΔE ≤ T · e, e exponentially distributed: the rule of Metropolis, with e drawn by comparisons alone
 * (von Neumann), because Math.exp may differ in the last bit between engines and one bit changes all that follows.
 * Knowing T · e beforehand lets a hopeless move be dropped before its dear terms are computed.
 * T falls by a constant factor from `hot` to `cold`; the reach of near moves falls with it.
 * Complexity: O(moves · cost of one local energy).
 * Convention: counts of moves, never time, end it: the same input gives the same picture on a slow machine.
 * Reference: R. Davidson, D. Harel, ACM TOG 15 (1996); S. Kirkpatrick et al., Science 220 (1983);
 * J. von Neumann, "Various techniques used in connection with random digits", NBS AMS 12 (1951).
 */

import type { Point } from '#base/geometry.ts';
import type { LayoutEnergy } from './layoutEnergy.ts';

interface AnnealingPlan {
  readonly moves: number;
  readonly hot: number;
  readonly cold: number;
  readonly random: () => number;
}

interface Step {
  readonly body: number;
  readonly x: number;
  readonly y: number;
}

const stages = 64;

/** Moves the energy's bodies to the best arrangement met and returns its energy. */
export function anneal(energy: LayoutEnergy, { moves, hot, cold, random }: AnnealingPlan): number {
  const { x, y, groups, groupOf } = energy;
  const { width, height } = energy.area;
  const count = x.length;
  if (count < 2 || moves < 1) return energy.total();
  const bigGroups = groups.filter((members) => members.length > 1);
  const clamp = (value: number, limit: number) => (value < 0 ? 0 : value > limit ? limit : value);
  let reach = 1;

  const to = (body: number, dx: number, dy: number): Step => ({
    body,
    x: clamp(x[body] + dx, width),
    y: clamp(y[body] + dy, height),
  });
  // The sum of two uniform numbers: small steps are likelier than great ones.
  const stride = (size: number) => (random() + random() - 1) * size * reach;
  const centre = (members: readonly number[]): Point => {
    let middleX = 0;
    let middleY = 0;
    for (const member of members) {
      middleX += x[member] / members.length;
      middleY += y[member] / members.length;
    }
    return { x: middleX, y: middleY };
  };
  const propose = (): Step[] => {
    const kind = random();
    const body = Math.floor(random() * count);
    if (bigGroups.length > 0 && kind > 0.93) {
      const members = bigGroups[Math.floor(random() * bigGroups.length)];
      const others = groups[groupOf[body]] ?? [body];
      if (kind > 0.97 && others !== members) {
        const here = centre(members);
        const there = centre(others);
        const dx = there.x - here.x;
        const dy = there.y - here.y;
        return [
          ...members.map((member) => to(member, dx, dy)),
          ...others.map((other) => to(other, -dx, -dy)),
        ];
      }
      const dx = stride(width);
      const dy = stride(height);
      return members.map((member) => to(member, dx, dy));
    }
    if (kind < 0.06) return [{ body, x: random() * width, y: random() * height }];
    if (kind < 0.16) {
      const other = Math.floor(random() * count);
      if (other !== body) {
        return [
          { body, x: x[other], y: y[other] },
          { body: other, x: x[body], y: y[body] },
        ];
      }
    }
    return [to(body, stride(width), stride(height))];
  };

  let current = energy.total();
  let emptiness = energy.emptiness();
  let best = current;
  const bestX = x.slice();
  const bestY = y.slice();
  let temperature = hot;
  const cooling = rootOfRatio(cold / hot, stages);
  const stage = Math.max(1, Math.floor(moves / stages));

  for (let move = 0; move < moves; move++) {
    if (move % stage === 0) {
      if (move > 0) temperature *= cooling;
      reach = Math.max(0.02, 0.32 * (1 - move / moves));
    }
    const steps = propose();
    const before = steps.map(({ body }) => ({ body, x: x[body], y: y[body] }));
    const allowed = temperature * exponentialDraw(random);
    let change = 0;
    for (let at = 0; at < steps.length; at++) {
      const step = steps[at] as Step;
      const old = energy.local(step.body, Number.POSITIVE_INFINITY);
      x[step.body] = step.x;
      y[step.body] = step.y;
      energy.moved(step.body);
      // Only the last sum may be cut short: after it nothing but emptiness can still fall.
      const limit = at === steps.length - 1 ? allowed - change + old + emptiness : Number.POSITIVE_INFINITY;
      change += energy.local(step.body, limit) - old;
    }
    let emptinessNow = emptiness;
    let isKept = change - emptiness <= allowed;
    if (isKept) {
      emptinessNow = energy.emptiness();
      change += emptinessNow - emptiness;
      isKept = change <= allowed;
    }
    if (!isKept) {
      for (const { body, x: oldX, y: oldY } of before) {
        x[body] = oldX;
        y[body] = oldY;
      }
      for (const { body } of before) energy.moved(body);
      continue;
    }
    current += change;
    emptiness = emptinessNow;
    if (current < best - 1e-9) {
      best = current;
      bestX.set(x);
      bestY.set(y);
    }
  }
  x.set(bestX);
  y.set(bestY);
  energy.allMoved();
  return best;
}

/** The root of a ratio between 0 and 1 by bisection on repeated products: Math.pow is not exact everywhere. */
function rootOfRatio(ratio: number, degree: number): number {
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < 50; halving++) {
    const middle = (low + high) / 2;
    let power = 1;
    for (let k = 0; k < degree; k++) power *= middle;
    if (power < ratio) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** A number of the exponential distribution of mean 1: the first of a falling run of even length, plus failed runs. */
function exponentialDraw(random: () => number): number {
  for (let whole = 0; ; whole++) {
    const first = random();
    let last = first;
    let length = 1;
    for (;;) {
      const next = random();
      length++;
      if (next > last) break;
      last = next;
    }
    if (length % 2 === 0) return whole + first;
  }
}

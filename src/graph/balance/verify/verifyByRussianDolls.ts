/**
 * The search of `verifyProof`, which looks for a partition cheaper than a claimed one. It shares no code with the solver,
 * works in whole numbers, part by part (`verifyParts.ts`), and is plain.
 *
 * Method. Russian dolls: least[i], the least cost among the actors i … n − 1, for i falling; see `russianDollSearch.ts` for the bound.
 * Complexity: exponential; it counts placements and gives up (null) beyond a number of them.
 */

import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import type { CampLimit } from '#graph/balance/solverInstance.ts';
import { claimedCost, type SearchPart, scale, searchParts } from './verifyParts.ts';

/** Numbers of the search fit 32 bits. */
const mostSize = 2 ** 30;

export interface Claim {
  readonly limit: CampLimit;
  readonly campOf: readonly number[];
  /** The cost of these camps. */
  readonly upper: number;
}

/** Whether some partition costs less than `upper`; null where the search is not exhausted. */
export function isCheaperByRussianDolls(
  network: SignedNetwork,
  { limit, campOf, upper }: Claim,
  placements: number,
): boolean | null {
  const size = network.relations.reduce((sum, { weight }) => sum + weight, 0);
  if (size * scale > mostSize) return null;
  const { paid, parts } = searchParts(network, campOf, limit);
  const budget = { placements };
  let least = paid;
  // Small parts first: a large one may use up the placements, and then nothing is proven in any case.
  for (const part of parts.toSorted((one, other) => one.claimed.length - other.claimed.length)) {
    const cost = claimedCost(part);
    const isCheaper = cheaperInPart(part, limit, cost, budget);
    if (isCheaper !== false) return isCheaper;
    least += cost;
  }
  return least < upper * scale;
}

/** The same for one part, whose claimed camps cost `upper`. */
function cheaperInPart(
  part: SearchPart,
  limit: CampLimit,
  upper: number,
  budget: { placements: number },
): boolean | null {
  const order = strongestFirst(part);
  const n = order.length;
  const place = new Int32Array(n);
  order.forEach((actor, index) => {
    place[actor] = index;
  });
  // Relations to actors placed later: where, and sign times weight.
  const ahead: [number, number][][] = order.map(() => []);
  for (const { a, b, value } of part.ties) {
    const [one, other] = [place[a], place[b]];
    ahead[Math.min(one, other)]?.push([Math.max(one, other), value]);
  }
  const later = ahead.map((list) => ({
    to: Int32Array.from(list, ([to]) => to),
    value: Int32Array.from(list, ([, value]) => value),
  }));
  const claimed = order.map((actor) => part.claimed[actor]);
  const restricted = (from: number) => {
    let sum = 0;
    for (let i = from; i < n; i++)
      later[i]?.to.forEach((j, index) => {
        const value = later[i]?.value[index];
        if (value > 0 !== (claimed[i] === claimed[j])) sum += Math.abs(value);
      });
    return sum;
  };
  const camps = limit === 'free' ? n : limit;
  /** Camps of actor i, cheapest first, from choices[i · camps] on. */
  const choices = new Int32Array(n * camps);
  /** plus[j]: what j pays to those placed in a camp with none of them; paid[j · camps + c]: how much more in camp c. */
  const plus = new Int32Array(n);
  const paid = new Int32Array(n * camps);
  /** cheapest[j]: what j pays in the cheapest camp open to it. */
  const cheapest = new Int32Array(n);
  /** least[i]: proven least cost among actors i … n − 1. */
  const least = new Int32Array(n + 1);
  let goal = 0;
  let isCheaper = false;
  /** Places actor i in a camp (way 1), or takes it back; returns by how much the cheapest choices of the rest cost more. */
  const pay = (i: number, camp: number, open: number, way: 1 | -1): number => {
    const { to, value } = later[i] as { to: Int32Array; value: Int32Array };
    const width = Math.min(open, camps);
    let more = 0;
    for (let index = 0; index < to.length; index++) {
      const j = to[index];
      const size = way * value[index];
      const row = j * camps;
      paid[row + camp] -= size;
      if (value[index] > 0) plus[j] += size;
      let low = paid[row];
      for (let c = 1; c < width; c++) if (paid[row + c] < low) low = paid[row + c];
      more += plus[j] + low - cheapest[j];
      cheapest[j] = plus[j] + low;
    }
    return more;
  };

  /** Gives actor i a camp; `sum`: cost among the placed; `rest`: cheapest choices of all unplaced, i included. */
  const descend = (i: number, used: number, sum: number, rest: number): void => {
    if (i === n) {
      goal = sum;
      isCheaper = true;
      return;
    }
    const width = Math.min(used + 1, camps);
    const others = rest - cheapest[i];
    const row = i * camps;
    for (let camp = 0; camp < width; camp++) {
      let at = row + camp;
      const cost = paid[row + camp];
      for (; at > row && paid[row + choices[at - 1]] > cost; at--) choices[at] = choices[at - 1];
      choices[at] = camp;
    }
    for (let turn = 0; turn < width; turn++) {
      const camp = choices[row + turn];
      const now = sum + plus[i] + paid[row + camp];
      if (now + others + least[i + 1] >= goal) return;
      if (--budget.placements < 0) return;
      const open = Math.max(used, camp + 1);
      const more = pay(i, camp, open + 1, 1);
      if (now + others + more + least[i + 1] < goal) descend(i + 1, open, now, others + more);
      pay(i, camp, used + 1, -1);
      if (budget.placements < 0) return;
    }
  };

  for (let i = n - 1; i >= 0; i--) {
    goal = i === 0 ? upper : restricted(i);
    // Where the claimed camps pay no more than is proven for the actors after i, nothing is to be searched.
    if (goal <= least[i + 1]) {
      least[i] = goal;
      continue;
    }
    isCheaper = false;
    plus.fill(0);
    paid.fill(0);
    cheapest.fill(0);
    descend(i, 0, 0, 0);
    if (budget.placements < 0) return null;
    if (i === 0) return isCheaper;
    least[i] = goal;
    // What the last actors cannot do for less, all cannot.
    if (goal >= upper) return false;
  }
  return false;
}

/** Actors by the weight of their relations, the heaviest first. */
function strongestFirst({ ties, claimed }: SearchPart): readonly number[] {
  const strength = claimed.map(() => 0);
  for (const { a, b, value } of ties)
    for (const end of [a, b]) strength[end] = strength[end] + Math.abs(value);
  return [...claimed.keys()].sort((one, other) => strength[other] - strength[one]);
}

/**
 * The two searches of `verifyProof`, which look for a partition cheaper than a claimed one. They share no code with the
 * solver, work on the network as it is (no reduction, no blocks, no linear program), in whole numbers, and are plain.
 *
 * 1. Russian dolls: least[i], the least cost among the actors i … n − 1, for i falling; see `dollSearch.ts` for the bound.
 * 2. By prices: obstacles that have been checked (each counted `times`, no relation e in more than D · w(e) of them) split
 *    D times the cost: Σ times, and for each frustrated relation what is left of D · w(e), and for each obstacle its times
 *    for every frustrated relation after the first. See `priceSearch.ts`.
 * Complexity: exponential; both count placements and give up (null) beyond a number of them.
 */
import type { FrustrationResult } from './frustration.ts';
import type { PackingProof } from './packingProof.ts';
import type { SignedNetwork, SignedRelation } from './signedNetwork.ts';

/** Whether some partition costs less than `upper`; null where the search is not exhausted. */
export function cheaperByDolls(
  network: SignedNetwork,
  { upper, limit, campOf }: FrustrationResult,
  placements: number,
): boolean | null {
  // Two camps are refuted soonest among close actors, more camps among those with the most relations.
  const order = limit === 2 ? closestFirst(network) : strongestFirst(network);
  const n = order.length;
  const place = new Int32Array(n);
  order.forEach((actor, index) => {
    place[actor] = index;
  });
  // Relations to actors placed later: where, and sign times weight.
  const ahead: [number, number][][] = order.map(() => []);
  for (const { a, b, sign, weight } of network.relations) {
    const [one, other] = [place[a] as number, place[b] as number];
    ahead[Math.min(one, other)]?.push([Math.max(one, other), sign * weight]);
  }
  const later = ahead.map((list) => ({
    to: Int32Array.from(list, ([to]) => to),
    value: Int32Array.from(list, ([, value]) => value),
  }));
  const claimed = order.map((actor) => campOf[actor] as number);
  const restricted = (from: number) => {
    let sum = 0;
    for (let i = from; i < n; i++)
      later[i]?.to.forEach((j, index) => {
        const value = later[i]?.value[index] as number;
        if (value > 0 !== (claimed[i] === claimed[j])) sum += Math.abs(value);
      });
    return sum;
  };
  const camps = limit === 'free' ? n : limit;
  /** Camps of actor i, cheapest first, from choices[i · camps] on. */
  const choices = new Int32Array(n * camps);
  /** paid[j · camps + c]: what j pays to those placed if it takes camp c. cheapest[j]: the least of these. */
  const paid = new Int32Array(n * camps);
  const cheapest = new Int32Array(n);
  /** least[i]: proven least cost among actors i … n − 1. */
  const least = new Int32Array(n + 1);
  let left = placements;
  let goal = 0;
  let isCheaper = false;
  const pay = (i: number, camp: number, open: number, way: 1 | -1): number => {
    const { to, value } = later[i] as { to: Int32Array; value: Int32Array };
    const width = Math.min(open, camps);
    let more = 0;
    for (let index = 0; index < to.length; index++) {
      const j = to[index] as number;
      const size = value[index] as number;
      const row = j * camps;
      if (size < 0) (paid[row + camp] as number) -= way * size;
      else for (let c = 0; c < camps; c++) if (c !== camp) (paid[row + c] as number) += way * size;
      let low = paid[row] as number;
      for (let c = 1; c < width; c++) if ((paid[row + c] as number) < low) low = paid[row + c] as number;
      more += low - (cheapest[j] as number);
      cheapest[j] = low;
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
    const others = rest - (cheapest[i] as number);
    const row = i * camps;
    for (let camp = 0; camp < width; camp++) {
      let at = row + camp;
      const cost = paid[row + camp] as number;
      for (; at > row && (paid[row + (choices[at - 1] as number)] as number) > cost; at--)
        choices[at] = choices[at - 1] as number;
      choices[at] = camp;
    }
    for (let turn = 0; turn < width; turn++) {
      const camp = choices[row + turn] as number;
      const now = sum + (paid[row + camp] as number);
      if (now + others + (least[i + 1] as number) >= goal) return;
      if (--left < 0) return;
      const open = Math.max(used, camp + 1);
      const more = pay(i, camp, open + 1, 1);
      if (now + others + more + (least[i + 1] as number) < goal) descend(i + 1, open, now, others + more);
      pay(i, camp, used + 1, -1);
      if (left < 0) return;
    }
  };

  for (let i = n - 1; i >= 0; i--) {
    goal = i === 0 ? upper : restricted(i);
    // Where the claimed camps pay no more than is proven for the actors after i, nothing is to be searched.
    if (goal <= (least[i + 1] as number)) {
      least[i] = goal;
      continue;
    }
    isCheaper = false;
    paid.fill(0);
    cheapest.fill(0);
    descend(i, 0, 0, 0);
    if (left < 0) return null;
    if (i === 0) return isCheaper;
    least[i] = goal;
    // What the last actors cannot do for less, all cannot.
    if (goal >= upper) return false;
  }
  return false;
}

/** Actors by the weight of their relations, the heaviest first. */
function strongestFirst({ ids, relations }: SignedNetwork): readonly number[] {
  const strength = ids.map(() => 0);
  for (const { a, b, weight } of relations) {
    strength[a] = (strength[a] as number) + weight;
    strength[b] = (strength[b] as number) + weight;
  }
  return [...ids.keys()].sort((one, other) => (strength[other] as number) - (strength[one] as number));
}

/** Actors in an order in which each has the heaviest relations to those before it. */
function closestFirst({ ids, relations }: SignedNetwork): readonly number[] {
  const weights = ids.map(() => new Map<number, number>());
  for (const { a, b, weight } of relations) {
    weights[a]?.set(b, weight);
    weights[b]?.set(a, weight);
  }
  const sum = (actor: number) =>
    [...(weights[actor]?.values() ?? [])].reduce((total, weight) => total + weight, 0);
  const strength = ids.map((_, actor) => sum(actor));
  const close = ids.map(() => 0);
  const order: number[] = [];
  const rest = new Set(ids.keys());
  while (rest.size > 0) {
    const [first, ...others] = rest;
    const next = others.reduce((best, actor) => {
      const more = (close[actor] as number) - (close[best] as number);
      return more > 0 || (more === 0 && (strength[actor] as number) > (strength[best] as number))
        ? actor
        : best;
    }, first as number);
    rest.delete(next);
    order.push(next);
    for (const [actor, weight] of weights[next] ?? []) close[actor] = (close[actor] as number) + weight;
  }
  return order;
}

/** The same by checked prices. */
export function cheaperByPrices(
  { ids, relations }: SignedNetwork,
  { upper, limit }: FrustrationResult,
  { perRelation, obstacles }: PackingProof,
  placements: number,
): boolean | null {
  const camps = limit === 'free' ? ids.length : limit;
  const ties: { readonly relation: number; readonly end: number }[][] = ids.map(() => []);
  relations.forEach(({ a, b }, relation) => {
    ties[a]?.push({ relation, end: b });
    ties[b]?.push({ relation, end: a });
  });
  const price = relations.map(({ weight }) => perRelation * weight);
  const within: number[][] = relations.map(() => []);
  let base = 0;
  obstacles.forEach(({ relations: members, times }, index) => {
    base += times;
    for (const member of members) {
      price[member] = (price[member] as number) - times;
      within[member]?.push(index);
    }
  });
  const met = obstacles.map(() => 0);
  const campOf = ids.map(() => -1);
  const most = perRelation * (upper - 1) - base;
  let left = placements;
  const isFrustrated = (relation: number, agree: boolean) =>
    (relations[relation] as SignedRelation).sign > 0 !== agree;

  /** What each open camp would cost an actor, at the prices of its relations to the placed. */
  const costsOf = (actor: number, open: number): number[] => {
    const costs = new Array<number>(open).fill(0);
    let everywhere = 0;
    for (const { relation, end } of ties[actor] as { relation: number; end: number }[]) {
      const camp = campOf[end] as number;
      if (camp < 0) continue;
      const size = price[relation] as number;
      if ((relations[relation] as SignedRelation).sign > 0) {
        everywhere += size;
        costs[camp] = (costs[camp] as number) - size;
      } else costs[camp] = (costs[camp] as number) + size;
    }
    return costs.map((cost) => cost + everywhere);
  };
  /** Counts a frustrated relation (or takes it back), and returns what it costs at the prices of this moment. */
  const count = (relation: number, way: 1 | -1): number => {
    const cost = price[relation] as number;
    for (const index of within[relation] as number[]) {
      const before = met[index] as number;
      met[index] = before + way;
      if ((way > 0 ? before : before - 1) > 0) continue;
      const { relations: members, times } = obstacles[index] as PackingProof['obstacles'][number];
      for (const member of members) price[member] = (price[member] as number) + way * times;
    }
    return cost;
  };

  /** True if a completion is cheaper than claimed. */
  const descend = (placed: number, used: number, paid: number): boolean => {
    if (placed === ids.length) return true;
    const open = Math.min(used + 1, camps);
    let sum = paid;
    let next = -1;
    let widest = -1;
    let nextCosts: number[] = [];
    for (let actor = 0; actor < ids.length; actor++) {
      if ((campOf[actor] as number) >= 0) continue;
      const costs = costsOf(actor, open);
      let [first, second] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      for (const cost of costs) {
        if (cost < first) [first, second] = [cost, first];
        else if (cost < second) second = cost;
      }
      sum += first;
      const regret =
        (second === Number.POSITIVE_INFINITY ? 0 : second - first) + (ties[actor] as unknown[]).length / 1000;
      if (regret > widest) [widest, next, nextCosts] = [regret, actor, costs];
    }
    if (sum > most) return false;
    const spare = most - sum + Math.min(...nextCosts);
    const order = [...nextCosts.keys()].filter((camp) => (nextCosts[camp] as number) <= spare);
    order.sort((one, other) => (nextCosts[one] as number) - (nextCosts[other] as number));
    for (const camp of order) {
      if (--left < 0) return false;
      campOf[next] = camp;
      const counted: number[] = [];
      let cost = 0;
      for (const { relation, end } of ties[next] as { relation: number; end: number }[]) {
        if ((campOf[end] as number) < 0 || !isFrustrated(relation, campOf[end] === camp)) continue;
        cost += count(relation, 1);
        counted.push(relation);
      }
      const isCheaper = paid + cost <= most && descend(placed + 1, Math.max(used, camp + 1), paid + cost);
      for (const relation of counted.reverse()) count(relation, -1);
      campOf[next] = -1;
      if (isCheaper) return true;
      if (left < 0) return false;
    }
    return false;
  };
  const isCheaper = most >= 0 && descend(0, 0, 0);
  return left < 0 ? null : isCheaper;
}

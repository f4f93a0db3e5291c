/**
 * The second search of `verifyProof`: for a partition cheaper than a claimed one, bounded by subgraphs that have been checked.
 *
 * Formula. With subgraphs C counted times(C), no relation e in more than D · w(e) of them, D times the cost of any camps is
 * Σ times, and for each frustrated relation what is left of D · w(e), and for each subgraph its times for every frustrated
 * relation after the first. No term is negative; see `reducedCostSearch.ts`. No code of the solver, whole numbers.
 * Complexity: exponential; it counts placements and gives up (null) beyond a number of them. A placement costs O(n · k + m).
 */
import type { BoundCertificate } from '#graph/balance/boundCertificate.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import type { Claim } from './verifyByRussianDolls.ts';

/** Whether some partition costs less than `upper`; null where the search is not exhausted. */
export function isCheaperByReducedCosts(
  { ids, relations }: SignedNetwork,
  { upper, limit }: Claim,
  { perRelation, subgraphs }: BoundCertificate,
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
  subgraphs.forEach(({ relations: members, times }, index) => {
    base += times;
    for (const member of members) {
      price[member] = price[member] - times;
      within[member]?.push(index);
    }
  });
  const met = subgraphs.map(() => 0);
  const campOf = ids.map(() => -1);
  const most = perRelation * (upper - 1) - base;
  let left = placements;
  const isFrustrated = (relation: number, agree: boolean) => relations[relation].sign > 0 !== agree;

  /** What each open camp would cost an actor, at the reduced costs of its relations to the placed. */
  const costsOf = (actor: number, open: number): number[] => {
    const costs = new Array<number>(open).fill(0);
    let everywhere = 0;
    for (const { relation, end } of ties[actor] as { relation: number; end: number }[]) {
      const camp = campOf[end];
      if (camp < 0) continue;
      const size = price[relation];
      if (relations[relation].sign > 0) {
        everywhere += size;
        costs[camp] = costs[camp] - size;
      } else costs[camp] = costs[camp] + size;
    }
    return costs.map((cost) => cost + everywhere);
  };
  /** Counts a frustrated relation (or takes it back), and returns what it costs at the reduced costs of this moment. */
  const count = (relation: number, way: 1 | -1): number => {
    const cost = price[relation];
    for (const index of within[relation]) {
      const before = met[index];
      met[index] = before + way;
      if ((way > 0 ? before : before - 1) > 0) continue;
      const { relations: members, times } = subgraphs[index] as BoundCertificate['subgraphs'][number];
      for (const member of members) price[member] = price[member] + way * times;
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
      if (campOf[actor] >= 0) continue;
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
    const order = [...nextCosts.keys()].filter((camp) => nextCosts[camp] <= spare);
    order.sort((one, other) => nextCosts[one] - nextCosts[other]);
    for (const camp of order) {
      if (--left < 0) return false;
      campOf[next] = camp;
      const counted: number[] = [];
      let cost = 0;
      for (const { relation, end } of ties[next] as { relation: number; end: number }[]) {
        if (campOf[end] < 0 || !isFrustrated(relation, campOf[end] === camp)) continue;
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

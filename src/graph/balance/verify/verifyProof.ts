/**
 * A claimed result of `frustration` checked again, by code that shares nothing with the solver. It fails closed.
 *
 * Checked, in this order:
 * 1. the partition: one camp for each actor, no more camps than allowed; the frustrated relations counted anew, with the
 *    same list and sum as claimed;
 * 2. every subgraph: its relations exist, none twice; it is a single cycle with an odd number of negative relations (two
 *    camps) or exactly one (more camps, free), or all pairs of k + 1 actors, negative (at most k); and no relation e
 *    is in more than perRelation · w(e) of them. Their bound is then ⌈Σ times / perRelation⌉, counted anew block by block;
 * 3. every semidefinite bound, by a factorisation with a margin for rounding (`verifySemidefinite.ts`). With the subgraphs
 *    that have no relation in common with them, they bound the whole;
 * 4. where these bounds are less than the claimed value, and search is claimed: two plain searches of its own, in turns
 *    (`verifyByRussianDolls.ts`, `verifyByReducedCosts.ts`), for anything cheaper. The second is bounded by subgraphs that are checked
 *    as in 2. Their placements are limited; where neither ends, the claim is *not proven*.
 * Complexity: 1 and 2 linear, 3 cubic; 4 exponential, but it has only to refute.
 */

import type { BoundCertificate } from '#graph/balance/boundCertificate.ts';
import type { FrustrationResult, ProvenBy } from '#graph/balance/frustration.ts';
import type { SignedNetwork, SignedRelation } from '#graph/balance/signedNetwork.ts';
import type { CampLimit } from '#graph/balance/solverInstance.ts';
import { isCheaperByReducedCosts } from './verifyByReducedCosts.ts';
import { isCheaperByRussianDolls } from './verifyByRussianDolls.ts';
import { checkedSemidefiniteBound } from './verifySemidefinite.ts';

interface Verdict {
  /** The claimed value is the least one. False for every interval, however honest. */
  readonly isProven: boolean;
  /** What the check itself vouches for; 0 where the partition is not what it claims. */
  readonly lower: number;
  readonly by: ProvenBy | null;
  /** Why it is not proven, in English for developers; empty if it is. */
  readonly fault: string;
}

/** Placements after which the search of the check gives up. */
const verificationLimit = 20_000_000;

/** The verdict on a result for a network; at most `placements` steps of search. */
export function verifyProof(
  network: SignedNetwork,
  result: FrustrationResult,
  placements: number = verificationLimit,
): Verdict {
  const refuse = (fault: string, lower = 0): Verdict => ({ isProven: false, lower, by: null, fault });
  const partition = partitionFault(network, result);
  if (partition) return refuse(partition);
  const bound = certificateBound(network, result.certificate, result.limit);
  if (typeof bound === 'string') return refuse(bound);
  if (bound > result.upper)
    return refuse('the subgraphs prove more than the partition pays: one of them is wrong');
  if (bound === result.upper) return { isProven: true, lower: bound, by: 'certificate', fault: '' };
  const semidefinite = semidefiniteTotal(network, result);
  if (typeof semidefinite === 'string') return refuse(`semidefinite bound: ${semidefinite}`, bound);
  const lower = Math.max(bound, semidefinite);
  if (lower > result.upper)
    return refuse('the semidefinite bound exceeds what the partition pays: it is wrong', bound);
  if (lower === result.upper) return { isProven: true, lower, by: 'semidefinite', fault: '' };
  if (!result.isProven || result.lower !== result.upper) return refuse('only an interval is claimed', lower);
  if (result.provenBy !== 'search') return refuse('the bounds do not reach the claimed value', lower);
  // Reduced costs are used only after the same check as the certificate that is shown.
  const { fine } = result;
  const fineBound = fine ? certificateBound(network, fine, result.limit) : 0;
  if (typeof fineBound === 'string') return refuse(`reduced costs: ${fineBound}`, lower);
  // Which of the two searches is faster is not known beforehand: they take turns, each time for longer.
  const byDolls = (share: number) => isCheaperByRussianDolls(network, result, placements * share);
  const byNode = placements * Math.min(1, 2000 / (1 + network.ids.length ** 2));
  const byReducedCosts = (share: number) =>
    fine && result.limit !== 2 ? isCheaperByReducedCosts(network, result, fine, byNode * share) : null;
  const outcome = byDolls(0.03) ?? byReducedCosts(0.01) ?? byDolls(0.2) ?? byReducedCosts(0.1) ?? byDolls(1);
  if (outcome === null) return refuse('the search of the check was not exhausted', lower);
  if (outcome) return refuse('there is a cheaper partition', lower);
  return { isProven: true, lower: result.upper, by: 'search', fault: '' };
}

/** Semidefinite bounds of parts without common relation, and the subgraphs that have no relation in any of them. */
function semidefiniteTotal(
  network: SignedNetwork,
  { semidefinite, certificate, limit }: FrustrationResult,
): number | string {
  const taken = new Set<number>();
  let total = 0;
  for (const part of semidefinite) {
    const bound = checkedSemidefiniteBound(network, part, limit);
    if (typeof bound === 'string') return bound;
    if (part.relations.some((relation) => taken.has(relation))) return 'two parts have a common relation';
    for (const relation of part.relations) taken.add(relation);
    total += bound;
  }
  const subgraphs = certificate.subgraphs.filter(
    ({ relations }) => !relations.some((relation) => taken.has(relation)),
  );
  const rest = certificateBound(network, { ...certificate, subgraphs }, limit);
  return typeof rest === 'string' ? rest : total + rest;
}

function partitionFault(
  { ids, relations }: SignedNetwork,
  { campOf, frustrated, upper, limit }: FrustrationResult,
): string {
  if (campOf.length !== ids.length) return 'not every actor has a camp';
  if (campOf.some((camp) => !Number.isInteger(camp) || camp < 0)) return 'a camp is no number';
  if (limit !== 'free' && ![2, 3, 4, 5].includes(limit)) return 'the number of camps is not one allowed';
  if (limit !== 'free' && new Set(campOf).size > limit) return 'there are more camps than allowed';
  const listed = new Set(frustrated);
  if (listed.size !== frustrated.length) return 'a frustrated relation is listed twice';
  let sum = 0;
  let count = 0;
  for (const [index, { a, b, sign, weight }] of relations.entries()) {
    const isSatisfied = sign > 0 ? campOf[a] === campOf[b] : campOf[a] !== campOf[b];
    if (isSatisfied === listed.has(index)) return 'the frustrated relations are not those of the camps';
    if (isSatisfied) continue;
    sum += weight;
    count++;
  }
  if (count !== listed.size) return 'a frustrated relation does not exist';
  return sum === upper ? '' : 'the frustrated relations do not sum to the claimed value';
}

function certificateBound(
  { relations }: SignedNetwork,
  { perRelation, subgraphs }: BoundCertificate,
  limit: CampLimit,
): number | string {
  if (!Number.isSafeInteger(perRelation) || perRelation < 1)
    return 'the multiple of the subgraphs is no positive integer';
  const used = new Map<number, number>();
  for (const { relations: members, times } of subgraphs) {
    if (!Number.isSafeInteger(times) || times < 1)
      return 'a frustrated subgraph is not counted in whole numbers';
    if (new Set(members).size !== members.length) return 'a frustrated subgraph has a relation twice';
    const found = members.flatMap((member) => relations[member] ?? []);
    if (found.length !== members.length) return 'a relation of a frustrated subgraph does not exist';
    if (!isFrustratedSubgraph(found, limit)) return 'a frustrated subgraph is none';
    for (const member of members) used.set(member, (used.get(member) ?? 0) + times);
  }
  for (const [member, times] of used)
    if (times > perRelation * relations[member].weight) return 'the subgraphs are not disjoint';
  // Subgraphs that share actors through others only by one actor could be rounded up apart; components of shared
  // relations can be, always: what one group of relations must pay is a whole number.
  const group = new Map<number, number>();
  const find = (member: number): number => {
    let top = member;
    while (group.get(top) !== undefined && group.get(top) !== top) top = group.get(top) as number;
    return top;
  };
  for (const {
    relations: [head, ...rest],
  } of subgraphs)
    for (const member of rest) group.set(find(member), find(head as number));
  const sums = new Map<number, number>();
  for (const {
    relations: [head],
    times,
  } of subgraphs) {
    const top = find(head as number);
    sums.set(top, (sums.get(top) ?? 0) + times);
  }
  let bound = 0;
  for (const sum of sums.values()) bound += Math.ceil(sum / perRelation);
  return bound;
}

/** Whether every partition frustrates one of these relations, for one of the two reasons known. */
function isFrustratedSubgraph(members: readonly SignedRelation[], limit: CampLimit): boolean {
  const negative = members.filter(({ sign }) => sign < 0).length;
  const degree = new Map<number, number>();
  for (const { a, b } of members) for (const end of [a, b]) degree.set(end, (degree.get(end) ?? 0) + 1);
  if (limit !== 2 && limit !== 'free' && negative === members.length && degree.size === limit + 1)
    return (
      members.length === (limit * (limit + 1)) / 2 && [...degree.values()].every((count) => count === limit)
    );
  if (members.length < 3 || degree.size !== members.length) return false;
  if ([...degree.values()].some((count) => count !== 2)) return false;
  if (limit === 2 ? negative % 2 === 0 : negative !== 1) return false;
  // All degrees are 2: it is one cycle if a walk meets every actor.
  const first = members[0];
  let [at, by, steps] = [first.b, first, 1];
  while (at !== first.a) {
    const next = members.find((one) => one !== by && (one.a === at || one.b === at)) as SignedRelation;
    at = next.a === at ? next.b : next.a;
    by = next;
    steps++;
  }
  return steps === members.length;
}

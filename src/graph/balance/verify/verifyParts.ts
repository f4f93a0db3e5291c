/**
 * The check's own reduction: a network cut into parts that are smaller, and searched one by one. No code of the solver.
 *
 * Formula. Least cost of a network = paid + Σ least cost of its parts. The parts keep the claimed camps; these cost there,
 * with what is paid, no more than in the network, because every rule gives the actor it removes its cheapest camp.
 * Rules, for an actor with ties of sizes w₁ ≥ w₂ ≥ …:
 * 1. Biconnected components are separate parts. Two ties between the same actors add up; where they are opposed, the
 *    smaller size is paid.
 * 2. w₁ ≥ w₂ + w₃ + …, and the first tie is positive or there are two camps: the actor goes with the end of that tie.
 * 3. Two camps and three ties, no dominant one: they become a triangle of their ends, with sizes (wᵢ + wⱼ − w_l)/2, if
 *    these are whole.
 * 4. More camps: an actor with negative ties alone, fewer than the camps, is dropped; one with a positive tie a and a
 *    larger negative one becomes a negative tie of size a between their ends.
 * 5. Any number of camps: negative ties between components of the positive ties are dropped.
 * Convention: sizes are multiplied by `scale`, so that rule 3 can halve them. Whole numbers throughout.
 */
import { groupBy } from '#base/groupBy.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import type { CampLimit } from '#graph/balance/solverInstance.ts';

/** Ties between actors 0 … claimed.length − 1; the value is the sign times the size. */
export interface SearchPart {
  readonly ties: readonly SearchTie[];
  /** The claimed camp of each actor. */
  readonly claimed: readonly number[];
}

interface SearchTie {
  readonly a: number;
  readonly b: number;
  readonly value: number;
}

interface SearchParts {
  /** What every partition pays beside the parts; in units of 1 / scale, as the ties. */
  readonly paid: number;
  readonly parts: readonly SearchPart[];
}

/** What sizes of ties are multiplied by. */
export const scale = 16;

/** The parts of a network whose claimed camps are given. */
export function searchParts(
  { relations }: SignedNetwork,
  campOf: readonly number[],
  limit: CampLimit,
): SearchParts {
  const ties = relations.map(({ a, b, sign, weight }) => ({ a, b, value: sign * weight * scale }));
  const parts: SearchPart[] = [];
  let paid = 0;
  for (const waiting = [{ ties, claimed: campOf }]; ; ) {
    const next = waiting.pop();
    if (!next) return { paid, parts };
    for (const block of biconnectedParts(next)) {
      const { part, paid: more } = reduced(block, limit);
      paid += more;
      // A smaller part may fall into components again.
      if (part.claimed.length < block.claimed.length || part.ties.length < block.ties.length)
        waiting.push({ ties: [...part.ties], claimed: part.claimed });
      else parts.push(part);
    }
  }
}

/** The cost of the claimed camps. */
export function claimedCost({ ties, claimed }: SearchPart): number {
  return ties.reduce(
    (sum, { a, b, value }) => (value > 0 === (claimed[a] === claimed[b]) ? sum : sum + Math.abs(value)),
    0,
  );
}

/** The same ties with their ends renumbered from 0. */
function renumbered(ties: readonly SearchTie[], claimed: readonly number[]): SearchPart {
  const actors = [...new Set(ties.flatMap(({ a, b }) => [a, b]))];
  const place = new Map(actors.map((actor, index) => [actor, index]));
  return {
    ties: ties.map(({ a, b, value }) => ({ a: place.get(a) as number, b: place.get(b) as number, value })),
    claimed: actors.map((actor) => claimed[actor]),
  };
}

/** In a depth-first tree every other tie closes a cycle with the path between its ends, whose ties belong together. */
function biconnectedParts({ ties, claimed }: SearchPart): readonly SearchPart[] {
  const ends = claimed.map((): number[] => []);
  for (const { a, b } of ties) {
    ends[a]?.push(b);
    ends[b]?.push(a);
  }
  const parent = claimed.map(() => -1);
  const depth = claimed.map(() => -1);
  for (const root of claimed.keys()) {
    if (depth[root] >= 0) continue;
    depth[root] = 0;
    for (const path = [root]; path.length > 0; ) {
      const at = path.at(-1) as number;
      const next = ends[at]?.pop();
      if (next === undefined) path.pop();
      else if (depth[next] < 0) {
        parent[next] = at;
        depth[next] = path.push(next) - 1;
      }
    }
  }
  // A tie of the tree is named by its lower end.
  const group = [...claimed.keys()];
  const find = (actor: number): number => {
    let top = actor;
    while (group[top] !== top) top = group[top];
    return top;
  };
  const lower = ({ a, b }: SearchTie) => (depth[a] > depth[b] ? a : b);
  for (const tie of ties) {
    const top = tie.a + tie.b - lower(tie);
    for (let at = lower(tie); parent[at] !== top; at = parent[at]) group[find(at)] = find(parent[at]);
  }
  const members = groupBy(ties, (tie) => find(lower(tie)));
  return [...members.values()].map((own) => renumbered(own, claimed));
}

/** One part after the rules 2 to 5, applied until none applies. */
function reduced({ ties, claimed }: SearchPart, limit: CampLimit): { part: SearchPart; paid: number } {
  const rows = claimed.map(() => new Map<number, number>());
  const row = (actor: number) => rows[actor];
  let paid = 0;
  const add = (a: number, b: number, value: number) => {
    const before = row(a).get(b) ?? 0;
    if (before * value < 0) paid += Math.min(Math.abs(before), Math.abs(value));
    set(a, b, before + value);
  };
  const set = (a: number, b: number, value: number) => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      if (value === 0) row(one).delete(other);
      else row(one).set(other, value);
  };
  const drop = (actor: number) => {
    const own = [...row(actor)];
    for (const [end] of own) set(actor, end, 0);
    return own;
  };
  for (const { a, b, value } of ties) add(a, b, value);

  /** Whether a rule has removed the actor. */
  const simplify = (actor: number): boolean => {
    const own = [...row(actor)].sort(([, one], [, other]) => Math.abs(other) - Math.abs(one) || other - one);
    const [first, second, third] = own;
    if (!first) return false;
    const [end, value] = first;
    const all = own.reduce((sum, [, one]) => sum + Math.abs(one), 0);
    if (2 * Math.abs(value) >= all && (value > 0 || limit === 2)) {
      drop(actor);
      for (const [other, one] of own) if (other !== end) add(end, other, Math.sign(value) * one);
      return true;
    }
    if (limit === 2) {
      if (!second || !third || own.length > 3 || all % 2 > 0) return false;
      drop(actor);
      for (const [one, other] of [
        [first, second],
        [first, third],
        [second, third],
      ] as const) {
        // wᵢ + wⱼ − w_l = 2 (wᵢ + wⱼ) − all
        const size = Math.abs(one[1]) + Math.abs(other[1]) - all / 2;
        add(one[0], other[0], Math.sign(one[1] * other[1]) * size);
      }
      return true;
    }
    if (own.every(([, one]) => one < 0) && (limit === 'free' || own.length < limit)) {
      drop(actor);
      return true;
    }
    if (own.length !== 2 || !second || second[1] < 0) return false;
    drop(actor);
    add(end, second[0], -second[1]);
    return true;
  };
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const actor of claimed.keys()) if (simplify(actor)) isChanged = true;
  }

  const left = claimed.flatMap((_, a) =>
    [...row(a)].flatMap(([b, value]) => (a < b ? [{ a, b, value }] : [])),
  );
  return { part: renumbered(limit === 'free' ? withinPositive(left, claimed.length) : left, claimed), paid };
}

/** Ties within components of the positive ties. */
function withinPositive(ties: readonly SearchTie[], order: number): readonly SearchTie[] {
  const component = Array.from({ length: order }, (_, actor) => actor);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const { a, b, value } of ties) {
      const least = Math.min(component[a], component[b]);
      if (value < 0 || component[a] === component[b]) continue;
      component[a] = component[b] = least;
      isChanged = true;
    }
  }
  return ties.filter(({ a, b }) => component[a] === component[b]);
}

/**
 * What of a split into any number of camps follows from its rule alone: that two share a camp only if positive ties within
 * it lead from one to the other (`connectedCamps.ts`).
 *
 * Definition. Two camps that no relation joins could be one at no cost. An actor that stands alone without a positive tie
 * could join each camp to which it has no tie at all; it is told with these camps, and camps of several in pairs.
 * Complexity: O(ties + camps²).
 * Convention: of this best split; whom another one would put elsewhere is told by `firmness.ts`.
 */
import { campsOf } from './campsOf.ts';
import type { SignedNetwork } from './signedNetwork.ts';

interface CampsByRule {
  /** Actors alone in their camps, each with the camps that it could join. */
  readonly alone: readonly { readonly actor: number; readonly camps: readonly number[] }[];
  /** Camps of several that could be one. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** Who stands alone and which camps stand apart by the rule alone; `campOf` has camps of least cost as the rule wants them. */
export function campsByRule({ relations }: SignedNetwork, campOf: readonly number[]): CampsByRule {
  const camps = campsOf(campOf);
  const joined = new Set(
    relations.flatMap(({ a, b }) => [`${campOf[a]} ${campOf[b]}`, `${campOf[b]} ${campOf[a]}`]),
  );
  const isAligned = new Set(relations.flatMap(({ a, b, sign }) => (sign > 0 ? [a, b] : [])));
  const isSeveral = (camp: number) => (camps[camp]?.length ?? 0) > 1;
  const freeOf = (camp: number) =>
    camps.flatMap((_, other) => (other !== camp && !joined.has(`${camp} ${other}`) ? [other] : []));
  const alone = camps.flatMap(([actor], camp) => {
    if (actor === undefined || isSeveral(camp) || isAligned.has(actor)) return [];
    const free = freeOf(camp);
    return free.length === 0 ? [] : [{ actor, camps: free }];
  });
  const pairs = camps.flatMap((_, camp) =>
    isSeveral(camp)
      ? freeOf(camp).flatMap((other) => (other > camp && isSeveral(other) ? [[camp, other] as const] : []))
      : [],
  );
  return { alone, pairs };
}

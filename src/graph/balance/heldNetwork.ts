/**
 * Ties of structure in balance: troops stay with those they belong to, and a coalition with who leads it.
 *
 * Definition. The held network has every tie as a positive relation that outweighs all counted relations together. No best
 * split parts its ends, so that balance is asked of the units that ties make; counted relations keep their indices.
 * Convention: a tie does not hold two who are opposed, for then the source itself parts them.
 */
import type { SignedNetwork, SignedRelation } from './signedNetwork.ts';

/** A dyad that is held together; `a` and `b` are indices into the network's `ids`. */
export interface Tie {
  readonly id: string;
  readonly a: number;
  readonly b: number;
}

/** The network with its ties; they stand after the counted relations, unless a counted one joins the same two. */
export function heldNetwork({ ids, relations }: SignedNetwork, ties: readonly Tie[]): SignedNetwork {
  const weight = 1 + relations.reduce((sum, relation) => sum + relation.weight, 0);
  const held = new Map(ties.map((tie) => [tie.id, tie]));
  const counted = relations.map((relation) =>
    held.delete(relation.id) && relation.sign > 0 ? { ...relation, weight } : relation,
  );
  const added = [...held.values()].map((tie): SignedRelation => ({ ...tie, sign: 1, weight }));
  return { ids, relations: [...counted, ...added] };
}

/** The units of a network, as lists of actors' indices: those whom its ties hold, and everybody else alone. */
export function unitsOf(network: SignedNetwork, ties: readonly Tie[]): readonly (readonly number[])[] {
  const opposed = new Set(network.relations.flatMap(({ id, sign }) => (sign < 0 ? [id] : [])));
  const holding = ties.filter(({ id }) => !opposed.has(id));
  const unitOf = network.ids.map((_, actor) => actor);
  for (const { a, b } of holding) {
    const [one, other] = [unitOf[a], unitOf[b]];
    for (const [actor, unit] of unitOf.entries()) if (unit === other) unitOf[actor] = one;
  }
  const units = new Map<number, number[]>();
  for (const [actor, unit] of unitOf.entries()) units.set(unit, [...(units.get(unit) ?? []), actor]);
  return [...units.values()];
}

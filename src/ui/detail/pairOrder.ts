import type { Derive } from '#derive/derive.ts';
import type { Dyad } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { inOrderOfAct, isOneWay } from '#domain/relation.ts';
import type { Query } from '#query/filter/query.ts';
import { evidenceOfDyad } from './evidenceOf.ts';

interface PairOrder {
  readonly one: ActorId;
  readonly other: ActorId;
  /** The first alone acts on the other. */
  readonly isOneWay: boolean;
}

/** Two as a heading names them, by what the picture shows of them; by all that is stated where it shows nothing. */
export function pairOrder(
  { index, visibleGraph }: Pick<Derive, 'index' | 'visibleGraph'>,
  query: Query,
  dyad: Dyad,
): PairOrder {
  const shown = visibleGraph(query).relations.find(({ id }) => id === dyad.id);
  const acts = shown ?? {
    ...dyad,
    lines: [{ statements: evidenceOfDyad(index, query, dyad.id).map(({ counted }) => counted) }],
  };
  const [one, other] = inOrderOfAct(acts);
  return { one, other, isOneWay: isOneWay(acts) };
}

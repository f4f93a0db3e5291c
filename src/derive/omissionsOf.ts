import type { Dataset, Omission } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import type { QueryIndex } from '#query/queryIndex.ts';

interface About {
  readonly dataset: Pick<Dataset, 'omissions'>;
  readonly index: Pick<QueryIndex, 'actors'>;
}

/** The omissions about a pair: those that name both, or officials of them. */
export function omissionsOf({ dataset, index }: About, one: ActorId, other: ActorId): readonly Omission[] {
  return dataset.omissions.filter(({ actors }) => {
    const named = new Set(actors.flatMap((id) => [id, index.actors.get(id)?.rollsUpTo ?? id]));
    return named.has(one) && named.has(other);
  });
}

import type { Question } from '#dataset/bundled.ts';
import type { ActorId } from '#domain/ids.ts';
import type { QueryIndex } from '#query/filter/queryIndex.ts';

interface Asked {
  readonly question: Question;
  /** The actors that it names. */
  readonly actors: readonly ActorId[];
}

/** The question that names an actor and, beside it, none but such as belong to it; null where there is none. */
export function questionOfGroup(
  asked: readonly Asked[],
  { actors: all }: Pick<QueryIndex, 'actors'>,
  id: ActorId,
): { readonly question: Question; readonly others: readonly ActorId[] } | null {
  const belongs = (actor: ActorId): boolean => {
    const seen = new Set<ActorId>();
    for (
      let at = all.get(actor)?.actor.partOf;
      at !== undefined && !seen.has(at);
      at = all.get(at)?.actor.partOf
    ) {
      if (at === id) return true;
      seen.add(at);
    }
    return false;
  };
  for (const { question, actors } of asked) {
    const others = actors.filter((actor) => actor !== id);
    if (actors.includes(id) && others.length > 0 && others.every(belongs)) return { question, others };
  }
  return null;
}

import { hasEnd } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { type Relation, stances } from '#domain/relation.ts';
import { stanceCount } from '#words/terms.ts';

/** How many of the relations an actor has, by stance: "3 aligned", "4 opposed". */
export function stanceTally(relations: readonly Relation[], actor: ActorId): readonly string[] {
  const own = relations.filter((relation) => hasEnd(relation, actor));
  return stances.flatMap((stance) => {
    const count = own.filter((relation) => relation.stance === stance).length;
    return count === 0 ? [] : [stanceCount(count, stance)];
  });
}

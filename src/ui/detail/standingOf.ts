import { dyadOf, hasEnd } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Relation } from '#domain/relation.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { Query } from '#query/filter/query.ts';
import type { QueryIndex } from '#query/filter/queryIndex.ts';
import { evidenceOfActor } from './evidenceOf.ts';

interface Standing {
  /** The actor of the picture: the organisation of an official who is shown with it, else the actor itself. */
  readonly at: ActorId;
  /** Relations in the picture: all of an actor's own; of an official those of the organisation that have a statement about him. */
  readonly shown: readonly Relation[];
  /** With whom a statement links the actor, and the picture has no line for it. */
  readonly elsewhere: readonly ActorId[];
}

/** How an actor stands in the picture, and with whom the source links it beside that. */
export function standingOf(
  { relations }: Pick<VisibleGraph, 'relations'>,
  index: QueryIndex,
  query: Query,
  id: ActorId,
): Standing {
  const at = query.rollUp ? (index.actors.get(id)?.rollsUpTo ?? id) : id;
  const drawn = new Set(relations.map((relation) => relation.id));
  const named = new Set<string>();
  const elsewhere = new Set<ActorId>();
  for (const { counted, indexed } of evidenceOfActor(index, query, id)) {
    const { asCoded, rolledUp } = indexed;
    // A tie of an official with his own organisation is no line, and what it says is that he stands there.
    const isWithin = at !== id && rolledUp === null && (asCoded.from === at || asCoded.to === at);
    if (isWithin) continue;
    const inPicture = query.rollUp && rolledUp !== null ? rolledUp : counted;
    const dyad = dyadOf(inPicture.from, inPicture.to).id;
    if (drawn.has(dyad)) named.add(dyad);
    else elsewhere.add(counted.from === id ? counted.to : counted.from);
  }
  return {
    at,
    shown: relations.filter((relation) => (at === id ? hasEnd(relation, id) : named.has(relation.id))),
    elsewhere: [...elsewhere],
  };
}

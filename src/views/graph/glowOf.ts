import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { Hovered } from '#state/appState.ts';
import type { Glow } from './paintScene.ts';

/** What glows: what is hovered, the actor at the cursor, and `along`, the relation that the keys follow. */
export function glowOf(
  hovered: Hovered,
  cursor: ActorId | null,
  along: DyadId | null,
  relations: VisibleGraph['relations'],
): Glow {
  const pointed = hovered ?? (along && ({ kind: 'dyad', dyad: along } as const));
  const actors = new Set<string>(cursor === null ? [] : [cursor]);
  if (pointed?.kind === 'actor') actors.add(pointed.actor);
  const lit = relations.filter((relation) =>
    pointed?.kind === 'dyad'
      ? relation.id === pointed.dyad
      : actors.has(relation.a) || actors.has(relation.b),
  );
  // The only line of an actor glows before the keys follow it: its other end says that they do.
  const followed = lit.find(({ id }) => pointed?.kind === 'dyad' && id === along);
  for (const end of followed ? [followed.a, followed.b] : []) actors.add(end);
  return { actors, cursor, lines: new Set(lit.flatMap(({ lines }) => lines.map(({ id }) => id))) };
}

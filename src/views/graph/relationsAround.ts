import type { Point } from '#base/geometry.ts';
import { type Dyad, type DyadId, hasEnd, otherEnd } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';

/** A relation as seen from one of its actors. */
interface RelationAround {
  readonly dyad: DyadId;
  readonly other: ActorId;
}

/** The relations of an actor by the direction of their other end, clockwise from the top; without those whose other end has no point. */
export function relationsAround(
  actor: ActorId,
  relations: readonly Dyad[],
  places: ReadonlyMap<ActorId, Point>,
): readonly RelationAround[] {
  const from = places.get(actor);
  if (!from) return [];
  const around = relations.flatMap((relation) => {
    if (!hasEnd(relation, actor)) return [];
    const other = otherEnd(relation, actor);
    const to = places.get(other);
    if (!to) return [];
    const turn = Math.atan2(to.x - from.x, from.y - to.y);
    return [{ dyad: relation.id, other, turn: turn < 0 ? turn + 2 * Math.PI : turn }];
  });
  return around.sort((one, next) => one.turn - next.turn).map(({ dyad, other }) => ({ dyad, other }));
}

/** The relation one step further around, or back; the first one if `dyad` is not among them. Null if there is none. */
export function nextAround(
  around: readonly RelationAround[],
  dyad: DyadId | null,
  step: 1 | -1,
): RelationAround | null {
  const at = around.findIndex((one) => one.dyad === dyad);
  if (at < 0) return around[0] ?? null;
  return around[(at + step + around.length) % around.length] ?? null;
}

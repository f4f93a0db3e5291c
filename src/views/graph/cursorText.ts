import type { Point } from '#base/geometry.ts';
import type { Actor } from '#domain/actor.ts';
import { type DyadId, hasEnd } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { NameOf } from '#query/sentences/describeRelation.ts';
import { shortStance } from '#query/sentences/shortStance.ts';
import { kindBesideName } from '#words/actorKind.ts';
import { graphWords } from '#words/graph.ts';
import { relationsAround } from './relationsAround.ts';

type Relations = VisibleGraph['relations'];

/** Where the actors of a scene stand, px of its frame. */
export function centresOf(scene: Scene | null): ReadonlyMap<ActorId, Point> {
  return new Map(scene?.actors.map(({ id, centre }) => [id, centre]));
}

/** The announcement for the actor at the cursor. */
export function actorText(actor: Actor, relations: Relations): string {
  const own = relations.filter((relation) => hasEnd(relation, actor.id)).length;
  return graphWords.arrivedAt(actor.name, kindBesideName(actor), own);
}

/** The announcement for the relation at the cursor, counted clockwise around its actor; empty if it is not drawn. */
export function relationText(
  actor: ActorId,
  along: DyadId,
  scene: Scene | null,
  relations: Relations,
  nameOf: NameOf,
): string {
  const around = relationsAround(actor, relations, centresOf(scene));
  const at = around.findIndex(({ dyad }) => dyad === along);
  const relation = relations.find(({ id }) => id === along);
  const other = around[at]?.other;
  if (!relation || !other) return '';
  return graphWords.onRelation(nameOf(actor), nameOf(other), shortStance(relation), at + 1, around.length);
}

/** What actors are, said one after the other. */
import type { ActorKind } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import { actRefusals } from '#words/acts.ts';
import { saysKind } from '#workspace/coding/backgroundKnowledge.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { actBuilder, type Made, placeOf, refusal } from './actBuilder.ts';

/** Gives an actor a kind; it is background knowledge where no sentence that names the actor says so. */
export function giveKind(data: OwnData, id: ActorId, kind: ActorKind): Made {
  const builder = actBuilder(data);
  const at = placeOf(data, 'actors', id);
  const actor = data.dataset.actors[at];
  if (actor === undefined) return refusal(actRefusals.notThere('actors', id));
  const isSaid = kind === 'unstated' || data.texts.length === 0 || saysKind(data, actor, kind);
  const others = actor.background.filter((one) => one !== 'kind');
  builder.replace('actors', at, { ...actor, kind, background: isSaid ? others : [...others, 'kind'] });
  return builder.act('actorChanged');
}

import { kinship } from '#dataset/statementRules.ts';
import type { Actor } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Speaker, Voice } from '#domain/statement.ts';

/** Whose word a statement is, by who speaks: a party's own, or another's. */
export function voiceOf({ actors }: Pick<Dataset, 'actors'>, saidBy: Speaker, from: ActorId): Voice {
  if (saidBy === 'narrator') return 'report';
  if (saidBy === 'unnamed') return 'unnamed';
  const kin = kinship(saidBy, from, new Map<string, Actor>(actors.map((actor) => [actor.id, actor])));
  return kin === 'same' || kin === 'within' ? 'party' : 'other';
}

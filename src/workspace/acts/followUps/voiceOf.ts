import type { Actor } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { kinship } from '#domain/kinship.ts';
import type { Speaker, Voice } from '#domain/statement.ts';
import { type ActBuilder, itemsOf } from '#workspace/acts/actBuilder.ts';

/** Whose word a statement of a dataset is, by who speaks: a party's own, or another's. */
function voicesIn({ actors }: Pick<Dataset, 'actors'>) {
  const byId = new Map<string, Actor>(actors.map((actor) => [actor.id, actor]));
  return (saidBy: Speaker, from: ActorId): Voice => {
    if (saidBy === 'narrator') return 'report';
    if (saidBy === 'unnamed') return 'unnamed';
    const kin = kinship(saidBy, from, byId);
    return kin === 'same' || kin === 'within' ? 'party' : 'other';
  };
}

/** Whose word a statement is, by who speaks. */
export function voiceOf(dataset: Pick<Dataset, 'actors'>, saidBy: Speaker, from: ActorId): Voice {
  return voicesIn(dataset)(saidBy, from);
}

/**
 * Makes the source types again that followed from the speakers before the act, and nobody has chosen otherwise: an actor may
 * belong to another now.
 */
export function renewVoices(builder: ActBuilder, before: Dataset): void {
  const [voiceBefore, voiceNow] = [voicesIn(before), voicesIn(builder.data.dataset)];
  const earlier = new Map(before.statements.map((statement) => [statement.id, statement]));
  for (const [at, now] of itemsOf(builder.data, 'statements').entries()) {
    const was = earlier.get(now.id);
    const isSpoken = now.voice === 'party' || now.voice === 'other';
    if (was === undefined || !isSpoken || was.voice !== now.voice) continue;
    if (voiceBefore(was.saidBy, was.from) !== was.voice) continue;
    const voice = voiceNow(now.saidBy, now.from);
    if (voice !== now.voice) builder.replace('statements', at, { ...now, voice });
  }
}

import type { Dataset } from '#domain/dataset.ts';
import type { ActorChoice } from '#workspace/coding/completion.ts';
import { holdsOffice, isProposed, mayBeAsked } from '#workspace/coding/speaksFor.ts';
import type { Line } from './line.ts';

/** Whether the speaker of a line speaks for the one who acts, as a question. */
export interface AskedToSpeak {
  readonly speaker: string;
  readonly party: string;
  /** As it was answered, or else as it is proposed. */
  readonly isYes: boolean;
}

const isActor = (choice: { readonly kind: string } | null): choice is ActorChoice =>
  choice?.kind === 'actor' || choice?.kind === 'newActor';
const idOf = (choice: ActorChoice | null) => (choice?.kind === 'actor' ? choice.actor.id : null);
const namedBy = (choice: ActorChoice) => (choice.kind === 'actor' ? choice.actor : { name: choice.name });

/** The question of a line; null where nobody speaks who could be asked about, or it is known. */
export function askedToSpeak({ actors }: Dataset, line: Line, paragraph: string): AskedToSpeak | null {
  const { who, verb, whom, saidBy, speaksFor } = line;
  const isTurned = verb.choice?.kind === 'type' && verb.choice.isInverse;
  const [party, other] = isTurned ? [whom.choice, who.choice] : [who.choice, whom.choice];
  const speaker = saidBy.choice;
  if (!isActor(speaker) || party === null || line.voice !== null) return null;
  const [one, acting] = [namedBy(speaker), namedBy(party)];
  if (one.name === acting.name || (other !== null && one.name === namedBy(other).name)) return null;
  if (!holdsOffice(paragraph, one)) return null;
  if (!mayBeAsked(actors, idOf(speaker), idOf(party), idOf(other))) return null;
  return { speaker: one.name, party: acting.name, isYes: speaksFor ?? isProposed(paragraph, one, acting) };
}

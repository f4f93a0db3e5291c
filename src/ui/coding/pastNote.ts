/** What the note of a relation that is over says: what it was. */
import { pastWords } from '#words/introLists.ts';
import type { ActorChoice } from '#workspace/coding/completing/actorCompletion.ts';
import type { VerbChoice } from '#workspace/coding/completing/verbCompletion.ts';
import type { LineVerb } from './line.ts';

const labelOf = (verb: VerbChoice): string => {
  if (verb.kind === 'newType') return verb.label;
  return verb.isInverse ? verb.type.inverseLabel : verb.type.label;
};

const namesOf = (choice: ActorChoice) =>
  choice.kind === 'newActor' ? [choice.name] : [choice.actor.name, choice.actor.shortName];

/** True if words name somebody. */
export const isNamedIn = (words: string, choice: ActorChoice | undefined): boolean =>
  choice !== undefined && namesOf(choice).some((name) => words.includes(name));

/** True if words have two in this order. */
function isInOrder(words: string, one: ActorChoice | undefined, other: ActorChoice | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const placesOf = (choice: ActorChoice) =>
    namesOf(choice).flatMap((name) => (words.includes(name) ? [words.indexOf(name)] : []));
  const [first, second] = [placesOf(one), placesOf(other)];
  return first.length > 0 && second.length > 0 && Math.min(...first) < Math.min(...second);
}

/**
 * By the verb that stands in the line already, or else the first of the marked words; empty where these do not say who did it to
 * whom, for a reader takes the first of the two for the one who acted.
 */
export function noteOfPast(
  begun: LineVerb | null,
  said: VerbChoice | undefined,
  words: string,
  actors: readonly ActorChoice[],
): string {
  if (begun !== null)
    return begun.kind === 'denial' || begun.kind === 'office' ? '' : pastWords.note(labelOf(begun));
  if (said === undefined) return '';
  const isSymmetric = said.kind === 'type' && said.type.symmetric;
  const isTurned = said.kind === 'type' && said.isInverse;
  // "By" somebody, in a sentence that is not understood as passive.
  const isDoubtful = !isTurned && /(?<!\p{L})by(?!\p{L})/iu.test(words);
  const [one, other, ...more] = actors;
  return isSymmetric || (more.length === 0 && !isDoubtful && isInOrder(words, one, other))
    ? pastWords.note(labelOf(said))
    : '';
}

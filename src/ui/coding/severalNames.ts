/** Several names in one field: "Kalmar, Westmere and River Guard". */
import { listed } from '#words/grammar.ts';
import type { ActorChoice } from '#workspace/coding/actorCompletion.ts';
import type { Offer } from './offer.ts';

const nameOf = (choice: ActorChoice) => (choice.kind === 'newActor' ? choice.name : choice.actor.name);

/** True where one name goes on from what is typed: "Ministry of Trade and Labour" from "Ministry of Trade and". */
const isBegun = (choice: ActorChoice, typed: string) =>
  nameOf(choice).length > typed.length && nameOf(choice).toLowerCase().startsWith(typed.toLowerCase());

/** The names that a field holds, by comma or "and". */
const namesIn = (text: string) =>
  text
    .split(/\s*[,;，、]\s*(?:and\s+)?|\s+and\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/**
 * What a field offers that may hold several names: those before the last one are taken as Enter would take them, and the last one
 * is completed. Null where what is typed is one name, or one of them is still to be chosen.
 */
export function severalNames(
  text: string,
  offered: (name: string, taken: readonly ActorChoice[]) => readonly ActorChoice[],
): readonly Offer<ActorChoice>[] | null {
  const names = namesIn(text);
  const last = names.at(-1);
  if (last === undefined || names.length < 2) return null;
  if (offered(text, []).some((choice) => isBegun(choice, text.trim()) || isSame(choice, text))) return null;
  const before: ActorChoice[] = [];
  for (const name of names.slice(0, -1)) {
    const [choice] = offered(name, before);
    if (choice === undefined || choice.isAsked === true) return null;
    before.push(choice);
  }
  const [first, ...more] = before;
  if (first === undefined) return null;
  return offered(last, before).map((choice) => ({
    choice: first,
    others: [...more, choice],
    label: listed([...before, choice].map(nameOf)),
    note: null,
    isAsked: choice.isAsked === true,
  }));
}

/** True for an actor whose name has the "and" in it. */
const isSame = (choice: ActorChoice, text: string) =>
  choice.kind === 'actor' && nameOf(choice).toLowerCase() === text.trim().toLowerCase();

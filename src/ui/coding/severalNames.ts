/** Several names in one field: "Kalmar, Westmere and River Guard". */
import { lineWords as words } from '#words/codingDesk.ts';
import { listed } from '#words/grammar/numbersAndLists.ts';
import { type ActorChoice, nameOfChoice } from '#workspace/coding/completing/actorCompletion.ts';
import type { Offer } from './offer.ts';

const namesOf = (choice: ActorChoice): readonly string[] => {
  if (choice.kind === 'newActor') return [choice.name];
  const { name, shortName, aliases, alsoKnownAs } = choice.actor;
  return [name, shortName, ...aliases, ...alsoKnownAs];
};

/** True where one name goes on from what is typed: "Ministry of Trade and Labour" from "Ministry of Trade and". */
const isBegun = (choice: ActorChoice, typed: string) =>
  namesOf(choice).some(
    (name) => name.length > typed.length && name.toLowerCase().startsWith(typed.toLowerCase()),
  );

/** The names that a field holds, by comma or "and". */
const namesIn = (text: string) =>
  text
    .split(/\s*[,;，、]\s*(?:and\s+)?|\s+and\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/**
 * What a field offers that may hold several names: those before the last one are taken as Enter would take them, and the last one
 * is completed. The whole is offered as one new name, too. Null where what is typed is one name, or one of them is still to be chosen.
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
  const isNew = (choice: ActorChoice) => choice.kind === 'newActor';
  const several = offered(last, before).map((choice) => ({
    choice: first,
    others: [...more, choice],
    label: listed([...before, choice].map(nameOfChoice)),
    note: words.several(names.length),
    // Of new names nobody knows whether they are one: "Bosnia and Herzegovina".
    isAsked: choice.isAsked === true || [...before, choice].every(isNew),
  }));
  const name = text.trim();
  const whole = { choice: { kind: 'newActor', name }, label: words.newActor(name), note: null } as const;
  const isAsked = several[0]?.isAsked ?? true;
  return several.every(({ others }) => [...before, ...others].every(isNew))
    ? [{ ...whole, isAsked }, ...several]
    : [...several, { ...whole, isAsked: true }];
}

/** True for an actor whose name has the "and" in it. */
const isSame = (choice: ActorChoice, text: string) =>
  choice.kind === 'actor' && namesOf(choice).some((name) => name.toLowerCase() === text.trim().toLowerCase());

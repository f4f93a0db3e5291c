import type { Dataset } from '#domain/dataset.ts';
import { type ActorChoice, nameOfChoice } from '#workspace/coding/completing/actorCompletion.ts';
import { isNameOfPerson, namesBeside, servedIn } from '#workspace/coding/sentences/offices.ts';
import { belongsTo, holdsOffice, isProposed, mayBeAsked } from '#workspace/coding/sentences/speaksFor.ts';
import type { Line } from './line.ts';

/** Whether the speaker of a line speaks for the one who acts, as a question. */
interface AskedToSpeak {
  readonly speaker: string;
  readonly party: string;
  /** As it was answered, or else as it is proposed. */
  readonly isYes: boolean;
}

/** The same by an office that the text gives somebody, with whom he serves. */
interface AskedToServe extends AskedToSpeak {
  readonly choice: ActorChoice;
  readonly official: ActorChoice;
}

/** As it was answered of these two; null where it was not. */
const answerOn = ({ speaksFor }: Line, speaker: string, party: string): boolean | null =>
  speaksFor?.speaker === speaker && speaksFor.party === party ? speaksFor.isYes : null;

const isActor = (choice: { readonly kind: string } | null): choice is ActorChoice =>
  choice?.kind === 'actor' || choice?.kind === 'newActor';
const idOf = (choice: ActorChoice | null) => (choice?.kind === 'actor' ? choice.actor.id : null);
const namedBy = (choice: ActorChoice) => (choice.kind === 'actor' ? choice.actor : { name: choice.name });

/** A person by the name of two words or more, or by what the actor is; null for others, and where it is known whom he serves. */
function personIn({ actors }: Dataset, choice: ActorChoice | null): ActorChoice | null {
  if (choice === null) return null;
  const name = nameOfChoice(choice);
  const actor = choice.kind === 'actor' ? actors.find(({ id }) => id === choice.actor.id) : undefined;
  if (actor?.partOf !== undefined || !isNameOfPerson(name)) return null;
  if (actor?.kind === 'official') return choice;
  return (actor === undefined || actor.kind === 'unstated') && /\s/.test(name) ? choice : null;
}

/** The person who speaks in a line; null where none does. */
const speakerIn = (dataset: Dataset, { saidBy: { choice } }: Line): ActorChoice | null =>
  personIn(dataset, isActor(choice) ? choice : null);

/** Who may have an office with another: whoever speaks, or where nobody does a person who acts. */
const officialIn = (dataset: Dataset, line: Line): ActorChoice | null =>
  isActor(line.saidBy.choice) ? speakerIn(dataset, line) : personIn(dataset, line.who.choice);

/** The question whether somebody speaks for whom the text gives him an office with; null where it gives none, or it is known. */
export function askedToServe(dataset: Dataset, line: Line, text: readonly string[]): AskedToServe | null {
  const official = officialIn(dataset, line);
  if (official === null || line.voice !== null) return null;
  const one = namedBy(official);
  const chosen = [line.who.choice, line.whom.choice].filter((choice) => choice !== null);
  const known = dataset.actors.map((actor): ActorChoice => ({ kind: 'actor', actor, also: null }));
  const unknown = namesBeside(text, one.name).map((name): ActorChoice => ({ kind: 'newActor', name }));
  const named = (choices: readonly ActorChoice[]) =>
    choices.map((choice) => ({ ...namedBy(choice), choice }));
  // An actor that is there before a name that is none yet.
  const served =
    servedIn(text, one, named(known)) ??
    servedIn(text, one, named(chosen)) ??
    servedIn(text, one, named(unknown));
  if (served === null || !isServable(served.choice)) return null;
  const [speaker, party] = [idOf(official), idOf(served.choice)];
  if (areOpposed(dataset, speaker, party) || !mayBeAsked(dataset.actors, speaker, party, null)) return null;
  const isYes = answerOn(line, one.name, served.name) ?? true;
  return { speaker: one.name, party: served.name, isYes, choice: served.choice, official };
}

const isServable = (choice: ActorChoice) => choice.kind !== 'actor' || choice.actor.kind !== 'official';

/** True if two are against each other by what is coded: neither speaks for the other. */
function areOpposed({ statements, relationTypes }: Dataset, one: string | null, other: string | null) {
  const against = new Set<string>(relationTypes.flatMap(({ id, sign }) => (sign === -1 ? [id] : [])));
  return statements.some(
    ({ from, to, type, status }) =>
      status !== 'withdrawn' &&
      against.has(type) &&
      ((from === one && to === other) || (from === other && to === one)),
  );
}

/** True if two actors have countries, and none in common. */
function areOfOtherCountries(one: ActorChoice, other: ActorChoice): boolean {
  const countries = (choice: ActorChoice) => (choice.kind === 'actor' ? choice.actor.countries : []);
  const [here, there] = [countries(one), countries(other)];
  return here.length > 0 && there.length > 0 && !here.some((id) => there.includes(id));
}

/**
 * The question of a line; null where nobody speaks who could be asked about, or it is known. Nobody is asked to speak for whom he
 * accuses or is against, nor for one party where he belongs to another.
 */
export function askedToSpeak(dataset: Dataset, line: Line, paragraph: string): AskedToSpeak | null {
  const { actors } = dataset;
  const { who, verb, whom, saidBy } = line;
  const isTurned = verb.choice?.kind === 'type' && verb.choice.isInverse;
  const [party, other] = isTurned ? [whom.choice, who.choice] : [who.choice, whom.choice];
  const speaker = saidBy.choice;
  if (!isActor(speaker) || party === null || line.voice !== null) return null;
  const [one, acting] = [namedBy(speaker), namedBy(party)];
  if (one.name === acting.name || (other !== null && one.name === namedBy(other).name)) return null;
  if (!holdsOffice(paragraph, one)) return null;
  if (line.mode === 'accused' || areOfOtherCountries(speaker, party)) return null;
  if (areOpposed(dataset, idOf(speaker), idOf(party))) return null;
  if (!belongsTo(paragraph, one, acting)) {
    const others = [...(other === null ? [] : [namedBy(other)]), ...actors];
    const isOf = ({ name }: { readonly name: string }) =>
      name !== one.name &&
      name !== acting.name &&
      // Also in another form: "Orlandic" of Orland.
      paragraph.includes(name.slice(0, Math.max(3, name.length - 2)));
    if (others.some((third) => isOf(third) && belongsTo(paragraph, one, third))) return null;
  }
  if (!mayBeAsked(actors, idOf(speaker), idOf(party), idOf(other))) return null;
  const isYes = answerOn(line, one.name, acting.name) ?? isProposed(paragraph, one, acting);
  return { speaker: one.name, party: acting.name, isYes };
}

/** The speaker of a line of whom it may be chosen whom he speaks for, as nothing else is asked about him; null where there is none. */
export function speakerToChoose(
  dataset: Dataset,
  line: Line,
  text: readonly string[],
  paragraph: string,
): ActorChoice | null {
  const official = speakerIn(dataset, line);
  if (official === null || line.voice !== null) return null;
  const asked = askedToServe(dataset, line, text) ?? askedToSpeak(dataset, line, paragraph);
  return asked === null ? official : null;
}

/** Who serves whom by a line as it is, and whether its speaker speaks for the one who acts. */
export function servingIn(
  dataset: Dataset,
  line: Line,
  text: readonly string[],
  paragraph: string,
): {
  readonly official: ActorChoice | null;
  readonly serves: ActorChoice | null;
  readonly speaksFor: boolean;
} {
  const served = askedToServe(dataset, line, text);
  if (served !== null)
    return { official: served.official, serves: served.isYes ? served.choice : null, speaksFor: false };
  const official = speakerToChoose(dataset, line, text, paragraph);
  const isChosen = official !== null && line.serves?.official === nameOfChoice(official);
  return {
    official,
    serves: isChosen ? (line.serves?.choice ?? null) : null,
    speaksFor: askedToSpeak(dataset, line, paragraph)?.isYes === true,
  };
}

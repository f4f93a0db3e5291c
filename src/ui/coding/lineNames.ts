/** Who may be meant in the fields of a line: whom the marked words name, who else is named in their paragraph, and who speaks. */

import { memoBy } from '#base/memo.ts';
import type { Actor } from '#domain/actor.ts';
import {
  type ActorChoice,
  completeActors,
  isSameActor,
} from '#workspace/coding/completing/actorCompletion.ts';
import { nameOf as comparedName, mostOffered } from '#workspace/coding/completing/nameRanking.ts';
import { isAdjectiveOf } from '#workspace/coding/sentences/nameForms.ts';
import {
  actorsNamedIn,
  doubtfulLast,
  properNames,
  shortFormOf,
  wholePersonOf,
} from '#workspace/coding/sentences/namesIn.ts';
import { speakersIn } from '#workspace/coding/sentences/speakersIn.ts';
import { sentencesOf } from '#workspace/coding/sentences/wordMarks.ts';

/** From so many letters on what is typed is meant as it stands. */
const mostLetters = 3;

const nameOf = (choice: ActorChoice) =>
  choice.kind === 'newActor' ? choice.name : (choice.also ?? choice.actor.shortName);

/** Each actor once: a speaker may be named in two ways. */
const onceEach = (choices: readonly ActorChoice[]) =>
  choices.filter((choice, at) => choices.findIndex((one) => isSameActor(one, choice)) === at);

const isOfActor = (choice: ActorChoice) => choice.kind === 'actor';

/** True for a new name that has the adjective of an actor: "Sarvian army" beside Sarvia. */
const isNamedAfter = (choice: ActorChoice, known: ActorChoice) =>
  nameOf(choice)
    .split(' ')
    .some((word) => isAdjectiveOf(word, nameOf(known)));

const allNamesOf = memoBy((paragraphs: readonly string[]): readonly string[] =>
  paragraphs.flatMap(properNames).map(({ name }) => name),
);

/** A person of whom a paragraph has the surname alone, and another one the whole name: "Morin" of Pavel Morin. */
const wholeNames = (choices: readonly ActorChoice[], text: readonly string[]) =>
  onceEach(
    choices.map((choice) =>
      choice.kind === 'newActor' && !/\s/.test(choice.name)
        ? { ...choice, name: wholePersonOf(choice.name, allNamesOf(text)) }
        : choice,
    ),
  );

/** The names that stand in a text as they are, in the form in which names are compared. */
const namesOfText = memoBy(
  (paragraphs: readonly string[]): ReadonlySet<string> =>
    new Set(allNamesOf(paragraphs).map((name) => comparedName(name).whole)),
);

/** The marked words of a line, and what they stand in. */
interface MarkedWords {
  readonly quote: string;
  readonly paragraph: string;
  readonly mark: { readonly start: number; readonly end: number };
  /** All paragraphs. */
  readonly text: readonly string[];
}

/** The sentences of the marked words. */
const sentenceOf = ({ paragraph, mark }: MarkedWords): string =>
  sentencesOf(paragraph)
    .filter(({ start, end }) => start < mark.end && mark.start < end)
    .map(({ start, end }) => paragraph.slice(start, end))
    .join(' ');

export interface LineNames {
  /** Whom the marked words name, then who else is named in the paragraph, and at the end what may be no name. */
  readonly named: readonly ActorChoice[];
  /** Actors for a field, without those that are taken. */
  readonly actorsFor: (typed: string, taken: readonly (ActorChoice | null)[]) => readonly ActorChoice[];
  /** Who speaks in the paragraph first, then who else is named in it. */
  readonly speakersFor: (typed: string) => readonly ActorChoice[];
  /** Whom the sentence of the marked words has speak; undefined where nobody. */
  readonly speaker: ActorChoice | undefined;
  /** True if words of the paragraph name somebody. */
  readonly areOf: (words: string, who: ActorChoice) => boolean;
}

export function lineNames(
  actors: readonly Actor[],
  recent: readonly string[],
  marks: MarkedWords,
): LineNames {
  const { quote, paragraph, text } = marks;
  const namedIn = (words: string) => wholeNames(actorsNamedIn(words, actors, paragraph), text);
  const marked = namedIn(quote);
  const isMarked = (choice: ActorChoice) => marked.some((one) => isSameActor(choice, one));
  const around = namedIn(paragraph).filter((choice) => !isMarked(choice));
  const named = doubtfulLast([...marked, ...around]);
  const unknown = named.flatMap((choice) => (choice.kind === 'newActor' ? [choice.name] : []));
  const inSentence = speakersIn(sentenceOf(marks));
  const speaking = [...new Set([...speakersIn(quote), ...inSentence, ...speakersIn(paragraph)])];
  // Whom the marked words name is meant before who was written last.
  const meant = marked.flatMap((choice) => (choice.kind === 'actor' ? [choice.actor.id] : []));
  const likely = [...meant, ...recent];
  const textNames = { has: (name: string) => namesOfText(text).has(name) };
  /**
   * A few letters may be anybody's: whom the marked words name is meant. A new name among them is no more likely than an actor
   * that is there, whose name begins so: neither is taken unasked, unless the new one is of that actor ("Sarvian army" of Sarvia).
   */
  const completed = (typedText: string, names = unknown) => {
    const found = completeActors(typedText, actors, likely, names, textNames);
    const typed = typedText.trim();
    const [first] = found;
    const isSure = first === undefined || nameOf(first).toLowerCase() === typed.toLowerCase();
    if (isSure || typed.length > mostLetters || found.some((one) => one.kind === 'actor' && one.isAsked))
      return found;
    const fitting = found.filter(isMarked);
    const others = found.filter((choice) => !isMarked(choice));
    const [known] = others.filter((choice) => choice.kind === 'actor');
    if (known === undefined || fitting.length === 0 || fitting.some(({ kind }) => kind === 'actor'))
      return [...fitting.filter(isOfActor), ...fitting.filter((choice) => !isOfActor(choice)), ...others];
    return fitting.every((choice) => isNamedAfter(choice, known))
      ? found
      : [...fitting.map((choice) => ({ ...choice, isAsked: true })), ...others];
  };
  /** A name that the text has in other words is an actor's all the same. */
  const actorCalled = (given: string) => {
    const name = wholePersonOf(given, allNamesOf(text));
    return shortFormOf(name, actors, paragraph) ?? completed(name, [name])[0];
  };
  const [first] = inSentence;
  return {
    named,
    actorsFor: (typed, taken) => {
      const choices = typed.trim() === '' ? named : completed(typed);
      return choices
        .filter((choice) => !taken.some((one) => one !== null && isSameActor(one, choice)))
        .slice(0, mostOffered + 2);
    },
    speakersFor: (typed) => {
      if (typed.trim() !== '') return completed(typed, [...new Set([...speaking, ...unknown])]);
      const speakers = onceEach(speaking.flatMap((name) => actorCalled(name) ?? []));
      const others = named.filter((choice) => !speakers.some((one) => isSameActor(one, choice)));
      return [...speakers, ...others].slice(0, mostOffered);
    },
    speaker: first === undefined ? undefined : actorCalled(first),
    areOf: (words, who) => namedIn(words).some((one) => isSameActor(who, one)),
  };
}

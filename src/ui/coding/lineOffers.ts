/** What the fields of the statement line offer, in words. */

import { memoBy } from '#base/memo.ts';
import type { Dataset, SourceForm } from '#domain/dataset.ts';
import type { RelationType, Statement } from '#domain/statement.ts';
import { lineWords as words } from '#words/codingDesk.ts';
import { denialWords } from '#words/denialNotes.ts';
import { terms } from '#words/terms.ts';
import type { Passage, SpeakerChoice } from '#workspace/acts/codePassage.ts';
import {
  type ActorChoice,
  completeActors,
  isSameActor,
} from '#workspace/coding/completing/actorCompletion.ts';
import { nameOf as comparedName, mostOffered } from '#workspace/coding/completing/nameRanking.ts';
import {
  commonestVerbs,
  completeVerbs,
  type VerbChoice,
} from '#workspace/coding/completing/verbCompletion.ts';
import {
  deniable,
  deniesTies,
  isSureDenial,
  saysDenial,
  typesDenial,
} from '#workspace/coding/sentences/denialIn.ts';
import { isAdjectiveOf } from '#workspace/coding/sentences/nameForms.ts';
import {
  actorsNamedIn,
  doubtfulLast,
  lastNamedIn,
  properNames,
  shortFormOf,
  wholePersonOf,
} from '#workspace/coding/sentences/namesIn.ts';
import { isOfficeTyped } from '#workspace/coding/sentences/offices.ts';
import { speakersIn } from '#workspace/coding/sentences/speakersIn.ts';
import { verbsIn } from '#workspace/coding/sentences/verbsIn.ts';
import { sentencesOf } from '#workspace/coding/sentences/wordMarks.ts';
import type { DenialChoice, LineVerb } from './line.ts';
import type { Filling, Offer } from './offer.ts';
import { severalNames } from './severalNames.ts';

/** What was written last, ids with the latest first. */
export interface Recent {
  readonly actors: readonly string[];
  readonly types: readonly string[];
}

const actorOffer = (choice: ActorChoice): Offer<ActorChoice> =>
  choice.kind === 'newActor'
    ? { choice, label: words.newActor(choice.name), note: null, isAsked: choice.isAsked === true }
    : {
        choice,
        label: choice.actor.name,
        note:
          choice.also !== null
            ? words.also(choice.also)
            : choice.actor.shortName === choice.actor.name
              ? null
              : choice.actor.shortName,
        isAsked: choice.isAsked === true,
      };

/** "armed, opposed". */
const classOf = ({ family, sign }: Pick<RelationType, 'family' | 'sign'>) => [
  terms.family[family].toLowerCase(),
  ...(sign === 0 ? [] : [words.signs[sign]]),
];

function verbOffer(choice: VerbChoice): Offer<VerbChoice> {
  if (choice.kind === 'newType') {
    const { label, sign, countedAs, isKnown } = choice;
    return countedAs === undefined
      ? { choice, label: words.newVerb(label, sign), note: null, isAsked: !isKnown }
      : {
          choice,
          label,
          note: [words.countedAs(countedAs.label), ...classOf(choice)].join(', '),
          isAsked: !isKnown,
        };
  }
  const { type, isInverse, also, isAsked } = choice;
  return {
    choice,
    label: isInverse ? type.inverseLabel : type.label,
    note: [...(also === undefined ? [] : [words.also(also)]), ...classOf(type)].join(', '),
    isAsked: isAsked === true,
  };
}

const denialOffer = (statement: Statement): Offer<DenialChoice> => ({
  choice: { kind: 'denial', statement },
  label: denialWords.offer(statement.gloss),
  note: denialWords.offerNote,
});

/** True for a verb that is there, or counts as one. */
const isKnownVerb = ({ choice }: Offer<LineVerb>) =>
  choice.kind !== 'newType' || choice.countedAs !== undefined;

/** "Speaks for" stands first; "head" and "speaks" may be verbs, and an office stands behind those that match. */
function withOffice(text: string, verbs: readonly Offer<LineVerb>[]): readonly Offer<LineVerb>[] {
  if (!isOfficeTyped(text)) return verbs;
  const known = /\s(?:for|of)\s*$/iu.test(text) ? [] : verbs.filter(isKnownVerb);
  return [...known, officeOffer, ...verbs.filter((verb) => !known.includes(verb))];
}

const officeOffer: Offer<LineVerb> = {
  choice: { kind: 'office' },
  label: words.servesLabel,
  note: words.servesNote,
};

/** A field shows a new name as it was written, not as it was offered. */
export function shownFilling<Choice extends ActorChoice | LineVerb | SpeakerChoice>(
  filling: Filling<Choice>,
): Filling<Choice> {
  const { choice, others } = filling;
  if (others !== undefined) return filling;
  if (choice?.kind === 'newActor') return { ...filling, text: choice.name };
  if (choice?.kind === 'newType') return { ...filling, text: choice.label };
  return filling;
}

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

/**
 * Offers for a line on marked words, `text` is all of it: what these name comes first, then what else their paragraph names. Nothing that is
 * offered is written before the line is.
 */
export function lineOffers(
  dataset: Dataset,
  recent: Recent,
  quote: string,
  paragraph: string,
  mark: Pick<Passage, 'start' | 'end'> = { start: 0, end: 0 },
  text: readonly string[] = [paragraph],
) {
  const { actors, relationTypes } = dataset;
  const sentence = sentencesOf(paragraph)
    .filter(({ start, end }) => start < mark.end && mark.start < end)
    .map(({ start, end }) => paragraph.slice(start, end))
    .join(' ');
  const marked = wholeNames(actorsNamedIn(quote, actors, paragraph), text);
  const around = wholeNames(actorsNamedIn(paragraph, actors), text).filter(
    (choice) => !marked.some((one) => isSameActor(one, choice)),
  );
  const named = doubtfulLast([...marked, ...around]);
  const unknown = named.flatMap((choice) => (choice.kind === 'newActor' ? [choice.name] : []));
  const inSentence = speakersIn(sentence);
  const speaking = [...new Set([...speakersIn(quote), ...inSentence, ...speakersIn(paragraph)])];
  // Whom the marked words name is meant before who was written last.
  const meant = marked.flatMap((choice) => (choice.kind === 'actor' ? [choice.actor.id] : []));
  const likely = [...meant, ...recent.actors];
  const isMarked = (choice: ActorChoice) => marked.some((one) => isSameActor(choice, one));
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
  /** Who speaks in the paragraph first, then who else is named in it. */
  const speakersFor = (text: string): readonly ActorChoice[] => {
    if (text.trim() !== '') return completed(text, [...new Set([...speaking, ...unknown])]);
    const speakers = onceEach(speaking.flatMap((name) => actorCalled(name) ?? []));
    const others = named.filter((choice) => !speakers.some((one) => isSameActor(one, choice)));
    return [...speakers, ...others].slice(0, mostOffered);
  };
  const actorsFor = (text: string, taken: readonly (ActorChoice | null)[]) => {
    const choices = text.trim() === '' ? named : completed(text);
    return choices
      .filter((choice) => !taken.some((one) => one !== null && isSameActor(one, choice)))
      .slice(0, mostOffered + 2);
  };
  /**
   * Before a letter is typed: the verbs of the marked words, as they are told of who stands in the first field or will stand there,
   * then all by how common they are, which are there to be chosen.
   */
  const allVerbs = (who: ActorChoice | null): readonly VerbChoice[] => {
    const isActing = (acting: string) =>
      who !== null &&
      wholeNames(actorsNamedIn(acting, actors, paragraph), text).some((one) => isSameActor(who, one));
    const verbs = verbsIn(quote, relationTypes, isActing);
    const said = new Set(verbs.map((one) => one.kind === 'type' && one.type));
    const others = commonestVerbs(relationTypes, dataset.statements).filter((type) => !said.has(type));
    return [
      ...verbs,
      ...others.map((type) => ({ kind: 'type', type, isInverse: false, isAsked: true }) as const),
    ];
  };
  const verbsFor = (text: string, who: ActorChoice | null = null) =>
    (text.trim() === ''
      ? allVerbs(who ?? named[0] ?? null)
      : completeVerbs(text, relationTypes, recent.types)
    ).map(verbOffer);
  const [first] = inSentence;
  const speaker = first === undefined ? undefined : actorCalled(first);
  return {
    /** Whom the sentence of the marked words has speak; null where nobody. */
    speaker: speaker === undefined ? null : actorOffer(speaker),
    /** Whom words name last: before a verb stands who acts, behind where and when it was. */
    lastNamed: (words: string): Offer<ActorChoice> | null => {
      const choice = lastNamedIn(words, actors, paragraph);
      return choice === null ? null : actorOffer(choice);
    },
    /** Actors for a field, without those that stand in the other one. */
    actors: (text: string, ...taken: readonly (ActorChoice | null)[]) =>
      actorsFor(text, taken).map(actorOffer),
    /** The same where a field may hold several names: "Kalmar, Westmere and River Guard". */
    oneOrMore: (text: string, ...taken: readonly (ActorChoice | null)[]) =>
      severalNames(text, (name, others) => actorsFor(name, [...taken, ...others])) ??
      actorsFor(text, taken).map(actorOffer),
    verbs: verbsFor,
    /**
     * Verbs, and before them what may be denied, where the marked words or what is typed speak of a denial. Words that may be an
     * act as well ("rejects") have it behind the verbs that fit, and it is taken only where it is chosen.
     */
    deeds: (
      text: string,
      who: ActorChoice | null,
      { source, paragraph: at }: Passage,
    ): readonly Offer<LineVerb>[] => {
      const isAsked = text.trim() === '' ? saysDenial(quote) : typesDenial(text);
      const id = who?.kind === 'actor' ? who.actor.id : null;
      const denials = isAsked ? deniable(dataset, id, source, at).map(denialOffer) : [];
      const found = withOffice(text, verbsFor(text, who));
      if (deniesTies(quote)) return [...found, ...denials];
      if (isSureDenial(quote, text)) return [...denials, ...found];
      const fitting = found.filter((offer) => offer.isAsked !== true && isKnownVerb(offer));
      const others = found.filter((offer) => !fitting.includes(offer));
      return [...fitting, ...denials.map((offer) => ({ ...offer, isAsked: true })), ...others];
    },
    speakers: (text: string, sourceForm: SourceForm): readonly Offer<SpeakerChoice>[] => {
      const fixed = (['narrator', 'unnamed'] as const).map((kind) => ({
        choice: { kind },
        label: kind === 'narrator' ? words.narrator(sourceForm) : words.unnamed,
        note: null,
      }));
      const typed = text.trim().toLowerCase();
      const fitting = fixed.filter(({ label }) =>
        label.split(' ').some((word) => typed === '' || word.startsWith(typed)),
      );
      const found = speakersFor(text).map(actorOffer);
      return typed === ''
        ? [...fitting, ...found]
        : [...found.filter(isKnown), ...fitting, ...found.filter(isNew)];
    },
  };
}

const isNew = ({ choice }: Offer<ActorChoice>) => choice.kind === 'newActor';
const isKnown = (offer: Offer<ActorChoice>) => !isNew(offer);

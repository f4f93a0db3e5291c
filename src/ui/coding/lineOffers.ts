/** What the fields of the statement line offer, in words. */

import type { Dataset, SourceForm } from '#domain/dataset.ts';
import { lineWords as words } from '#words/codingDesk.ts';
import type { Passage, SpeakerChoice } from '#workspace/acts/codePassage.ts';
import type { ActorChoice } from '#workspace/coding/completing/actorCompletion.ts';
import { lastNamedIn } from '#workspace/coding/sentences/namesIn.ts';
import type { LineVerb } from './line.ts';
import { lineNames } from './lineNames.ts';
import { deedOffers, verbOffers } from './lineVerbs.ts';
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

const isNew = ({ choice }: Offer<ActorChoice>) => choice.kind === 'newActor';
const isKnown = (offer: Offer<ActorChoice>) => !isNew(offer);

/** Who may have said it: the author, nobody who is named, and those who are, the known ones before what is only typed. */
function speakerOffers(
  typed: string,
  sourceForm: SourceForm,
  found: readonly Offer<ActorChoice>[],
): readonly Offer<SpeakerChoice>[] {
  const begun = typed.trim().toLowerCase();
  const fitting = (['narrator', 'unnamed'] as const)
    .map((kind) => ({
      choice: { kind },
      label: kind === 'narrator' ? words.narrator(sourceForm) : words.unnamed,
      note: null,
    }))
    .filter(({ label }) => label.split(' ').some((word) => begun === '' || word.startsWith(begun)));
  return begun === ''
    ? [...fitting, ...found]
    : [...found.filter(isKnown), ...fitting, ...found.filter(isNew)];
}

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
  const names = lineNames(dataset.actors, recent.actors, { quote, paragraph, mark, text });
  const verbs = verbOffers(dataset, recent.types, quote, names);
  const { actorsFor, speakersFor, speaker } = names;
  return {
    /** Whom the sentence of the marked words has speak; null where nobody. */
    speaker: speaker === undefined ? null : actorOffer(speaker),
    /** Whom words name last: before a verb stands who acts, behind where and when it was. */
    lastNamed: (words: string): Offer<ActorChoice> | null => {
      const choice = lastNamedIn(words, dataset.actors, paragraph);
      return choice === null ? null : actorOffer(choice);
    },
    /** Actors for a field, without those that stand in the other one. */
    actors: (typed: string, ...taken: readonly (ActorChoice | null)[]) =>
      actorsFor(typed, taken).map(actorOffer),
    /** The same where a field may hold several names: "Kalmar, Westmere and River Guard". */
    oneOrMore: (typed: string, ...taken: readonly (ActorChoice | null)[]) =>
      severalNames(typed, (name, others) => actorsFor(name, [...taken, ...others])) ??
      actorsFor(typed, taken).map(actorOffer),
    verbs,
    deeds: deedOffers(dataset, quote, verbs),
    speakers: (typed: string, sourceForm: SourceForm) =>
      speakerOffers(typed, sourceForm, speakersFor(typed).map(actorOffer)),
  };
}

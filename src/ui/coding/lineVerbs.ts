/** What the field of the verb offers: verbs, an office, and what may be denied. */

import type { Dataset } from '#domain/dataset.ts';
import type { RelationType, Statement } from '#domain/statement.ts';
import { lineWords as words } from '#words/codingDesk.ts';
import { denialWords } from '#words/denialNotes.ts';
import { terms } from '#words/terms.ts';
import type { Passage } from '#workspace/acts/codePassage.ts';
import type { ActorChoice } from '#workspace/coding/completing/actorCompletion.ts';
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
import { isOfficeTyped } from '#workspace/coding/sentences/offices.ts';
import { verbsIn } from '#workspace/coding/sentences/verbsIn.ts';
import type { DenialChoice, LineVerb } from './line.ts';
import type { LineNames } from './lineNames.ts';
import type { Offer } from './offer.ts';

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

/** Verbs for a field, as they are told of who stands in the first one or will stand there. */
type VerbsFor = (typed: string, who?: ActorChoice | null) => readonly Offer<VerbChoice>[];

export function verbOffers(
  { relationTypes, statements }: Dataset,
  recent: readonly string[],
  quote: string,
  names: LineNames,
): VerbsFor {
  /** Before a letter is typed: the verbs of the marked words, then all by how common they are, which are there to be chosen. */
  const allVerbs = (who: ActorChoice | undefined): readonly VerbChoice[] => {
    const isActing = (acting: string) => who !== undefined && names.areOf(acting, who);
    const verbs = verbsIn(quote, relationTypes, isActing);
    const said = new Set(verbs.map((one) => one.kind === 'type' && one.type));
    const others = commonestVerbs(relationTypes, statements).filter((type) => !said.has(type));
    return [
      ...verbs,
      ...others.map((type) => ({ kind: 'type', type, isInverse: false, isAsked: true }) as const),
    ];
  };
  return (typed, who = null) =>
    (typed.trim() === '' ? allVerbs(who ?? names.named[0]) : completeVerbs(typed, relationTypes, recent)).map(
      verbOffer,
    );
}

/**
 * Verbs, and before them what may be denied, where the marked words or what is typed speak of a denial. Words that may be an
 * act as well ("rejects") have it behind the verbs that fit, and it is taken only where it is chosen.
 */
export function deedOffers(
  dataset: Dataset,
  quote: string,
  verbsFor: VerbsFor,
): (typed: string, who: ActorChoice | null, passage: Passage) => readonly Offer<LineVerb>[] {
  return (typed, who, { source, paragraph }) => {
    const isAsked = typed.trim() === '' ? saysDenial(quote) : typesDenial(typed);
    const id = who?.kind === 'actor' ? who.actor.id : null;
    const denials = isAsked ? deniable(dataset, id, source, paragraph).map(denialOffer) : [];
    const found = withOffice(typed, verbsFor(typed, who));
    if (deniesTies(quote)) return [...found, ...denials];
    if (isSureDenial(quote, typed)) return [...denials, ...found];
    const fitting = found.filter((offer) => offer.isAsked !== true && isKnownVerb(offer));
    const others = found.filter((offer) => !fitting.includes(offer));
    return [...fitting, ...denials.map((offer) => ({ ...offer, isAsked: true })), ...others];
  };
}

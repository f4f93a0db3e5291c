/** What a field for an actor offers while a name is typed into it. */

import { memoBy } from '#base/memo.ts';
import { hasUnspaced } from '#base/unspacedScripts.ts';
import type { Actor } from '#domain/actor.ts';
import { isAdjectiveOf, looksLikeAdjective } from '#workspace/coding/sentences/nameForms.ts';
import { best, type Name, nameOf, orderIn, type Ranked, rankOf } from './nameRanking.ts';

/** An actor that there is, or the name of one that there is not yet. */
export type ActorChoice =
  | {
      readonly kind: 'actor';
      readonly actor: Actor /** The name that was typed, where it is another. */;
      readonly also: string | null;
      /** True if what was typed may be a name itself, and so is not replaced unasked. */
      readonly isAsked?: boolean;
    }
  | {
      readonly kind: 'newActor';
      readonly name: string;
      /** True for a word of the text that may be no name. */
      readonly isDoubtful?: boolean;
      /** True if an actor that is there may be meant as well. */
      readonly isAsked?: boolean;
    };

/** The whole name of who is chosen. */
export const nameOfChoice = (choice: ActorChoice): string =>
  choice.kind === 'actor' ? choice.actor.name : choice.name;

/** True if both are one actor: of two that are there by the id, of one that is new by the name. */
export const isSameActor = (one: ActorChoice, other: ActorChoice): boolean =>
  one.kind === 'actor' && other.kind === 'actor'
    ? one.actor.id === other.actor.id
    : nameOfChoice(one) === nameOfChoice(other);

/** Names by which an actor is found: how it is called here first, then elsewhere. */
const namesOf = memoBy((actor: Actor): readonly Name[] =>
  [...new Set([actor.shortName, actor.name, ...actor.aliases, ...actor.alsoKnownAs])].map(nameOf),
);

/** Letters of scripts that have no capitals, and among them those of scripts that write words without spaces. */
const caseless = /\p{Lo}|\p{Script=Georgian}/u;
/** From so many letters on, what is typed without spaces may be a whole name. */
const shortestWord = { unspaced: 2, spaced: 4 };

/** The same where no capital says that a name is whole: a whole word may be one, and so may a longer beginning, whose rest is an ending. */
function meantWithoutCapitals(typedText: string, typed: Name, longer: readonly Name[]): 'longer' | 'either' {
  const isWhole = longer.some(({ terms }) => typed.terms.every((word) => terms.includes(word)));
  const least = hasUnspaced(typedText) ? shortestWord.unspaced : shortestWord.spaced;
  return isWhole || typed.whole.length >= least ? 'either' : 'longer';
}

/** The names that a text has as whole names of their own, without diacritics and capitals. */
type WholeNames = Pick<ReadonlySet<string>, 'has'>;

/**
 * What is meant by a name that is typed while longer ones have it in them. *longer*: its beginning, or how texts shorten it
 * ("Riv", "River", "Moreno", "the Front", "the League"). *either*: whole words that the text has as a name of their own as well,
 * or several of them ("Harbour", "Tarn"), or what several names begin with; and what the longer ones have as an adjective alone
 * ("Iran" beside "Iranian forces"). *new*: such a name where the text has it.
 */
function meantBy(
  typedText: string,
  typed: Name,
  longer: readonly Name[],
  textNames: WholeNames,
): 'longer' | 'either' | 'new' {
  const hasCapital = typedText !== typedText.toLowerCase();
  const [only] = longer;
  if (only !== undefined && caseless.test(typedText)) return meantWithoutCapitals(typedText, typed, longer);
  if (only === undefined || (!hasCapital && typed.terms.length < 2)) return 'longer';
  const isInText = textNames.has(typed.whole);
  const has = ({ terms }: Name, word: string) =>
    terms.includes(word) ||
    (hasCapital && terms.some((term) => isAdjectiveOf(term, word) && (isInText || looksLikeAdjective(term))));
  if (!longer.every((name) => typed.terms.every((word) => has(name, word)))) return 'longer';
  // "Iran" is no beginning of "Iranian forces"; but who types "Riv" is on the way to "River Guard".
  if (!longer.some(({ terms }) => typed.terms.every((word) => terms.includes(word))))
    return isInText ? 'new' : 'either';
  if (typed.terms.length > 1 || longer.length > 1) return 'either';
  const isHead = only.terms[0] === typed.terms[0] && !/^(?:of|for|de|du|von)$/.test(only.terms[1] ?? '');
  return isHead && isInText ? 'either' : 'longer';
}

/** True if a name is that of somebody's: "Troops of Varosha" where "Varosha" is typed. */
const isOwnedBy = ({ terms }: Name, typed: Name) => {
  const rest = terms.length - typed.terms.length;
  return rest > 1 && terms[rest - 1] === 'of' && typed.terms.every((term, at) => terms[rest + at] === term);
};

/** "The Turkish forces" are asked for as "Turkish forces". */
const withoutArticle = (text: string) => text.replace(/^the\s+(?=\S)/i, '');

/**
 * Actors for what is typed, best first, the latest used first among equals (`recent`: ids, the latest first). Behind them new
 * ones: names in the text that begin so (`unknown`), and what is typed, unless it is a name already. The beginning of the name of an
 * actor is that one, and never a new one; where it may be a name of its own, by the names that the whole text has
 * (`textNames`), longer ones stand before it and are taken only where they are chosen: neither is an actor replaced unasked, nor
 * is one made twice. An adjective is no name ("Turkish"), and a whole name of the text comes first. Nothing for nothing.
 */
export function completeActors(
  given: string,
  actors: readonly Actor[],
  recent: readonly string[],
  unknown: readonly string[] = [],
  textNames: WholeNames = new Set(),
): readonly ActorChoice[] {
  const name = given.trim().replace(/^the\s+(?=\S)/, '');
  const typedText = withoutArticle(name);
  const typed = nameOf(typedText);
  if (typed.whole === '') return name === '' ? [] : [{ kind: 'newActor', name }];
  const ranked = actors.flatMap((actor): (Ranked<ActorChoice> & { readonly name: Name })[] => {
    const ranks = namesOf(actor).flatMap((name) => {
      const rank = rankOf(nameOf(withoutArticle(name.text)), typed);
      return rank === null ? [] : [{ name, rank }];
    });
    const [first, ...others] = ranks;
    if (first === undefined) return [];
    const top = others.reduce((least, one) => (one.rank < least.rank ? one : least), first);
    const { text } = top.name;
    const also = text === actor.shortName || text === actor.name ? null : text;
    const choice = { kind: 'actor', actor, also } as const;
    return [{ choice, rank: top.rank, order: orderIn(recent, actor.id), name: top.name }];
  });
  const begun = unknown.flatMap((name, order): (Ranked<ActorChoice> & { readonly name: Name })[] => {
    const named = nameOf(name);
    const rank = rankOf(named, typed);
    return rank === null ? [] : [{ choice: { kind: 'newActor', name }, rank, order, name: named }];
  });
  const isThere = [...ranked, ...begun].some(({ rank }) => rank === 0);
  const asTyped = isThere ? [] : [{ kind: 'newActor', name } as const];
  const exact = begun.filter(({ rank }) => rank === 0);
  const longer = begun.filter(({ rank }) => rank > 0);
  const known = best(ranked);
  if (ranked.some(({ rank }) => rank === 0)) return [...known, ...best(longer)];
  const likely = ranked.filter(({ rank }) => rank !== 2).map(({ name }) => name);
  if (likely.length > 0 && typed.terms.length === 1 && looksLikeAdjective(typedText))
    return [...known, ...best(exact), ...best(longer), ...asTyped];
  if (exact.length > 0) return [...best(exact), ...known, ...best(longer)];
  const meant = meantBy(typedText, typed, likely, textNames);
  // "Varosha" is no short form of "Troops of Varosha".
  if (
    known.length === 0 &&
    begun.some(({ name }) => isOwnedBy(name, typed)) &&
    typedText !== typedText.toLowerCase()
  )
    return [...asTyped, ...best(longer)];
  if (meant === 'longer') return [...known, ...best(longer), ...asTyped];
  if (meant === 'new') return [...asTyped, ...known, ...best(longer)];
  const asked = known.map((choice) => (choice.kind === 'actor' ? { ...choice, isAsked: true } : choice));
  return [...asked, ...asTyped, ...best(longer)];
}

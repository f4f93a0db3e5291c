/** What the field for a verb offers while one is typed into it. */
import { memoBy } from '#base/memo.ts';
import { isDrawn } from '#dataset/formats/read/columnMeaning/recipe.ts';
import { knownSign } from '#dataset/formats/read/columnMeaning/signWords.ts';
import { type Family, type RelationType, type Sign, signedFamilies } from '#domain/statement.ts';
import { termsOf } from '#query/find/searchTerms.ts';
import { formsOfVerb, thirdPerson } from '#words/grammar/formsOfVerb.ts';
import { isThirdPerson } from '#words/grammar/verbForms.ts';
import { modeOfVerb } from '#words/grammar/verbPhrase.ts';
import { best, type Name, nameOf, orderIn, type Ranked, rankOf } from './nameRanking.ts';
import { commonVerbs, nounsFor, synonymsOf } from './verbSynonyms.ts';

/** A verb that there is, from the side of the one who acts or of the other; or one that there is not yet. */
export type VerbChoice =
  | {
      readonly kind: 'type';
      readonly type: RelationType;
      readonly isInverse: boolean;
      /** The other word for it that was typed. */
      readonly also?: string;
      /** True if it says more than what was typed, and so does not replace it unasked. */
      readonly isAsked?: boolean;
    }
  | {
      readonly kind: 'newType';
      readonly label: string;
      readonly sign: Sign | 0;
      readonly family: Family;
      /** True if the word itself says on which side it is: "attacks". */
      readonly isKnown: boolean;
      /** The type whose other word it is: it counts as that type does. */
      readonly countedAs?: RelationType;
    };

const labelsOf = memoBy((type: RelationType): readonly [Name, Name | null] => [
  nameOf(type.label),
  type.symmetric ? null : nameOf(type.inverseLabel),
]);

/** A verb is as good by its stem: "training" and "trained" begin like "trains". */
function verbRank(label: Name, typed: Name): number | null {
  const rank = rankOf(label, typed);
  if (rank !== null) return rank;
  const [first = '', ...others] = label.terms;
  const stem = first.replace(/(?:es|s|e)$/, '');
  const isForm = stem.length > 3 && others.length === 0 && typed.terms.length === 1;
  return isForm && typed.whole.startsWith(stem) && typed.whole.length <= stem.length + 3 ? 4 : null;
}

/** "Denies backing" is no backing: a denial says what its speaker is not, and takes no side. */
const isDenial = (label: string) => /^(?:den(?:y|ies|ied|ying)|disown|disavow)/i.test(label.trim());

/** A new verb for each stance; the one that the word itself has, such as "attacks", comes first. */
export function newVerbs(label: string): readonly VerbChoice[] {
  const isDenied = isDenial(label);
  // "Vows to attack" is on the side of the attack.
  const deed = modeOfVerb(label) === null ? label : label.trim().replace(/^\S+\s+(?:to\s+)?/, '');
  const known = isDenied ? null : (knownSign(label) ?? knownSign(deed));
  const signOf = { aligned: 1, opposed: -1, both: null, other: 0, unclear: 0 } as const;
  const sure = known?.isSure ? known.sign : null;
  const sign = isDenied ? 0 : isDrawn(sure) ? signOf[sure] : null;
  // "Fights alongside" is as strong as "fights", on whichever side it is.
  const first = known === null ? knownSign(termsOf(label)[0] ?? '')?.family : undefined;
  const strength = signedFamilies.find((one) => one === first) ?? 'political';
  const choices = ([1, -1, 0] as const).map((one): VerbChoice & { readonly kind: 'newType' } => {
    const isKnown = one === sign;
    const family = isKnown && known !== null ? known.family : one === 0 ? 'contact' : strength;
    return { kind: 'newType', label, sign: one, family, isKnown };
  });
  return choices.sort((one, other) => Number(other.isKnown) - Number(one.isKnown));
}

/** Another word for a verb: its own words, and the forms in which they may be typed, without "with" or "to" at their end. */
interface OtherWord {
  readonly name: Name;
  readonly forms: ReadonlySet<string>;
  /** "ally with" is "allies". */
  readonly label: string;
  /** "with"; "" if there is none. */
  readonly behind: string;
}

const otherWords = memoBy((type: RelationType): readonly OtherWord[] =>
  synonymsOf(type.label).map((text) => {
    const [core, behind] = withoutLeading(termsOf(text));
    const [base = '', ...rest] = core;
    const third = thirdPerson(base);
    const { past, gerund } = formsOfVerb(third);
    const verbs = [base, third, past, gerund];
    return {
      name: nameOf(text),
      forms: new Set(verbs.map((verb) => [verb, ...rest].join(' '))),
      label: [third, ...rest].join(' '),
      behind: behind.join(' '),
    };
  }),
);
const nounNames = memoBy((type: RelationType): readonly Name[] => nounsFor(type.label).map(nameOf));

/** Behind the verbs themselves. */
const synonymRank = 10;
/** A whole other word stands before longer verbs that begin so: "support" is before "supports militarily". */
const wholeSynonym = { rank: 1, order: -2 };

/** True for a verb as it stands on a line: "shells", and not "shell" or "shelling". */
const isInThirdPerson = (typed: Name) => isThirdPerson(typed.terms[0] ?? '');

/** Words that only lead to the one who is acted on. */
const leading = /^(?:with|to|of|on|at|against|from|for|by|in)$/;

/** True if a name has what is typed as its first whole words, and more behind them than "with" or "to". */
const addsWords = ({ terms }: Name, typed: Name) =>
  typed.terms.every((term, at) => terms[at] === term) &&
  terms.slice(typed.terms.length).some((term) => !leading.test(term));

/** A verb without the words at its end that only lead to the other, and these words: "talks", "to". */
function withoutLeading(terms: readonly string[]): readonly [readonly string[], readonly string[]] {
  const end = terms.findLastIndex((term) => !leading.test(term)) + 1;
  return end === 0 ? [terms, []] : [terms.slice(0, end), terms.slice(end)];
}

/** The verb that was typed, as one that counts as another; or that verb itself, once it is there. */
function countedVerb(
  label: string,
  type: RelationType,
  types: readonly RelationType[],
  isAsked: boolean,
): VerbChoice {
  const known = types.find((one) => one.label === label);
  if (known !== undefined) return { kind: 'type', type: known, isInverse: false, isAsked };
  const { sign, family } = type;
  return { kind: 'newType', label, sign, family, isKnown: !isAsked, countedAs: type };
}

/**
 * A type by another word for its verb, from two letters on, as one letter finds too much. The other word is kept, as a verb that
 * counts as this one: a text that says "shelled" is not told as "bombs". A noun finds the type alone.
 */
function bySynonym(
  type: RelationType,
  typed: Name,
  types: readonly RelationType[],
  order: number,
): Ranked<VerbChoice>[] {
  if (typed.whole.length < 2) return [];
  const [core, behind] = withoutLeading(typed.terms);
  const exact = otherWords(type).find(({ forms }) => forms.has(core.join(' ')));
  if (exact !== undefined) {
    const label = [exact.label, behind.join(' ') || exact.behind].filter(Boolean).join(' ');
    const also = exact.name.text;
    // Who "fired" somebody did not fire on him; "fire" may still become "fire on".
    const isBegun = exact.name.whole.startsWith(`${core.join(' ')} `);
    const isAsked = exact.behind !== '' && behind.length === 0 && !isBegun;
    return [
      { choice: countedVerb(label, type, types, isAsked), ...wholeSynonym },
      {
        choice: { kind: 'type', type, isInverse: false, also },
        ...wholeSynonym,
        order: wholeSynonym.order + 1,
      },
    ];
  }
  // "Fights alongside" is asked for as "fight alongside".
  const [first = '', ...others] = typed.terms;
  const base = nameOf([formsOfVerb(first).base, ...others].join(' '));
  const rankFor = (name: Name) => verbRank(name, base) ?? verbRank(name, typed);
  const found = otherWords(type)
    .flatMap((word) => {
      const rank = rankFor(word.name);
      return rank === null ? [] : [{ ...word, rank }];
    })
    .sort((one, other) => one.rank - other.rank)[0];
  if (found !== undefined) {
    // "Sends" is not yet "sends troops".
    const isAsked = found.rank === 1 && isInThirdPerson(typed) && addsWords(found.name, base);
    const label = [found.label, found.behind].filter(Boolean).join(' ');
    return [{ choice: countedVerb(label, type, types, isAsked), rank: synonymRank + found.rank, order }];
  }
  const noun = nounNames(type).find((name) => rankFor(name) !== null);
  const choice = { kind: 'type', type, isInverse: false, also: noun?.text ?? '' } as const;
  return noun === undefined ? [] : [{ choice, rank: synonymRank + (rankFor(noun) ?? 0), order }];
}

/** All types, those that are used most here first, then those that texts have most. */
export function commonestVerbs(
  types: readonly RelationType[],
  uses: readonly { readonly type: string }[],
): readonly RelationType[] {
  const counts = new Map<string, number>();
  for (const { type } of uses) counts.set(type, (counts.get(type) ?? 0) + 1);
  const common = ({ label }: RelationType) => orderIn(commonVerbs, label);
  const count = ({ id }: RelationType) => counts.get(id) ?? 0;
  return [...types].sort((one, other) => count(other) - count(one) || common(one) - common(other));
}

/** True if a longer verb has what is typed as its first whole words, and says more: "supports" is not "supports militarily". */
const saysMore = (type: RelationType, typed: Name) =>
  // Of a verb of several words two are on the way to it: "has good" to "has good relations with".
  typed.terms.length === 1 && isInThirdPerson(typed) && addsWords(labelsOf(type)[0], typed);

const wasOrHadBeen = /^(?:was|were|are|(?:has|have|had) been)\s+(?=\S)/i;

/** "Was allied with" as the verb whose past it is: "is allied with". */
function inPresent(typedText: string, types: readonly RelationType[]): string {
  const typed = typedText.trim();
  const isOwn = types.some(({ label, inverseLabel }) =>
    [label, inverseLabel].some((one) => one.toLowerCase().startsWith(typed.toLowerCase())),
  );
  return isOwn ? typed : typed.replace(wasOrHadBeen, 'is ');
}

/**
 * Relation types for what is typed, as `completeActors` does it; a verb of the other side ("is trained by") behind the same
 * of this one, then what is typed as a verb that counts as one of which it is another word. Behind them a new verb for each
 * stance, unless there is that verb.
 */
export function completeVerbs(
  given: string,
  types: readonly RelationType[],
  recent: readonly string[],
): readonly VerbChoice[] {
  const typedText = inPresent(given, types);
  const typed = nameOf(typedText);
  if (typed.whole === '') return [];
  const ranked = types.flatMap((type): Ranked<VerbChoice>[] => {
    const order = orderIn(recent, type.id);
    const [label, inverse] = labelsOf(type);
    const [rank, inverseRank] = [verbRank(label, typed), inverse && verbRank(inverse, typed)];
    if (rank === null && inverseRank === null) return bySynonym(type, typed, types, order);
    const asked = rank !== 0 && saysMore(type, typed) ? { isAsked: true } : {};
    return [
      ...(rank === null
        ? []
        : [{ choice: { kind: 'type', type, isInverse: false, ...asked } as const, rank, order }]),
      ...(inverseRank === null || rank !== null
        ? []
        : [{ choice: { kind: 'type', type, isInverse: true } as const, rank: inverseRank + 0.5, order }]),
    ];
  });
  const once = best(ranked.filter((one) => !ranked.some((other) => isAgain(one, other))));
  if (ranked.some(({ rank }) => rank < 1)) return once;
  const isCounted = (verb: VerbChoice) =>
    once.some((one) => one.kind === 'newType' && verb.kind === 'newType' && isSameNew(one, verb));
  return [...once, ...newVerbs(typedText.trim()).filter((verb) => !isCounted(verb))];
}

type NewVerb = VerbChoice & { readonly kind: 'newType' };
const isSameNew = (one: NewVerb, other: NewVerb) => one.label === other.label && one.sign === other.sign;

/** True if the same verb is found in a better way, too: by its own name, and by another word for one that it counts as. */
function isAgain(one: Ranked<VerbChoice>, other: Ranked<VerbChoice>): boolean {
  if (one === other || one.choice.kind !== 'type' || other.choice.kind !== 'type') return false;
  const isSame = one.choice.type === other.choice.type && one.choice.isInverse === other.choice.isInverse;
  return isSame && (other.rank - one.rank || other.order - one.order) < 0;
}

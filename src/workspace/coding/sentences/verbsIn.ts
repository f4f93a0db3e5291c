/** Verbs that marked words hold, active or passive, in any form: what the field of the statement line offers before anything is typed. */
import { memoBy } from '#base/memo.ts';
import type { RelationType } from '#domain/statement.ts';
import { termsOf } from '#query/find/searchTerms.ts';
import { formsOfVerb, spellingsOf } from '#words/grammar/formsOfVerb.ts';
import type { VerbChoice } from '#workspace/coding/completing/verbCompletion.ts';
import { actingWords, type Token, tokensOf } from './whoActsOnWhom.ts';

interface Forms {
  readonly all: ReadonlySet<string>;
  readonly participles: ReadonlySet<string>;
  /** Words that belong to the verb and follow it in every form: "on" of "calls on", and not "militarily". */
  readonly rest: readonly string[];
}

/** The forms of the first word of a type's verb: "trains", "train", "trained", "training"; of "is allied with", "allied". */
const formsOf = memoBy(({ label }: RelationType): Forms => {
  const [first = '', ...rest] = termsOf(label);
  const [second] = rest;
  if (first === 'is' && second !== undefined)
    return { all: new Set([second]), participles: new Set(), rest: [] };
  const { base, past, participle, gerund } = formsOfVerb(first);
  return {
    all: new Set([first, base, past, participle, gerund].flatMap(spellingsOf)),
    participles: new Set(spellingsOf(participle)),
    rest: rest.filter((word) => !word.endsWith('ly')),
  };
});

/** "Was training" is no "is allied with". */
const auxiliary = /^(?:was|were|are|been|being|has|had|have|did|does|done)$/;

/** "Turned back" is no backing: before that verb stands who does it, or another verb that asks for it. */
const mayBack =
  /^(?:to|not|and|or|will|would|can|could|may|might|shall|should|must|did|does|do|we|they|you|i|\p{L}+s)$|^[^\p{L}\p{N}]/u;

/** "Armed men" arm nobody, and who "fought alongside" somebody did not fight him. */
function isOtherwise(word: string, next: string): boolean {
  if (word === 'armed')
    return /^(?:men|women|people|groups?|forces|fighters|militants|wing|struggle|conflict|clash(?:es)?)$/.test(
      next,
    );
  return /^(?:fought|fights?|fighting)$/.test(word) && /^(?:alongside|beside)$/.test(next);
}

/** True for a word that may be a verb of a relation. */
function mayBeVerb(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  const isBack = word !== 'back' || at === 0 || mayBack.test(tokens[at - 1]?.word ?? '');
  return word.length > 2 && !auxiliary.test(word) && isBack && !isOtherwise(word, tokens[at + 1]?.word ?? '');
}

type KnownVerb = VerbChoice & { readonly kind: 'type' };

/**
 * The relation types whose verb stands in a text, in any form, in the order of the text, from the side of the one who stands before it:
 * "Brenn was trained by Arland" has "is trained by". Where `isActing` finds him in the words that name who acts, it is his
 * act: "trains". "Is" alone is no verb.
 */
export function verbsIn(
  text: string,
  types: readonly RelationType[],
  isActing: (words: string) => boolean = () => false,
): readonly VerbChoice[] {
  const tokens = tokensOf(text);
  const found = tokens.flatMap(({ word }, at): readonly KnownVerb[] => {
    if (!mayBeVerb(tokens, at)) return [];
    return types.flatMap((type): readonly KnownVerb[] => {
      const { all, participles, rest } = formsOf(type);
      if (!all.has(word)) return [];
      const acting = actingWords(text, tokens, { at, isParticiple: participles.has(word), rest });
      const isInverse = !type.symmetric && acting !== null && !isActing(acting);
      return [{ kind: 'type', type, isInverse }];
    });
  });
  const isSame = (one: KnownVerb, other: KnownVerb) =>
    one.type === other.type && one.isInverse === other.isInverse;
  return found.filter((one, at) => found.findIndex((other) => isSame(one, other)) === at);
}

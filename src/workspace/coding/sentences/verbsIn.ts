/** Verbs that marked words hold, active or passive, in any form: what the field of the statement line offers before anything is typed. */
import { memoBy } from '#base/memo.ts';
import type { RelationType } from '#domain/statement.ts';
import { termsOf } from '#query/find/searchTerms.ts';
import { formsOfVerb } from '#words/grammar/verbPhrase.ts';
import type { VerbChoice } from '#workspace/coding/completing/verbCompletion.ts';

/** The forms of the first word of a type's verb: "trains", "train", "trained", "training"; of "is allied with", "allied". */
const formsOf = memoBy(({ label }: RelationType): ReadonlySet<string> => {
  const [first = '', second] = termsOf(label);
  if (first === 'is' && second !== undefined) return new Set([second]);
  const { base, past } = formsOfVerb(first);
  return new Set([first, base, past, `${base.replace(/e$/, '')}ing`]);
});

/** "Was training" is no "is allied with". */
const auxiliary = /^(?:was|were|are|been|being|has|had|have|did|does|done)$/;

/** "Turned back" is no backing: before that verb stands who does it, or another verb that asks for it. */
const mayBack =
  /^(?:to|not|and|or|will|would|can|could|may|might|shall|should|must|did|does|do|we|they|you|i|\p{L}+s)$/u;

/** "Armed men" arm nobody, and who "fought alongside" somebody did not fight him. */
const isOtherwise = (terms: readonly string[], at: number) => {
  const next = terms[at + 1] ?? '';
  if (terms[at] === 'armed')
    return /^(?:men|women|people|groups?|forces|fighters|militants|wing|struggle|conflict|clash(?:es)?)$/.test(
      next,
    );
  return /^(?:fought|fights?|fighting)$/.test(terms[at] ?? '') && /^(?:alongside|beside)$/.test(next);
};

/** The relation types whose verb stands in a text, in any form, in the order of the text. "Is" alone is no verb. */
export function verbsIn(text: string, types: readonly RelationType[]): readonly VerbChoice[] {
  const terms = termsOf(text);
  const said = terms.filter(
    (word, at) =>
      word.length > 2 &&
      !auxiliary.test(word) &&
      (word !== 'back' || at === 0 || mayBack.test(terms[at - 1] ?? '')),
  );
  const besides = new Set(terms.filter((_, at) => isOtherwise(terms, at)));
  const found = said.flatMap((word) => types.filter((type) => formsOf(type).has(word) && !besides.has(word)));
  return [...new Set(found)].map((type) => ({ kind: 'type', type, isInverse: false }));
}

/** The verbs of relation types inside a sentence. A type gives its verb as a reader sees it alone: "at odds with". */
import type { Mode } from '#domain/statement.ts';
import { baseOf, irregularPast, isThirdPerson, pastOf, pluralOf } from './verbForms.ts';

/** First words of a label that is no verb yet, and takes "is": "at odds with", "allied with". */
export const needsBe =
  /^(?:affiliated|against|aligned|allied|at|behind|close|for|friendly|hostile|in|linked|loyal|near|neutral|on|opposed|part|subordinate|tied|under|with)$/;

/** Forms of verbs that take no other subject form. */
const fixedForms: ReadonlySet<string> = new Set([
  ...irregularPast.values(),
  ...['was', 'were', 'can', 'could', 'may', 'might', 'must', 'shall', 'should', 'will', 'would'],
]);

/** True for a label that no rule here takes for a verb, such as “ally” in a table. */
const isName = (first: string) =>
  !isThirdPerson(first) && !needsBe.test(first) && !fixedForms.has(first) && !first.endsWith('ed');

/** A verb in the third person and what stands between it and the object. */
export interface Phrase {
  readonly verb: string;
  readonly rest: string;
}

type PhraseOf = (label: string, isPlural: boolean) => Phrase | null;
let stancePhrase: PhraseOf = () => null;

/** Takes the words that say how two stand and are no verbs: they come with the data that has them (`stanceWord.ts`). */
export function learnStanceWords(phraseOf: PhraseOf): void {
  stancePhrase = phraseOf;
}

interface Parts {
  /** "militarily", or "". */
  readonly adverb: string;
  readonly verb: string;
  readonly rest: string;
}

/** An adverb goes before its verb, so that the object can follow: "supports militarily" is "militarily supports". */
export function partsOf(label: string, isPlural = false): Parts {
  const stance = stancePhrase(label, isPlural);
  if (stance !== null) return { adverb: '', ...stance };
  const words = label.trim().split(/\s+/);
  const [first = '', second = ''] = words;
  if (words.length === 2 && second.endsWith('ly')) return { adverb: second, verb: first, rest: '' };
  if (words.length > 1 && first.endsWith('ly') && !needsBe.test(first))
    return { adverb: first, verb: second, rest: words.slice(2).join(' ') };
  // A table has nouns, or words of any language, where a sentence wants a verb.
  if (isName(first)) return { adverb: '', verb: 'has', rest: `the tie “${label.trim()}” to` };
  return needsBe.test(first)
    ? { adverb: '', verb: 'is', rest: words.join(' ') }
    : { adverb: '', verb: first, rest: words.slice(1).join(' ') };
}

export const joined = (...words: readonly string[]) => words.filter((word) => word !== '').join(' ');

/** The verb that agrees with its subject: "is at odds with", "fight". A past tense stays as it is. */
export function verbPhrase(label: string, isPlural: boolean): string {
  const { adverb, verb, rest } = partsOf(label, isPlural);
  const agreed = isPlural && isThirdPerson(verb) ? pluralOf(verb) : verb;
  return joined(adverb, agreed, rest);
}

/** The verb behind "will" or "could": "will militarily support". A past tense takes none. */
export function verbWithModal(label: string, modal: string, isPlural = false): string {
  const { adverb, verb, rest } = partsOf(label, isPlural);
  if (!isThirdPerson(verb)) return joined(adverb, verb, rest);
  return joined(modal, adverb, baseOf(verb), rest);
}

/** A label in the past, in the order of its words: "supported militarily". What is no verb stays as it is. */
export function pastLabel(label: string): string {
  const [first = '', ...rest] = label.trim().split(/\s+/);
  if (first.endsWith('ly') && rest.length > 0) return joined(first, pastLabel(rest.join(' ')));
  if (first === 'is') return joined('was', ...rest);
  if (stancePhrase(label, false)?.verb === 'is') return label;
  return isThirdPerson(first) && !needsBe.test(first) ? joined(pastOf(baseOf(first)), ...rest) : label;
}

/** Verbs that speak of what is still to come by themselves. */
const comingVerbs = {
  threatened: /^threatens?(?![\p{L}])/iu,
  announced:
    /^(?:vows?|plans?|promises?|pledges?|intends?|announces?|(?:offers?|prepares?|agrees?|undertakes?|proposes?|commits?) to)(?![\p{L}])/iu,
} as const;

/** The status that a verb says itself: "vows to leave" is announced; null for what is done. */
export const modeOfVerb = (label: string): 'threatened' | 'announced' | null =>
  (['threatened', 'announced'] as const).find((mode) => comingVerbs[mode].test(label.trim())) ?? null;

/** True if a verb says this status itself: "vows to leave" what is announced, "threatens" and "is a threat to" what is threatened. */
export const isOfMode = (label: string, mode: Mode): boolean =>
  modeOfVerb(label) === mode || (mode === 'threatened' && /threat/.test(label));

/** The verb of what is over: "fought", "was at odds with", "were allied with". A past tense stays as it is. */
export function pastVerbPhrase(label: string, isPlural: boolean): string {
  const { adverb, verb, rest } = partsOf(label, isPlural);
  if (verb === 'is') return joined(isPlural ? 'were' : 'was', adverb, rest);
  if (!isThirdPerson(verb)) return joined(adverb, verb, rest);
  return joined(adverb, pastOf(baseOf(verb)), rest);
}

/** The verb of what is told as over: "was formerly affiliated with", "formerly trained". */
function formerVerbPhrase(label: string, isPlural: boolean): string {
  const { adverb, verb, rest } = partsOf(label, isPlural);
  if (verb === 'is') return joined(isPlural ? 'were' : 'was', 'formerly', adverb, rest);
  return joined('formerly', pastVerbPhrase(label, isPlural));
}

/** The same as a label: "formerly affiliated with", "formerly trained". What is no verb stays as it is, behind "formerly". */
export function formerLabel(label: string): string {
  const [first, ...rest] = label.trim().split(/\s+/);
  return joined('formerly', ...(first === 'is' ? rest : [pastLabel(label)]));
}

/**
 * "former" is for what the source tells as over; the others for what is not done: "will" behind words that say whose announcement it
 * is, "plan" where no such words stand, "threat" for a threat, "would" for a friendly act under a condition.
 */
export type VerbForm = 'present' | 'past' | 'former' | 'will' | 'plan' | 'threat' | 'would';

const modals: Readonly<Record<'will' | 'plan' | 'threat' | 'would', readonly [one: string, many: string]>> = {
  will: ['will', 'will'],
  plan: ['plans to', 'plan to'],
  threat: ['threatens to', 'threaten to'],
  would: ['would', 'would'],
};

/** The verb behind its subject in one of these forms. */
export function verbInForm(label: string, form: VerbForm, isPlural: boolean): string {
  if (form === 'present') return verbPhrase(label, isPlural);
  if (form === 'former') return formerVerbPhrase(label, isPlural);
  if (form === 'past') return pastVerbPhrase(label, isPlural);
  return verbWithModal(label, modals[form][isPlural ? 1 : 0], isPlural);
}

/** The same where nothing follows it: its adverb keeps its place behind it, as in "plans to support militarily". */
export function loneVerbInForm(label: string, form: VerbForm, isPlural: boolean): string {
  const [verb = '', adverb, ...more] = label.trim().split(/\s+/);
  return more.length === 0 && adverb?.endsWith('ly')
    ? joined(verbInForm(verb, form, isPlural), adverb)
    : verbInForm(label, form, isPlural);
}

/** True of a label that can stand behind "plans to": a past tense, such as "wanted to let pass", cannot. */
export const takesModal = (label: string): boolean => isThirdPerson(partsOf(label).verb);

/**
 * The form of the verb of an act by its mode, where it stands alone: what is announced or threatened is never told in the present,
 * unless its verb speaks of what is to come, as "vows to leave" and "threatens" do.
 */
export function formOfMode(label: string, mode: Mode, isConditional: boolean): VerbForm {
  if (modeOfVerb(label) !== null || isOfMode(label, mode)) return 'present';
  if (mode === 'threatened') return isConditional ? 'would' : 'threat';
  return mode === 'announced' ? 'plan' : 'present';
}

/** The end of a verb of what is done in somebody's country. */
const countryOf = / the country of$/;

/** "stations troops in", to stand before the name of the country; null for a verb of anything else. */
export const verbInCountry = (verb: string): string | null =>
  countryOf.test(verb) ? verb.replace(countryOf, '') : null;

/** The verbs of relation types inside a sentence. A type gives its verb as a reader sees it alone: "at odds with". */
import type { Mode } from '#domain/statement.ts';

/** First words of a label that is no verb yet, and takes "is": "at odds with", "allied with". */
const needsBe =
  /^(?:affiliated|against|aligned|allied|at|behind|close|for|friendly|hostile|in|linked|loyal|near|neutral|on|opposed|part|subordinate|tied|under|with)$/;

const irregular: Readonly<Record<string, readonly [plural: string, base: string]>> = {
  is: ['are', 'be'],
  has: ['have', 'have'],
  does: ['do', 'do'],
  goes: ['go', 'go'],
};

/** Base and past, in pairs. */
const irregularPast: ReadonlyMap<string, string> = new Map(
  (
    'have had do did go went fight fought lead led keep kept meet met ' +
    'seek sought let let hold held give gave send sent sell sold buy bought ' +
    'take took make made strike struck hit hit shoot shot drive drove feed fed ' +
    'say said speak spoke stand stood break broke cut cut put put set set ' +
    'win won lose lost leave left forbid forbade withdraw withdrew pay paid lend lent ' +
    'overthrow overthrew tell told find found bring brought begin began run ran shut shut ' +
    'build built see saw think thought know knew throw threw undertake undertook uphold upheld ' +
    'withhold withheld steal stole spend spent burn burned become became come came get got ' +
    'lie lay split split hurt hurt rid rid spread spread upset upset beset beset bleed bled cling clung deal dealt ' +
    'fall fell flee fled fling flung hang hung hide hid lay laid mean meant overcome overcame ride rode rise rose ' +
    'shake shook stick stuck sting stung strive strove swear swore sweep swept swing swung tear tore withstand withstood ' +
    'write wrote choose chose freeze froze grow grew outgrow outgrew draw drew undergo underwent ' +
    'quit quit beat beat catch caught sink sank bear bore bend bent bid bid bind bound bite bit blow blew breed bred ' +
    'burst burst cast cast creep crept dig dug drink drank eat ate feel felt fly flew forget forgot forgive forgave ' +
    'forsake forsook hear heard kneel knelt light lit read read ring rang shed shed shine shone shrink shrank sing sang ' +
    'sit sat slay slew sleep slept slide slid slit slit spin spun spit spat spring sprang swim swam teach taught ' +
    'thrust thrust understand understood wake woke wear wore weep wept arise arose awake awoke befall befell ' +
    'partake partook broadcast broadcast forgo forwent'
  )
    .match(/\w+ \w+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
);

/** "retake" is as "take", "overrun" as "run"; but a message is relayed. */
const prefixed = /^(?:re|over|mis|out|under|un|fore)(?=\p{L}{2})/u;

function irregularPastOf(base: string): string | undefined {
  const known = irregularPast.get(base);
  if (known !== undefined || base === 'relay') return known;
  const prefix = prefixed.exec(base)?.[0] ?? '';
  const stem = prefix === '' ? undefined : irregularPast.get(base.slice(prefix.length));
  return stem === undefined ? undefined : `${prefix}${stem}`;
}

/** Verbs of two syllables and more that double their last letter: "committed". "Limited" and "offered" do not. */
const doubles: ReadonlySet<string> = new Set(
  (
    'admit commit emit omit permit readmit recommit remit resubmit submit transmit ' +
    'confer defer deter infer inter prefer refer transfer aver concur incur occur recur ' +
    'control patrol enrol extol annul compel dispel expel impel propel repel rebel cancel label libel channel counsel ' +
    'duel equal fuel level marshal model quarrel rival shovel signal total travel ' +
    'equip re-equip combat acquit abet allot rebut regret begin forget beget kidnap handicap program outfit ' +
    'recap remap replan rerun reset retrim upset unplug unzip unpin unwrap unban'
  ).split(' '),
);
const isShortVerb = /^(?:(?:over|out|under|mis)(?=[^aeiou]))?(?:qu|[^aeiou])*[aeiou][bdgklmnprtz]$/;
const isDoubling = (base: string) => isShortVerb.test(base) || doubles.has(base);

/** "back" is "backed", "deny" is "denied", "stop" is "stopped"; `base` has no ending yet. */
function pastOf(base: string): string {
  const known = irregularPastOf(base);
  if (known !== undefined) return known;
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (/[aeiou]c$/.test(base)) return `${base}ked`;
  return isDoubling(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
}

/** Third persons that the rules below would take for others, with their bases. */
const bases: ReadonlyMap<string, string> = new Map(
  'dies die lies lie ties tie vies vie belies belie unties untie shoes shoe hoes hoe toes toe canoes canoe gasses gas focuses focus biases bias quizzes quiz'
    .match(/\w+ \w+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
);

const withoutS = (verb: string) => {
  const known = bases.get(verb);
  if (known !== undefined) return known;
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  return /(?:ch|sh|ss|x|zz|o)es$/.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
};

const isThirdPerson = (verb: string) => /[^s]s$/.test(verb);

/** "shell" is "shells", "ally with" is "allies with", "war on" is "wars on". */
export function thirdPerson(phrase: string): string {
  const [base = '', ...rest] = phrase.trim().split(/\s+/);
  const isSibilant = /(?:ch|sh|ss|x|zz|o)$/.test(base);
  const verb = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}${isSibilant ? 'es' : 's'}`;
  return joined(verb, ...rest);
}

/** "is shelled by"; null where the form is not known: "is fought alongside by". */
export function passiveLabel(label: string): string | null {
  const [third = '', ...rest] = label.trim().split(/\s+/);
  if (rest.length > 0 || !isThirdPerson(third)) return null;
  const base = withoutS(third);
  return irregularPastOf(base) !== undefined ? null : `is ${pastOf(base)} by`;
}

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
function partsOf(label: string, isPlural = false): Parts {
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

const joined = (...words: readonly string[]) => words.filter((word) => word !== '').join(' ');

/** The verb that agrees with its subject: "is at odds with", "fight". A past tense stays as it is. */
export function verbPhrase(label: string, isPlural: boolean): string {
  const { adverb, verb, rest } = partsOf(label, isPlural);
  const agreed = isPlural && isThirdPerson(verb) ? (irregular[verb]?.[0] ?? withoutS(verb)) : verb;
  return joined(adverb, agreed, rest);
}

/** The forms of one verb in the third person, of which nothing is known but itself: "cooperates" is "cooperate". */
export function formsOfVerb(verb: string): {
  readonly base: string;
  readonly past: string;
  readonly gerund: string;
} {
  if (!isThirdPerson(verb)) return { base: verb, past: verb, gerund: `having ${verb}` };
  const base = irregular[verb]?.[1] ?? withoutS(verb);
  return { base: irregular[verb]?.[0] ?? base, past: pastOf(base), gerund: gerundOf(base) };
}

/** The verb behind "will" or "could": "will militarily support". A past tense takes none. */
export function verbWithModal(label: string, modal: string, isPlural = false): string {
  const { adverb, verb, rest } = partsOf(label, isPlural);
  if (!isThirdPerson(verb)) return joined(adverb, verb, rest);
  return joined(modal, adverb, irregular[verb]?.[1] ?? withoutS(verb), rest);
}

/** A label in the past, in the order of its words: "supported militarily". What is no verb stays as it is. */
export function pastLabel(label: string): string {
  const [first = '', ...rest] = label.trim().split(/\s+/);
  if (first.endsWith('ly') && rest.length > 0) return joined(first, pastLabel(rest.join(' ')));
  if (first === 'is') return joined('was', ...rest);
  if (stancePhrase(label, false)?.verb === 'is') return label;
  return isThirdPerson(first) && !needsBe.test(first)
    ? joined(pastOf(irregular[first]?.[1] ?? withoutS(first)), ...rest)
    : label;
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
  return joined(adverb, pastOf(irregular[verb]?.[1] ?? withoutS(verb)), rest);
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

/** "keep" is "keeping", "fight" is "fighting", "stop" is "stopping"; `base` has no ending yet. */
function gerundOf(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (/[^eo]e$/.test(base) && base.length > 2) return `${base.slice(0, -1)}ing`;
  if (/[aeiou]c$/.test(base)) return `${base}king`;
  return isDoubling(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
}

/** The verb behind "of": "unlawfully keeping troops in the country of", "being at odds with", "having wanted to allow the escape of". */
export function gerundPhrase(label: string): string {
  const { adverb, verb, rest } = partsOf(label);
  if (!isThirdPerson(verb)) return joined('having', adverb, verb, rest);
  return joined(adverb, gerundOf(irregular[verb]?.[1] ?? withoutS(verb)), rest);
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

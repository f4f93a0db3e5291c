/** The verbs of relation types inside a sentence. A type gives its verb as a reader sees it alone: "at odds with". */

/** First words of a label that is no verb yet, and takes "is": "at odds with", "allied with". */
const needsBe =
  /^(?:affiliated|against|aligned|allied|at|behind|close|for|friendly|hostile|in|linked|loyal|near|neutral|on|opposed|part|subordinate|tied|under|with)$/;

const irregular: Readonly<Record<string, readonly [plural: string, base: string]>> = {
  is: ['are', 'be'],
  has: ['have', 'have'],
  does: ['do', 'do'],
  goes: ['go', 'go'],
};

const withoutS = (verb: string) => {
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  return /(?:ch|sh|ss|x|zz)es$/.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
};

const isThirdPerson = (verb: string) => /[^s]s$/.test(verb);

interface Parts {
  /** "militarily", or "". */
  readonly adverb: string;
  readonly verb: string;
  readonly rest: string;
}

/** An adverb goes before its verb, so that the object can follow: "supports militarily" is "militarily supports". */
function partsOf(label: string): Parts {
  const words = label.trim().split(/\s+/);
  const [first = '', second = ''] = words;
  if (words.length === 2 && second.endsWith('ly')) return { adverb: second, verb: first, rest: '' };
  if (words.length > 1 && first.endsWith('ly'))
    return { adverb: first, verb: second, rest: words.slice(2).join(' ') };
  return needsBe.test(first)
    ? { adverb: '', verb: 'is', rest: words.join(' ') }
    : { adverb: '', verb: first, rest: words.slice(1).join(' ') };
}

const joined = (...words: readonly string[]) => words.filter((word) => word !== '').join(' ');

/** The verb that agrees with its subject: "is at odds with", "fight". A past tense stays as it is. */
export function verbPhrase(label: string, isPlural: boolean): string {
  const { adverb, verb, rest } = partsOf(label);
  const agreed = isPlural && isThirdPerson(verb) ? (irregular[verb]?.[0] ?? withoutS(verb)) : verb;
  return joined(adverb, agreed, rest);
}

/** The verb behind "will" or "could": "will militarily support". A past tense takes none. */
export function verbWithModal(label: string, modal: string): string {
  const { adverb, verb, rest } = partsOf(label);
  if (!isThirdPerson(verb)) return joined(adverb, verb, rest);
  return joined(modal, adverb, irregular[verb]?.[1] ?? withoutS(verb), rest);
}

/** The -ing form of a verb: "fighting", "training", "hitting". */
function ing(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (/[^aeiouy]e$/.test(base) || base.endsWith('ue')) return `${base.slice(0, -1)}ing`;
  // One short syllable doubles its last letter.
  return /^[^aeiou]*[aeiou][bdglmnprt]$/.test(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
}

/** The verb behind "is reported": "fighting", "at odds with", "militarily supporting"; null for a past tense. */
export function participle(label: string): string | null {
  const { adverb, verb, rest } = partsOf(label);
  if (verb === 'is') return joined(adverb, rest);
  if (!isThirdPerson(verb)) return null;
  return joined(adverb, ing(irregular[verb]?.[1] ?? withoutS(verb)), rest);
}

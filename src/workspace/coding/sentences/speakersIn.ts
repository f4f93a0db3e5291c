/** Who is speaking in a text, by the words around "said" and "according to": what *said by* offers before anything is typed. */
import { properNames } from './namesIn.ts';
import { sentencesOf } from './wordMarks.ts';

const says =
  'said|says|say|told|tells|reported|reports|claimed|claims|argued|argues|insisted|insists|warned|warns|stated|states(?= that )|announced|wrote|writes|added|confirmed';
const speech = new RegExp(`(?<![\\p{L}])(?:${says})(?![\\p{L}])`, 'gu');
/** “…,” said a commander. */
const inverted = /^(?:said|says)\s+(?=(?:an?|the|one|two|three|several|some|\p{Lu}))([^.,;:!?“”"()]+)/u;
const accordingTo = /(?<![\p{L}])according to ([^.,;:!?“”"()]+)/giu;

const pronoun = /^(?:he|she|it|they|we|i|you|who|which|that|this|these|those|nobody|one|both|all|neither)$/i;
/** What stands before the speaker: how clauses begin, and when it was. */
const opening =
  /^(?:(?:and|but|while|as|when|then|that|later|also|meanwhile|on|in|last|earlier|this)\s+|(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+)+/i;
const count =
  /^(?:an?|the|its|his|her|their|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|both|\d+)\s+/i;
/** Where and when it was said. */
const aside = /\s+(?:on|in|at|after|before|near|last|yesterday|today|late|early)\s.*$/iu;
const auxiliary = /(?:\s+(?:has|have|had|also|later|then|again|recently|there|here|now|still|already))+$/i;
/** "spokesman for the defence ministry": the ministry speaks. */
const speaksFor =
  /(?:spokes(?:man|woman|person|people)|officials?|sources?|representatives?)\s+(?:for|of|from)\s+(.+)$/iu;
/** Those who speak without a name: people by what they are, and bodies. */
const office = new RegExp(
  `(?<![\\p{L}])(?:${[
    'spokes(?:man|woman|person|men|women|people)|officials?|sources?|representatives?|delegates?|diplomats?|envoys?',
    'ambassadors?|ministers?|presidents?|chancellors?|secretar(?:y|ies)|governors?|mayors?|leaders?|elders?|chiefs?|heads?',
    'commanders?|generals?|colonels?|captains?|officers?|soldiers?|troops|fighters?|rebels?|insurgents?|militia(?:men|s)?|guerrillas?',
    'witness(?:es)?|residents?|villagers?|refugees?|survivors?|families|relatives|locals|people|doctors?|workers?|teachers?|lawyers?',
    'analysts?|experts?|observers?|monitors?|investigators?|prosecutors?|judges?|researchers?|journalists?|reporters?|correspondents?',
    'governments?|ministr(?:y|ies)|cabinet|presidency|parliament|army|navy|military|police|embassy|court|party|union|office',
    'agenc(?:y|ies)|newspapers?|papers?|broadcasters?|magazine|website|radio|channel|organi[sz]ations?|groups?|charit(?:y|ies)',
    'councils?|committees?|commission|coalition|alliance|confederation|mission|movement|opposition|activists?|aides?|advisers?',
    'man|woman|men|women|farmers?|traders?|priests?|bishops?|imams?|(?:\\p{L}+(?:ist|ian)s?)',
  ].join('|')})$`,
  'iu',
);
/** Words. */
const longest = 6;

function speakerOf(phrase: string): string | null {
  const plain = phrase
    .trim()
    .replace(opening, '')
    .replace(auxiliary, '')
    .replace(aside, '')
    .replace(count, '')
    .trim();
  // The clause of another: "the Confederation, which told them".
  if (/^(?:which|who|that)\s/i.test(plain)) return null;
  const whole = speaksFor.exec(plain)?.[1]?.replace(count, '') ?? plain;
  const last = properNames(whole).at(-1)?.name;
  // "the newspaper Morning Post", "a commander who calls himself Old Tam".
  const named =
    last !== undefined && whole.endsWith(last) ? last : whole.replace(/\s+(?:who|which|that)\s.*$/u, '');
  const words = named.split(/\s+/).length;
  if (named === '' || words > longest || pronoun.test(named)) return null;
  // "A fairy tale" says nothing: whoever speaks has a name or an office.
  return properNames(named).length > 0 || office.test(named) ? named : null;
}

/** The phrase before a verb: since the last comma; in "Ida Moreno, told" it stands between two. */
function subjectBefore(text: string): string {
  // "Officials said that the villagers told": the villagers.
  const parts = (text.split(speech).at(-1) ?? '').split(/[.,;:!?“”"()]/);
  const last = parts.at(-1)?.trim() ?? '';
  return last !== '' ? last : (parts.at(-2) ?? '');
}

/** The speakers that a text names, in its order and as it calls them, without articles. */
export function speakersIn(text: string): readonly string[] {
  const found = sentencesOf(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const before = [...sentence.matchAll(speech)].map((match) => {
      const turned = inverted.exec(sentence.slice(match.index));
      const isTurned = turned !== null && /(?:^|[,”"’])\s*$/u.test(sentence.slice(0, match.index));
      return {
        at: match.index,
        phrase: isTurned ? turned[1] : subjectBefore(sentence.slice(0, match.index)),
      };
    });
    const by = [...sentence.matchAll(accordingTo)].map((match) => ({ at: match.index, phrase: match[1] }));
    return [...before, ...by].sort((one, other) => one.at - other.at);
  });
  return [...new Set(found.flatMap(({ phrase }) => speakerOf(phrase ?? '') ?? []))];
}

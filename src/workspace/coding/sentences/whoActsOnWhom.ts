/**
 * Who acts on whom in a sentence, where it is not simply who stands before the verb: in the passive ("was trained by Arland"),
 * and behind "whom" ("whom Arland trained"). By shape alone, and never sure.
 */
import { lowerCaseWithoutDiacritics } from '#query/find/lowerCaseWithoutDiacritics.ts';

/** A word of a sentence, or a mark between words. */
export interface Token {
  /** As words are compared. */
  readonly word: string;
  readonly isCapital: boolean;
  readonly start: number;
  readonly end: number;
}

/** The words of a text and the marks between them, in order. */
export const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+|[,;:.!?()“”"—–]/gu)].map(({ 0: word, index }) => ({
    word: lowerCaseWithoutDiacritics(word),
    isCapital: /^\p{Lu}/u.test(word),
    start: index,
    end: index + word.length,
  }));

const be = /^(?:is|are|was|were|be|been|being|get|gets|got|getting|gotten)$/;
const have = /^(?:has|have|had|having)$/;
/** What may stand between "was" and its verb. */
const adverb =
  /^(?:not|never|also|now|then|still|since|once|later|earlier|first|already|often|again|(?!(?:by|all|fam|assemb|ju)\p{L}*y$)\p{L}{2,}ly)$/u;
const dayOrMonth =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const time = /^(?:in|on|since|during|last|this|early|late|year|month|week|summer|winter|spring|autumn|\d+)$/;
/** What a name of somebody or something begins with, or stands for it. */
const article =
  /^(?:the|an?|its|his|her|their|our|your|my|this|that|these|those|some|several|many|both|all|two|three|four)$/;
const objectPronoun = /^(?:them|him|it|us|me|you)$/;
const subjectPronoun = /^(?:it|they|he|she|we|i|you)$/;
const mark = /^[^\p{L}\p{N}]/u;

const beginsName = ({ word, isCapital }: Token) =>
  (isCapital && !dayOrMonth.test(word)) || article.test(word);
/** "By Arland", "by the army", "by rebels"; not "by night", "by Monday". */
const mayAct = (token: Token | undefined) =>
  token !== undefined && (beginsName(token) || (/[^s]s$|men$/.test(token.word) && token.word !== 'means'));
const isFollowedByObject = (token: Token | undefined) =>
  token !== undefined && (beginsName(token) || objectPronoun.test(token.word));

/** A verb in a sentence. */
interface SaidVerb {
  /** Which of the tokens it is. */
  readonly at: number;
  readonly isParticiple: boolean;
  /** Words that belong to it, "on" of "calls on"; what is passive keeps them. */
  readonly rest: readonly string[];
}

/** Names that are listed behind "by": "Arland, Brenn and the army of Tarn". */
const list = /^(?:[^,.;:!?()]|,\s(?:the\s)?(?:\p{Lu}[\p{L}\p{M}'’-]*\s?)+(?=,|\sand\s|\sor\s|and\s|or\s))*/u;
const behindBy = (text: string, by: Token): string => list.exec(text.slice(by.end))?.[0] ?? '';

/** "Armed", "led", "begun": the form of a verb behind "was"; and not "ten", "men" or "then". */
const participle =
  /^(?!(?:wh|th|t|m|of|wom|childr|citiz|sev|elev|ev|op|brok|gard|kitch|hundr|ne|se|b|r|sh|spe)e[nd]$)(?!hundred$|indeed$|need$|speed$)\p{L}*(?:ed|en|wn|ght|un|led|held|hit|sold|made|paid|done|gone|sent|built|put|set)$/u;
const conjunction = /^(?:and|or|,)$/;

const isParticipleAt = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.isCapital === false && participle.test(tokens[at]?.word ?? '');

/** Where the next participle stands behind conjunctions and adverbs, as in "trained, and later armed"; −1 if none does. */
function nextOfSeveral(tokens: readonly Token[], at: number): number {
  let next = at;
  const word = () => tokens[next]?.word ?? '';
  if (!conjunction.test(word())) return -1;
  while (conjunction.test(word()) || adverb.test(word())) next += 1;
  return isParticipleAt(tokens, next) ? next : -1;
}

/**
 * Whom "by" names behind a verb in the passive; undefined where that is not told. It belongs to the nearest verb: to an earlier one
 * only where they are listed, as in "trained and armed by Arland". `isNear`: nothing but a time stands between.
 */
function byIn(tokens: readonly Token[], from: number, isNear: boolean): Token | undefined {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    if (token.word === 'by' && mayAct(tokens[at + 1])) return token;
    if (/^[.;:!?]/.test(token.word) || be.test(token.word)) return undefined;
    const listed = nextOfSeveral(tokens, at);
    const isOfName = article.test(tokens[at - 1]?.word ?? '');
    const isTime = adverb.test(token.word) || time.test(token.word) || dayOrMonth.test(token.word);
    if (listed < 0 && (isNear ? !isTime : isParticipleAt(tokens, at) && !isOfName)) return undefined;
    at = listed < 0 ? at + 1 : listed + 1;
  }
  return undefined;
}

/** True if a verb stands in the passive behind "was", also as the second of two: "was trained and armed". */
function isBehindBe(tokens: readonly Token[], { at }: SaidVerb): boolean {
  let before = at - 1;
  const skip = (what: RegExp) => {
    while (what.test(tokens[before]?.word ?? '')) before -= 1;
  };
  skip(adverb);
  // Other participles before it, up to their "was".
  while (conjunction.test(tokens[before]?.word ?? '')) {
    skip(conjunction);
    skip(adverb);
    if (!isParticipleAt(tokens, before)) return false;
    before -= 1;
    skip(adverb);
  }
  return be.test(tokens[before]?.word ?? '');
}

/** The pronoun that has the verb's object stand before its subject: "whom Arland trained", "which it had trained"; -1 if none. */
function relativeBefore(tokens: readonly Token[], at: number): number {
  for (let before = at - 1; before >= 0; before -= 1) {
    const { word } = tokens[before] as Token;
    if (mark.test(word) || word === 'who') return -1;
    if (!/^(?:whom|which|that)$/.test(word)) continue;
    // "The Front that Arland trained"; "said that Arland trained" is none.
    if (word === 'that' && tokens[before - 1]?.isCapital !== true) return -1;
    const subject = tokens[before + 1];
    const isSubject =
      subject !== undefined &&
      before + 1 < at &&
      (beginsName(subject) || subjectPronoun.test(subject.word) || word === 'whom');
    return isSubject ? before : -1;
  }
  return -1;
}

const preposition = /^(?:to|with|from|of|for|in|on|at|against|about|among|under|during|after|before)$/;

/**
 * The words that name who acts by a verb, where who stands before it is acted on; "" where nobody is named. Null where who acts
 * stands before the verb, as he does in most sentences.
 */
export function actingWords(text: string, tokens: readonly Token[], verb: SaidVerb): string | null {
  const { at, isParticiple, rest } = verb;
  const behind = at + 1 + rest.length;
  const hasRest = rest.every((word, index) => tokens[at + 1 + index]?.word === word);
  const hasObject = isFollowedByObject(tokens[behind]);
  const relative = relativeBefore(tokens, at);
  const before = tokens[relative - 1]?.word ?? '';
  if (isParticiple && hasRest && !hasObject) {
    const isPassive = isBehindBe(tokens, verb);
    const isReduced = !have.test(tokens[at - 1]?.word ?? '');
    const by = isPassive ? byIn(tokens, behind, false) : isReduced ? byIn(tokens, behind, true) : undefined;
    // "Arland, by whom Brenn was trained".
    if (isPassive && before === 'by') return text.slice(0, tokens[relative - 1]?.start);
    if (isPassive || by !== undefined) return by === undefined ? '' : behindBy(text, by);
  }
  if (relative < 0 || hasObject || preposition.test(before) || before === 'by') return null;
  return text.slice(tokens[relative]?.end, tokens[at]?.start);
}

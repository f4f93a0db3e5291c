/** The condition of a threat or an offer, in a text and as it is typed: it makes no act of what is threatened. */
import { shortenedStop } from '#words/grammar/sentenceEnds.ts';

/** How a condition begins, wherever it stands: these words begin nothing else. */
const sureConjunctions =
  '(?:only )?if|unless|in case|(?:as|so) long as|(?:on|under) (?:the )?condition that|in the event';

/** What begins one only where somebody types a condition: in a text these words may say something else. */
const typedConjunctions =
  'should|provid(?:ed|ing)|(?:on|under) (?:the )?condition|even (?:if|when)|once|when(?:ever)?|until|till|as soon as|whether|assuming|only (?:when|once|after)|after|before';

const conjunction = new RegExp(`^(?:${sureConjunctions}|${typedConjunctions})(?!\\p{L})`, 'iu');

/** How a condition begins where it follows its clause, or stands before it. */
const opening = new RegExp(
  [
    String.raw`(?<!\p{L})(?<!(?:as|ask\p{L}*|know|knew|see|saw|wonder\p{L}*|whether or|even) )(?:${sureConjunctions})(?!\p{L})`,
    String.raw`(?:(?<=^\s*)|(?<=, ))should(?= )`,
    String.raw`(?:(?<=^\s*)|(?<=, )|(?<!\p{L}))provid(?:ed|ing) that(?!\p{L})`,
  ].join('|'),
  'iu',
);

/** A clause to its end: "1,500" and "U.S." end none, nor does the point of a title. */
const clause = new RegExp(String.raw`^(?:[^.,;:!?“”"()]|[.,;:](?![\s“”"’)]|$)|${shortenedStop})+`, 'u');

/** The condition that words hold, from its conjunction to the end of its clause; null if there is none. */
export function conditionIn(words: string): string | null {
  const found = opening.exec(words);
  if (found === null) return null;
  return clause.exec(words.slice(found.index))?.[0].trim() ?? null;
}

/** A condition as it stands behind a clause: "if its fighters crossed the Selk"; null for nothing. */
export function tidiedCondition(typed: string): string | null {
  const text = typed
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.,;:]+$/, '');
  if (text === '') return null;
  return conjunction.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : `if ${text}`;
}

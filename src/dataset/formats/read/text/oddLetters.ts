/**
 * How odd a text looks that was decoded by a guess: letters of two scripts in one word, capitals behind small letters,
 * signs between letters, many accents in a row. 0 is a text like any other. It orders guesses; it decides nothing.
 */

/** Lines that are weighed: the first of a long file say as much as all of them. */
const weighedLength = 200_000;

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Han', 'Hangul'] as const;
const byScript = scripts.map((script) => new RegExp(`^\\p{Script=${script}}`, 'u'));
const scriptOf = (letter: string) => byScript.findIndex((script) => script.test(letter));

// biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII.
const beyondAscii = /[^\x00-\x7f]/u;
const isLetter = /^[\p{L}\p{M}]$/u;
const isCapital = /^\p{Lu}$/u;
const isSmall = /^\p{Ll}$/u;
/** Signs that stand beside words in any text. */
const isUsualSign =
  /^[\u00a0\u00a3\u00a7\u00ab\u00b0\u00b7\u00bb\u2013\u2014\u2018-\u201e\u2026\u20ac\u2116\u3000-\u3002\u300a\u300b\uff00-\uff5e]$/u;

const cost = { scripts: 3, capital: 2, signInWord: 3, oddSign: 2, accents: 1 } as const;

/** The oddness of a text, as a number of 0 or more. */
export function oddness(text: string): number {
  let sum = 0;
  for (const [word] of text.slice(0, weighedLength).matchAll(/[^\s\d,;"'()/|.:-]+/gu)) {
    if (!beyondAscii.test(word)) continue;
    const letters = [...word];
    let accents = 0;
    for (const [at, letter] of letters.entries()) {
      const before = letters[at - 1];
      const after = letters[at + 1];
      if (!isLetter.test(letter)) {
        const isInside =
          before !== undefined && after !== undefined && isLetter.test(before) && isLetter.test(after);
        if (!beyondAscii.test(letter)) continue;
        if (isInside) sum += cost.signInWord;
        else if (!isUsualSign.test(letter)) sum += cost.oddSign;
        continue;
      }
      const isLatin = scriptOf(letter) === 0;
      accents = isLatin && beyondAscii.test(letter) ? accents + 1 : 0;
      if (accents > 2) sum += cost.accents;
      if (before === undefined || !isLetter.test(before)) continue;
      if (scriptOf(before) !== scriptOf(letter)) sum += cost.scripts;
      else if (isCapital.test(letter) && isSmall.test(before)) sum += cost.capital;
    }
  }
  return sum;
}

/** Text of bytes: strict UTF-8 first; if that fails, nothing is guessed without asking. */

import { Refusal } from '#dataset/formats/read/limits.ts';
import type { Question, QuestionOption } from '#dataset/formats/read/reading.ts';
import { listed } from '#words/grammar/numbersAndLists.ts';
import { fileProblems } from '#words/importProblems.ts';
import { oddness } from './oddLetters.ts';

interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly question: Question | null;
}

/** Encodings of spreadsheets of the last thirty years, by how often they are met, with a name for people. */
const candidates: readonly (readonly [label: string, name: string])[] = [
  ['windows-1252', 'Western European (Windows)'],
  ['windows-1251', 'Cyrillic (Windows)'],
  ['windows-1256', 'Arabic (Windows)'],
  ['windows-1254', 'Turkish (Windows)'],
  ['windows-1250', 'Central European (Windows)'],
  ['windows-1253', 'Greek (Windows)'],
  ['windows-1255', 'Hebrew (Windows)'],
  ['macintosh', 'Western European (old Mac)'],
  ['ibm866', 'Cyrillic (DOS)'],
  ['koi8-u', 'Cyrillic (KOI8)'],
  ['gb18030', 'Chinese, simplified'],
  ['big5', 'Chinese, traditional'],
  ['shift_jis', 'Japanese'],
  ['euc-kr', 'Korean'],
];

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** By the byte order mark; null without one. */
function marked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Every second byte of UTF-16 is zero where the text is mostly ASCII; no other text has zeros at all. */
function byZeros(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return null;
  if (odd > head.length / 5 && even === 0) return 'utf-16le';
  if (even > head.length / 5 && odd === 0) return 'utf-16be';
  return null;
}

/** The first lines that hold anything beyond ASCII: where two encodings differ. */
function tellingLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split(/[\r\n]+/)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII.
    const at = line.search(/[^\x00-\x7f]/);
    if (at < 0) continue;
    lines.push(line.slice(Math.max(0, at - 30), at + 60));
    if (lines.length === 3) break;
  }
  return lines;
}

/** A way to decode the bytes, with all encodings that decode them alike. */
interface Guess {
  readonly text: string;
  readonly oddness: number;
  readonly encodings: (typeof candidates)[number][];
}

/** What the bytes may say: each text once, the least odd first, else by how often its encoding is met. */
function guessesOf(bytes: Uint8Array): readonly Guess[] {
  const guesses = new Map<string, Guess>();
  for (const candidate of candidates) {
    const text = decoded(bytes, candidate[0]);
    if (text === null) continue;
    const known = guesses.get(text);
    if (known === undefined) guesses.set(text, { text, oddness: oddness(text), encodings: [candidate] });
    else known.encodings.push(candidate);
  }
  return [...guesses.values()].sort((a, b) => a.oddness - b.oddness);
}

function questionOf(guesses: readonly Guess[]): Question {
  const [best, next] = guesses;
  const options = guesses.flatMap((guess): QuestionOption[] => {
    const { text, encodings } = guess;
    const [first, ...alike] = encodings.map(([value, label]) => `${label}, ${value}`);
    const value = encodings[0]?.[0];
    if (value === undefined || first === undefined) return [];
    const label = alike.length === 0 ? first : `${first} (the same in ${listed(alike)})`;
    const isLikely = guess === best && (next === undefined || guess.oddness < next.oddness);
    return [{ value, label, lines: tellingLines(text), ...(isLikely ? { isLikely } : {}) }];
  });
  return {
    about: 'encoding',
    text: 'The file is not UTF-8. In which of these do its letters read right?',
    mustAnswer: options.length > 1,
    chosen: options[0]?.value ?? 'windows-1252',
    options,
  };
}

/** Decodes bytes. Throws a `Refusal` for what is no text, and for an encoding that does not fit. */
export function decodeText(bytes: Uint8Array, wanted?: string | undefined): DecodedText {
  const certain = marked(bytes) ?? byZeros(bytes);
  const first = wanted ?? certain ?? 'utf-8';
  const text = decoded(bytes, first);
  if (text !== null) {
    if (text.slice(0, 100_000).includes('\0')) throw new Refusal(...fileProblems.zeroBytes);
    return { text, encoding: first, question: null };
  }
  if (wanted !== undefined) throw new Refusal(...fileProblems.otherEncoding(wanted));
  if (certain !== null) {
    // An odd byte at the end, or half a surrogate pair: the rest is readable.
    return { text: new TextDecoder(certain).decode(bytes), encoding: certain, question: null };
  }
  if (bytes.subarray(0, 4096).includes(0)) throw new Refusal(...fileProblems.zeroBytes);
  const guesses = guessesOf(bytes);
  const question = questionOf(guesses);
  const text_ = guesses[0]?.text ?? new TextDecoder(question.chosen).decode(bytes);
  return { text: text_, encoding: question.chosen, question };
}

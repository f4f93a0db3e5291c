/**
 * Balanced line breaks.
 *
 * Definition: text is a row of pieces w₁ … wₙ with a break allowed after each; a break after a space drops the space,
 * one after a hyphen, dash or slash keeps it. For k lines the breaks minimise
 *   Σ (W − width of line)² + Σ cost of breaks,   W = the widest line of the best possible split into k lines,
 * so that lines come out even; with ≤ 24 characters and ≤ 3 lines that is what a hand would do. Of all k the smallest
 * that fits is taken. Convention chosen: even lines (a label is read as a block); not chosen: Knuth and Plass's
 * filled lines, which are for paragraphs and leave a short last line.
 *
 * A break inside a hyphenated word is dearer than one at a space. A letter or sign that stands alone is never cut off:
 * not "N | Syria", not "Camp | B"; a dot between two acts ends its line: "at odds with · | accuses".
 *
 * Complexity: O(n² k) by dynamic programming over the last break; n pieces, meant for n ≤ 30.
 * Reference: D. E. Knuth and M. F. Plass, "Breaking paragraphs into lines", Software: Practice and Experience 11 (1981).
 */
import { textWidth } from '#base/textWidth.ts';

interface Piece {
  readonly text: string;
  /** True if a space stands before it, when it is not the first of its line. */
  readonly isSpaced: boolean;
}

/** A break is allowed after "-", "–", "—" or "/" if two letters or more stand on both sides of it. */
const insideWord = /(?<=[^\s\-–—/]{2}[-–—/])(?=[^\s\-–—/]{2})/u;

/** Ends its line: a line that begins with it reads as an item of a list. */
const dot = '·';

/**
 * A letter or sign that stands alone stays with the word after it, the last one and a dot between acts with the word before:
 * "Camp B".
 */
function wordsOf(text: string): string[] {
  const words = text.split(/[ \t\r\n]+/u).filter((word) => word !== '');
  const kept: string[] = [];
  words.forEach((word, index) => {
    const before = kept.at(-1);
    const last = words[index - 1] ?? '';
    const isJoined =
      word === dot ||
      (isLoneLetter(last) && last !== dot) ||
      (index === words.length - 1 && isLoneLetter(word));
    if (before !== undefined && isJoined) kept[kept.length - 1] = `${before} ${word}`;
    else kept.push(word);
  });
  return kept;
}

function piecesOf(text: string): Piece[] {
  return wordsOf(text).flatMap((word) =>
    word.split(insideWord).map((part, index) => ({ text: part, isSpaced: index === 0 })),
  );
}

function joined(pieces: readonly Piece[], from: number, to: number): string {
  let line = '';
  for (let i = from; i < to; i += 1) {
    const piece = pieces[i] as Piece;
    line += i > from && piece.isSpaced ? ` ${piece.text}` : piece.text;
  }
  return line;
}

const isLoneLetter = (text: string) => [...text].length === 1;

/** Cost of a break before a piece, in squared ems. */
const breakCost = (next: Piece | undefined) => (next === undefined || next.isSpaced ? 0 : 4);

/** Splits into exactly k lines, k ≤ number of pieces: the least Σ (target − width)² + faults; widths in ems. */
function split(pieces: readonly Piece[], widths: readonly number[][], k: number, target: number): number[] {
  const n = pieces.length;
  let costs: number[] = Array.from({ length: n + 1 }, (_, end) => (end === 0 ? 0 : Infinity));
  const cameFrom: number[][] = [];
  for (let line = 1; line <= k; line += 1) {
    const next: number[] = new Array(n + 1).fill(Infinity);
    const from: number[] = new Array(n + 1).fill(0);
    for (let end = line; end <= n - (k - line); end += 1) {
      for (let start = line - 1; start < end; start += 1) {
        const width = widths[start]?.[end] ?? 0;
        const cost = (costs[start] ?? Infinity) + (target - width) ** 2 + breakCost(pieces[end]);
        if (cost < (next[end] ?? Infinity)) {
          next[end] = cost;
          from[end] = start;
        }
      }
    }
    cameFrom.push(from);
    costs = next;
  }
  const ends = [n];
  for (let line = k - 1; line > 0; line -= 1) ends.unshift(cameFrom[line]?.[ends[0] ?? 0] ?? 0);
  return ends;
}

/** Least possible width of the widest of k lines, in ems. */
function narrowest(widths: readonly number[][], n: number, k: number): number {
  let best: number[] = Array.from({ length: n + 1 }, (_, end) => (end === 0 ? 0 : Infinity));
  for (let line = 1; line <= k; line += 1) {
    best = Array.from({ length: n + 1 }, (_, end) => {
      let least = Infinity;
      for (let start = line - 1; start < end; start += 1) {
        least = Math.min(least, Math.max(best[start] ?? Infinity, widths[start]?.[end] ?? Infinity));
      }
      return least;
    });
  }
  return best[n] ?? Infinity;
}

type Splits = readonly (readonly string[])[];

const mostKnown = 2000;
const known = new Map<string, Splits>();

/**
 * The text in 1, 2, … lines: entry i holds the most even split into i + 1 lines.
 * As many entries as the text allows, at most `maxLines` and at least one (a text of blanks gives `[['']]`).
 */
export function evenSplits(
  text: string,
  fontSize: number,
  weight: 400 | 700,
  maxLines: number,
  isItalic = false,
): Splits {
  // The same names are broken for every scene.
  const key = `${maxLines} ${fontSize} ${weight} ${isItalic} ${text}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size >= mostKnown) known.clear();
  const splits = splitsOf(text, fontSize, weight, maxLines, isItalic);
  known.set(key, splits);
  return splits;
}

function splitsOf(
  text: string,
  fontSize: number,
  weight: 400 | 700,
  maxLines: number,
  isItalic: boolean,
): Splits {
  const pieces = piecesOf(text);
  const n = pieces.length;
  if (n === 0) return [['']];
  const widths = pieces.map((_, start) =>
    Array.from({ length: n + 1 }, (__, end) =>
      end > start ? textWidth(joined(pieces, start, end), fontSize, weight, isItalic) / fontSize : 0,
    ),
  );
  const splits: string[][] = [];
  for (let k = 1; k <= Math.min(n, Math.max(1, maxLines)); k += 1) {
    const ends = split(pieces, widths, k, narrowest(widths, n, k));
    splits.push(ends.map((end, index) => joined(pieces, ends[index - 1] ?? 0, end)));
  }
  return splits;
}

/**
 * Breaks a text into the fewest lines that are at most `maxWidth` wide (in the unit of `fontSize`), as even as they
 * can be. Where `maxLines` lines do not suffice, the narrowest split is returned: too wide, but whole.
 */
export function breakLines(
  text: string,
  fontSize: number,
  weight: 400 | 700,
  maxWidth: number,
  maxLines: number,
): readonly string[] {
  const splits = evenSplits(text, fontSize, weight, maxLines);
  const widest = (lines: readonly string[]) =>
    Math.max(...lines.map((line) => textWidth(line, fontSize, weight)));
  const fitting = splits.find((lines) => widest(lines) <= maxWidth);
  return fitting ?? splits.reduce((best, lines) => (widest(lines) < widest(best) ? lines : best));
}

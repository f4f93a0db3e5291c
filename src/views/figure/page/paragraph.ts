import { textWidth } from '#base/textWidth.ts';
import type { ColourToken } from '#encoding/colours/colours.ts';
import { cleanText, type TextPart } from '#views/figure/svg/printSvg.ts';

/** A stretch of text in one weight. */
export interface TextRun {
  readonly text: string;
  readonly weight: 400 | 700;
}

/** Lengths in points. */
export interface ParagraphStyle {
  readonly fontSize: number;
  readonly fill: ColourToken;
  /** Widest line. */
  readonly width: number;
  /** From one baseline to the next, in sizes of the letters. */
  readonly leading: number;
}

/** Text broken into lines; its box begins at (0, 0), a little above the capitals of the first line. */
export interface Paragraph {
  readonly primitives: readonly TextPart[];
  readonly lines: number;
  readonly width: number;
  readonly height: number;
  /** Of the first line. */
  readonly baseline: number;
}

/** Arimo's capitals are 0.716 em high, its descenders 0.212 em deep. */
export const capHeight = 0.716;
const aboveCapitals = 0.03;
const belowBaseline = 0.22;

interface Word extends TextRun {
  readonly width: number;
  /** Width of the space before it, where it is not the first of its line; 0 within a word of two weights. */
  readonly space: number;
  /** No line begins with it: it belongs to the word before, as a unit to its number. */
  readonly isBound: boolean;
}

/**
 * Sets runs of text as a paragraph, left-aligned, as many words on a line as fit; a word wider than the line is
 * broken between letters. Blanks at the ends vanish; no text at all gives no lines and no height.
 */
export function setParagraph(runs: readonly TextRun[], style: ParagraphStyle): Paragraph {
  return place(fillLines(wordsOf(runs, style), style.width), style);
}

/** As `setParagraph`, but where the last line would be a lone short word, the lines above give some of theirs. */
export function setNeatly(runs: readonly TextRun[], style: ParagraphStyle): Paragraph {
  const words = wordsOf(runs, style);
  const filled = fillLines(words, style.width);
  const isLonely = (lines: readonly Word[][]) => lengthOf(lines.at(-1) ?? []) < 0.25 * style.width;
  if (filled.length < 2 || !isLonely(filled)) return place(filled, style);
  for (let share = 0.98; share > 0.7; share -= 0.02) {
    const lines = fillLines(words, share * style.width);
    if (lines.length > filled.length) break;
    if (!isLonely(lines)) return place(lines, style);
  }
  return place(filled, style);
}

/**
 * As `setParagraph`, in the same number of lines, but with lines as even as they can be: for titles. One of two lines
 * breaks after its colon if it can.
 */
export function setEvenly(runs: readonly TextRun[], style: ParagraphStyle): Paragraph {
  const words = wordsOf(runs, style);
  const filled = fillLines(words, style.width);
  if (filled.length < 2) return place(filled, style);
  const afterColon = words.findIndex(({ text }) => text.endsWith(':')) + 1;
  const atColon = [words.slice(0, afterColon), words.slice(afterColon)];
  if (filled.length === 2 && atColon.every((line) => line.length > 0 && lengthOf(line) <= style.width)) {
    return place(atColon, style);
  }
  let [tooNarrow, enough] = [0, style.width];
  while (enough - tooNarrow > 1) {
    const middle = (tooNarrow + enough) / 2;
    const lines = fillLines(words, middle);
    if (lines.length > filled.length || lines.some((line) => lengthOf(line) > middle)) tooNarrow = middle;
    else enough = middle;
  }
  return place(fillLines(words, enough), style);
}

function lengthOf(line: readonly Word[]): number {
  return line.reduce((sum, word, position) => sum + word.width + (position === 0 ? 0 : word.space), 0);
}

function place(lines: readonly Word[][], { fontSize, fill, leading }: ParagraphStyle): Paragraph {
  const baseline = (aboveCapitals + capHeight) * fontSize;
  const primitives = lines.flatMap((line, index) => {
    const parts: (TextRun & { x: number; isSpaced: boolean })[] = [];
    let x = 0;
    line.forEach((word, position) => {
      const space = position === 0 ? 0 : word.space;
      const last = parts.at(-1);
      if (last?.weight === word.weight) {
        parts[parts.length - 1] = { ...last, text: `${last.text}${space > 0 ? ' ' : ''}${word.text}` };
      } else {
        parts.push({ text: word.text, weight: word.weight, x: x + space, isSpaced: space > 0 });
      }
      x += space + word.width;
    });
    const y = baseline + index * leading * fontSize;
    return parts.map(({ text, weight, isSpaced, ...part }, position): TextPart => {
      const at = { x: part.x, y };
      const follows = position === 0 ? undefined : isSpaced ? ' ' : '';
      return {
        form: 'text',
        text,
        at,
        anchor: 'start',
        fontSize,
        weight,
        isItalic: false,
        fill,
        halo: 0,
        follows,
      };
    });
  });
  return {
    primitives,
    lines: lines.length,
    width: Math.max(0, ...lines.map(lengthOf)),
    height: lines.length === 0 ? 0 : baseline + ((lines.length - 1) * leading + belowBaseline) * fontSize,
    baseline,
  };
}

function wordsOf(runs: readonly TextRun[], { fontSize, width }: ParagraphStyle): Word[] {
  const words: Word[] = [];
  let isSpaced = true;
  for (const { text, weight } of runs) {
    cleanText(text)
      .split(' ')
      .forEach((piece, index) => {
        if (index > 0) isSpaced = true;
        if (piece === '') return;
        const space = isSpaced ? textWidth(' ', fontSize, weight) : 0;
        const isBound = !isSpaced || isOneExpression(words.at(-1)?.text ?? '', piece);
        isSpaced = false;
        shortened(piece, weight, fontSize, width).forEach((part, i) => {
          const isFirst = i === 0;
          words.push({
            text: part,
            weight,
            width: textWidth(part, fontSize, weight),
            space: isFirst ? space : 0,
            isBound: isFirst && isBound,
          });
        });
      });
  }
  return words;
}

/** "61 relations", "7 of 61", "¶ Author’s view", "* Partly", "Iran →", "unseat ¶)": a line does not end between these. */
function isOneExpression(word: string, next: string): boolean {
  const isNumber = /^\d[\d.,]*$/;
  return (
    word === '¶' ||
    word === '*' ||
    next === '→' ||
    /^¶\S/.test(next) ||
    next === '↔' ||
    (isNumber.test(word) && /^\p{L}/u.test(next)) ||
    (word === 'of' && isNumber.test(next))
  );
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The word, or its pieces if it is wider than a whole line. */
function shortened(word: string, weight: 400 | 700, fontSize: number, width: number): string[] {
  if (textWidth(word, fontSize, weight) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of segmenter.segment(word)) {
    if (part !== '' && textWidth(part + segment, fontSize, weight) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/** Words to lines; words bound together stay together, unless they are wider than a line. */
function fillLines(words: readonly Word[], width: number): Word[][] {
  const units: Word[][] = [];
  for (const word of words) {
    if (word.isBound && units.length > 0 && lengthOf([...(units.at(-1) ?? []), word]) <= width) {
      units.at(-1)?.push(word);
    } else {
      units.push([word]);
    }
  }
  const lines: Word[][] = [];
  for (const unit of units) {
    const line = lines.at(-1);
    if (line !== undefined && lengthOf([...line, ...unit]) <= width + 1e-6) line.push(...unit);
    else lines.push([...unit]);
  }
  return lines;
}

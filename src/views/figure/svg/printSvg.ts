import type { Point } from '#base/geometry.ts';
import { type ColourToken, colourOf, fadedColour, greyOf, type Theme } from '#encoding/colours/colours.ts';
import type { PathPrimitive, Primitive, TextPrimitive } from '#encoding/marks/primitive.ts';

/**
 * A text, or the next part of the same line in another weight: `follows` is what stands between it and the part
 * before. The reader of the file puts such a part where the one before ends, with its own kerning; its `at` is an
 * estimate.
 */
export interface TextPart extends TextPrimitive {
  readonly follows?: '' | ' ' | undefined;
}

/** Primitives that belong together, in painter's order: one `<g>`. */
export interface PrimitiveGroup {
  /** What finds the group again in the file; made fit for XML and unique by the printer. */
  readonly id?: string | undefined;
  /** What the group stands for, as a tooltip and for screen readers. */
  readonly title?: string | undefined;
  /** Where the content's origin lies in the surrounding group; (0, 0) if not given. */
  readonly at?: Point | undefined;
  /** Degrees by which the content is turned clockwise about its origin; 0 if not given. */
  readonly turn?: number | undefined;
  /** 0 to 1; 1 if not given. */
  readonly opacity?: number | undefined;
  /** Not selected, with all that is in it. */
  readonly isFaded?: boolean | undefined;
  readonly content: readonly (Primitive | TextPart | PrimitiveGroup)[];
}

/**
 * A group as SVG text: presentation attributes alone (a style sheet would break the page's security policy and the
 * import into office programs), one line per mark. Equal input gives equal text.
 * Every id begins with `idPrefix`. Throws RangeError if a coordinate is not a finite number.
 */
export function printGroup(group: PrimitiveGroup, theme: Theme, isGrey = false, idPrefix = ''): string {
  const ids: Ids = { prefix: idPrefix, taken: new Set() };
  return printNested(group, { theme, isGrey, isFaded: false }, ids, '');
}

interface Ids {
  readonly prefix: string;
  readonly taken: Set<string>;
}

export interface Ink {
  readonly theme: Theme;
  /** Greys as light as the colours are. */
  readonly isGrey: boolean;
  readonly isFaded: boolean;
}

/** On paper there is one ground: what shows the canvas or stands against it on screen takes the page's colour. */
export function inkOf(
  token: ColourToken,
  { theme, isGrey, isFaded }: Ink,
  use: 'mark' | 'text' = 'mark',
): string {
  const onPaper = token === 'canvas' || token === 'halo' ? 'ground' : token;
  const colour =
    isFaded && onPaper !== 'ground' ? fadedColour(onPaper, theme, use) : colourOf(onPaper, theme);
  return isGrey ? greyOf(colour) : colour;
}

function printNested(group: PrimitiveGroup, around: Ink, ids: Ids, indent: string): string {
  const ink = { ...around, isFaded: around.isFaded || group.isFaded === true };
  const inner = `${indent}  `;
  const id = group.id === undefined ? '' : ` id="${uniqueId(group.id, ids)}"`;
  const { x, y } = group.at ?? { x: 0, y: 0 };
  const { turn = 0 } = group;
  const moves = [
    ...(x === 0 && y === 0 ? [] : [`translate(${printNumber(x)} ${printNumber(y)})`]),
    ...(turn === 0 ? [] : [`rotate(${printNumber(turn)})`]),
  ];
  const place = moves.length === 0 ? '' : ` transform="${moves.join(' ')}"`;
  const title =
    group.title === undefined ? [] : [`${inner}<title>${escapeXml(cleanText(group.title))}</title>`];
  const content = printOrder(group.content).map((item) =>
    isGroup(item) ? printNested(item, ink, ids, inner) : inner + printMark(item, ink),
  );
  const { opacity = 1 } = group;
  const paleness = opacity === 1 ? '' : ` opacity="${printNumber(opacity)}"`;
  return [`${indent}<g${id}${place}${paleness}>`, ...title, ...content, `${indent}</g>`].join('\n');
}

/** One line of text in its parts, or the halo that lies under it. */
interface TextLine {
  readonly form: 'text' | 'halo';
  readonly parts: readonly TextPart[];
}

/**
 * Content in the order of printing. Of texts in a row all halos come first, so that none covers its neighbour.
 * A halo is a mark of its own, not `paint-order`, which office programs and PDF converters ignore.
 */
export function printOrder(
  content: PrimitiveGroup['content'],
): readonly (PrimitiveGroup | PathPrimitive | TextLine)[] {
  const items: (PrimitiveGroup | PathPrimitive | TextLine)[] = [];
  let texts: TextPart[][] = [];
  const closeTexts = () => {
    const withHalo = texts.filter(([first]) => first !== undefined && first.halo > 0);
    items.push(...withHalo.map((parts): TextLine => ({ form: 'halo', parts })));
    items.push(...texts.map((parts): TextLine => ({ form: 'text', parts })));
    texts = [];
  };
  for (const item of content) {
    if (!isGroup(item) && item.form === 'text') {
      const isNext = 'follows' in item && item.follows !== undefined && texts.length > 0;
      if (isNext) texts.at(-1)?.push(item);
      else if (cleanText(item.text) !== '') texts.push([item]);
      continue;
    }
    closeTexts();
    items.push(item);
  }
  closeTexts();
  return items;
}

export function isGroup(item: object): item is PrimitiveGroup {
  return 'content' in item;
}

function printMark(mark: PathPrimitive | TextLine, ink: Ink): string {
  if (mark.form === 'path') return printPath(mark, ink);
  return mark.form === 'halo' ? printHalo(mark.parts, ink) : printText(mark.parts, ink);
}

function printPath({ d, fill, stroke, strokeWidth, dash }: PathPrimitive, ink: Ink): string {
  const isStroked = stroke !== null && strokeWidth > 0;
  const attributes = [
    `d="${printPathData(d)}"`,
    `fill="${fill === null ? 'none' : inkOf(fill, ink)}"`,
    ...(isStroked ? [`stroke="${inkOf(stroke, ink)}"`, `stroke-width="${printNumber(strokeWidth)}"`] : []),
    ...(isStroked && dash.length > 0 ? [`stroke-dasharray="${dash.map(printNumber).join(' ')}"`] : []),
  ];
  return `<path ${attributes.join(' ')}/>`;
}

function printText(parts: readonly TextPart[], ink: Ink): string {
  const fill = `fill="${inkOf(parts[0]?.fill ?? 'ink', ink, 'text')}"`;
  return printParts(parts, fill);
}

function printHalo(parts: readonly TextPart[], ink: Ink): string {
  const ground = inkOf('ground', ink);
  const width = printNumber(parts[0]?.halo ?? 0);
  return printParts(parts, `fill="${ground}" stroke="${ground}" stroke-width="${width}" aria-hidden="true"`);
}

function printParts([first, ...rest]: readonly TextPart[], look: string): string {
  if (first === undefined) return '';
  const weightOf = ({ weight }: TextPart) => (weight === first.weight ? '' : ` font-weight="${weight}"`);
  const next = rest.map((part) => `${part.follows ?? ''}<tspan${weightOf(part)}>${lettersOf(part)}</tspan>`);
  return `<text ${placeOf(first)} ${look}>${lettersOf(first)}${next.join('')}</text>`;
}

function placeOf({ at, anchor, fontSize, weight, isItalic }: TextPrimitive): string {
  return [
    `x="${printNumber(at.x)}"`,
    `y="${printNumber(at.y)}"`,
    `font-size="${printNumber(fontSize)}"`,
    ...(weight === 400 ? [] : [`font-weight="${weight}"`]),
    ...(isItalic ? ['font-style="italic"'] : []),
    ...(anchor === 'start' ? [] : [`text-anchor="${anchor}"`]),
  ].join(' ');
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/**
 * Text with letters of a right-to-left script stands between U+2068 and U+2069 (first strong isolate): unlike the
 * attribute `direction`, which resvg ignores and which turns `text-anchor` round, all readers obey these.
 */
function lettersOf({ text }: TextPrimitive): string {
  const letters = escapeXml(cleanText(text));
  return rightToLeft.test(letters) ? `\u2068${letters}\u2069` : letters;
}

/** A number with at most two decimals, never "-0". Throws RangeError if it is not finite. */
export function printNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`The figure has a coordinate that is ${value}.`);
  return String(Math.round(value * 100) / 100 || 0);
}

/**
 * Path data with its numbers at most two decimals long; flags of arcs must stand apart ("0 0 1", not "001").
 * Throws RangeError if a number is not finite.
 */
export function printPathData(d: string): string {
  if (/NaN|Infinity/.test(d))
    throw new RangeError(`The figure has a path that is no path: ${d.slice(0, 80)}`);
  const number = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
  const rounded = d.replace(number, (text, at: number) => {
    const printed = printNumber(Number(text));
    // "1-0.001" is two numbers, and "10" would be one.
    const isGlued = at > 0 && /[\d.]/.test(d.charAt(at - 1)) && !printed.startsWith('-');
    return isGlued ? ` ${printed}` : printed;
  });
  return escapeXml(rounded);
}

/** Text for the content of an element or a double-quoted attribute, without what XML 1.0 does not allow. */
export function escapeXml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return withoutForbidden(text).replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}

/**
 * A line as it is set: blanks of all kinds but the no-break ones made single spaces, an apostrophe between letters as
 * printers have it, nothing that XML does not allow.
 */
export function cleanText(text: string): string {
  return withoutForbidden(text)
    .replace(/[ \t\n\r\u2028\u2029]+/g, ' ')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

/** Without control characters, non-characters and lone surrogates. */
function withoutForbidden(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '');
}

function uniqueId(wanted: string, { prefix, taken }: Ids): string {
  const word = prefix + wanted.replace(/[^A-Za-z0-9_.-]+/g, '-');
  const name = /^[A-Za-z_]/.test(word) ? word : `_${word}`;
  let id = name;
  for (let n = 2; taken.has(id); n += 1) id = `${name}-${n}`;
  taken.add(id);
  return id;
}

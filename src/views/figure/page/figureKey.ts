import { textWidth } from '#base/textWidth.ts';
import type { Primitive } from '#encoding/marks/primitive.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import type { FigureKey } from '#views/figure/wording/figureText.ts';
import { figureWords as words } from '#words/figure.ts';
import type { FigureTextSizes } from './pageSizes.ts';
import { capHeight, setParagraph, type TextRun } from './paragraph.ts';

/** In sizes of the key's letters. */
const leading = 1.3;
const gapAfterNumber = 0.45;
const gapBetweenColumns = 1.4;
const gapOverAreas = 0.3;
/** Columns are quicker to scan than a paragraph: they are taken up to this share of its height. */
const mostHeightOfColumns = 1.25;

/**
 * The names that the numbers of a figure stand for, in `width` points: in columns where these are not much higher than
 * a paragraph, else as a paragraph; the areas follow.
 */
export function setKey(
  { actors, areas }: FigureKey,
  { caption: size }: FigureTextSizes,
  width: number,
): { readonly group: PrimitiveGroup; readonly height: number } {
  const style = { fontSize: size, fill: 'ink' as const, width, leading };
  const paragraph = setParagraph(actorRuns(actors), style);
  const columns = inColumns(actors, size, width);
  const best =
    columns !== null && columns.height <= mostHeightOfColumns * paragraph.height ? columns : paragraph;
  const below = setParagraph(areaRuns(areas), { ...style, fill: 'inkSoft' });
  const gap = areas.length === 0 ? 0 : gapOverAreas * size;
  return {
    group: {
      id: 'figure-numbers',
      content: [
        { content: best.primitives },
        ...(areas.length === 0 ? [] : [{ at: { x: 0, y: best.height + gap }, content: below.primitives }]),
      ],
    },
    height: best.height + gap + below.height,
  };
}

// No-break spaces: a number and its name stay together.
const bound = (text: string) => text.replaceAll(' ', '\u00a0');

function actorRuns(actors: FigureKey['actors']): TextRun[] {
  return actors.flatMap(({ number, name }, index): TextRun[] => [
    { text: `${index > 0 ? ' ' : ''}${number}`, weight: 700 },
    { text: `\u00a0${bound(name)}${index < actors.length - 1 ? ';' : '.'}`, weight: 400 },
  ]);
}

function areaRuns(areas: FigureKey['areas']): TextRun[] {
  return areas.flatMap(({ name, numbers }, index): TextRun[] => [
    { text: `${index > 0 ? ' ' : `${words.areas} `}${bound(name)}`, weight: 400 },
    { text: `\u00a0${numbers.join(', ')}`, weight: 700 },
    { text: index < areas.length - 1 ? ';' : '.', weight: 400 },
  ]);
}

/** Read down each column; null where not even one is narrow enough. */
function inColumns(
  actors: FigureKey['actors'],
  fontSize: number,
  width: number,
): { readonly primitives: readonly Primitive[]; readonly height: number } | null {
  const widest = (texts: readonly string[], weight: 400 | 700) =>
    Math.max(0, ...texts.map((text) => textWidth(text, fontSize, weight)));
  const number = widest(
    actors.map((one) => one.number),
    700,
  );
  const item =
    number +
    gapAfterNumber * fontSize +
    widest(
      actors.map(({ name }) => name),
      400,
    );
  const gap = gapBetweenColumns * fontSize;
  const most = Math.floor((width + gap) / (item + gap));
  if (most < 1) return null;
  const rows = Math.ceil(actors.length / most);
  const step = (width + gap) / Math.ceil(actors.length / rows);
  const text = (
    content: string,
    x: number,
    y: number,
    weight: 400 | 700,
    anchor: 'start' | 'end',
  ): Primitive => ({
    form: 'text',
    text: content,
    at: { x, y },
    anchor,
    fontSize,
    weight,
    isItalic: false,
    fill: 'ink',
    halo: 0,
  });
  return {
    primitives: actors.flatMap((one, index) => {
      const x = Math.floor(index / rows) * step + number;
      const y = (capHeight + (index % rows) * leading) * fontSize;
      return [
        text(one.number, x, y, 700, 'end'),
        text(one.name, x + gapAfterNumber * fontSize, y, 400, 'start'),
      ];
    }),
    height: (capHeight + (rows - 1) * leading + 0.25) * fontSize,
  };
}

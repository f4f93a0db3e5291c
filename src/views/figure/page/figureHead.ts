import type { Primitive } from '#encoding/marks/primitive.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import type { FigureText } from '#views/figure/wording/figureText.ts';
import type { FigureTextSizes } from './pageSizes.ts';
import { setEvenly, setNeatly } from './paragraph.ts';

const titleLeading = 1.14;
const standpointLeading = 1.25;

/** Title and standpoint above a figure, in `width` points; without either it has no height. */
export function setHead(
  words: FigureText,
  text: FigureTextSizes,
  width: number,
): { group: PrimitiveGroup; height: number } {
  const title = setTitle(words.title, text, width);
  const standpoint = setNeatly([{ text: words.standpoint, weight: 400 }], {
    fontSize: text.standpoint,
    fill: 'inkSoft',
    width,
    leading: standpointLeading,
  });
  const gap = title.height > 0 && standpoint.height > 0 ? 0.45 * text.standpoint : 0;
  const content: PrimitiveGroup[] = [
    { id: 'figure-title', content: title.primitives as readonly Primitive[] },
    { id: 'figure-standpoint', at: { x: 0, y: title.height + gap }, content: standpoint.primitives },
  ];
  return {
    group: { id: 'figure-head', content: content.filter((part) => part.content.length > 0) },
    height: title.height + gap + standpoint.height,
  };
}

/** A long title is set smaller, down to 0.7 of its size, before it takes a third line from the scene. */
function setTitle(title: string, text: FigureTextSizes, width: number) {
  const set = (fontSize: number) =>
    setEvenly([{ text: title, weight: 700 }], { fontSize, fill: 'ink', width, leading: titleLeading });
  const sizes = [1, 0.85, 0.7].map((share) => Math.max(text.title * share, text.standpoint));
  const settings = sizes.map(set);
  return settings.find(({ lines }) => lines <= 2) ?? settings.at(-1) ?? set(text.title);
}

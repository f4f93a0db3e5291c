import { boxAround, type Point, type Size } from './geometry.ts';
import type { RoutedActor } from './lineRouting.ts';
import type { PlacedText } from './scene.ts';
import { rimDistance } from './shapeOutline.ts';
import { textWidth } from './textWidth.ts';

/** Height of the figure font's digits, in ems. */
const digitHeight = 0.7;
/** Room between a number's corners and the rim, in ems. */
const roomAtRim = 0.12;

/** A number in the middle of an actor's mark; null where the mark is too small for it. */
export function numberInMark(
  number: string,
  fontSize: number,
  weight: 400 | 700,
  { centre, shape, size }: RoutedActor,
): PlacedText | null {
  const text: Size = { width: textWidth(number, fontSize, weight), height: digitHeight * fontSize };
  const far = Math.hypot(text.width / 2, text.height / 2);
  const towards: Point = { x: text.width / 2 / far, y: text.height / 2 / far };
  if (rimDistance(shape, size, towards) < far + roomAtRim * fontSize) return null;
  return {
    lines: [{ text: number, at: { x: centre.x, y: centre.y + text.height / 2 } }],
    anchor: 'middle',
    fontSize,
    box: boxAround(centre, text),
    leader: null,
  };
}

/** True if a text stands in the mark itself, where it needs no halo. */
export function isInMark({ box }: PlacedText, { centre, size }: { centre: Point; size: Size }): boolean {
  const [x, y] = [box.x + box.width / 2 - centre.x, box.y + box.height / 2 - centre.y];
  return Math.abs(x) < 0.1 && Math.abs(y) < 0.1 && box.width < size.width && box.height < size.height;
}

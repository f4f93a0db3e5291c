import { type ActorShape, shapeSize } from './actorShape.ts';
import { boxAround, type Point, type Size } from './geometry.ts';
import type { RoutedActor } from './lineRouting.ts';
import type { PlacedText } from './scene.ts';
import { rimDistance } from './shapeOutline.ts';
import { textWidth } from './textWidth.ts';

/** Height of the figure font's digits, in ems. */
const digitHeight = 0.7;
/** Room between a number's corners and the rim, in ems. */
const roomAtRim = 0.12;
/** How much larger than usual a small mark is drawn at most, in steps, so that its number finds room. */
const growth = [1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

function numberSize(number: string, fontSize: number): Size {
  return { width: textWidth(number, fontSize, 700), height: digitHeight * fontSize };
}

function holds(shape: ActorShape, size: Size, text: Size, fontSize: number): boolean {
  const far = Math.hypot(text.width / 2, text.height / 2);
  const towards: Point = { x: text.width / 2 / far, y: text.height / 2 / far };
  return rimDistance(shape, size, towards) >= far + roomAtRim * fontSize;
}

/** The size of a mark that a number stands in: its usual one, or as much larger as the number asks for. */
export function sizeWithNumber(shape: ActorShape, markSize: number, number: string, fontSize: number): Size {
  const text = numberSize(number, fontSize);
  const sizes = growth.map((share) => ({
    width: share * markSize * shapeSize[shape].width,
    height: share * markSize * shapeSize[shape].height,
  }));
  return sizes.find((size) => holds(shape, size, text, fontSize)) ?? (sizes.at(-1) as Size);
}

/** A number in the middle of an actor's mark. */
export function numberInMark(number: string, fontSize: number, { centre }: RoutedActor): PlacedText {
  const text = numberSize(number, fontSize);
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

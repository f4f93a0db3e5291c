import { boxAround, lengthOf, type Point, type Size } from '#base/geometry.ts';
import { textWidth } from '#base/textWidth.ts';
import type { ActorId } from '#domain/ids.ts';
import type { RoutedActor } from '#encoding/lines/lineRouting.ts';
import type { PlacedText } from '#encoding/scene/scene.ts';
import { type ActorShape, shapeSize } from './actorShape.ts';
import { rimDistance } from './shapeOutline.ts';

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
  const far = lengthOf(text.width / 2, text.height / 2);
  const towards: Point = { x: text.width / 2 / far, y: text.height / 2 / far };
  return rimDistance(shape, size, towards) >= far + roomAtRim * fontSize;
}

/** The size of a mark that a number stands in: its usual one, or as much larger as the number asks for. */
function sizeWithNumber(shape: ActorShape, markSize: number, number: string, fontSize: number): Size {
  const text = numberSize(number, fontSize);
  const sizes = growth.map((share) => ({
    width: share * markSize * shapeSize[shape].width,
    height: share * markSize * shapeSize[shape].height,
  }));
  return sizes.find((size) => holds(shape, size, text, fontSize)) ?? (sizes.at(-1) as Size);
}

/** A number in the middle of an actor's mark. */
function numberInMark(number: string, fontSize: number, { centre }: RoutedActor): PlacedText {
  const text = numberSize(number, fontSize);
  return {
    lines: [{ text: number, at: { x: centre.x, y: centre.y + text.height / 2 } }],
    anchor: 'middle',
    fontSize,
    box: boxAround(centre, text),
    leader: null,
  };
}

/** Numbers that stand in marks in place of names. The screen has none: a figure hands them in. */
export interface MarkNumbers {
  /** The size of a mark with its number; undefined for who has none. */
  readonly sizeOf: (id: ActorId, shape: ActorShape, markSize: number, fontSize: number) => Size | undefined;
  /** The number in its mark; undefined for who has none. */
  readonly textIn: (id: ActorId, fontSize: number, mark: RoutedActor) => PlacedText | undefined;
}

export function markNumbers(numbers: ReadonlyMap<ActorId, string>): MarkNumbers {
  return {
    sizeOf: (id, shape, markSize, fontSize) => {
      const number = numbers.get(id);
      return number === undefined ? undefined : sizeWithNumber(shape, markSize, number, fontSize);
    },
    textIn: (id, fontSize, mark) => {
      const number = numbers.get(id);
      return number === undefined ? undefined : numberInMark(number, fontSize, mark);
    },
  };
}

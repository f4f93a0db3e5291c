/**
 * A text as a block: broken into lines, measured and put somewhere. What its place costs stands in labelCosts.ts.
 */
import type { Point, Size } from '#base/geometry.ts';
import { textWidth } from '#base/textWidth.ts';
import type { PlacedText } from '#encoding/scene/scene.ts';
import { evenSplits } from './textBreaking.ts';

export interface TextRequest {
  readonly id: string;
  readonly text: string;
  readonly fontSize: number;
  readonly weight: 400 | 700;
  readonly isItalic?: boolean;
  /** The only ways to break it, where the words themselves do not say; none is empty. */
  readonly splits?: readonly (readonly string[])[];
  /** The higher, the later it gives way to others of its sort; any finite number. */
  readonly priority: number;
}

/** What a text is said of: the name of an actor, or the words of a line, with the actors at its ends. */
export interface Said {
  readonly of: readonly string[];
  /** Of a line; null for a name. */
  readonly words: readonly string[] | null;
  /** In a figure, where a text without a place is looked for one further out. */
  readonly isPrinted?: boolean;
}

/** A place that a text may take. Its lines are set only once it does: most places are never taken. */
export interface Candidate extends Pick<PlacedText, 'box' | 'leader' | 'anchor' | 'fontSize'> {
  readonly block: Block;
  readonly cost: number;
}

/** Places as they are found, and which of those still to be looked at could not be among the `most` cheapest. */
export class CheapestPlaces {
  readonly found: Candidate[] = [];
  /** Of the cheapest found, in ascending order. */
  private readonly costs: number[] = [];
  private readonly most: number;
  private readonly bonus: number;

  /** `bonus`: what one of the places may cost less in the end than it is found at. */
  constructor(most = Infinity, bonus = 0) {
    this.most = most;
    this.bonus = bonus;
  }

  add(place: Candidate): void {
    this.found.push(place);
    if (this.most === Infinity) return;
    let at = this.costs.length;
    while (at > 0 && (this.costs[at - 1] as number) > place.cost) at -= 1;
    this.costs.splice(at, 0, place.cost);
    if (this.costs.length > this.most) this.costs.pop();
  }

  /** True if a place that costs at least so much is not among the cheapest. */
  isOutdone(cost: number): boolean {
    return this.costs.length === this.most && cost - this.bonus > (this.costs[this.most - 1] as number);
  }
}

/** Heights over and under the baseline and from line to line, in ems of the figure font. */
const ascent = 0.78;
const descent = 0.22;
const lineHeight = 1.14;

export type Anchor = PlacedText['anchor'];

export interface Block extends Size {
  readonly lines: readonly string[];
  /** Cost of these line breaks. */
  readonly cost: number;
}

/** The text in one, two, … lines with its size, the most pleasing shape first. */
export function blocksOf(request: TextRequest, maxLines: number, wide: number): Block[] {
  const { text, fontSize, weight, isItalic, splits } = request;
  return (splits ?? evenSplits(text, fontSize, weight, maxLines, isItalic))
    .map((lines) => {
      const width = Math.max(...lines.map((line) => textWidth(line, fontSize, weight, isItalic)));
      const height = (lineHeight * (lines.length - 1) + ascent + descent) * fontSize;
      const cost = 0.9 * (lines.length - 1) + 0.9 * Math.max(0, width / fontSize - wide);
      return { lines, width, height, cost };
    })
    .sort((one, other) => one.cost - other.cost);
}

/** The text of a place, set. */
export function placedText({ block, box, leader, anchor, fontSize }: Candidate): PlacedText {
  const { x, y } = box;
  const at = x + (anchor === 'start' ? 0 : anchor === 'end' ? block.width : block.width / 2);
  return {
    lines: block.lines.map((text, index) => ({
      text,
      at: { x: at, y: y + (ascent + index * lineHeight) * fontSize },
    })),
    anchor,
    fontSize,
    box,
    leader,
  };
}

export const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** True if a place is where a text stands, with the same line breaks. */
export function isSamePlace({ box, block }: Pick<Candidate, 'box' | 'block'>, there: PlacedText): boolean {
  return (
    Math.abs(box.x - there.box.x) < 0.5 &&
    Math.abs(box.y - there.box.y) < 0.5 &&
    block.lines.length === there.lines.length &&
    block.lines.every((text, index) => text === there.lines[index]?.text)
  );
}

/**
 * Upper left corner of a block that lies `far` beyond an ellipse-like rim in a direction from a centre: wholly beyond
 * the tangent there, with its nearest corner next to the rim where the direction slants, else with its middle.
 */
export function beyond(centre: Point, rim: number, far: number, direction: Point, block: Size): Point {
  const across = Math.sign(direction.x) * (block.width / 2);
  const down = Math.sign(direction.y) * (block.height / 2);
  const reach = direction.x * across + direction.y * down;
  const slant = Math.min(1, 2.4 * Math.abs(direction.x * direction.y));
  const mix = (straight: number, corner: number) => straight + slant * (corner - straight);
  return {
    x: centre.x + direction.x * (rim + far) + mix(direction.x * reach, across) - block.width / 2,
    y: centre.y + direction.y * (rim + far) + mix(direction.y * reach, down) - block.height / 2,
  };
}

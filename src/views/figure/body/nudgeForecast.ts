/**
 * The faults that an actor would have near it if it stood a little aside, told from the scene as it is: its lines are bent
 * along, all else stays. It only says which moves are worth drawing.
 */
import {
  type Box,
  boxAround,
  boxesOverlap,
  type Curve,
  gapBetween,
  grown,
  lengthOf,
  type Point,
} from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import { blocksOf } from '#encoding/labels/textBlock.ts';
import type { EndMark, PlacedText, Scene, SceneActor, SceneLine } from '#encoding/scene/scene.ts';
import { nameFaults, overMarkFault, runsThrough } from './sceneScore.ts';

/** In sizes of the name: from a name to its mark, to other marks and texts, and from mark to mark, for the ends of lines. */
const toMark = 0.3;
const toOthers = 0.55;
const betweenMarks = 1.5;
const fromWords = 0.3;
/** Places above and below, as shares of the text's width; beside, as shares of the mark's height. */
const slides = [0, 0.25, -0.25, 0.5, -0.5];
const shifts = [0, 0.5, -0.5];

const sumOf = (faults: readonly { readonly amount: number }[]) =>
  faults.reduce((sum, { amount }) => sum + amount, 0);

/** Where a name of this size may stand around a mark, without a leader line. */
function placesAround(
  { centre, size }: Pick<SceneActor, 'centre' | 'size'>,
  { width, height }: Pick<Box, 'width' | 'height'>,
  em: number,
): Box[] {
  const across = size.width / 2 + toMark * em;
  const down = size.height / 2 + toMark * em;
  const [left, top] = [centre.x - width / 2, centre.y - height / 2];
  const beside = slides.flatMap((share) => [
    { x: left + share * width, y: centre.y + down },
    { x: left + share * width, y: centre.y - down - height },
  ]);
  const above = shifts.flatMap((share) => [
    { x: centre.x + across, y: top + share * size.height },
    { x: centre.x - across - width, y: top + share * size.height },
  ]);
  return [...beside, ...above].map((at) => ({ ...at, width, height }));
}

/** A line whose end at this actor has moved. */
function bentAlong(line: SceneLine, id: ActorId, by: Point): SceneLine {
  const moved = ({ x, y }: Point, share: number) => ({ x: x + share * by.x, y: y + share * by.y });
  const { start, control, end } = line.curve;
  const isStart = line.a === id;
  const curve: Curve = {
    start: isStart ? moved(start, 1) : start,
    control: moved(control, 0.5),
    end: isStart ? end : moved(end, 1),
  };
  const [near, far] = isStart ? [start, end] : [end, start];
  const isHere = ({ tip }: EndMark) =>
    lengthOf(tip.x - near.x, tip.y - near.y) < lengthOf(tip.x - far.x, tip.y - far.y);
  const ends = line.ends.map((mark) => (isHere(mark) ? { ...mark, tip: moved(mark.tip, 1) } : mark));
  return { ...line, curve, ends };
}

export interface NameToPlace {
  readonly name: string;
  /** Of its letters, in units. */
  readonly size: number;
}

/**
 * Tells the least faults of an actor's name and lines if it moved by so much; Infinity where its mark has no room there, or
 * its name none without a leader line. What no move changes is worked out once.
 */
export function faultForecast(
  { frame, actors, lines }: Scene,
  actor: SceneActor,
  { name, size: em }: NameToPlace,
): (by: Point) => number {
  const { id, size } = actor;
  const others = actors.filter((other) => other.id !== id);
  const marks = others.map((other) => boxAround(other.centre, other.size));
  const names = others.flatMap((other) => (other.label ? [other.label] : []));
  const texts = [...names, ...lines.flatMap(({ lineLabel }) => lineLabel ?? [])].map(({ box }) => box);
  const blocks = blocksOf({ id, text: name, fontSize: em, weight: 700, priority: 0 }, 3, 8);
  const isOwn = ({ a, b }: SceneLine) => a === id || b === id;
  return (by) => {
    const moved = { ...actor, centre: { x: actor.centre.x + by.x, y: actor.centre.y + by.y } };
    const mark = boxAround(moved.centre, size);
    if (!isInside(mark, frame)) return Infinity;
    const offMarks = grown(mark, betweenMarks * em);
    if (marks.some((other) => boxesOverlap(offMarks, other))) return Infinity;
    const offWords = grown(mark, fromWords * em);
    if (texts.some((other) => boxesOverlap(offWords, other))) return Infinity;

    const bent = lines.map((line) => (isOwn(line) ? bentAlong(line, id, by) : line));
    const own = bent.filter(isOwn);
    let least = Infinity;
    for (const block of blocks) {
      for (const box of placesAround(moved, block, em)) {
        if (!isInside(box, frame)) continue;
        if (marks.some((other) => gapBetween(box, other) < toOthers * em)) continue;
        if (texts.some((other) => gapBetween(box, other) < toOthers * em)) continue;
        const there: PlacedText = { lines: [], anchor: 'middle', fontSize: em, box, leader: null };
        least = Math.min(least, sumOf(nameFaults(moved, there, bent)));
      }
    }
    if (least === Infinity) return Infinity;
    const underOthers = others.flatMap((other) => (other.label ? nameFaults(other, other.label, own) : []));
    const overMarks = bent.flatMap((line) =>
      (isOwn(line) ? others : [moved]).filter(
        (other) => other.id !== line.a && other.id !== line.b && runsThrough(line.curve, other),
      ),
    );
    return least + sumOf(underOthers) + overMarkFault * overMarks.length;
  };
}

const isInside = ({ x, y, width, height }: Box, frame: Scene['frame']) =>
  x >= 1 && y >= 1 && x + width <= frame.width - 1 && y + height <= frame.height - 1;

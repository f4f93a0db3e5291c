/**
 * Where actors stand in a frame. The grid is stretched to the frame, both axes on their own; then actors whose shape
 * and name would overlap are moved apart. What is not on the default picture (officials, periphery) gives way to what
 * is, and who came after the layout was found gives way to all before. The result depends on the layout and the frame
 * alone, so no filter moves anyone.
 *
 * Moving apart: pairs of overlapping cells are pushed along the axis of less overlap by half of it each, for at most
 * `rounds` rounds; cells stay in the frame. A round compares those that still move with all: O(m n), m ≤ n ≤ 120;
 * larger pictures are left as the layout has them.
 */

import type { Box, Point, Size } from '#base/geometry.ts';
import { textWidth } from '#base/textWidth.ts';
import type { Actor } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import { breakLines } from '#encoding/labels/textBreaking.ts';
import { shapeOfKind, shapeSize } from '#encoding/marks/actorShape.ts';
import type { MarkNumbers } from '#encoding/marks/markNumbers.ts';
import { type GridPoint, gridMax, type Positions } from '#graph/layout/positions.ts';
import { freePlace, type TakenPlace } from './freePlace.ts';
import type { SceneStyle } from './sceneStyle.ts';

const rounds = 120;
const roundsWithNumbers = 600;
const roundsWithShapes = 400;
const mostActors = 120;
const lineHeight = 1.16;

/** A linear map between the grid and a frame. */
export interface GridMap {
  readonly toFrame: (place: GridPoint) => Point;
  /** The nearest place on the grid. */
  readonly toGrid: (point: Point) => GridPoint;
}

/** Stretches `bounds` of the grid (default: all of it) over the frame, leaving room for shapes and names. */
export function gridMap(frame: Size, style: SceneStyle, bounds?: Box): GridMap {
  const half = style.markSize / 2;
  const side = style.margin + Math.max(half, Math.min(frame.width * 0.09, style.nameSize * 4.4));
  const top = style.margin + half + style.nameSize * 0.6;
  const bottom = style.margin + half + style.nameSize * 2.6;
  const area = {
    width: Math.max(1, frame.width - 2 * side),
    height: Math.max(1, frame.height - top - bottom),
  };
  const from = bounds ?? { x: 0, y: 0, width: gridMax, height: gridMax };
  // A bounds without extent on an axis is centred on it.
  const scaleX = from.width > 0 ? area.width / from.width : 0;
  const scaleY = from.height > 0 ? area.height / from.height : 0;
  const onGrid = (value: number) => Math.round(Math.min(gridMax, Math.max(0, value)));
  return {
    toFrame: ([x, y]) => ({
      x: side + (scaleX === 0 ? area.width / 2 : (x - from.x) * scaleX),
      y: top + (scaleY === 0 ? area.height / 2 : (y - from.y) * scaleY),
    }),
    toGrid: ({ x, y }) => [
      onGrid(scaleX === 0 ? from.x : from.x + (x - side) / scaleX),
      onGrid(scaleY === 0 ? from.y : from.y + (y - top) / scaleY),
    ],
  };
}

/** The smallest box of the grid around these actors. */
export function gridBounds(positions: Positions, ids: Iterable<ActorId>): Box {
  const known = [...ids]
    .map((id) => positions[id])
    .filter((place): place is GridPoint => place !== undefined);
  if (known.length === 0) return { x: 0, y: 0, width: gridMax, height: gridMax };
  const xs = known.map(([x]) => x);
  const ys = known.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Shape and name under it, or the shape with its number, as one box about its centre: what must not overlap another's. */
function cellOf(
  actor: Actor,
  style: SceneStyle,
  numbers: MarkNumbers | undefined,
): { readonly width: number; readonly up: number; readonly down: number } {
  const shape = shapeOfKind[actor.kind];
  const withNumber = numbers?.sizeOf(actor.id, shape, style.markSize, style.nameSize);
  if (withNumber) {
    const { width, height } = withNumber;
    return { width: width + 4, up: height / 2 + 2, down: height / 2 + 2 };
  }
  const size = shapeSize[shape];
  const lines = breakLines(actor.shortName, style.nameSize, 700, style.nameSize * 7.5, 3);
  const name = Math.max(...lines.map((line) => textWidth(line, style.nameSize, 700)));
  const up = (size.height * style.markSize) / 2 + 3;
  return {
    width: Math.max(size.width * style.markSize, name) + 6,
    up,
    down: up + lines.length * style.nameSize * lineHeight + 2,
  };
}

interface Body {
  readonly id: ActorId;
  readonly cell: ReturnType<typeof cellOf>;
  readonly shape: Size;
  readonly isFixed: boolean;
  x: number;
  y: number;
  /** The last round in which it moved. */
  movedIn: number;
}

function pushApart(bodies: readonly Body[], frame: Size, margin: number, most = rounds): void {
  for (const body of bodies) body.movedIn = body.isFixed ? -Infinity : -1;
  for (let round = 0; round < most; round++) {
    const since = round - 1;
    /** Bodies that have moved since the last round, in order: two that have not, and were clear of each other, still are. */
    const stirred: number[] = [];
    for (let i = 0; i < bodies.length; i++) if ((bodies[i] as Body).movedIn >= since) stirred.push(i);
    const stir = (i: number) => {
      const body = bodies[i] as Body;
      if (body.isFixed) return;
      if (body.movedIn < since) stirred.splice(stirred.filter((other) => other < i).length, 0, i);
      body.movedIn = round;
    };
    let isQuiet = true;
    for (let i = 0; i < bodies.length; i++) {
      const a = bodies[i] as Body;
      for (let j = i + 1, at = 0; j < bodies.length; j++) {
        if (a.movedIn < since) {
          while (at < stirred.length && (stirred[at] as number) < j) at++;
          if (at === stirred.length) break;
          j = stirred[at] as number;
        }
        const b = bodies[j] as Body;
        const overlapX = (a.cell.width + b.cell.width) / 2 - Math.abs(a.x - b.x);
        if (overlapX <= 0) continue;
        const overlapY =
          a.y <= b.y ? a.cell.down + b.cell.up - (b.y - a.y) : b.cell.down + a.cell.up - (a.y - b.y);
        if (overlapY <= 0) continue;
        isQuiet = false;
        const shareA = a.isFixed ? 0 : b.isFixed ? 1 : 0.5;
        if (overlapX < overlapY) {
          const step = (a.x <= b.x ? -1 : 1) * overlapX * 0.6;
          a.x += step * shareA;
          b.x -= step * (1 - shareA);
        } else {
          const step = (a.y <= b.y ? -1 : 1) * overlapY * 0.6;
          a.y += step * shareA;
          b.y -= step * (1 - shareA);
        }
        stir(i);
        stir(j);
      }
    }
    bodies.forEach((body, i) => {
      if (body.movedIn < since) return;
      const { x, y } = body;
      const half = body.cell.width / 2 + margin;
      body.x = Math.min(Math.max(x, half), Math.max(half, frame.width - half));
      body.y = Math.min(
        Math.max(y, body.cell.up + margin),
        Math.max(body.cell.up + margin, frame.height - body.cell.down - margin),
      );
      if (body.x !== x || body.y !== y) stir(i);
    });
    if (isQuiet) return;
  }
}

/** Room for the marks of a line between two shapes, in mark sizes. */
const roomForMarks = 0.5;

/** Where names found no room, shapes still do: those who come second move once more, by their shapes alone. */
function keepShapesApart(
  first: readonly Body[],
  second: readonly Body[],
  { markSize, margin }: SceneStyle,
  frame: Size,
): void {
  const shapeOnly = (body: Body, isFixed: boolean): Body => {
    const half = (body.shape.height + roomForMarks) * markSize * 0.5;
    const width = (body.shape.width + roomForMarks) * markSize;
    return { ...body, isFixed, cell: { width, up: half, down: half } };
  };
  const moving = second.map((body) => shapeOnly(body, false));
  pushApart([...first.map((body) => shapeOnly(body, true)), ...moving], frame, margin, roundsWithShapes);
  // Where those who come first leave no room at all, all give way.
  const all = [...first.map((body) => shapeOnly(body, false)), ...moving];
  pushApart(all, frame, margin, roundsWithShapes);
  [...first, ...second].forEach((body, index) => {
    const { x, y } = all[index] as Body;
    Object.assign(body, { x, y });
  });
}

interface PlacementRequest {
  readonly actors: readonly Actor[];
  readonly positions: Positions;
  /** Places that the reader chose: taken as they are, after everyone else has been moved apart. */
  readonly moved: Positions;
  /** Actors who came later, in that order: each takes the free place that is nearest to its own, and moves nobody. */
  readonly late?: readonly ActorId[];
  readonly frame: Size;
  readonly style: SceneStyle;
  readonly map: GridMap;
  /** Numbers that stand in the marks in place of names; absent where names stand by them. */
  readonly numbers?: MarkNumbers | undefined;
}

/** A point in the frame for each actor that has a position. */
export function placeActors({
  actors,
  positions,
  moved,
  late = [],
  frame,
  style,
  map,
  numbers,
}: PlacementRequest): ReadonlyMap<ActorId, Point> {
  const bodyOf = (actor: Actor): Body | null => {
    const place = positions[actor.id];
    return place
      ? {
          id: actor.id,
          cell: cellOf(actor, style, numbers),
          shape: shapeSize[shapeOfKind[actor.kind]],
          isFixed: false,
          ...map.toFrame(place),
          movedIn: 0,
        }
      : null;
  };
  const isFirst = ({ kind, tier }: Actor) => tier === 'core' && kind !== 'official';
  const present = (list: readonly Actor[]) => list.map(bodyOf).filter((body): body is Body => body !== null);
  const comesLate = new Map(late.map((id, at) => [id, at]));
  const settled = actors.filter(({ id }) => !comesLate.has(id));
  const first = present(settled.filter(isFirst));
  const second = present(settled.filter((actor) => !isFirst(actor)));
  if (actors.length <= mostActors) {
    pushApart(first, frame, style.margin);
    pushApart([...first.map((body) => ({ ...body, isFixed: true })), ...second], frame, style.margin);
    keepShapesApart(first, second, style, frame);
    // Where there is no room for names there may be none for those who come second either: then all give way.
    if (numbers) pushApart([...first, ...second], frame, style.margin, roundsWithNumbers);
  }
  const placed = new Map<ActorId, Point>([...first, ...second].map(({ id, x, y }) => [id, { x, y }]));
  for (const [id, place] of Object.entries(moved) as [ActorId, GridPoint][]) {
    if (placed.has(id)) placed.set(id, map.toFrame(place));
  }
  const latecomers = present(actors.filter(({ id }) => comesLate.has(id))).sort(
    (one, other) => (comesLate.get(one.id) ?? 0) - (comesLate.get(other.id) ?? 0),
  );
  const there = [...first, ...second].map((body): TakenPlace => ({ ...body, ...placed.get(body.id) }));
  for (const body of latecomers) {
    const byHand = moved[body.id];
    const isCrowded = actors.length > mostActors;
    const point = byHand ? map.toFrame(byHand) : isCrowded ? body : freePlace(body, there, frame, style);
    placed.set(body.id, { x: point.x, y: point.y });
    there.push({ ...body, x: point.x, y: point.y });
  }
  return placed;
}

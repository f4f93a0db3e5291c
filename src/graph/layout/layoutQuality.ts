import { segmentsCross, squaredSegmentDistance } from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import { distanceToSide, mostOpposed } from './facing.ts';
import { type FactionMeasures, factionMeasures } from './factionMeasures.ts';
import { factionKey, type GroupKey } from './groupKey.ts';
import type { LayoutInput } from './layoutInput.ts';
import { buildModel, type Segment } from './layoutModel.ts';
import { narrowness } from './narrowAngle.ts';
import { type GridPoint, gridMax, type Positions } from './positions.ts';
import { centreArea, type Frame, markSize, nameGap, nameHeight, placeInFrame } from './referenceCanvas.ts';

/** What can be counted of an arrangement; lines are taken straight, from centre to centre. */
export interface LayoutQuality extends FactionMeasures {
  /** Pairs of signed lines that cross; a dyad counts once. */
  readonly crossings: number;
  /** Signed lines that pass within 4 px of a third actor's shape, counted per actor. */
  readonly linesUnderActors: number;
  /** Signed lines that pass through a third actor's name, counted per actor. */
  readonly linesThroughNames: number;
  /** Pairs of actors whose boxes (shape with name) share an area. */
  readonly boxOverlaps: number;
  /** Signed lines shorter than 110 px from centre to centre. */
  readonly shortLines: number;
  /** Mean length of aligned and of opposed lines (not of those of both signs), px; 0 if there is none. */
  readonly meanAligned: number;
  readonly meanOpposed: number;
  /** Share of 5 × 4 equal cells of the centres' area that an actor's box touches. */
  readonly occupiedShare: number;
  /** Share of the actors in the quarter that has fewest; 0.25 at best. */
  readonly emptiestQuarter: number;
  /** Mean length of signed lines as a share of the diagonal of the centres' area; 0 if there is none. */
  readonly lineLength: number;
  /** Bundles: the sum of `narrowness` over pairs of signed lines at one actor. */
  readonly convergence: number;
  /** Distance of the most opposed actor to the middle of a side, in shares of width and height; 0 if there is none. */
  readonly facing: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const linesCross = ({ a, b }: Segment, { a: c, b: d }: Segment) =>
  a !== c && a !== d && b !== c && b !== d && segmentsCross(a, b, c, d);

/** Measures positions of the actors of an input in a frame; ties whose ends have no place do not count. */
export function layoutQuality(
  input: LayoutInput,
  positions: Positions,
  frame: Frame,
  groupKey: GroupKey = factionKey,
): LayoutQuality {
  const actors = input.actors.filter(({ id }) => positions[id] !== undefined);
  const present = new Set<ActorId>(actors.map(({ id }) => id));
  const signed = input.ties.filter(({ a, b, sign }) => sign !== 0 && present.has(a) && present.has(b));
  const model = buildModel({ actors, ties: signed }, groupKey);
  const boxes = new Map<ActorId, { name: Box; all: Box }>();
  for (const body of model.bodies) {
    const place = placeInFrame(positions[body.id] ?? [0, 0], frame);
    body.x = place.x;
    body.y = place.y;
    const top = body.y - markSize / 2;
    const bottom = body.y + markSize / 2 + nameGap + nameHeight;
    const half = Math.max(body.halfName, markSize / 2);
    boxes.set(body.id, {
      name: { left: body.x - body.halfName, right: body.x + body.halfName, top: bottom - nameHeight, bottom },
      all: { left: body.x - half, right: body.x + half, top, bottom },
    });
  }
  const lines = model.segments.filter(({ aligned, opposed }) => aligned > 0 || opposed > 0);

  let crossings = 0;
  let linesUnderActors = 0;
  let linesThroughNames = 0;
  let shortLines = 0;
  const lengths: number[] = [];
  const aligned: number[] = [];
  const opposed: number[] = [];
  for (const [at, line] of lines.entries()) {
    const dx = line.a.x - line.b.x;
    const dy = line.a.y - line.b.y;
    const length = Math.sqrt(dx * dx + dy * dy);
    lengths.push(length);
    if (length < 110) shortLines++;
    if (line.opposed === 0) aligned.push(length);
    if (line.aligned === 0) opposed.push(length);
    for (const other of lines.slice(at + 1)) {
      if (linesCross(line, other)) crossings++;
    }
    for (const body of model.bodies) {
      if (body === line.a || body === line.b) continue;
      const clearance = markSize / 2 + 4;
      if (squaredSegmentDistance(body, line.a, line.b) < clearance * clearance) linesUnderActors++;
      const name = boxes.get(body.id)?.name;
      if (name && crossesBox(line.a, line.b, name)) linesThroughNames++;
    }
  }

  let boxOverlaps = 0;
  const all = model.bodies.map(({ id }) => boxes.get(id)?.all as Box);
  for (const [at, box] of all.entries()) {
    for (const other of all.slice(at + 1)) if (overlap(box, other)) boxOverlaps++;
  }

  const area = centreArea(frame);
  let occupied = 0;
  const columns = 5;
  const rows = 4;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const left =
        model.bodies.length === 0 ? 0 : placeInFrame([0, 0], frame).x + (column * area.width) / columns;
      const top = placeInFrame([0, 0], frame).y + (row * area.height) / rows;
      const cell = { left, right: left + area.width / columns, top, bottom: top + area.height / rows };
      if (all.some((box) => overlap(box, cell))) occupied++;
    }
  }
  const quarters = [0, 0, 0, 0];
  for (const { id } of model.bodies) {
    const [x, y] = positions[id] ?? [0, 0];
    const quarter = (x >= 2048 ? 1 : 0) + (y >= 2048 ? 2 : 0);
    quarters[quarter] = (quarters[quarter] ?? 0) + 1;
  }
  const hub = mostOpposed(model);
  const [hubX, hubY] = hub < 0 ? [0, 0] : (positions[model.bodies[hub].id] as GridPoint);
  return {
    crossings,
    linesUnderActors,
    linesThroughNames,
    boxOverlaps,
    shortLines,
    meanAligned: mean(aligned),
    meanOpposed: mean(opposed),
    occupiedShare: occupied / (columns * rows),
    emptiestQuarter: Math.min(...quarters) / Math.max(1, model.bodies.length),
    lineLength: mean(lengths) / Math.sqrt(area.width * area.width + area.height * area.height),
    convergence: convergence(lines),
    ...factionMeasures(model, area),
    facing: hub < 0 ? 0 : distanceToSide(hubX / gridMax, hubY / gridMax),
  };
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function convergence(lines: readonly Segment[]): number {
  let sum = 0;
  for (const [at, line] of lines.entries()) {
    for (const other of lines.slice(at + 1)) {
      const shared = [line.a, line.b].find((end) => end === other.a || end === other.b);
      if (!shared) continue;
      const p = line.a === shared ? line.b : line.a;
      const q = other.a === shared ? other.b : other.a;
      sum += narrowness(p.x - shared.x, p.y - shared.y, q.x - shared.x, q.y - shared.y);
    }
  }
  return sum;
}

/** True if the segment ab has a point in the box (clipping by Liang and Barsky). */
function crossesBox(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
  box: Box,
): boolean {
  let enter = 0;
  let leave = 1;
  const sides: readonly (readonly [number, number])[] = [
    [a.x - b.x, a.x - box.left],
    [b.x - a.x, box.right - a.x],
    [a.y - b.y, a.y - box.top],
    [b.y - a.y, box.bottom - a.y],
  ];
  for (const [direction, room] of sides) {
    if (direction === 0) {
      if (room < 0) return false;
    } else if (direction < 0) enter = Math.max(enter, room / direction);
    else leave = Math.min(leave, room / direction);
  }
  return enter < leave;
}

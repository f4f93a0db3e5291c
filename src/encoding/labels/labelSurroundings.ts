/**
 * What lies under a text box before any text is placed: shapes and end marks (hard), other marks (strongly avoided), lines
 * (softly).
 * Everything stands in a grid of square cells; a query costs about the number of things near the box.
 */
import { BoxGrid, cellKey, cellOf } from '#base/boxGrid.ts';
import {
  type Box,
  type Curve,
  gapBetween,
  grown,
  lengthOf,
  type Point,
  pointOn,
  segmentMeets,
} from '#base/geometry.ts';
import { areaOf, boxOutline, commonPart, type Outline } from '#base/outline.ts';
import { alongRow, readGap } from '#encoding/truth/readGap.ts';

/** Of an end mark, a little less than what may be covered. */
const mostCovered = 0.08;
/** Distance between samples of a curve, in units. */
const step = 4;

/** A box that no text may touch, and the actor whose mark or name it is, if any. */
export interface Owned {
  readonly box: Box;
  readonly owner?: string | undefined;
}

export class Surroundings {
  readonly shapes = new BoxGrid();
  /** Whose mark or name each shape is; undefined for nobody's. */
  private readonly owners: readonly (string | undefined)[];
  private readonly marks = new BoxGrid();
  private readonly ends = new BoxGrid();
  private readonly endOutlines: readonly Outline[];
  private readonly curves: readonly Curve[];
  /** Who stands at the ends of each curve. */
  private readonly curveEnds: readonly (readonly string[])[];
  /** Points of the curves by cell, three numbers each: x, y and the index of the curve. */
  private readonly samples = new Map<number, number[]>();
  /** Of each curve, for `runsAlong`: how long a leader line has run beside it, and the latest of its pieces that did. */
  private readonly lengthBeside: Float64Array;
  private readonly pieceBeside: Int32Array;
  /** Of each curve, for `linesUnder`: the query that last found it, so that it is counted once. */
  private readonly seenBy: Int32Array;
  /** The same for those whose last piece is under the box. */
  private readonly cutBy: Int32Array;
  private query = 0;

  /** `marks` can move along their lines; `ends` cannot. */
  constructor(
    shapes: readonly Owned[],
    marks: readonly Box[],
    ends: readonly Outline[],
    curves: readonly Curve[],
    curveEnds: readonly (readonly string[])[] = [],
  ) {
    for (const { box } of shapes) this.shapes.add(box);
    this.owners = shapes.map(({ owner }) => owner);
    for (const { box } of ends) this.ends.add(box);
    this.endOutlines = ends;
    for (const box of marks) this.marks.add(box);
    this.curves = curves;
    this.curveEnds = curveEnds;
    this.lengthBeside = new Float64Array(curves.length);
    this.pieceBeside = new Int32Array(curves.length);
    this.seenBy = new Int32Array(curves.length);
    this.cutBy = new Int32Array(curves.length);
    curves.forEach((curve, index) => {
      const { start, control, end } = curve;
      const length =
        lengthOf(control.x - start.x, control.y - start.y) + lengthOf(end.x - control.x, end.y - control.y);
      const steps = Math.max(2, Math.round(length / step));
      for (let i = 0; i <= steps; i += 1) {
        const { x, y } = pointOn(curve, i / steps);
        const key = cellKey(cellOf(x), cellOf(y));
        const list = this.samples.get(key);
        if (list) list.push(x, y, index);
        else this.samples.set(key, [x, y, index]);
      }
    });
  }

  /** Index of a curve by its ends, −1 if it is not among the lines. */
  indexOf(curve: Curve): number {
    return this.curves.findIndex(
      ({ start, end, control }) =>
        start.x === curve.start.x &&
        start.y === curve.start.y &&
        end.x === curve.end.x &&
        end.y === curve.end.y &&
        control.x === curve.control.x &&
        control.y === curve.control.y,
    );
  }

  hitsShape(box: Box): boolean {
    return this.shapes.isTaken(box);
  }

  /** The gap to the nearest mark or name of anybody but these, as far as `reach`; Infinity where there is none. */
  gapToStrangers(box: Box, reach: number, own: readonly string[]): number {
    let least = Infinity;
    this.shapes.forEach(grown(box, reach), (index) => {
      const owner = this.owners[index];
      if (owner === undefined || own.includes(owner)) return;
      least = Math.min(least, gapBetween(box, this.shapes.boxes[index] as Box));
    });
    return least;
  }

  /** True if the box would cover more of an end mark than may be covered. */
  coversEnd(box: Box): boolean {
    return this.ends.some(box, (index) => {
      const end = this.endOutlines[index] as Outline;
      return areaOf(commonPart(end, boxOutline(box))) > mostCovered * areaOf(end.points);
    });
  }

  /** How many end marks the box touches. */
  endsUnder(box: Box): number {
    let count = 0;
    this.ends.forEach(box, (index) => {
      if (areaOf(commonPart(this.endOutlines[index] as Outline, boxOutline(box))) > 0) count += 1;
    });
    return count;
  }

  /** How many marks the box covers, ends among them, each from just over 0 (touched) to 1 (hidden). */
  marksUnder(box: Box): number {
    let sum = 0;
    this.marks.forEach(box, (index) => {
      const mark = this.marks.boxes[index] as Box;
      const width = Math.min(box.x + box.width, mark.x + mark.width) - Math.max(box.x, mark.x);
      const height = Math.min(box.y + box.height, mark.y + mark.height) - Math.max(box.y, mark.y);
      sum += 0.4 + 0.6 * ((width * height) / (mark.width * mark.height));
    });
    return sum;
  }

  /**
   * The gap, as it is read, to the nearest of these signs, and to the nearest of any others, as far as `reach`; Infinity where
   * there is none.
   */
  gapsToMarks(box: Box, reach: number, own: readonly Box[]): { own: number; others: number } {
    const gaps = { own: Infinity, others: Infinity };
    const far = reach / alongRow;
    const around = {
      x: box.x - far,
      y: box.y - reach,
      width: box.width + 2 * far,
      height: box.height + 2 * reach,
    };
    this.marks.forEach(around, (index) => {
      const mark = this.marks.boxes[index] as Box;
      const whose = own.some(({ x, y }) => x === mark.x && y === mark.y) ? 'own' : 'others';
      const gap = readGap(box, mark, gapBetween(box, mark));
      if (gap <= reach) gaps[whose] = Math.min(gaps[whose], gap);
    });
    return gaps;
  }

  /**
   * Length of the lines under a box, in units, and their number; lengths of `own` apart (−1: no line is its own). `strangers`:
   * how many of them do not end at the actor of this shape (−1: nobody's); `cut`: of how many the last piece before a mark is
   * under it, `lastPiece` units long.
   */
  linesUnder(
    box: Box,
    own: number,
    shape = -1,
    lastPiece = 0,
  ): { others: number; count: number; own: number; strangers: number; cut: number } {
    const owner = this.owners[shape];
    const right = box.x + box.width;
    const bottom = box.y + box.height;
    const { seenBy } = this;
    this.query += 1;
    let count = 0;
    let strangers = 0;
    let others = 0;
    let ownLength = 0;
    let cut = 0;
    const { cutBy } = this;
    const square = lastPiece * lastPiece;
    for (let i = cellOf(box.x); i <= cellOf(right); i += 1) {
      for (let j = cellOf(box.y); j <= cellOf(bottom); j += 1) {
        const list = this.samples.get(cellKey(i, j));
        if (!list) continue;
        for (let at = 0; at < list.length; at += 3) {
          const x = list[at] as number;
          const y = list[at + 1] as number;
          if (x <= box.x || x >= right || y <= box.y || y >= bottom) continue;
          const curve = list[at + 2] as number;
          if (curve === own) {
            ownLength += step;
            continue;
          }
          others += step;
          if (square > 0 && cutBy[curve] !== this.query && this.isNearEnd(curve, x, y, square)) {
            cutBy[curve] = this.query;
            cut += 1;
          }
          if (seenBy[curve] === this.query) continue;
          seenBy[curve] = this.query;
          count += 1;
          if (owner !== undefined && this.curveEnds[curve]?.includes(owner) === false) strangers += 1;
        }
      }
    }
    return { others, count, own: ownLength, strangers, cut };
  }

  /** True if a point of a curve is within the root of `square` of one of its ends. */
  private isNearEnd(curve: number, x: number, y: number, square: number): boolean {
    const { start, end } = this.curves[curve] as Curve;
    return (x - start.x) ** 2 + (y - start.y) ** 2 < square || (x - end.x) ** 2 + (y - end.y) ** 2 < square;
  }

  /** True if a line other than `own` (−1: no line is its own) comes as near to a box as `reach`, in units. */
  isLineWithin(box: Box, reach: number, own: number): boolean {
    // Half of the way from sample to sample is the most that is seen too late.
    const far = lengthOf(reach, step / 2);
    const { x: left, y: top } = box;
    const right = left + box.width;
    const bottom = top + box.height;
    for (let i = cellOf(left - far); i <= cellOf(right + far); i += 1) {
      for (let j = cellOf(top - far); j <= cellOf(bottom + far); j += 1) {
        const list = this.samples.get(cellKey(i, j));
        if (!list) continue;
        for (let at = 0; at < list.length; at += 3) {
          if (list[at + 2] === own) continue;
          const dx = Math.max(left - (list[at] as number), (list[at] as number) - right, 0);
          const dy = Math.max(top - (list[at + 1] as number), (list[at + 1] as number) - bottom, 0);
          if (dx * dx + dy * dy <= far * far) return true;
        }
      }
    }
    return false;
  }

  /** The same of a point. */
  isLineBy({ x, y }: Point, reach: number, own: number): boolean {
    return this.isLineWithin({ x, y, width: 0, height: 0 }, reach, own);
  }

  /** True if a leader line runs along a line other than `own`: within `reach` of it for more than `most`, in units. */
  runsAlong([from, to]: readonly [Point, Point], reach: number, most: number, own: number): boolean {
    const length = lengthOf(to.x - from.x, to.y - from.y);
    const pieces = Math.max(2, Math.ceil((2 * length) / step));
    const far = lengthOf(reach, step / 2);
    const { lengthBeside, pieceBeside } = this;
    lengthBeside.fill(0);
    pieceBeside.fill(-1);
    for (let piece = 0; piece < pieces; piece += 1) {
      const share = (piece + 0.5) / pieces;
      const x = from.x + share * (to.x - from.x);
      const y = from.y + share * (to.y - from.y);
      for (let i = cellOf(x - far); i <= cellOf(x + far); i += 1) {
        for (let j = cellOf(y - far); j <= cellOf(y + far); j += 1) {
          const list = this.samples.get(cellKey(i, j));
          if (!list) continue;
          for (let at = 0; at < list.length; at += 3) {
            const curve = list[at + 2] as number;
            if (curve === own || pieceBeside[curve] === piece) continue;
            const dx = (list[at] as number) - x;
            const dy = (list[at + 1] as number) - y;
            if (dx * dx + dy * dy > far * far) continue;
            pieceBeside[curve] = piece;
            const along = (lengthBeside[curve] as number) + length / pieces;
            if (along > most) return true;
            lengthBeside[curve] = along;
          }
        }
      }
    }
    return false;
  }

  /** How many lines other than `own` a leader line crosses or touches. */
  linesCrossed([from, to]: readonly [Point, Point], own: number): number {
    const length = lengthOf(to.x - from.x, to.y - from.y);
    const pieces = Math.max(1, Math.ceil((2 * length) / step));
    const { seenBy } = this;
    this.query += 1;
    let count = 0;
    for (let piece = 0; piece <= pieces; piece += 1) {
      const x = from.x + (piece / pieces) * (to.x - from.x);
      const y = from.y + (piece / pieces) * (to.y - from.y);
      const far = step / 2;
      for (let i = cellOf(x - far); i <= cellOf(x + far); i += 1) {
        for (let j = cellOf(y - far); j <= cellOf(y + far); j += 1) {
          const list = this.samples.get(cellKey(i, j));
          if (!list) continue;
          for (let at = 0; at < list.length; at += 3) {
            const curve = list[at + 2] as number;
            if (curve === own || seenBy[curve] === this.query) continue;
            const dx = (list[at] as number) - x;
            const dy = (list[at + 1] as number) - y;
            if (dx * dx + dy * dy > far * far) continue;
            seenBy[curve] = this.query;
            count += 1;
          }
        }
      }
    }
    return count;
  }

  /**
   * True if a leader line crosses a shape or passes one within `room`, `spared` (an index among the shapes, or −1) left out,
   * or crosses a mark.
   */
  isCrossed([from, to]: readonly [Point, Point], spared: number, room: number): boolean {
    const around = grown(
      {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(from.x - to.x),
        height: Math.abs(from.y - to.y),
      },
      Math.max(1, room),
    );
    const crosses = (grid: BoxGrid, spare: number, by: number) =>
      grid.some(
        around,
        (index) => index !== spare && segmentMeets(from, to, grown(grid.boxes[index] as Box, by)),
      );
    return crosses(this.shapes, spared, room) || crosses(this.marks, -1, 0) || crosses(this.ends, -1, 0);
  }
}

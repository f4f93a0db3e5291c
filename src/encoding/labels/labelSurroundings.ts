/**
 * What lies under a text box before any text is placed: shapes and end marks (hard), other marks (strongly avoided), lines
 * (softly).
 * Everything stands in a grid of square cells; a query costs about the number of things near the box.
 */
import { BoxGrid } from '#base/boxGrid.ts';
import {
  type Box,
  type Curve,
  gapBetween,
  grown,
  lengthOf,
  type Point,
  segmentMeets,
} from '#base/geometry.ts';
import { areaOf, boxOutline, commonPart, type Outline } from '#base/outline.ts';
import { CurveSamples, sampleStep as step } from './curveSamples.ts';

/** Of an end mark, a little less than what may be covered. */
const mostCovered = 0.08;
/** Of a gap within a row: a sign before a word, at its height, reads as the beginning of it even at some distance. */
const alongRow = 0.5;

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
  private readonly samples: CurveSamples;
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
    this.samples = new CurveSamples(curves);
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

  /** True if a box with this margin would touch a shape. */
  hitsShape(box: Box, margin: number): boolean {
    return this.shapes.isTaken(box, margin);
  }

  /** The gap to the nearest mark or name of anybody but these, as far as `reach`; Infinity where there is none. */
  gapToStrangers(box: Box, reach: number, own: readonly string[]): number {
    let least = Infinity;
    this.shapes.forEach(
      box,
      (index) => {
        const owner = this.owners[index];
        if (owner === undefined || own.includes(owner)) return;
        least = Math.min(least, gapBetween(box, this.shapes.boxes[index] as Box));
      },
      reach,
    );
    return least;
  }

  /** True if the box would cover more of an end mark than may be covered. */
  coversEnd(box: Box): boolean {
    return this.ends.some(box, (index) => {
      const end = this.endOutlines[index] as Outline;
      return areaOf(commonPart(end, boxOutline(box))) > mostCovered * areaOf(end.points);
    });
  }

  /** How many end marks the box with this margin touches. */
  endsUnder(box: Box, margin: number): number {
    let count = 0;
    this.ends.forEach(
      box,
      (index) => {
        const end = this.endOutlines[index] as Outline;
        if (areaOf(commonPart(end, boxOutline(grown(box, margin)))) > 0) count += 1;
      },
      margin,
    );
    return count;
  }

  /** How many marks the box with this margin covers, ends among them, each from just over 0 (touched) to 1 (hidden). */
  marksUnder(box: Box, margin: number): number {
    let sum = 0;
    this.marks.forEach(
      box,
      (index) => {
        const { x, y, width, height } = grown(box, margin);
        const mark = this.marks.boxes[index] as Box;
        const across = Math.min(x + width, mark.x + mark.width) - Math.max(x, mark.x);
        const down = Math.min(y + height, mark.y + mark.height) - Math.max(y, mark.y);
        sum += 0.4 + 0.6 * ((across * down) / (mark.width * mark.height));
      },
      margin,
    );
    return sum;
  }

  /**
   * The gap to the nearest of these signs, to the nearest of any others, and to that of the others as it is read: half where its
   * middle is in the text's rows. As far as `reach`; Infinity where there is none.
   */
  gapsToMarks(box: Box, reach: number, own: readonly Box[]): { own: number; others: number; read: number } {
    const gaps = { own: Infinity, others: Infinity, read: Infinity };
    this.marks.forEach(
      box,
      (index) => {
        const mark = this.marks.boxes[index] as Box;
        const gap = gapBetween(box, mark);
        const middle = mark.y + mark.height / 2;
        const isInRow = middle > box.y && middle < box.y + box.height;
        if (own.some(({ x, y }) => x === mark.x && y === mark.y)) gaps.own = Math.min(gaps.own, gap);
        else {
          gaps.others = Math.min(gaps.others, gap);
          gaps.read = Math.min(gaps.read, isInRow ? alongRow * gap : gap);
        }
      },
      reach / alongRow,
    );
    return gaps;
  }

  /**
   * Length of the lines under a box with this margin, in units, and their number; lengths of `own` apart (−1: no line is its own). `strangers`:
   * how many of them do not end at the actor of this shape (−1: nobody's); `cut`: of how many the last piece before a mark is
   * under it, `lastPiece` units long.
   */
  linesUnder(
    box: Box,
    margin: number,
    own: number,
    shape = -1,
    lastPiece = 0,
  ): { others: number; count: number; own: number; strangers: number; cut: number } {
    const owner = this.owners[shape];
    const left = box.x - margin;
    const top = box.y - margin;
    const right = left + (box.width + 2 * margin);
    const bottom = top + (box.height + 2 * margin);
    const { seenBy, samples } = this;
    this.query += 1;
    let count = 0;
    let strangers = 0;
    let others = 0;
    let ownLength = 0;
    let cut = 0;
    const { cutBy } = this;
    const square = lastPiece * lastPiece;
    const lastRow = samples.rowOf(bottom);
    for (let row = samples.rowOf(top); row <= lastRow; row += 1) {
      const upTo = samples.upTo(row, right);
      for (let at = samples.from(row, left); at < upTo; at += 1) {
        const x = samples.x[at] as number;
        const y = samples.y[at] as number;
        if (x <= left || x >= right || y <= top || y >= bottom) continue;
        const curve = samples.curve[at] as number;
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
    const { samples } = this;
    const lastRow = samples.rowOf(bottom + far);
    for (let row = samples.rowOf(top - far); row <= lastRow; row += 1) {
      const upTo = samples.upTo(row, right + far);
      for (let at = samples.from(row, left - far); at < upTo; at += 1) {
        if (samples.curve[at] === own) continue;
        const x = samples.x[at] as number;
        const y = samples.y[at] as number;
        const dx = Math.max(left - x, x - right, 0);
        const dy = Math.max(top - y, y - bottom, 0);
        if (dx * dx + dy * dy <= far * far) return true;
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
    const { lengthBeside, pieceBeside, samples } = this;
    lengthBeside.fill(0);
    pieceBeside.fill(-1);
    for (let piece = 0; piece < pieces; piece += 1) {
      const share = (piece + 0.5) / pieces;
      const x = from.x + share * (to.x - from.x);
      const y = from.y + share * (to.y - from.y);
      const lastRow = samples.rowOf(y + far);
      for (let row = samples.rowOf(y - far); row <= lastRow; row += 1) {
        const upTo = samples.upTo(row, x + far);
        for (let at = samples.from(row, x - far); at < upTo; at += 1) {
          const curve = samples.curve[at] as number;
          if (curve === own || pieceBeside[curve] === piece) continue;
          const dx = (samples.x[at] as number) - x;
          const dy = (samples.y[at] as number) - y;
          if (dx * dx + dy * dy > far * far) continue;
          pieceBeside[curve] = piece;
          const along = (lengthBeside[curve] as number) + length / pieces;
          if (along > most) return true;
          lengthBeside[curve] = along;
        }
      }
    }
    return false;
  }

  /** How many lines other than `own` a leader line crosses or touches. */
  linesCrossed([from, to]: readonly [Point, Point], own: number): number {
    const length = lengthOf(to.x - from.x, to.y - from.y);
    const pieces = Math.max(1, Math.ceil((2 * length) / step));
    const { seenBy, samples } = this;
    this.query += 1;
    let count = 0;
    for (let piece = 0; piece <= pieces; piece += 1) {
      const x = from.x + (piece / pieces) * (to.x - from.x);
      const y = from.y + (piece / pieces) * (to.y - from.y);
      const far = step / 2;
      const lastRow = samples.rowOf(y + far);
      for (let row = samples.rowOf(y - far); row <= lastRow; row += 1) {
        const upTo = samples.upTo(row, x + far);
        for (let at = samples.from(row, x - far); at < upTo; at += 1) {
          const curve = samples.curve[at] as number;
          if (curve === own || seenBy[curve] === this.query) continue;
          const dx = (samples.x[at] as number) - x;
          const dy = (samples.y[at] as number) - y;
          if (dx * dx + dy * dy > far * far) continue;
          seenBy[curve] = this.query;
          count += 1;
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

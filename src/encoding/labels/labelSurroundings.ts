/**
 * What lies under a text box before any text is placed: shapes (hard), marks (strongly avoided), lines (softly).
 * Everything stands in a grid of square cells; a query costs about the number of things near the box.
 */
import { BoxGrid, cellKey, cellOf } from '#base/boxGrid.ts';
import { type Box, type Curve, grown, type Point, pointOn, segmentMeets } from '#base/geometry.ts';

/** Distance between samples of a curve, in units. */
const step = 4;

export class Surroundings {
  readonly shapes = new BoxGrid();
  private readonly marks = new BoxGrid();
  private readonly curves: readonly Curve[];
  /** Points of the curves by cell, three numbers each: x, y and the index of the curve. */
  private readonly samples = new Map<number, number[]>();

  constructor(shapes: readonly Box[], marks: readonly Box[], curves: readonly Curve[]) {
    for (const box of shapes) this.shapes.add(box);
    for (const box of marks) this.marks.add(box);
    this.curves = curves;
    curves.forEach((curve, index) => {
      const { start, control, end } = curve;
      const length =
        Math.hypot(control.x - start.x, control.y - start.y) +
        Math.hypot(end.x - control.x, end.y - control.y);
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

  /** How many marks the box covers, each from just over 0 (touched) to 1 (hidden). */
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

  /** Length of the lines under a box, in units, and their number; lengths of `own` apart (−1: no line is its own). */
  linesUnder(box: Box, own: number): { others: number; count: number; own: number } {
    const right = box.x + box.width;
    const bottom = box.y + box.height;
    const seen: number[] = [];
    let others = 0;
    let ownLength = 0;
    for (let i = cellOf(box.x); i <= cellOf(right); i += 1) {
      for (let j = cellOf(box.y); j <= cellOf(bottom); j += 1) {
        const list = this.samples.get(cellKey(i, j));
        if (!list) continue;
        for (let at = 0; at < list.length; at += 3) {
          const [x, y, curve] = [list[at] as number, list[at + 1] as number, list[at + 2] as number];
          if (x <= box.x || x >= right || y <= box.y || y >= bottom) continue;
          if (curve === own) ownLength += step;
          else {
            others += step;
            if (!seen.includes(curve)) seen.push(curve);
          }
        }
      }
    }
    return { others, count: seen.length, own: ownLength };
  }

  /**
   * Shapes and marks that a leader line crosses, `spared` (an index among the shapes, or −1) left out; shapes also where
   * it passes them within `room`.
   */
  crossedBy(
    [from, to]: readonly [Point, Point],
    spared: number,
    room: number,
  ): { shapes: number; marks: number } {
    const around = grown(
      {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(from.x - to.x),
        height: Math.abs(from.y - to.y),
      },
      Math.max(1, room),
    );
    const crossed = (grid: BoxGrid, spare: number, by: number) => {
      let count = 0;
      grid.forEach(around, (index) => {
        if (index !== spare && segmentMeets(from, to, grown(grid.boxes[index] as Box, by))) count += 1;
      });
      return count;
    };
    return { shapes: crossed(this.shapes, spared, room), marks: crossed(this.marks, -1, 0) };
  }
}

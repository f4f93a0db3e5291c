import { type Curve, lengthOf } from '#base/geometry.ts';

/** Distance between samples of a curve, in units. */
export const sampleStep = 4;

/** The side of a cell, in units, where there are no more cells than this in all. */
const leastSide = 8;
const mostCells = 30_000;

/**
 * Points along curves, in a grid of small cells. Those of a row of cells lie one after the other in plain lists, so that
 * all that are near a box are read in a few runs:
 *
 *     for (let row = samples.rowOf(top); row <= samples.rowOf(bottom); row += 1)
 *       for (let at = samples.from(row, left); at < samples.upTo(row, right); at += 1) …
 *
 * gives each point within these bounds, and a few around them.
 */
export class CurveSamples {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The index of each point's curve. */
  readonly curve: Int32Array;
  private readonly left: number;
  private readonly top: number;
  private readonly side: number;
  private readonly columns: number;
  private readonly rows: number;
  /** Where the points of each cell begin. */
  private readonly starts: Int32Array;

  constructor(curves: readonly Curve[]) {
    const points: number[] = [];
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    curves.forEach(({ start, control, end }, index) => {
      const length =
        lengthOf(control.x - start.x, control.y - start.y) + lengthOf(end.x - control.x, end.y - control.y);
      const steps = Math.max(2, Math.round(length / sampleStep));
      for (let i = 0; i <= steps; i += 1) {
        const t = i / steps;
        const u = 1 - t;
        const x = u * u * start.x + 2 * u * t * control.x + t * t * end.x;
        const y = u * u * start.y + 2 * u * t * control.y + t * t * end.y;
        points.push(x, y, index);
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
    });
    const count = points.length / 3;
    const [width, height] = count === 0 ? [0, 0] : [right - left, bottom - top];
    this.left = count === 0 ? 0 : left;
    this.top = count === 0 ? 0 : top;
    this.side = Math.max(leastSide, Math.sqrt((width * height) / mostCells), (width + height) / mostCells);
    this.columns = Math.floor(width / this.side) + 1;
    this.rows = Math.floor(height / this.side) + 1;
    this.x = new Float64Array(count);
    this.y = new Float64Array(count);
    this.curve = new Int32Array(count);
    this.starts = new Int32Array(this.columns * this.rows + 1);
    this.sortIn(points);
  }

  /** Counts the points of each cell, then puts each into its place. */
  private sortIn(points: readonly number[]): void {
    const cells = new Int32Array(this.x.length);
    for (let at = 0; at < cells.length; at += 1) {
      const cell =
        this.rowOf(points[3 * at + 1] as number) * this.columns + this.columnOf(points[3 * at] as number);
      cells[at] = cell;
      this.starts[cell + 1] = (this.starts[cell + 1] as number) + 1;
    }
    for (let cell = 1; cell < this.starts.length; cell += 1)
      this.starts[cell] = (this.starts[cell] as number) + (this.starts[cell - 1] as number);
    const next = this.starts.slice();
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] as number;
      const place = next[cell] as number;
      next[cell] = place + 1;
      this.x[place] = points[3 * at] as number;
      this.y[place] = points[3 * at + 1] as number;
      this.curve[place] = points[3 * at + 2] as number;
    }
  }

  private columnOf(x: number): number {
    return Math.max(0, Math.min(this.columns - 1, Math.floor((x - this.left) / this.side)));
  }

  /** The row of cells at this height; outside, the first or the last. */
  rowOf(y: number): number {
    return Math.max(0, Math.min(this.rows - 1, Math.floor((y - this.top) / this.side)));
  }

  /** The first point of a row that may lie at `left` or right of it. */
  from(row: number, left: number): number {
    return this.starts[row * this.columns + this.columnOf(left)] as number;
  }

  /** The first point of a row that is right of `right` for sure. */
  upTo(row: number, right: number): number {
    return this.starts[row * this.columns + this.columnOf(right) + 1] as number;
  }
}

import { type Box, boxesOverlap } from './geometry.ts';

const side = 40;

/** The cell of a coordinate, in units, along its axis. */
export const cellOf = (at: number) => Math.floor(at / side);
/** One number for a cell of two axes. */
export const keyOf = (i: number, j: number) => i * 65_536 + j;

/** Boxes in a grid of square cells, found by overlap; a query costs about the number of boxes near by. */
export class BoxGrid {
  readonly boxes: Box[] = [];
  private readonly cells = new Map<number, number[]>();
  /** The query that last saw each box, so that one in several cells is found once. */
  private readonly seenBy: number[] = [];
  private query = 0;

  /** Adds a box and returns its index. */
  add(box: Box): number {
    const index = this.boxes.push(box) - 1;
    this.seenBy.push(0);
    for (let i = cellOf(box.x); i <= cellOf(box.x + box.width); i += 1) {
      for (let j = cellOf(box.y); j <= cellOf(box.y + box.height); j += 1) {
        const list = this.cells.get(keyOf(i, j));
        if (list) list.push(index);
        else this.cells.set(keyOf(i, j), [index]);
      }
    }
    return index;
  }

  /** Indices of the boxes that overlap this one, each once. */
  overlapping(box: Box): number[] {
    this.query += 1;
    const found: number[] = [];
    const lastColumn = cellOf(box.x + box.width);
    const lastRow = cellOf(box.y + box.height);
    for (let i = cellOf(box.x); i <= lastColumn; i += 1) {
      for (let j = cellOf(box.y); j <= lastRow; j += 1) {
        const list = this.cells.get(keyOf(i, j));
        if (!list) continue;
        for (const index of list) {
          if (this.seenBy[index] === this.query) continue;
          this.seenBy[index] = this.query;
          if (boxesOverlap(this.boxes[index] as Box, box)) found.push(index);
        }
      }
    }
    return found;
  }
}

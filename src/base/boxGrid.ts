import type { Box } from './geometry.ts';

const side = 40;

const always = () => true;

/** The cell of a coordinate, in units, along its axis. */
export const cellOf = (at: number) => Math.floor(at / side);
/** Where a cell stands in a list: those left of 0 and over it are few, and folded in between. */
const cellIndex = (cell: number) => (cell < 0 ? -2 * cell - 1 : 2 * cell);
/** One number for a cell of two axes. */
export const cellKey = (i: number, j: number) => i * 65_536 + j;

/** Boxes in a grid of square cells, found by overlap; a query costs about the number of boxes near by. */
export class BoxGrid {
  readonly boxes: Box[] = [];
  /** Left, top, right and bottom of each box: four plain numbers are compared faster than a box is read. */
  private readonly edges: number[] = [];
  /** By column and row: reading two plain lists costs less than a look into a map. */
  private readonly columns: (number[] | undefined)[][] = [];
  /** The query that last saw each box, so that one in several cells is found once. */
  private readonly seenBy: number[] = [];
  private query = 0;

  /** Adds a box and returns its index. */
  add(box: Box): number {
    const { x, y, width, height } = box;
    const index = this.boxes.push(box) - 1;
    this.edges.push(x, y, x + width, y + height);
    this.seenBy.push(0);
    for (let i = cellOf(x); i <= cellOf(x + width); i += 1) {
      for (let j = cellOf(y); j <= cellOf(y + height); j += 1) {
        const column = this.columns[cellIndex(i)] ?? [];
        this.columns[cellIndex(i)] = column;
        const list = column[cellIndex(j)] ?? [];
        column[cellIndex(j)] = list;
        list.push(index);
      }
    }
    return index;
  }

  /**
   * True if a box overlaps this one, grown by a margin: `found` is asked about each, once, and ends the search by a true.
   * No grown box is made for it: this is asked millions of times.
   */
  some(box: Box, found: (index: number) => boolean, margin = 0): boolean {
    const { edges, seenBy } = this;
    this.query += 1;
    const x = box.x - margin;
    const y = box.y - margin;
    const right = x + (box.width + 2 * margin);
    const bottom = y + (box.height + 2 * margin);
    const lastColumn = cellOf(right);
    const lastRow = cellOf(bottom);
    for (let i = cellOf(x); i <= lastColumn; i += 1) {
      const column = this.columns[cellIndex(i)];
      if (!column) continue;
      for (let j = cellOf(y); j <= lastRow; j += 1) {
        const list = column[cellIndex(j)];
        if (!list) continue;
        for (const index of list) {
          if (seenBy[index] === this.query) continue;
          seenBy[index] = this.query;
          const at = 4 * index;
          if (
            (edges[at] as number) < right &&
            x < (edges[at + 2] as number) &&
            (edges[at + 1] as number) < bottom &&
            y < (edges[at + 3] as number) &&
            found(index)
          )
            return true;
        }
      }
    }
    return false;
  }

  /** True if any box overlaps this one, grown by a margin. */
  isTaken(box: Box, margin = 0): boolean {
    return this.some(box, always, margin);
  }

  /** Hands over the index of each box that overlaps this one, grown by a margin, once. */
  forEach(box: Box, act: (index: number) => void, margin = 0): void {
    this.some(
      box,
      (index) => {
        act(index);
        return false;
      },
      margin,
    );
  }
}

/**
 * Outline of the region where a distance-like field is negative.
 *
 * Definition: marching squares on a square grid of the given cell, with false position on the cell's sides;
 * where two opposite corners are inside (the ambiguous case) they are kept apart. Each loop runs with the inside on
 * its right in a y-down frame (clockwise), holes the other way round. Because the field grows by at most one unit per
 * unit of way, a square of cells whose middle lies further from the rim than the square reaches is skipped; the others are
 * halved down to blocks.
 *
 * Complexity: O(L/c) evaluations for rim length L and cell c, each of what of the field matters near by.
 * Reference: W. E. Lorensen and H. E. Cline, "Marching cubes", SIGGRAPH 1987 (here in the plane).
 */
import type { Box, Point } from '#base/geometry.ts';

const block = 4;

/** Sides of a cell: 0 top, 1 right, 2 bottom, 3 left; for each pattern of inside corners the sides to join, to ← from. */
const joins: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[3, 0]],
  [[0, 1]],
  [[3, 1]],
  [[1, 2]],
  [
    [3, 0],
    [1, 2],
  ],
  [[0, 2]],
  [[3, 2]],
  [[2, 3]],
  [[2, 0]],
  [
    [0, 1],
    [2, 3],
  ],
  [[2, 1]],
  [[1, 3]],
  [[1, 0]],
  [[0, 3]],
  [],
];

/** Signed values over the plane, negative inside, that change by at most one per unit of way. */
export interface Field {
  readonly at: (x: number, y: number) => number;
  /** A field of the same values within `reach` of a place, made of no more than matters there. */
  readonly near: (x: number, y: number, reach: number) => Field;
}

interface Sampled {
  readonly columns: number;
  readonly rows: number;
  /** Row by row; far from the rim only the sign is right. */
  readonly values: Float64Array;
  /** The field around the rim: that of the block in which a column and a row lie. */
  readonly fieldAt: (column: number, row: number) => Field;
}

/** The field on a grid whose first point is `origin`: squares that the rim does not enter are not looked into. */
function sample(field: Field, origin: Point, cell: number, columns: number, rows: number): Sampled {
  const values = new Float64Array(columns * rows);
  const across = Math.ceil(columns / block);
  const fields: (Field | undefined)[] = [];
  const visit = (left: number, top: number, side: number, known: Field) => {
    const [right, bottom] = [Math.min(left + side, columns), Math.min(top + side, rows)];
    if (left >= right || top >= bottom) return;
    const x = origin.x + (left + (side - 1) / 2) * cell;
    const y = origin.y + (top + (side - 1) / 2) * cell;
    const middle = known.at(x, y);
    const reach = cell * side * Math.SQRT1_2 + 1e-6;
    // Around a larger square there is room for the side of a cell of its neighbours, too.
    if (Math.abs(middle) > (side === block ? reach : reach + 2 * cell)) {
      for (let row = top; row < bottom; row += 1)
        values.fill(middle, row * columns + left, row * columns + right);
      return;
    }
    const near = known.near(x, y, reach + 2 * cell);
    if (side > block) {
      const half = side / 2;
      for (const row of [top, top + half])
        for (const column of [left, left + half]) visit(column, row, half, near);
      return;
    }
    fields[(top / block) * across + left / block] = near;
    for (let row = top; row < bottom; row += 1)
      for (let column = left; column < right; column += 1)
        values[row * columns + column] = near.at(origin.x + column * cell, origin.y + row * cell) || 1e-9;
  };
  let whole = block;
  while (whole < Math.max(columns, rows)) whole *= 2;
  visit(0, 0, whole, field);
  // Whatever reaches the edge of the grid ends there.
  const end = (i: number) => {
    values[i] = Math.max(values[i] as number, 1e-3);
  };
  for (let column = 0; column < columns; column += 1) {
    end(column);
    end((rows - 1) * columns + column);
  }
  for (let row = 0; row < rows; row += 1) {
    end(row * columns);
    end((row + 1) * columns - 1);
  }
  const fieldAt = (column: number, row: number) =>
    fields[Math.floor(row / block) * across + Math.floor(column / block)] ?? field;
  return { columns, rows, values, fieldAt };
}

/**
 * Closed loops around the parts of `bounds` where the field is negative, in the order of a scan from the top.
 * `cell` > 0 in the frame's unit.
 */
export function contourLoops(field: Field, bounds: Box, cell: number): Point[][] {
  const origin = { x: bounds.x - cell / 2, y: bounds.y - cell / 2 };
  const { columns, rows, values, fieldAt } = sample(
    field,
    origin,
    cell,
    Math.ceil(bounds.width / cell) + 2,
    Math.ceil(bounds.height / cell) + 2,
  );
  const at = (x: number, y: number) => values[y * columns + x] as number;

  // A side is named by its upper or left end: even for horizontal ones, odd for vertical ones.
  const next = new Int32Array(columns * rows * 2).fill(-1);
  const starts: number[] = [];
  const insideAt = (i: number) => ((values[i] as number) < 0 ? 1 : 0);
  for (let y = 0; y < rows - 1; y += 1) {
    let [above, below] = [insideAt(y * columns), insideAt((y + 1) * columns)];
    for (let i = y * columns; i < (y + 1) * columns - 1; i += 1) {
      let pattern = above | (below << 3);
      above = insideAt(i + 1);
      below = insideAt(i + 1 + columns);
      pattern |= (above << 1) | (below << 2);
      if (pattern === 0 || pattern === 15) continue;
      const corner = i * 2;
      const sides = [corner, corner + 3, corner + 2 * columns, corner + 1];
      for (const [to, from] of joins[pattern] ?? []) {
        next[sides[from] as number] = sides[to] as number;
        starts.push(sides[from] as number);
      }
    }
  }

  const pointOf = (side: number): Point => {
    const corner = side >> 1;
    const x = corner % columns;
    const y = (corner - x) / columns;
    const isVertical = side % 2 === 1;
    const a = at(x, y);
    const b = isVertical ? at(x, y + 1) : at(x + 1, y);
    const near = fieldAt(x, y);
    const on = (t: number): Point => ({
      x: origin.x + (x + (isVertical ? 0 : t)) * cell,
      y: origin.y + (y + (isVertical ? t : 0)) * cell,
    });
    // The field may have a kink between the corners: false position closes in on the rim.
    let [low, lowValue, high, highValue] = [0, a, 1, b];
    let t = 0.5;
    for (let step = 0; step < 3; step += 1) {
      t = low + ((high - low) * lowValue) / (lowValue - highValue);
      const point = on(t);
      const value = near.at(point.x, point.y);
      if (Math.abs(value) < 1e-6) break;
      if (value < 0 === lowValue < 0) [low, lowValue] = [t, value];
      else [high, highValue] = [t, value];
    }
    return on(Math.min(0.98, Math.max(0.02, t)));
  };

  const loops: Point[][] = [];
  for (const start of starts) {
    if (next[start] === -1) continue;
    const loop: Point[] = [];
    for (let side = start; side !== -1 && next[side] !== -1; ) {
      loop.push(pointOf(side));
      const following = next[side] as number;
      next[side] = -1;
      side = following;
    }
    if (loop.length > 2) loops.push(loop);
  }
  return loops;
}

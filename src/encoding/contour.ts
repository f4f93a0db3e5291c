/**
 * Outline of the region where a distance-like field is negative.
 *
 * Definition: marching squares on a square grid of the given cell, with false position on the cell's sides;
 * where two opposite corners are inside (the ambiguous case) they are kept apart. Each loop runs with the inside on
 * its right in a y-down frame (clockwise), holes the other way round. Because the field grows by at most one unit per
 * unit of way, a block of cells whose middle lies further from the rim than the block reaches is skipped.
 *
 * Complexity: O(A/(16c²) + L/c) evaluations for area A, rim length L, cell c.
 * Reference: W. E. Lorensen and H. E. Cline, "Marching cubes", SIGGRAPH 1987 (here in the plane).
 */
import type { Box, Point } from './geometry.ts';

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

/** Values of the field on a grid of columns × rows; far from the rim only the sign is right. */
function sample(
  field: (x: number, y: number) => number,
  origin: Point,
  cell: number,
  columns: number,
  rows: number,
) {
  const values = new Float64Array(columns * rows);
  const reach = cell * block * Math.SQRT1_2 + 1e-6;
  for (let j = 0; j < rows; j += block) {
    for (let i = 0; i < columns; i += block) {
      const middle = field(origin.x + (i + (block - 1) / 2) * cell, origin.y + (j + (block - 1) / 2) * cell);
      const isFar = Math.abs(middle) > reach;
      for (let y = j; y < Math.min(j + block, rows); y += 1) {
        for (let x = i; x < Math.min(i + block, columns); x += 1) {
          const isRim = x === 0 || y === 0 || x === columns - 1 || y === rows - 1;
          const value = isFar ? middle : field(origin.x + x * cell, origin.y + y * cell);
          values[y * columns + x] = isRim ? Math.max(value, 1e-3) : value === 0 ? 1e-9 : value;
        }
      }
    }
  }
  return values;
}

/**
 * Closed loops around the parts of `bounds` where the field is negative, in the order of a scan from the top.
 * The field must be negative inside, and its slope at most 1; `cell` > 0 in the frame's unit.
 */
export function contourLoops(field: (x: number, y: number) => number, bounds: Box, cell: number): Point[][] {
  const columns = Math.ceil(bounds.width / cell) + 2;
  const rows = Math.ceil(bounds.height / cell) + 2;
  const origin = { x: bounds.x - cell / 2, y: bounds.y - cell / 2 };
  const values = sample(field, origin, cell, columns, rows);
  const at = (x: number, y: number) => values[y * columns + x] as number;

  // A side is named by its upper or left end: even for horizontal ones, odd for vertical ones.
  const next = new Int32Array(columns * rows * 2).fill(-1);
  const starts: number[] = [];
  for (let y = 0; y < rows - 1; y += 1) {
    for (let x = 0; x < columns - 1; x += 1) {
      const pattern =
        (at(x, y) < 0 ? 1 : 0) |
        (at(x + 1, y) < 0 ? 2 : 0) |
        (at(x + 1, y + 1) < 0 ? 4 : 0) |
        (at(x, y + 1) < 0 ? 8 : 0);
      if (pattern === 0 || pattern === 15) continue;
      const corner = (y * columns + x) * 2;
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
      const value = field(point.x, point.y);
      if (value === 0) break;
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

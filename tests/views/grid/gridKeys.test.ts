import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorWithin, type GridBounds, moveCursor } from '#views/grid/gridKeys.ts';

const matrix: GridBounds = { rows: 5, columns: 5, firstColumn: -1, page: 3 };
const table: GridBounds = { rows: 20, columns: 4, firstColumn: 0, page: 6 };
const keys = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] as const;
const press = (
  bounds: GridBounds,
  [row, column]: readonly [number, number],
  key: string,
  isCtrl = false,
): readonly [number, number] | null => {
  const place = moveCursor({ row, column }, { key, isCtrl }, bounds);
  return place && [place.row, place.column];
};

describe('moving in a grid', () => {
  it.each<[string, GridBounds, [number, number], string, boolean, [number, number] | null]>([
    ['an arrow goes to the next cell', matrix, [1, 1], 'ArrowRight', false, [1, 2]],
    ['and stops at the edge', matrix, [1, 4], 'ArrowRight', false, [1, 4]],
    ['left of the first cell is the heading of its row', matrix, [1, 0], 'ArrowLeft', false, [1, -1]],
    ['above the first row are headings', matrix, [0, 2], 'ArrowUp', false, [-1, 2]],
    ['there is no corner above row headings', matrix, [0, -1], 'ArrowUp', false, [0, -1]],
    ['nor left of column headings', matrix, [-1, 0], 'ArrowLeft', false, [-1, 0]],
    ['Home goes to the heading of the row', matrix, [3, 3], 'Home', false, [3, -1]],
    ['or to the first cell, where rows have none', table, [3, 3], 'Home', false, [3, 0]],
    ['End goes to the last cell', matrix, [3, -1], 'End', false, [3, 4]],
    ['with Control to the first of all', table, [9, 2], 'Home', true, [0, 0]],
    ['and to the last of all', table, [9, 2], 'End', true, [19, 3]],
    ['a page goes down by a screen', table, [9, 2], 'PageDown', false, [15, 2]],
    ['as far as there are rows', table, [18, 2], 'PageDown', false, [19, 2]],
    ['and up, but not among the headings', table, [2, 2], 'PageUp', false, [0, 2]],
    ['from the headings no page leads up', table, [-1, 2], 'PageUp', false, [-1, 2]],
    ['other keys move nothing', table, [2, 2], 'Enter', false, null],
  ])('%s', (_, bounds, from, key, isCtrl, to) => {
    expect(press(bounds, from, key, isCtrl)).toEqual(to);
  });

  it('never leaves the grid, and reaches every cell of it', () => {
    const bounds = fc.record({
      rows: fc.integer({ min: 1, max: 6 }),
      columns: fc.integer({ min: 1, max: 6 }),
      firstColumn: fc.constantFrom(-1 as const, 0 as const),
      page: fc.integer({ min: 1, max: 4 }),
    });
    const strokes = fc.array(fc.record({ key: fc.constantFrom(...keys), isCtrl: fc.boolean() }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(bounds, strokes, (own, pressed) => {
        const start = cursorWithin({ row: 0, column: own.firstColumn }, own);
        const end = pressed.reduce((at, key) => moveCursor(at, key, own) ?? at, start);
        expect(end).toEqual(cursorWithin(end, own));
        expect(end.row).toBeLessThan(own.rows);
        expect(end.column).toBeLessThan(own.columns);
        expect(end.row === -1 && end.column === -1).toBe(false);
      }),
    );
    const seen = new Set<string>();
    const open = [cursorWithin({ row: 0, column: -1 }, matrix)];
    for (let at = open.pop(); at; at = open.pop()) {
      if (seen.has(`${at.row} ${at.column}`)) continue;
      seen.add(`${at.row} ${at.column}`);
      for (const key of keys) open.push(moveCursor(at, { key, isCtrl: false }, matrix) ?? at);
    }
    expect(seen.size).toBe(6 * 6 - 1);
  });
});

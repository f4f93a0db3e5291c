import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '#base/textWidth.ts';
import { gridWindow } from '#views/matrix/gridWindow.ts';
import { matrixMetrics, scrollTo } from '#views/matrix/matrixMetrics.ts';

const actors = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ shortName: `Actor ${'x'.repeat(i % 12)}` }));
const metricsOf = (count: number, width: number, height: number, isLarge = false) =>
  matrixMetrics({ actors: actors(count), groups: [], viewport: { width, height }, isLarge, rem: 16 });

describe('the size of cells', () => {
  it.each<[string, number, number, number, boolean, (cell: number) => boolean]>([
    ['two dozen actors have cells that can be hit', 24, 850, 620, false, (cell) => cell >= 24],
    [
      'fifty actors fit the width of a laptop’s canvas',
      50,
      850,
      620,
      false,
      (cell) => cell >= 13 && cell < 24,
    ],
    ['or are large, where the reader wants that', 50, 850, 620, true, (cell) => cell === 24],
    ['three hundred cannot fit, so they are large', 300, 850, 620, false, (cell) => cell === 24],
    ['a few do not fill the screen', 3, 1600, 1200, false, (cell) => cell === 38],
  ])('%s', (_, count, width, height, isLarge, isRight) => {
    const { cell } = metricsOf(count, width, height, isLarge);
    expect(isRight(cell), `${cell}`).toBe(true);
  });

  it('with fifty actors leaves no column out of sight', () => {
    const { width, overhang } = metricsOf(50, 850, 620);
    expect(width + overhang).toBeLessThanOrEqual(850);
  });

  it('is never less than the letters of a row need, whatever their size', () => {
    const width = fc.integer({ min: 320, max: 1600 });
    const height = fc.integer({ min: 112, max: 1200 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        width,
        height,
        fc.constantFrom(16, 20, 32),
        (count, w, h, rem) => {
          const viewport = { width: w, height: h };
          const { cell, fontSize } = matrixMetrics({
            actors: actors(count),
            groups: [],
            viewport,
            isLarge: false,
            rem,
          });
          expect(cell).toBeGreaterThanOrEqual(1.15 * fontSize);
          expect(fontSize).toBeGreaterThanOrEqual(0.65 * rem);
        },
      ),
    );
  });
});

describe('names of rows', () => {
  const named = Array.from({ length: 19 }, () => ({ shortName: 'Sunni Turkmen militias' }));
  const groups = [{ label: 'Faction', count: 19 }];
  const inRoom = (width: number, height: number, rem = 16) =>
    matrixMetrics({ actors: named, groups, viewport: { width, height }, isLarge: false, rem });
  const whole = (size: number) => textWidth('Sunni Turkmen militias', size, 700);

  it.each([
    ['a laptop', 1000, 700],
    ['half a window, whose cells are small', 545, 560],
  ])('stand in one line on %s', (_, width, height) => {
    const { lineRun, hasTwoLines, fontSize, width: all, overhang } = inRoom(width, height);
    expect([lineRun, hasTwoLines]).toEqual([whole(fontSize), false]);
    expect(all + overhang).toBeLessThanOrEqual(width);
  });

  it('break into two where rows are high enough, on a phone', () => {
    const { lineRun, hasTwoLines } = inRoom(390, 530);
    expect(lineRun).toBeLessThan(whole(12));
    expect(hasTwoLines).toBe(true);
    expect(inRoom(390, 530, 32).hasTwoLines).toBe(false);
  });
});

describe('scrolling to a cell', () => {
  const viewport = { width: 500, height: 400 };
  const place = fc.record({
    row: fc.integer({ min: -1, max: 99 }),
    column: fc.integer({ min: -1, max: 99 }),
  });
  const scroll = fc.record({
    left: fc.integer({ min: 0, max: 2000 }),
    top: fc.integer({ min: 0, max: 2000 }),
  });
  const metrics = metricsOf(100, viewport.width, viewport.height);

  it('shows it clear of the headings, and moves no further than it must', () => {
    fc.assert(
      fc.property(place, scroll, (at, now) => {
        const then = scrollTo(at, metrics, viewport, now);
        expect(scrollTo(at, metrics, viewport, then)).toEqual(then);
        if (at.row >= 0) {
          expect(at.row * metrics.cell).toBeGreaterThanOrEqual(then.top);
          expect((at.row + 1) * metrics.cell + metrics.headHeight).toBeLessThanOrEqual(
            then.top + viewport.height,
          );
        } else expect(then.top).toBe(now.top);
        if (at.column < 0) expect(then.left).toBe(now.left);
      }),
    );
  });

  it('is in the window that is made of it', () => {
    fc.assert(
      fc.property(place, scroll, (at, now) => {
        const { rows, columns } = gridWindow(scrollTo(at, metrics, viewport, now), metrics, viewport, 100);
        if (at.row >= 0) expect(at.row >= rows[0] && at.row < rows[1]).toBe(true);
        if (at.column >= 0) expect(at.column >= columns[0] && at.column < columns[1]).toBe(true);
        expect(rows[1] - rows[0]).toBeLessThan(50);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headOf, reachOf } from '#views/matrix/slantedHead.ts';

const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180);

const asked = fc
  .record({
    cell: fc.integer({ min: 13, max: 38 }),
    longest: fc.double({ min: 0.5, max: 30, noNaN: true }),
    height: fc.integer({ min: 112, max: 1200 }),
  })
  .map((own) => ({ ...own, full: Math.min(12, 0.82 * own.cell), rem: 16 }));

describe('labels of columns', () => {
  it('keep clear of each other', () => {
    fc.assert(
      fc.property(asked, (own) => {
        const { slant, size } = headOf(own);
        // From line to line across, against letters with ascenders and descenders (0.93 of their size).
        expect(own.cell * sin(slant)).toBeGreaterThan(1.05 * size);
      }),
    );
  });

  it('stand within their head, with their boxes', () => {
    fc.assert(
      fc.property(asked, (own) => {
        const { height, run, size, slant } = headOf(own);
        expect((run + 0.6 * size) * sin(slant) + 1.3 * size * cos(slant)).toBeLessThanOrEqual(height);
      }),
    );
  });

  it('take two fifths of a low room at most', () => {
    fc.assert(
      fc.property(asked, (own) => {
        expect(headOf(own).height).toBeLessThanOrEqual(0.4 * own.height);
      }),
    );
  });

  it('are whole where the room allows', () => {
    fc.assert(
      fc.property(asked, (own) => {
        fc.pre(own.height >= 500 && own.longest * own.full <= 150);
        const { run, size } = headOf(own);
        expect(run).toBeGreaterThanOrEqual(own.longest * size);
      }),
    );
  });

  it.each([
    ['a phone on its side', 24, 199, 5],
    ['a larger phone on its side', 24, 213, 5.5],
    ['a laptop at 200 %', 19, 275, 8],
    ['a phone', 24, 327, 8],
  ])('leave rows to be seen on %s', (_, cell, height, rows) => {
    const head = headOf({ cell, height, full: 12, longest: 11.3, rem: 16 });
    expect((height - head.height) / cell).toBeGreaterThanOrEqual(rows);
    // Half of the longest name says who it is.
    expect(head.run).toBeGreaterThan(0.5 * 11.3 * head.size);
  });

  it('reach as far as they are long, or cut', () => {
    const head = { size: 10, slant: 60, run: 50 };
    expect(reachOf(head, 3)).toBeCloseTo(4 + (30 + 6) * 0.5);
    expect(reachOf(head, 30)).toBeCloseTo(4 + (50 + 6) * 0.5);
  });
});

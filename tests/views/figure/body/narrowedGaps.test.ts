import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { gridMax, type Positions } from '#graph/layout/positions.ts';
import { withNarrowedGaps } from '#views/figure/body/narrowedGaps.ts';

const id = (name: string) => name as ActorId;
const places = (of: Record<string, readonly [number, number]>) => of as Positions;

describe('gaps between groups that nothing links', () => {
  const pairs = places({ a: [0, 0], b: [600, 300], c: [3600, 3900], d: [4000, 4000] });
  const all = ['a', 'b', 'c', 'd'].map(id);

  it('are narrowed across and down, to an eighth of the grid where the groups are small', () => {
    const after = withNarrowedGaps(pairs, all, [all.slice(0, 2), all.slice(2)]);
    expect(after).toEqual({ a: [0, 0], b: [600, 300], c: [1112, 812], d: [1512, 912] });
  });

  it('are a third of the rest where the groups are large', () => {
    const wide = places({ a: [0, 0], b: [1500, 0], c: [3000, 0], d: [4000, 0] });
    const after = withNarrowedGaps(wide, all, [all.slice(0, 2), all.slice(2)]);
    expect(all.map((one) => after[one]?.[0])).toEqual([0, 1500, 2333, 3333]);
  });

  it('stay where a line or an area crosses them', () => {
    expect(withNarrowedGaps(pairs, all, [all.slice(0, 2), all.slice(2), [id('a'), id('d')]])).toEqual(pairs);
  });

  it('are crossed by nobody who is not shown', () => {
    const shown = ['a', 'b', 'c'].map(id);
    const after = withNarrowedGaps(pairs, shown, [all.slice(0, 2), [id('a'), id('d')]]);
    expect(after).toEqual({ a: [0, 0], b: [600, 300], c: [1112, 812], d: [4000, 4000] });
  });

  it('law: the order of actors stays on both axes, nobody leaves the grid, no gap grows', () => {
    const place = fc.tuple(fc.nat(gridMax), fc.nat(gridMax));
    const link = fc.tuple(fc.nat(7), fc.nat(7));
    fc.assert(
      fc.property(fc.array(place, { minLength: 8, maxLength: 8 }), fc.array(link), (points, ends) => {
        const ids = points.map((_, index) => id(`${index}`));
        const before = Object.fromEntries(points.map((point, index) => [id(`${index}`), point])) as Positions;
        const links = ends.map(([one, other]) => [id(`${one}`), id(`${other}`)]);
        const after = withNarrowedGaps(before, ids, links);
        for (const axis of [0, 1] as const)
          for (const one of ids)
            for (const other of ids) {
              const was = before[one]![axis] - before[other]![axis];
              const is = after[one]![axis] - after[other]![axis];
              expect(Math.sign(is)).toBe(Math.sign(was));
              expect(Math.abs(is)).toBeLessThanOrEqual(Math.abs(was));
            }
        for (const point of Object.values(after))
          for (const value of point) expect(value).toBeLessThanOrEqual(gridMax);
      }),
    );
  });
});

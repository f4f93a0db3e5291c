import { describe, expect, it } from 'vitest';
import { colourOf, contrast, themes } from '#encoding/colours/colours.ts';
import { visibleEncodings } from '#encoding/legend/legend.ts';
import { type CellLine, cellPrimitives, sceneOfCells } from '#encoding/marks/cellMarks.ts';

const line = (kind: CellLine['kind'], tier: CellLine['tier'] = 1): CellLine => ({
  kind,
  tier,
});
const fills = (...lines: CellLine[]) =>
  cellPrimitives(lines, 24).flatMap(({ fill }) => (fill === null ? [] : [fill]));

describe('the marks of a cell', () => {
  it.each<[string, CellLine[], string[], string[]]>([
    ['done or going on: a wash, a filled mark', [line('aligned')], ['alignedWash', 'aligned'], ['canvas']],
    ['threatened: no wash, a hollow mark', [line('opposed', 2)], ['canvas'], ['opposedWash', 'opposed']],
    [
      'both at once: both washes',
      [line('aligned'), line('opposed')],
      ['alignedWash', 'opposedWash', 'aligned', 'opposed'],
      [],
    ],
    ['an accusation: hollow, no wash', [line('accused', null)], ['canvas'], ['alignedWash', 'opposedWash']],
  ])('%s', (_, lines, there, absent) => {
    for (const fill of there) expect(fills(...lines)).toContain(fill);
    for (const fill of absent) expect(fills(...lines)).not.toContain(fill);
  });

  it('carries the flag on a view alone', () => {
    const flags = (tier: CellLine['tier']) =>
      cellPrimitives([line('opposed', tier)], 24).filter((one) => one.form === 'text');
    expect(flags(3)).toHaveLength(1);
    expect(flags(2)).toHaveLength(0);
  });

  it('is solid for facts of both stances, and has whole dashes, no dots, for what is not told as fact', () => {
    const strokes = (kind: CellLine['kind'], tier: CellLine['tier']) =>
      cellPrimitives([line(kind, tier)], 24).flatMap((one) =>
        one.form === 'path' && one.stroke === kind && one.fill === null ? [one] : [],
      );
    for (const kind of ['aligned', 'opposed'] as const) {
      expect(strokes(kind, 1).every(({ dash }) => dash.length === 0)).toBe(true);
      const { dash, strokeWidth } = strokes(kind, 2)[0]!;
      const [long = 0, gap = 0] = dash;
      expect(long).toBeGreaterThan(2 * strokeWidth);
      const dashes = (24 * 0.86 + gap) / (long + gap);
      expect(dashes).toBeCloseTo(Math.round(dashes), 6);
    }
  });

  it.each([10, 16, 24, 40])('keeps the flag off the sign and inside a cell of %i', (side) => {
    const both: CellLine[] = [line('aligned', 3), line('opposed', 3)];
    for (const lines of [[line('opposed', 3)], ...(side < 16 ? [] : [both])]) {
      const marks = cellPrimitives(lines, side);
      const circles = marks.flatMap((one) => {
        if (one.form !== 'path' || !one.d.includes('A')) return [];
        const [left = 0, y = 0, r = 0] = (one.d.match(/-?[\d.]+/g) ?? []).map(Number);
        return [{ x: left + r, y, r }];
      });
      const flags = marks.filter((one) => one.form === 'text');
      expect([circles.length, flags.length]).toEqual([lines.length, lines.length]);
      for (const { at, fontSize } of flags) {
        const [left, right] = [at.x - 0.27 * fontSize, at.x + 0.27 * fontSize];
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(side);
        expect(at.y - 0.73 * fontSize).toBeGreaterThanOrEqual(0);
        expect(at.y).toBeLessThanOrEqual(side);
        for (const { x, y, r } of circles) {
          const dx = Math.max(left - x, x - right, 0);
          const dy = Math.max(at.y - 0.73 * fontSize - y, y - at.y, 0);
          expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(0.85 * r);
        }
      }
    }
  });

  it('prints nothing outside its side', () => {
    const all: CellLine[] = [
      line('aligned'),
      line('opposed', 3),
      { ...line('accused', null), isAgainst: true },
      line('structure'),
      line('contact'),
      line('harm'),
    ];
    for (const one of cellPrimitives(all, 24)) {
      if (one.form !== 'path' || one.d.includes('A')) continue;
      const numbers = (one.d.match(/-?[\d.]+/g) ?? []).map(Number);
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(24);
    }
  });

  it('tells alleged harm from alleged help', () => {
    const alleged = (isAgainst?: boolean): CellLine[] => [
      { kind: 'accused', tier: null, ...(isAgainst === undefined ? {} : { isAgainst }) },
    ];
    const marks = (lines: CellLine[]) => cellPrimitives(lines, 24).length;
    expect(marks(alleged(true))).toBe(marks(alleged()) + 1);
    expect(marks(alleged(false))).toBe(marks(alleged()) + 1);
    expect(cellPrimitives(alleged(true), 24)).not.toEqual(cellPrimitives(alleged(false), 24));
  });

  it('has no wash where it is drawn pale', () => {
    const tokens = cellPrimitives([line('aligned')], 24, { isPlain: true }).map(({ fill }) => fill);
    expect(tokens).not.toContain('alignedWash');
  });
});

describe('the scene of cells', () => {
  const keysOf = (...cells: CellLine[][]) =>
    [...visibleEncodings(sceneOfCells(cells.map((lines) => ({ lines, isFaded: false }))), 'none')].sort();

  it.each<[string, CellLine[][], string[]]>([
    ['one kind', [[line('aligned')]], ['aligned']],
    [
      'both signs in two cells are not mixed',
      [[line('aligned')], [line('opposed', 2)]],
      ['aligned', 'notFact', 'opposed'],
    ],
    ['both in one cell are', [[line('aligned'), line('opposed')]], ['aligned', 'mixed', 'opposed']],
    [
      'what runs below, too',
      [[line('opposed', 3), line('accused', null)]],
      ['accused', 'notFact', 'opposed', 'viewed'],
    ],
  ])('tells the legend of %s', (_, cells, keys) => {
    expect(keysOf(...cells)).toEqual(keys);
  });
});

describe.each(themes)('cells in the %s theme', (theme) => {
  it('keep 3:1 between their marks and their washes', () => {
    for (const wash of ['alignedWash', 'opposedWash'] as const) {
      for (const mark of ['aligned', 'opposed', 'accused', 'structure', 'contact', 'harm'] as const) {
        const ratio = contrast(colourOf(mark, theme), colourOf(wash, theme));
        expect(ratio, `${mark} on ${wash}`).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

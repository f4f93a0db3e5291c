import { describe, expect, it } from 'vitest';
import { visibleEncodings } from '#encoding/legend/legend.ts';
import { type CellLine, cellPrimitives, sceneOfCells } from '#encoding/marks/cellMarks.ts';
import { colourOf, contrast, themes } from '#encoding/tokens.ts';

const line = (kind: CellLine['kind'], tier: CellLine['tier'] = 1): CellLine => ({
  kind,
  tier,
  family: kind === 'aligned' || kind === 'opposed' ? 'armed' : null,
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

  it('is solid for aligned and dashed for opposed, with a whole dash at either end', () => {
    const dashes = (kind: CellLine['kind']) =>
      cellPrimitives([line(kind)], 24).flatMap((one) => (one.form === 'path' ? [one.dash] : []));
    expect(dashes('aligned').every((dash) => dash.length === 0)).toBe(true);
    const [dash = 0, gap = 0] = dashes('opposed').find((one) => one.length > 0) ?? [];
    const dashesIn = (24 * 0.86 + gap) / (dash + gap);
    expect(dashesIn).toBeCloseTo(Math.round(dashesIn), 6);
  });

  it('prints nothing outside its side', () => {
    const all: CellLine[] = [
      line('aligned'),
      line('opposed', 3),
      line('accused', null),
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
      ['aligned', 'hollow', 'opposed'],
    ],
    ['both in one cell are', [[line('aligned'), line('opposed')]], ['aligned', 'mixed', 'opposed']],
    ['what runs below, too', [[line('opposed', 3), line('accused', null)]], ['accused', 'opposed', 'viewed']],
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

import { describe, expect, it } from 'vitest';
import type { PathPrimitive, TextPrimitive } from '#encoding/marks/primitive.ts';
import { brokenUnderTexts } from '#views/figure/svg/brokenLines.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';

const line = (d: string, more: Partial<PathPrimitive> = {}): PathPrimitive => ({
  form: 'path',
  d,
  fill: null,
  stroke: 'opposed',
  strokeWidth: 1,
  dash: [],
  ...more,
});
const straight = line('M0 100Q100 100 200 100');
const name = (x: number, y: number, halo = 4): TextPrimitive => ({
  form: 'text',
  text: 'PMU',
  at: { x, y },
  anchor: 'middle',
  fontSize: 10,
  weight: 700,
  isItalic: false,
  fill: 'ink',
  halo,
});
const page = (path: PathPrimitive, text: TextPrimitive): readonly PrimitiveGroup[] => [
  { id: 'lines', content: [{ id: 'line-l', content: [path] }] },
  { id: 'texts', content: [{ id: 'name-a', content: [text] }] },
];
const pathIn = (groups: readonly PrimitiveGroup[]) => {
  const [line] = (groups[0] as PrimitiveGroup).content as readonly PrimitiveGroup[];
  return ((line as PrimitiveGroup).content[0] as PathPrimitive).d;
};
const parts = (groups: readonly PrimitiveGroup[]) =>
  [...pathIn(groups).matchAll(/M([\d.-]+) [\d.-]+Q[\d.-]+ [\d.-]+ ([\d.-]+) [\d.-]+/g)].map(
    ([, from, to]) => [Number(from), Number(to)],
  );

describe('a line under a text of a transparent page', () => {
  it('is broken where the text and its halo stand', () => {
    const [first, second, ...others] = parts(brokenUnderTexts(page(straight, name(100, 104))));
    expect(others).toEqual([]);
    expect(first?.[0]).toBe(0);
    expect(second?.[1]).toBe(200);
    // "PMU" is 22 wide in bold letters of 10, its halo 2 on either side.
    expect(first?.[1]).toBeCloseTo(87, 0);
    expect(second?.[0]).toBeCloseTo(113, 0);
  });

  it('breaks the outline of an area, and leaves its ground whole', () => {
    const area = line('M0 100Q100 100 200 100Q200 150 200 200Q100 200 0 200Q0 150 0 100Z', {
      fill: 'structure',
    });
    const [layer] = brokenUnderTexts(page(area, name(100, 104)));
    const [item] = (layer as PrimitiveGroup).content as readonly PrimitiveGroup[];
    const [ground, outline] = (item as PrimitiveGroup).content as readonly PathPrimitive[];
    expect([ground?.d, ground?.fill, ground?.stroke]).toEqual([area.d, 'structure', null]);
    expect([outline?.fill, outline?.stroke]).toEqual([null, 'opposed']);
    const pieces = [...(outline?.d ?? '').matchAll(/M([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    // The upper side in two, the others whole.
    expect(pieces).toEqual([
      [0, 100],
      [expect.closeTo(113, 0), 100],
      [200, 100],
      [200, 200],
      [0, 200],
    ]);
  });

  it('begins where a text ends that stands on its beginning', () => {
    const [only, ...others] = parts(brokenUnderTexts(page(straight, name(0, 104))));
    expect(others).toEqual([]);
    expect(only?.[0]).toBeCloseTo(13, 0);
    expect(only?.[1]).toBe(200);
  });

  it('is whole beside a text, and under one that needs no halo', () => {
    expect(pathIn(brokenUnderTexts(page(straight, name(100, 120))))).toBe(straight.d);
    expect(pathIn(brokenUnderTexts(page(straight, name(100, 104, 0))))).toBe(straight.d);
  });

  it('is a line alone: shapes and areas stay whole', () => {
    const area = line('M0 100Q100 100 200 100', { fill: 'ground' });
    expect(pathIn(brokenUnderTexts(page(area, name(100, 104))))).toBe(area.d);
    const box = line('M90 90H110V110H90Z');
    expect(pathIn(brokenUnderTexts(page(box, name(100, 104))))).toBe(box.d);
  });

  it('leaves no text a halo', () => {
    const [, texts] = brokenUnderTexts(page(straight, name(100, 104)));
    expect(texts?.content[0]).toMatchObject({ content: [{ halo: 0 }] });
  });
});

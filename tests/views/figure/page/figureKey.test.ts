import { describe, expect, it } from 'vitest';
import { setKey } from '#views/figure/page/figureKey.ts';
import { offeredPreset } from '#views/figure/page/pageSizes.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';

const { text } = offeredPreset('width');

function keyOf(count: number, nameOf: (n: number) => string) {
  return {
    actors: Array.from({ length: count }, (_, n) => ({ number: String(n + 1), name: nameOf(n) })),
    areas: [{ name: 'North', numbers: ['1', '2'] }],
  };
}

function textsOf({ content }: PrimitiveGroup): { text: string; x: number }[] {
  return content.flatMap((item) => {
    if ('content' in item) return textsOf(item);
    return item.form === 'text' ? [{ text: item.text, x: item.at.x }] : [];
  });
}

describe('setKey', () => {
  it('stands in columns where names are of a length, read down', () => {
    const { group } = setKey(
      keyOf(12, () => 'Name'),
      text,
      500,
    );
    const texts = textsOf(group);
    expect(texts.slice(0, 2).map((one) => one.text)).toEqual(['1', 'Name']);
    expect(new Set(texts.filter((one) => one.text === 'Name').map(({ x }) => x)).size).toBeGreaterThan(3);
  });

  it('runs on where one name is much longer than the others, and keeps a number with its name', () => {
    const { group, height } = setKey(
      keyOf(30, (n) => (n === 3 ? 'The longest name of them all by far' : 'Iran')),
      text,
      240,
    );
    const all = textsOf(group).map((one) => one.text);
    expect(all.join('')).toContain('4\u00a0The\u00a0longest');
    expect(height).toBeLessThan(30 * text.caption);
  });

  it('says which actors stand in which area', () => {
    const all = textsOf(
      setKey(
        keyOf(2, () => 'Iran'),
        text,
        500,
      ).group,
    ).map((one) => one.text);
    expect(all.join('')).toContain('Areas: North\u00a01, 2.');
  });
});

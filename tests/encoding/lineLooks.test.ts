import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { type LineKind, lineKinds } from '#domain/relation.ts';
import type { Tier } from '#domain/tier.ts';
import { colourOf, contrast, type Theme, themes } from '#encoding/colours/colours.ts';
import { drawn, sampleLine } from '#encoding/legend/legendSamples.ts';
import { endMarkSize, isEndHollow, lineAppearance } from '#encoding/lines/lineAppearance.ts';
import { strokePrimitive } from '#encoding/marks/markPrimitives.ts';
import type { Primitive } from '#encoding/marks/primitive.ts';
import { printGroup } from '#views/figure/svg/printSvg.ts';
import { luminanceOf, type Rgb, seen, type Vision, visions } from './colours/colourMeasure.ts';

/** Three times the size on a desktop screen, so that no stroke is thinner than a pixel. */
const size = { width: 450, height: 90 };
const unit = 102;

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** Luminance of each pixel of a drawing, as a person of this vision has it on a page without colours. */
function greyOf(primitives: readonly Primitive[], theme: Theme, vision: Vision): number[] {
  const content = printGroup({ content: [{ at: { x: 6, y: 0 }, content: primitives }] }, theme);
  const ground = `<rect width="100%" height="100%" fill="${colourOf('ground', theme)}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width + 12}" height="${size.height}">${ground}${content}</svg>`;
  const { pixels } = new Resvg(svg).render();
  const grey: number[] = [];
  for (let i = 0; i < pixels.length; i += 4) {
    const light = [0, 1, 2].map((k) => linear((pixels[i + k] as number) / 255)) as unknown as Rgb;
    grey.push(luminanceOf(seen(light, vision)));
  }
  return grey;
}

/** Ink or none, by the middle between ground and the strongest ink. */
function silhouette(grey: readonly number[]): { readonly ink: boolean[]; readonly contrast: number } {
  const ground = grey[0] as number;
  const ink = grey.reduce(
    (far, one) => (Math.abs(one - ground) > Math.abs(far - ground) ? one : far),
    ground,
  );
  const [low, high] = [Math.min(ink, ground), Math.max(ink, ground)];
  const threshold = (low + high) / 2;
  return {
    ink: grey.map((one) => one < threshold === ground > threshold),
    contrast: (high + 0.05) / (low + 0.05),
  };
}

const differing = (one: readonly boolean[], other: readonly boolean[]) =>
  one.filter((value, i) => value !== other[i]).length;

describe('lines without their colours', () => {
  const cases = themes.flatMap((theme) =>
    (Object.keys(visions) as Vision[]).map((vision) => [vision, theme] as const),
  );

  it.each(cases)('kinds are told apart by shape alone: %s, %s', (vision, theme) => {
    const seen = lineKinds.map((kind) => ({
      kind,
      ...silhouette(greyOf(drawn(sampleLine(kind, unit, size)), theme, vision)),
    }));
    for (const { kind, contrast: ratio } of seen) {
      expect([kind, ratio >= 3]).toEqual([kind, true]);
    }
    seen.forEach((one, i) => {
      for (const other of seen.slice(i + 1)) {
        const least = 0.12 * Math.min(...[one, other].map(({ ink }) => ink.filter(Boolean).length));
        expect([one.kind, other.kind, differing(one.ink, other.ink) > least]).toEqual([
          one.kind,
          other.kind,
          true,
        ]);
      }
    });
  });

  it.each(cases)(
    'both stances are solid, dashed if not told as fact, and differ in marks: %s, %s',
    (vision, theme) => {
      const stroke = (kind: LineKind, tier: Tier) =>
        silhouette(greyOf([strokePrimitive(sampleLine(kind, unit, size, { tier }))], theme, vision)).ink;
      const runs = (ink: readonly boolean[]) => {
        const row = ink.slice(
          (size.width + 12) * (size.height / 2),
          (size.width + 12) * (size.height / 2 + 1),
        );
        return row.filter((value, i) => value && !row[i - 1]).length;
      };
      expect(runs(stroke('aligned', 1))).toBe(1);
      expect(runs(stroke('opposed', 1))).toBe(1);
      expect(runs(stroke('aligned', 2))).toBeGreaterThan(4);
      expect(runs(stroke('opposed', 3))).toBeGreaterThan(4);
      const marks = (kind: LineKind) =>
        silhouette(greyOf(drawn(sampleLine(kind, unit, size)).slice(1), theme, vision)).ink;
      expect(differing(marks('aligned'), marks('opposed'))).toBeGreaterThan(400);
    },
  );

  it.each(cases)('hollow marks are told from filled ones: %s, %s', (vision, theme) => {
    for (const kind of ['aligned', 'opposed'] as const) {
      const [filled, hollow] = ([1, 2] as const).map(
        (tier) =>
          silhouette(greyOf(drawn(sampleLine(kind, unit, size, { tier })).slice(1), theme, vision)).ink,
      ) as [boolean[], boolean[]];
      expect(differing(filled, hollow)).toBeGreaterThan(400);
    }
  });
});

describe('lineAppearance', () => {
  it('is as wide as the strongest family', () => {
    const widths = (['armed', 'coercive', 'political'] as const).map(
      (family) => lineAppearance('opposed', family, 1).width,
    );
    expect(widths[0]! / widths[1]!).toBeGreaterThan(1.4);
    expect(widths[1]! / widths[2]!).toBeGreaterThan(1.4);
    expect(lineAppearance('aligned', null, 1).width).toBe(widths[2]);
  });

  it('makes an armed end mark larger than a political one', () => {
    const size = (family: 'armed' | 'political') => endMarkSize(lineAppearance('aligned', family, 1));
    expect(size('armed')).toBeGreaterThan(size('political') * 1.2);
  });

  it('is solid and filled for facts, dashed and hollow for what is not told as fact, dotted for allegations', () => {
    const look = (kind: LineKind, tier: Tier | null) => {
      const { dash, isHollow, width } = lineAppearance(kind, 'armed', tier);
      const [long = 0] = dash;
      return [dash.length === 0 ? 'solid' : long > 2.5 * width ? 'dashed' : 'dotted', isHollow];
    };
    for (const kind of ['aligned', 'opposed', 'structure', 'contact', 'harm'] as const) {
      const looks = ([1, 2, 3] as const).map((tier) => look(kind, tier));
      expect([kind, looks]).toEqual([
        kind,
        [
          ['solid', false],
          ['dashed', true],
          ['dashed', true],
        ],
      ]);
    }
    expect(look('accused', null)).toEqual(['dotted', true]);
  });

  it('draws one end of a fact hollow where that side is only announced', () => {
    const fact = lineAppearance('aligned', 'armed', 1);
    expect(([1, 2, 3] as const).map((received) => isEndHollow(fact, received))).toEqual([false, true, true]);
    expect(isEndHollow(lineAppearance('opposed', 'armed', 2), 2)).toBe(true);
  });

  it('keeps ties without a stance thin and grey; both point at whom they are done to, contact has a dot', () => {
    for (const kind of ['structure', 'contact'] as const) {
      const { end, sign, width } = lineAppearance(kind, null, 1);
      expect([end, sign]).toEqual(['arrow', kind === 'structure' ? null : '•']);
      expect(width).toBeLessThan(lineAppearance('aligned', 'political', 1).width);
    }
  });

  it.each(themes)('keeps hues of stance 3:1 even as thin strokes: %s', (theme) => {
    for (const kind of lineKinds) {
      const { colour } = lineAppearance(kind, 'political', 1);
      expect(contrast(colourOf(colour, theme), colourOf('canvas', theme))).toBeGreaterThanOrEqual(3);
    }
  });
});

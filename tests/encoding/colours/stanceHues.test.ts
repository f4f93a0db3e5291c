import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import {
  colourOf,
  contrast,
  fadedColour,
  groupTints,
  printedGrey,
  type Theme,
  themes,
} from '#encoding/colours/colours.ts';
import { sampleLine } from '#encoding/legend/legendSamples.ts';
import { strokePrimitive } from '#encoding/marks/markPrimitives.ts';
import { printGroup } from '#views/figure/svg/printSvg.ts';
import { difference, labOf, lightOf, seen, type Vision, visions } from './colourMeasure.ts';

/** The colour of a line in the middle of its stroke, as the figure's rasteriser paints it. */
function paintedLine(kind: 'aligned' | 'opposed', theme: Theme, isGrey: boolean): string {
  const size = { width: 40, height: 20 };
  const line = { ...sampleLine(kind, 40, size), width: 8 };
  const svg = printGroup({ content: [strokePrimitive(line)] }, theme, isGrey);
  const { pixels, width } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${svg}</svg>`,
  ).render();
  const at = 4 * (10 * width + 15);
  const channels = [0, 1, 2].map((k) => (pixels[at + k] as number).toString(16).padStart(2, '0'));
  return `#${channels.join('')}`;
}

const lab = (hex: string, vision: Vision = 'full') => labOf(seen(lightOf(hex), vision));

describe.each(themes)('the two stances in the %s theme', (theme) => {
  const pair = (isGrey: boolean) =>
    [paintedLine('aligned', theme, isGrey), paintedLine('opposed', theme, isGrey)] as const;

  it('are at least 20 L* apart in colour, and as far in a print without colours', () => {
    for (const isGrey of [false, true]) {
      const [aligned, opposed] = pair(isGrey);
      expect(Math.abs(lab(aligned)[0] - lab(opposed)[0])).toBeGreaterThanOrEqual(20);
      if (isGrey) for (const grey of [aligned, opposed]) expect(grey).toMatch(/^#(..)\1\1$/);
    }
  });

  it('hold in a light page of greys: thin lines keep 5:1, and stand apart from those of membership', () => {
    if (theme === 'dark') return;
    for (const grey of pair(true)) expect(contrast(grey, '#ffffff')).toBeGreaterThanOrEqual(5);
    const [structure] = lab(printedGrey('structure', theme));
    for (const grey of pair(true)) expect(structure - lab(grey)[0]).toBeGreaterThanOrEqual(15);
  });

  it.each(Object.keys(visions) as Vision[])('are told apart by hue and by tone: %s', (vision) => {
    const [aligned, opposed] = pair(false);
    const [one, other] = [lab(aligned, vision), lab(opposed, vision)];
    expect(difference(one, other)).toBeGreaterThanOrEqual(40);
    expect(Math.abs(one[0] - other[0])).toBeGreaterThanOrEqual(15);
  });

  it('have inks for text of the same hue and 4.5:1', () => {
    const hueOf = (hex: string) => Math.atan2(lab(hex)[2], lab(hex)[1]);
    for (const stance of ['aligned', 'opposed'] as const) {
      const ink = colourOf(`${stance}Ink`, theme);
      expect(contrast(ink, colourOf('canvas', theme))).toBeGreaterThanOrEqual(4.5);
      expect(Math.abs(hueOf(ink) - hueOf(colourOf(stance, theme)))).toBeLessThan(0.3);
    }
  });

  it('lose hue or tone where they are not selected, so that it is plain to see', () => {
    for (const stance of ['aligned', 'opposed'] as const) {
      const faded = lab(fadedColour(stance, theme, 'mark'));
      expect(difference(lab(colourOf(stance, theme)), faded)).toBeGreaterThanOrEqual(15);
    }
  });
});

describe.each(themes)('tints in the %s theme', (theme) => {
  const sorts = ['mark', 'hull', 'ink'] as const;

  it.each([
    ['mark', 12],
    ['hull', 8],
    ['ink', 12],
  ] as const)('of each %s are told apart in pairs, by a difference of %i', (sort, least) => {
    const colours = groupTints.map((tint) => lab(colourOf(tint[sort], theme)));
    const gaps = colours.flatMap((one, i) => colours.slice(i + 1).map((other) => difference(one, other)));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(least);
  });

  it.each(sorts)('of each %s are equally light, so that none is the palest', (sort) => {
    const tones = groupTints.map((tint) => lab(colourOf(tint[sort], theme))[0]);
    expect(Math.max(...tones) - Math.min(...tones)).toBeLessThan(1);
  });

  it('of marks and areas stand off the page, as newsprint asks', () => {
    const page = lab(colourOf('canvas', theme));
    const gap = (sort: 'mark' | 'hull') =>
      Math.min(...groupTints.map((tint) => Math.abs(lab(colourOf(tint[sort], theme))[0] - page[0])));
    expect(gap('mark')).toBeGreaterThanOrEqual(15);
    expect(gap('hull')).toBeGreaterThanOrEqual(6);
  });

  it('are far from the hues of the stances', () => {
    for (const { mark, hull } of groupTints) {
      for (const stance of ['aligned', 'opposed'] as const) {
        const line = lab(colourOf(stance, theme));
        expect(difference(lab(colourOf(mark, theme)), line)).toBeGreaterThanOrEqual(20);
        expect(difference(lab(colourOf(hull, theme)), line)).toBeGreaterThanOrEqual(20);
      }
    }
  });

  it('carry text: 4.5:1 for names and numbers', () => {
    for (const { mark, hull, ink } of groupTints) {
      expect(contrast(colourOf('ink', theme), colourOf(mark, theme))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colourOf('ink', theme), colourOf(hull, theme))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colourOf(ink, theme), colourOf(hull, theme))).toBeGreaterThanOrEqual(4.5);
    }
  });
});

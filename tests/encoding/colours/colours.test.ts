import { describe, expect, it } from 'vitest';
import {
  type ColourToken,
  colourOf,
  colourTokens,
  contrast,
  fadedColour,
  greyOf,
  groupTints,
  operationTint,
  themes,
} from '#encoding/colours/colours.ts';

const hullTokens: ColourToken[] = [...groupTints.map(({ hull }) => hull), operationTint.hull];
const tintTokens: ColourToken[] = [...groupTints.map(({ mark }) => mark), 'noFaction'];
const lineTokens: ColourToken[] = ['aligned', 'opposed', 'accused', 'structure', 'contact', 'harm'];
const textTokens: ColourToken[] = ['ink', 'inkSoft', 'alignedInk', 'opposedInk', 'accused', 'harm'];

const lowest = (
  tokens: readonly ColourToken[],
  grounds: readonly string[],
  colour: (token: ColourToken) => string,
) =>
  tokens
    .flatMap((token) => grounds.map((ground) => ({ token, ground, value: contrast(colour(token), ground) })))
    .sort((one, other) => one.value - other.value)[0]!;

describe.each(themes)('colours in the %s theme', (theme) => {
  const colour = (token: ColourToken) => colourOf(token, theme);
  const pages = [colour('canvas'), colour('ground')];
  const grounds = [...pages, ...hullTokens.map(colour)];

  it('marks keep 3:1 on the canvas and on every area', () => {
    expect(lowest([...lineTokens, 'rim'], grounds, colour).value).toBeGreaterThanOrEqual(3);
  });

  it('rims keep 3:1 on every tint that they enclose', () => {
    expect(lowest(['rim', 'ink'], tintTokens.map(colour), colour).value).toBeGreaterThanOrEqual(3);
  });

  it('texts keep 4.5:1 on the canvas and on every area', () => {
    expect(lowest(textTokens, grounds, colour).value).toBeGreaterThanOrEqual(4.5);
  });

  it('names of areas keep 4.5:1 on the canvas and on every area', () => {
    const inks = [...groupTints.map(({ ink }) => ink), operationTint.ink];
    expect(lowest(inks, grounds, colour).value).toBeGreaterThanOrEqual(4.5);
  });

  it('what is faded keeps 3:1 as a mark and 4.5:1 as a text, on the canvas and on every faded area', () => {
    const grounds = [...pages, ...hullTokens.map((token) => fadedColour(token, theme, 'mark'))];
    const inks = groupTints.map(({ ink }) => ink);
    expect(
      lowest([...lineTokens, 'rim'], grounds, (token) => fadedColour(token, theme, 'mark')).value,
    ).toBeGreaterThanOrEqual(3);
    expect(
      lowest([...textTokens, ...inks], grounds, (token) => fadedColour(token, theme, 'text')).value,
    ).toBeGreaterThanOrEqual(4.5);
  });

  it('what is faded is paler than what is not', () => {
    for (const token of ['aligned', 'opposed', 'accused', 'harm', 'rim'] as const) {
      expect(contrast(fadedColour(token, theme, 'mark'), colour('canvas'))).toBeLessThan(
        contrast(colour(token), colour('canvas')),
      );
    }
  });

  it('shapes without a tint are told from tinted ones, and tints from the canvas', () => {
    for (const { mark } of groupTints) expect(colour(mark)).not.toBe(colour('noFaction'));
    expect(new Set(groupTints.map(({ mark }) => colour(mark))).size).toBe(groupTints.length);
  });
});

describe('greyOf', () => {
  it.each(themes)('is grey, and as far from the ground as the colour was: %s', (theme) => {
    for (const token of colourTokens) {
      const colour = colourOf(token, theme);
      const grey = greyOf(colour);
      expect(grey).toMatch(/^#(..)\1\1$/);
      const ground = colourOf('ground', theme);
      expect(contrast(grey, ground) / contrast(colour, ground)).toBeCloseTo(1, 1);
    }
  });
});

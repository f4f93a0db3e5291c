/**
 * Colours by what they say, one value for light, dark and print each.
 * Stance hues are Okabe and Ito's blue and vermilion, darkened or lightened to keep 3:1 on their ground;
 * tints of factions, of their hulls and the inks of their names have equal OKLCH lightness each (91.5, 96.5, 46 % in
 * light) and stay away from the stance hues.
 */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const palette = {
  ground: { light: '#ffffff', dark: '#14181f' },
  canvas: { light: '#ffffff', dark: '#14181f' },
  ink: { light: '#1a202c', dark: '#e8eaee' },
  inkSoft: { light: '#4f5968', dark: '#a9b1bd' },
  rim: { light: '#3c4654', dark: '#b9c1cc' },
  halo: { light: '#ffffff', dark: '#14181f' },
  aligned: { light: '#005f9e', dark: '#63b3ee' },
  opposed: { light: '#c2410c', dark: '#ff8f57' },
  accused: { light: '#7a4a00', dark: '#e0b060' },
  structure: { light: '#7d8693', dark: '#828c99' },
  contact: { light: '#6b7280', dark: '#939ca8' },
  harm: { light: '#33302c', dark: '#d5d0c8' },
  glow: { light: '#ffe39a', dark: '#5c4a12' },
  /** Grounds of matrix cells: what is done or going on. */
  alignedWash: { light: '#e3eef6', dark: '#1a2c3d' },
  opposedWash: { light: '#fbe8e0', dark: '#3a251c' },
  operation: { light: '#f4f1eb', dark: '#262c35' },
  noFaction: { light: '#ffffff', dark: '#1d232c' },
  faction1: { light: '#d3ead3', dark: '#334933' },
  faction2: { light: '#ede3bd', dark: '#4c421b' },
  faction3: { light: '#f6dae8', dark: '#523a47' },
  faction4: { light: '#cceae7', dark: '#2b4947' },
  faction5: { light: '#e6def8', dark: '#463e55' },
  faction6: { light: '#f3dfca', dark: '#503f2a' },
  faction7: { light: '#e0e3e7', dark: '#404346' },
  faction8: { light: '#dee8c5', dark: '#3f4725' },
  hull1: { light: '#ecf7ec', dark: '#1e281e' },
  hull2: { light: '#f8f4e2', dark: '#2a2513' },
  hull3: { light: '#fceff6', dark: '#2d2128' },
  hull4: { light: '#e9f7f5', dark: '#1a2827' },
  hull5: { light: '#f5f1fd', dark: '#27232e' },
  hull6: { light: '#fbf2e8', dark: '#2c231a' },
  hull7: { light: '#f2f4f5', dark: '#242527' },
  hull8: { light: '#f1f6e6', dark: '#232717' },
  hullInk1: { light: '#3c633d', dark: '#a2caa2' },
  hullInk2: { light: '#695700', dark: '#d0be79' },
  hullInk3: { light: '#734861', dark: '#dcaec7' },
  hullInk4: { light: '#2a635f', dark: '#94cac6' },
  hullInk5: { light: '#5e4f78', dark: '#c4b5e1' },
  hullInk6: { light: '#70512c', dark: '#d8b792' },
  hullInk7: { light: '#53595e', dark: '#b9bec4' },
  hullInk8: { light: '#525f1e', dark: '#b6c689' },
} as const satisfies Record<string, Record<Theme, string>>;

export type ColourToken = keyof typeof palette;

export const colourTokens = Object.keys(palette) as ColourToken[];

const tintNumbers = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** How a group is distinguished: the tint of its members, of its hull, and the ink of its name. */
export interface GroupTint {
  readonly mark: ColourToken;
  readonly hull: ColourToken;
  readonly ink: ColourToken;
}

/** Tints in the order in which a dataset lists its factions; past the last they repeat. */
export const groupTints: readonly GroupTint[] = tintNumbers.map((n) => ({
  mark: `faction${n}`,
  hull: `hull${n}`,
  ink: `hullInk${n}`,
}));

/** Operations are drawn alike, whoever takes part. */
export const operationTint: GroupTint = { mark: 'operation', hull: 'operation', ink: 'inkSoft' };

/** The colour of a token, as #rrggbb. */
export function colourOf(token: ColourToken, theme: Theme): string {
  return palette[token][theme];
}

export const fontFamily = "Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif";

function channels(hex: string): readonly [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as [
    number,
    number,
    number,
  ];
}

/** Relative luminance of #rrggbb, 0 to 1 (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The grey of the same luminance, hence of the same contrast with everything. */
export function greyOf(colour: string): string {
  const linear = luminance(colour);
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return `#${Math.round(255 * value)
    .toString(16)
    .padStart(2, '0')
    .repeat(3)}`;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The colour mixed into the ground, `share` of its own from 0 to 1. */
function blended(colour: string, ground: string, share: number): string {
  const [from, to] = [channels(ground), channels(colour)];
  const mix = from.map((value, i) => Math.round(value + ((to[i] ?? value) - value) * share));
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

const areas: readonly ColourToken[] = [...groupTints, operationTint].map(({ hull }) => hull);
const fadedColours = new Map<string, string>();

/**
 * The colour of what is not selected: as pale as the least contrast with the canvas and with every area allows (3 for
 * marks, 4.5 for text). Colours of areas, which carry no contrast of their own, fade by half.
 */
export function fadedColour(token: ColourToken, theme: Theme, use: 'mark' | 'text'): string {
  const key = `${token} ${theme} ${use}`;
  const known = fadedColours.get(key);
  if (known !== undefined) return known;
  const colour = colourOf(token, theme);
  const ground = colourOf('canvas', theme);
  const grounds = [ground, ...areas.map((area) => colourOf(area, theme))];
  const leastOf = (one: string) => Math.min(...grounds.map((other) => contrast(one, other)));
  const least = use === 'text' ? 4.5 : 3;
  let faded = blended(colour, ground, 0.5);
  if (leastOf(colour) >= least) {
    let share = 0.2;
    do {
      share = Math.min(1, share + 0.02);
      faded = blended(colour, ground, share);
    } while (share < 1 && leastOf(faded) < least);
  }
  fadedColours.set(key, faded);
  return faded;
}

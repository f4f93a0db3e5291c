/**
 * Colours by what they say, one value for light, dark and print each.
 * The two stance hues differ by more than 20 L* (CIELAB), so that a print without colours tells them apart; the paler one
 * has a darker ink for text. Tints of factions, of their hulls and the inks of their names have one L* each (84, 93, 40
 * in light; 43, 21, 78 in dark) and keep 28° of OKLCH hue from the stance hues. The seventh tint is a neutral grey.
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
  aligned: { light: '#00447a', dark: '#9ccbf7' },
  opposed: { light: '#dd5a1f', dark: '#e2622c' },
  /** Text in the hue of a stance. */
  alignedInk: { light: '#00447a', dark: '#9ccbf7' },
  opposedInk: { light: '#ad4110', dark: '#f58a57' },
  accused: { light: '#7a4a00', dark: '#e0b060' },
  structure: { light: '#7d8693', dark: '#828c99' },
  contact: { light: '#6b7280', dark: '#939ca8' },
  harm: { light: '#33302c', dark: '#d5d0c8' },
  glow: { light: '#ffe39a', dark: '#5c4a12' },
  /** Grounds of matrix cells: what is done or going on. */
  alignedWash: { light: '#e3eef6', dark: '#1a2c3d' },
  opposedWash: { light: '#fbe8e0', dark: '#3a251c' },
  operation: { light: '#efe9dc', dark: '#2e353f' },
  noFaction: { light: '#ffffff', dark: '#1d232c' },
  faction1: { light: '#a4e0af', dark: '#3c7148' },
  faction2: { light: '#d5d778', dark: '#696903' },
  faction3: { light: '#fcbef5', dark: '#885483' },
  faction4: { light: '#8edfe8', dark: '#1e7078' },
  faction5: { light: '#d0cdfe', dark: '#65618a' },
  faction6: { light: '#edcd9f', dark: '#7c6139' },
  faction7: { light: '#cfd2d5', dark: '#636669' },
  faction8: { light: '#efc8ce', dark: '#7d5d62' },
  hull1: { light: '#d5f2da', dark: '#203825' },
  hull2: { light: '#eceec1', dark: '#34340b' },
  hull3: { light: '#ffe3fb', dark: '#432b40' },
  hull4: { light: '#ccf2f6', dark: '#15373b' },
  hull5: { light: '#eae9fe', dark: '#323044' },
  hull6: { light: '#f9e9d2', dark: '#3d301e' },
  hull7: { light: '#e9ebed', dark: '#313334' },
  hull8: { light: '#fae6e9', dark: '#3e2f31' },
  hullInk1: { light: '#356941', dark: '#99cda3' },
  hullInk2: { light: '#616204', dark: '#c3c672' },
  hullInk3: { light: '#804d7b', dark: '#e6b0e0' },
  hullInk4: { light: '#126870', dark: '#85ccd5' },
  hullInk5: { light: '#5e5a82', dark: '#c0bde8' },
  hullInk6: { light: '#755a32', dark: '#d9bd94' },
  hullInk7: { light: '#5c5f61', dark: '#bec1c4' },
  hullInk8: { light: '#76565b', dark: '#dbb8bd' },
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

/** Greys of a light page that are meant as greys: the stances darker than their colours are, so that thin and dashed lines hold in newsprint. */
const printedGreys: Partial<Record<ColourToken, string>> = { aligned: '#161616', opposed: '#5e5e5e' };

/** The grey of a colour in a figure in greys. */
export const printedGrey = (token: ColourToken, theme: Theme): string =>
  (theme === 'light' ? printedGreys[token] : undefined) ?? greyOf(colourOf(token, theme));

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

/** How much of its hue a faded colour keeps: enough to tell a sign, too little to pass for a selected one. */
const fadedHue = 0.25;
/** What is left of the colour of an area beside a selection. */
const fadedArea = 0.4;

/**
 * The colour of what is not selected: greyed, and as pale as the least contrast with the canvas and with every faded
 * area allows (3 for marks, 4.5 for text). Areas, which carry no contrast of their own, fade towards the canvas.
 */
export function fadedColour(token: ColourToken, theme: Theme, use: 'mark' | 'text'): string {
  const key = `${token} ${theme} ${use}`;
  const known = fadedColours.get(key);
  if (known !== undefined) return known;
  const colour = colourOf(token, theme);
  const ground = colourOf('canvas', theme);
  const grounds = [ground, ...areas.map((area) => blended(colourOf(area, theme), ground, fadedArea))];
  const leastOf = (one: string) => Math.min(...grounds.map((other) => contrast(one, other)));
  const least = use === 'text' ? 4.5 : 3;
  let faded = blended(colour, ground, fadedArea);
  if (leastOf(colour) >= least) {
    const muted = blended(colour, greyOf(colour), fadedHue);
    let share = 0.2;
    do {
      share = Math.min(1, share + 0.02);
      faded = blended(muted, ground, share);
    } while (share < 1 && leastOf(faded) < least);
  }
  fadedColours.set(key, faded);
  return faded;
}

/**
 * Colours by what they say, one value for light, dark and print each.
 * Stance hues are Okabe and Ito's blue and vermilion, darkened or lightened to keep 3:1 on their ground;
 * tints of factions have equal lightness and stay away from the stance hues.
 */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const palette = {
  ground: { light: '#ffffff', dark: '#14181f' },
  canvas: { light: '#fbfaf7', dark: '#14181f' },
  ink: { light: '#1a202c', dark: '#e8eaee' },
  inkSoft: { light: '#4f5968', dark: '#a9b1bd' },
  rim: { light: '#3c4654', dark: '#b9c1cc' },
  halo: { light: '#fbfaf7', dark: '#14181f' },
  aligned: { light: '#005f9e', dark: '#63b3ee' },
  opposed: { light: '#c2410c', dark: '#ff8f57' },
  accused: { light: '#7a4a00', dark: '#e0b060' },
  structure: { light: '#7d8693', dark: '#828c99' },
  contact: { light: '#6b7280', dark: '#939ca8' },
  harm: { light: '#33302c', dark: '#d5d0c8' },
  glow: { light: '#ffe39a', dark: '#5c4a12' },
  operation: { light: '#ece8dd', dark: '#2b313b' },
  noFaction: { light: '#ffffff', dark: '#1d232c' },
  faction1: { light: '#dcead8', dark: '#2c4430' },
  faction2: { light: '#f6e6b8', dark: '#4a3f1d' },
  faction3: { light: '#d6e6f2', dark: '#24405a' },
  faction4: { light: '#f2dbe6', dark: '#4d2d40' },
  faction5: { light: '#d5ebe9', dark: '#1f4644' },
  faction6: { light: '#e6dff3', dark: '#3b3258' },
  faction7: { light: '#e9e3d6', dark: '#443d2e' },
  faction8: { light: '#e2e6c9', dark: '#3d4223' },
} as const satisfies Record<string, Record<Theme, string>>;

export type ColourToken = keyof typeof palette;

export const colourTokens = Object.keys(palette) as ColourToken[];

/** Tints in the order in which a dataset lists its factions; past the last they repeat. */
export const factionTints = [
  'faction1',
  'faction2',
  'faction3',
  'faction4',
  'faction5',
  'faction6',
  'faction7',
  'faction8',
] as const satisfies ColourToken[];

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

const fadedColours = new Map<string, string>();

/**
 * The colour of what is not selected: as pale as the least contrast with the canvas allows (3 for marks, 4.5 for
 * text). Colours of areas, which carry no contrast of their own, fade by half.
 */
export function fadedColour(token: ColourToken, theme: Theme, use: 'mark' | 'text'): string {
  const key = `${token} ${theme} ${use}`;
  const known = fadedColours.get(key);
  if (known !== undefined) return known;
  const colour = colourOf(token, theme);
  const ground = colourOf('canvas', theme);
  const least = use === 'text' ? 4.5 : 3;
  let faded = blended(colour, ground, 0.5);
  if (contrast(colour, ground) >= least) {
    for (let share = 0.2; contrast(faded, ground) < least || share === 0.2; share += 0.02) {
      faded = blended(colour, ground, Math.min(1, share));
      if (share >= 1) break;
    }
  }
  fadedColours.set(key, faded);
  return faded;
}

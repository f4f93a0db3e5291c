import type { LineKind, RelationLine } from '#domain/relation.ts';
import type { SignedFamily } from '#domain/statement.ts';
import type { EndMark, MidMark } from '#encoding/scene/scene.ts';
import type { ColourToken } from '#encoding/tokens.ts';

/** How a line looks, in units of the scene's mark size (36 px on a desktop screen), before it is put in place. */
export interface LineAppearance {
  readonly colour: ColourToken;
  readonly width: number;
  readonly dash: readonly number[];
  /** The form of marks at receiving ends; null for lines that mark none. */
  readonly end: EndMark['form'] | null;
  readonly sign: MidMark['sign'] | null;
}

const widthOfFamily: Record<SignedFamily, number> = { armed: 0.092, coercive: 0.06, political: 0.036 };

/** The one table of lines: sign by hue, pattern, end mark and middle mark at once; width by the strongest family. */
const looks: Record<LineKind, Omit<LineAppearance, 'width'> & { readonly width: number | 'family' }> = {
  aligned: { colour: 'aligned', width: 'family', dash: [], end: 'arrow', sign: '+' },
  opposed: { colour: 'opposed', width: 'family', dash: [0.19, 0.12], end: 'bar', sign: '×' },
  accused: { colour: 'accused', width: 0.036, dash: [0.045, 0.09], end: 'arrow', sign: '?' },
  structure: { colour: 'structure', width: 0.03, dash: [], end: 'arrow', sign: null },
  contact: { colour: 'contact', width: 0.032, dash: [0.16, 0.09, 0.03, 0.09], end: null, sign: null },
  harm: { colour: 'harm', width: 0.044, dash: [0.3, 0.08], end: 'arrow', sign: '!' },
};

/** The appearance of a line of this kind and strongest family. */
export function lineAppearance(kind: LineKind, family: SignedFamily | null): LineAppearance {
  const { width, dash, ...look } = looks[kind];
  if (width !== 'family') return { ...look, dash, width };
  const own = widthOfFamily[family ?? 'political'];
  // Thick lines want longer dashes, or these close up into a chain of squares.
  const stretch = 0.75 + own * 5;
  return { ...look, width: own, dash: dash.map((length) => length * stretch) };
}

/** Length of an end mark along its line, in mark sizes; an armed arrow is larger than a political one. */
export function endMarkSize(appearance: Pick<LineAppearance, 'width'>): number {
  return 0.2 + 1.5 * appearance.width;
}

/** Shares of an end mark's size: half an arrow across its line, half a bar across, and a bar along it. */
export const arrowReach = 0.48;
export const barReach = 0.66;
export const barLength = 0.34;

export const midMarkRadius = 0.17;

/** True where a mark is drawn hollow: announced, threatened, or on a view or another's word. */
export function isHollowTier(tier: RelationLine['tier']): boolean {
  return tier === null || tier > 1;
}

import type { LineKind, RelationLine } from '#domain/relation.ts';
import type { SignedFamily } from '#domain/statement.ts';
import type { ColourToken } from '#encoding/colours/colours.ts';
import type { EndMark, MidMark } from '#encoding/scene/scene.ts';

/** How a line looks, in units of the scene's mark size (36 px on a desktop screen), before it is put in place. */
export interface LineAppearance {
  readonly colour: ColourToken;
  readonly width: number;
  readonly dash: readonly number[];
  /** True where the middle mark shows the ground, as those at the ends then do. */
  readonly isHollow: boolean;
  /** The form of marks at receiving ends; null for lines that mark none. */
  readonly end: EndMark['form'] | null;
  readonly sign: MidMark['sign'] | null;
}

const widthOfFamily: Record<SignedFamily, number> = { armed: 0.092, coercive: 0.06, political: 0.036 };

/** The one table of kinds: sign by hue, end mark and middle mark at once; width by the strongest family. */
const looks: Record<
  LineKind,
  Pick<LineAppearance, 'colour' | 'end' | 'sign'> & { readonly width: number | 'family' }
> = {
  aligned: { colour: 'aligned', width: 'family', end: 'arrow', sign: '+' },
  opposed: { colour: 'opposed', width: 'family', end: 'bar', sign: '×' },
  accused: { colour: 'accused', width: 0.036, end: 'arrow', sign: '?' },
  structure: { colour: 'structure', width: 0.03, end: 'arrow', sign: null },
  contact: { colour: 'contact', width: 0.032, end: 'arrow', sign: '•' },
  harm: { colour: 'harm', width: 0.06, end: 'arrow', sign: '!' },
};

/** Whether a line is told as fact; announced, threatened, a view or another's word; or alleged in an accusation. */
type Standing = 'fact' | 'notFact' | 'alleged';

/** The one table of patterns, the same for every kind. Dashes are several times as long as wide, or they pass for dots. */
const patterns: Record<Standing, { readonly isHollow: boolean; readonly dash: (width: number) => number[] }> =
  {
    fact: { isHollow: false, dash: () => [] },
    notFact: { isHollow: true, dash: (width) => [0.12 + 1.7 * width, 0.07 + 0.9 * width] },
    alleged: { isHollow: true, dash: () => [0.045, 0.09] },
  };

function standingOf(kind: LineKind, tier: RelationLine['tier']): Standing {
  if (kind === 'accused') return 'alleged';
  return tier !== null && tier > 1 ? 'notFact' : 'fact';
}

/** The appearance of a line of this kind, strongest family and best tier; `isAgainst`: what is alleged would be hostile. */
export function lineAppearance(
  kind: LineKind,
  family: SignedFamily | null,
  tier: RelationLine['tier'],
  isAgainst = false,
): LineAppearance {
  const { width, ...usual } = looks[kind];
  const look = kind === 'accused' && isAgainst ? { ...usual, end: looks.opposed.end } : usual;
  const { isHollow, dash } = patterns[standingOf(kind, tier)];
  const own = width === 'family' ? widthOfFamily[family ?? 'political'] : width;
  return { ...look, width: own, isHollow, dash: dash(own) };
}

/** True for the mark at an end of such a line that receives an act told in this tier. */
export function isEndHollow({ isHollow }: Pick<LineAppearance, 'isHollow'>, received: RelationLine['tier']) {
  return isHollow || received === null || received > 1;
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

/** The dot of contacts is small: it only tells them from ties of structure. */
export function midMarkRadiusOf(sign: MidMark['sign']): number {
  return sign === '•' ? 0.7 * midMarkRadius : midMarkRadius;
}

import type { Size } from '#base/geometry.ts';
import { midMarkRadius } from '#encoding/lines/lineAppearance.ts';

/** Sizes of a scene in its frame's unit (px on screen, pt in a figure). */
export interface SceneStyle {
  /** Side of a state's rectangle; shapes, lines and marks are multiples of it. */
  readonly markSize: number;
  readonly nameSize: number;
  readonly lineLabelSize: number;
  readonly hullNameSize: number;
  /** Empty border that nothing enters. */
  readonly margin: number;
  /** How far lines keep from the frame's edge, for their marks; absent in figures, which have a margin around it. */
  readonly edge?: number;
  /** On screen, past the label limit: how many of the best connected have names. */
  readonly mostNames?: number;
}

/** True for the style of a figure: what finds no room is not a zoom away. */
export const isInPrint = ({ edge }: SceneStyle): boolean => edge === undefined;

/** As many actors as have room at full size. */
const roomFor = 80;
/** Of the side of each actor's square of the canvas, a mark takes no more than this. */
const mostOfSquare = 0.4;

/** Canvases narrower than this have smaller marks and letters; from `wide` to `widest`, both grow with the canvas. */
const narrow = 520;
const [wide, widest] = [720, 1340];
/** At `widest`, in sizes at `wide`. */
const mostGrowth = 1.25;

/** For a reader with large type letters grow with it, as far as names still find room. */
const mostLetters = 1.6;
const mostLettersWhereNarrow = 1.3;

/**
 * On screen: marks and letters grow with the canvas, and marks shrink where it is low or where the dataset has many actors.
 * Where the camera is near, `detail` from 1 to 4 makes texts smaller than the marks by that, so that more of them find room.
 * `type` is the reader's size of type, as a share of the usual one.
 */
export function screenStyle({ width, height }: Size, actors: number, detail = 1, type = 1): SceneStyle {
  const isNarrow = width < narrow;
  // A low canvas has no room for the letters of a wide one.
  const extent = Math.min(width, 1.6 * height);
  const grown = 1 + (mostGrowth - 1) * Math.max(0, Math.min(1, (extent - wide) / (widest - wide)));
  const share = Math.max(0.3, Math.min(1, Math.sqrt(roomFor / Math.max(1, actors))));
  const square = Math.sqrt((width * height) / Math.max(1, actors));
  const markSize = Math.min((isNarrow ? 27 : 34 * grown) * share, mostOfSquare * square);
  const larger = Math.max(1, Math.min(type, isNarrow ? mostLettersWhereNarrow : mostLetters));
  const letters = (size: number) => (larger * (isNarrow ? size : Math.round(4 * size * grown) / 4)) / detail;
  return {
    markSize,
    nameSize: letters(isNarrow ? 11 : 12),
    lineLabelSize: letters(isNarrow ? 10.5 : 11),
    hullNameSize: letters(isNarrow ? 10.5 : 11),
    margin: 6,
    edge: 5 + midMarkRadius * markSize,
    mostNames: 150 * detail * detail,
  };
}

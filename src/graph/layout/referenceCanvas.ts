import { type GridPoint, gridMax } from './positions.ts';

/** A whole picture in px of 12 px type (a figure of 183 × 110 mm with 7 pt type is 889 × 535). */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** The frame for which layouts are computed: a landscape canvas. */
export const referenceFrame: Frame = { width: 900, height: 720 };

/** Side of a mark, px. */
export const markSize = 36;
/** From a shape's rim to its name, px. */
export const nameGap = 3;
/** Height of a name of two lines, px. */
export const nameHeight = 30;

/** Room kept around the actors' centres for shapes and names, px: half a name at the sides, a whole one below. */
export const inset = { side: 54, top: 22, bottom: 56 } as const;

/** Least distance of two actors: this share of the width, or else that share of the height. */
export const separation = { x: 0.135, y: 0.11 } as const;

/** Size of the rectangle that the centres fill, px. */
export function centreArea(frame: Frame): Frame {
  return {
    width: Math.max(1, frame.width - 2 * inset.side),
    height: Math.max(1, frame.height - inset.top - inset.bottom),
  };
}

/** Where a grid point falls in a frame, px from its upper left corner. */
export function placeInFrame([x, y]: GridPoint, frame: Frame): { readonly x: number; readonly y: number } {
  const area = centreArea(frame);
  return { x: inset.side + (x / gridMax) * area.width, y: inset.top + (y / gridMax) * area.height };
}

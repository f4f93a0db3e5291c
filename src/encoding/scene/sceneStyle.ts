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

/** As many actors as have room at full size. */
const roomFor = 80;

/**
 * On screen: smaller marks where the canvas is narrow, or where the dataset has many actors. Where the camera is near,
 * `detail` from 1 to 4 makes texts smaller than the marks by that, so that more of them find room.
 */
export function screenStyle(width: number, actors: number, detail = 1): SceneStyle {
  const isNarrow = width < 520;
  const share = Math.max(0.3, Math.min(1, Math.sqrt(roomFor / Math.max(1, actors))));
  const markSize = (isNarrow ? 27 : 34) * share;
  return {
    markSize,
    nameSize: (isNarrow ? 11 : 12) / detail,
    lineLabelSize: (isNarrow ? 10.5 : 11) / detail,
    hullNameSize: (isNarrow ? 10.5 : 11) / detail,
    margin: 6,
    edge: 5 + midMarkRadius * markSize,
    mostNames: 150 * detail * detail,
  };
}

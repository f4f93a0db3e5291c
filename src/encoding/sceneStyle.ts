/** Sizes of a scene in its frame's unit (px on screen, pt in a figure). */
export interface SceneStyle {
  /** Side of a state's rectangle; shapes, lines and marks are multiples of it. */
  readonly markSize: number;
  readonly nameSize: number;
  readonly verbSize: number;
  readonly hullNameSize: number;
  /** Empty border that nothing enters. */
  readonly margin: number;
}

/** On screen: smaller marks where the canvas is narrow. */
export function screenStyle(width: number): SceneStyle {
  const isNarrow = width < 520;
  return {
    markSize: isNarrow ? 27 : 34,
    nameSize: isNarrow ? 11 : 12,
    verbSize: isNarrow ? 10.5 : 11,
    hullNameSize: isNarrow ? 10.5 : 11,
    margin: 6,
  };
}

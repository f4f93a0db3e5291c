import type { DyadId } from '#domain/dyad.ts';
import type { Sign } from '#domain/statement.ts';
import type { Scene, SceneLine } from './scene.ts';

/** What camps rest on. */
export interface CampMarks {
  /** Relations that were counted, with the sign they were counted with. */
  readonly counted: ReadonlyMap<DyadId, Sign>;
  /** What stands in the way of the camps. */
  readonly frustrated: ReadonlySet<DyadId>;
}

/** Width of a line that was not counted, as a share of its own. */
const uncountedShare = 0.5;
/** Room for the frame of a line, in mark sizes. */
const casingRoom = 0.24;

/** A line in its frame: it stands in the way. */
export const framed = (line: SceneLine, unit: number): SceneLine => ({
  ...line,
  casing: line.width + casingRoom * unit,
});

/** A stance that was not counted. */
export const uncounted = (line: SceneLine): SceneLine => ({
  ...line,
  isUncounted: true,
  width: line.width * uncountedShare,
  mid: null,
});

const signs: Partial<Record<SceneLine['kind'], Sign>> = { aligned: 1, opposed: -1 };

/**
 * The scene with what its camps rest on in sight: lines that stand in the way in a frame, and stances that were not
 * counted thin and without their sign. `unit` is the scene's mark size. Nothing moves.
 */
export function markCamps(scene: Scene, { counted, frustrated }: CampMarks, unit: number): Scene {
  return {
    ...scene,
    lines: scene.lines.map((line) => {
      const sign = signs[line.kind];
      if (sign === undefined) return line;
      const marked = frustrated.has(line.dyad) ? framed(line, unit) : line;
      return counted.get(line.dyad) === sign ? marked : uncounted(marked);
    }),
  };
}

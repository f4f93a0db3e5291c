import { type Box, boxAround, boxesOverlap, lengthOf, pointOn } from '#base/geometry.ts';
import { gapToPolyline, polylineOf } from '#base/outline.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { Sign } from '#domain/statement.ts';
import { endOutline, flagInkBox, midOutline } from '#encoding/marks/markOutlines.ts';
import type { PlacedText, Scene, SceneLine } from './scene.ts';

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

/** In ems of a "¶": from its letter to its line. */
const flagGap = 0.12;
const steps = 48;
/** Steps on the way from where a "¶" stood to its line, each half as long as the last. */
const halvings = 10;

/** A "¶" whose sign is gone, drawn in to the line: straight to its nearest point, if nothing else stands there. */
function flagAtLine({ curve, flag }: SceneLine, isFree: (box: Box) => boolean): SceneLine['flag'] {
  if (flag === null) return null;
  const box = flagInkBox(flag, 0);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const [nearest] = Array.from({ length: steps + 1 }, (_, i) => pointOn(curve, i / steps)).sort(
    (one, other) =>
      lengthOf(one.x - middle.x, one.y - middle.y) - lengthOf(other.x - middle.x, other.y - middle.y),
  );
  if (nearest === undefined) return flag;
  const line = polylineOf(curve);
  const movedBy = (share: number) => {
    const [x, y] = [share * (nearest.x - middle.x), share * (nearest.y - middle.y)];
    return { ...flag, at: { x: flag.at.x + x, y: flag.at.y + y } };
  };
  const least = flagGap * flag.fontSize;
  let [far, near] = [0, 1];
  for (let round = 0; round < halvings; round += 1) {
    const share = (far + near) / 2;
    if (gapToPolyline(flagInkBox(movedBy(share), 0), line) < least) near = share;
    else far = share;
  }
  const moved = movedBy(far);
  return isFree(flagInkBox(moved, 0)) ? moved : flag;
}

/** Everything in a scene that a "¶" must not lie on. */
function takenIn({ actors, lines, hulls }: Scene): readonly Box[] {
  const boxOf = (text: PlacedText | null) => (text === null ? [] : [text.box]);
  return [
    ...actors.flatMap(({ centre, size, label }) => [boxAround(centre, size), ...boxOf(label)]),
    ...hulls.flatMap(({ label }) => boxOf(label)),
    ...lines.flatMap(({ mid, ends, lineLabel }) => [
      ...(mid ? [midOutline(mid).box] : []),
      ...ends.map((end) => endOutline(end).box),
      ...boxOf(lineLabel),
    ]),
  ];
}

const signs: Partial<Record<SceneLine['kind'], Sign>> = { aligned: 1, opposed: -1 };

/**
 * The scene with what its camps rest on in sight: lines that stand in the way in a frame, and stances that were not
 * counted thin and without their sign, whose "¶" draws in to its line. `unit` is the scene's mark size. Nothing else moves.
 */
export function markCamps(scene: Scene, { counted, frustrated }: CampMarks, unit: number): Scene {
  const lines = scene.lines.map((line) => {
    const sign = signs[line.kind];
    if (sign === undefined) return line;
    const marked = frustrated.has(line.dyad) ? framed(line, unit) : line;
    return counted.get(line.dyad) === sign ? marked : uncounted(marked);
  });
  const taken = takenIn({ ...scene, lines });
  const isFree = (box: Box) => !taken.some((other) => boxesOverlap(box, other));
  return {
    ...scene,
    lines: lines.map((line) =>
      line.isUncounted && line.flag ? { ...line, flag: flagAtLine(line, isFree) } : line,
    ),
  };
}

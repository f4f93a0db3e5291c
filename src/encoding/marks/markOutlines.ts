/** The outlines of marks as they are drawn, for what must keep off them. */
import { type Box, gapBetween, grown, type Point } from '#base/geometry.ts';
import { memoBy } from '#base/memo.ts';
import { gapToOutline, gapToPolyline, type Outline, outlineOf, polylineOf } from '#base/outline.ts';
import { barLength } from '#encoding/lines/lineAppearance.ts';
import type { EndMark, MidMark, SceneActor, SceneLine } from '#encoding/scene/scene.ts';
import { rimDistance } from './shapeOutline.ts';

const turns = 48;

/** An actor's shape: its rim at even angles and at the corners that a shape may have. */
export const actorOutline = memoBy(
  ({ shape, size, centre }: Pick<SceneActor, 'shape' | 'size' | 'centre'>): Outline => {
    const angles = Array.from({ length: turns }, (_, i) => (2 * Math.PI * i) / turns);
    for (const across of [1, 0.5]) {
      const corner = Math.atan2(size.height, across * size.width);
      angles.push(corner, Math.PI - corner, Math.PI + corner, 2 * Math.PI - corner);
    }
    return outlineOf(
      angles
        .sort((a, b) => a - b)
        .map((angle) => {
          const direction = { x: Math.cos(angle), y: Math.sin(angle) };
          const far = rimDistance(shape, size, direction);
          return { x: centre.x + far * direction.x, y: centre.y + far * direction.y };
        }),
    );
  },
);

const discTurns = 24;
/** Makes the polygon's area that of the disc. */
const discShare = Math.sqrt((2 * Math.PI) / (discTurns * Math.sin((2 * Math.PI) / discTurns)));

/** The sign at the middle of a line: a disc. */
export const midOutline = memoBy(
  ({ at, radius }: Pick<MidMark, 'at' | 'radius'>): Outline =>
    outlineOf(
      Array.from({ length: discTurns }, (_, i) => {
        const angle = (2 * Math.PI * i) / discTurns;
        return {
          x: at.x + discShare * radius * Math.cos(angle),
          y: at.y + discShare * radius * Math.sin(angle),
        };
      }),
    ),
);

/** The mark at the end of a line: an arrow, or a bar. */
export const endOutline = memoBy(({ form, tip, direction, size, reach }: EndMark): Outline => {
  const at = (along: number, across: number): Point => ({
    x: tip.x - direction.x * along - direction.y * across,
    y: tip.y - direction.y * along + direction.x * across,
  });
  return outlineOf(
    form === 'arrow'
      ? [at(0, 0), at(size, -reach), at(size, reach)]
      : [at(0, -reach), at(size * barLength, -reach), at(size * barLength, reach), at(0, reach)],
  );
});

/** Of "¶" in the figure font, in ems: half of its width, its extent over and under the baseline, and its halo. */
const flagInk = { side: 0.27, up: 0.72, down: 0.2, halo: 0.14 } as const;

/** What a "¶" takes, with its halo or without. */
export function flagInkBox(
  { at, fontSize }: NonNullable<SceneLine['flag']>,
  halo: number = flagInk.halo,
): Box {
  const { side, up, down } = flagInk;
  return {
    x: at.x - (side + halo) * fontSize,
    y: at.y - (up + halo) * fontSize,
    width: 2 * (side + halo) * fontSize,
    height: (up + down + 2 * halo) * fontSize,
  };
}

/** In ems: so far a "¶" stands off every other line, name and word, or it would be read as theirs. */
export const flagOffOthers = 0.5;

/** In ems: so much nearer is it to its own line; on its own line so far off others. */
const flagNearerToOwn = 0.35;

/** So far, in units, a "¶" that is so far from its own line keeps from any other; 0: it stands on its own. */
export const flagGapToLines = (own: number, fontSize: number) =>
  own === 0
    ? flagNearerToOwn * fontSize
    : Math.max(flagOffOthers * fontSize, own + flagNearerToOwn * fontSize);

/** What a "¶" takes with the room about it that belongs to it alone. */
export const flagRoomBox = (flag: NonNullable<SceneLine['flag']>): Box =>
  grown(flagInkBox(flag, 0), flagOffOthers * flag.fontSize);

/** In ems: so far from the end that it is said of a "¶" may stand. */
const flagOffEnd = 2.4;

/**
 * By how much, in units, the "¶" of an end stands too far from it, or nearer to the sign, where it would be said of the whole line;
 * 0 or less where it stands well, and for that of a whole line.
 */
export function flagFromEnd(
  { at, fontSize, end }: NonNullable<SceneLine['flag']>,
  { curve, mid }: Pick<SceneLine, 'curve' | 'mid'>,
): number {
  if (end === undefined) return 0;
  const ink = flagInkBox({ at, fontSize }, 0);
  const gapTo = (point: Point) => gapBetween(ink, { ...point, width: 0, height: 0 });
  const own = gapTo(end === 'a' ? curve.start : curve.end);
  const toSign = mid === null ? Infinity : gapTo(mid.at) - mid.radius;
  return Math.max(own - flagOffEnd * fontSize, own - toSign);
}

type Drawn = Pick<SceneLine, 'curve' | 'width' | 'ends' | 'mid'>;

/** All that a line draws: its stroke, the marks at its ends and its sign, and the box about the middles of all strokes. */
const inkOf = memoBy(({ curve, ends, mid }: Drawn) => {
  const stroke = polylineOf(curve);
  const shapes = [...ends.map(endOutline), ...(mid ? [midOutline(mid)] : [])];
  const { box } = outlineOf(
    [stroke, ...shapes].flatMap(({ box: { x, y, width, height } }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
  );
  return { stroke, shapes, box };
});

/** Gap between a box and all that a line draws; Infinity where that is farther than `reach`. */
export function gapToLine(box: Box, line: Drawn, reach = Infinity): number {
  const far = reach + line.width / 2;
  const { stroke, shapes, box: around } = inkOf(line);
  // Mostly asked of lines that are far away.
  if (gapBetween(box, around) > far) return Infinity;
  let gap =
    gapBetween(box, stroke.box) > far
      ? Infinity
      : Math.max(0, gapToPolyline(box, stroke, far) - line.width / 2);
  for (const shape of shapes)
    if (gapBetween(box, shape.box) <= reach) gap = Math.min(gap, gapToOutline(box, shape));
  return gap > reach ? Infinity : gap;
}

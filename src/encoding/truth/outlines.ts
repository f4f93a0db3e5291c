/** Exact outlines of what a scene shows, and how far apart they are. Polygons are convex and run clockwise. */
import {
  type Box,
  type Curve,
  gapBetween,
  nearestInBox,
  type Point,
  pointOn,
  segmentDistance,
  segmentMeets,
} from '#base/geometry.ts';
import { barLength } from '#encoding/lines/lineAppearance.ts';
import { rimDistance } from '#encoding/marks/shapeOutline.ts';
import type { EndMark, MidMark, PlacedText, Scene, SceneActor, SceneLine } from '#encoding/scene/scene.ts';
import type { Party } from './breach.ts';

/** An outline with the box around it. */
export interface Outline {
  readonly points: readonly Point[];
  readonly box: Box;
}

function outline(points: readonly Point[]): Outline {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { points, box: { x: left, y: top, width: right - left, height: bottom - top } };
}

const corners = ({ x, y, width, height }: Box): readonly Point[] => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

export const boxOutline = (box: Box): Outline => ({ points: corners(box), box });

const turns = 48;

/** An actor's shape: its rim at even angles and at the corners that a shape may have. */
export function actorOutline({
  shape,
  size,
  centre,
}: Pick<SceneActor, 'shape' | 'size' | 'centre'>): Outline {
  const angles = Array.from({ length: turns }, (_, i) => (2 * Math.PI * i) / turns);
  for (const across of [1, 0.5]) {
    const corner = Math.atan2(size.height, across * size.width);
    angles.push(corner, Math.PI - corner, Math.PI + corner, 2 * Math.PI - corner);
  }
  return outline(
    angles
      .sort((a, b) => a - b)
      .map((angle) => {
        const direction = { x: Math.cos(angle), y: Math.sin(angle) };
        const far = rimDistance(shape, size, direction);
        return { x: centre.x + far * direction.x, y: centre.y + far * direction.y };
      }),
  );
}

const discTurns = 24;
/** Makes the polygon's area that of the disc. */
const discShare = Math.sqrt((2 * Math.PI) / (discTurns * Math.sin((2 * Math.PI) / discTurns)));

export function midOutline({ at, radius }: Pick<MidMark, 'at' | 'radius'>): Outline {
  return outline(
    Array.from({ length: discTurns }, (_, i) => {
      const angle = (2 * Math.PI * i) / discTurns;
      return {
        x: at.x + discShare * radius * Math.cos(angle),
        y: at.y + discShare * radius * Math.sin(angle),
      };
    }),
  );
}

export function endOutline({ form, tip, direction, size, reach }: EndMark): Outline {
  const at = (along: number, across: number): Point => ({
    x: tip.x - direction.x * along - direction.y * across,
    y: tip.y - direction.y * along + direction.x * across,
  });
  return outline(
    form === 'arrow'
      ? [at(0, 0), at(size, -reach), at(size, reach)]
      : [at(0, -reach), at(size * barLength, -reach), at(size * barLength, reach), at(0, reach)],
  );
}

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

/** The letters of a text without the air over and under them: what a line must not run through. */
export function lettersOf({ box, fontSize }: Pick<PlacedText, 'box' | 'fontSize'>): Box {
  const air = 0.12 * fontSize;
  return { x: box.x, y: box.y + air, width: box.width, height: box.height - 2 * air };
}

const curvePieces = 32;

/** A curve as a polyline. */
export function polylineOf(curve: Curve): Outline {
  return outline(Array.from({ length: curvePieces + 1 }, (_, i) => pointOn(curve, i / curvePieces)));
}

/** True if the point lies within a convex outline, or on it. */
function isWithin({ points }: Outline, { x, y }: Point): boolean {
  let last = points[points.length - 1] as Point;
  for (const point of points) {
    if ((point.x - last.x) * (y - last.y) - (point.y - last.y) * (x - last.x) < -1e-9) return false;
    last = point;
  }
  return true;
}

/** Gap between a box and a convex outline, 0 where they meet. */
export function gapToOutline(box: Box, shape: Outline): number {
  const least = gapBetween(box, shape.box);
  const { points } = shape;
  let gap = Infinity;
  let last = points[points.length - 1] as Point;
  for (const point of points) {
    if (segmentMeets(last, point, box)) return 0;
    const near = nearestInBox(box, point);
    gap = Math.min(gap, Math.hypot(near.x - point.x, near.y - point.y));
    for (const corner of corners(box)) gap = Math.min(gap, segmentDistance(corner, last, point));
    last = point;
  }
  return isWithin(shape, { x: box.x + box.width / 2, y: box.y + box.height / 2 }) ? 0 : Math.max(gap, least);
}

/** Gap between a box and a polyline, 0 where they meet. */
export function gapToPolyline(box: Box, { points }: Outline): number {
  let gap = Infinity;
  let last = points[0] as Point;
  for (const point of points) {
    if (segmentMeets(last, point, box)) return 0;
    const near = nearestInBox(box, point);
    gap = Math.min(gap, Math.hypot(near.x - point.x, near.y - point.y));
    for (const corner of corners(box)) gap = Math.min(gap, segmentDistance(corner, last, point));
    last = point;
  }
  return gap;
}

/** Area of a polygon, ≥ 0. */
export function areaOf(points: readonly Point[]): number {
  let twice = 0;
  let last = points[points.length - 1];
  for (const point of points) {
    if (last) twice += last.x * point.y - point.x * last.y;
    last = point;
  }
  return Math.abs(twice) / 2;
}

const shareBoxes = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The part of a convex outline within another, clipped side by side (I. Sutherland and G. Hodgman, 1974). */
export function commonPart(one: Outline, other: Outline): readonly Point[] {
  if (!shareBoxes(one.box, other.box)) return [];
  let part = one.points;
  let from = other.points[other.points.length - 1] as Point;
  for (const to of other.points) {
    const sideOf = ({ x, y }: Point) => (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
    const kept: Point[] = [];
    let last = part[part.length - 1];
    for (const point of part) {
      const [before, after] = [sideOf(last as Point), sideOf(point)];
      if (before < 0 !== after < 0) {
        const t = before / (before - after);
        const { x, y } = last as Point;
        kept.push({ x: x + t * (point.x - x), y: y + t * (point.y - y) });
      }
      if (after >= 0) kept.push(point);
      last = point;
    }
    if (kept.length === 0) return [];
    part = kept;
    from = to;
  }
  return part;
}

/** Length of the part of a segment within a convex outline. */
export function lengthWithin(from: Point, to: Point, { points, box }: Outline): number {
  const around = {
    x: Math.min(from.x, to.x) - 1e-6,
    y: Math.min(from.y, to.y) - 1e-6,
    width: Math.abs(from.x - to.x) + 2e-6,
    height: Math.abs(from.y - to.y) + 2e-6,
  };
  if (!shareBoxes(around, box)) return 0;
  let [low, high] = [0, 1];
  let last = points[points.length - 1] as Point;
  for (const point of points) {
    const sideOf = ({ x, y }: Point) => (point.x - last.x) * (y - last.y) - (point.y - last.y) * (x - last.x);
    const [start, end] = [sideOf(from), sideOf(to)];
    if (start < 0 && end < 0) return 0;
    if (start < 0) low = Math.max(low, start / (start - end));
    else if (end < 0) high = Math.min(high, start / (start - end));
    last = point;
  }
  return Math.max(0, high - low) * Math.hypot(to.x - from.x, to.y - from.y);
}

/** A text of a scene and whose it is. */
export interface OwnedText {
  readonly of: Party;
  readonly placed: PlacedText;
}

/** Every text of a scene but its flags. */
export function textsIn({ actors, lines, hulls }: Scene): readonly OwnedText[] {
  const texts: OwnedText[] = [];
  for (const { id, label } of actors) if (label) texts.push({ of: { part: 'name', id }, placed: label });
  for (const { id, lineLabel } of lines)
    if (lineLabel) texts.push({ of: { part: 'lineLabel', id }, placed: lineLabel });
  for (const { id, label } of hulls) if (label) texts.push({ of: { part: 'areaName', id }, placed: label });
  return texts;
}

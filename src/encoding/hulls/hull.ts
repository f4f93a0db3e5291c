/**
 * The soft hull of a faction: one smooth blob around its members' shapes, never over a non-member's.
 *
 * Definition: the region where
 *   F(p) = max( smin over members, bridges, triangles of (distance − radius) ,  max over others of (clearance − distance) )
 * is negative. Distances are exact signed ones (boxes, segments, triangles); smin is the polynomial smooth minimum
 * with k = 12 units, which rounds the necks and only ever grows the blob; the hard maximum comes last, so that
 * the law "exactly the members" holds by construction and not by luck. The clearance is 4 units, or half the gap where
 * a member stands nearer than that. Parts that cannot be joined are islands in the same path; an enclosed non-member
 * is a hole (non-zero and even-odd filling agree).
 *
 * Not chosen: Bubble Sets (C. Collins, G. Penn, S. Carpendale, IEEE TVCG 15, 2009; bubblesets-js 3.0.1). Its energy
 * field lets the rim cross non-members: it touched one in 118 of 200 random scenes of 40 actors.
 * Reference: I. Quilez, "Distance functions" and "Smooth minimum", iquilezles.org (2013).
 * Complexity: see contour.ts; about 1 ms for 6 members among 40 actors.
 */

import { type Box, boxAround, grown, type Point, type Size, segmentDistance } from '#base/geometry.ts';
import { contourLoops, type Field } from './contour.ts';
import { type Bridges, bridgesBetween, triangleDistance } from './hullBridges.ts';
import { smoothPath, smoothPoints } from './smoothLoop.ts';

export interface HullMark {
  readonly centre: Point;
  readonly size: Size;
}

export interface Hull {
  /** SVG path data, closed; empty without members. */
  readonly path: string;
  readonly contains: (point: Point) => boolean;
  /** Points along the outline, at most about 8 units apart; outlines of islands follow each other. */
  readonly rim: readonly Point[];
}

const clearance = 4;
/** What interpolation and smoothing may take away from the clearance. */
const slack = 1.5;
/** Least half-width of a bridge. */
const narrowest = 6;
/** In marks: from this length on a bridge would read as the ground of all that it passes, so nearby. */
const longBridge = 7;
const besideLong = 1;
const softness = 12;
const cell = 5;

/** Signed distance from a box with round corners, negative inside. */
function boxDistance(x: number, y: number, { centre, size }: HullMark, radius: number): number {
  const dx = Math.abs(x - centre.x) - size.width / 2 + radius;
  const dy = Math.abs(y - centre.y) - size.height / 2 + radius;
  if (dx <= 0 || dy <= 0) return Math.max(dx, dy) - radius;
  return Math.sqrt(dx * dx + dy * dy) - radius;
}

function gapBetween(a: HullMark, b: HullMark): number {
  const dx = Math.abs(a.centre.x - b.centre.x) - (a.size.width + b.size.width) / 2;
  const dy = Math.abs(a.centre.y - b.centre.y) - (a.size.height + b.size.height) / 2;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0);
}

function smoothMin(a: number, b: number): number {
  const h = Math.max(softness - Math.abs(a - b), 0) / softness;
  return Math.min(a, b) - (h * h * softness) / 4;
}

type Distance = (x: number, y: number) => number;

/** Where the soft smallest of `soft` and all of `hard` are negative. */
function fieldFrom(soft: readonly Distance[], hard: readonly Distance[]): Field {
  const softAt = (x: number, y: number) => {
    let value = Infinity;
    for (const distance of soft) value = smoothMin(value, distance(x, y));
    return value;
  };
  return {
    at: (x, y) => {
      let value = softAt(x, y);
      for (const distance of hard) value = Math.max(value, distance(x, y));
      return value;
    },
    // Distances change by at most one per unit of way: two of them come nearer to each other by at most twice the reach.
    near: (x, y, reach) => {
      const distances = soft.map((distance) => distance(x, y));
      const most = Math.min(...distances) + 2 * reach + 2 * softness;
      const least = softAt(x, y) - 2 * reach;
      return fieldFrom(
        soft.filter((_, index) => (distances[index] as number) <= most),
        hard.filter((distance) => distance(x, y) >= least),
      );
    },
  };
}

function fieldOf(
  members: readonly HullMark[],
  others: readonly HullMark[],
  bridges: Bridges,
  padding: number,
): Field {
  const halves = members.map(({ size }) => Math.min(size.width, size.height) / 2);
  const width = 0.8 * (Math.min(...halves) + padding);
  const around = members.map((member, index): Distance => {
    const round = Math.min(0.85 * (halves[index] as number), 1.8 * padding);
    return (x, y) => boxDistance(x, y, member, round) - padding;
  });
  const ways = bridges.ways.flatMap((way) =>
    way.slice(1).map((end, index): Distance => {
      const start = way[index] as Point;
      return (x, y) => segmentDistance({ x, y }, start, end) - width;
    }),
  );
  const triangles = bridges.triangles.map((triangle): Distance => {
    return (x, y) => triangleDistance({ x, y }, triangle) - width;
  });
  const kept = others.map((other): Distance => {
    const gap = Math.min(...members.map((member) => gapBetween(member, other)));
    const room = Math.max(0, Math.min(clearance + slack, gap / 2));
    return (x, y) => room - boxDistance(x, y, other, 0);
  });
  return fieldFrom([...around, ...ways, ...triangles], kept);
}

function isInside(loop: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  let last = loop[loop.length - 1] as Point;
  for (const point of loop) {
    if (point.y > y !== last.y > y && x < ((last.x - point.x) * (y - point.y)) / (last.y - point.y) + point.x)
      inside = !inside;
    last = point;
  }
  return inside;
}

/** Twice the signed area; positive for outlines, negative for holes. */
function turn(loop: readonly Point[]): number {
  return loop.reduce((sum, point, index) => {
    const next = loop[(index + 1) % loop.length] as Point;
    return sum + point.x * next.y - next.x * point.y;
  }, 0);
}

/** Every second point or so, at least 6 units apart: the control points of the smooth outline. */
function thinned(loop: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of loop) {
    const last = kept[kept.length - 1];
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) >= 6) kept.push(point);
  }
  return kept.length > 5 ? kept : [...loop];
}

function boundsOf(members: readonly HullMark[], bridges: Bridges, margin: number): Box {
  const corners = [
    ...members.flatMap(({ centre, size }) => {
      const { x, y, width, height } = boxAround(centre, size);
      return [
        { x, y },
        { x: x + width, y: y + height },
      ];
    }),
    ...bridges.ways.flat(),
  ];
  const x = Math.min(...corners.map((corner) => corner.x));
  const y = Math.min(...corners.map((corner) => corner.y));
  const right = Math.max(...corners.map((corner) => corner.x));
  const bottom = Math.max(...corners.map((corner) => corner.y));
  return grown({ x, y, width: right - x, height: bottom - y }, margin);
}

/** So far beyond its bounds an outline may end: their cells begin half a cell before them, and the last is whole. */
const overhang = 1.5 * cell;

/** The bounds less what lies outside a frame; `core` is left whole. */
function cutTo(frame: Box, bounds: Box, core: Box): Box {
  const within = grown(frame, -overhang);
  const x = Math.max(bounds.x, Math.min(within.x, core.x));
  const y = Math.max(bounds.y, Math.min(within.y, core.y));
  const right = Math.min(bounds.x + bounds.width, Math.max(within.x + within.width, core.x + core.width));
  const bottom = Math.min(bounds.y + bounds.height, Math.max(within.y + within.height, core.y + core.height));
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * The hull of `members` that keeps off `others`, at `padding` (units, > 0) around the members' shapes.
 * It contains every member's box and no point of a non-member's, unless the two overlap already; it ends at the sides of
 * `frame`, but where a member itself stands outside. Costs about 1 ms for a faction among 40 actors.
 */
export function hullPath(
  members: readonly HullMark[],
  others: readonly HullMark[],
  padding: number,
  frame?: Box,
): Hull {
  if (members.length === 0) return { path: '', contains: () => false, rim: [] };
  const blocked = others.map(({ centre, size }) =>
    grown(boxAround(centre, size), clearance + slack + narrowest),
  );
  const mark = Math.max(...members.map(({ size }) => Math.max(size.width, size.height)));
  const bridges = bridgesBetween(
    members.map(({ centre }) => centre),
    blocked,
    7 * mark,
    {
      length: longBridge * mark,
      blocked: others.map(({ centre, size }) => grown(boxAround(centre, size), besideLong * mark)),
    },
  );
  const margin = 1.5 * padding + softness + mark / 2;
  const free = boundsOf(members, bridges, margin);
  const alone = { ways: [], triangles: [] };
  const bounds = frame ? cutTo(frame, free, boundsOf(members, alone, clearance)) : free;
  const near = others.filter((other) => {
    const box = grown(boxAround(other.centre, other.size), clearance + slack);
    return (
      box.x < bounds.x + bounds.width &&
      box.x + box.width > bounds.x &&
      box.y < bounds.y + bounds.height &&
      box.y + box.height > bounds.y
    );
  });
  const found = contourLoops(fieldOf(members, near, bridges, padding), bounds, cell).map(thinned);
  // Drop slivers left by the clearance cut-outs; a hole counts only if a non-member stands in it.
  const loops = found.filter((loop) =>
    (turn(loop) > 0 ? members : near).some(({ centre }) => isInside(loop, centre)),
  );
  const outlines = loops.map((loop) => {
    const points = smoothPoints(loop);
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    return {
      points,
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
  });
  return {
    path: loops.map(smoothPath).join(''),
    contains: ({ x, y }) =>
      outlines.filter(
        ({ points, left, right, top, bottom }) =>
          x >= left && x <= right && y >= top && y <= bottom && isInside(points, { x, y }),
      ).length %
        2 ===
      1,
    rim: outlines.flatMap(({ points }) => points),
  };
}

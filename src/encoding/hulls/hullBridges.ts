/**
 * How the members of a hull are joined without running over others.
 *
 * Definition: a spanning forest of least length over the members (Kruskal). A pair is joined by the straight line
 * between the centres where that keeps the clearance from every other mark; else by the shortest way around the
 * corners of the others' boxes (A* on the visibility graph, looked up lazily), but only if that way is at most
 * 1.5 times as long: a longer one reads as a snake, and the parts stay islands.
 * Where three members form a small triangle with nobody else in it, it is filled: a block of three, not a hook.
 *
 * Complexity: O(m² n) for the straight pairs of m members among n others; at most 2m ways around of O(v² n) each,
 * with v ≤ 40 corners inside the ellipse of allowed detours. Meant for m ≤ 40, n ≤ 60.
 * Reference: J. B. Kruskal (1956); T. Lozano-Pérez and M. A. Wesley, "An algorithm for planning collision-free paths
 * among polyhedral obstacles", Communications of the ACM 22 (1979).
 */
import { type Box, type Point, segmentDistance, segmentMeets } from '#base/geometry.ts';

const longestDetour = 1.5;
/** Corners looked at for one way around, those nearest to the straight line first. */
const mostCorners = 40;
/** Ways around looked for, for each member. */
const mostTries = 2;

export interface Bridges {
  /** Polylines from one member's centre to another's. */
  readonly ways: readonly (readonly Point[])[];
  /** Filled triangles by their corners. */
  readonly triangles: readonly (readonly [Point, Point, Point])[];
}

/** A long bridge leads through the picture: it is straight, and passes no other mark nearby, or the parts stay islands. */
interface Far {
  /** A bridge is long from here on. */
  readonly length: number;
  /** The others' shapes, grown by the clearance of a long bridge. */
  readonly blocked: readonly Box[];
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

const isClear = (a: Point, b: Point, blocked: readonly Box[]) =>
  !blocked.some((box) => segmentMeets(a, b, box));

/** Shortest way from a to b around the boxes, or null if none is at most `longestDetour` times the straight one. */
function wayAround(a: Point, b: Point, blocked: readonly Box[]): Point[] | null {
  const limit = distance(a, b) * longestDetour;
  const detour = (point: Point) => distance(a, point) + distance(point, b);
  const near = blocked.filter(
    ({ x, y, width, height }) =>
      detour({ x: x + width / 2, y: y + height / 2 }) <= limit + Math.hypot(width, height),
  );
  const corners = near
    .flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y },
      { x: x + width, y: y + height },
      { x, y: y + height },
    ])
    .filter((corner) => detour(corner) <= limit && isClear(corner, corner, near))
    .sort((one, other) => detour(one) - detour(other))
    .slice(0, mostCorners);
  const nodes = [a, b, ...corners];
  const known: number[] = nodes.map((_, index) => (index === 0 ? 0 : Infinity));
  const before: number[] = nodes.map(() => -1);
  const isDone: boolean[] = nodes.map(() => false);
  for (;;) {
    let current = -1;
    let least = limit;
    nodes.forEach((node, index) => {
      const estimate = (known[index] as number) + distance(node, b);
      if (!isDone[index] && estimate <= least) {
        least = estimate;
        current = index;
      }
    });
    if (current === -1) return null;
    if (current === 1) break;
    isDone[current] = true;
    const here = nodes[current] as Point;
    nodes.forEach((node, index) => {
      const length = (known[current] as number) + distance(here, node);
      if (isDone[index] || length >= (known[index] as number) || !isClear(here, node, near)) return;
      known[index] = length;
      before[index] = current;
    });
  }
  const way: Point[] = [];
  for (let index = 1; index !== -1; index = before[index] as number) way.unshift(nodes[index] as Point);
  return way;
}

/** Signed distance of a point from a triangle, negative inside. */
export function triangleDistance(point: Point, [a, b, c]: readonly [Point, Point, Point]): number {
  const nearest = Math.min(
    segmentDistance(point, a, b),
    segmentDistance(point, b, c),
    segmentDistance(point, c, a),
  );
  const isRightOf = (from: Point, to: Point) =>
    (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x) > 0;
  const side = isRightOf(a, b);
  return side === isRightOf(b, c) && side === isRightOf(c, a) ? -nearest : nearest;
}

/**
 * Joins member centres past the blocked boxes (the others' shapes, already grown by the clearance of a bridge).
 * `longestSide`: a triangle with a longer side is not filled. `far`: over what length a bridge keeps further off.
 */
export function bridgesBetween(
  centres: readonly Point[],
  blocked: readonly Box[],
  longestSide: number,
  far: Far = { length: Infinity, blocked },
): Bridges {
  const group = centres.map((_, index) => index);
  const root = (index: number): number => (group[index] === index ? index : root(group[index] as number));
  const neighbours: Set<number>[] = centres.map(() => new Set());
  const ways: Point[][] = [];

  const pairs = centres.flatMap((a, i) =>
    centres
      .slice(i + 1)
      .map((b, offset) => ({ i, j: i + 1 + offset, length: distance(a, b), way: [a, b] as Point[] | null })),
  );
  const order = (one: { length: number }, other: { length: number }) => one.length - other.length;
  const queue = pairs.sort(order);
  const later: typeof pairs = [];
  const join = (pair: (typeof pairs)[number]) => {
    if (!pair.way || root(pair.i) === root(pair.j)) return;
    group[root(pair.i)] = root(pair.j);
    ways.push(pair.way);
    if (pair.way.length > 2) return;
    neighbours[pair.i]?.add(pair.j);
    neighbours[pair.j]?.add(pair.i);
  };
  const takeWaysUpTo = (length: number) => {
    later.sort(order);
    while (later[0] && later[0].length <= length) join(later.shift() as (typeof pairs)[number]);
  };
  let tries = 0;
  for (const pair of queue) {
    takeWaysUpTo(pair.length);
    if (root(pair.i) === root(pair.j)) continue;
    const [a, b] = [centres[pair.i] as Point, centres[pair.j] as Point];
    if (pair.length > far.length) {
      if (isClear(a, b, far.blocked)) join(pair);
    } else if (isClear(a, b, blocked)) join(pair);
    else if (tries < mostTries * centres.length) {
      tries += 1;
      const way = wayAround(a, b, blocked);
      if (!way) continue;
      const length = way
        .slice(1)
        .reduce((sum, point, index) => sum + distance(way[index] as Point, point), 0);
      if (length <= far.length) later.push({ ...pair, way, length });
    }
  }
  takeWaysUpTo(Infinity);
  return { ways, triangles: freeTriangles(centres, neighbours, blocked, longestSide) };
}

/** Triangles over two joined pairs that share a member, again and again while they close a new pair. */
function freeTriangles(
  centres: readonly Point[],
  neighbours: readonly Set<number>[],
  blocked: readonly Box[],
  longestSide: number,
): [Point, Point, Point][] {
  const triangles: [Point, Point, Point][] = [];
  const most = 3 * centres.length;
  for (let grew = true; grew && triangles.length < most; ) {
    grew = false;
    centres.forEach((middle, m) => {
      const ends = [...(neighbours[m] ?? [])].sort((one, other) => one - other);
      for (const i of ends) {
        for (const j of ends) {
          if (i >= j || neighbours[i]?.has(j) || triangles.length >= most) continue;
          const [a, b] = [centres[i] as Point, centres[j] as Point];
          if (Math.max(distance(a, b), distance(a, middle), distance(b, middle)) > longestSide) continue;
          const corners: [Point, Point, Point] = [a, middle, b];
          const isTaken = blocked.some(({ x, y, width, height }) => {
            const reach = Math.hypot(width, height) / 2;
            return triangleDistance({ x: x + width / 2, y: y + height / 2 }, corners) < reach;
          });
          if (isTaken) continue;
          triangles.push(corners);
          neighbours[i]?.add(j);
          neighbours[j]?.add(i);
          grew = true;
        }
      }
    });
  }
  return triangles;
}

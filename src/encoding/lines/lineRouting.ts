/**
 * One gentle curve per line, past every actor that it does not concern.
 *
 * Definition: a line of the dyad a, b is the quadratic Bézier curve from centre to centre whose control point is
 *   midpoint + bend · n,   n = (−d.y, d.x), d the unit direction from a to b (so, with y downwards, n is to the right
 * of the way from a to b); the curve's middle stands off the chord by bend/2. Parallel lines of one dyad share a
 * base bend and lie symmetrically about it; which base bend a dyad takes, and why, stands in lineBends.ts.
 * Convention chosen: one bend per line, so that renderers need one number; not chosen: edge bundling, which hides who
 * is tied to whom.
 */

import { type Box, type Curve, lengthOf, type Point, type Size } from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import { type ActorShape, shapeSize } from '#encoding/marks/actorShape.ts';
import { rimDistance } from '#encoding/marks/shapeOutline.ts';
import { chooseBends, controlOf } from './lineBends.ts';

export interface LineRequest {
  readonly id: string;
  /** The ends, a before b in code-unit order. */
  readonly a: ActorId;
  readonly b: ActorId;
  /** Room for the end mark between the rim and the line, ≥ 0. */
  readonly endGapA: number;
  readonly endGapB: number;
}

export interface RoutedActor {
  readonly centre: Point;
  readonly size: Size;
  readonly shape: ActorShape;
}

interface RoutedLine {
  /** What is drawn: from rim + gap to rim + gap. */
  readonly curve: Curve;
  /** Control point of the whole curve from centre to centre. */
  readonly control: Point;
  /** Signed distance of `control` from the chord's midpoint, along n (see the head of this file). */
  readonly bend: number;
}

/** Distance between the control points of neighbours in a dyad, in marks: their middles are half of it apart. */
const parallelBend = 1;

/** The side of a state's rectangle, from an actor's own size. */
const markOf = ({ size, shape }: RoutedActor) => size.width / shapeSize[shape].width;

/** t where a curve leaves the end's shape plus gap, by bisection; 0.5 if it never does before its middle. */
function leavingAt(from: Point, control: Point, to: Point, end: RoutedActor, gap: number): number {
  const isOut = (t: number) => {
    const x = 2 * (1 - t) * t * (control.x - from.x) + t * t * (to.x - from.x);
    const y = 2 * (1 - t) * t * (control.y - from.y) + t * t * (to.y - from.y);
    const far = lengthOf(x, y);
    return far > 0 && far >= rimDistance(end.shape, end.size, { x: x / far, y: y / far }) + gap;
  };
  if (!isOut(0.5)) return 0.5;
  let [low, high] = [0, 0.5];
  for (let step = 0; step < 22; step += 1) {
    const middle = (low + high) / 2;
    if (isOut(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The part of a quadratic curve between two parameters (by blossoming). */
function part(start: Point, control: Point, end: Point, from: number, to: number): Curve {
  const blossom = (s: number, t: number): Point => {
    const [p, q, r] = [(1 - s) * (1 - t), s * (1 - t) + t * (1 - s), s * t];
    return { x: p * start.x + q * control.x + r * end.x, y: p * start.y + q * control.y + r * end.y };
  };
  return { start: blossom(from, from), control: blossom(from, to), end: blossom(to, to) };
}

/** The whole curve cut to the rims plus gaps; marks that stand too close keep a hundredth of it in the middle. */
function trimmed(a: RoutedActor, b: RoutedActor, control: Point, endGapA: number, endGapB: number): Curve {
  for (const share of [1, 0.5, 0]) {
    const from = leavingAt(a.centre, control, b.centre, a, share * endGapA);
    const to = 1 - leavingAt(b.centre, control, a.centre, b, share * endGapB);
    if (to - from > 0.02) return part(a.centre, control, b.centre, from, to);
  }
  return part(a.centre, control, b.centre, 0.495, 0.505);
}

/**
 * Routes every line whose two ends are among the actors (others are left out), in the order of the requests.
 * All lengths in the frame's unit; `names` are boxes of texts that lines had better not run under, `edge` is how far
 * they keep from the frame's. The same input gives the same curves, whatever was drawn before.
 */
export function routeLines(
  requests: readonly LineRequest[],
  actors: ReadonlyMap<ActorId, RoutedActor>,
  frame: Size,
  names?: readonly Box[],
  edge?: number,
): Map<string, RoutedLine> {
  const dyads = new Map<string, { a: RoutedActor; b: RoutedActor; requests: LineRequest[] }>();
  for (const request of requests) {
    const a = actors.get(request.a);
    const b = actors.get(request.b);
    if (!a || !b || request.a === request.b) continue;
    const key = `${request.a}~${request.b}`;
    const dyad = dyads.get(key);
    if (dyad) dyad.requests.push(request);
    else dyads.set(key, { a, b, requests: [request] });
  }

  const list = [...dyads.values()];
  const gaps = list.map(({ a, b }) => (parallelBend * (markOf(a) + markOf(b))) / 2);
  const bases = chooseBends(
    list.map(({ a, b, requests: lines }, index) => ({
      a,
      b,
      offsets: lines.map((_, place) => (place - (lines.length - 1) / 2) * (gaps[index] as number)),
    })),
    [...actors.values()],
    frame,
    names,
    edge,
  );

  const routed = new Map<string, RoutedLine>();
  list.forEach(({ a, b, requests: lines }, index) => {
    lines.forEach(({ id, endGapA, endGapB }, place) => {
      const bend = (bases[index] as number) + (place - (lines.length - 1) / 2) * (gaps[index] as number);
      const control = controlOf(a.centre, b.centre, bend);
      routed.set(id, { curve: trimmed(a, b, control, endGapA, endGapB), control, bend });
    });
  });
  return new Map(requests.flatMap(({ id }) => (routed.has(id) ? [[id, routed.get(id) as RoutedLine]] : [])));
}

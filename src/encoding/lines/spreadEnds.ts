/**
 * Where lines arrive at an actor: fanned out around its rim, so that the marks at their ends do not cover each other.
 *
 * Each end asks for an arc as wide as its mark, with room beside it. Neighbours whose arcs overlap are pushed apart, each
 * by half, for at most `rounds` rounds and by no more than a turn from where the line was going: a small one where that
 * does, else up to the whole side of the shape that faces the other end. Where no turn does, all marks at the actor are
 * smaller; then all ends keep a little further out, and what still overlaps is drawn smaller still, down to `leastShare`.
 * O(n · rounds) for the n ends at one actor.
 */

import { type Curve, directionOn, type Point, type Size } from '#base/geometry.ts';
import { groupBy } from '#base/groupBy.ts';
import { memoByNumber } from '#base/memo.ts';
import type { ActorId } from '#domain/ids.ts';
import { rimDistance } from '#encoding/marks/shapeOutline.ts';
import type { RoutedActor } from './lineRouting.ts';

const rounds = 40;
/** In radians, 29° to 74°; and at the rim no further than this share of a short line's length. */
const furthestTurns = [0.5, 0.75, 1, 1.3] as const;
const furthestShift = 0.3;
/** Where even the larger turns do not do, all marks at the actor are so much smaller, rather than some of them much. */
const sizes = [1, 0.85, 0.7, 0.6, 0.5] as const;
/** A line that is turned still points at its actor: past the middle by no more than this share of the rim. */
const furthestPast = 0.95;
const leastShare = 0.5;
/** Room between two marks of the usual size, and how much further out they may keep, as shares of the mark size. */
const room = 0.12;
const furthestOut = 0.1;

export interface LineEnd {
  readonly actor: ActorId;
  readonly curve: Curve;
  readonly at: 'a' | 'b';
  /** Half of the mark's width across the line, in units. */
  readonly reach: number;
  /** How much nearer to the actor than the curve's end the mark is widest, in units: a bar stands before its line. */
  readonly depth?: number;
}

export interface Arrival {
  /** Where the curve now ends. */
  readonly point: Point;
  /** Size of the mark, as a share of what it would be alone. */
  readonly share: number;
}

/** Where an end would arrive alone. */
export const baseOf = ({ curve, at }: LineEnd) => (at === 'a' ? curve.start : curve.end);

const rimIn = ({ shape, size }: RoutedActor, angle: number) =>
  rimDistance(shape, size, { x: Math.cos(angle), y: Math.sin(angle) });

/** Where each end arrives, in the order of the ends. */
export function spreadEnds(
  ends: readonly LineEnd[],
  actors: ReadonlyMap<ActorId, RoutedActor>,
  markSize: number,
  frame?: Size,
): Arrival[] {
  const arrivals: Arrival[] = ends.map((end) => ({ point: baseOf(end), share: 1 }));
  const byActor = groupBy(ends.keys(), (index) => (ends[index] as LineEnd).actor);
  for (const [id, indices] of byActor) {
    const actor = actors.get(id);
    if (!actor || indices.length < 2) continue;
    const { centre } = actor;
    const wanted = indices.map((index) => {
      const { x, y } = baseOf(ends[index] as LineEnd);
      const far = Math.hypot(x - centre.x, y - centre.y) || 1;
      const from = Math.atan2(y - centre.y, x - centre.x);
      const { depth = 0 } = ends[index] as LineEnd;
      const arcOf = (size: number) =>
        (size * ((ends[index] as LineEnd).reach + (room * markSize) / 2)) / (far - depth);
      const { start, end } = (ends[index] as LineEnd).curve;
      const most = (furthestShift * Math.hypot(end.x - start.x, end.y - start.y)) / far;
      const { reach } = ends[index] as LineEnd;
      const rim = rimIn(actor, from);
      const { control } = (ends[index] as LineEnd).curve;
      const isOpen = (angle: number) => {
        const [across, down] = [Math.cos(angle), Math.sin(angle)];
        const there = rimIn(actor, angle);
        const away = far - rim + there + 2 * furthestOut * markSize;
        const [x, y] = [centre.x + away * across, centre.y + away * down];
        const [toX, toY] = [control.x - x, control.y - y];
        const long = Math.hypot(toX, toY);
        // It must come from outside, and go on towards the mark.
        if (toX * across + toY * down <= 0) return false;
        if (Math.abs(across * toY - down * toX) * away > furthestPast * there * long) return false;
        if (!frame) return true;
        return x >= reach && y >= reach && x <= frame.width - reach && y <= frame.height - reach;
      };
      return { index, far, from, arcOf, most, isOpen };
    });
    const { list, shares } = spread(wanted);
    list.forEach(({ index, far, from, angle }, place) => {
      const out = Math.min(furthestOut * markSize, far * (1 / Math.min(...shares) - 1));
      const away = far - rimIn(actor, from) + rimIn(actor, angle) + out;
      arrivals[index] = {
        point: { x: centre.x + away * Math.cos(angle), y: centre.y + away * Math.sin(angle) },
        share: Math.max(leastShare, Math.min(1, ((shares[place] as number) * (far + out)) / far)),
      };
    });
  }
  return arrivals;
}

interface Wanted {
  readonly index: number;
  readonly far: number;
  /** The direction in which the line was going, seen from the actor's middle, and half of the arc that a mark of this share asks for. */
  readonly from: number;
  readonly arcOf: (size: number) => number;
  /** Furthest turn, for the length of its line. */
  readonly most: number;
  /** True if at this angle the line arrives from outside, and the mark stays in the frame. */
  readonly isOpen: (angle: number) => boolean;
}

interface Spread {
  readonly list: readonly (Wanted & { readonly angle: number })[];
  /** Of each in the list: how much of its arc it has. */
  readonly shares: readonly number[];
}

/** How far an end may turn towards one side and stay in the frame, ≥ 0. */
function turnWithin({ from, isOpen }: Wanted, turn: number): number {
  for (let tenths = 10; tenths > 0; tenths -= 1) {
    if (isOpen(from + (turn * tenths) / 10)) return (Math.abs(turn) * tenths) / 10;
  }
  return 0;
}

/**
 * The ends at one actor with their angles: turned as little as lets each have its arc, then further, then with smaller
 * arcs for all, else as far as they may.
 */
function spread(wanted: readonly Wanted[]): Spread {
  let found: Spread = { list: [], shares: [] };
  const inOrder = [...wanted].sort((a, b) => a.from - b.from || a.index - b.index);
  const limitsAt = memoByNumber((furthest) =>
    inOrder.map((end) => ({
      least: end.from - turnWithin(end, -Math.min(furthest, end.most)),
      most: end.from + turnWithin(end, Math.min(furthest, end.most)),
    })),
  );
  for (const size of sizes) {
    for (const furthest of furthestTurns) {
      const limits = limitsAt(furthest);
      const list = inOrder.map((end, place) => ({
        ...end,
        ...(limits[place] as (typeof limits)[number]),
        arc: end.arcOf(size),
        angle: end.from,
      }));
      pushApart(list);
      const shares = list.map(({ angle, arc }, place) => {
        const neighbours = [list.at(place - 1), list[(place + 1) % list.length]];
        const fits = neighbours.map((next) => (next ? between(angle, next.angle) / (arc + next.arc) : 1));
        return size * Math.min(1, ...fits);
      });
      found = { list, shares };
      if (shares.every((share) => share > 0.97 * size)) return found;
    }
  }
  return found;
}

/** The angle between two directions, 0 to π. */
function between(a: number, b: number): number {
  const turn = Math.abs(a - b) % (2 * Math.PI);
  return Math.min(turn, 2 * Math.PI - turn);
}

/** Turns directions that are sorted by angle, the last a neighbour of the first, away from their neighbours. */
function pushApart(
  list: { readonly arc: number; readonly least: number; readonly most: number; angle: number }[],
): void {
  for (let round = 0; round < rounds; round += 1) {
    let isQuiet = true;
    for (let i = 0; i < list.length; i += 1) {
      const one = list[i] as (typeof list)[number];
      const next = list[(i + 1) % list.length] as (typeof list)[number];
      const turn = next.angle - one.angle + (i + 1 === list.length ? 2 * Math.PI : 0);
      const overlap = one.arc + next.arc - turn;
      if (one === next || overlap <= 0.001) continue;
      isQuiet = false;
      one.angle = Math.max(one.least, one.angle - overlap / 2);
      next.angle = Math.min(next.most, next.angle + overlap / 2);
    }
    if (isQuiet) return;
  }
}

/**
 * How far a bar of this reach must keep back from `tip`, against its direction, so that it does not cut into the shape
 * that it stands before.
 */
export function barKeepsBack(actor: RoutedActor, tip: Point, direction: Point, reach: number): number {
  const { centre, shape, size } = actor;
  const isOutside = (x: number, y: number) => {
    const far = Math.hypot(x, y);
    return far > 0 && far >= rimDistance(shape, size, { x: x / far, y: y / far });
  };
  for (let back = 0; back < reach; back += reach / 12) {
    const x = tip.x - direction.x * back - centre.x;
    const y = tip.y - direction.y * back - centre.y;
    const isClear = [1, -1].every((side) =>
      isOutside(x - direction.y * side * reach, y + direction.x * side * reach),
    );
    if (isClear) return back;
  }
  return reach;
}

/** Unit direction in which a line arrives at its end. */
export function arrivingAt(curve: Curve, at: 'a' | 'b'): Point {
  const along = directionOn(curve, at === 'a' ? 0 : 1);
  return at === 'a' ? { x: -along.x, y: -along.y } : along;
}

/**
 * Where lines arrive at an actor: fanned out around its rim, so that the marks at their ends do not cover each other.
 *
 * Each end asks for an arc as wide as its mark. Neighbours whose arcs overlap are pushed apart, each by half, for at
 * most `rounds` rounds and by no more than `furthestTurn` from where the line was going. Where that does not do, all
 * ends at the actor keep a little further out, and what still overlaps is drawn smaller, down to `leastShare`.
 * O(n · rounds) for the n ends at one actor.
 */

import { type Curve, directionOn, type Point } from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import { rimDistance } from '#encoding/marks/shapeOutline.ts';
import type { RoutedActor } from './lineRouting.ts';

const rounds = 40;
/** In radians: about 29°; and at the rim no further than this share of a short line's length. */
const furthestTurn = 0.5;
const furthestShift = 0.3;
const leastShare = 0.5;
/** Room between two marks, and how much further out they may keep, as shares of the mark size. */
const room = 0.06;
const furthestOut = 0.1;

export interface LineEnd {
  readonly actor: ActorId;
  readonly curve: Curve;
  readonly at: 'a' | 'b';
  /** Half of the mark's width across the line, in units. */
  readonly reach: number;
}

export interface Arrival {
  /** Where the curve now ends. */
  readonly point: Point;
  /** Size of the mark, as a share of what it would be alone. */
  readonly share: number;
}

const baseOf = ({ curve, at }: LineEnd) => (at === 'a' ? curve.start : curve.end);

/** Where each end arrives, in the order of the ends. */
export function spreadEnds(
  ends: readonly LineEnd[],
  actors: ReadonlyMap<ActorId, RoutedActor>,
  markSize: number,
): Arrival[] {
  const arrivals: Arrival[] = ends.map((end) => ({ point: baseOf(end), share: 1 }));
  const byActor = new Map<ActorId, number[]>();
  ends.forEach(({ actor }, index) => {
    const list = byActor.get(actor);
    if (list) list.push(index);
    else byActor.set(actor, [index]);
  });
  for (const [id, indices] of byActor) {
    const actor = actors.get(id);
    if (!actor || indices.length < 2) continue;
    const { centre } = actor;
    const list = indices
      .map((index) => {
        const { x, y } = baseOf(ends[index] as LineEnd);
        const far = Math.hypot(x - centre.x, y - centre.y) || 1;
        const from = Math.atan2(y - centre.y, x - centre.x);
        const arc = ((ends[index] as LineEnd).reach + (room * markSize) / 2) / far;
        const { start, end } = (ends[index] as LineEnd).curve;
        const length = Math.hypot(end.x - start.x, end.y - start.y);
        const turn = Math.min(furthestTurn, (furthestShift * length) / far);
        return { index, far, from, arc, turn, angle: from };
      })
      .sort((a, b) => a.angle - b.angle || a.index - b.index);
    pushApart(list);
    const shares = list.map(({ angle, arc }, place) => {
      const neighbours = [list.at(place - 1), list[(place + 1) % list.length]];
      return Math.min(
        1,
        ...neighbours.map((next) => (next ? between(angle, next.angle) / (arc + next.arc) : 1)),
      );
    });
    list.forEach(({ index, far, from, angle }, place) => {
      const rimAt = (turn: number) =>
        rimDistance(actor.shape, actor.size, { x: Math.cos(turn), y: Math.sin(turn) });
      const out = Math.min(furthestOut * markSize, far * (1 / Math.min(...shares) - 1));
      const away = far - rimAt(from) + rimAt(angle) + out;
      arrivals[index] = {
        point: { x: centre.x + away * Math.cos(angle), y: centre.y + away * Math.sin(angle) },
        share: Math.max(leastShare, Math.min(1, ((shares[place] as number) * (far + out)) / far)),
      };
    });
  }
  return arrivals;
}

/** The angle between two directions, 0 to π. */
function between(a: number, b: number): number {
  const turn = Math.abs(a - b) % (2 * Math.PI);
  return Math.min(turn, 2 * Math.PI - turn);
}

/** Turns directions that are sorted by angle, the last a neighbour of the first, away from their neighbours. */
function pushApart(
  list: { readonly from: number; readonly arc: number; readonly turn: number; angle: number }[],
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
      one.angle = Math.max(one.from - one.turn, one.angle - overlap / 2);
      next.angle = Math.min(next.from + next.turn, next.angle + overlap / 2);
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

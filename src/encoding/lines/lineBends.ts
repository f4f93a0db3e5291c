/**
 * Which bend each dyad's lines take. What a bend is stands in lineRouting.ts, what a curve costs in bendCost.ts.
 *
 * Definition: base bends come from a small set of shares of the chord's length; chosen is the set that (nearly) minimises
 *   Σ hits on third shapes and the frame ≫ running along other lines at a small angle > middles too near > bend.
 *
 * Method: each dyad first takes its best bend alone, then two rounds of coordinate descent against all others, which
 * lie as samples in a grid: only samples in the same cell or next to it, and within 25° of one another, repel.
 * Crossings at larger angles are free: they read well.
 *
 * Complexity: O(c · s) per dyad and round for c = 11 bends of s ≤ 80 samples; third shapes by bounding box.
 * About 3 ms for 40 actors and 70 lines. Past 300 dyads the rounds are skipped, past 40,000 dyads times actors
 * also the look at third shapes.
 * Reference: C. Bennett et al., "The aesthetics of graph visualization", Computational Aesthetics 2007 (crossings at
 * large angles, paths off nodes); W. Huang et al., "Effects of crossing angles", PacificVis 2008.
 */

import { type Box, lengthOf, type Point, type Size, segmentDistance } from '#base/geometry.ts';
import { costAlone, type Obstacle, pieces } from './bendCost.ts';
import { type Trace, TraceGrid, traceCell } from './traceGrid.ts';

interface BendQuestion {
  readonly a: Obstacle;
  readonly b: Obstacle;
  /** What each line of the dyad adds to the base bend. */
  readonly offsets: readonly number[];
}

/** Base bends as shares of the chord; the first is what a line alone takes. */
const shares = [0.1, -0.1, 0.18, -0.18, 0, 0.28, -0.28, 0.4, -0.4, 0.54, -0.54] as const;
/** A wider arc than this share leads far around: it must save a hit, not only the company of other lines. */
const widestFree = 0.2;
const wideCost = 120;
/** No curve stands off its chord by more than about half of this, in units. */
const largestBend = 240;
/** Past so many dyads times actors no line looks at what it runs under. */
const mostToLookAt = 40_000;
const mostForRounds = 300;
/** Control point of the curve from a to b with this bend; n lies to the right of the way from a to b (y downwards). */
export function controlOf(a: Point, b: Point, bend: number): Point {
  const length = lengthOf(b.x - a.x, b.y - a.y);
  const scale = length === 0 ? 0 : bend / length;
  return { x: (a.x + b.x) / 2 - (b.y - a.y) * scale, y: (a.y + b.y) / 2 + (b.x - a.x) * scale };
}

interface Option {
  readonly bend: number;
  /** What so large a bend costs, wherever it leads. */
  readonly bendCost: number;
  /** What the lines of the dyad run under and leave, and the bend; worked out when first asked for. */
  readonly ownCost: () => number;
  /** Of each line of the dyad; made when first asked for. */
  readonly traces: () => readonly Trace[];
}

/** A value that is worked out when it is first asked for. */
function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

function traceOf(a: Obstacle, b: Obstacle, control: Point): Trace {
  const [from, to] = [a.centre, b.centre];
  const length = lengthOf(to.x - from.x, to.y - from.y);
  const steps = Math.min(80, Math.max(4, Math.round(length / (traceCell * 0.9))));
  const nearA = (a.size.width * 1.1) ** 2;
  const nearB = (b.size.width * 1.1) ** 2;
  const samples: number[] = [];
  for (let i = 1; i < steps; i += 1) {
    const t = i / steps;
    const u = 1 - t;
    const x = u * u * from.x + 2 * u * t * control.x + t * t * to.x;
    const y = u * u * from.y + 2 * u * t * control.y + t * t * to.y;
    if ((x - from.x) ** 2 + (y - from.y) ** 2 < nearA || (x - to.x) ** 2 + (y - to.y) ** 2 < nearB) continue;
    const dx = u * (control.x - from.x) + t * (to.x - control.x);
    const dy = u * (control.y - from.y) + t * (to.y - control.y);
    const speed = Math.sqrt(dx * dx + dy * dy) || 1;
    samples.push(x, y, dx / speed, dy / speed);
  }
  const middle = { x: (from.x + 2 * control.x + to.x) / 4, y: (from.y + 2 * control.y + to.y) / 4 };
  return { samples, middle };
}

/** Base bends for the dyads, in their order: signed units, as `controlOf` takes them. */
export function chooseBends(
  questions: readonly BendQuestion[],
  actors: readonly Obstacle[],
  frame: Size,
  names: readonly Box[] = [],
  edge?: number,
): number[] {
  if (questions.length * actors.length > mostToLookAt) return questions.map(plainBend);
  // Ascending by what the bend costs, so that a search may stop early.
  const options = questions.map((question) =>
    optionsOf(question, actors, frame, names, edge).sort((one, other) => one.bendCost - other.bendCost),
  );
  const chosen = options.map((list) => cheapest(list, ({ ownCost }) => ownCost()));
  if (questions.length > mostForRounds) return chosen.map(({ bend }) => bend);

  const grid = new TraceGrid();
  questions.forEach((_, owner) => {
    for (const trace of (chosen[owner] as Option).traces()) grid.add(owner, trace);
  });
  for (let round = 0; round < 2; round += 1) {
    questions.forEach((_, owner) => {
      const before = chosen[owner] as Option;
      const after = cheapest(options[owner] as Option[], ({ ownCost, traces }, least) => {
        let cost = ownCost();
        if (cost < least) for (const trace of traces()) cost += grid.costOf(owner, trace);
        return cost;
      });
      if (after === before) return;
      for (const trace of before.traces()) grid.remove(owner, trace);
      for (const trace of after.traces()) grid.add(owner, trace);
      chosen[owner] = after;
    });
  }
  return chosen.map(({ bend }) => bend);
}

/** The option of least cost, the first of equals; `costOf` need not be exact from `least` on. */
function cheapest(options: readonly Option[], costOf: (option: Option, least: number) => number): Option {
  let found = options[0] as Option;
  let least = Infinity;
  for (const option of options) {
    if (option.bendCost >= least) break;
    const cost = costOf(option, least);
    if (cost < least) [least, found] = [cost, option];
  }
  return found;
}

/** The bend of a dyad without a look at anybody else: among a thousand lines nobody would notice. */
function plainBend({ a, b, offsets }: BendQuestion): number {
  if (offsets.length > 1) return 0;
  return Math.min(largestBend, shares[0] * lengthOf(b.centre.x - a.centre.x, b.centre.y - a.centre.y));
}

function optionsOf(
  { a, b, offsets }: BendQuestion,
  actors: readonly Obstacle[],
  frame: Size,
  names: readonly Box[],
  edge: number | undefined,
): Option[] {
  const length = lengthOf(b.centre.x - a.centre.x, b.centre.y - a.centre.y);
  const strangers = strangersOf(a, b, length, actors);
  // Parallel lines are curved apart already: their base stays straight.
  const preferred = offsets.length > 1 ? 0 : shares[0];
  const [least, most] =
    edge === undefined ? [-largestBend, largestBend] : bendsWithin(a.centre, b.centre, offsets, frame, edge);
  const bends = new Set(shares.map((share) => Math.max(least, Math.min(most, share * length))));
  return [...bends].map((bend) => {
    const share = length === 0 ? 0 : bend / length;
    const wide = Math.max(0, Math.abs(share) - widestFree);
    const bendCost =
      Math.abs(Math.abs(share) - preferred) * 14 + wideCost * wide * wide + (share < 0 ? 0.2 : 0);
    const controls = offsets.map((offset) => controlOf(a.centre, b.centre, bend + offset));
    return {
      bend,
      bendCost,
      ownCost: once(() =>
        controls.reduce((sum, control) => sum + costAlone(a, b, control, strangers, frame, names), bendCost),
      ),
      traces: once(() => controls.map((control) => traceOf(a, b, control))),
    };
  });
}

/** The least and the greatest base bend that keep the lines of a dyad this far within the frame. */
function bendsWithin(
  a: Point,
  b: Point,
  offsets: readonly number[],
  frame: Size,
  edge: number,
): readonly [number, number] {
  const length = lengthOf(b.x - a.x, b.y - a.y) || 1;
  let [low, high] = [-largestBend, largestBend];
  const keep = (from: number, to: number, normal: number, extent: number) => {
    for (let i = 1; i < pieces; i += 1) {
      const t = i / pieces;
      const at = from + t * (to - from);
      // Where the chord itself is outside no bend helps.
      if (at <= edge || at >= extent - edge) continue;
      const slope = 2 * t * (1 - t) * normal;
      if (slope === 0) continue;
      const limits = [(edge - at) / slope, (extent - edge - at) / slope];
      low = Math.max(low, Math.min(...limits));
      high = Math.min(high, Math.max(...limits));
    }
  };
  keep(a.x, b.x, -(b.y - a.y) / length, frame.width);
  keep(a.y, b.y, (b.x - a.x) / length, frame.height);
  const [first = 0, last = 0] = [offsets[0], offsets.at(-1)];
  // Side by side they may have no room: then they share what there is.
  const [least, most] = [low - first, high - last];
  return least <= most ? [least, most] : [(least + most) / 2, (least + most) / 2];
}

/** Actors other than the ends near enough to the chord that some bend might touch them. */
function strangersOf(a: Obstacle, b: Obstacle, length: number, actors: readonly Obstacle[]): Obstacle[] {
  const reach = Math.min(largestBend, length * 0.6) / 2 + 40;
  const left = Math.min(a.centre.x, b.centre.x) - reach;
  const right = Math.max(a.centre.x, b.centre.x) + reach;
  const top = Math.min(a.centre.y, b.centre.y) - reach;
  const bottom = Math.max(a.centre.y, b.centre.y) + reach;
  return actors.filter(
    (actor) =>
      actor !== a &&
      actor !== b &&
      actor.centre.x > left &&
      actor.centre.x < right &&
      actor.centre.y > top &&
      actor.centre.y < bottom &&
      segmentDistance(actor.centre, a.centre, b.centre) < reach + actor.size.width / 2,
  );
}

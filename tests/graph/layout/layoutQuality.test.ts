import { expect, it } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import type { LayoutInput } from '#graph/layout/layoutInput.ts';
import { layoutQuality } from '#graph/layout/layoutQuality.ts';
import { gridMax, type Positions } from '#graph/layout/positions.ts';
import { inset } from '#graph/layout/referenceCanvas.ts';

// A frame in which one px is one 1,000th of the grid.
const frame = { width: 1000 + 2 * inset.side, height: 1000 + inset.top + inset.bottom };
const at = (x: number, y: number) => [(x / 1000) * gridMax, (y / 1000) * gridMax] as const;
const ids = ['a', 'b', 'c', 'd'] as ActorId[];
const input = (...ties: [number, number, 1 | -1 | 0][]): LayoutInput => ({
  actors: ids.map((id) => ({ id, tier: 'core', kind: 'state', factions: [], countries: [], labelWidth: 60 })),
  ties: ties.map(([a, b, sign]) => ({ a: ids[a]!, b: ids[b]!, sign, weight: 1 })),
});
const positions = (...points: (readonly [number, number])[]): Positions =>
  Object.fromEntries(points.map((point, index) => [ids[index], point]));
const square = positions(at(0, 0), at(1000, 0), at(1000, 1000), at(0, 1000));

it.each([
  ['two lines of a cross', input([0, 2, 1], [1, 3, -1]), 1],
  ['two sides', input([0, 1, 1], [2, 3, -1]), 0],
  ['lines from one actor', input([0, 1, 1], [0, 2, -1]), 0],
  ['a tether', input([0, 2, 1], [1, 3, 0]), 0],
  ['a dyad of both signs, once', input([0, 2, 1], [0, 2, -1], [1, 3, -1]), 1],
])('crossings: %s', (_, graph, expected) => {
  expect(layoutQuality(graph, square, frame).crossings).toBe(expected);
});

it('a line through the middle of a third actor is counted, one past it is not', () => {
  const graph = input([0, 1, 1]);
  const through = positions(at(0, 0), at(1000, 0), at(500, 10), at(0, 1000));
  const past = positions(at(0, 0), at(1000, 0), at(500, 30), at(0, 1000));
  expect(layoutQuality(graph, through, frame).linesUnderActors).toBe(1);
  expect(layoutQuality(graph, past, frame).linesUnderActors).toBe(0);
});

it('a line above a shape misses its name, one below crosses it', () => {
  const graph = input([0, 1, 1]);
  const above = positions(at(0, 100), at(1000, 100), at(500, 150), at(0, 1000));
  const below = positions(at(0, 100), at(1000, 100), at(500, 66), at(0, 1000));
  expect(layoutQuality(graph, above, frame).linesThroughNames).toBe(0);
  expect(layoutQuality(graph, below, frame).linesThroughNames).toBe(1);
});

it('boxes overlap when shape and name of two share an area', () => {
  const near = positions(at(0, 0), at(50, 40), at(1000, 1000), at(0, 1000));
  expect(layoutQuality(input(), near, frame).boxOverlaps).toBe(1);
  expect(layoutQuality(input(), square, frame).boxOverlaps).toBe(0);
});

it('lengths by sign leave out dyads of both signs', () => {
  const graph = input([0, 1, 1], [0, 3, -1], [0, 2, 1], [0, 2, -1]);
  const { meanAligned, meanOpposed, shortLines } = layoutQuality(graph, square, frame);
  expect(meanAligned).toBeCloseTo(1000);
  expect(meanOpposed).toBeCloseTo(1000);
  expect(shortLines).toBe(0);
});

it('the emptiest quarter and the occupied share tell a clump from a spread', () => {
  const clump = positions(at(0, 0), at(120, 0), at(0, 90), at(120, 90));
  expect(layoutQuality(input(), square, frame).emptiestQuarter).toBe(0.25);
  expect(layoutQuality(input(), clump, frame).emptiestQuarter).toBe(0);
  expect(layoutQuality(input(), clump, frame).occupiedShare).toBeLessThan(0.1);
});

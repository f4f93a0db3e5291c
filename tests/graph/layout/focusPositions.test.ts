import { describe, expect, it } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { focusPositions, stepsFrom } from '#graph/layout/focusPositions.ts';
import { type LayoutActor, type LayoutInput, restrictInput } from '#graph/layout/layoutInput.ts';
import { gridMax } from '#graph/layout/positions.ts';
import { datasetLayoutInput } from '#scripts/datasetPositions.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { middling, sampleInput } from './sampleInput.ts';

const isCore = ({ tier, kind }: LayoutActor) => tier === 'core' && kind !== 'official';
const inputs: [string, LayoutInput][] = [
  ['made-up data', sampleInput(middling)],
  ['the bundled dataset', datasetLayoutInput(realDataset)],
];

describe.each(inputs)('focusPositions on %s', (_, input) => {
  const core = restrictInput(input, isCore);
  const someone = core.actors.slice(0, 6).map(({ id }) => id);
  const positionsAround = new Map(someone.map((id) => [id, focusPositions(input, id)]));

  it.each(someone)('puts %s in the middle and everybody on the grid', (focus) => {
    const positions = positionsAround.get(focus)!;
    expect(positions[focus]).toEqual([2048, 2048]);
    expect(Object.keys(positions).sort()).toEqual(input.actors.map(({ id }) => id).sort());
    for (const value of Object.values(positions).flat()) {
      expect(Number.isInteger(value) && value >= 0 && value <= gridMax).toBe(true);
    }
  });

  it.each(someone)('rings around %s grow with the number of steps', (focus) => {
    const positions = positionsAround.get(focus)!;
    const steps = stepsFrom(core, focus);
    const radius = (id: ActorId) => {
      const [x, y] = positions[id]!;
      return Math.sqrt((x - gridMax / 2) ** 2 + (y - gridMax / 2) ** 2);
    };
    const rings = new Map<number, number[]>();
    for (const { id } of core.actors) {
      const ring = steps.get(id) ?? Number.POSITIVE_INFINITY;
      rings.set(ring, [...(rings.get(ring) ?? []), radius(id)]);
    }
    const ordered = [...rings].sort(([a], [b]) => a - b).map(([, radii]) => radii);
    for (const [at, radii] of ordered.entries()) {
      if (at > 0) expect(Math.min(...radii)).toBeGreaterThan(Math.max(...ordered[at - 1]!));
      // One ring is one ellipse; the outer ring of those without a path is nearly a rectangle.
      if ([...rings.keys()].sort((a, b) => a - b)[at] !== Number.POSITIVE_INFINITY) {
        expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(20);
      }
    }
  });

  it('is the same each time', () => {
    expect(focusPositions(input, someone[0]!)).toEqual(positionsAround.get(someone[0]!));
  });

  it('an official may be in the middle', () => {
    const official = input.actors.find(({ kind }) => kind === 'official');
    if (!official) return;
    expect(focusPositions(input, official.id)[official.id]).toEqual([2048, 2048]);
  });
});

it('a thousand actors have places', () => {
  const input = sampleInput({ core: 600, officials: 150, periphery: 250, dyads: 2500 });
  expect(Object.keys(focusPositions(input, 'actor-0' as ActorId))).toHaveLength(1000);
});

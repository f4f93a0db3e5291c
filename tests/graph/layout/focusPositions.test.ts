import { describe, expect, it } from 'vitest';
import { measuredLayoutInput } from '#derive/measuredLayoutInput.ts';
import type { ActorId } from '#domain/ids.ts';
import { focusPositions } from '#graph/layout/focusPositions.ts';
import { type LayoutActor, type LayoutInput, restrictInput } from '#graph/layout/layoutInput.ts';
import { layoutQuality } from '#graph/layout/layoutQuality.ts';
import { gridMax } from '#graph/layout/positions.ts';
import { referenceFrame } from '#graph/layout/referenceCanvas.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { middling, sampleInput } from './sampleInput.ts';

const isCore = ({ tier, kind }: LayoutActor) => tier === 'core' && kind !== 'official';
const real = measuredLayoutInput(realDataset);
const inputs: [string, LayoutInput, readonly ActorId[]][] = [
  ['made-up data', sampleInput(middling), ['actor-0', 'actor-5', 'actor-11'] as ActorId[]],
  ['the bundled dataset', real, ['turkey', 'isis', 'united-states', 'pmu', 'krg'] as ActorId[]],
];

/** Those with a relation of this sign alone to an actor. */
function relatedTo({ ties }: LayoutInput, actor: ActorId, sign: 1 | -1): ActorId[] {
  const others = (wanted: 1 | -1) =>
    ties
      .filter((tie) => tie.sign === wanted && (tie.a === actor || tie.b === actor))
      .map(({ a, b }) => (a === actor ? b : a));
  const both = new Set(others(sign === 1 ? -1 : 1));
  return others(sign).filter((id) => !both.has(id));
}

describe.each(inputs)('focusPositions on %s', (_, input, centres) => {
  const core = restrictInput(input, isCore);
  const around = new Map(centres.map((id) => [id, focusPositions(input, id)]));

  it.each(centres)('puts %s in the middle and everybody on the grid', (centre) => {
    const positions = around.get(centre)!;
    expect(positions[centre]).toEqual([2048, 2048]);
    expect(Object.keys(positions).sort()).toEqual(input.actors.map(({ id }) => id).sort());
    for (const value of Object.values(positions).flat()) {
      expect(Number.isInteger(value) && value >= 0 && value <= gridMax).toBe(true);
    }
  });

  it.each(centres)(
    'puts those aligned with %s on its left and those opposed to it on its right',
    (centre) => {
      const positions = around.get(centre)!;
      for (const ally of relatedTo(core, centre, 1)) expect(positions[ally]![0], ally).toBeLessThan(1950);
      for (const opponent of relatedTo(core, centre, -1)) {
        expect(positions[opponent]![0], opponent).toBeGreaterThan(2150);
      }
    },
  );

  it.each(centres)('lets no box of the core lie on another around %s', (centre) => {
    expect(layoutQuality(core, around.get(centre)!, referenceFrame).boxOverlaps).toBe(0);
  });

  it.each(centres)('keeps factions clear of outsiders around %s', (centre) => {
    const { intrusions } = layoutQuality(core, around.get(centre)!, referenceFrame);
    // Made-up ties cross the factions at random. An area that an outsider stands in is not drawn.
    expect(intrusions).toBeLessThanOrEqual(input === real ? 1 : 3);
  });

  it('is the same each time', () => {
    expect(focusPositions(input, centres[0]!)).toEqual(around.get(centres[0]!));
  });
});

it('an official may be in the middle', () => {
  const official = real.actors.find(({ kind }) => kind === 'official')!;
  expect(focusPositions(real, official.id)[official.id]).toEqual([2048, 2048]);
});

it('refuses an actor that is not there', () => {
  expect(() => focusPositions(real, 'nobody' as ActorId)).toThrow('nobody');
});

it('a thousand actors have places', () => {
  const input = sampleInput({ core: 600, officials: 150, periphery: 250, dyads: 2500 });
  const positions = focusPositions(input, 'actor-0' as ActorId);
  expect(Object.keys(positions)).toHaveLength(1000);
  expect(
    Object.values(positions)
      .flat()
      .every((value) => value >= 0 && value <= gridMax),
  ).toBe(true);
});

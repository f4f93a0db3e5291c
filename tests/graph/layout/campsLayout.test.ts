import { expect, it } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { campsLayout } from '#graph/layout/campsLayout.ts';
import { gridMax } from '#graph/layout/positions.ts';
import { sampleInput } from './sampleInput.ts';

const input = sampleInput({ core: 18, officials: 2, periphery: 0, dyads: 34 }, 3);
const ids = input.actors.map(({ id }) => id);
const campsOf = (count: number, without: readonly ActorId[] = []) =>
  new Map(ids.filter((id) => !without.includes(id)).map((id, at) => [id, at % 3 === 0 ? at % count : 0]));

it.each([1, 2, 3, 5])(
  'puts %i camps side by side, from the first to the last, each in a band of its own',
  (count) => {
    const camps = campsOf(count);
    const places = campsLayout(input, camps);
    expect(Object.keys(places).sort()).toEqual([...ids].sort());
    const bands = Array.from({ length: count }, (_, camp) =>
      ids.filter((id) => camps.get(id) === camp).map((id) => places[id]![0]),
    ).filter(({ length }) => length > 0);
    for (const [at, next] of bands.slice(1).entries()) {
      expect(Math.min(...next)).toBeGreaterThan(Math.max(...bands[at]!) + (0.15 / (count - 1)) * gridMax);
    }
  },
);

it('places an actor without a camp, too, moves nobody for it, and gives the same positions for the same input', () => {
  const [alone] = ids.slice(-1) as [ActorId];
  const places = campsLayout(input, campsOf(2, [alone]));
  expect(places[alone]).toBeDefined();
  expect(campsLayout(input, campsOf(2, [alone]))).toEqual(places);
});

import { expect, it } from 'vitest';
import { convexHull, distanceToHull, hullsCross } from '#base/convexHull.ts';
import type { ActorId } from '#domain/ids.ts';
import { campsLayout } from '#graph/layout/campsLayout.ts';
import { gridMax, type Positions } from '#graph/layout/positions.ts';
import { sampleInput } from './sampleInput.ts';

const input = sampleInput({ core: 18, officials: 2, periphery: 0, dyads: 34 }, 3);
const ids = input.actors.map(({ id }) => id);
const campsOf = (count: number, without: readonly ActorId[] = []) =>
  new Map(ids.filter((id) => !without.includes(id)).map((id, at) => [id, at % 3 === 0 ? at % count : 0]));
const pointOf = (places: Positions, id: ActorId) => ({ x: places[id]![0], y: places[id]![1] });

it.each([1, 2, 3, 5])(
  'puts the actors of each of %i camps together: no area of a camp meets another',
  (count) => {
    const camps = campsOf(count);
    const places = campsLayout(input, camps);
    expect(Object.keys(places).sort()).toEqual([...ids].sort());
    const members = Array.from({ length: count }, (_, camp) => ids.filter((id) => camps.get(id) === camp));
    const hulls = members.map((camp) => convexHull(camp.map((id) => pointOf(places, id))));
    for (const [camp, hull] of hulls.entries()) {
      for (const [other, otherHull] of hulls.entries()) {
        if (other <= camp) continue;
        expect(hullsCross(hull, otherHull)).toBe(false);
        for (const id of members[other]!)
          expect(distanceToHull(pointOf(places, id), hull)).toBeGreaterThan(0);
        for (const id of members[camp]!)
          expect(distanceToHull(pointOf(places, id), otherHull)).toBeGreaterThan(0);
      }
    }
  },
);

it('keeps to bands from left to right where there are too many actors for a search', () => {
  const many = sampleInput({ core: 130, officials: 0, periphery: 0, dyads: 160 }, 5);
  const camps = new Map(many.actors.map(({ id }, at) => [id, at % 2]));
  const places = campsLayout(many, camps);
  const xs = (camp: number) =>
    many.actors.filter(({ id }) => camps.get(id) === camp).map(({ id }) => places[id]![0]);
  expect(Math.min(...xs(1))).toBeGreaterThan(Math.max(...xs(0)) + 0.15 * gridMax);
});

it('places an actor without a camp, too, and gives the same positions for the same input', () => {
  const [alone] = ids.slice(-1) as [ActorId];
  const places = campsLayout(input, campsOf(2, [alone]));
  expect(places[alone]).toBeDefined();
  expect(campsLayout(input, campsOf(2, [alone]))).toEqual(places);
});

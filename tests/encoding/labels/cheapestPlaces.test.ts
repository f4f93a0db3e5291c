import { expect, it } from 'vitest';
import { type Candidate, CheapestPlaces } from '#encoding/labels/textBlock.ts';

const placeOf = (cost: number): Candidate => ({
  block: { lines: ['a'], cost: 0, width: 1, height: 1 },
  box: { x: 0, y: 0, width: 1, height: 1 },
  leader: null,
  anchor: 'start',
  fontSize: 10,
  cost,
});

function withCosts(most: number, bonus: number | undefined, costs: readonly number[]): CheapestPlaces {
  const places = new CheapestPlaces(most, bonus);
  for (const cost of costs) places.add(placeOf(cost));
  return places;
}

it('a place is outdone by so many cheaper ones, however they came', () => {
  const places = withCosts(2, undefined, [9, 3, 5]);
  expect([places.isOutdone(5), places.isOutdone(5.1)]).toEqual([false, true]);
  expect(withCosts(4, undefined, [9, 3, 5]).isOutdone(100)).toBe(false);
});

it('a place that may yet cost less by the bonus is kept', () => {
  const places = withCosts(2, 6, [9, 3, 5]);
  expect([places.isOutdone(11), places.isOutdone(11.1)]).toEqual([false, true]);
});

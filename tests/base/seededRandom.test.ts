import { expect, it } from 'vitest';
import { directionAt } from '#base/portableSine.ts';
import { seededRandom } from '#base/seededRandom.ts';

it('is uniform enough, and the same for the same seed', () => {
  const random = seededRandom(42);
  const again = seededRandom(42);
  const values = Array.from({ length: 20_000 }, random);
  expect(values.slice(0, 50)).toEqual(Array.from({ length: 50 }, again));
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = values.filter((value) => Math.floor(value * 10) === tenth).length / values.length;
    expect(share).toBeGreaterThan(0.09);
    expect(share).toBeLessThan(0.11);
  }
});

it('directions agree with Math.sin and Math.cos to twelve digits', () => {
  for (let step = -100; step <= 200; step++) {
    const { x, y } = directionAt(step / 77);
    expect(x).toBeCloseTo(Math.sin((step / 77) * 2 * Math.PI), 11);
    expect(y).toBeCloseTo(-Math.cos((step / 77) * 2 * Math.PI), 11);
  }
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphaInterval, nominalAlpha } from '#graph/agreement/krippendorff.ts';

/** One string for each observer, one letter for each unit; a dot is a missing value. */
function unitsOf(...observers: readonly string[]): (string | null)[][] {
  return [...observers[0]!].map((_, unit) =>
    observers.map((values) => (values[unit] === '.' ? null : values[unit]!)),
  );
}

/** K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), with the results that are printed there. */
describe('alpha of published examples', () => {
  test.each([
    ['A: binary, two observers', ['0100000010', '1110010000'], 0.095],
    ['B: nominal, two observers', ['aabbdcccedda', 'babbbccceddd'], 0.692],
    [
      'C: nominal, four observers, missing values',
      ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'],
      0.743,
    ],
  ])('%s', (_name, observers, alpha) => {
    expect(nominalAlpha(unitsOf(...observers))).toBeCloseTo(alpha, 3);
  });
});

test('alpha is 1 where all agree and the values differ, and not defined where nothing could differ', () => {
  expect(nominalAlpha(unitsOf('ab', 'ab'))).toBe(1);
  expect(nominalAlpha(unitsOf('aa', 'aa'))).toBeNull();
  expect(nominalAlpha(unitsOf('a.', '.b'))).toBeNull();
  expect(nominalAlpha([])).toBeNull();
});

test('two observers who always differ are below chance', () => {
  expect(nominalAlpha(unitsOf('abab', 'baba'))).toBeLessThan(0);
});

describe('the interval of alpha', () => {
  const units = unitsOf('aabbdcccedda', 'babbbccceddd');

  test('holds alpha, has a width, and is the same on every run', () => {
    const interval = alphaInterval(units)!;
    expect(interval.low).toBeLessThan(0.692);
    expect(interval.high).toBeGreaterThan(0.692);
    expect(alphaInterval(units)).toEqual(interval);
  });

  test('narrows where the same disagreements stand in nine times the units', () => {
    const wide = alphaInterval(units)!;
    const narrow = alphaInterval(Array.from({ length: 9 }, () => units).flat())!;
    expect(narrow.high - narrow.low).toBeLessThan((wide.high - wide.low) / 2);
  });

  test('is none where all agree, or alpha is not defined', () => {
    expect(alphaInterval(unitsOf('ab', 'ab'))).toBeNull();
    expect(alphaInterval(unitsOf('aa', 'aa'))).toBeNull();
  });
});

/** Alpha by its definition, pair by pair of values: slow, and of its own. */
function slowAlpha(units: readonly (readonly (string | null)[])[]): number | null {
  const rated = units
    .map((unit) => unit.filter((value) => value !== null))
    .filter((values) => values.length > 1);
  const all = rated.flat();
  const pairs = (values: readonly (string | null)[]) =>
    values.flatMap((one, at) =>
      values.flatMap((other, place) => (at === place ? [] : [one === other ? 0 : 1])),
    );
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  // Each unit counts as often as it has values.
  const observed = sum(rated.map((values) => sum(pairs(values)) / (values.length - 1))) / all.length;
  const expected = sum(pairs(all)) / (all.length * (all.length - 1));
  return all.length === 0 || expected === 0 ? null : 1 - observed / expected;
}

test('alpha is what its definition gives, whatever the observers and gaps', () => {
  const value = fc.constantFrom('a', 'b', 'c', null);
  const units = fc
    .integer({ min: 2, max: 4 })
    .chain((observers) =>
      fc.array(fc.array(value, { minLength: observers, maxLength: observers }), { maxLength: 12 }),
    );
  fc.assert(
    fc.property(units, (given) => {
      const [alpha, slow] = [nominalAlpha(given), slowAlpha(given)];
      if (alpha === null || slow === null) expect(alpha).toBe(slow);
      else expect(alpha).toBeCloseTo(slow, 9);
    }),
  );
});

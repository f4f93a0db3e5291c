import { expect, it, vi } from 'vitest';
import { memoBy, memoByNumber, memoLatest, memoRecent, recentEqual } from '#base/memo.ts';

it('computes once for the same arguments', () => {
  const compute = vi.fn((a: number, b: object) => ({ a, b }));
  const memo = memoLatest(compute);
  const b = {};
  expect(memo(1, b)).toBe(memo(1, b));
  expect(compute).toHaveBeenCalledTimes(1);
});

it('compares by identity: an equal object is another one', () => {
  const memo = memoLatest((value: object) => ({ value }));
  expect(memo({})).not.toBe(memo({}));
});

it('computes anew when any argument differs, and remembers the latest only', () => {
  const compute = vi.fn((a: number, b: number) => [a, b]);
  const memo = memoLatest(compute);
  expect([memo(1, 2), memo(1, 3), memo(0, 3), memo(1, 2)]).toEqual([
    [1, 2],
    [1, 3],
    [0, 3],
    [1, 2],
  ]);
  expect(compute).toHaveBeenCalledTimes(4);
});

it('remembers undefined, null and NaN like any other result or argument', () => {
  const compute = vi.fn((_value: number | null) => undefined);
  const memo = memoLatest(compute);
  memo(Number.NaN);
  memo(Number.NaN);
  memo(null);
  memo(null);
  expect(compute).toHaveBeenCalledTimes(2);
});

it('remembers nothing of a failed attempt', () => {
  let attempts = 0;
  const memo = memoLatest((value: number) => {
    attempts++;
    if (attempts === 1) throw new Error('not yet');
    return value;
  });
  expect(() => memo(1)).toThrow('not yet');
  expect(memo(1)).toBe(1);
});

it('finds an equal value that was asked for lately, and forgets the oldest', () => {
  const known = recentEqual<readonly number[]>(2);
  const first = known([1]);
  expect(known([1])).toBe(first);
  known([2]);
  expect(known([1])).toBe(first);
  // Two others since: it is gone.
  known([2]);
  known([3]);
  const again = [1];
  expect(known(again)).toBe(again);
});

it('remembers as many results as it is asked to, the latest used ones', () => {
  const compute = vi.fn((value: number) => value);
  const memo = memoRecent(2, compute);
  for (const value of [1, 2, 1, 3, 1]) memo(value);
  expect(compute.mock.calls.flat()).toEqual([1, 2, 3]);
  memo(2);
  expect(compute.mock.calls.flat()).toEqual([1, 2, 3, 2]);
});

it('remembers a result for each object, and for each number', () => {
  const ofObject = vi.fn((value: { readonly n: number }) => value.n);
  const byObject = memoBy(ofObject);
  const [one, other] = [{ n: 1 }, { n: 1 }];
  expect([one, other, one].map(byObject)).toEqual([1, 1, 1]);
  expect(ofObject.mock.calls.flat()).toEqual([one, other]);
  const ofNumber = vi.fn((value: number) => 2 * value);
  const byNumber = memoByNumber(ofNumber);
  expect([1, 2, 1].map((value) => byNumber(value))).toEqual([2, 4, 2]);
  expect(ofNumber.mock.calls.flat()).toEqual([1, 2]);
});

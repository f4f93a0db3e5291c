import { expect, it } from 'vitest';
import { allowAgain, isEnough, keyOf, knownOf, rememberResult } from '#derive/balanceMemory.ts';
import type { CheckedFrustration } from '#graph/balance/checkedFrustration.ts';
import { tribes } from '#tests/graph/balance/testNetworks.ts';

const result = (lower: number, upper: number) =>
  ({ lower, upper, isProven: lower === upper }) as CheckedFrustration;

it('does not take a short search for a long one, nor a stopped one for any', () => {
  rememberResult('short', '3', result(1, 4), 3_000);
  expect(isEnough(knownOf('short'), '3', 3_000)).toBe(true);
  expect(isEnough(knownOf('short'), '3', 10_000)).toBe(false);
  expect(isEnough(knownOf('short'), '4', 0)).toBe(false);
  rememberResult('stopped', '2', result(0, 9), 0);
  expect(isEnough(knownOf('stopped'), '2', 3_000)).toBe(false);
});

it('is done with what is proven, however quickly', () => {
  rememberResult('proven', '2', result(7, 7), 0);
  expect(isEnough(knownOf('proven'), '2', 60_000)).toBe(true);
});

it('keeps the narrower interval, and searches again when it is asked to', () => {
  rememberResult('again', '2', result(3, 5), 60_000);
  allowAgain('again', '2');
  expect(isEnough(knownOf('again'), '2', 60_000)).toBe(false);
  rememberResult('again', '2', result(0, 9), 0);
  expect(knownOf('again').results['2']).toMatchObject({ lower: 3, upper: 5 });
});

it('knows a network by its actors and ties', () => {
  expect(keyOf({ ...tribes })).toBe(keyOf(tribes));
  expect(keyOf({ ...tribes, relations: tribes.relations.slice(1) })).not.toBe(keyOf(tribes));
});

it('forgets the network that was solved longest ago', () => {
  for (let count = 0; count <= 40; count++) rememberResult(`n${count}`, '2', result(1, 1), 0);
  expect(knownOf('n0').results).toEqual({});
  expect(knownOf('n40').results['2']).toBeDefined();
});

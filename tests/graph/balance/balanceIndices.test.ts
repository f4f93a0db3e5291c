import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorBalance, normalisedFrustration, walkIndex } from '#graph/balance/balanceIndices.ts';
import { frustration } from '#graph/balance/frustration.ts';
import { symmetricEigenvalues } from '#graph/balance/symmetricEigenvalues.ts';
import { triadsOf } from '#graph/balance/triads.ts';
import { networkOf, someNetwork, tribes } from './testNetworks.ts';

describe('walkIndex', () => {
  it('gives the published value of the highland tribes', () => {
    expect(walkIndex(tribes)).toBeCloseTo(0.3575761, 7);
  });

  it('is that of a triangle by hand: eigenvalues −2, 1, 1 against 2, −1, −1', () => {
    const byHand = (Math.exp(-2) + 2 * Math.E) / (Math.exp(2) + 2 / Math.E);
    expect(walkIndex(networkOf('a-b', 'b-c', 'a-c'))).toBeCloseTo(byHand, 12);
  });

  it('is 1 for a balanced network and for one without relations', () => {
    expect(walkIndex(networkOf('a+b', 'b-c', 'a-c', 'c-d'))).toBeCloseTo(1, 12);
    expect(walkIndex({ ids: ['a'], relations: [] })).toBe(1);
  });

  it('is 1 if and only if nothing is frustrated', () => {
    fc.assert(
      fc.property(someNetwork(7), (network) => {
        expect(walkIndex(network) > 1 - 1e-9).toBe(frustration(network, { limit: 2 }).upper === 0);
      }),
    );
  });
});

describe('symmetricEigenvalues', () => {
  it('keeps the sums of powers: tr A, tr A² and tr A³', () => {
    const numbers = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), numbers, (n, list) => {
        const at = (i: number, j: number) => list[Math.min(i, j) * 8 + Math.max(i, j)]!;
        const all = [...Array(n).keys()];
        const values = symmetricEigenvalues(all.map((i) => Float64Array.from(all, (j) => at(i, j))));
        const sum = (power: number) => values.reduce((total, value) => total + value ** power, 0);
        const over = (f: (i: number) => number) => all.reduce((total, i) => total + f(i), 0);
        expect(sum(1)).toBeCloseTo(
          over((i) => at(i, i)),
          8,
        );
        expect(sum(2)).toBeCloseTo(
          over((i) => over((j) => at(i, j) ** 2)),
          8,
        );
        expect(sum(3)).toBeCloseTo(
          over((i) => over((j) => over((k) => at(i, j) * at(j, k) * at(k, i)))),
          6,
        );
      }),
    );
  });
});

describe('normalisedFrustration', () => {
  it('gives the published value of the highland tribes', () => {
    expect(normalisedFrustration(tribes, 7)).toBeCloseTo(0.7586207, 7);
  });

  it('is none without relations', () => {
    expect(normalisedFrustration({ ids: ['a'], relations: [] }, 0)).toBeNull();
  });
});

describe('actorBalance', () => {
  it('counts each triad thrice and each frustrated relation twice', () => {
    const triads = triadsOf(tribes);
    const parts = actorBalance(tribes, triads, frustration(tribes, { limit: 2 }).frustrated);
    const sum = (key: 'triads' | 'strongTriads' | 'weakTriads' | 'weight' | 'frustrated') =>
      parts.reduce((total, part) => total + part[key], 0);
    expect(sum('triads')).toBe(3 * 68);
    expect(sum('strongTriads')).toBe(3 * 59);
    expect(sum('weakTriads')).toBe(3 * 66);
    expect(sum('weight')).toBe(2 * 58);
    expect(sum('frustrated')).toBe(2 * 7);
  });
});

import { describe, expect, it } from 'vitest';
import { seededRandom } from '#base/seededRandom.ts';
import { checkedFrustration } from '#graph/balance/checkedFrustration.ts';
import { frustration } from '#graph/balance/frustration.ts';
import { type SemidefiniteCertificate, semidefiniteBound } from '#graph/balance/semidefiniteBound.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import { type CampLimit, solverInstance } from '#graph/balance/solverInstance.ts';
import { verifyProof } from '#graph/balance/verify/verifyProof.ts';
import { checkedSemidefiniteBound } from '#graph/balance/verify/verifySemidefinite.ts';
import { bruteForce, networkOf, randomNetwork } from './testNetworks.ts';

function boundOf(network: SignedNetwork, limit: CampLimit): SemidefiniteCertificate {
  const steps = semidefiniteBound(solverInstance(network), limit);
  let turn = steps.next();
  while (!turn.done) turn = steps.next();
  return turn.value!;
}

describe('semidefiniteBound', () => {
  it.each([2, 3, 4, 'free'] as const)(
    'never exceeds the least frustration for %s camps, and the check finds the same bound',
    (limit) => {
      const random = seededRandom(4);
      let reached = 0;
      for (let turn = 0; turn < 24; turn++) {
        const network = randomNetwork(random, {
          actors: 4 + (turn % 5),
          density: [0.5, 1][turn % 2]!,
          negative: [0.3, 0.5, 0.8][turn % 3]!,
          heaviest: 1 + 3 * (turn % 2),
        });
        const least = bruteForce(network, limit);
        const certificate = boundOf(network, limit);
        expect(certificate.bound).toBeLessThanOrEqual(least);
        expect(checkedSemidefiniteBound(network, certificate, limit)).toBe(certificate.bound);
        if (certificate.bound === least) reached++;
      }
      // Loose bounds would hold as well: at least half of them are tight.
      expect(reached).toBeGreaterThanOrEqual(12);
    },
  );
});

describe('checkedSemidefiniteBound', () => {
  const network = randomNetwork(seededRandom(2), { actors: 12, density: 0.9, negative: 0.6 });
  const good = boundOf(network, 3);
  const [first, ...others] = good.pairs;

  it('accepts a good certificate', () => {
    expect(good.bound).toBeGreaterThan(0);
    expect(checkedSemidefiniteBound(network, good, 3)).toBe(good.bound);
  });

  it.each<[string, SemidefiniteCertificate, RegExp]>([
    [
      'a smaller diagonal',
      { ...good, diagonal: good.diagonal.map((value) => value - 40) },
      /not positive semidefinite/,
    ],
    [
      'one entry of the diagonal too small',
      { ...good, diagonal: good.diagonal.with(0, good.diagonal[0]! - 4096) },
      /not positive semidefinite/,
    ],
    ['half a number', { ...good, diagonal: good.diagonal.with(3, 0.5) }, /whole numbers/],
    ['a missing number', { ...good, diagonal: good.diagonal.slice(1) }, /whole numbers/],
    ['no number', { ...good, diagonal: good.diagonal.with(3, Number.NaN) }, /whole numbers/],
    ['a negative pair', { ...good, pairs: [[0, 1, -1], ...others] }, /not counted in whole numbers/],
    ['a pair of one actor', { ...good, pairs: [[1, 1, 5], ...others] }, /does not exist/],
    ['a pair of nobody', { ...good, pairs: [[0, 12, 5], ...others] }, /does not exist/],
    ['a relation twice', { ...good, relations: [...good.relations, 0] }, /listed twice/],
    ['a relation that does not exist', { ...good, relations: [...good.relations, 999] }, /does not exist/],
    ['an actor twice', { ...good, actors: good.actors.with(0, 1) }, /listed twice/],
    ['numbers beyond exact arithmetic', { ...good, diagonal: good.diagonal.map(() => 2 ** 51) }, /too large/],
  ])('refuses %s', (_, certificate, fault) => {
    expect(first).toBeDefined();
    expect(checkedSemidefiniteBound(network, certificate, 3)).toMatch(fault);
  });

  it('counts no bound for more camps than it was made for', () => {
    const two = boundOf(network, 2);
    const free = checkedSemidefiniteBound(network, two, 'free');
    expect(free).toBeLessThanOrEqual(frustration(network, { limit: 'free' }).upper);
  });
});

describe('an interval', () => {
  // Too dense for subgraphs, too large to be searched within the steps it is given.
  const dense = randomNetwork(seededRandom(6), { actors: 26, density: 1, negative: 0.6 });
  let steps = 0;
  const result = frustration(dense, { limit: 4, timeLimit: 160, now: () => steps++ });

  it('is narrowed by the semidefinite bound, which the check vouches for', () => {
    expect(result.isProven).toBe(false);
    expect(result.semidefinite).toHaveLength(1);
    expect(result.semidefinite[0]!.bound).toBeGreaterThan(2 * result.certificate.bound);
    const { lower, upper, isProven } = checkedFrustration(dense, result);
    expect(isProven).toBe(false);
    expect(lower).toBe(result.semidefinite[0]!.bound);
    expect(lower).toBeGreaterThan(0.8 * upper);
  });

  it('falls back to the subgraphs where the semidefinite bound is wrong', () => {
    const [part] = result.semidefinite;
    const wrong = { ...part!, diagonal: part!.diagonal.map((value) => value / 2) };
    for (const semidefinite of [[wrong], [part!, part!]]) {
      const verdict = verifyProof(dense, { ...result, semidefinite });
      expect(verdict).toMatchObject({ isProven: false, lower: result.certificate.bound });
      expect(verdict.fault).toMatch(/semidefinite bound/);
    }
  });

  it('is none where the semidefinite bound reaches the camps', () => {
    const network = networkOf('a+b', 'b+c', 'a-c');
    const claim = frustration(network, { limit: 2 });
    const bound = boundOf(network, 2);
    expect(bound.bound).toBe(1);
    const certificate = { ...claim.certificate, subgraphs: [], bound: 0 };
    const verdict = verifyProof(network, { ...claim, certificate, semidefinite: [bound] });
    expect(verdict).toEqual({ isProven: true, lower: 1, by: 'semidefinite', fault: '' });
  });
});

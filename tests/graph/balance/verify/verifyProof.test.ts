import { describe, expect, it } from 'vitest';
import { seededRandom } from '#base/seededRandom.ts';
import { joinCertificates, noCertificate } from '#graph/balance/boundCertificate.ts';
import { type FrustrationResult, frustration } from '#graph/balance/frustration.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import { isCheaperByReducedCosts } from '#graph/balance/verify/verifyByReducedCosts.ts';
import { isCheaperByRussianDolls } from '#graph/balance/verify/verifyByRussianDolls.ts';
import { verifyProof } from '#graph/balance/verify/verifyProof.ts';
import { bruteForce, networkOf, randomNetwork, tribes } from '#tests/graph/balance/testNetworks.ts';

const fiveOpposed = networkOf('a-b', 'a-c', 'a-d', 'a-e', 'b-c', 'b-d', 'b-e', 'c-d', 'c-e', 'd-e');

describe('verifyProof', () => {
  const good = frustration(tribes, { limit: 2 });
  const [first, second] = good.certificate.subgraphs;
  const withSubgraphs = (subgraphs: FrustrationResult['certificate']['subgraphs']): FrustrationResult => ({
    ...good,
    certificate: { ...good.certificate, subgraphs },
  });

  it('vouches for a good result', () => {
    expect(verifyProof(tribes, good)).toEqual({ isProven: true, lower: 7, by: 'certificate', fault: '' });
  });

  const satisfied = tribes.relations.findIndex((_, relation) => !good.frustrated.includes(relation));
  const tampered: [string, FrustrationResult, RegExp][] = [
    ['a lower value', { ...good, upper: 6, lower: 6 }, /do not sum/],
    ['a higher value', { ...good, upper: 8, lower: 8 }, /do not sum/],
    [
      'an actor in the other camp',
      { ...good, campOf: good.campOf.with(0, 1 - good.campOf[0]!) },
      /not those of the camps/,
    ],
    ['a missing actor', { ...good, campOf: good.campOf.slice(1) }, /not every actor/],
    ['a third camp', { ...good, campOf: good.campOf.with(3, 2) }, /more camps/],
    ['half a camp', { ...good, campOf: good.campOf.with(3, 0.5) }, /no number/],
    [
      'a frustrated relation left out',
      { ...good, frustrated: good.frustrated.slice(1) },
      /not those of the camps/,
    ],
    [
      'a frustrated relation twice',
      { ...good, frustrated: [...good.frustrated, good.frustrated[0]!] },
      /twice/,
    ],
    [
      'a satisfied relation listed',
      { ...good, frustrated: [...good.frustrated, satisfied] },
      /not those of the camps/,
    ],
    ['a relation that does not exist', { ...good, frustrated: [...good.frustrated, 9999] }, /does not exist/],
    ['a frustrated subgraph left out', withSubgraphs(good.certificate.subgraphs.slice(1)), /do not reach/],
    [
      'a frustrated subgraph twice',
      withSubgraphs([...good.certificate.subgraphs.slice(1), second!]),
      /not disjoint/,
    ],
    [
      'a frustrated subgraph counted twice',
      withSubgraphs(good.certificate.subgraphs.slice(2).concat({ ...first!, times: 2 })),
      /not disjoint/,
    ],
    [
      'a frustrated subgraph counted by half',
      withSubgraphs([{ ...first!, times: 0.5 }, ...good.certificate.subgraphs]),
      /whole numbers/,
    ],
    ['an open subgraph', withSubgraphs([{ ...first!, relations: first!.relations.slice(1) }]), /is none/],
    [
      'a frustrated subgraph with a relation twice',
      withSubgraphs([{ ...first!, relations: [...first!.relations, first!.relations[0]!] }]),
      /twice/,
    ],
    [
      'a frustrated subgraph that does not exist',
      withSubgraphs([{ relations: [997, 998, 999], times: 1 }]),
      /does not exist/,
    ],
    ['a false multiple', { ...good, certificate: { ...good.certificate, perRelation: 0 } }, /multiple/],
  ];
  it.each(tampered)('rejects %s', (_, result, fault) => {
    const verdict = verifyProof(tribes, result);
    expect(verdict.isProven).toBe(false);
    expect(verdict.fault).toMatch(fault);
  });

  it('rejects a balanced cycle', () => {
    const network = networkOf('a+b', 'b+c', 'a+c', 'c+d', 'd+e', 'c-e');
    const result = frustration(network, { limit: 2 });
    const wrong = {
      ...result,
      certificate: { ...result.certificate, subgraphs: [{ relations: [0, 1, 2], times: 1 }] },
    };
    expect(verifyProof(network, wrong).fault).toMatch(/is none/);
  });

  it('rejects two cycles given as one', () => {
    const network = networkOf('a+b', 'b+c', 'a-c', 'd+e', 'e+f', 'd+f', 'a+d');
    const result = frustration(network, { limit: 2 });
    const wrong = {
      ...result,
      certificate: { ...result.certificate, subgraphs: [{ relations: [0, 1, 2, 3, 4, 5], times: 1 }] },
    };
    expect(verifyProof(network, wrong).fault).toMatch(/is none/);
  });

  it('rejects an unbalanced cycle of three negative relations where more camps are allowed', () => {
    const network = networkOf('a-b', 'b-c', 'a-c', 'a+d', 'd+e', 'a-e');
    const result = frustration(network, { limit: 3 });
    const wrong = {
      ...result,
      certificate: { ...result.certificate, subgraphs: [{ relations: [0, 1, 2], times: 1 }] },
    };
    expect(verifyProof(network, wrong).fault).toMatch(/is none/);
  });

  it('accepts four who are all opposed as a frustrated subgraph to three camps', () => {
    const four = networkOf('a-b', 'a-c', 'a-d', 'b-c', 'b-d', 'c-d');
    const result = frustration(four, { limit: 3 });
    expect(result).toMatchObject({ upper: 1, provenBy: 'certificate' });
    expect(result.certificate.subgraphs[0]!.relations).toHaveLength(6);
    expect(verifyProof(four, result)).toMatchObject({ isProven: true, by: 'certificate' });
  });

  describe('where the search was exhausted', () => {
    // Ten triangles, but any two relations in one triangle at most: packings reach 10/3, the least frustration is 4.
    const result: FrustrationResult = {
      ...frustration(fiveOpposed, { limit: 2 }),
      provenBy: 'search',
      certificate: { perRelation: 1, subgraphs: [], bound: 0 },
    };

    it('searches for itself', () => {
      expect(result.upper).toBe(4);
      expect(verifyProof(fiveOpposed, result)).toEqual({ isProven: true, lower: 4, by: 'search', fault: '' });
    });

    it('finds a cheaper partition', () => {
      const campOf = [0, 0, 0, 0, 1];
      const frustrated = fiveOpposed.relations.flatMap(({ a, b }, index) =>
        campOf[a] === campOf[b] ? [index] : [],
      );
      const worse = { ...result, campOf, frustrated, upper: 6, lower: 6 };
      expect(verifyProof(fiveOpposed, worse).fault).toMatch(/cheaper/);
    });

    it('says not proven where it cannot finish', () => {
      expect(verifyProof(fiveOpposed, result, 3)).toMatchObject({
        isProven: false,
        fault: expect.stringMatching(/not exhausted/),
      });
    });

    it('uses reduced costs only if their certificate is right', () => {
      const triangle = [0, 1, 4];
      const fine = { perRelation: 1, subgraphs: [{ relations: triangle, times: 2 }], bound: 2 };
      expect(verifyProof(fiveOpposed, { ...result, fine }).fault).toMatch(/reduced costs: .*not disjoint/);
    });

    it('searches by reduced costs where the first search cannot finish', () => {
      const network = randomNetwork(seededRandom(1), { actors: 26, density: 0.3, negative: 0.5 });
      const searched = frustration(network, { limit: 4 });
      expect(searched).toMatchObject({ isProven: true, provenBy: 'search' });
      expect(verifyProof(network, searched, 40_000)).toMatchObject({ isProven: true, by: 'search' });
      expect(verifyProof(network, { ...searched, fine: null }, 1_000)).toMatchObject({ isProven: false });
    });

    it('does not search for what is not claimed', () => {
      expect(verifyProof(fiveOpposed, { ...result, provenBy: 'certificate' }).fault).toMatch(/do not reach/);
      expect(verifyProof(fiveOpposed, { ...result, isProven: false }).fault).toMatch(/interval/);
    });
  });
});

describe('the searches of the check', () => {
  // Complete networks alone are hardly ever reduced; sparse ones fall into parts and lose most of their actors.
  it.each([2, 3, 4, 'free'] as const)(
    'find a cheaper partition for %s camps if there is one, and only then',
    (limit) => {
      const random = seededRandom(8);
      for (let turn = 0; turn < 60; turn++) {
        const network = randomNetwork(random, {
          actors: 4 + (turn % 6),
          density: [0.3, 0.5, 0.8][turn % 3]!,
          negative: [0.3, 0.5, 0.8][Math.floor(turn / 3) % 3]!,
          heaviest: 1 + 2 * (turn % 2),
        });
        const { campOf, upper, certificate, fine } = frustration(network, { limit });
        expect(upper).toBe(bruteForce(network, limit));
        const claims = [{ campOf, upper }, ...worseCamps(network, campOf, upper)];
        for (const [index, claim] of claims.entries()) {
          expect(isCheaperByRussianDolls(network, { limit, ...claim }, 1e6)).toBe(index > 0);
          for (const subgraphs of [fine ?? certificate, noCertificate])
            expect(isCheaperByReducedCosts(network, { limit, ...claim }, subgraphs, 1e6)).toBe(index > 0);
        }
      }
    },
  );

  it('refuses sizes that its numbers cannot hold', () => {
    const network = networkOf('a+b*200000000', 'b+c*200000000', 'a-c*200000000');
    const { campOf, upper } = frustration(network, { limit: 2 });
    expect(isCheaperByRussianDolls(network, { limit: 2, campOf, upper }, 1e6)).toBeNull();
  });
});

/** The camps with one actor moved to the camp of another, where that costs more. */
function worseCamps({ ids, relations }: SignedNetwork, campOf: readonly number[], least: number) {
  return ids.flatMap((_, actor) => {
    const moved = campOf.with(actor, campOf[(actor + 1) % ids.length]!);
    const upper = relations.reduce(
      (sum, { a, b, sign, weight }) => (sign > 0 === (moved[a] === moved[b]) ? sum : sum + weight),
      0,
    );
    return upper > least ? [{ campOf: moved, upper }] : [];
  });
}

describe('joinCertificates', () => {
  it('brings parts to one multiple, and adds what each proves for itself', () => {
    const half = {
      perRelation: 2,
      subgraphs: [
        { relations: [0, 1, 2], times: 1 },
        { relations: [2, 3, 4], times: 1 },
        { relations: [0, 3, 5], times: 1 },
      ],
      bound: 2,
    };
    const third = { perRelation: 3, subgraphs: [{ relations: [6, 7, 8], times: 3 }], bound: 1 };
    expect(joinCertificates([half, third, noCertificate])).toMatchObject({
      perRelation: 6,
      subgraphs: [{ times: 3 }, { times: 3 }, { times: 3 }, { times: 6 }],
      bound: 3,
    });
  });
});

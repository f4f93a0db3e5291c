import { describe, expect, it } from 'vitest';
import { frustration } from '#graph/balance/frustration.ts';
import { networkFault, networkOfArcs } from '#graph/balance/signedNetwork.ts';
import type { CampLimit } from '#graph/balance/solverInstance.ts';
import { triadCensus, triadsOf } from '#graph/balance/triads.ts';
import { verifyProof } from '#graph/balance/verify/verifyProof.ts';
import { groundTruth, hasShared, sharedArcs, sharedNetwork } from './testNetworks.ts';

describe.skipIf(!hasShared)('networks with known results (skipped: no source text)', () => {
  it.each(groundTruth())(
    '$file: counts, triads, and frustration for every number of camps, proven and checked',
    (truth) => {
      const { network, mixedDyads, cancelled } = sharedNetwork(truth.file, truth.policy);
      expect(networkFault(network)).toBeNull();
      expect({ mixedDyads, cancelled, n: network.ids.length, m: network.relations.length }).toEqual({
        mixedDyads: truth.mixedDyads,
        cancelled: truth.cancelled,
        n: truth.n,
        m: truth.m,
      });
      expect(network.relations.filter(({ sign }) => sign < 0)).toHaveLength(truth.negative);
      const { counts } = triadCensus(triadsOf(network));
      const { ppp, ppm, pmm, mmm } = truth.triads;
      expect(counts).toEqual({ '+++': ppp, '++-': ppm, '+--': pmm, '---': mmm });

      const known = Object.entries(truth.atMostK).map(
        ([k, least]) => [Number(k) as CampLimit, least] as const,
      );
      const expected = new Map<CampLimit, number>([[2, truth.L], ...known, ['free', truth.Lfree]]);
      for (const [limit, least] of expected) {
        const result = frustration(network, { limit });
        expect({ limit, lower: result.lower, upper: result.upper }).toEqual({
          limit,
          lower: least,
          upper: least,
        });
        expect(verifyProof(network, result)).toMatchObject({ isProven: true, lower: least });
      }
    },
  );

  it('Sampson T2 as 104 unit arcs: 21 (Aref, Dinh, Rezapour 2020)', () => {
    const arcs = sharedArcs('sam_aff2_directed_valued.csv').map((arc) => ({
      ...arc,
      value: Math.sign(arc.value),
    }));
    expect(arcs).toHaveLength(104);
    const { network, mixedDyads } = networkOfArcs(arcs, 'netWeighted');
    // Of two opposite arcs of one pair one is frustrated, whatever the camps.
    expect(mixedDyads + frustration(network, { limit: 2 }).upper).toBe(21);
  });
});

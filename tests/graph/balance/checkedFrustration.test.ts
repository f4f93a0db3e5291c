import { describe, expect, it } from 'vitest';
import { checkedFrustration } from '#graph/balance/checkedFrustration.ts';
import { type FrustrationResult, frustration } from '#graph/balance/frustration.ts';
import { tribes } from './testNetworks.ts';

const result = frustration(tribes, { limit: 2 });
const checked = (changes: Partial<FrustrationResult>) =>
  checkedFrustration(tribes, { ...result, ...changes });

describe('checkedFrustration', () => {
  it('vouches for what holds: the published 7 of the highland tribes, by seven disjoint cycles', () => {
    const { isProven, lower, upper, by, frustrated, certificate } = checked({});
    expect({ isProven, lower, upper, by }).toEqual({ isProven: true, lower: 7, upper: 7, by: 'certificate' });
    expect(frustrated).toHaveLength(7);
    expect(certificate.subgraphs).toHaveLength(7);
  });

  it.each<[string, Partial<FrustrationResult>, { lower: number; upper: number }]>([
    [
      'a claim without proof',
      { certificate: { ...result.certificate, subgraphs: [] } },
      { lower: 0, upper: 7 },
    ],
    ['a value that its camps do not have', { upper: 6, lower: 6 }, { lower: 0, upper: 7 }],
    [
      'a list that is not that of the camps',
      { frustrated: result.frustrated.slice(1) },
      { lower: 0, upper: 7 },
    ],
    ['camps that are none', { campOf: [0, 1] }, { lower: 0, upper: 29 }],
    [
      'subgraphs that are not disjoint',
      {
        certificate: {
          ...result.certificate,
          subgraphs: result.certificate.subgraphs.map(() => result.certificate.subgraphs[0]!),
        },
      },
      { lower: 0, upper: 7 },
    ],
    [
      'fewer subgraphs than are needed: an interval',
      { certificate: { ...result.certificate, subgraphs: result.certificate.subgraphs.slice(2), bound: 5 } },
      { lower: 5, upper: 7 },
    ],
  ])('fails closed: %s', (_, changes, interval) => {
    const { isProven, lower, upper, by, certificate } = checked(changes);
    expect({ isProven, lower, upper, by }).toEqual({ isProven: false, by: null, ...interval });
    expect(certificate.bound).toBe(lower);
  });
});

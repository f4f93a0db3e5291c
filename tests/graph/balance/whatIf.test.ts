import { describe, expect, it } from 'vitest';
import { frustration } from '#graph/balance/frustration.ts';
import { frustrationChange, networkWith } from '#graph/balance/whatIf.ts';
import { networkOf } from './testNetworks.ts';

const network = networkOf('a+b', 'b+c', 'a-c*3');
const signs = (changed: typeof network) =>
  changed.relations.map(({ id, sign, weight }) => `${id} ${sign * weight}`);

describe('networkWith', () => {
  it('flips, drops, sets and adds the sign of a dyad, whichever actor is named first', () => {
    expect(signs(networkWith(network, [{ one: 'c', other: 'a', to: 'flipped' }]))).toEqual([
      'a~b 1',
      'b~c 1',
      'a~c 3',
    ]);
    expect(signs(networkWith(network, [{ one: 'b', other: 'a', to: 'none' }]))).toEqual(['b~c 1', 'a~c -3']);
    expect(signs(networkWith(network, [{ one: 'b', other: 'a', to: -1 }]))).toEqual([
      'a~b -1',
      'b~c 1',
      'a~c -3',
    ]);
    const apart = networkOf('a+b', 'c+d');
    expect(signs(networkWith(apart, [{ one: 'd', other: 'a', to: -1 }]))).toEqual([
      'a~b 1',
      'c~d 1',
      'a~d -1',
    ]);
  });

  it('never changes what it is given, and does nothing for nobody', () => {
    const before = structuredClone(network);
    networkWith(network, [{ one: 'a', other: 'b', to: 'none' }]);
    expect(network).toEqual(before);
    for (const other of ['a', 'nobody'])
      expect(networkWith(network, [{ one: 'a', other, to: 1 }])).toEqual(network);
    expect(
      networkWith(networkOf('a+b', 'c+d'), [{ one: 'a', other: 'c', to: 'flipped' }]).relations,
    ).toHaveLength(2);
  });
});

describe('frustrationChange', () => {
  it('says what is no longer frustrated, what is newly, and who moved', () => {
    const after = networkWith(network, [{ one: 'b', other: 'c', to: -1 }]);
    const [first, second] = [network, after].map((one) => ({
      network: one,
      result: frustration(one, { limit: 2 }),
    }));
    const change = frustrationChange(first!, second!);
    expect(change.difference).toBe(-1);
    expect(change.newly).toEqual([]);
    expect(change.noLonger).toHaveLength(1);
  });

  it('is no difference where camps have other names only', () => {
    const result = frustration(network, { limit: 2 });
    const renamed = { ...result, campOf: result.campOf.map((camp) => 1 - camp) };
    expect(frustrationChange({ network, result }, { network, result: renamed }).moved).toEqual([]);
    expect(
      frustrationChange({ network, result }, { network, result: { ...result, isProven: false } }).difference,
    ).toBeNull();
  });
});

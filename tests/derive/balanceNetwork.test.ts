import { describe, expect, it } from 'vitest';
import { askedNetwork } from '#derive/balanceNetwork.ts';
import { type DyadId, dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Relation } from '#domain/relation.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { Suppositions } from '#state/supposition.ts';

const relation = (one: string, stance: 'aligned' | 'opposed', other: string) =>
  ({ ...dyadOf(one as ActorId, other as ActorId), stance, tier: 1, statements: [] }) as unknown as Relation;
const graph = {
  actors: ['a', 'b', 'c', 'd'].map((id) => ({ id })),
  relations: [relation('a', 'aligned', 'b'), relation('b', 'opposed', 'c')],
} as unknown as VisibleGraph;
const ask = (supposed: Suppositions) =>
  askedNetwork(graph, { tierRule: 'done', mixedRule: 'out', tieRule: 'hold', supposed });
const signs = ({ network }: ReturnType<typeof ask>) =>
  network.relations.map(({ id, sign }) => `${id} ${sign}`);

describe('askedNetwork', () => {
  it('is that of the data while nothing is supposed', () => {
    const asked = ask({});
    expect(signs(asked)).toEqual(['a~b 1', 'b~c -1']);
    expect(asked.asStated).toBe(asked.network);
    expect(asked.without).toEqual(['d']);
  });

  it('changes, drops and adds signs in a copy, and lets actors join', () => {
    const supposed = { ['a~b' as DyadId]: -1, ['b~c' as DyadId]: 0, ['c~d' as DyadId]: 1 } as const;
    const asked = ask(supposed);
    expect(signs(asked)).toEqual(['a~b -1', 'c~d 1']);
    expect(asked.without).toEqual([]);
    expect(asked.asStated.ids).toEqual(asked.network.ids);
    expect(asked.asStated.relations.map(({ sign }) => sign)).toEqual([1, -1]);
    expect(asked.inForce).toHaveLength(3);
  });

  it('leaves aside what supposes what is so, and whoever is not in sight', () => {
    const supposed = { ['a~b' as DyadId]: 1, ['a~c' as DyadId]: 0, ['x~y' as DyadId]: 1 } as const;
    const asked = ask(supposed);
    expect(asked.inForce).toEqual([]);
    expect(asked.network).toBe(asked.asStated);
  });
});

import { expect, it, vi } from 'vitest';
import { groupsOf } from '#derive/campGroups.ts';
import { solveCampsSync } from '#derive/solveCampsSync.ts';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Relation } from '#domain/relation.ts';
import { checkedFrustration } from '#graph/balance/checkedFrustration.ts';
import { frustration } from '#graph/balance/frustration.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import { defaultAddressState } from '#state/appState.ts';
import { tribes } from '#tests/graph/balance/testNetworks.ts';

const relation = (one: string, stance: 'aligned' | 'opposed', other: string) =>
  ({ ...dyadOf(one as ActorId, other as ActorId), stance, tier: 1, statements: [] }) as unknown as Relation;
const graph = {
  actors: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id })),
  relations: [relation('a', 'aligned', 'b'), relation('b', 'opposed', 'c'), relation('a', 'opposed', 'd')],
} as unknown as VisibleGraph;

it('are the camps of the visible relations, without those who have none', () => {
  expect(solveCampsSync(graph, defaultAddressState).shown?.groups).toEqual([['a', 'b'], ['c'], ['d']]);
  expect(solveCampsSync(graph, { ...defaultAddressState, camps: '2' }).shown?.groups).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(solveCampsSync({ ...graph, relations: [] }, defaultAddressState).shown).toBeNull();
});

it('are the same on a machine that takes an hour for each step', () => {
  const foes = [relation('a', 'opposed', 'b'), relation('b', 'opposed', 'c'), relation('a', 'opposed', 'c')];
  let hours = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => 3_600_000 * hours++);
  const { checked } = solveCampsSync({ ...graph, relations: foes }, { ...defaultAddressState, camps: '2' });
  clock.mockRestore();
  expect(checked).toMatchObject({ upper: 1, isProven: true });
});

it('are none where they are not proven to be the best', () => {
  const checked = checkedFrustration(tribes, frustration(tribes, { limit: 2 }));
  expect(groupsOf(tribes, checked).flat()).toHaveLength(16);
  expect(groupsOf(tribes, { ...checked, isProven: false })).toEqual([]);
});

import { expect, test } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { movesBack } from '#state/movesBack.ts';
import { createAppStore } from '#state/store.ts';
import { decodeAddress } from '#state/urlCodec.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

const bresia = 'bresia' as ActorId;

function start() {
  const { address, notes } = decodeAddress('', buildQueryIndex(smallDataset));
  const store = createAppStore({ ...address, notes });
  return { store, moves: movesBack(store) };
}

test('moves are taken back one by one, the latest first, whatever was selected or filtered meanwhile', () => {
  const { store, moves } = start();
  store.dispatch({ type: 'actorMoved', actor: bresia, to: [1, 2] });
  store.dispatch({ type: 'actorMoved', actor: bresia, to: [3, 4] });
  store.dispatch({ type: 'actorSelected', actor: bresia });
  expect(moves.takeBack()).toBe(true);
  expect(store.getState().moved).toEqual({ bresia: [1, 2] });
  expect(moves.takeBack()).toBe(true);
  expect(store.getState().moved).toEqual({});
  expect(store.getState().selection.kind).toBe('actor');
  expect(moves.takeBack()).toBe(false);
});

test('another layout, an address and a change of the data leave nothing to take back', () => {
  const { store, moves } = start();
  store.dispatch({ type: 'actorMoved', actor: bresia, to: [1, 2] });
  store.dispatch({ type: 'positionsReset' });
  expect(moves.takeBack()).toBe(false);
  store.dispatch({ type: 'actorMoved', actor: bresia, to: [1, 2] });
  moves.forget();
  expect(moves.takeBack()).toBe(false);
  expect(store.getState().moved).toEqual({ bresia: [1, 2] });
});

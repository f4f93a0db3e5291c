import { expect, test } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { createAppStore } from '#state/store.ts';
import { takeBackMoves } from '#state/takeBackMoves.ts';
import { decodeAddress, encodeAddress } from '#state/urlCodec.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

const bresia = 'bresia' as ActorId;
const corland = 'corland' as ActorId;
const index = buildQueryIndex(smallDataset);

function start() {
  const { address, notes } = decodeAddress('', index);
  const store = createAppStore({ ...address, notes });
  /** What was done to the data, the latest last. */
  let acts: readonly string[] = [];
  const moves = takeBackMoves(store, () => acts);
  const move = (actor: ActorId, x: number) => store.dispatch({ type: 'actorMoved', actor, to: [x, 2] });
  const addressNow = () => encodeAddress(store.getState(), smallDataset);
  /** As Back and Forward open it. */
  const open = (search: string) =>
    store.dispatch({ type: 'addressOpened', ...decodeAddress(`?${search}`, index) });
  const act = (name: string) => {
    acts = [...acts, name];
  };
  /** What Ctrl Z does: a move, or the latest act on the data. */
  const undo = () => {
    if (moves.takeBack()) return 'move';
    const last = acts.at(-1) ?? 'nothing';
    acts = acts.slice(0, -1);
    return last;
  };
  return { store, moves, move, addressNow, open, act, undo, moved: () => store.getState().moved };
}

test('moves are taken back one by one, the latest first, whatever was selected or filtered meanwhile', () => {
  const { store, move, undo, moved } = start();
  move(bresia, 1);
  move(bresia, 3);
  store.dispatch({ type: 'actorSelected', actor: bresia });
  expect(undo()).toBe('move');
  expect(moved()).toEqual({ bresia: [1, 2] });
  expect(undo()).toBe('move');
  expect(moved()).toEqual({});
  expect(store.getState().selection.kind).toBe('actor');
  expect(undo()).toBe('nothing');
});

test('moves and changes of the data are taken back in one order', () => {
  const { move, act, undo, moved } = start();
  act('edit 1');
  move(bresia, 1);
  act('edit 2');
  move(corland, 1);
  expect([undo(), undo(), undo(), undo(), undo()]).toEqual(['move', 'edit 2', 'move', 'edit 1', 'nothing']);
  expect(moved()).toEqual({});
});

test('what was undone before a move, and done anew after it, keeps that order', () => {
  const { move, act, undo } = start();
  act('edit 1');
  act('edit 2');
  undo();
  move(bresia, 1);
  act('edit 3');
  expect([undo(), undo(), undo()]).toEqual(['edit 3', 'move', 'edit 1']);
});

test('Back is no move: what it has taken back does not come again', () => {
  const { move, addressNow, open, undo, moved } = start();
  move(bresia, 1);
  const first = addressNow();
  move(corland, 3);
  open(first);
  expect(moved()).toEqual({ bresia: [1, 2] });
  expect(undo()).toBe('move');
  expect(moved()).toEqual({});
  expect(undo()).toBe('nothing');
});

test('Back to places that no move has left leaves nothing to take back', () => {
  const { move, open, undo, moved } = start();
  move(bresia, 1);
  open('moved=corland.7.7');
  expect(undo()).toBe('nothing');
  expect(moved()).toEqual({ corland: [7, 7] });
});

test('an address that is opened again as it is, as after a change of the data, leaves all moves', () => {
  const { move, addressNow, open, act, undo } = start();
  move(bresia, 1);
  act('edit 1');
  open(addressNow());
  expect([undo(), undo(), undo()]).toEqual(['edit 1', 'move', 'nothing']);
});

test('to reset positions is an act like a move', () => {
  const { store, move, undo, moved, act } = start();
  act('edit 1');
  move(bresia, 1);
  store.dispatch({ type: 'positionsReset' });
  expect(undo()).toBe('move');
  expect(moved()).toEqual({ bresia: [1, 2] });
  expect([undo(), undo()]).toEqual(['move', 'edit 1']);
});

test('to reset the camps brings the layout back with its places', () => {
  const { store, undo, moved } = start();
  store.dispatch({ type: 'campsArranged', positions: { [bresia]: [5, 5] }, opensGraph: false });
  const before = store.getState();
  store.dispatch({ type: 'positionsReset' });
  expect(store.getState().layout).not.toEqual(before.layout);
  expect(undo()).toBe('move');
  expect(moved()).toEqual({ bresia: [5, 5] });
  const { layout, hulls } = store.getState();
  expect({ layout, hulls }).toEqual({ layout: before.layout, hulls: before.hulls });
});

test('another layout leaves nothing to take back', () => {
  const { store, move, undo } = start();
  move(bresia, 1);
  store.dispatch({ type: 'layoutChosen', layout: { layout: 'circle' } });
  expect(undo()).toBe('nothing');
});

import { expect, test } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { createAppStore } from '#state/store.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { workInMemory } from '#tests/workspace/workInMemory.ts';
import type { Made } from '#workspace/acts/actBuilder.ts';
import { bin } from '#workspace/acts/bin.ts';
import { joinActors } from '#workspace/acts/joining.ts';
import { add } from '#workspace/acts/things.ts';
import { type OwnData, ownDataOf } from '#workspace/ownData.ts';
import {
  type GrowingPlaces,
  knownPlaces,
  type OwnPlaces,
  placesFor,
} from '#workspace/places/growingPlaces.ts';
import { followWork } from '#workspace/places/shownOwn.ts';
import { stillArranging } from '#workspace/places/stillArranging.ts';

const { actors } = smallDataset;
const [first, second] = [actors[0]!, actors[1]!];
const byLine = Object.fromEntries(actors.map(({ id }, at) => [id, [200 * at, 100] as const]));
const table: OwnPlaces = {
  automatic: byLine,
  force: byLine,
  factions: byLine,
  countries: byLine,
  circle: byLine,
};

/** A view of the small dataset with one actor selected, and acts on it. */
function view(places = knownPlaces(table)) {
  const { work, data, become } = workInMemory(ownDataOf(smallDataset));
  const shown = { table, dataset: smallDataset as Dataset, renders: 0 };
  const store = createAppStore({ selection: { kind: 'actor', actor: first.id } });
  const stop = followWork(work, places, () => {}, {
    store,
    showPlaces: (next) => {
      shown.table = next;
    },
    showDataset: (next) => {
      shown.dataset = next;
      return buildQueryIndex(next);
    },
    render: () => {
      shown.renders += 1;
    },
  });
  const act = (make: (now: OwnData) => Made) => {
    const made = make(data());
    if (!made.ok) throw new Error(made.why);
    become(made.data);
  };
  return {
    shown,
    store,
    act,
    stop,
    become,
    noted: () => work.now().head,
  };
}

test('an act shows the dataset as it is now, with everybody where they were', () => {
  const { shown, act, stop } = view();
  act((data) =>
    add(data, 'actor', { ...first, id: undefined, name: 'Newland', shortName: 'Newland' } as never),
  );
  expect(shown.renders).toBe(1);
  expect(shown.dataset.actors).toHaveLength(actors.length + 1);
  const fresh = shown.dataset.actors.find(({ name }) => name === 'Newland')!;
  const { late, arranged, ...layouts } = shown.table;
  expect(late).toEqual([fresh.id]);
  expect(arranged).toBe(undefined);
  for (const positions of Object.values(layouts)) {
    expect(positions[fresh.id]).toEqual([expect.any(Number), expect.any(Number)]);
    for (const { id } of actors) expect(positions[id]).toEqual(byLine[id]);
  }
  stop();
});

test('who is gone from the data is no longer selected, and stands where it was when it comes back', () => {
  const { shown, store, act, become } = view();
  const before = ownDataOf(smallDataset);
  act((data) => joinActors(data, first.id, second.id));
  expect(store.getState().selection).toEqual({ kind: 'none' });
  expect(store.getState().notes).toEqual([]);
  become(before);
  expect(shown.table.automatic[first.id]).toEqual(byLine[first.id]);
});

test('an act on what is not selected leaves the selection', () => {
  const { store, act } = view();
  act((data) => bin(data, 'actor', second.id, true));
  expect(store.getState().selection).toEqual({ kind: 'actor', actor: first.id });
});

test('places are completed only where one is missing', () => {
  expect(placesFor(table, smallDataset)).toBe(table);
});

test('better places that were found while the page was being made are shown at once, and not by the next reload', () => {
  const found = { ...table, automatic: { ...byLine, [first.id]: [9, 9] as const } };
  expect(view(knownPlaces(found)).shown.table).toBe(found);
});

test('what the reader wants to count is kept with the dataset', () => {
  const { store, noted } = view();
  store.dispatch({ type: 'inclusionToggled', inclusion: 'accused' });
  expect(noted()).toMatchObject({ counts: expect.arrayContaining(['accused', 'done']) });
});

/** Quick places that better ones follow when they are told to. */
function searching() {
  const listeners = new Set<() => void>();
  const better = { ...table, automatic: { ...byLine, [first.id]: [9, 9] as const } };
  let found: OwnPlaces = table;
  let isOver = false;
  const places: GrowingPlaces = {
    table: () => found,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isComplete: () => found === better,
    isProvisional: () => found === table,
    end: () => {
      isOver = true;
    },
  };
  const find = () => {
    found = better;
    for (const listener of listeners) listener();
  };
  return { places, find, better, isOver: () => isOver };
}

test('it is said while actors will move once more, and no longer when they have', () => {
  const { places, find, better } = searching();
  const { shown, stop } = view(places);
  expect(stillArranging()).not.toBeNull();
  find();
  expect(shown.table).toEqual(better);
  expect(stillArranging()).toBeNull();
  stop();
});

test('the first places can be kept: then nobody moves', () => {
  const { places, find, isOver } = searching();
  const { shown, stop } = view(places);
  stillArranging()?.keep();
  expect([stillArranging(), isOver()]).toEqual([null, true]);
  find();
  expect(shown.table).toBe(table);
  stop();
});

test('once an actor is moved by hand, nobody is moved by a search', () => {
  const { places, find } = searching();
  const { shown, store, stop } = view(places);
  store.dispatch({ type: 'actorMoved', actor: second.id, to: [5, 5] });
  expect(stillArranging()).toBeNull();
  find();
  expect(shown.table).toBe(table);
  stop();
});

test('another dataset that is opened meanwhile is not said to be arranged', () => {
  const { places } = searching();
  const { stop } = view(places);
  stop();
  expect(stillArranging()).toBeNull();
});

/** The picture while one codes: whoever has a place keeps it, on every canvas, also when the dataset is opened again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxesOverlap } from '#base/geometry.ts';
import { createDerive } from '#derive/derive.ts';
import { positionsFrom } from '#derive/positionsOf.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { type AppState, initialState } from '#state/appState.ts';
import { createAppStore } from '#state/store.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { canvases, realPositions } from '#tests/fixtures/realScene.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { writeStatement } from '#tests/workspace/coding/writeStatement.ts';
import { workInMemory } from '#tests/workspace/workInMemory.ts';
import { outOfSight, showsAll, viewOfScene } from '#views/graph/cameraRule.ts';
import { createGraphScene, type GraphScene } from '#views/graph/graphScene.ts';
import { hasGrown, isArrangedByHand } from '#views/graph/grownPicture.ts';
import type { CodedLine } from '#workspace/acts/codePassage.ts';
import { newDataset } from '#workspace/coding/newDataset.ts';
import { type OwnData, ownDataOf } from '#workspace/ownData.ts';
import { knownPlaces, type OwnPlaces } from '#workspace/places/growingPlaces.ts';
import { followWork } from '#workspace/places/shownOwn.ts';

const nobody = {};
const noPlaces: OwnPlaces = {
  automatic: nobody,
  force: nobody,
  factions: nobody,
  countries: nobody,
  circle: nobody,
};

/** The picture of a dataset that is coded: as it is shown, and as it would be if it were opened again. */
function desk(start: OwnData, places: OwnPlaces, frame: { readonly width: number; readonly height: number }) {
  let kept = places;
  let shown = places;
  let dataset: Dataset = start.dataset;
  let previous: GraphScene | null = null;
  const { work, data, become } = workInMemory(start);
  const store = createAppStore({});
  followWork(
    work,
    knownPlaces(places),
    (table) => {
      kept = table;
    },
    {
      store,
      showPlaces: (table) => {
        shown = table;
      },
      showDataset: (next) => {
        dataset = next;
        return buildQueryIndex(next);
      },
      render: () => {},
    },
  );
  const deriveOf = (table: OwnPlaces) =>
    createDerive(
      dataset,
      positionsFrom(table, () => ({})),
      () => table,
      () => table.late ?? [],
      () => table.arranged ?? [],
    );
  const sceneOf = (table: OwnPlaces, moved = store.getState().moved, before: GraphScene | null = null) => {
    const derive = deriveOf(table);
    const query = { ...initialState.query, periphery: true };
    return createGraphScene(derive)({ ...initialState, query, moved }, frame, null, 1, before);
  };
  return {
    store,
    data,
    act: (line: CodedLine) => {
      const passage = { source: data().texts[0]!.source, paragraph: 1, start: 0, end: 4 };
      const made = writeStatement(data(), line, passage);
      if (!made.ok) return false;
      become(made.data);
      return true;
    },
    scene: () => {
      previous = sceneOf(shown, store.getState().moved, previous);
      return previous.scene;
    },
    /** As the plain list of datasets opens it. */
    reopened: () => sceneOf(kept, {}).scene,
    late: () => kept.late ?? [],
    /** Whether its figure is offered otherwise than on screen, and whether the reader has arranged it; now and opened again. */
    figure: () =>
      [
        [shown, store.getState()],
        [kept, { ...store.getState(), moved: {} }],
      ].map(([table, state]) => {
        const derive = deriveOf(table as OwnPlaces);
        const view = state as AppState;
        return [hasGrown(derive, view), isArrangedByHand(derive, view)];
      }),
  };
}

type Shown = ReturnType<ReturnType<typeof desk>['scene']>;
const centres = (scene: Shown) => new Map(scene.actors.map(({ id, centre }) => [id, centre]));
const expectStill = (before: Shown, after: Shown) => {
  const now = centres(after);
  for (const [id, centre] of centres(before)) expect(now.get(id), id).toEqual(centre);
};

const named = (name: string, data: OwnData) => {
  const actor = data.dataset.actors.find((one) => one.name === name);
  return actor ? ({ kind: 'actor', actor, also: null } as const) : ({ kind: 'newActor', name } as const);
};
const line = (data: OwnData, who: string, whom: string, type: number): CodedLine => ({
  who: named(who, data),
  verb: {
    kind: 'type',
    type: data.dataset.relationTypes[type % data.dataset.relationTypes.length]!,
    isInverse: false,
  },
  whom: named(whom, data),
  saidBy: { kind: 'narrator' },
  mode: 'done',
  voice: null,
  when: null,
  where: [],
});

const names = [
  'Veldania',
  'Ostmark',
  'Tarn',
  'The Harbour League',
  'Coast Guard',
  'Straits Militia',
  'Reform Party of Veldania',
  'Council of Ports',
  'Kessa',
  'Northern Garrison',
  'Brae',
  'The Very Long Named Committee of Fishing',
  'Orla',
  'Union of Pilots',
];
const statement = fc.record({
  who: fc.constantFrom(...names),
  whom: fc.constantFrom(...names),
  type: fc.nat({ max: 21 }),
});
const empty = () => newDataset('Talks', {}, ['Some words that say who does what to whom.']);

test.each(Object.entries(canvases))(
  'a statement moves nobody who has a place, and no name that stands well: %s',
  (_device, frame) => {
    fc.assert(
      fc.property(fc.array(statement, { minLength: 2, maxLength: 16 }), (statements) => {
        const view = desk(empty(), noPlaces, frame);
        let before = view.scene();
        for (const { who, whom, type } of statements) {
          if (!view.act(line(view.data(), who, whom, type))) continue;
          const after = view.scene();
          expectStill(before, after);
          expectStill(after, view.reopened());
          before = after;
        }
      }),
      lawWeight(0.1),
    );
  },
);

test('nor does one that adds actors to a dataset whose places were searched; the camera stays as well', () => {
  const frame = canvases.laptop;
  const { id: _, ...rest } = realDataset;
  const text = { ...empty().texts[0]!, source: rest.sources[0]!.id };
  const start: OwnData = { ...ownDataOf({ ...rest, id: 'own-mosul' } as Dataset), texts: [text] };
  const view = desk(start, realPositions, frame);
  const before = view.scene();
  const camera = viewOfScene(before, frame);
  for (const [at, name] of names.entries())
    expect(view.act(line(view.data(), realDataset.actors[at]!.name, name, 0))).toBe(true);
  const after = view.scene();
  const shown = new Set(after.actors.map(({ id }) => id));
  for (const { id } of view.data().dataset.actors.slice(-names.length)) expect(shown.has(id)).toBe(true);
  expectStill(before, after);
  expect(outOfSight(after, camera, frame)).toBe(0);
});

test('a new actor stands near those it is tied to, where the reader has put them, and on nobody', () => {
  const frame = canvases.laptop;
  const view = desk(empty(), noPlaces, frame);
  view.act(line(view.data(), 'Veldania', 'Kessa', 0));
  const first = view.scene();
  // The first two stand in the middle, and the camera has no reason to move for the next.
  expect(showsAll(first, { zoom: 1, pan: { x: 0, y: 0 } }, frame)).toBe(true);
  for (const { centre } of first.actors)
    expect(Math.hypot(centre.x - frame.width / 2, centre.y - frame.height / 2)).toBeLessThan(frame.width / 4);
  const [veldania, kessa] = first.actors.map(({ id }) => id) as [ActorId, ActorId];
  view.store.dispatch({ type: 'actorMoved', actor: veldania, to: [3900, 3900] });
  view.store.dispatch({ type: 'actorMoved', actor: kessa, to: [100, 100] });
  const arranged = view.scene();
  view.act(line(view.data(), 'Veldania', 'Tarn', 0));
  const after = view.scene();
  expectStill(arranged, after);
  const tarn = view.data().dataset.actors.at(-1)!.id;
  const at = (id: string) => after.actors.find((actor) => actor.id === id)!.centre;
  const far = (one: string, other: string) => Math.hypot(at(one).x - at(other).x, at(one).y - at(other).y);
  expect(far(tarn, veldania)).toBeLessThan(far(tarn, kessa) / 2);
  const marks = after.actors.map(({ centre, size }) => ({
    x: centre.x - size.width / 2,
    y: centre.y - size.height / 2,
    ...size,
  }));
  for (const [i, one] of marks.entries())
    for (const other of marks.slice(i + 1)) expect(boxesOverlap(one, other)).toBe(false);
  // What was arranged by hand is how it opens next time.
  expectStill(after, view.reopened());
});

test('a picture that has grown is arranged anew for its figure, until the reader arranges it', () => {
  const view = desk(empty(), noPlaces, canvases.laptop);
  view.act(line(view.data(), 'Veldania', 'Kessa', 0));
  // Two stand well wherever they stand.
  expect(view.figure()).toEqual([
    [false, false],
    [false, false],
  ]);
  view.act(line(view.data(), 'Veldania', 'Tarn', 0));
  expect(view.figure()).toEqual([
    [true, false],
    [true, false],
  ]);
  view.store.dispatch({ type: 'layoutChosen', layout: { layout: 'circle' } });
  expect(view.figure()[0]).toEqual([false, false]);
  view.store.dispatch({ type: 'layoutChosen', layout: { layout: 'automatic' } });
  const [first] = view.data().dataset.actors;
  view.store.dispatch({ type: 'actorMoved', actor: first!.id, to: [100, 100] });
  expect(view.figure()).toEqual([
    [true, true],
    [true, true],
  ]);
  // Those that come later do not undo what the reader has done.
  view.act(line(view.data(), 'Veldania', 'Ostmark', 0));
  expect(view.figure()[1]).toEqual([true, true]);
});

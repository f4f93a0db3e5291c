/** How often each thing is worked out for one act of the reader, however many parts of the page ask for it. */
import { expect, it, vi } from 'vitest';
import { createDerive } from '#derive/derive.ts';
import { dateBinsOf } from '#derive/deriveDates.ts';
import { graphsOf } from '#derive/deriveGraphs.ts';
import { likelyNext } from '#derive/likelyNext.ts';
import type { ActorId } from '#domain/ids.ts';
import { defaultQuery, type Query } from '#query/filter/query.ts';
import { generatedDataset } from '#scripts/bench/generatedDataset.ts';
import type { Action } from '#state/action.ts';
import type { AppState } from '#state/appState.ts';
import { createAppStore } from '#state/store.ts';
import { canvases, freshDerive } from '#tests/fixtures/realScene.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';

const calls = vi.hoisted(() => new Map<string, number>());

/** A module whose functions of these names count their calls, or those that a test of their first argument lets count. */
const counting = vi.hoisted(
  () =>
    (names: readonly string[], counts: (argument: never) => boolean = () => true) =>
    async (original: () => Promise<object>) => {
      const module = await original();
      const wrapped = names.map((name) => [
        name,
        (...args: never[]) => {
          if (counts(args[0] as never)) calls.set(name, (calls.get(name) ?? 0) + 1);
          return Reflect.get(module, name)(...args);
        },
      ]);
      return { ...module, ...Object.fromEntries(wrapped) };
    },
);

vi.mock('#query/filter/applyQuery.ts', counting(['applyQuery']));
vi.mock('#query/sentences/describeQuery.ts', counting(['describeQuery']));
vi.mock('#query/filter/facetCounts.ts', counting(['facetCounts', 'inclusionCounts', 'undatedCount']));
vi.mock('#query/filter/dateBins.ts', counting(['dateBins']));
vi.mock('#graph/relationGraph.ts', counting(['buildRelationGraph']));
vi.mock('#encoding/scene/placeActors.ts', counting(['placeActors']));
vi.mock('#encoding/lines/sceneLines.ts', counting(['sceneLines']));
// Words that only stand where the finished picture leaves room are placed after the names, by themselves.
vi.mock(
  '#encoding/labels/labelPlacement.ts',
  counting(['placeLabels'], ({ names }: { readonly names: readonly unknown[] }) => names.length > 0),
);
vi.mock('#encoding/scene/emphasise.ts', counting(['emphasise']));

/** What depends on the query. */
const ofQuery =
  'applyQuery describeQuery facetCounts inclusionCounts undatedCount dateBins buildRelationGraph';

const columns = `${ofQuery} placeActors sceneLines placeLabels emphasise`.split(' ');

/** A page with everything open: each part asks for what it shows, some for the same. */
function openPage() {
  const derive = freshDerive();
  const store = createAppStore();
  const frame = canvases.laptop;
  const sceneFor = createGraphScene(derive);
  const show = (state: AppState) => {
    for (let part = 0; part < 3; part += 1) {
      derive.visibleGraph(state.query);
      derive.description(state.query);
      derive.facetCounts(state.query);
      derive.inclusionCounts(state.query);
      derive.undatedCount(state.query);
      dateBinsOf(derive.index)(state.query);
      derive.focus(state.selection, state.query);
      graphsOf(derive).relationGraph(state.query);
      sceneFor(state, frame);
    }
  };
  store.subscribe(show);
  show(store.getState());
  return store;
}

const turkey = 'turkey' as ActorId;
const byCountry: Action = { type: 'facetToggled', facet: 'country', value: 'TR' };

/** The acts, and which things are worked out for each: once, or not at all where they are not named. */
const table: readonly (readonly [act: string, Action, worked: string])[] = [
  ['pointing', { type: 'hovered', hovered: { kind: 'actor', actor: turkey } }, ''],
  ['a theme', { type: 'themeChosen', theme: 'dark' }, ''],
  ['a dialog', { type: 'dialogOpened', dialog: 'find' }, ''],
  ['another view', { type: 'viewChosen', view: 'table' }, ''],
  ['selecting', { type: 'actorSelected', actor: turkey }, 'emphasise'],
  ['areas', { type: 'hullsChosen', hulls: 'none' }, 'sceneLines placeLabels emphasise'],
  [
    'a place',
    { type: 'actorMoved', actor: turkey, to: [9, 9] },
    'placeActors sceneLines placeLabels emphasise',
  ],
  [
    'a layout',
    { type: 'layoutChosen', layout: { layout: 'circle' } },
    'placeActors sceneLines placeLabels emphasise',
  ],
  ['a filter', byCountry, `${ofQuery} sceneLines placeLabels emphasise`],
  [
    'what counts',
    { type: 'inclusionToggled', inclusion: 'harm' },
    `${ofQuery} sceneLines placeLabels emphasise`,
  ],
];

it.each(table)('for %s nothing is worked out twice, and only what this table names', (_, action, worked) => {
  const store = openPage();
  calls.clear();
  store.dispatch(action);
  const expected = new Set(worked.split(' '));
  expect(Object.fromEntries(columns.map((name) => [name, calls.get(name) ?? 0]))).toEqual(
    Object.fromEntries(columns.map((name) => [name, expected.has(name) ? 1 : 0])),
  );
});

const drawn = [
  'applyQuery',
  'describeQuery',
  'facetCounts',
  'placeActors',
  'sceneLines',
  'placeLabels',
  'emphasise',
];
const worked = () => drawn.filter((name) => (calls.get(name) ?? 0) > 0);

it.each<[string, Action, Action]>([
  ['a filter', byCountry, byCountry],
  [
    'a layout',
    { type: 'layoutChosen', layout: { layout: 'circle' } },
    { type: 'layoutChosen', layout: { layout: 'automatic' } },
  ],
])('taking %s back, and putting it on again, draws what is remembered', (_, there, back) => {
  const store = openPage();
  store.dispatch(there);
  calls.clear();
  store.dispatch(back);
  store.dispatch(there);
  expect(worked()).toEqual([]);
});

it('remembers the pictures of many filters', () => {
  const store = openPage();
  const countries = ['TR', 'SY', 'IQ', 'IR', 'RU', 'US'];
  const toggle = (value: string) => store.dispatch({ type: 'facetToggled', facet: 'country', value });
  for (const value of countries) toggle(value);
  calls.clear();
  for (const value of countries.reverse()) toggle(value);
  const pictured = new Set(['applyQuery', 'sceneLines', 'placeLabels', 'placeActors']);
  expect(worked().filter((name) => pictured.has(name))).toEqual([]);
});

it('draws nothing anew after three filters are cleared, though more was worked out ahead of each', () => {
  const derive = freshDerive();
  const sceneFor = createGraphScene(derive);
  const store = createAppStore();
  const rest = () => {
    const shown = sceneFor(store.getState(), canvases.laptop);
    for (const state of likelyNext(store.getState(), derive.dataset))
      sceneFor(state, canvases.laptop, null, 1, shown);
  };
  rest();
  for (const value of ['TR', 'SY', 'IQ']) {
    store.dispatch({ type: 'facetToggled', facet: 'country', value });
    rest();
  }
  calls.clear();
  store.dispatch({ type: 'filtersCleared' });
  sceneFor(store.getState(), canvases.laptop);
  expect(worked()).toEqual([]);
});

it('shows a selected actor as before, once the page has rested', () => {
  const derive = freshDerive();
  const sceneFor = createGraphScene(derive);
  const store = createAppStore();
  store.dispatch({ type: 'actorSelected', actor: turkey });
  const shown = sceneFor(store.getState(), canvases.laptop);
  for (const state of likelyNext(store.getState(), derive.dataset))
    sceneFor(state, canvases.laptop, null, 1, shown);
  expect(sceneFor(store.getState(), canvases.laptop, null, 1, shown)).toBe(shown);
});

it('remembers the latest four pictures of a dataset of many, which take room', async () => {
  const dataset = await generatedDataset({ actors: 61, statements: 200, seed: 1 });
  const derive = createDerive(dataset, () => ({}));
  expect(derive.isAhead).toBe(false);
  const queries = ['A', 'B', 'C', 'D', 'E'].map(
    (name): Query => ({ ...defaultQuery, hidden: [name as ActorId] }),
  );
  for (const query of queries) derive.visibleGraph(query);
  calls.clear();
  for (const query of queries) derive.visibleGraph(query);
  expect(calls.get('applyQuery')).toBe(queries.length);
});

it('what was worked out ahead for an act is the picture of that act, and is not worked out again', () => {
  const derive = freshDerive();
  const frame = canvases.laptop;
  const sceneFor = createGraphScene(derive);
  const store = createAppStore();
  const before = sceneFor(store.getState(), frame);
  const ahead = likelyNext(store.getState(), derive.dataset).map((state) =>
    sceneFor(state, frame, null, 1, before),
  );
  expect(ahead.length).toBeGreaterThan(15);
  for (const act of [byCountry, { type: 'layoutChosen', layout: { layout: 'countries' } } as const]) {
    calls.clear();
    store.dispatch(act);
    const shown = sceneFor(store.getState(), frame, null, 1, before);
    expect(worked()).toEqual([]);
    expect(ahead).toContain(shown);
    const alone = createGraphScene(freshDerive());
    expect(shown.scene).toEqual(
      alone(store.getState(), frame, null, 1, alone(createAppStore().getState(), frame)).scene,
    );
    store.dispatch({ type: 'filtersCleared' });
  }
});

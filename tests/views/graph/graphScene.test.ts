import { describe, expect, it } from 'vitest';
import { type Box, pointOn } from '#base/geometry.ts';
import { createDerive } from '#derive/derive.ts';
import { drawLimit } from '#derive/drawLimit.ts';
import type { ActorId } from '#domain/ids.ts';
import { mostMarkedLines } from '#encoding/lines/plainLines.ts';
import type { Scene, SceneLine } from '#encoding/scene/scene.ts';
import { gridMax } from '#graph/layout/positions.ts';
import { defaultQuery } from '#query/filter/query.ts';
import { generatedDataset } from '#scripts/bench/generatedDataset.ts';
import { type AppState, initialState } from '#state/appState.ts';
import { canvases, realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';

const turkey = 'turkey' as ActorId;
const frame = { ...canvases.laptop };
/** What an act of the reader leads to: another filter, with every actor where it was. */
const filteredTo = (address: string): AppState => ({ ...initialState, query: stateAt(address).query });
const centreOf = (scene: { actors: readonly { id: ActorId; centre: unknown }[] }, id: ActorId) =>
  scene.actors.find((actor) => actor.id === id)?.centre;

describe('createGraphScene', () => {
  it('gives the same scene again until something changes', () => {
    const show = createGraphScene(realDerive);
    const state = stateAt('');
    expect(show(state, frame).scene).toBe(show({ ...state, dialog: 'find' }, frame).scene);
    expect(show({ ...state, hulls: 'none' }, frame).scene.hulls).toEqual([]);
  });

  it('is the same picture whatever was shown before, in every text too', () => {
    const show = createGraphScene(realDerive);
    show(filteredTo('country=IQ&periphery=yes&officials=apart'), frame);
    for (const address of ['', 'actor=turkey', 'periphery=yes']) {
      expect(show(filteredTo(address), frame).scene).toEqual(
        createGraphScene(realDerive)(filteredTo(address), frame).scene,
      );
    }
  });

  it('is the same picture where its shapes were drawn ahead, in halves', () => {
    const show = createGraphScene(realDerive);
    for (const state of [stateAt('stance=opposed'), stateAt('select=actor:turkey')]) {
      show.drawAhead(state, frame);
      expect(show(state, frame).scene).toEqual(createGraphScene(realDerive)(state, frame).scene);
    }
  });

  it('follows a picture: names that stand well stay, and every mark is where it is without', () => {
    const show = createGraphScene(realDerive);
    const state = filteredTo('periphery=yes&officials=apart&stance=aligned');
    const previous = show(filteredTo(''), frame);
    const followed = show(state, frame, null, 1, previous).scene;
    const fresh = createGraphScene(realDerive)(state, frame).scene;
    expect(followed.lines.map(({ curve }) => curve)).toEqual(fresh.lines.map(({ curve }) => curve));
    expect(followed.actors.map(({ centre }) => centre)).toEqual(fresh.actors.map(({ centre }) => centre));
    expect(followed.hulls.map(({ path }) => path)).toEqual(fresh.hulls.map(({ path }) => path));
    const namesLeftIn = (scene: Scene) => {
      const boxes = new Map(scene.actors.map(({ id, label }) => [id, JSON.stringify(label?.box)]));
      return previous.scene.actors.filter(({ id, label }) => JSON.stringify(label?.box) === boxes.get(id));
    };
    expect(namesLeftIn(followed).length).toBeGreaterThan(namesLeftIn(fresh).length);
  });

  it('keeps no name of a picture in which actors stand elsewhere', () => {
    const show = createGraphScene(realDerive);
    const previous = show(stateAt('layout=circle'), frame);
    expect(show(stateAt(''), frame, null, 1, previous).scene).toEqual(
      createGraphScene(realDerive)(stateAt(''), frame).scene,
    );
  });

  it('shows a filter that is taken back as it was', () => {
    const show = createGraphScene(realDerive);
    const before = show(filteredTo(''), frame);
    const filtered = show(filteredTo('actor=turkey'), frame, null, 1, before);
    expect(show(filteredTo(''), frame, null, 1, filtered)).toBe(before);
  });

  it('puts an actor that was moved where the reader put it, and nobody else elsewhere', () => {
    const state = stateAt('');
    const { scene: before } = createGraphScene(realDerive)(state, frame);
    const { scene, map } = createGraphScene(realDerive)(
      { ...state, moved: { [turkey]: [2000, 2000] } },
      frame,
    );
    expect(centreOf(scene, turkey)).toEqual(map.toFrame([2000, 2000]));
    for (const { id, centre } of before.actors) {
      if (id !== turkey) expect(centreOf(scene, id)).toEqual(centre);
    }
  });

  it('lifts out what was picked and everyone it is linked to', () => {
    const { scene } = createGraphScene(realDerive)(stateAt('select=actor:turkey'), frame);
    const of = (emphasis: string) =>
      scene.actors.filter((actor) => actor.emphasis === emphasis).map(({ id }) => id);
    expect(of('selected')).toEqual([turkey]);
    const lifted = scene.lines.filter(({ emphasis }) => emphasis === 'selected');
    expect(lifted.length).toBeGreaterThan(1);
    expect(lifted.every(({ a, b }) => a === turkey || b === turkey)).toBe(true);
    const others = new Set(lifted.map(({ a, b }) => (a === turkey ? b : a)));
    expect(of('normal').sort()).toEqual([...others].sort());
    // Turkey and the Iraqi government do different things to each other, so their line has both words, each with an arrow to whom it is said of.
    const both = lifted.find(({ dyad }) => dyad === 'iraq-government~turkey');
    expect(both?.lineLabel?.lines.map(({ text }) => text).join(' ')).toBe(
      '←\u00a0at odds with accuses\u00a0→',
    );
    expect(lifted.filter(({ lineLabel }) => lineLabel === null)).toEqual([]);
  });

  it('picks both ends of a pair', () => {
    const { scene } = createGraphScene(realDerive)(stateAt('select=pair:pmu~turkey'), frame);
    const picked = scene.actors.filter(({ emphasis }) => emphasis === 'selected').map(({ id }) => id);
    expect([...picked].sort()).toEqual(['pmu', 'turkey']);
  });

  it('is smaller on a phone', () => {
    const sizes = Object.values(canvases).map(
      (canvas) => createGraphScene(realDerive)(stateAt(''), { ...canvas }).style.markSize,
    );
    expect(sizes[2]).toBeLessThan(sizes[0]!);
  });

  it('has room for more names where the camera is near, and moves no mark for it', () => {
    const everybody = stateAt(
      'periphery=yes&counts=done,announced,threatened,structure,harm,accused,contact',
    );
    const [far, near] = [1, 2].map(
      (detail) => createGraphScene(realDerive)(everybody, { ...canvases.phone }, null, detail).scene,
    );
    expect(far!.hiddenLabels).toBeGreaterThan(0);
    expect(near!.hiddenLabels).toBeLessThan(far!.hiddenLabels);
    expect(near!.lines.map(({ curve }) => curve)).toEqual(far!.lines.map(({ curve }) => curve));
    expect(near!.actors.map(({ centre, size }) => [centre, size])).toEqual(
      far!.actors.map(({ centre, size }) => [centre, size]),
    );
  });

  it('draws nobody where there is too much to draw', () => {
    const graph = realDerive.visibleGraph(defaultQuery);
    const relations = Array.from({ length: drawLimit + 1 }, () => graph.relations[0]!);
    const derive = { ...realDerive, visibleGraph: () => ({ ...graph, relations }) };
    expect(createGraphScene(derive)(initialState, frame).scene).toMatchObject({
      actors: [],
      lines: [],
      hulls: [],
    });
  });

  it('has straight lines without marks where they are very many, and marks again where a filter leaves few', () => {
    const dataset = generatedDataset({ actors: 60, statements: 900, seed: 1 });
    const places = Object.fromEntries(
      dataset.actors.map(({ id }, i) => [id, [(i * 7919) % gridMax, (i * 104_729) % gridMax] as const]),
    );
    const show = createGraphScene(createDerive(dataset, () => places));
    const many = show(initialState, frame).scene;
    expect(many.lines.length).toBeGreaterThan(mostMarkedLines);
    expect(many.isPlain).toBe(true);
    for (const { curve, ends, mid, lineLabel } of many.lines) {
      expect([ends, mid, lineLabel]).toEqual([[], null, null]);
      expect(pointOn(curve, 0.5).x).toBeCloseTo((curve.start.x + curve.end.x) / 2);
    }
    // The two lines of one pair do not lie on each other.
    const middles = many.lines.map(({ dyad, curve }) => `${dyad} ${JSON.stringify(curve.control)}`);
    expect(new Set(middles).size).toBe(many.lines.length);
    expect(new Set(many.lines.map(({ dyad }) => dyad)).size).toBeLessThan(many.lines.length);
    expect(many.actors.filter(({ label }) => label).length).toBeGreaterThan(10);
    const query = {
      ...defaultQuery,
      facets: { ...defaultQuery.facets, country: ['AA'] },
      scope: 'among' as const,
    };
    const few = show({ ...initialState, query }, frame).scene;
    expect(few.lines.length).toBeGreaterThan(0);
    expect(few.lines.every(({ mid, kind }) => mid !== null || kind === 'structure')).toBe(true);
    expect(few.isPlain).toBeUndefined();
  });
});

describe('The names of a small picture', () => {
  /** So many points of a line are looked at. */
  const steps = 60;
  const runsUnder = ({ x, y, width, height }: Box, { curve }: SceneLine) =>
    Array.from({ length: steps + 1 }, (_, i) => pointOn(curve, i / steps)).some(
      (point) => point.x > x && point.x < x + width && point.y > y && point.y < y + height,
    );

  it.each([{ height: 520 }, { height: 530 }, { height: 560 }])(
    'lie on one line at most, and a word gives way, where a phone leaves $height px',
    ({ height }) => {
      const { scene } = createGraphScene(realDerive)(stateAt(''), { width: 390, height });
      const crossed = scene.actors.flatMap(({ id, label }) => {
        const under = label === null ? [] : scene.lines.filter((line) => runsUnder(label.box, line));
        return under.length > 1 ? [`${id}: ${under.length}`] : [];
      });
      expect(crossed).toEqual([]);
    },
  );
});

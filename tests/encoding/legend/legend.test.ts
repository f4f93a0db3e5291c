import { describe, expect, it } from 'vitest';
import { hiddenTexts, type LegendEntry, legendOf } from '#encoding/legend/legend.ts';
import type { HullChoice } from '#state/appState.ts';
import { canvases, realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';
import { legendWords } from '#words/legend.ts';

const unit = 32;
function legendAt(address: string, hulls: HullChoice = 'factions'): readonly LegendEntry[] {
  const state = stateAt(address, { hulls });
  const { scene } = createGraphScene(realDerive)(state, { ...canvases.laptop });
  return legendOf(scene, { markSize: unit, hulls });
}
const everything =
  'periphery=yes&officials=apart&counts=done,announced,threatened,structure,harm,accused,contact,earlier,low';
const textOf = (entries: readonly LegendEntry[], key: string) =>
  entries.find((entry) => entry.key === key)?.text;
const fillsOf = (entries: readonly LegendEntry[], key: string) =>
  entries.find((entry) => entry.key === key)?.primitives.map(({ fill }) => fill);

describe('legendOf', () => {
  it('explains a pair in four lines', () => {
    expect(legendAt('actor=turkey,pmu&scope=among').map(({ text }) => text)).toEqual([
      'Opposed, bar at target',
      'State or government',
      'Armed group or militia',
      'Colour: faction',
    ]);
  });

  it('names only the marks and widths that are there', () => {
    const turkey = 'actor=turkey,turkish-forces';
    expect(textOf(legendAt(turkey), 'aligned')).toBe('Aligned, arrow at target');
    expect(textOf(legendAt('stance=aligned'), 'opposed')).toBeUndefined();
    expect(textOf(legendAt(turkey), 'width')).toBe('Thickness: armed, coercive, political');
    expect(textOf(legendAt('family=armed'), 'width')).toBeUndefined();
  });

  it('says that an alleged act ends in a bar only where one is hostile', () => {
    expect(textOf(legendAt(everything), 'accused')).toBe('Dotted: alleged only, bar if hostile');
    const helped = legendAt('actor=isis,united-states&scope=among&counts=accused');
    expect(textOf(helped, 'accused')).toBe('Dotted: alleged only');
  });

  it('marks whom the filter names by their own shape, where they share one', () => {
    const sampleAt = (address: string) => {
      const entries = legendAt(address, 'none');
      const formOf = (key: string) => {
        const [first] = entries.find((one) => one.key === key)?.primitives ?? [];
        return first?.form === 'path' ? first.d.replace(/[\d.]+/g, 'n') : first?.form;
      };
      return {
        named: formOf('named'),
        hexagon: formOf('shape hexagon'),
        rectangle: formOf('shape rectangle'),
      };
    };
    const ofIsis = sampleAt('actor=isis');
    expect(ofIsis.named).toBe(ofIsis.hexagon);
    expect(ofIsis.named).not.toBe(ofIsis.rectangle);
    const ofTwo = sampleAt('actor=isis,turkey');
    expect(ofTwo.named).toBe(ofTwo.rectangle);
  });

  it('shows ends in its samples only where lines have them', () => {
    const state = stateAt('actor=turkey,pmu&scope=among');
    const { scene } = createGraphScene(realDerive)(state, { ...canvases.laptop });
    const endless = { ...scene, lines: scene.lines.map((line) => ({ ...line, ends: [] })) };
    const marks = (shown: typeof scene) =>
      legendOf(shown, { markSize: unit, hulls: 'factions' }).find(({ key }) => key === 'opposed')?.primitives;
    expect(marks(endless)).toHaveLength((marks(scene)?.length ?? 0) - 1);
  });

  it('gives actors of an unstated kind a mark of their own where others have a kind', () => {
    const state = stateAt('actor=turkey,pmu&scope=among');
    const { scene } = createGraphScene(realDerive)(state, { ...canvases.laptop });
    const [first, ...others] = scene.actors;
    const unstated = {
      ...first!,
      shape: 'circle' as const,
      isKindUnstated: true,
      isRimDashed: true as const,
    };
    const entries = legendOf({ ...scene, actors: [unstated, ...others] }, { markSize: unit, hulls: 'none' });
    expect(textOf(entries, 'kindUnstated')).toBe(legendWords.kindUnstated);
    expect(textOf(entries, 'shape circle')).toBeUndefined();
    expect(entries.find(({ key }) => key === 'kindUnstated')?.primitives[0]).toMatchObject({
      dash: [expect.any(Number), expect.any(Number)],
    });
  });

  it('calls an area by what it is, and says “area” only where one is', () => {
    expect(textOf(legendAt(''), 'hull')).toBe('Colour: faction*');
    expect(textOf(legendAt('', 'operations'), 'hull')).toBe('Area: joint operation');
    expect(textOf(legendAt('', 'operations'), 'tint')).toBe('Colour: faction*');
    expect([textOf(legendAt('', 'none'), 'hull'), textOf(legendAt('', 'none'), 'tint')]).toEqual([
      undefined,
      'Colour: faction*',
    ]);
  });

  it('says of each encoding whether it shows background knowledge', () => {
    const isMarked = (entries: readonly LegendEntry[], key: string) => textOf(entries, key)?.endsWith('*');
    expect(isMarked(legendAt('actor=peshmerga,isis&scope=among'), 'shape circle')).toBe(true);
    expect(isMarked(legendAt('actor=peshmerga,isis&scope=among'), 'shape hexagon')).toBe(false);
    expect(isMarked(legendAt('', 'countries'), 'hull')).toBe(true);
    expect(isMarked(legendAt('', 'operations'), 'hull')).toBe(false);
    expect(textOf(legendAt(''), 'background')).toBe('* Partly background knowledge');
    expect(textOf(legendAt('actor=turkey,pmu&scope=among'), 'background')).toBeUndefined();
  });

  it('names each colour in sight that no area names, where factions are given', () => {
    const { factions } = realDerive.dataset;
    const coloursAt = (address: string, hulls: HullChoice) => {
      const { scene } = createGraphScene(realDerive)(stateAt(address, { hulls }), { ...canvases.laptop });
      return legendOf(scene, { markSize: unit, hulls, factions }).flatMap(({ key, text }) =>
        key.startsWith('faction ') ? [text] : [],
      );
    };
    expect(coloursAt('', 'factions')).toEqual(['Kurdistan Region', 'PMU', 'ISIS']);
    expect(coloursAt('', 'none')).toEqual(factions.map(({ label }) => label));
    expect(coloursAt('actor=turkey,pmu&scope=among', 'none')).toEqual(['PMU', 'Turkey and its forces']);
  });

  it('takes the tint of its samples from what is in sight', () => {
    const { scene } = createGraphScene(realDerive)(stateAt('actor=turkey'), { ...canvases.laptop });
    const entries = legendAt('actor=turkey');
    expect(fillsOf(entries, 'hull')?.[0]).toBe(scene.hulls[0]!.fill);
    expect(fillsOf(entries, 'hull')?.[1]).toBe(scene.actors.find(({ id }) => id === 'turkey')!.fill);
  });

  it('says that what is pale is not selected, where something is', () => {
    expect(textOf(legendAt(''), 'faded')).toBeUndefined();
    expect(textOf(legendAt('select=actor:turkey'), 'faded')).toBe('Pale: not selected');
  });

  it('keeps its samples inside their boxes', () => {
    for (const { key, primitives, size, text } of legendAt(everything)) {
      expect(text).not.toBe('');
      const numbers = primitives.flatMap((one) =>
        one.form === 'path' ? [...one.d.replace(/A[^A-Z]*/g, '').matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)] : [],
      );
      for (const [, x, y] of numbers) {
        expect([key, Number(x) >= -1 && Number(x) <= size.width + 1]).toEqual([key, true]);
        expect([key, Number(y) >= -3 && Number(y) <= size.height + 3]).toEqual([key, true]);
      }
    }
  });

  it('goes from lines to marks to actors', () => {
    const groups = legendAt(everything).map(({ group }) => group);
    expect(groups).toEqual([...groups].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });
});

const order = ['lines', 'marks', 'actors', 'notes'];

describe('hiddenTexts', () => {
  const sceneAt = (address: string, height: number, detail = 1) =>
    createGraphScene(realDerive)(stateAt(address), { width: 360, height }, null, detail).scene;

  it('tells names of actors from names of areas, which the legend may name itself', () => {
    const scene = sceneAt('', 120);
    const unnamed = scene.hulls.filter(({ label }) => !label);
    expect(unnamed.length).toBeGreaterThan(0);
    const names = scene.actors.filter(({ label }) => !label).length;
    expect(hiddenTexts(scene, false)).toEqual({ names, areas: unnamed.length });
    expect(hiddenTexts(scene, true)).toEqual({ names, areas: 0 });
    const named = legendOf(scene, { markSize: 28, hulls: 'factions', namesAreas: true });
    const areas = named.filter(({ key }) => key.startsWith('area '));
    expect(areas.map(({ text }) => text)).toEqual(unnamed.map(({ name }) => name));
    expect(areas.every(({ primitives }) => primitives.length > 0)).toBe(true);
    const labels = new Set(realDerive.dataset.factions.map(({ label }) => label));
    expect(areas.every(({ text }) => labels.has(text))).toBe(true);
  });

  it('are fewer where the camera is near', () => {
    const [far, near] = [1, 1.5].map((detail) => hiddenTexts(sceneAt('', 327, detail), false));
    expect(near!.areas + near!.names).toBeLessThan(far!.areas + far!.names);
    expect(near!.names).toBe(0);
  });

  it('are said in words', () => {
    const say = legendWords.hiddenTexts;
    expect(say({ names: 1, areas: 0 })).toBe('1 label hidden; zoom in');
    expect(say({ names: 0, areas: 1 })).toBe('1 label hidden; zoom in');
    expect(say({ names: 2, areas: 4 })).toBe('6 labels hidden; zoom in');
  });
});

import { describe, expect, it } from 'vitest';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { mostLineLabels } from '#encoding/lines/lineLabels.ts';
import { lineLabel } from '#encoding/lines/lineWording.ts';
import { type EmphasisRequest, emphasise } from '#encoding/scene/emphasise.ts';
import type { Scene, SceneActor, SceneLine } from '#encoding/scene/scene.ts';
import { screenStyle } from '#encoding/scene/sceneStyle.ts';

const frame = { width: 900, height: 900 };
const style = screenStyle(frame, 10);

const actor = (id: string, x: number, y: number): SceneActor => ({
  id: id as ActorId,
  centre: { x, y },
  size: { width: 30, height: 30 },
  shape: 'rectangle',
  isKindUnstated: false,
  fill: 'canvas',
  stroke: 'rim',
  isNamed: false,
  background: [],
  isOutside: false,
  label: null,
  emphasis: 'normal',
});

/** A line from left to right at this height, without a label. */
const line = (a: string, b: string, y: number, kind: SceneLine['kind']): SceneLine => ({
  id: `${a}~${b}|${kind}`,
  dyad: `${a}~${b}` as DyadId,
  kind,
  family: 'armed',
  tier: 1,
  a: a as ActorId,
  b: b as ActorId,
  curve: { start: { x: 100, y }, control: { x: 450, y }, end: { x: 800, y } },
  width: 2,
  dash: [],
  colour: 'opposed',
  ends: [],
  mid: null,
  flag: null,
  lineLabel: null,
  casing: 0,
  isUncounted: false,
  emphasis: 'normal',
});

/** One tether and `others` opposed lines, a row each; the tether's words have found no room: one label is hidden. */
function sceneWith(others: number): Scene {
  const tether = line('a', 'b', 100, 'structure');
  const rows = Array.from({ length: others }, (_, n) => line('c', `d${n}`, 150 + 40 * n, 'opposed'));
  return {
    frame,
    hulls: [],
    lines: [tether, ...rows],
    actors: [actor('a', 80, 100), actor('b', 820, 100), actor('c', 80, 150)],
    hiddenLabels: 1,
  };
}

const labels = (scene: Scene) =>
  new Map(scene.lines.map(({ id }) => [id, lineLabel([{ text: 'commands', to: null }])]));
const picked = (...dyads: string[]): EmphasisRequest => ({
  actors: new Set(['a', 'b'] as ActorId[]),
  dyads: new Set(dyads as DyadId[]),
  picked: new Set(['a'] as ActorId[]),
});
const shown = ({ lines }: Scene) => lines.filter(({ lineLabel }) => lineLabel).map(({ dyad }) => dyad);

describe('labels of selected lines', () => {
  it('a label that was hidden and now has room is no longer counted as hidden', () => {
    const scene = sceneWith(mostLineLabels - 1);
    const after = emphasise(scene, picked('a~b'), labels(scene), style);
    expect(shown(after)).toEqual(['a~b']);
    expect(after.hiddenLabels).toBe(0);
  });

  it('a label that only the selection gives was never hidden', () => {
    const scene = sceneWith(mostLineLabels);
    const after = emphasise(scene, picked('c~d0'), labels(scene), style);
    expect(shown(after)).toEqual(['c~d0']);
    expect(after.hiddenLabels).toBe(1);
  });

  it('a label without room stays hidden, and counted', () => {
    const scene = sceneWith(mostLineLabels);
    const wall = { ...actor('wall', 450, 100), size: { width: 900, height: 120 } };
    const after = emphasise(
      { ...scene, actors: [...scene.actors, wall] },
      picked('a~b'),
      labels(scene),
      style,
    );
    expect(shown(after)).toEqual([]);
    expect(after.hiddenLabels).toBe(1);
  });

  it('more lines than may have labels get none', () => {
    const scene = sceneWith(mostLineLabels);
    const all = scene.lines.map(({ dyad }) => dyad as string);
    expect(all).toHaveLength(mostLineLabels + 1);
    expect(shown(emphasise(scene, picked(...all), labels(scene), style))).toEqual([]);
    expect(shown(emphasise(scene, picked(...all.slice(1)), labels(scene), style))).toHaveLength(
      mostLineLabels,
    );
  });
});

describe('emphasis', () => {
  const scene = sceneWith(2);
  const after = emphasise(scene, picked('a~b'), new Map(), style);

  it('is of the picked actor, its neighbours as they were, all others faded', () => {
    expect(after.actors.map(({ emphasis }) => emphasis)).toEqual(['selected', 'normal', 'faded']);
    expect(after.lines.map(({ emphasis }) => emphasis)).toEqual(['selected', 'faded', 'faded']);
  });

  it('makes faded lines thinner, selected ones not', () => {
    expect(after.lines[0]!.width).toBe(2);
    expect(after.lines[1]!.width).toBeLessThan(2);
  });

  it('is none without a selection', () => {
    expect(emphasise(scene, null, new Map(), style)).toBe(scene);
  });
});

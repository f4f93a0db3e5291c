import { expect, test } from 'vitest';
import { type Box, gapBetween } from '#base/geometry.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { mostLineLabels } from '#encoding/lines/lineLabels.ts';
import { lineLabel } from '#encoding/lines/lineWording.ts';
import { addLineLabels } from '#encoding/scene/addLineLabels.ts';
import type { Scene, SceneActor, SceneLine } from '#encoding/scene/scene.ts';
import { screenStyle } from '#encoding/scene/sceneStyle.ts';

const frame = { width: 900, height: 1200 };
const style = screenStyle(frame, 10);

const actor = (id: string, x: number, y: number, size = 20): SceneActor => ({
  id: id as ActorId,
  centre: { x, y },
  size: { width: size, height: size },
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

const line = (n: number, kind: SceneLine['kind'], change: Partial<SceneLine> = {}): SceneLine => ({
  id: `${n}`,
  dyad: `a${n}~b${n}` as DyadId,
  kind,
  family: 'armed',
  tier: 1,
  a: `a${n}` as ActorId,
  b: `b${n}` as ActorId,
  curve: { start: { x: 100, y: 60 * n }, control: { x: 450, y: 60 * n }, end: { x: 800, y: 60 * n } },
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
  ...change,
});

const sceneOf = (lines: readonly SceneLine[], more: readonly SceneActor[] = []): Scene => ({
  frame,
  hulls: [],
  lines,
  actors: [
    ...lines.flatMap(({ a, b, curve }) => [actor(a, 85, curve.start.y), actor(b, 815, curve.end.y)]),
    ...more,
  ],
  hiddenLabels: 0,
});
const wordsIn = (scene: Scene, wordOf = (id: string) => `acts ${id}`) => {
  const labels = new Map(scene.lines.map(({ id }) => [id, lineLabel([{ text: wordOf(id), to: null }])]));
  return addLineLabels(scene, labels, style).lines.flatMap(({ id, lineLabel }) => (lineLabel ? [id] : []));
};
const rows = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

test('with one line more than all could have words, as many have them as before', () => {
  const count = mostLineLabels + 1;
  expect(wordsIn(sceneOf(rows(count).map((n) => line(n, 'opposed'))))).toHaveLength(mostLineLabels);
});

test('stances come before ties, and of stances the strongest', () => {
  const ties = rows(4).map((n) => line(n, 'structure'));
  const stances = rows(14).map((n) => line(n + 4, n % 2 ? 'aligned' : 'opposed', { width: n > 6 ? 4 : 2 }));
  const found = wordsIn(sceneOf([...ties, ...stances]));
  expect(found).toHaveLength(mostLineLabels);
  expect(found.map(Number).every((n) => n > 4)).toBe(true);
  expect(found.map(Number).filter((n) => n > 10)).toHaveLength(8);
});

test('a line without room leaves its words to the next', () => {
  const lines = rows(mostLineLabels + 1).map((n) => line(n, 'opposed', { width: n === 1 ? 4 : 2 }));
  const wall: SceneActor = { ...actor('wall', 450, 60), size: { width: 640, height: 90 } };
  expect(wordsIn(sceneOf(lines, [wall]))).toEqual(rows(mostLineLabels).map((n) => `${n + 1}`));
});

test('a pale line stays without words, and nothing that has words changes', () => {
  const pale = line(1, 'opposed', { emphasis: 'faded' });
  const scene = sceneOf([pale, line(2, 'aligned')]);
  expect(wordsIn(scene)).toEqual(['2']);
  const [once, twice] = [1, 2].map((times) => {
    const labels = new Map(scene.lines.map(({ id }) => [id, lineLabel([{ text: `acts ${id}`, to: null }])]));
    return rows(times).reduce((before) => addLineLabels(before, labels, style), scene);
  });
  expect(twice).toEqual(once);
});

test('an act that most lines of one look share is not said, and every other is', () => {
  const lines = rows(mostLineLabels + 2).map((n) => line(n, n > 8 ? 'aligned' : 'opposed'));
  // Of eight opposed lines five share an act; of six aligned lines two do.
  const wordOf = (id: string) => (Number(id) <= 5 ? 'fights' : Number(id) > 12 ? 'trains' : `acts ${id}`);
  expect(wordsIn(sceneOf(lines), wordOf)).toEqual(['6', '7', '8', '9', '10', '11', '12', '13', '14']);
});

test('a word that is added keeps its distance from an equal one', () => {
  const near = { start: { x: 100, y: 92 }, control: { x: 450, y: 92 }, end: { x: 800, y: 92 } };
  const scene = sceneOf([line(1, 'opposed'), line(2, 'opposed', { curve: near }), line(3, 'aligned')]);
  const boxesOf = (wordOf: (id: string) => string) => {
    const labels = new Map(scene.lines.map(({ id }) => [id, lineLabel([{ text: wordOf(id), to: null }])]));
    return addLineLabels(scene, labels, style).lines.flatMap(({ id, lineLabel }) =>
      lineLabel && id !== '3' ? [lineLabel.box] : [],
    );
  };
  const gapIn = ([one, other]: readonly Box[]) => (one && other ? gapBetween(one, other) : Infinity);
  const least = 3 * style.lineLabelSize;
  // Side by side they would stand, were they not equal.
  expect(gapIn(boxesOf((id) => `accuses ${id}`))).toBeLessThan(least);
  expect(gapIn(boxesOf(() => 'accuses'))).toBeGreaterThanOrEqual(least);
});

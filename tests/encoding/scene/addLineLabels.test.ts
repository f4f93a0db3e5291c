import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, gapBetween } from '#base/geometry.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { textsOverlap } from '#encoding/labels/labelSearch.ts';
import { lineLabel } from '#encoding/lines/lineWording.ts';
import { addLineLabels, mostWords } from '#encoding/scene/addLineLabels.ts';
import type { PlacedText, Scene, SceneActor, SceneLine } from '#encoding/scene/scene.ts';
import { screenStyle } from '#encoding/scene/sceneStyle.ts';
import { lawWeight } from '#tests/lawRuns.ts';

const frame = { width: 900, height: 1300 };
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

test('of more lines than may have words, as many have them as may', () => {
  const count = mostWords + 1;
  expect(wordsIn(sceneOf(rows(count).map((n) => line(n, 'opposed'))))).toHaveLength(mostWords);
});

test('stances come before ties, and of stances the strongest', () => {
  const ties = rows(4).map((n) => line(n, 'structure'));
  const stances = rows(16).map((n) => line(n + 4, n % 2 ? 'aligned' : 'opposed', { width: n > 6 ? 4 : 2 }));
  const found = wordsIn(sceneOf([...ties, ...stances]));
  expect(found).toHaveLength(mostWords);
  expect(found.map(Number).every((n) => n > 4)).toBe(true);
  expect(found.map(Number).filter((n) => n > 10)).toHaveLength(10);
});

test('a line without room leaves its words to the next', () => {
  const lines = rows(mostWords + 1).map((n) => line(n, 'opposed', { width: n === 1 ? 4 : 2 }));
  const wall: SceneActor = { ...actor('wall', 450, 60), size: { width: 640, height: 90 } };
  expect(wordsIn(sceneOf(lines, [wall]))).toEqual(rows(mostWords).map((n) => `${n + 1}`));
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
  const lines = rows(14).map((n) => line(n, n > 8 ? 'aligned' : 'opposed'));
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

const wordAt = (x: number, y: number): PlacedText => ({
  lines: [],
  anchor: 'middle',
  fontSize: style.lineLabelSize,
  box: { x, y, width: 60, height: 12 },
  leader: null,
});

/** Two words leave equal ones at once, and the second met the first where that had gone. */
const twoThatLeave = [
  { x: 118, y: 8, word: 'accuses' },
  { x: 0, y: 8, word: 'at odds with' },
  { x: 0, y: 8, word: 'at odds with' },
  { x: 0, y: 8, word: 'at odds with' },
  { x: 0, y: 8, word: 'blocks' },
  { x: 0, y: 11, word: 'blocks' },
  { x: 25, y: 9, word: 'accuses' },
  { x: 0, y: 8, word: 'accuses' },
  { x: 0, y: 12, word: 'at odds with' },
];

test('law: words keep off one another, those also that had to leave an equal one', () => {
  const anyLine = fc.record({
    x: fc.nat({ max: 200 }),
    y: fc.integer({ min: 8, max: 14 }),
    word: fc.constantFrom('accuses', 'blocks', 'at odds with'),
  });
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 8, maxLength: 14 }), (drawn) => {
      const lines = drawn.map(({ x, y }, n) => {
        const curve = {
          start: { x, y: 12 * y },
          control: { x: x + 120, y: 12 * y },
          end: { x: x + 240, y: 12 * y },
        };
        // The first have theirs already, at the starts of their lines.
        const lineLabel = n < 4 ? wordAt(x, 12 * y - 14) : null;
        return line(n, 'opposed', { curve, family: n % 2 ? 'armed' : 'political', lineLabel });
      });
      const labels = new Map(
        drawn.map(({ word }, n) => [`${n}`, lineLabel([{ text: word, to: null }])] as const),
      );
      const scene = { ...sceneOf(lines), actors: [] };
      const placed = addLineLabels(scene, labels, style).lines.flatMap(({ id, lineLabel }) =>
        lineLabel && Number(id) >= 4 ? lineLabel : [],
      );
      for (const [n, one] of placed.entries())
        for (const other of placed.slice(n + 1)) expect(textsOverlap(one, other)).toBe(false);
    }),
    { ...lawWeight(3), examples: [[twoThatLeave]] },
  );
});

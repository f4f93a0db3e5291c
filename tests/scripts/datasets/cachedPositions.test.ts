import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { positionsKey } from '#scripts/datasets/cachedPositions.ts';
import { importedSources } from '#scripts/datasets/importedSources.ts';
import { sampleInput } from '#tests/graph/layout/sampleInput.ts';

const input = sampleInput({ core: 5, officials: 0, periphery: 0, dyads: 6 });
const sources = importedSources('src/graph/layout/buildPositions.ts');
const key = positionsKey(input, 1, sources);

it('positions are computed anew once the input or the seed changes', () => {
  const [first, ...rest] = input.actors;
  const wider = { ...input, actors: [{ ...first!, labelWidth: 99 }, ...rest] };
  const keys = [key, positionsKey(wider, 1, sources), positionsKey({ ...input, ties: [] }, 1, sources)];
  expect(new Set([...keys, positionsKey(input, 2, sources)]).size).toBe(4);
  expect(positionsKey(structuredClone(input), 1, sources)).toBe(key);
});

it.each([
  'src/graph/layout/buildPositions.ts',
  'src/graph/layout/annealing.ts',
  'src/graph/layout/energyWeights.ts',
  // Reached through other files alone, and from another room.
  'src/base/seededRandom.ts',
])('positions are computed anew once %s changes', (file) => {
  const text = sources.get(file);
  expect(text).toBeDefined();
  expect(positionsKey(input, 1, new Map(sources).set(file, `${text}\n`))).not.toBe(key);
});

it('the sources of a file are all that it imports and nothing else', () => {
  const layouts = readdirSync('src/graph/layout').map((name) => `src/graph/layout/${name}`);
  const unused = layouts.filter((file) => !sources.has(file));
  expect(unused).toContain('src/graph/layout/focusPositions.ts');
  expect([...importedSources('src/base/memo.ts').keys()]).toEqual(['src/base/memo.ts']);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDataset } from '#dataset/parseDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { renameDataset } from '#workspace/acts/datasets.ts';
import { joinActors } from '#workspace/acts/joining.ts';
import { whatChanged } from '#workspace/acts/whatChanged.ts';
import { ownDataOf } from '#workspace/ownData.ts';
import type { Act } from '#workspace/undo/act.ts';
import { parseEntry, printEntry, replayed } from '#workspace/undo/journal.ts';

const start = ownDataOf(smallDataset);
const [bresia, corland] = [
  smallDataset.actors.find(({ id }) => id === 'bresia')!.id,
  smallDataset.actors.find(({ id }) => id === 'corland')!.id,
];

function renamed(title: string): Act {
  const made = renameDataset(start, title);
  if (!made.ok) throw new Error(made.why);
  return made.act;
}

test('an entry is one line, and read as it was printed', () => {
  const line = printEntry({ did: renamed('A\nB') });
  expect(line).not.toContain('\n');
  expect(line).toMatch(/^{"version":1,/);
  expect(parseEntry(line)).toEqual({ ok: true, entry: { did: renamed('A\nB') } });
  for (const did of ['undo', 'redo'] as const)
    expect(parseEntry(printEntry({ did }))).toEqual({ ok: true, entry: { did } });
});

test('undo and redo in a journal are followed', () => {
  const entries = [{ did: renamed('One') }, { did: 'undo' }, { did: 'redo' }, { did: 'undo' }] as const;
  const { data, history, stop } = replayed(start, entries);
  expect(stop).toBeNull();
  expect(JSON.stringify(data)).toBe(JSON.stringify(start));
  expect(history).toEqual({ past: [], future: [renamed('One')] });
});

test('a journal is followed as far as it leads, and says where it stops', () => {
  const { data, stop } = replayed(start, [{ did: renamed('One') }, { did: renamed('Two') }, { did: 'undo' }]);
  expect(data.dataset.title).toBe('One');
  expect(stop).toEqual({ at: 1, why: 'The data has changed since, so this no longer fits it.' });
  expect(replayed(start, [{ did: 'undo' }]).stop?.at).toBe(0);
});

const polluting =
  '{"version":1,"did":{"name":"actorAdded","changes":[{"list":"actors","at":0,"after":{"__proto__":{"x":1}}}]}}';

test.each([
  ['no JSON', '{', /^The text is not JSON|^the text is not JSON/],
  ['another version', printEntry({ did: 'undo' }).replace('1', '2'), /^At version: /],
  ['an act that is none', '{"version":1,"did":{"name":"actorEaten","changes":[]}}', /did/],
  [
    'a list that is none',
    '{"version":1,"did":{"name":"actorAdded","changes":[{"list":"__proto__","at":0}]}}',
    /did/,
  ],
  ['keys of the prototype', polluting, /__proto__/],
  ['deep nesting', `{"version":1,"did":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, /nested too deeply/],
  [
    'a negative place',
    '{"version":1,"did":{"name":"actorAdded","changes":[{"list":"actors","at":-1}]}}',
    /did/,
  ],
])('%s is refused in words', (_name, text, words) => {
  const parsed = parseEntry(text);
  expect(parsed.ok ? 'read' : parsed.why).toMatch(words);
});

test('any text, and any act with anything in it, gives an answer and leaves the data fit', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => parseEntry(text).ok === false));
  const made = joinActors(start, bresia, corland);
  if (!made.ok) throw new Error(made.why);
  const line = JSON.parse(printEntry({ did: made.act })) as unknown;
  const paths: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]) => {
    paths.push(path);
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(line, []);
  fc.assert(
    fc.property(fc.constantFrom(...paths.slice(1)), fc.jsonValue(), (path, value) => {
      const spoiled = structuredClone(line) as Record<string | number, unknown>;
      const last = path.at(-1) as string | number;
      const home = path.slice(0, -1).reduce((at, step) => at[step] as typeof at, spoiled);
      home[last] = value;
      const parsed = parseEntry(JSON.stringify(spoiled));
      if (!parsed.ok) return;
      if (typeof parsed.entry.did !== 'string') expect(typeof whatChanged(parsed.entry.did)).toBe('string');
      const { data, stop } = replayed(start, [parsed.entry]);
      if (stop !== null) expect(data).toBe(start);
      const { actors, statements, ...dataset } = data.dataset;
      expect(parseDataset({ dataset, actors, statements }).ok).toBe(true);
    }),
    lawWeight(5),
  );
});

import { expect, test } from 'vitest';
import { tellingOf } from '#domain/dataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { figureWords } from '#words/figure.ts';
import { legendWords } from '#words/legend.ts';
import { readingKey, toldIn } from '#words/telling.ts';
import { voiceTerm } from '#words/terms.ts';

const [source] = smallDataset.sources;
const sources = source === undefined ? [] : [source];

test.each([
  ['one source that does not say its form', sources, 'article'],
  ['one table', sources.map((one) => ({ ...one, form: 'table' as const })), 'table'],
  ['two sources', [...sources, ...sources], 'several'],
] as const)('%s', (_rule, told, expected) => {
  expect(tellingOf({ sources: told })).toBe(expected);
});

test.each([
  [
    'article',
    1,
    'one article',
    'A line: the article states it. No line: it says nothing about the pair, or nothing that is shown.',
  ],
  [
    'table',
    1,
    'one table',
    'A line: the table states it. No line: it says nothing about the pair, or nothing that is shown.',
  ],
  [
    'several',
    3,
    '3 sources',
    'A line: the sources state it. No line: they say nothing about the pair, or nothing that is shown.',
  ],
] as const)('the words for %s', (telling, count, told, key) => {
  expect(toldIn(telling, count)).toBe(told);
  expect(readingKey(telling)).toBe(key);
  expect(legendWords.heading(telling)).toBe(
    `According to the ${telling === 'several' ? 'sources' : telling}`,
  );
});

test('no sentence about a table speaks of an article', () => {
  const texts = [
    figureWords.source('table', 'Kenneth E. Read', 'A Journal', '1954'),
    voiceTerm('report', 'table'),
    voiceTerm('view', 'table'),
  ];
  expect(texts[0]).toBe('Stated in one table (K. E. Read, A Journal, 1954)');
  expect(texts.join(' ')).not.toMatch(/article/);
});

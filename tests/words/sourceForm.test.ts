import { expect, test } from 'vitest';
import { sourceFormOf } from '#domain/dataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { figureWords } from '#words/figure.ts';
import { legendWords } from '#words/legend.ts';
import { readingKey, sourcePhrase } from '#words/sourceForm.ts';
import { voiceTerm } from '#words/terms.ts';

const [source] = smallDataset.sources;
const sources = source === undefined ? [] : [source];

test.each([
  ['one source that does not say its form', sources, 'article'],
  ['one table', sources.map((one) => ({ ...one, form: 'table' as const })), 'table'],
  ['two sources', [...sources, ...sources], 'several'],
] as const)('%s', (_rule, told, expected) => {
  expect(sourceFormOf({ sources: told })).toBe(expected);
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
] as const)('the words for %s', (sourceForm, count, told, key) => {
  expect(sourcePhrase(sourceForm, count)).toBe(told);
  expect(readingKey(sourceForm)).toBe(key);
  expect(legendWords.heading(sourceForm)).toBe(
    `According to the ${sourceForm === 'several' ? 'sources' : sourceForm}`,
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

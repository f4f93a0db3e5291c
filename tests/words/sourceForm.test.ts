import { expect, test } from 'vitest';
import { sourceFormOf } from '#domain/dataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { figureWords } from '#words/figure.ts';
import { legendWords } from '#words/legend.ts';
import { emptyPlace, readingKey, shortReadingKey, sourcePhrase } from '#words/sourceForm.ts';
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

const several = [...sources, ...sources, ...sources];
const withForm = (form: 'table' | 'file') =>
  sources.map((one) => ({ ...one, form, title: 'alliances.xlsx' }));

test.each([
  [
    'article',
    sources,
    'one article',
    'Each line rests on what the article says; some are partly inferred from the context. Solid line: reported as fact by the article or by the party itself.',
    'nothing is coded about the pair, or none of it is shown',
  ],
  [
    'table',
    withForm('table'),
    'one table',
    'Each line is a tie stated in the table.',
    'the table says nothing about the pair, or what it says is left out here',
  ],
  [
    'file',
    withForm('file'),
    'alliances.xlsx',
    'Each line is a tie stated in the file.',
    'the file says nothing about the pair, or what it says is left out here',
  ],
  [
    'several',
    several,
    '3 sources',
    'Each line rests on what the sources say; some are partly inferred from the context. Solid line: reported as fact by a source or by the party itself.',
    'nothing is coded about the pair, or none of it is shown',
  ],
] as const)('the words for %s', (sourceForm, told, phrase, line, says) => {
  expect(sourcePhrase({ sources: told })).toBe(phrase);
  expect(readingKey(sourceForm)).toBe(`${line} No line: ${says}.`);
  expect(legendWords.heading(sourceForm)).toBe(
    `According to the ${sourceForm === 'several' ? 'sources' : sourceForm}`,
  );
});

test('an empty place says of an act or of a pair what it may mean', () => {
  const rows = { aside: 3, isNoneStated: false, byHand: 0 };
  expect(emptyPlace('article', 'act')).toBe('no such act is coded, or none is shown.');
  expect(emptyPlace('table', 'act')).toBe(
    'the table says nothing of the kind, or what it says is left out here.',
  );
  expect(emptyPlace('file', 'pair', rows)).toBe(
    'the file says nothing about the pair, its row is one of 3 set aside, or what it says is left out here.',
  );
});

test('no sentence about a table speaks of an article', () => {
  const table = { id: sources[0]!.id, form: 'table', title: 'A Table' } as const;
  const told = { ...table, author: 'Kenneth E. Read', publisher: 'A Journal', published: '1954' };
  const texts = [
    figureWords.source({ sources: [told] }),
    voiceTerm('report', 'table'),
    voiceTerm('view', 'table'),
  ];
  expect(texts[0]).toBe('Stated in one table (K. E. Read, A Journal, 1954)');
  expect(texts.join(' ')).not.toMatch(/article/);
});

test('a file without an author is cited by its name alone', () => {
  const file = { id: sources[0]!.id, form: 'file', title: 'alliances.xlsx' } as const;
  expect(figureWords.source({ sources: [file] })).toBe('Stated in alliances.xlsx');
  expect(figureWords.shortCredit({ sources: [file] })).toBe('Source: alliances.xlsx; claims not verified.');
  expect(figureWords.credit(figureWords.source({ sources: [file] }), 'own', '1.0.0', undefined)).toBe(
    'Stated in alliances.xlsx; not independently verified.',
  );
});

test.each([
  ['Kenneth E. Read', 'K. E. Read'],
  ['Our correspondent', 'Our correspondent'],
  ['The Editors', 'The Editors'],
  ['Staff Reporter', 'Staff Reporter'],
  ['Associated Press', 'Associated Press'],
  ['Human Rights Watch', 'Human Rights Watch'],
  ['Reuters', 'Reuters'],
  ['محمد علي', 'محمد علي'],
])('the byline “%s” is credited as “%s”', (author, expected) => {
  const told = { id: sources[0]!.id, form: 'article', title: 'News', author } as const;
  expect(figureWords.source({ sources: [told] })).toBe(`Stated in one article (${expected})`);
});

test('a figure names the few pairs that are partly inferred, and says of how many lines more are', () => {
  const pairs = ['A–B', 'A–C', 'B–C', 'C–D'];
  expect(shortReadingKey('article', pairs.slice(0, 2), 9)).toContain(
    'or by the party itself. Partly inferred: A–B; A–C. No line:',
  );
  expect(shortReadingKey('article', pairs, 9)).toContain(
    'Four of nine lines are partly inferred from the context. No line:',
  );
  expect(shortReadingKey('table', pairs, 9)).not.toContain('inferred');
});

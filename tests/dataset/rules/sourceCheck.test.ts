import { describe, expect, test } from 'vitest';
import { copiedRun, sourceRuns } from '#dataset/rules/ownWording.ts';
import { sourceShare } from '#dataset/rules/quoteShare.ts';
import type { SourceId } from '#domain/ids.ts';
import { itFinds, type SpoiledCase } from '#tests/dataset/spoiled.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { smallParagraphs } from '#tests/fixtures/smallParagraphs.ts';

const text: readonly SpoiledCase[] = [
  [
    'quote that is not there',
    { 'statements.p1-1.cites.0.quote': 'a thing unsaid' },
    'statements.p1-1.cites.0.quote',
    /does not stand/,
    /copied/,
  ],
  [
    'quote of another paragraph',
    { 'statements.p1-1.cites.0.quote': 'with money' },
    'statements.p1-1.cites.0.quote',
    /does not stand/,
    /paragraph 5/,
  ],
  [
    'quote in other letters',
    { 'statements.p1-1.cites.0.quote': 'Drove fighters, of the Hill Front' },
    'statements.p1-1.cites.0.quote',
    /does not stand/,
    /letter by letter/,
  ],
  [
    'quote of a whole sentence',
    { 'statements.p8-1.cites.0.quote': 'Harbour Radio praises the army daily' },
    'statements.p8-1.cites.0.quote',
    /whole sentence/,
  ],
  [
    'quote of a sentence after an abbreviation',
    { 'statements.p6-1.cites.0.quote': 'Mrs. Tal and Mr. Oren met in Arl late on Saturday night.' },
    'statements.p6-1.cites.0.quote',
    /whole sentence/,
  ],
  [
    'quote over a sentence’s edge',
    { 'statements.p8-1.cites.0.quote': 'Harbour Radio praises the army daily. Peace' },
    'statements.p8-1.cites.0.quote',
    /whole sentence/,
  ],
  [
    'cite beyond the text',
    { 'dataset.operations.0.participants.0.cite.paragraph': 9 },
    'dataset.operations.0.participants.0.cite.paragraph',
    /no paragraph 9/,
  ],
  [
    'mention beyond the text',
    { 'actors.bresia.mentions.0.paragraph': 9 },
    'actors.bresia.mentions.0.paragraph',
    /no paragraph 9/,
  ],
  [
    'omission beyond the text',
    { 'dataset.omissions.0.paragraph': 9 },
    'dataset.omissions.0.paragraph',
    /no paragraph 9/,
  ],
  [
    'mention without a name',
    { 'actors.bresia.mentions.0.paragraph': 1 },
    'actors.bresia.mentions.0.paragraph',
    /none of its names/,
    /2, 3, 4, 7/,
  ],
  ['alias from elsewhere', { 'actors.bresia.aliases': ['Bresians'] }, 'actors.bresia.aliases.0', /nowhere/],
  [
    'alias that is the end of a word',
    { 'actors.corland.aliases': ['land'] },
    'actors.corland.aliases.0',
    /nowhere/,
  ],
  [
    'alias that is the start of a word',
    { 'actors.corland.aliases': ['Cor'] },
    'actors.corland.aliases.0',
    /nowhere/,
  ],
  [
    'alias in small letters',
    { 'actors.corland.aliases': ['corLAND'] },
    'actors.corland.aliases.0',
    /nowhere/,
  ],
  [
    'gloss that copies',
    {
      'statements.p1-1.gloss':
        'The army drove fighters of the Hill Front from its western quarter. The army answers to the cabinet.',
    },
    'statements.p1-1.gloss',
    /copies the source/,
  ],
];

const shares: readonly SpoiledCase[] = [
  [
    'names and a quote that hold most of a sentence',
    { 'statements.p8-1.cites.0.quote': 'Radio praises the' },
    'dataset.sources.0',
    /hold 67 % of sentence 1 of paragraph 8 \(4 of 6 words\)/,
    /at most 60 %/,
  ],
  [
    'two short quotes that hold most of a sentence together',
    {
      'statements.p4-1.cites.0.quote': 'warned that it would strike the army',
      'statements.p4-1.cites.1': {
        source: 'plain-speaker-2020-06-15',
        paragraph: 4,
        quote: 'were shelled again',
      },
    },
    'dataset.sources.0',
    /sentence 1 of paragraph 4/,
  ],
  [
    'a number as worded that makes it too much',
    {
      'dataset.numbers': [
        {
          paragraph: 5,
          number: 'attacked the River Militia nine times; the Valley Militia says that it stands',
          what: 'raids',
          saidBy: 'narrator',
        },
      ],
    },
    'dataset.sources.0',
    /sentence 2 of paragraph 5/,
  ],
  [
    'number that is not there',
    { 'dataset.numbers': [{ paragraph: 5, number: 'ten times', what: 'raids', saidBy: 'narrator' }] },
    'dataset.numbers.0.number',
    /does not stand in paragraph 5/,
  ],
];

describe('text', () => itFinds(text));
describe('shares of a sentence', () => itFinds(shares));

test('the share of a source counts each word once, however often it is quoted', () => {
  const paragraphs = [{ n: 8, text: 'Harbour Radio praises the army daily. Nobody listens to it.' }];
  const cite = (quote: string) => ({ source: 'plain-speaker-2020-06-15' as SourceId, paragraph: 8, quote });
  const statement = { ...smallDataset.statements[0]!, cites: [cite('praises the'), cite('the army')] };
  const actor = { ...smallDataset.actors[0]!, aliases: ['Harbour Radio', 'the army'] };
  const dataset = { ...smallDataset, statements: [statement], operations: [], actors: [actor] };
  expect(sourceShare(dataset, cite('').source, paragraphs)).toEqual({ quoted: 3 / 10, covered: 5 / 10 });
});

test.each([
  ['six words of the source are no copy', 'He says that fighters of the Hill Front from there left.', null],
  [
    'seven are, over punctuation and case',
    'OF THE HILL FRONT, from its western; left.',
    'OF THE HILL FRONT from its western',
  ],
])('%s', (_rule, own, run) => {
  expect(copiedRun(own, sourceRuns(smallParagraphs))).toBe(run);
});

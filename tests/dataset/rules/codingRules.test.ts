import { describe, expect, test } from 'vitest';
import { issuesAfter, itFinds, type SpoiledCase } from '#tests/dataset/spoiled.ts';

const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');
/** p6-1 from the other side, cited from a table. */
const twin = (rest: object) => ({
  id: 'ilan-oren-sela-tal',
  from: 'ilan-oren',
  to: 'sela-tal',
  type: 'meets',
  voice: 'report',
  mode: 'done',
  saidBy: 'narrator',
  when: '2020-06-13',
  theatre: [],
  cites: [{ source: 'plain-speaker-2020-06-15', locator: 'Table 2' }],
  gloss: 'The article reports a meeting.',
  confidence: 'high',
  ...rest,
});

const coding: readonly SpoiledCase[] = [
  [
    'actor without evidence',
    { 'actors.three-rivers-pact.mentions': [] },
    'actors.three-rivers-pact.mentions',
    /no evidence/,
  ],
  [
    'mention with a paragraph and a locator too',
    { 'actors.three-rivers-pact.mentions.0.locator': 'row 1' },
    'actors.three-rivers-pact.mentions.0.paragraph',
    /one place/,
  ],
  [
    'id of a statement without paragraph',
    { 'statements.p1-1.cites': [{ source: 'plain-speaker-2020-06-15', locator: 'row 1' }] },
    'statements.p1-1.id',
    /does not name its two actors/,
  ],
  [
    'summary without full stop',
    { 'actors.bresia.summary': 'A neighbour' },
    'actors.bresia.summary',
    /full stop/,
  ],
  [
    'gloss without full stop',
    { 'statements.p1-1.gloss': 'The article reports' },
    'statements.p1-1.gloss',
    /full stop/,
  ],
  [
    'official without a home',
    { 'actors.sela-tal.partOf': undefined, 'actors.sela-tal.partOfBasis': undefined },
    'actors.sela-tal.partOf',
    /organisation/,
  ],
  [
    'official of an official without a home',
    {
      'actors.sela-tal.partOf': 'ilan-oren',
      'actors.ilan-oren.partOf': undefined,
      'actors.ilan-oren.partOfBasis': undefined,
      'actors.ilan-oren.background': [],
    },
    'actors.sela-tal.partOf',
    /organisation/,
  ],
  [
    'partOf without basis',
    { 'actors.sela-tal.partOfBasis': undefined },
    'actors.sela-tal.partOfBasis',
    /basis/,
  ],
  ['basis without partOf', { 'actors.corland.partOfBasis': 'stated' }, 'actors.corland.partOf', /no partOf/],
  [
    'background basis not listed',
    { 'actors.ilan-oren.background': [] },
    'actors.ilan-oren.background',
    /does not name partOf/,
  ],
  [
    'stated basis but listed',
    { 'actors.ilan-oren.partOfBasis': 'stated' },
    'actors.ilan-oren.partOfBasis',
    /names partOf/,
    /background/,
  ],
  [
    'background of an empty field',
    { 'actors.corland.background': ['communities'] },
    'actors.corland.background.0',
    /is empty/,
  ],
  [
    'fewer than 8 types',
    { 'dataset.relationTypes': [], statements: [] },
    'dataset.relationTypes',
    /empty|0 relation types/,
  ],
  [
    'symmetric with two labels',
    { 'dataset.relationTypes.meets.inverseLabel': 'is met by' },
    'dataset.relationTypes.meets.inverseLabel',
    /symmetric/,
  ],
  [
    'directed with one label',
    { 'dataset.relationTypes.meets.symmetric': false },
    'dataset.relationTypes.meets.inverseLabel',
    /directed/,
  ],
  [
    'accusing as coercion',
    { 'dataset.relationTypes.accuses.family': 'coercive' },
    'dataset.relationTypes.accuses.family',
    /political and opposed/,
  ],
  [
    'accusing as aligned',
    { 'dataset.relationTypes.accuses.sign': 1 },
    'dataset.relationTypes.accuses.sign',
    /political and opposed/,
  ],
  [
    'accusing announced',
    { 'statements.p3-1.mode': 'announced' },
    'statements.p3-1.mode',
    /mode is announced/,
    /done/,
  ],
  [
    'accused by the narrator',
    { 'statements.p3-2.saidBy': 'narrator', 'statements.p3-2.voice': 'report' },
    'statements.p3-2.saidBy',
    /never the narrator/,
  ],
  [
    'accused without an accusation',
    { 'statements.p3-1.type': 'disputes' },
    'statements.p3-2.mode',
    /no statement says/,
  ],
  [
    'report by a party',
    { 'statements.p1-1.saidBy': 'corland' },
    'statements.p1-1.saidBy',
    /voice is report/,
    /narrator/,
  ],
  ['view by a party', { 'statements.p7-1.saidBy': 'corland' }, 'statements.p7-1.saidBy', /voice is view/],
  [
    'unnamed by a party',
    { 'statements.p6-2.saidBy': 'corland' },
    'statements.p6-2.saidBy',
    /voice is unnamed/,
  ],
  [
    'party by the narrator',
    { 'statements.p4-1.saidBy': 'narrator' },
    'statements.p4-1.saidBy',
    /no actor speaks/,
  ],
  [
    'party by somebody else',
    { 'statements.p4-1.saidBy': 'corland' },
    'statements.p4-1.saidBy',
    /does not belong/,
  ],
  ['other by itself', { 'statements.p7-3.saidBy': 'corland' }, 'statements.p7-3.saidBy', /of its own/],
  ['other by its own official', { 'statements.p7-3.from': 'bresia' }, 'statements.p7-3.saidBy', /of its own/],
  [
    'id without a paragraph',
    { 'statements.p1-1.id': 'first' },
    'statements.p1-1.id',
    /does not say its paragraph/,
  ],
  [
    'id of another paragraph',
    { 'statements.p8-1.id': 'p9-1' },
    'statements.p8-1.id',
    /first cite paragraph 8/,
  ],
  [
    'gap in the ids',
    { 'statements.p8-3.id': 'p8-7' },
    'statements.p8-3.id',
    /there is no p8-6/,
    /among the retiredIds/,
  ],
  [
    'a first number that is missing',
    { 'statements.p8-1.id': 'p8-5' },
    'statements.p8-2.id',
    /there is no p8-1/,
  ],
  [
    'inferred actor with high confidence',
    { 'statements.p7-1.cites.0.paragraph': 8, 'statements.p7-1.id': 'p8-5' },
    'statements.p7-1.confidence',
    /paragraph 8 does not name “corland”/,
    /medium/,
  ],
  [
    'inferred actor without a note',
    { 'statements.p7-1.cites.0.paragraph': 8, 'statements.p7-1.id': 'p8-5' },
    'statements.p7-1.note',
    /paragraph 8 does not name “corland”/,
  ],
  [
    'religion of a person',
    { 'actors.sela-tal.communities': ['river'] },
    'actors.sela-tal.communities',
    /of a person/,
  ],
  [
    'faction by a background partOf, not listed',
    { 'actors.ilan-oren.background': ['partOf'] },
    'actors.ilan-oren.background',
    /does not name factions/,
  ],
  ['no day of issue', { 'dataset.issued': undefined }, 'dataset.issued', /when it came out/],
  [
    'a licence over the quotes',
    { 'dataset.licenceScope': undefined },
    'dataset.licenceScope',
    /covers the quotes/,
  ],
  [
    'ids out of order',
    {
      'statements.p8-1.cites.0.paragraph': 7,
      'statements.p7-3.cites.0.paragraph': 8,
      'statements.p8-1.id': 'p7-4',
      'statements.p7-3.id': 'p8-1',
    },
    'statements.p8-1.id',
    /comes after/,
  ],
  ['duplicate statement', { 'statements.24': twin({}) }, 'statements.24.note', /same as p6-1/],
  [
    'quote over 12 words',
    { 'statements.p1-1.cites.0.quote': words(13) },
    'statements.p1-1.cites.0.quote',
    /13 words/,
  ],
  [
    'quote over 12 words in an operation',
    { 'dataset.operations.0.participants.0.cite.quote': words(13) },
    'dataset.operations.0.participants.0.cite.quote',
    /13 words/,
  ],
  [
    'cite without quote and locator',
    { 'statements.p1-1.cites.0.quote': undefined },
    'statements.p1-1.cites.0.quote',
    /neither/,
  ],
  [
    'quote without paragraph',
    { 'statements.p1-1.cites.0.paragraph': undefined },
    'statements.p1-1.cites.0.paragraph',
    /needs its paragraph/,
  ],
];

describe('coding', () => itFinds(coding));

describe('what is allowed', () => {
  test.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ['nothing changed', {}],
    ['an address of the schema in dataset.json', { 'dataset.$schema': './x.json' }],
    ['the same act twice with a note', { 'statements.24': twin({ note: 'Told again.' }) }],
    ['the same act on another day', { 'statements.24': twin({ when: '2020-06-14' }) }],
    [
      'a locator without a paragraph',
      { 'statements.p8-3.cites.1': { source: 'plain-speaker-2020-06-15', locator: 'Table 2' } },
    ],
    [
      'a party heard through a sister',
      {
        'statements.p4-1.from': 'sela-tal',
        'statements.p4-1.saidBy': 'sela-tal',
        'statements.p4-1.confidence': 'medium',
        'statements.p4-1.note': 'Read from paragraph 2.',
      },
    ],
    [
      'an official of an official who has a home',
      {
        'actors.peace-watch.kind': 'official',
        'actors.peace-watch.partOf': 'ilan-oren',
        'actors.peace-watch.partOfBasis': 'stated',
      },
    ],
    [
      'a quote over the full stop of an abbreviation',
      { 'statements.p7-3.cites.0.quote': 'According to what Mrs. Tal said' },
    ],
    [
      '16 words shared in pieces',
      {
        'statements.p1-1.gloss':
          'The army drove fighters of the Hill Front out; the western quarter was theirs.',
      },
    ],
  ])('%s', (_rule, changes) => {
    expect(issuesAfter(changes)).toEqual([]);
  });
});

test('too few and too many relation types are counted', () => {
  const many = Array.from({ length: 31 }, (_, index) => ({
    id: `t${index}`,
    label: `a${index}`,
    inverseLabel: `b${index}`,
    family: 'contact',
    sign: 0,
    symmetric: false,
    definition: 'd',
    example: 'e',
    counterExample: 'c',
  }));
  const about = (relationTypes: unknown) =>
    issuesAfter({ 'dataset.relationTypes': relationTypes, statements: [] }).map(({ message }) => message);
  expect(about(many)).toContain('there are 31 relation types');
  expect(about(many.slice(0, 7))).toContain('there are 7 relation types');
  expect(about(many.slice(0, 20))).not.toContain('there are 20 relation types');
  expect(about(many.slice(0, 8))).not.toContain('there are 8 relation types');
});

import { describe } from 'vitest';
import { itFinds, type SpoiledCase } from './spoiled.ts';

const shape: readonly SpoiledCase[] = [
  [
    'unknown field of an actor',
    { 'actors.bresia.knid': 'x' },
    'actors.bresia.knid',
    /no field “knid”/,
    /“kind”/,
  ],
  [
    'unknown field of a cite',
    { 'statements.p1-1.cites.0.quotes': 'x' },
    'statements.p1-1.cites.0.quotes',
    /no field/,
    /“quote”/,
  ],
  [
    'unknown field of a source',
    { 'dataset.sources.0.qux': 1 },
    'dataset.sources.0.qux',
    /no field/,
    /one of id, form, title/,
  ],
  ['missing field', { 'actors.bresia.kind': undefined }, 'actors.bresia.kind', /missing/, /one of state/],
  ['wrong type', { 'actors.bresia.aliases': 'Bresian' }, 'actors.bresia.aliases', /wrong type/, /a list/],
  [
    'value off the list',
    { 'actors.bresia.kind': 'sttae' },
    'actors.bresia.kind',
    /“sttae”/,
    /did you mean “state”/,
  ],
  ['empty summary', { 'actors.bresia.summary': '' }, 'actors.bresia.summary', /empty/],
  ['empty gloss', { 'statements.p1-1.gloss': '' }, 'statements.p1-1.gloss', /empty/],
  ['blank at an end', { 'actors.bresia.name': 'Bresia ' }, 'actors.bresia.name', /right form/],
  [
    'shortName over 48',
    { 'actors.bresia.shortName': 'B'.repeat(49) },
    'actors.bresia.shortName',
    /too long/,
    /48/,
  ],
  [
    'address that is none',
    { 'dataset.sources.0.url': 'javascript:alert(1)' },
    'dataset.sources.0.url',
    /right form/,
  ],
  ['statement without a cite', { 'statements.p1-1.cites': [] }, 'statements.p1-1.cites', /empty/],
  [
    'paragraph 0',
    { 'statements.p1-1.cites.0.paragraph': 0 },
    'statements.p1-1.cites.0.paragraph',
    /too small/,
    /at least 1/,
  ],
  [
    'half a paragraph',
    { 'actors.bresia.mentions.0.paragraph': 1.5 },
    'actors.bresia.mentions.0.paragraph',
    /wrong type/,
  ],
  [
    'another format version',
    { 'dataset.formatVersion': 3 },
    'dataset.formatVersion',
    /version 3 of the format, made by a newer Entente/,
    /up to 2/,
  ],
  ['no format version', { 'dataset.formatVersion': 0 }, 'dataset.formatVersion', /0 is not allowed/, /^2/],
  [
    'free omission reason',
    { 'dataset.omissions.0.reason': 'forcast' },
    'dataset.omissions.0.reason',
    /not allowed/,
    /“forecast”/,
  ],
  ['when that is no date', { 'statements.p1-1.when': 'Monday' }, 'statements.p1-1.when', /right form/],
  [
    'background of no field',
    { 'actors.ilan-oren.background': ['party'] },
    'actors.ilan-oren.background.0',
    /not allowed/,
    /“partOf”/,
  ],
];

describe('shape', () => itFinds(shape));

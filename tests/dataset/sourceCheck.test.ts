import { describe } from 'vitest';
import { itFinds, type SpoiledCase } from './spoiled.ts';

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
    { 'statements.p6-1.cites.0.quote': 'Mrs. Tal and Mr. Oren met in Arl on Saturday.' },
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

describe('text', () => itFinds(text));

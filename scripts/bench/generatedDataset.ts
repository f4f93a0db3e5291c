/**
 * A dataset of any size from a seed, in our format, for measuring. Most actors stand in blocs, mostly aligned within
 * and opposed across; few have many statements, as in life (preferential attachment). Nothing in it is about anybody.
 */

import { seededRandom } from '#base/seededRandom.ts';
import type { BundledDataset } from '#dataset/bundled.ts';
import { issueText } from '#dataset/issue.ts';
import { parseDataset } from '#dataset/parseDataset.ts';
import type { Dataset } from '#domain/dataset.ts';
import { datasetPositions } from '#scripts/datasets/datasetPositions.ts';

export interface GeneratedSize {
  readonly actors: number;
  readonly statements: number;
  readonly seed: number;
}

const blocs = 8;
const homes = ['AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'GG', 'HH', 'JJ', 'KK', 'LL', 'MM'] as const;

const types = [
  { id: 'fights', label: 'fights', family: 'armed', sign: -1, symmetric: true },
  { id: 'arms', label: 'arms', family: 'armed', sign: 1, symmetric: false },
  { id: 'threatens', label: 'threatens', family: 'coercive', sign: -1, symmetric: false },
  { id: 'backs', label: 'backs', family: 'political', sign: 1, symmetric: false },
  { id: 'disputes', label: 'disputes', family: 'political', sign: -1, symmetric: false },
  { id: 'commands', label: 'commands', family: 'structure', sign: 0, symmetric: false },
] as const;

/** A dataset of this size as the app would ship it. */
export async function generatedBundle(size: GeneratedSize): Promise<BundledDataset> {
  const dataset = generatedDataset(size);
  return { dataset, positions: await datasetPositions(dataset), questions: [] };
}

/** Equal sizes and seeds give equal datasets. */
export function generatedDataset(size: GeneratedSize): Dataset {
  const parsed = parseDataset(generatedParts(size));
  if (!parsed.ok)
    throw new Error(`The generated dataset does not hold:\n${parsed.issues.map(issueText).join('\n')}`);
  return parsed.dataset;
}

/** Plain data, to be parsed like any file. */
function generatedParts({ actors, statements, seed }: GeneratedSize) {
  const random = seededRandom(seed);
  const among = (count: number) => Math.floor(random() * count);
  const pick = <Item>(items: readonly Item[]): Item => items[among(items.length)] as Item;
  const blocOf = Array.from({ length: actors }, () => among(blocs));
  const name = (i: number) => `Party ${i + 1}`;
  // Whoever has been chosen is likelier to be chosen again.
  const urn = Array.from({ length: actors }, (_, i) => i);
  const drawn = () => {
    const one = pick(urn);
    urn.push(one);
    return one;
  };
  const kinds = ['state', 'state-forces', 'armed-group', 'organisation'] as const;
  return {
    dataset: {
      format: 'entente',
      formatVersion: 2,
      id: 'generated',
      title: `Generated: ${actors} actors`,
      description: 'Made by a seeded generator for measuring; about nobody.',
      asOf: '2016-11-01',
      conflictSince: '2014-01-01',
      version: '1.0.0',
      licence: 'CC0-1.0',
      curators: ['a generator'],
      scope: 'Nothing is coded.',
      sources: [
        {
          id: 'made',
          form: 'table',
          title: 'Generated table',
          author: 'A generator',
          publisher: 'Entente',
          published: '2016-11-01',
          url: 'https://example.org/',
          language: 'en',
          standpoint: 'None.',
        },
      ],
      countries: homes.map((code) => ({ id: code, label: `Country ${code}` })),
      factions: Array.from({ length: blocs }, (_, i) => ({
        id: `bloc-${i + 1}`,
        label: `Bloc ${i + 1}`,
        description: 'A generated bloc.',
      })),
      communities: [],
      operations: [],
      relationTypes: types.map((type) => ({
        ...type,
        inverseLabel: `${type.label} (passive)`,
        definition: 'Generated.',
        example: 'Generated.',
        counterExample: 'Generated.',
      })),
      omissions: [],
      notNamed: [],
    },
    actors: Array.from({ length: actors }, (_, i) => ({
      id: `party-${i + 1}`,
      name: name(i),
      shortName: name(i),
      aliases: [name(i)],
      alsoKnownAs: [],
      kind: pick(kinds),
      countries: [pick(homes)],
      factions: random() < 0.6 ? [`bloc-${(blocOf[i] ?? 0) + 1}`] : [],
      communities: [],
      background: [],
      tier: 'core',
      summary: 'A generated party.',
      mentions: [{ source: 'made', locator: 'row' }],
    })),
    statements: Array.from({ length: statements }, (_, i) => {
      const from = drawn();
      let to = drawn();
      if (to === from) to = (from + 1) % actors;
      const isWithin = blocOf[from] === blocOf[to];
      const fitting = types.filter(({ sign }) =>
        random() < 0.15 ? sign === 0 : sign === (isWithin ? 1 : -1),
      );
      const type = fitting.length > 0 ? pick(fitting) : types[0];
      return {
        id: `p1-${i + 1}`,
        from: `party-${from + 1}`,
        to: `party-${to + 1}`,
        type: type.id,
        voice: 'report',
        mode: pick(['done', 'done', 'done', 'announced'] as const),
        saidBy: 'narrator',
        when: `2016-${String(1 + among(10)).padStart(2, '0')}-${String(1 + among(28)).padStart(2, '0')}`,
        theatre: [pick(homes)],
        cites: [{ source: 'made', locator: `row ${i + 1}` }],
        gloss: `The table reports that ${name(from)} ${type.label} ${name(to)}.`,
        confidence: 'high',
      };
    }),
  };
}

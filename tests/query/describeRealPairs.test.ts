import { describe, expect, it } from 'vitest';
import type { DyadId } from '#domain/dyad.ts';
import { applyQuery, relationsOf } from '#query/applyQuery.ts';
import { describeRelation } from '#query/describeRelation.ts';
import { defaultQuery } from '#query/query.ts';
import { buildQueryIndex } from '#query/queryIndex.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';

const index = buildQueryIndex(realDataset);
const query = { ...defaultQuery, periphery: true };
const shown = new Map(applyQuery(index, query).relations.map((relation) => [relation.id, relation]));
const all = new Map(relationsOf(index.statements, true).map(({ id, statements }) => [id, statements]));

function sentenceOf(pair: string): string | null {
  const id = pair as DyadId;
  const relation = shown.get(id);
  if (relation === undefined) throw new Error(`No relation ${pair}.`);
  return describeRelation(relation, all.get(id) ?? [], index.shortNameOf, 'article').direction;
}

describe('the article’s relations in sentences that say no more than the statements', () => {
  it.each([
    [
      'russia~syria-government',
      'According to Walid al-Muallem, Russia commits to the Syrian government (announced), and the article reports that the Syrian government backs Russia.',
    ],
    [
      'iraq-government~united-states',
      'By the United States’ own account, the United States commits to the Iraqi government (announced). The article does not give the Iraqi government’s position.',
    ],
    [
      'pmu~turkey',
      'The article reports that Turkey is at odds with the PMU. It does not give the PMU’s position.',
    ],
    [
      'pmu~syria-government',
      'By the PMU’s own account, the PMU will militarily support the Syrian government (announced). The article does not give the Syrian government’s position.',
    ],
    [
      'iraqi-army~isis',
      'The article reports that the Iraqi forces fight ISIS. It does not give ISIS’s position.',
    ],
    [
      'iraq-government~turkey',
      'The article reports that the Iraqi government accuses Turkey, and that Turkey is at odds with the Iraqi government.',
    ],
    [
      'syria-government~united-states',
      'The article reports that the Syrian government accuses the United States, and in the author’s view, the United States seeks to unseat the Syrian government.',
    ],
    [
      'turkey~turkmen-tal-afar',
      'By Turkey’s own account, Turkey could commit to Turkmen of Tal Afar (threatened). The article does not give the position of Turkmen of Tal Afar.',
    ],
    [
      'anti-government-groups-syria~us-media',
      'The article reports that the US media back the Armed groups (Syria). It does not give the position of the Armed groups (Syria).',
    ],
  ])('%s', (pair, sentence) => {
    expect(sentenceOf(pair)).toBe(sentence);
  });
});

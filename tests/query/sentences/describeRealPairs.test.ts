import { describe, expect, it } from 'vitest';
import type { DyadId } from '#domain/dyad.ts';
import type { Relation } from '#domain/relation.ts';
import { applyQuery, relationsOf } from '#query/filter/applyQuery.ts';
import { defaultQuery } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { describeRelation } from '#query/sentences/describeRelation.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';

const index = buildQueryIndex(realDataset);
const query = { ...defaultQuery, periphery: true };
const shown = new Map(applyQuery(index, query).relations.map((relation) => [relation.id, relation]));
const all = new Map(relationsOf(index.statements, true).map(({ id, statements }) => [id, statements]));

function wordsOf(pair: string, relations: ReadonlyMap<DyadId, Relation> = shown) {
  const id = pair as DyadId;
  const relation = relations.get(id);
  if (relation === undefined) throw new Error(`No relation ${pair}.`);
  return describeRelation(relation, all.get(id) ?? [], index.shortNameOf, realDataset);
}
const sentenceOf = (pair: string) => wordsOf(pair).direction;

describe('the article’s relations in sentences that say no more than the statements', () => {
  it.each([
    [
      'russia~syria-government',
      'According to Walid al-Muallem, Russia commits to the Syrian government. The article reports that on 28 Oct 2016 the Syrian government welcomed a move by Russia. Part of this is inferred from the context: who is meant, or what is done.',
    ],
    [
      'iran~turkey',
      'The article reports that Turkey is troubled by Iran. It does not give Iran’s position. Part of this is inferred from the context: who is meant, or what is done.',
    ],
    [
      'pmu~turkey',
      'The article reports that Turkey is at odds with the PMU and troubled by it. By Turkey’s own account, as reported in the article, it also threatens the PMU under certain conditions. The article does not give the PMU’s position.',
    ],
    [
      'pmu~syria-government',
      'By the PMU’s own account, as reported in the article, it will militarily support the Syrian government (announced). The article does not give the Syrian government’s position. Part of this is inferred from the context: who is meant, or what is done.',
    ],
    [
      'iraqi-army~isis',
      'The article reports that the Iraqi forces fight ISIS. It does not give ISIS’s position.',
    ],
    [
      'iraq-government~turkey',
      'The article reports that the Iraqi government accuses Turkey of unlawfully keeping troops in its country, and that Turkey is at odds with the Iraqi government.',
    ],
    [
      'syria-government~united-states',
      'The article reports that the Syrian government accuses the United States of having wanted to allow the escape of ISIS. In the author’s view, the United States seeks to unseat the Syrian government.',
    ],
    [
      'turkey~turkmen-tal-afar',
      'By Turkey’s own account, it could act for the Turkmen of Tal Afar. The article does not give the position of the Turkmen of Tal Afar.',
    ],
    [
      'anti-government-groups-syria~us-media',
      'The article reports that the US media welcome a move by the armed groups (Aleppo). It does not give the position of the armed groups (Aleppo). Part of this is inferred from the context: who is meant, or what is done.',
    ],
    [
      'isis~russia',
      'According to Walid al-Muallem, Russia will block ISIS (announced). The article does not give Russia’s own account.',
    ],
  ])('%s', (pair, sentence) => {
    expect(sentenceOf(pair)).toBe(sentence);
  });
});

describe('with everything counted', () => {
  const included = ['announced', 'done', 'earlier', 'low', 'threatened'] as const;
  const everything = new Map(
    applyQuery(index, { ...query, included }).relations.map((relation) => [relation.id, relation]),
  );

  it.each([
    [
      'iraq-government~krg',
      'Opposed (announced, only implied)',
      'Nechervan Barzani implies, without saying so, that the KRG is at odds with the Iraqi government. The article does not give the Iraqi government’s position.',
    ],
    [
      'iraq-before-2003~united-states',
      'Opposed (partly inferred)',
      'The article reports that in 2003 the United States fought Iraq’s former government. It does not give the position of Iraq’s former government. Part of this is inferred from the context: who is meant, or what is done.',
    ],
    [
      'iraq-government-2003~united-states',
      'Aligned (author’s view)',
      'In the author’s view, in 2003 the United States installed Iraq’s 2003 government. The article does not give the position of Iraq’s 2003 government.',
    ],
    [
      'iraq-government~turkey',
      'Opposed, with implied support',
      'The article reports that the Iraqi government accuses Turkey of unlawfully keeping troops in its country, and that Turkey is at odds with the Iraqi government.',
    ],
  ])('%s', (pair, stance, sentence) => {
    const { stance: said, direction } = wordsOf(pair, everything);
    expect([said, direction]).toEqual([stance, sentence]);
  });

  it('no sentence of low confidence alone says whose word it is', () => {
    const implied = [...everything].filter(([, { statements }]) =>
      statements.every(({ statement }) => statement.confidence === 'low'),
    );
    expect(implied.map(([id]) => id).sort()).toEqual([
      'iraq-government~krg',
      'iraq-government~united-states',
    ]);
    for (const [id] of implied) expect(wordsOf(id, everything).direction).not.toMatch(/own account|reports/);
  });
});

it('officials stand for their organisation, and nobody is named as a speaker who is none', () => {
  const included = ['announced', 'contact', 'done', 'threatened'] as const;
  const shownToo = applyQuery(index, { ...query, included }).relations;
  const relations = new Map(shownToo.map((relation) => [relation.id, relation]));
  expect(wordsOf('isis~russia', relations).officials).toEqual(['Sergei Lavrov is counted as Russia in both']);
  expect(wordsOf('iran~russia', relations).officials).toEqual([
    'Sergei Lavrov is counted as Russia',
    'Iran’s foreign minister is counted as Iran',
  ]);
  const implied = applyQuery(index, { ...query, included: [...included, 'low'] }).relations;
  const withImplied = new Map(implied.map((relation) => [relation.id, relation]));
  expect(wordsOf('iraq-government~turkey', withImplied).officials).toEqual([
    'Recep Tayyip Erdogan is counted as Turkey in one of them',
  ]);
});

import { describe, expect, test } from 'vitest';
import { issueText } from '#dataset/issue.ts';
import { parseDataset } from '#dataset/parseDataset.ts';
import type { Relation } from '#domain/relation.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { facetCounts } from '#query/filter/facetCounts.ts';
import { defaultQuery, withFacet } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { describeQuery } from '#query/sentences/describeQuery.ts';
import { describeRelation } from '#query/sentences/describeRelation.ts';
import { compareSources, relationBySource } from '#query/sentences/sourceComparison.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { dailyNews, plainSpeaker, twoSources } from '#tests/fixtures/twoSources.ts';
import { figureWords } from '#words/figure.ts';

const index = buildQueryIndex(twoSources);
const { relations } = applyQuery(index, defaultQuery);
const { sources } = twoSources;
const isFrom =
  (source: string) =>
  ({ statements }: Relation) =>
    statements.some(({ statement }) => statement.cites.some((cite) => cite.source === source));

test('the dataset holds together', () => {
  const { actors, statements, ...dataset } = twoSources;
  const parsed = parseDataset({ dataset, actors, statements });
  expect(parsed.ok ? [] : parsed.issues.map(issueText)).toEqual([]);
});

describe('the facet of sources', () => {
  test('is there where there are two, and keeps what one of them says', () => {
    expect(facetCounts(index, defaultQuery).source.map(({ value }) => value)).toEqual([
      plainSpeaker,
      dailyNews,
    ]);
    expect(facetCounts(buildQueryIndex(smallDataset), defaultQuery).source).toEqual([]);
    for (const { value, count } of facetCounts(index, defaultQuery).source) {
      const shown = applyQuery(index, withFacet(defaultQuery, 'source', [value])).relations;
      expect(shown.length).toBe(count);
      expect(shown.filter(isFrom(value))).toEqual(shown);
    }
  });

  test('is named in the sentence of the filter', () => {
    const query = withFacet(defaultQuery, 'source', [dailyNews]);
    expect(JSON.stringify(describeQuery(twoSources, query, applyQuery(index, query)))).toContain(
      'only as stated in “The river war”',
    );
  });
});

describe('sources compared', () => {
  const compared = compareSources(relations, sources);

  test('every relation stands in one list', () => {
    const all = [...compared.same, ...compared.different, ...compared.only.flatMap((one) => one.relations)];
    expect(all.map(({ id }) => id).sort()).toEqual(relations.map(({ id }) => id).sort());
    expect(compared.only.map(({ source }) => source.id)).toEqual([plainSpeaker, dailyNews]);
  });

  test('what only one says has no passage of the other', () => {
    for (const { source, relations: own } of compared.only) {
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter((one) => sources.some(({ id }) => id !== source.id && isFrom(id)(one)))).toEqual([]);
    }
  });

  test('a statement with passages in both counts for both, with one stance', () => {
    const first = twoSources.statements[0];
    const relation = relations.find(({ statements }) =>
      statements.some(({ statement }) => statement.id === first?.id),
    );
    if (relation === undefined) throw new Error('the relation is not shown');
    expect(relationBySource(relation, sources).map((view) => view.relation?.stance)).toEqual([
      'opposed',
      'opposed',
    ]);
    expect(compared.same).toContain(relation);
  });

  test('two that differ are said to differ', () => {
    for (const relation of compared.different) {
      const stances = relationBySource(relation, sources).map((view) => view.relation?.stance);
      expect(new Set(stances).size).toBe(2);
    }
    expect(compared.different.length).toBeGreaterThan(0);
  });
});

test('a relation says in how many sources its statements stand', () => {
  const share = (dataset: typeof twoSources, relation: Relation) =>
    describeRelation(relation, relation.statements, (id) => id, dataset).share;
  const [relation] = compareSources(relations, sources).same;
  if (relation === undefined) throw new Error('no relation in both');
  expect(share(twoSources, relation)).toMatch(/^\d+ statements? in 2 sources$/);
  expect(share(smallDataset, relation)).toMatch(/^\d+ statements?$/);
});

test('the credit names the sources, and counts them where they are many', () => {
  expect(figureWords.source(twoSources)).toBe('Stated in 2 sources (The Plain Speaker and Daily News)');
  const many = ['A', 'B', 'C', 'D', 'E'].map((title) => ({
    ...twoSources.sources[1]!,
    publisher: undefined,
    title,
  }));
  expect(figureWords.source({ sources: many })).toBe('Stated in 5 sources (A, B and three others)');
  expect(figureWords.source({ sources: many.slice(0, 3) })).toBe('Stated in 3 sources (A, B and C)');
});

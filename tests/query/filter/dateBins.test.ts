import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { dateBins } from '#query/filter/dateBins.ts';
import { asSet, defaultQuery, inclusions } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { arbitraryQuery } from './arbitraryQuery.ts';

const dated = (...whens: (string | null)[]): Dataset =>
  ({
    ...smallDataset,
    statements: whens.map((when, place) => ({ ...smallDataset.statements[0], id: `p1-${place + 1}`, when })),
  }) as unknown as Dataset;
const bins = (dataset: Dataset, query = defaultQuery) => dateBins(buildQueryIndex(dataset), query);
const text = (list: ReturnType<typeof bins>) =>
  list.map(({ from, to, count }) => `${from ?? '…'}/${to}: ${count}`);

describe('dateBins', () => {
  it.each([
    ['the small dataset', smallDataset],
    ['the real dataset', realDataset],
  ])('promises for each bar what choosing it leaves, on %s', (_, dataset) => {
    const index = buildQueryIndex(dataset);
    fc.assert(
      fc.property(arbitraryQuery(dataset), (query) => {
        for (const { from, to, count } of dateBins(index, query)) {
          expect(applyQuery(index, { ...query, from, to, undated: false }).relations.length).toBe(count);
        }
      }),
      lawWeight(0.5),
    );
  });

  it('puts all dates before the conflict in one bar, and gives each later day its own', () => {
    const query = { ...defaultQuery, included: asSet([...defaultQuery.included, 'earlier' as const]) };
    expect(text(bins(dated('2003', '2011-03-15', '2020-06-13', '2020-06-14'), query))).toEqual([
      '…/2017-12-31: 1',
      '2020-06-13/2020-06-13: 1',
      '2020-06-14/2020-06-14: 1',
      '2020-06-15/2020-06-15: 0',
    ]);
  });

  it('has no bar for what is earlier where nothing is', () => {
    expect(text(bins(dated('2020-06-15')))).toEqual(['2020-06-15/2020-06-15: 1']);
  });

  it('counts an interval on each of its days', () => {
    expect(text(bins(dated('2020-06-13/2020-06-14')))).toEqual([
      '2020-06-13/2020-06-13: 1',
      '2020-06-14/2020-06-14: 1',
      '2020-06-15/2020-06-15: 0',
    ]);
  });

  it('has no bars without dates', () => {
    expect(bins(dated(null, null))).toEqual([]);
    expect(bins(dated())).toEqual([]);
  });

  it('draws no more than three weeks day by day', () => {
    expect(bins(dated('2020-01-01', '2020-06-15'))).toHaveLength(21);
    expect(
      bins(dated('2003', '2020-01-01', '2020-06-15'), { ...defaultQuery, included: inclusions }),
    ).toHaveLength(22);
  });
});

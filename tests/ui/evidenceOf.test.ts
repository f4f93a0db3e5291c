import { describe, expect, it } from 'vitest';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { defaultQuery, withFacet } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { evidenceOfActor, evidenceOfDyad } from '#ui/detail/evidenceOf.ts';

const index = buildQueryIndex(smallDataset);
const queries = [
  defaultQuery,
  { ...defaultQuery, rollUp: false },
  { ...defaultQuery, included: [] },
  withFacet(defaultQuery, 'family', ['armed']),
];

describe('the evidence of a pair', () => {
  it('is every statement of it, whatever the filter shows', () => {
    for (const query of queries) {
      for (const { statement } of index.statements) {
        const { id } = dyadOf(statement.from, statement.to);
        const listed = evidenceOfDyad(index, query, id).map(({ counted }) => counted.statement.id);
        expect(listed).toContain(statement.id);
      }
    }
  });

  it('marks as absent exactly what the relation leaves out', () => {
    for (const query of queries) {
      for (const relation of applyQuery(index, query).relations) {
        const present = evidenceOfDyad(index, query, relation.id).filter(({ absence }) => absence === null);
        expect(present.map(({ counted }) => counted.statement.id).sort()).toEqual(
          relation.statements.map(({ statement }) => statement.id).sort(),
        );
      }
    }
  });

  it('stands newest first, undated ones last', () => {
    for (const actor of index.actors.keys()) {
      const ends = evidenceOfActor(index, defaultQuery, actor).map(
        ({ indexed }) => indexed.period?.end ?? -1e9,
      );
      expect(ends).toEqual([...ends].sort((a, b) => b - a));
    }
  });

  it('names the first switch that keeps a statement out', () => {
    const noneCount = { ...defaultQuery, included: [] };
    const evidence = evidenceOfActor(index, noneCount, 'hill-front' as ActorId);
    expect(evidence.length).toBeGreaterThan(0);
    for (const { absence, indexed } of evidence) expect(absence).toEqual({ switch: indexed.needs[0] });
  });
});

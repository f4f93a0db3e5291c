import { describe, expect, it } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { defaultQuery, withFacet } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { whyAbsent } from '#query/filter/whyAbsent.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';

const index = buildQueryIndex(realDataset);
const said = (actor: string, query = defaultQuery) =>
  whyAbsent(index, query, actor as ActorId).map(({ nouns, missing, needsPeriphery }) => [
    nouns.join(', '),
    [...missing, ...(needsPeriphery ? ['periphery'] : [])].join(' '),
  ]);

describe('why a core actor has no line', () => {
  it('names what is said of it, each with the switches that it lacks', () => {
    expect(said('krg')).toEqual([
      ['implied opposition', 'low'],
      ['announced talks', 'contact'],
    ]);
    expect(said('al-nusra')).toEqual([
      ['implied membership', 'low'],
      ['reported harm', 'harm periphery'],
      ['former affiliation', 'earlier periphery'],
    ]);
  });

  it('gives queries that draw it', () => {
    for (const { id } of applyQuery(index, defaultQuery).absentCore) {
      const reasons = whyAbsent(index, defaultQuery, id);
      expect(reasons.length, id).toBeGreaterThan(0);
      for (const { query } of reasons)
        expect(applyQuery(index, query).relations.some(({ a, b }) => a === id || b === id)).toBe(true);
    }
  });

  it('gives none where another filter is the reason', () => {
    expect(said('krg', withFacet(defaultQuery, 'family', ['armed']))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { graphsOf } from '#derive/deriveGraphs.ts';
import { defaultQuery, inclusions, type Query } from '#query/filter/query.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { derive, everything } from './smallMatrix.ts';

describe('the graphs', () => {
  it('of all statements has every actor and statement, whatever is filtered', () => {
    expect(graphsOf(derive).statementGraph(false).order).toBe(smallDataset.actors.length);
    expect(graphsOf(derive).statementGraph(false).size).toBe(smallDataset.statements.length);
    expect(graphsOf(derive).statementGraph(true).edges('arland-government', 'bresia')).toContain('p6-1');
  });

  it('of relations has the actors and relations of the filter', () => {
    const query: Query = { ...defaultQuery, included: inclusions, isolated: true };
    const { actors, relations } = derive.visibleGraph(query);
    const graph = graphsOf(derive).relationGraph(query);
    expect(graph.edges().sort()).toEqual(relations.map(({ id }) => id as string).sort());
    expect(graph.nodes().sort()).toEqual(actors.map(({ id }) => id as string).sort());
  });

  it('of relations is built once for a query', () => {
    expect(graphsOf(derive).relationGraph(everything)).toBe(graphsOf(derive).relationGraph(everything));
  });
});

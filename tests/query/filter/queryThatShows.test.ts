import { describe, expect, it } from 'vitest';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { defaultQuery, type Query, withFacet } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { queryThatShows, queryWithLines } from '#query/filter/queryThatShows.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

const index = buildQueryIndex(smallDataset);
const id = (text: string) => text as ActorId;
const pair = (one: string, other: string) => dyadOf(id(one), id(other)).id;

describe('the query that shows an actor or a pair', () => {
  it('is the query itself where it does so already', () => {
    expect(queryThatShows(index, defaultQuery, id('bresia'))).toBe(defaultQuery);
  });

  it.each<[string, Query, string, Partial<Query>]>([
    ['an actor that the reader hid', { ...defaultQuery, hidden: [id('bresia')] }, 'bresia', { hidden: [] }],
    ['a minor actor', defaultQuery, 'harbour-radio', { periphery: true }],
    ['a core actor without a line', defaultQuery, 'three-rivers-pact', { isolated: true }],
    ['an official', defaultQuery, 'ilan-oren', { rollUp: false }],
    [
      'a pair of an accusation',
      defaultQuery,
      pair('bresia', 'hill-front'),
      { included: [...defaultQuery.included, 'accused' as const].sort() },
    ],
    [
      'what a facet keeps out',
      withFacet(defaultQuery, 'stance', ['mixed']),
      pair('arland-army', 'hill-front'),
      { facets: defaultQuery.facets },
    ],
    [
      'an actor whom the filter does not name, beside whom it names',
      withFacet(defaultQuery, 'country', ['XB']),
      id('corland'),
      { facets: withFacet(withFacet(defaultQuery, 'country', ['XB']), 'actor', ['corland']).facets },
    ],
    [
      'a pair of two counterparts',
      withFacet(defaultQuery, 'country', ['XB']),
      pair('arland-army', 'arland-government'),
      { scope: 'surroundings' },
    ],
  ])('changes one thing for %s', (_, query, wanted, change) => {
    expect(queryThatShows(index, query, wanted as ActorId)).toEqual({ ...query, ...change });
  });

  it('shows an actor with a line where that is asked for, by the switches of what is said of it', () => {
    const [statement] = smallDataset.statements.filter(({ mode }) => mode === 'accused');
    if (statement === undefined) throw new Error('nothing is alleged');
    // The only statement of two who are new.
    const [one, other] = smallDataset.actors
      .slice(0, 2)
      .map((actor, at) => ({ ...actor, id: id(`new-${at}`) }));
    const written = {
      ...statement,
      id: 'p9-1',
      from: id('new-0'),
      to: id('new-1'),
      saidBy: 'unnamed',
    } as const;
    const coded = buildQueryIndex({
      ...smallDataset,
      actors: [...smallDataset.actors, one!, other!],
      statements: [...smallDataset.statements, written as unknown as typeof statement],
    });
    const alone = queryThatShows(coded, defaultQuery, id('new-0')) as Query;
    expect(alone).toEqual({ ...defaultQuery, isolated: true });
    const found = queryWithLines(coded, defaultQuery, [id('new-0'), id('new-1')]);
    expect(found).toEqual({
      ...defaultQuery,
      included: [...defaultQuery.included, 'accused' as const].sort(),
    });
    expect(applyQuery(coded, found).relations.map((relation) => relation.id)).toContain(
      pair('new-0', 'new-1'),
    );
    // Where nothing is said, there is no line to show.
    expect(queryWithLines(index, defaultQuery, [id('three-rivers-pact')])).toEqual({
      ...defaultQuery,
      isolated: true,
    });
  });

  it('changes several things where one is not enough, and nothing besides', () => {
    const query = { ...withFacet(defaultQuery, 'stance', ['mixed']), undated: false, hidden: [id('bresia')] };
    const found = queryThatShows(index, query, id('harbour-radio'));
    expect(found?.hidden).toEqual(query.hidden);
    expect(applyQuery(index, found as Query).actors.map((actor) => actor.id)).toContain('harbour-radio');
  });

  it('does not exist for a pair without a statement', () => {
    expect(queryThatShows(index, defaultQuery, pair('harbour-radio', 'three-rivers-pact'))).toBeNull();
  });

  it('exists for actors and pairs of every sort, from a filter that shows nothing', () => {
    const real = buildQueryIndex(realDataset);
    const nothing = { ...withFacet(defaultQuery, 'country', ['RU']), included: [], undated: false };
    expect(applyQuery(real, nothing).relations).toHaveLength(0);
    const pairs = real.statements.filter(({ needs }) => needs.length > 1 || needs.includes('accused'));
    const wanted = ['al-nusra', 'krg', 'us-media', 'obama'].map(id);
    wanted.push(...pairs.map(({ codedDyad }) => codedDyad as never));
    for (const one of wanted) expect(queryThatShows(real, nothing, one), one).not.toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { applyQuery } from '#query/applyQuery.ts';
import { describeQuery } from '#query/describeQuery.ts';
import type { Facet } from '#query/facets.ts';
import { asSet, defaultQuery, type Inclusion, inclusions, type Query } from '#query/query.ts';
import { buildQueryIndex } from '#query/queryIndex.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

const index = buildQueryIndex(smallDataset);
const describeIt = (query: Query) => describeQuery(smallDataset, query, applyQuery(index, query));

function ask(chosen: Partial<Record<Facet, readonly string[]>>, rest: Partial<Query> = {}): Query {
  const lists = Object.entries(chosen).map(([facet, values]) => [facet, asSet(values)]);
  return { ...defaultQuery, facets: { ...defaultQuery.facets, ...Object.fromEntries(lists) }, ...rest };
}

const counting = (...more: Inclusion[]) => ({ included: asSet([...defaultQuery.included, ...more]) });

describe('the filter as a sentence', () => {
  it.each<[string, Query, string]>([
    [
      'no filter',
      ask({}),
      'Core actors and their relations: 7 of 12 actors, 11 of 18 relations; 2 announced or threatened, 2 on the author’s view or another’s word; not shown: 2 alleged acts, 2 earlier, 1 of low confidence, 2 contacts, 1 harm report, 4 actors of the periphery; no line under this filter: Three Rivers Pact.',
    ],
    [
      'a country',
      ask({ country: ['XB'] }),
      'Actors of Bresia and everyone they are linked to: 4 of 12 actors, 3 of 18 relations; 1 announced or threatened; not shown: 1 alleged act, 1 of low confidence, 1 contact, 4 actors of the periphery.',
    ],
    [
      'two countries, among themselves',
      ask({ country: ['XA', 'XB'] }, { scope: 'among' }),
      'Actors of Arland or Bresia, only links between them: 6 of 12 actors, 7 of 18 relations; 1 announced or threatened; not shown: 2 alleged acts, 2 earlier, 1 of low confidence, 1 contact, 1 harm report, 4 actors of the periphery.',
    ],
    [
      'a country or none',
      ask({ country: ['XC', 'none'] }),
      'Actors of Corland or without a home country and everyone they are linked to: 5 of 12 actors, 4 of 18 relations; 1 announced or threatened, 2 on the author’s view or another’s word; not shown: 1 contact, 4 actors of the periphery; no line under this filter: Three Rivers Pact.',
    ],
    [
      'a faction',
      ask({ faction: ['arland-side'] }),
      'Actors in the faction Arland and its forces and everyone they are linked to: 6 of 12 actors, 7 of 18 relations; 2 announced or threatened, 1 on the author’s view or another’s word; not shown: 2 contacts, 1 harm report, 4 actors of the periphery.',
    ],
    [
      'country, community and kind at once',
      ask({ country: ['XA'], community: ['hill', 'river'], kind: ['armed-group'] }),
      'Actors of Arland, of the Hill people or River people community, of the kind armed group or militia and everyone they are linked to: 6 of 12 actors, 4 of 18 relations; not shown: 2 alleged acts, 2 earlier, 1 of low confidence, 4 actors of the periphery.',
    ],
    [
      'countries, a faction and an actor, which add up',
      ask({ country: ['XB', 'XC'], faction: ['arland-side'], actor: ['hill-front'] }),
      'Hill Front, actors of Bresia or Corland and actors in the faction Arland and its forces and everyone they are linked to: 7 of 12 actors, 10 of 18 relations; 2 announced or threatened, 2 on the author’s view or another’s word; not shown: 2 alleged acts, 2 earlier, 1 of low confidence, 2 contacts, 1 harm report, 4 actors of the periphery.',
    ],
    [
      'a country and a faction of one kind',
      ask({ country: ['XB'], faction: ['arland-side'], kind: ['state-forces'] }),
      'Actors of Bresia and actors in the faction Arland and its forces, of the kind state forces and everyone they are linked to: 5 of 12 actors, 4 of 18 relations; 2 announced or threatened; not shown: 1 harm report, 4 actors of the periphery.',
    ],
    [
      'one actor',
      ask({ actor: ['bresia'] }),
      'Bresia and everyone it is linked to: 4 of 12 actors, 3 of 18 relations; 1 announced or threatened; not shown: 1 alleged act, 1 of low confidence, 1 contact, 4 actors of the periphery.',
    ],
    [
      'an official who stands apart',
      ask({ actor: ['sela-tal', 'ilan-oren'] }, { rollUp: false, ...counting('contact') }),
      'Ilan Oren and Sela Tal and everyone they are linked to; officials shown apart; including contact (meetings, dealings): 3 of 14 actors, 2 of 20 relations; not shown: 4 actors of the periphery.',
    ],
    [
      'an operation',
      ask({ operation: ['keld-offensive'] }),
      'Actors in Keld offensive and everyone they are linked to: 5 of 12 actors, 5 of 18 relations; 2 announced or threatened; not shown: 2 alleged acts, 2 earlier, 1 of low confidence, 1 harm report, 4 actors of the periphery.',
    ],
    [
      'stances',
      ask({ stance: ['mixed', 'opposed'] }),
      'Core actors and their relations; mixed or opposed only: 7 of 12 actors, 6 of 18 relations; 1 announced or threatened, 1 on the author’s view or another’s word; not shown: 2 alleged acts, 2 earlier, 1 of low confidence, 2 contacts, 1 harm report, 4 actors of the periphery; no line under this filter: Three Rivers Pact.',
    ],
    [
      'families',
      ask({ family: ['armed', 'coercive'] }),
      'Core actors and their relations; armed or coercive acts only: 6 of 12 actors, 6 of 18 relations; 2 announced or threatened, 1 on the author’s view or another’s word; not shown: 1 alleged act, 1 earlier, 1 of low confidence, 4 actors of the periphery; no line under this filter: Arland (government) and Three Rivers Pact.',
    ],
    [
      'dates, without undated statements',
      ask({}, { from: '2020-06-12', to: '2020-06-14', undated: false }),
      'Core actors and their relations; from 12 Jun 2020 to 14 Jun 2020; dated statements only: 4 of 12 actors, 2 of 18 relations; not shown: 1 alleged act, 1 contact, 4 actors of the periphery; no line under this filter: Valley Militia, River Militia, Corland and Three Rivers Pact.',
    ],
    [
      'hidden actors',
      ask({}, { hidden: ['bresia', 'hill-front'] as unknown as ActorId[] }),
      'Core actors and their relations; without Bresia and Hill Front: 5 of 12 actors, 6 of 18 relations; 1 announced or threatened, 2 on the author’s view or another’s word; not shown: 1 contact, 1 harm report, 4 actors of the periphery; no line under this filter: Three Rivers Pact.',
    ],
    [
      'accusations',
      ask({}, counting('accused')),
      'Core actors and their relations; including accused (1 relation with minor actors not drawn): 7 of 12 actors, 12 of 18 relations; 2 announced or threatened, 2 on the author’s view or another’s word, 1 alleged; not shown: 2 earlier, 1 of low confidence, 2 contacts, 1 harm report, 4 actors of the periphery; no line under this filter: Three Rivers Pact.',
    ],
    [
      'everything',
      ask({}, { included: inclusions, periphery: true, isolated: true }),
      'Actors and their relations; including accused, earlier than the conflict, low confidence, contact (meetings, dealings) and acts towards civilians: 12 of 12 actors, 18 of 18 relations; 2 announced or threatened, 2 on the author’s view or another’s word, 2 alleged.',
    ],
    [
      'nothing that counts',
      ask({}, { included: [] }),
      'Core actors and their relations; leaving out done or going on, announced, threatened and membership, lead or control: 0 of 12 actors, 0 of 18 relations; not shown: 20 done or going on, 1 announced, 1 threatened, 2 alleged acts, 4 actors of the periphery.',
    ],
    [
      'nothing that matches',
      ask({ country: ['XB'], community: ['hill'] }),
      'Actors of Bresia, of the Hill people community and everyone they are linked to: 0 of 12 actors, 0 of 18 relations; not shown: 4 actors of the periphery.',
    ],
  ])('%s', (_, query, sentence) => {
    expect(describeIt(query).full).toBe(sentence);
  });

  it('says of dates, verbs and unnamed speakers what they keep, and claims no more', () => {
    const start = (query: Query) => describeIt(query).short.replace('Core actors and their relations; ', '');
    expect(start(ask({}, { from: '2020-06-12', to: '2020-06-12' }))).toBe('only on 12 Jun 2020 or undated');
    expect(start(ask({ type: ['fights', 'threatens'] }))).toBe('only “fights” or “threatens”');
    expect(start(ask({ speaker: ['narrator', 'unnamed'] }))).toBe('only said by the article or nobody named');
  });

  it('names a rolled-up official as a person, and hides nobody through him', () => {
    expect(describeIt(ask({ actor: ['sela-tal'] })).short).toContain('and everyone they are linked to');
    const hidden = ask({}, { hidden: ['sela-tal'] as unknown as ActorId[] });
    expect(describeIt(hidden).short).toBe('Core actors and their relations');
    expect(describeIt({ ...hidden, rollUp: false }).short).toContain('without Sela Tal');
  });

  it('stands in the page title without its counts', () => {
    const query = ask({ country: ['XB'], stance: ['opposed'] });
    expect(describeIt(query).short).toBe('Actors of Bresia and everyone they are linked to; opposed only');
    expect(describeIt(query).full.startsWith(describeIt(query).short)).toBe(true);
  });
});

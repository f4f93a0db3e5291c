import { describe, expect, it } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import type { Facet } from '#query/filter/facets.ts';
import { asSet, defaultQuery, type Inclusion, inclusions, type Query } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { describeQuery } from '#query/sentences/describeQuery.ts';
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
      'Main actors and their relations: 7 of 12 actors and 11 of 18 relations; 2 announced or threatened, 2 resting only on the author’s view or another party’s claim; not shown: 2 alleged acts, 2 earlier acts, 1 implied statement, 2 statements of contact or presence, 1 act affecting civilians, 4 minor actors; no relations under this filter: the Three Rivers Pact.',
    ],
    [
      'a country',
      ask({ country: ['XB'] }),
      'Bresia and everyone it is linked to: 4 of 12 actors and 3 of 18 relations; 1 announced or threatened; not shown: 1 relation among the other actors, 1 alleged act, 1 implied statement, 1 statement of contact or presence, 4 minor actors.',
    ],
    [
      'a country, with the relations among the other actors',
      ask({ country: ['XB'] }, { scope: 'surroundings' }),
      'Bresia and everyone it is linked to, with the relations among the other actors: 4 of 12 actors and 4 of 18 relations; 1 announced or threatened; not shown: 1 alleged act, 1 implied statement, 1 statement of contact or presence, 4 minor actors.',
    ],
    [
      'two countries, among themselves',
      ask({ country: ['XA', 'XB'] }, { scope: 'among' }),
      'Only relations between actors whose home country is Arland or Bresia: 6 of 12 actors and 7 of 18 relations; 1 announced or threatened; not shown: 2 alleged acts, 2 earlier acts, 1 implied statement, 1 statement of contact or presence, 1 act affecting civilians, 4 minor actors.',
    ],
    [
      'a country or none',
      ask({ country: ['XC', 'none'] }),
      'Actors whose home country is Corland or whose home country is not stated, and everyone they are linked to: 5 of 12 actors and 4 of 18 relations; 1 announced or threatened, 2 resting only on the author’s view or another party’s claim; not shown: 3 relations among the other actors, 1 statement of contact or presence, 4 minor actors; no relations under this filter: the Three Rivers Pact.',
    ],
    [
      'a faction',
      ask({ faction: ['arland-side'] }),
      'Arland (government), the Arland army and everyone they are linked to: 6 of 12 actors and 7 of 18 relations; 2 announced or threatened, 1 resting only on the author’s view or another party’s claim; not shown: 2 relations among the other actors, 2 statements of contact or presence, 1 act affecting civilians, 4 minor actors.',
    ],
    [
      'country, community and kind at once',
      ask({ country: ['XA'], community: ['hill', 'river'], kind: ['armed-group'] }),
      'Armed groups or militias of the Hill people or River people community whose home country is Arland, and everyone they are linked to: 6 of 12 actors and 4 of 18 relations; not shown: 3 relations among the other actors, 2 alleged acts, 2 earlier acts, 1 implied statement, 4 minor actors.',
    ],
    [
      'countries, a faction and an actor, which add up',
      ask({ country: ['XB', 'XC'], faction: ['arland-side'], actor: ['hill-front'] }),
      'The Hill Front and actors whose home country is Bresia or Corland, or in the “Arland and its forces” faction, and everyone they are linked to: 7 of 12 actors and 10 of 18 relations; 2 announced or threatened, 2 resting only on the author’s view or another party’s claim; not shown: 1 relation among the other actors, 2 alleged acts, 2 earlier acts, 1 implied statement, 2 statements of contact or presence, 1 act affecting civilians, 4 minor actors.',
    ],
    [
      'a country and a faction of one kind',
      ask({ country: ['XB'], faction: ['arland-side'], kind: ['state-forces'] }),
      'State forces whose home country is Bresia, or in the “Arland and its forces” faction, and everyone they are linked to: 5 of 12 actors and 4 of 18 relations; 2 announced or threatened; not shown: 3 relations among the other actors, 1 act affecting civilians, 4 minor actors.',
    ],
    [
      'one actor',
      ask({ actor: ['bresia'] }),
      'Bresia and everyone it is linked to: 4 of 12 actors and 3 of 18 relations; 1 announced or threatened; not shown: 1 relation among the other actors, 1 alleged act, 1 implied statement, 1 statement of contact or presence, 4 minor actors.',
    ],
    [
      'an official who stands apart',
      ask({ actor: ['sela-tal', 'ilan-oren'] }, { rollUp: false, ...counting('contact') }),
      'Ilan Oren, Sela Tal and everyone they are linked to; officials shown separately; also showing statements of contact or presence: 3 of 14 actors and 2 of 20 relations; not shown: 4 minor actors.',
    ],
    [
      'an operation',
      ask({ operation: ['keld-offensive'] }),
      'Actors taking part in “Keld offensive” and everyone they are linked to: 5 of 12 actors and 5 of 18 relations; 2 announced or threatened; not shown: 2 relations among the other actors, 2 alleged acts, 2 earlier acts, 1 implied statement, 1 act affecting civilians, 4 minor actors.',
    ],
    [
      'stances',
      ask({ stance: ['mixed', 'opposed'] }),
      'Main actors and their relations; only mixed or opposed relations: 7 of 12 actors and 6 of 18 relations; 1 announced or threatened, 1 resting only on the author’s view or another party’s claim; not shown: 2 alleged acts, 2 earlier acts, 1 implied statement, 2 statements of contact or presence, 1 act affecting civilians, 4 minor actors; no relations under this filter: the Three Rivers Pact.',
    ],
    [
      'families',
      ask({ family: ['armed', 'coercive'] }),
      'Main actors and their relations; only armed or coercive acts: 6 of 12 actors and 6 of 18 relations; 2 announced or threatened, 1 resting only on the author’s view or another party’s claim; not shown: 1 alleged act, 1 earlier act, 1 implied statement, 4 minor actors; no relations under this filter: Arland (government) and the Three Rivers Pact.',
    ],
    [
      'dates, without undated statements',
      ask({}, { from: '2020-06-12', to: '2020-06-14', undated: false }),
      'Main actors and their relations; from 12 Jun 2020 to 14 Jun 2020; dated statements only: 4 of 12 actors and 2 of 18 relations; not shown: 1 alleged act, 1 statement of contact or presence, 4 minor actors; no relations under this filter: the Valley Militia, the River Militia, Corland and the Three Rivers Pact.',
    ],
    [
      'hidden actors',
      ask({}, { hidden: ['bresia', 'hill-front'] as unknown as ActorId[] }),
      'Main actors and their relations; without Bresia and the Hill Front: 5 of 12 actors and 6 of 18 relations; 1 announced or threatened, 2 resting only on the author’s view or another party’s claim; not shown: 1 statement of contact or presence, 1 act affecting civilians, 4 minor actors; no relations under this filter: the Three Rivers Pact.',
    ],
    [
      'accusations',
      ask({}, counting('accused')),
      'Main actors and their relations; also showing alleged acts (1 relation with minor actors is not drawn): 7 of 12 actors and 12 of 18 relations; 2 announced or threatened, 2 resting only on the author’s view or another party’s claim, 1 alleged; not shown: 2 earlier acts, 1 implied statement, 2 statements of contact or presence, 1 act affecting civilians, 4 minor actors; no relations under this filter: the Three Rivers Pact.',
    ],
    [
      'everything',
      ask({}, { included: inclusions, periphery: true, isolated: true }),
      'Actors and their relations; also showing alleged acts, earlier acts, implied statements, statements of contact or presence and acts affecting civilians: 12 of 12 actors and 18 of 18 relations; 2 announced or threatened, 2 resting only on the author’s view or another party’s claim, 1 only implied, 2 alleged.',
    ],
    [
      'nothing that counts',
      ask({}, { included: [] }),
      'Main actors and their relations; leaving out acts done or ongoing, announced acts, threatened acts, conditional acts, and ties of membership, leadership or control: 0 of 12 actors and 0 of 18 relations; not shown: 20 acts done or ongoing, 1 announced act, 1 threatened act, 2 alleged acts, 4 minor actors.',
    ],
    [
      'nothing that matches',
      ask({ country: ['XB'], community: ['hill'] }),
      'Actors of the Hill people community whose home country is Bresia and everyone they are linked to: 0 of 12 actors and 0 of 18 relations; not shown: 4 minor actors.',
    ],
  ])('%s', (_, query, sentence) => {
    expect(describeIt(query).full).toBe(sentence);
  });

  it('says of dates, verbs and unnamed speakers what they keep, and claims no more', () => {
    const start = (query: Query) => describeIt(query).short.replace('Main actors and their relations; ', '');
    expect(start(ask({}, { from: '2020-06-12', to: '2020-06-12' }))).toBe('only on 12 Jun 2020, or undated');
    expect(start(ask({ type: ['fights', 'threatens'] }))).toBe('only “fights” or “threatens”');
    expect(start(ask({ speaker: ['narrator', 'unnamed'] }))).toBe(
      'said by the article or unnamed speakers only',
    );
  });

  it('names a rolled-up official as a person, and hides nobody through him', () => {
    expect(describeIt(ask({ actor: ['sela-tal'] })).short).toContain('and everyone they are linked to');
    const hidden = ask({}, { hidden: ['sela-tal'] as unknown as ActorId[] });
    expect(describeIt(hidden).short).toBe('Main actors and their relations');
    expect(describeIt({ ...hidden, rollUp: false }).short).toContain('without Sela Tal');
  });

  it('stands in the page title without its counts', () => {
    const query = ask({ country: ['XB'], stance: ['opposed'] });
    expect(describeIt(query).short).toBe('Bresia and everyone it is linked to; only opposed relations');
    expect(describeIt(query).full.startsWith(describeIt(query).short)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { applyQuery, excludedInOrder, rangeOf } from '#query/filter/applyQuery.ts';
import {
  asSet,
  defaultQuery,
  type Inclusion,
  inclusions,
  type Query,
  withFacet,
} from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

const index = buildQueryIndex(smallDataset);
const show = (query: Partial<Query> = {}) => applyQuery(index, { ...defaultQuery, ...query });
const counting = (...more: Inclusion[]) => ({ included: asSet([...defaultQuery.included, ...more]) });
const dyads = (query: Partial<Query> = {}) => show(query).relations.map(({ id }) => id as string);
const ids = (query: Partial<Query> = {}) => show(query).actors.map(({ id }) => id as string);
const facet = (...args: [Parameters<typeof withFacet>[1], string[]]) => ({
  facets: withFacet(defaultQuery, ...args).facets,
});
const stanceOf = (dyad: string, query: Partial<Query> = {}) =>
  show(query).relations.find(({ id }) => id === dyad);

describe('what counts by default', () => {
  it.each([
    ['what is done', 'arland-army~hill-front', true],
    ['what is threatened', 'arland-army~bresia', true],
    ['what is announced', 'arland-army~corland', true],
    ['a view', 'arland-government~corland', true],
    ['structure', 'arland-army~arland-government', true],
    ['not the content of an accusation, nor low confidence', 'bresia~hill-front', false],
    ['not what is earlier', 'hill-front~river-militia', false],
  ])('%s', (_, dyad, isShown) => {
    expect(dyads().includes(dyad)).toBe(isShown);
  });

  it.each<[Inclusion, string]>([
    ['accused', 'bresia~hill-front'],
    ['low', 'bresia~hill-front'],
    ['earlier', 'hill-front~river-militia'],
  ])('%s only once its switch is on', (inclusion, dyad) => {
    expect(dyads(counting(inclusion))).toContain(dyad);
  });

  it('asks for the switch of accusations alone where a statement is one, whatever its family', () => {
    const periphery = { periphery: true };
    expect(dyads({ ...counting('harm'), ...periphery })).not.toContain('hill-front~river-people');
    expect(dyads({ ...counting('accused'), ...periphery })).toContain('hill-front~river-people');
  });
});

describe('dates', () => {
  const range = (from: string | null, to: string | null, undated = false) =>
    dyads({ from, to, undated, ...counting('earlier') });

  it('keep what the range meets, both its ends included', () => {
    expect(range('2020-06-12', '2020-06-12')).toEqual(['arland-government~bresia']);
    expect(range('2020-06-13', '2020-06-14')).toEqual(['arland-army~hill-front']);
    expect(range('2020-06-15', null)).toEqual([]);
  });

  it('keep a year that the range cuts', () => {
    expect(
      dyads({
        from: '2003-12-31',
        to: '2003-12-31',
        undated: false,
        periphery: true,
        ...counting('earlier'),
      }),
    ).toEqual(['hill-front~kingdom-of-arland']);
  });

  it('keep undated statements unless their box is off, whatever the range', () => {
    expect(range('2020-06-15', null, true)).toContain('bresia~river-militia');
    expect(range(null, null)).toEqual(['arland-army~hill-front', 'arland-government~bresia']);
  });

  it('are open where no day is given', () => {
    expect(rangeOf({ from: null, to: null })).toEqual({
      start: Number.NEGATIVE_INFINITY,
      end: Number.POSITIVE_INFINITY,
    });
  });
});

describe('roll-up', () => {
  it('maps officials to their organisation, and shows them on demand', () => {
    expect(ids({ isolated: true })).not.toContain('sela-tal');
    expect(dyads({ rollUp: false, ...counting('contact') })).toContain('ilan-oren~sela-tal');
    expect(
      stanceOf('arland-government~bresia', counting('contact'))?.lines.map(({ kind }) => kind),
    ).toContain('contact');
  });

  it('counts in the whole what it makes of it', () => {
    expect(show()).toMatchObject({ actorTotal: 12, relationTotal: 18 });
    expect(show({ rollUp: false })).toMatchObject({ actorTotal: 14, relationTotal: 20 });
  });

  it('makes a statement inside one actor vanish, and counts it', () => {
    const [first, ...rest] = smallDataset.statements;
    const dataset = {
      ...smallDataset,
      statements: [{ ...first, from: 'bresia', to: 'sela-tal' }, ...rest],
    } as unknown as Dataset;
    const asked = (query: Query) => applyQuery(buildQueryIndex(dataset), query);
    expect(asked(defaultQuery).vanishedCount).toBe(1);
    expect(asked({ ...defaultQuery, rollUp: false }).vanishedCount).toBe(0);
    expect(asked(defaultQuery).relations.some(({ a, b }) => (a as string) === (b as string))).toBe(false);
  });
});

describe('who is shown', () => {
  it('ends of relations only; isolated ones on demand, and counted', () => {
    expect(ids()).not.toContain('three-rivers-pact');
    expect(show().isolatedCount).toBe(1);
    expect(ids({ isolated: true })).toContain('three-rivers-pact');
  });

  it('names the core actors that the filter asks for and no relation brings in, unless they are shown', () => {
    const absent = (change: Partial<Query> = {}) => show(change).absentCore.map(({ id }) => id);
    expect(absent()).toEqual(['three-rivers-pact']);
    expect(absent({ isolated: true })).toEqual([]);
    expect(absent({ hidden: ['three-rivers-pact' as ActorId] })).toEqual([]);
    expect(absent(facet('country', ['XB']))).toEqual([]);
    expect(absent({ ...facet('actor', ['bresia']), included: [] })).toEqual(['bresia']);
  });

  it('the periphery on demand, and counted: who would join', () => {
    expect(ids()).not.toContain('harbour-radio');
    expect(show().peripheryCount).toBe(1);
    expect(ids({ periphery: true })).toContain('harbour-radio');
    expect(show(counting('harm', 'contact')).peripheryCount).toBe(3);
    const { actorTotal, actors, absentCore, peripheryAbsent } = show();
    expect(peripheryAbsent).toBe(actorTotal - actors.length - absentCore.length);
    expect(peripheryAbsent).toBeGreaterThan(1);
    expect(show({ periphery: true, isolated: true }).peripheryAbsent).toBe(0);
  });

  it('nobody who is hidden, nor a relation of his', () => {
    const hidden = ['bresia' as ActorId];
    expect(ids({ hidden, isolated: true })).not.toContain('bresia');
    expect(dyads({ hidden }).some((id) => id.split('~').includes('bresia'))).toBe(false);
  });

  it('in the order of the dataset', () => {
    const order = smallDataset.actors.map(({ id }) => id as string);
    expect(ids({ isolated: true, periphery: true })).toEqual(
      order.filter((id) => ids({ isolated: true, periphery: true }).includes(id)),
    );
  });
});

describe('inside and scope', () => {
  it('adds up the values of a facet', () => {
    const either = facet('country', ['XB', 'XC']);
    expect([...show(either).inside].sort()).toEqual(['bresia', 'corland']);
  });

  it('adds up country, faction and actor, which are three ways to name actors', () => {
    const country = { ...defaultQuery, ...facet('country', ['XB']) };
    expect([...show(withFacet(country, 'actor', ['corland'])).inside].sort()).toEqual(['bresia', 'corland']);
    const faction = withFacet(country, 'faction', ['arland-side']);
    expect([...show(faction).inside].sort()).toEqual(['arland-army', 'arland-government', 'bresia']);
  });

  it('narrows by community, kind and operation whom these name', () => {
    const both = withFacet({ ...defaultQuery, ...facet('country', ['XA']) }, 'community', ['river']);
    expect([...show(both).inside]).toEqual(['river-militia']);
    const three = withFacet(withFacet(both, 'actor', ['corland']), 'kind', ['state']);
    expect([...show(three).inside]).toEqual([]);
  });

  it('shows counterparts, who are outside', () => {
    const { inside, actors } = show(facet('country', ['XB']));
    expect(actors.map(({ id }) => id)).toEqual([
      'arland-government',
      'arland-army',
      'river-militia',
      'bresia',
    ]);
    expect([...inside]).toEqual(['bresia']);
  });

  it('or only those among them', () => {
    const query = { ...facet('country', ['XB', 'XC']), scope: 'among' as const };
    expect(dyads(query)).toEqual([]);
    expect(dyads({ ...facet('faction', ['arland-side']), scope: 'among' })).toEqual([
      'arland-army~arland-government',
    ]);
  });

  it('leaves out what counterparts have with each other, and counts it', () => {
    const { relations, amongOthers } = show(facet('country', ['XB']));
    expect(relations.map(({ id }) => id)).not.toContain('arland-army~arland-government');
    expect(amongOthers).toBeGreaterThan(0);
  });

  it('or shows it as well, with nobody more', () => {
    const star = show(facet('country', ['XB']));
    const whole = show({ ...facet('country', ['XB']), scope: 'surroundings' });
    expect(whole.actors).toEqual(star.actors);
    expect(whole.relations.map(({ id }) => id)).toContain('arland-army~arland-government');
    expect(whole.relations).toHaveLength(star.relations.length + star.amongOthers);
    expect(whole.amongOthers).toBe(star.amongOthers);
  });

  it.each(['among', 'surroundings'] as const)('has no scope "%s" without a facet of actors', (scope) => {
    expect(dyads({ scope })).toEqual(dyads());
    expect(show({ scope }).amongOthers).toBe(0);
  });

  it('finds actors who have no country or no faction', () => {
    expect([...show({ ...facet('country', ['none']), isolated: true }).inside]).toEqual([
      'three-rivers-pact',
    ]);
    expect(show(facet('faction', ['none'])).inside).toContain('corland');
  });

  it('finds an organisation by the official who is rolled up into it', () => {
    expect(show(facet('actor', ['sela-tal'])).inside).toContain('bresia');
    expect(show({ ...facet('actor', ['sela-tal']), rollUp: false }).inside).not.toContain('bresia');
  });

  it('keeps by stance what the statements that count give', () => {
    expect(dyads(facet('stance', ['mixed']))).toEqual([
      'arland-government~bresia',
      'corland~hill-front',
      'river-militia~valley-militia',
    ]);
    const query = withFacet({ ...defaultQuery, ...facet('stance', ['mixed']) }, 'voice', ['report']);
    expect(dyads(query)).toEqual(['corland~hill-front']);
  });
});

describe('what is mixed in the small dataset', () => {
  it.each([
    ['both-signs', 'arland-government~bresia'],
    ['crossed', 'corland~hill-front'],
    ['speakers-disagree', 'river-militia~valley-militia'],
  ])('%s: %s', (kind, dyad) => {
    expect(stanceOf(dyad)).toMatchObject({ stance: 'mixed', mixedKind: kind });
  });
});

describe('what does not count', () => {
  it('is tallied by the first switch that keeps it out, in the order of the switches', () => {
    expect(excludedInOrder(show({ periphery: true }))).toEqual([
      ['accused', 2],
      ['earlier', 2],
      ['low', 1],
      ['contact', 2],
      ['harm', 1],
    ]);
    expect(excludedInOrder(show({ included: inclusions }))).toEqual([]);
  });

  it('is tallied only where the pair would be shown, the periphery too', () => {
    expect(show(facet('actor', ['corland'])).excluded).toEqual({});
    const withoutBresia = show({ hidden: ['bresia' as ActorId] }).excluded;
    expect(withoutBresia).toEqual(show({ hidden: ['bresia' as ActorId], periphery: true }).excluded);
    expect(withoutBresia.earlier).toBe(2);
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { defaultQuery } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { type AddressState, defaultAddressState, initialState } from '#state/appState.ts';
import { datasetNamedIn, decodeAddress, encodeAddress, isBareAddress } from '#state/urlCodec.ts';
import { ownDataset } from '#tests/fixtures/ownDataset.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { addressWords } from '#words/address.ts';
import { addressPart, arbitraryState } from './arbitraryAction.ts';
import { expectValidState } from './expectValidState.ts';

const index = buildQueryIndex(smallDataset);
const open = (search: string) => decodeAddress(search, index);
const encode = (state: AddressState) => encodeAddress(state, smallDataset);
const here = 'data=small@1.0.0';

describe.each([
  ['the small dataset', smallDataset],
  ['the real dataset', realDataset],
  ['own data, whose ids are any text', ownDataset()],
])('the address on %s', (_, dataset) => {
  const known = buildQueryIndex(dataset);

  it('leads back to the state that it was written from, without a note', () => {
    fc.assert(
      fc.property(arbitraryState(dataset, initialState), (state) => {
        const { address, notes } = decodeAddress(`?${encodeAddress(state, dataset)}`, known);
        expect(address).toEqual(addressPart(state));
        expect(notes).toEqual([]);
      }),
      lawWeight(10),
    );
  });

  it('is one for one view, and another for another', () => {
    const states = arbitraryState(dataset, initialState).map(addressPart);
    const sorted = (value: unknown) =>
      JSON.stringify(value, (_key, part) =>
        part && typeof part === 'object' && !Array.isArray(part)
          ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
          : part,
      );
    fc.assert(
      fc.property(states, states, (one, other) => {
        const same = sorted(one) === sorted(other);
        expect(encodeAddress(one, dataset) === encodeAddress(other, dataset)).toBe(same);
      }),
      lawWeight(5),
    );
  });

  it('does not mind the order of its parts, and is written in one', () => {
    fc.assert(
      fc.property(
        arbitraryState(dataset, initialState).chain((state) => {
          const parts = encodeAddress(state, dataset).split('&');
          return fc.tuple(fc.constant(state), fc.shuffledSubarray(parts, { minLength: parts.length }));
        }),
        ([state, parts]) => {
          const { address } = decodeAddress(parts.join('&'), known);
          expect(encodeAddress(address, dataset)).toBe(encodeAddress(state, dataset));
        },
      ),
      lawWeight(3),
    );
  });

  it('survives whoever escapes every character of it', () => {
    const escaped = (text: string) =>
      text.replace(/%[0-9A-F]{2}|[^&=]/g, (c) =>
        c.length > 1 ? c : `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
      );
    fc.assert(
      fc.property(arbitraryState(dataset, initialState), (state) => {
        const { address, notes } = decodeAddress(escaped(encodeAddress(state, dataset)), known);
        expect([address, notes]).toEqual([addressPart(state), []]);
      }),
    );
  });
});

const names =
  'data counts country stance actor from to undated officials periphery hide layout moved hulls view order cells table signs mixed camps whatif select'.split(
    ' ',
  );
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('%', '=', '&', '?', ',', ':', '~', '.', '+', '#', 'a', '0', 'f', ' ') }),
  fc.constantFrom(
    'bresia.0.9999',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    '',
    '%E0%A4%A',
    '%00',
    '<script>',
    '‮',
    '\ud800',
    'null',
  ),
);
const nastyAddress = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.tuple(fc.oneof(nasty, fc.constantFrom(...names)), nasty), { maxLength: 12 })
    .map((pairs) => pairs.map((pair) => pair.join('=')).join('&')),
);

/** A written address, with a few characters cut out, doubled or replaced. */
const damaged = fc
  .tuple(
    arbitraryState(smallDataset, initialState),
    fc.array(fc.tuple(fc.nat(), fc.nat(6), nasty), { maxLength: 4 }),
  )
  .map(([state, cuts]) =>
    cuts.reduce(
      (text, [at, length, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + length);
      },
      encode(addressPart(state)),
    ),
  );

describe('any string whatever', () => {
  it('gives a valid state, whose own address gives the same state without a note', () => {
    fc.assert(
      fc.property(fc.oneof(nastyAddress, damaged), (search) => {
        const { address, notes } = open(search);
        expect(notes.every((note) => typeof note === 'string' && note.length < 600)).toBe(true);
        expectValidState({ ...initialState, ...address }, smallDataset);
        const again = open(encode(address));
        expect(again.address).toEqual(address);
        expect(again.notes).toEqual([]);
      }),
      lawWeight(15),
    );
  });

  it('leaves no trace on what all objects share', () => {
    open(
      '__proto__=a&constructor=b&moved=__proto__.1.2&country=__proto__&select=actor:__proto__&layout=focus:__proto__',
    );
    expect(({} as Record<string, unknown>).a).toBeUndefined();
    expect(Object.getPrototypeOf(open('moved=__proto__.1.2').address.moved)).toBe(Object.prototype);
  });

  it('is read however long it is, with few words about what it lacks', () => {
    for (const part of ['country=XA', 'moved=bresia.1.2', 'moved=1.1.1.1.1.1', 'actor=x,y', 'a=%', '&&&=']) {
      const { notes } = open(part.repeat(100_000));
      open(`actor=${'bresia,'.repeat(50_000)}`);
      expect(notes.join().length).toBeLessThan(2_000);
    }
  });
});

describe('what cannot be read', () => {
  it.each<[string, string, Partial<AddressState>, string[]]>([
    ['nothing at all is the default view', '', {}, []],
    ['so is a lone question mark', '?', {}, []],
    [
      'so are the default values, written out',
      'officials=rolled-up&undated=yes&scope=counterparts&layout=automatic',
      {},
      [],
    ],
    ['the old default is a layout of its own', 'layout=force', { layout: { layout: 'force' } }, []],
    [
      'Countries brings its areas',
      'layout=countries',
      { layout: { layout: 'countries' }, hulls: 'countries' },
      [],
    ],
    [
      'and other areas if asked, in any order',
      'hulls=factions&layout=countries',
      { layout: { layout: 'countries' }, hulls: 'factions' },
      [],
    ],
    [
      'an unknown value leaves the known ones',
      'country=XA,ZZ',
      { query: { ...defaultQuery, facets: { ...defaultQuery.facets, country: ['XA'] } } },
      ['This link asks for the country “ZZ”, which is not in this dataset.'],
    ],
    [
      'an older address in which country and faction narrowed each other says that they add up now',
      'country=XA&faction=bresia-side',
      {
        query: {
          ...defaultQuery,
          facets: { ...defaultQuery.facets, country: ['XA'], faction: ['bresia-side'] },
        },
      },
      [
        'When this link was made, an actor had to match the country, faction and actor filters all at once. Now one of them is enough, so more may be shown.',
      ],
    ],
    [
      'one of today needs no such word',
      'country=XA&faction=bresia-side&who=any',
      {
        query: {
          ...defaultQuery,
          facets: { ...defaultQuery.facets, country: ['XA'], faction: ['bresia-side'] },
        },
      },
      [],
    ],
    [
      'values in any order, some of them twice, are one set',
      'hide=corland,bresia,corland',
      { query: { ...defaultQuery, hidden: ['bresia', 'corland'] as ActorId[] } },
      [],
    ],
    [
      'a facet of nothing but unknown values restricts nothing',
      'faction=%3Cb%3E',
      {},
      ['This link asks for the faction “<b>”, which is not in this dataset.'],
    ],
    [
      'of what counts, too, the known ones stay',
      'counts=done,rumour',
      { query: { ...defaultQuery, included: ['done'] } },
      ['This link sets “What counts” to “rumour”, which does not exist.'],
    ],
    [
      'what is threatened stands for conditions too, as in links from before they had a switch',
      'counts=done,threatened',
      { query: { ...defaultQuery, included: ['conditional', 'done', 'threatened'] } },
      [],
    ],
    [
      'threats alone have a word of their own',
      'counts=done,threats',
      { query: { ...defaultQuery, included: ['done', 'threatened'] } },
      [],
    ],
    [
      'and so have conditions',
      'counts=conditional',
      { query: { ...defaultQuery, included: ['conditional'] } },
      [],
    ],
    [
      'where nothing of what counts is known, the default counts',
      'counts=rumour',
      {},
      ['This link sets “What counts” to “rumour”, which does not exist.'],
    ],
    [
      'nothing counts where the reader switched everything off',
      'counts=',
      { query: { ...defaultQuery, included: [] } },
      [],
    ],
    [
      'a day that is none leaves its end open',
      'from=2020-02-30&to=2020-06-14',
      { query: { ...defaultQuery, to: '2020-06-14' } },
      [
        'This link gives “2020-02-30” for “from”, which is not a date (a date looks like 2016-10-31). That end of the range is left open.',
      ],
    ],
    [
      'a month is no day',
      'to=2020-06',
      {},
      [
        'This link gives “2020-06” for “to”, which is not a date (a date looks like 2016-10-31). That end of the range is left open.',
      ],
    ],
    [
      'a reversed range is turned round',
      'from=2020-06-14&to=2020-06-12',
      { query: { ...defaultQuery, from: '2020-06-12', to: '2020-06-14' } },
      [],
    ],
    [
      'a switch knows its two words',
      'undated=maybe',
      {},
      [
        'This link sets the choice on undated statements to “maybe”, which does not exist. Undated statements are shown.',
      ],
    ],
    [
      'a layout that is none',
      'layout=spiral',
      {},
      ['This link asks for the layout “spiral”, which does not exist. “Automatic” is used instead.'],
    ],
    ['a view', 'view=table&table=statements', { view: 'table', tableTab: 'statements' }, []],
    [
      'a view that is none',
      'view=map',
      {},
      ['This link asks for the view “map”, which does not exist. “Graph” is used instead.'],
    ],
    ['two views', 'view=table&beside=graph', { view: 'table', beside: 'graph' }, []],
    ['the graph beside itself', 'beside=graph', {}, [addressWords.besideItself]],
    [
      'an order and cells that are none',
      'view=matrix&order=size&cells=',
      { view: 'matrix' },
      [
        'This link asks for the matrix order “size”, which does not exist. “Faction” is used instead.',
        'This link asks for the matrix cells “”, which does not exist. “Who acts on whom” is used instead.',
      ],
    ],
    [
      'a focus on nobody',
      'layout=focus',
      {},
      ['This link asks for the layout “focus”, which does not exist. “Automatic” is used instead.'],
    ],
    [
      'a focus on a stranger',
      'layout=focus:ghost',
      {},
      ['This link asks for the layout “focus:ghost”, which does not exist. “Automatic” is used instead.'],
    ],
    [
      'a focus on one too many',
      'layout=focus:bresia:corland',
      {},
      [
        'This link asks for the layout “focus:bresia:corland”, which does not exist. “Automatic” is used instead.',
      ],
    ],
    [
      'a centre where none is asked for',
      'layout=circle:bresia',
      {},
      ['This link asks for the layout “circle:bresia”, which does not exist. “Automatic” is used instead.'],
    ],
    [
      'places off the grid, of strangers or without a number',
      'moved=bresia.4096.0,bresia.0.4096,ghost.1.1,corland.1,corland.5.4095',
      { moved: { ['corland' as ActorId]: [5, 4095] } },
      [
        'This link tries to move “bresia.4096.0”, “bresia.0.4096”, “ghost.1.1” and “corland.1”, which are not in this dataset.',
      ],
    ],
    [
      'a selection of a stranger',
      'select=actor:ghost',
      {},
      ['This link tries to select “actor:ghost”, which is not in this dataset.'],
    ],
    [
      'a pair in either order',
      'select=pair:corland~bresia',
      { selection: { kind: 'dyad', dyad: 'bresia~corland' as DyadId } },
      [],
    ],
    [
      'a pair without a line is a pair all the same',
      'select=pair:bresia~corland',
      { selection: { kind: 'dyad', dyad: 'bresia~corland' as never } },
      [],
    ],
    [
      'several relations that are one',
      'select=relations:bresia~corland',
      {},
      ['This link tries to select “relations:bresia~corland”, which is not in this dataset.'],
    ],
    [
      'a statement that is gone',
      'select=statement:p9-9',
      {},
      ['This link tries to select “statement:p9-9”, which is not in this dataset.'],
    ],
    [
      'hidden strangers',
      'hide=ghost',
      {},
      ['This link tries to hide “ghost”, which is not in this dataset.'],
    ],
    [
      'another dataset',
      'data=mosul-2016@1.0.0',
      {},
      [
        'This link names the dataset “mosul-2016”, which is not available here. “The war for Keld” is shown instead.',
      ],
    ],
    [
      'an older version of the data',
      'data=small@0.9.0',
      {},
      ['This link was made with version 0.9.0 of the data. This is version 1.0.0, so statements may differ.'],
    ],
    ['no version of the data is no reason for a note', 'data=small', {}, []],
    [
      'names that Entente does not know',
      'utm_source=x&country=&fbclid',
      {},
      ['This link contains settings that Entente does not know: “utm_source” and “fbclid”.'],
    ],
    [
      'a name that stands twice: the first counts',
      'hulls=none&hulls=operations',
      { hulls: 'none' },
      ['This link contains “hulls” more than once; only the first is used.'],
    ],
    [
      'a percent sign that means nothing',
      'country=%XA',
      {},
      ['This link asks for the country “%XA”, which is not in this dataset.'],
    ],
    [
      'text of any length is cut short',
      `hulls=${'x'.repeat(1000)}`,
      {},
      [
        `This link asks for the areas “${'x'.repeat(40)}…”, which does not exist. “Factions” is used instead.`,
      ],
    ],
    [
      'a list of any length is cut short',
      'country=a,b,c,d,e,f,g',
      {},
      ['This link asks for the countries “a”, “b”, “c”, “d”, “e” and 2 more, which are not in this dataset.'],
    ],
    [
      'several things, a note for each',
      'hulls=x&to=y',
      {},
      [
        'This link gives “y” for “to”, which is not a date (a date looks like 2016-10-31). That end of the range is left open.',
        'This link asks for the areas “x”, which does not exist. “Factions” is used instead.',
      ],
    ],
  ])('%s: %s', (_, search, state, notes) => {
    expect(open(search)).toEqual({ address: { ...defaultAddressState, ...state }, notes });
  });
});

describe('encodeAddress', () => {
  it('says of the default view only which data it is of', () => {
    expect(encode(defaultAddressState)).toBe(here);
  });

  it('can be read by people', () => {
    const state: AddressState = {
      query: {
        ...defaultQuery,
        included: ['accused', 'done'],
        facets: { ...defaultQuery.facets, country: ['XA', 'XB'], stance: ['opposed'] },
        from: '2020-06-12',
        undated: false,
        rollUp: false,
        periphery: true,
        isolated: true,
        scope: 'among',
        hidden: ['corland' as ActorId],
      },
      layout: { layout: 'focus', centre: 'bresia' as ActorId },
      moved: { ['hill-front' as ActorId]: [4095, 0], ['bresia' as ActorId]: [12, 34] },
      hulls: 'operations',
      view: 'matrix',
      beside: 'graph',
      matrixOrder: 'alike',
      matrixCells: 'stance',
      tableTab: 'statements',
      tierRule: 'every',
      mixedRule: 'minus',
      tieRule: 'ignore',
      camps: '3',
      supposed: { ['bresia~corland' as DyadId]: 0, ['arland-army~bresia' as DyadId]: -1 },
      selection: { kind: 'dyad', dyad: 'arland-army~bresia' as never },
    };
    expect(encode(state).split('&')).toEqual([
      here,
      'counts=accused,done',
      'stance=opposed',
      'country=XA,XB',
      'from=2020-06-12',
      'undated=no',
      'officials=apart',
      'periphery=yes',
      'isolated=yes',
      'scope=among',
      'hide=corland',
      'layout=focus:bresia',
      'moved=bresia.12.34,hill-front.4095.0',
      'hulls=operations',
      'view=matrix',
      'beside=graph',
      'order=alike',
      'cells=stance',
      'table=statements',
      'signs=every',
      'mixed=minus',
      'ties=ignore',
      'camps=3',
      'whatif=arland-army~bresia.opposed,bresia~corland.none',
      'select=pair:arland-army~bresia',
    ]);
  });
});

it.each([
  ['', true],
  ['?data=mosul-2016@1.0.0', true],
  ['?data=own-ab&actor=turkey', false],
])('“%s” names nothing of a view: %s', (search, isBare) => {
  expect(isBareAddress(search)).toBe(isBare);
});

test('the version of a dataset is read with its id', () => {
  expect(datasetNamedIn('?data=small@1.0.0')).toEqual({ id: 'small', version: '1.0.0' });
  expect(datasetNamedIn('?data=small')).toEqual({ id: 'small', version: null });
});

it.each([
  ['', null],
  ['?actor=turkey', null],
  ['?data=', null],
  ['?data=%E0%A4%A', '%E0%A4%A'],
  ['?actor=a&data=mosul-2016@1.0.0&data=other', 'mosul-2016'],
  ['data=highland-tribes', 'highland-tribes'],
])('the dataset that “%s” names', (search, id) => {
  expect(datasetNamedIn(search).id).toBe(id);
});

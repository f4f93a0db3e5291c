import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId, StatementId } from '#domain/ids.ts';
import { defaultQuery } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import type { Action } from '#state/action.ts';
import { type AppState, initialState } from '#state/appState.ts';
import { reduce } from '#state/reduce.ts';
import { decodeAddress, encodeAddress } from '#state/urlCodec.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { addressPart, arbitraryAction, arbitraryState } from './arbitraryAction.ts';
import { expectValidState } from './expectValidState.ts';

const index = buildQueryIndex(smallDataset);
const [bresia, corland] = ['bresia', 'corland'] as [ActorId, ActorId];
const stateAfter = (...actions: Action[]) => actions.reduce(reduce, initialState);

describe('reduce', () => {
  it('is closed: whatever a reader does leads to a valid state, whose address leads back to it', () => {
    fc.assert(
      fc.property(arbitraryState(smallDataset, initialState), (state) => {
        expectValidState(state, smallDataset);
        const { address, notes } = decodeAddress(encodeAddress(state, smallDataset), index);
        expect(address).toEqual(addressPart(state));
        expect(notes).toEqual([]);
      }),
      lawWeight(5),
    );
  });

  it('is pure: the state before stays as it was', () => {
    fc.assert(
      fc.property(
        arbitraryState(smallDataset, initialState),
        arbitraryAction(smallDataset),
        (state, action) => {
          const before = structuredClone(state);
          const once = reduce(state, action);
          expect(state).toEqual(before);
          expect(reduce(state, action)).toEqual(once);
        },
      ),
      lawWeight(5),
    );
  });

  it('never shows the graph twice', () => {
    const pair = stateAfter({ type: 'splitViewChosen', beside: 'graph' });
    expect([pair.view, pair.beside]).toEqual(['matrix', 'graph']);
    expect(reduce(pair, { type: 'viewChosen', view: 'table' }).beside).toBe('graph');
    expect(reduce(pair, { type: 'viewChosen', view: 'graph' }).beside).toBe('none');
    expect(reduce(pair, { type: 'splitViewChosen', beside: 'none' }).view).toBe('matrix');
  });

  it('leads from balance to its camps in one act', () => {
    const balance = stateAfter(
      { type: 'viewChosen', view: 'balance' },
      { type: 'splitViewChosen', beside: 'graph' },
    );
    const arranged = { type: 'campsArranged', positions: {} } as const;
    const there = reduce(balance, { ...arranged, opensGraph: true });
    expect([there.view, there.beside, there.layout.layout]).toEqual(['graph', 'none', 'camps']);
    const here = reduce(balance, { ...arranged, opensGraph: false });
    expect([here.view, here.beside, here.layout.layout]).toEqual(['balance', 'graph', 'camps']);
    const matrix = reduce(balance, { type: 'matrixOfCampsOpened' });
    expect([matrix.view, matrix.matrixOrder]).toEqual(['matrix', 'camp']);
  });

  it('shows camps while the layout Camps lasts, whatever is selected', () => {
    const [select, hulls] = [
      { type: 'actorSelected', actor: bresia },
      { type: 'hullsChosen', hulls: 'operations' },
    ] as const;
    const arranged = { type: 'campsArranged', positions: { [bresia]: [1, 2] }, opensGraph: false } as const;
    const camps = stateAfter(select, hulls, arranged, arranged);
    expect([camps.hulls, camps.selection]).toEqual(['camps', { kind: 'actor', actor: bresia }]);
    for (const left of [
      reduce(camps, { type: 'layoutChosen', layout: { layout: 'circle' } }),
      reduce(camps, { type: 'positionsReset' }),
      reduce(camps, { type: 'campsNotFound', note: '' }),
    ]) {
      expect(left.hulls).toBe('operations');
      expect(left.layout.layout).not.toBe('camps');
    }
    const others = reduce(camps, { type: 'hullsChosen', hulls: 'none' });
    expect(reduce(others, { type: 'positionsReset' }).hulls).toBe('none');
  });

  it('gives Countries areas by home country, and factions back, unless the reader has chosen others', () => {
    const to = (layout: 'countries' | 'circle') => ({ type: 'layoutChosen', layout: { layout } }) as const;
    const arranged = { type: 'campsArranged', positions: {}, opensGraph: false } as const;
    expect(stateAfter(to('countries')).hulls).toBe('countries');
    expect(stateAfter(to('countries'), to('circle')).hulls).toBe('factions');
    expect(stateAfter(to('countries'), arranged, { type: 'positionsReset' }).hulls).toBe('factions');
    for (const hulls of ['none', 'operations'] as const) {
      expect(stateAfter({ type: 'hullsChosen', hulls }, to('countries'), to('circle')).hulls).toBe(hulls);
    }
    expect(stateAfter(to('countries'), { type: 'hullsChosen', hulls: 'factions' }, to('circle')).hulls).toBe(
      'factions',
    );
  });

  it('undoes a toggle by the same toggle', () => {
    const toggles = arbitraryAction(smallDataset).filter(({ type }) => type.endsWith('Toggled'));
    fc.assert(
      fc.property(arbitraryState(smallDataset, initialState), toggles, (state, action) => {
        expect(reduce(reduce(state, action), action)).toEqual(state);
      }),
      lawWeight(3),
    );
  });

  it('does not mind the order of toggles', () => {
    const toggles = arbitraryAction(smallDataset).filter(({ type }) => type.endsWith('Toggled'));
    fc.assert(
      fc.property(fc.uniqueArray(toggles, { selector: (one) => JSON.stringify(one) }), (list) => {
        expect(stateAfter(...[...list].reverse())).toEqual(stateAfter(...list));
      }),
      lawWeight(3),
    );
  });

  it('leaves everything but the filter alone when the filter changes', () => {
    const filters =
      /^(facet|inclusion|range|undated|rollUp|periphery|isolated|scope|actorHidden|actorUnhidden|filters|query)/;
    const acts = arbitraryAction(smallDataset).filter(({ type }) => filters.test(type));
    fc.assert(
      fc.property(arbitraryState(smallDataset, initialState), acts, (state, action) => {
        const then = reduce(state, action);
        // Hiding takes the hidden one out of the selection: see below.
        const selection = action.type === 'actorHidden' ? then.selection : state.selection;
        expect({ ...then, query: null }).toEqual({ ...state, selection, query: null });
        expect(then.moved).toBe(state.moved);
        expect(then.layout).toBe(state.layout);
      }),
      lawWeight(5),
    );
  });

  it('deselects whom it hides, and nobody else', () => {
    const hide = { type: 'actorHidden', actor: bresia } as const;
    const hiding = (selection: AppState['selection']) =>
      reduce({ ...initialState, selection }, hide).selection;
    expect(hiding({ kind: 'actor', actor: bresia })).toEqual({ kind: 'none' });
    expect(hiding({ kind: 'dyad', dyad: 'bresia~corland' as DyadId })).toEqual({ kind: 'none' });
    expect(hiding({ kind: 'actor', actor: corland })).toEqual({ kind: 'actor', actor: corland });
  });

  it('leaves the filter alone when anything else is done', () => {
    const others =
      /^(layout|actorMoved|rearranged|positions|hulls|actorSelected|actorPaired|dyad|statement|selection|hovered|dialog|sheet|notes|theme)/;
    const acts = arbitraryAction(smallDataset).filter(({ type }) => others.test(type));
    fc.assert(
      fc.property(arbitraryState(smallDataset, initialState), acts, (state, action) => {
        expect(reduce(state, action).query).toBe(state.query);
      }),
      lawWeight(3),
    );
  });

  it('keeps chosen values unique and in one order, however they were clicked', () => {
    const clicks = ['XC', 'XA', 'XB', 'XA', 'XA'];
    const state = stateAfter(
      ...clicks.map((value) => ({ type: 'facetToggled', facet: 'country', value }) as const),
    );
    expect(state.query.facets.country).toEqual(['XA', 'XB', 'XC']);
  });

  it('turns a reversed range round', () => {
    const { query } = stateAfter({ type: 'rangeChanged', from: '2020-06-14', to: '2020-06-12' });
    expect([query.from, query.to]).toEqual(['2020-06-12', '2020-06-14']);
  });

  it.each(['', '12016-10-31', '2016-02-30', '2016-10', 'Monday'])(
    'leaves the end open that is no day: “%s”',
    (text) => {
      const { query } = stateAfter({ type: 'rangeChanged', from: text, to: '2020-06-14' });
      expect([query.from, query.to]).toEqual([null, '2020-06-14']);
    },
  );

  it('clears one facet and keeps the others', () => {
    const { query } = stateAfter(
      { type: 'facetToggled', facet: 'country', value: 'XA' },
      { type: 'facetToggled', facet: 'voice', value: 'view' },
      { type: 'facetCleared', facet: 'country' },
    );
    expect(query.facets).toEqual({ ...defaultQuery.facets, voice: ['view'] });
  });

  it('goes back to what counts by default', () => {
    const { query } = stateAfter(
      { type: 'inclusionToggled', inclusion: 'accused' },
      { type: 'inclusionToggled', inclusion: 'done' },
      { type: 'inclusionsReset' },
    );
    expect(query.included).toEqual(defaultQuery.included);
  });

  it('hides an actor once, however often it is hidden, and shows it again', () => {
    const hide = { type: 'actorHidden', actor: bresia } as const;
    expect(stateAfter(hide, hide).query.hidden).toEqual([bresia]);
    expect(stateAfter(hide, hide, { type: 'actorUnhidden', actor: bresia }).query.hidden).toEqual([]);
  });

  describe('Shift-click', () => {
    const select = { type: 'actorSelected', actor: bresia } as const;
    const pair = { type: 'actorPaired', actor: corland } as const;

    it('pairs the actor with the one that is selected', () => {
      expect(stateAfter(select, pair).selection).toEqual({ kind: 'dyad', dyad: 'bresia~corland' });
    });

    it('selects the actor where none was selected', () => {
      expect(stateAfter(pair).selection).toEqual({ kind: 'actor', actor: corland });
      const dyad = 'arland-army~bresia' as DyadId;
      expect(stateAfter({ type: 'dyadSelected', dyad }, pair).selection).toEqual({
        kind: 'actor',
        actor: corland,
      });
    });

    it('does not pair an actor with itself', () => {
      expect(stateAfter(select, { type: 'actorPaired', actor: bresia }).selection).toEqual({
        kind: 'actor',
        actor: bresia,
      });
    });
  });

  it('gives up moved positions with their layout, and on reset', () => {
    const move = { type: 'actorMoved', actor: bresia, to: [1, 2] } as const;
    expect(stateAfter(move).moved).toEqual({ bresia: [1, 2] });
    expect(stateAfter(move, { type: 'layoutChosen', layout: { layout: 'circle' } }).moved).toEqual({});
    expect(stateAfter(move, { type: 'positionsReset' }).moved).toEqual({});
  });

  it('keeps what was moved when the rest is arranged anew', () => {
    const move = { type: 'actorMoved', actor: bresia, to: [1, 2] } as const;
    const positions = { [corland]: [3, 4] } as Record<ActorId, readonly [number, number]>;
    expect(stateAfter(move, { type: 'rearranged', positions }).moved).toEqual({
      bresia: [1, 2],
      corland: [3, 4],
    });
  });

  it('opens an address without touching what is not its own', () => {
    const before = stateAfter(
      { type: 'themeChosen', theme: 'dark' },
      { type: 'dialogOpened', dialog: 'figure' },
      { type: 'statementSelected', statement: 'p1-1' as StatementId },
    );
    const opened = reduce(before, {
      type: 'addressOpened',
      address: addressPart(initialState),
      notes: ['A note.'],
    });
    expect(opened).toEqual({ ...initialState, theme: 'dark', dialog: 'figure', notes: ['A note.'] });
    expect(reduce(opened, { type: 'notesDismissed' }).notes).toEqual([]);
  });

  it('selects several relations as one selection, a single one as a pair, none as nothing', () => {
    const dyads = ['bresia~corland', 'arland~bresia'] as DyadId[];
    const [first] = dyads as [DyadId];
    const select = (list: DyadId[]) => stateAfter({ type: 'relationsSelected', dyads: list }).selection;
    expect(select([...dyads, first])).toEqual({ kind: 'relations', dyads });
    expect(select([first, first])).toEqual({ kind: 'dyad', dyad: first });
    expect(select([])).toEqual({ kind: 'none' });
    const hidden = stateAfter({ type: 'relationsSelected', dyads }, { type: 'actorHidden', actor: corland });
    expect(hidden.selection).toEqual({ kind: 'none' });
  });

  it('takes a supposition back alone, or all of them', () => {
    const [one, other] = ['bresia~corland', 'arland~bresia'] as [DyadId, DyadId];
    const both = [
      { type: 'signSupposed', dyad: one, sign: 1 },
      { type: 'signSupposed', dyad: other, sign: 0 },
    ] as const;
    expect(stateAfter(...both).supposed).toEqual({ [one]: 1, [other]: 0 });
    expect(stateAfter(...both, { type: 'signSupposed', dyad: one, sign: null }).supposed).toEqual({
      [other]: 0,
    });
    expect(stateAfter(...both, { type: 'suppositionsCleared' }).supposed).toEqual({});
  });
});

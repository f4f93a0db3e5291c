import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId, StatementId } from '#domain/ids.ts';
import { defaultQuery } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import type { Action } from '#state/action.ts';
import { type AddressBar, type Covers, keepAddress } from '#state/addressSync.ts';
import { createAppStore, type Store } from '#state/store.ts';
import { decodeAddress, encodeAddress } from '#state/urlCodec.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { addressPart, arbitraryAction } from './arbitraryAction.ts';

const index = buildQueryIndex(smallDataset);
const bresia = 'bresia' as ActorId;

/** A browser's address bar with its history, as far as `keepAddress` knows one. */
function fakeBar(search = '', hash = '') {
  const entries = [search];
  const states: unknown[] = [null];
  let at = 0;
  const listeners = new Set<() => void>();
  const searchOf = (url: string | URL | null | undefined) => {
    expect(String(url).startsWith('/entente/?')).toBe(true);
    expect(String(url).endsWith(hash)).toBe(true);
    return String(url).slice('/entente/'.length, String(url).length - hash.length);
  };
  const go = (by: number) => {
    if (entries[at + by] === undefined) return;
    at += by;
    for (const listener of listeners) listener();
  };
  const bar: AddressBar = {
    location: {
      get search() {
        return entries[at] ?? '';
      },
      pathname: '/entente/',
      hash,
    },
    history: {
      get state() {
        return states[at];
      },
      pushState: (state, _title, url) => {
        entries.splice(at + 1, entries.length, searchOf(url));
        at++;
        states[at] = state;
      },
      replaceState: (state, _title, url) => {
        entries[at] = searchOf(url);
        states[at] = state;
      },
      back: () => go(-1),
    },
    addEventListener: (_type, listener) => listeners.add(listener),
    removeEventListener: (_type, listener) => listeners.delete(listener),
  };
  return {
    bar,
    entries,
    back: () => go(-1),
    forward: () => go(1),
    current: () => entries[at] ?? '',
    listeners,
  };
}

/** The sheet and the dialog of the state, the dialog in front. */
const coversOf = ({ getState, subscribe, dispatch }: Store): Covers => ({
  isAny: () => getState().sheet !== null || getState().dialog !== null,
  closeTop: () => dispatch({ type: getState().dialog === null ? 'sheetClosed' : 'dialogClosed' }),
  subscribe: (listener) =>
    subscribe(
      (state, previous) => (state.sheet !== previous.sheet || state.dialog !== previous.dialog) && listener(),
    ),
});

function start(search = '', hash = '') {
  const { address, notes } = decodeAddress(search, index);
  const store = createAppStore({ ...address, notes });
  const fake = fakeBar(search, hash);
  const stop = keepAddress(store, () => index, fake.bar, undefined, undefined, coversOf(store));
  return { ...fake, store, stop, do: (...actions: Action[]) => actions.forEach(store.dispatch) };
}

it('leaves back and forward alone where another dataset takes over', () => {
  const { address } = decodeAddress('', index);
  const store = createAppStore(address);
  const fake = fakeBar('?data=elsewhere');
  const asked: string[] = [];
  keepAddress(
    store,
    () => index,
    fake.bar,
    (search) => asked.push(search) > 0,
  );
  store.dispatch({ type: 'facetToggled', facet: 'country', value: 'XA' });
  const kept = store.getState();
  fake.back();
  expect(asked).toEqual(['?data=elsewhere']);
  expect(store.getState()).toBe(kept);
});

describe('a browser that refuses', () => {
  afterEach(() => vi.useRealTimers());

  function refusing() {
    vi.useFakeTimers();
    const started = start();
    const { bar, entries } = started;
    const { pushState, replaceState } = bar.history;
    const refusal = { isOn: true };
    const orThrow =
      (write: History['pushState']): History['pushState'] =>
      (...args) => {
        if (refusal.isOn) throw new DOMException('100 times per 30 seconds', 'SecurityError');
        write(...args);
      };
    Object.assign(bar.history, { pushState: orThrow(pushState), replaceState: orThrow(replaceState) });
    return { ...started, refusal, entries };
  }

  it('does not keep the view from changing, nor others from hearing of it', () => {
    const { store, do: act } = refusing();
    const heard = vi.fn();
    store.subscribe(heard);
    expect(() => act(filter, select, move(3))).not.toThrow();
    expect(heard).toHaveBeenCalledTimes(3);
    expect(store.getState().query.facets.country).toEqual(['XA']);
  });

  it('gets the latest address as an entry of its own once it takes one', () => {
    const { do: act, refusal, entries, current } = refusing();
    act(filter, move(3));
    expect(entries).toHaveLength(1);
    refusal.isOn = false;
    vi.runAllTimers();
    expect(entries).toHaveLength(2);
    expect(decodeAddress(current(), index).address.query.facets.country).toEqual(['XA']);
    expect(decodeAddress(current(), index).address.moved).toHaveProperty('bresia');
  });

  it('is not asked for ever', () => {
    const { do: act } = refusing();
    act(filter);
    vi.runAllTimers();
    expect(vi.getTimerCount()).toBe(0);
  });
});

const filter = { type: 'facetToggled', facet: 'country', value: 'XA' } as const;
const select = { type: 'actorSelected', actor: bresia } as const;
const move = (x: number) => ({ type: 'actorMoved', actor: bresia, to: [x, 1] }) as const;

describe('what a reader would want to go back from makes an entry of its own', () => {
  it.each<[string, Action]>([
    ['a filter', filter],
    ['what counts', { type: 'inclusionToggled', inclusion: 'accused' }],
    ['the box of undated statements', { type: 'undatedToggled' }],
    ['roll-up', { type: 'rollUpToggled' }],
    ['the periphery', { type: 'peripheryToggled' }],
    ['isolated actors', { type: 'isolatedToggled' }],
    ['the scope', { type: 'scopeChosen', scope: 'among' }],
    ['hiding an actor', { type: 'actorHidden', actor: bresia }],
    ['a saved view', { type: 'queryOpened', query: { ...defaultQuery, periphery: true } }],
    ['a layout', { type: 'layoutChosen', layout: { layout: 'circle' } }],
    ['a view', { type: 'viewChosen', view: 'matrix' }],
    ['the graph beside it', { type: 'splitViewChosen', beside: 'graph' }],
    ['an order of the matrix', { type: 'matrixOrderChosen', order: 'alike' }],
    ['what its cells show', { type: 'matrixCellsChosen', cells: 'stance' }],
    ['a tab of the table', { type: 'tableTabChosen', tab: 'statements' }],
    ['a focus', { type: 'layoutChosen', layout: { layout: 'focus', centre: bresia } }],
    ['hulls', { type: 'hullsChosen', hulls: 'none' }],
    ['selecting an actor', select],
    ['selecting a pair', { type: 'dyadSelected', dyad: 'arland-army~bresia' as DyadId }],
    ['selecting a statement', { type: 'statementSelected', statement: 'p1-1' as StatementId }],
  ])('%s', (_, action) => {
    const app = start();
    app.do(action);
    expect(app.entries).toHaveLength(2);
    expect(app.current()).toBe(`?${encodeAddress(app.store.getState(), smallDataset)}`);
  });

  it('what is visible arranged anew, and positions reset', () => {
    const app = start();
    const positions = { [bresia]: [5, 5], arland: [7, 7] } as unknown as Extract<
      Action,
      { type: 'rearranged' }
    >['positions'];
    app.do({ type: 'rearranged', positions }, { type: 'positionsReset' });
    expect(app.entries).toHaveLength(3);
  });

  it('a layout chosen with actors moved', () => {
    const app = start();
    app.do(move(1), { type: 'layoutChosen', layout: { layout: 'circle' } });
    expect(app.entries).toHaveLength(3);
  });
});

describe('an act has one entry', () => {
  it.each<[string, Action]>([
    [
      'places for the layout Camps',
      { type: 'campsArranged', positions: { [bresia]: [1, 2] }, opensGraph: false },
    ],
    ['giving it up', { type: 'campsNotFound', note: '' }],
  ])('%s belong to the entry that named it alone', (_, action) => {
    const app = start('?layout=camps');
    app.do(action);
    expect(app.entries).toHaveLength(1);
    expect(app.current()).toBe(`?${encodeAddress(app.store.getState(), smallDataset)}`);
  });

  it('each drag, each chosen date', () => {
    const app = start();
    app.do(move(1), move(2), { type: 'rangeChanged', from: '2020-06-01', to: null });
    expect(app.entries).toHaveLength(4);
  });

  /** Acts in runs of steps; null stands for an act of its own. */
  function inRuns(...acts: readonly (readonly [run: object | null, Action])[]) {
    const app = start();
    app.stop();
    let present: object | null = null;
    keepAddress(
      app.store,
      () => index,
      app.bar,
      undefined,
      () => present,
    );
    for (const [run, action] of acts) {
      present = run;
      app.do(action);
    }
    return app;
  }
  const layout = (name: 'circle' | 'countries' | 'force') =>
    ({ type: 'layoutChosen', layout: { layout: name } }) as const;

  it('all steps through one control', () => {
    const arrowKeys = {};
    const app = inRuns(
      [null, filter],
      [arrowKeys, layout('circle')],
      [arrowKeys, layout('countries')],
      [arrowKeys, layout('force')],
    );
    expect(app.entries).toEqual([
      '',
      '?data=small@1.0.0&country=XA',
      '?data=small@1.0.0&country=XA&layout=force',
    ]);
    app.back();
    expect(app.store.getState().layout).toEqual({ layout: 'automatic' });
    expect(app.store.getState().query.facets.country).toEqual(['XA']);
  });

  it('another run, and a step after an act in between, begin another', () => {
    const [one, other] = [{}, {}];
    const app = inRuns(
      [one, layout('circle')],
      [other, layout('countries')],
      [null, filter],
      [other, layout('force')],
    );
    expect(app.entries).toHaveLength(5);
  });

  it('steps that end where they began, and Back does not stop at the same view twice', () => {
    const arrowKeys = {};
    const steps = [
      [null, filter],
      [arrowKeys, layout('circle')],
      [arrowKeys, { type: 'positionsReset' }],
    ] as const;
    const there = { type: 'layoutChosen', layout: { layout: 'automatic' } } as const;
    const app = inRuns(...steps, [arrowKeys, there]);
    expect(app.store.getState().layout).toEqual({ layout: 'automatic' });
    app.back();
    expect(app.store.getState().query.facets.country).toEqual([]);
    // What is done next takes its place.
    const next = inRuns(...steps, [arrowKeys, there], [null, layout('force')]);
    expect(next.entries).toEqual([
      '',
      '?data=small@1.0.0&country=XA',
      '?data=small@1.0.0&country=XA&layout=force',
    ]);
  });

  it('a step after going back leaves what was gone back to as it was', () => {
    const arrowKeys = {};
    const app = inRuns([null, filter], [arrowKeys, layout('circle')]);
    app.back();
    app.do(layout('countries'));
    expect(app.entries).toEqual([
      '',
      '?data=small@1.0.0&country=XA',
      '?data=small@1.0.0&country=XA&layout=countries',
    ]);
  });
});

describe('what is no part of the view leaves the address alone', () => {
  it.each<[string, Action]>([
    ['hover', { type: 'hovered', hovered: { kind: 'actor', actor: bresia } }],
    ['the theme', { type: 'themeChosen', theme: 'dark' }],
    ['dismissing notes', { type: 'notesDismissed' }],
    ['clearing what is clear', { type: 'filtersCleared' }],
    ['selecting nothing where nothing is selected', { type: 'selectionCleared' }],
  ])('%s', (_, action) => {
    const app = start('?utm=1');
    app.do(action);
    expect(app.entries).toEqual(['?utm=1']);
  });
});

describe('back and forward', () => {
  it('open what was there, step by step', () => {
    const app = start();
    app.do(filter, select);
    app.back();
    expect(app.store.getState().selection).toEqual({ kind: 'none' });
    expect(app.store.getState().query.facets.country).toEqual(['XA']);
    app.back();
    expect(app.store.getState().query).toEqual(defaultQuery);
    app.forward();
    app.forward();
    expect(app.store.getState().selection).toEqual({ kind: 'actor', actor: 'bresia' });
  });

  it('do not echo: what is opened is not written again', () => {
    const app = start();
    app.do(filter, select);
    const entries = [...app.entries];
    app.back();
    app.back();
    app.forward();
    expect(app.entries).toEqual(entries);
  });

  it('start a new branch where the reader acts after going back', () => {
    const app = start();
    app.do(filter, select);
    app.back();
    app.do({ type: 'peripheryToggled' });
    expect(app.entries).toEqual([
      '',
      '?data=small@1.0.0&country=XA',
      '?data=small@1.0.0&country=XA&periphery=yes',
    ]);
  });

  it('write again what was gone back from', () => {
    const app = start();
    app.do(filter);
    app.back();
    app.do(filter);
    expect(app.entries).toEqual(['', '?data=small@1.0.0&country=XA']);
    expect(app.current()).toBe('?data=small@1.0.0&country=XA');
  });

  it('say what an entry asked for in vain', () => {
    const app = start('?country=ZZ');
    app.do({ type: 'notesDismissed' }, filter);
    app.back();
    expect(app.store.getState().notes).toHaveLength(1);
  });

  it('keep session and device as they are', () => {
    const app = start();
    app.do({ type: 'themeChosen', theme: 'dark' }, filter, { type: 'sheetOpened', sheet: 'detail' });
    app.back();
    expect(app.store.getState()).toMatchObject({ theme: 'dark', sheet: null });
    expect(app.store.getState().query).not.toEqual(defaultQuery);
  });
});

it('keeps the fragment and the path', () => {
  const app = start('', '#main');
  app.do(filter);
  expect(app.entries).toHaveLength(2);
});

it('stops when told to', () => {
  const app = start();
  app.stop();
  app.do(filter);
  expect(app.entries).toEqual(['']);
  expect(app.listeners.size).toBe(0);
});

it('has in the bar, after any acts of the reader, an address that opens the view', () => {
  const acts = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: arbitraryAction(smallDataset).filter(({ type }) => type !== 'addressOpened') },
      { weight: 1, arbitrary: fc.constantFrom('back' as const, 'forward' as const) },
    ),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(acts, (list) => {
      const app = start();
      for (const act of list) {
        if (typeof act === 'string') app[act]();
        else app.do(act);
        const { address, notes } = decodeAddress(app.current(), index);
        expect([address, notes]).toEqual([addressPart(app.store.getState()), []]);
      }
    }),
    lawWeight(3),
  );
});

describe('A sheet over the view', () => {
  const filter: Action = { type: 'actorSelected', actor: bresia };

  it('is closed by Back, and the view stays', () => {
    const { store, entries, back, do: act } = start('?utm=1');
    act({ type: 'sheetOpened', sheet: 'facets' });
    expect(entries).toEqual(['?utm=1', '?utm=1']);
    act({ type: 'sheetClosed' }, filter, { type: 'sheetOpened', sheet: 'facets' });
    const view = entries.at(-1);
    back();
    expect(store.getState().sheet).toBeNull();
    expect(store.getState().selection).toEqual({ kind: 'actor', actor: bresia });
    expect(entries.at(-1)).toBe(view);
  });

  it('leaves no step behind when it is closed otherwise', () => {
    const { store, back, do: act } = start();
    act(filter, { type: 'sheetOpened', sheet: 'facets' }, { type: 'sheetClosed' });
    back();
    expect(store.getState().selection.kind).toBe('none');
  });

  it('stays open where it is opened again before the browser has gone back', () => {
    const { address, notes } = decodeAddress('', index);
    const store = createAppStore({ ...address, notes });
    const fake = fakeBar();
    // A browser goes back in a task of its own.
    const { back } = fake.bar.history;
    const owed: (() => void)[] = [];
    Object.assign(fake.bar.history, { back: () => owed.push(back) });
    keepAddress(store, () => index, fake.bar, undefined, undefined, coversOf(store));
    const settle = () => {
      for (const goBack of owed.splice(0)) goBack();
    };
    const open = { type: 'sheetOpened', sheet: 'facets' } as const;
    store.dispatch(open);
    store.dispatch({ type: 'sheetClosed' });
    store.dispatch(open);
    settle();
    expect(store.getState().sheet).toBe('facets');
    expect(fake.entries).toHaveLength(2);
    fake.back();
    expect(store.getState().sheet).toBeNull();
    expect(store.getState().selection.kind).toBe('none');
    // Opened and closed again meanwhile: nothing is left of it.
    store.dispatch(open);
    store.dispatch({ type: 'sheetClosed' });
    store.dispatch(open);
    store.dispatch({ type: 'sheetClosed' });
    settle();
    expect(store.getState().sheet).toBeNull();
    store.dispatch(filter);
    fake.back();
    expect(store.getState().selection.kind).toBe('none');
  });

  it('gives its entry to what is done in it', () => {
    const { store, entries, back, do: act } = start();
    act({ type: 'sheetOpened', sheet: 'detail' }, filter, { type: 'sheetClosed' });
    expect(entries).toHaveLength(2);
    back();
    expect(store.getState().selection.kind).toBe('none');
  });

  it('is closed by Back before the filters that were set in it are taken back, one by one', () => {
    vi.useFakeTimers();
    try {
      const { store, back, do: act } = start();
      const tick = (value: string): Action => ({ type: 'facetToggled', facet: 'actor', value });
      act({ type: 'sheetOpened', sheet: 'facets' }, tick('bresia'));
      vi.advanceTimersByTime(1000);
      act(tick('corland'));
      vi.advanceTimersByTime(1000);
      const both = store.getState().query;
      back();
      expect(store.getState()).toMatchObject({ sheet: null, query: both });
      back();
      expect(store.getState().query.facets.actor).toEqual(['bresia']);
      back();
      expect(store.getState().query).toEqual(defaultQuery);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is closed after the dialog in front of it, one at a time', async () => {
    const { store, back, do: act } = start();
    act(filter, { type: 'sheetOpened', sheet: 'detail' }, { type: 'dialogOpened', dialog: 'figure' });
    back();
    expect(store.getState()).toMatchObject({ dialog: null, sheet: 'detail' });
    await new Promise((goOn) => setTimeout(goOn));
    back();
    expect(store.getState()).toMatchObject({ dialog: null, sheet: null, selection: { actor: bresia } });
    back();
    expect(store.getState().selection.kind).toBe('none');
  });

  it('keeps an entry where it does not close at once', async () => {
    const { address, notes } = decodeAddress('', index);
    const store = createAppStore({ ...address, notes });
    const fake = fakeBar();
    const asking = { ...coversOf(store), closeTop: () => {} };
    keepAddress(store, () => index, fake.bar, undefined, undefined, asking);
    store.dispatch({ type: 'dialogOpened', dialog: 'figure' });
    fake.back();
    await new Promise((goOn) => setTimeout(goOn));
    expect(store.getState().dialog).toBe('figure');
    expect(fake.entries).toHaveLength(2);
    expect(fake.bar.history.state).not.toBeNull();
  });

  it('goes on where the history takes no entry', () => {
    const { store, bar, do: act } = start();
    act(filter);
    Object.assign(bar.history, {
      pushState: () => {
        throw new DOMException('no more', 'SecurityError');
      },
    });
    act({ type: 'dialogOpened', dialog: 'figure' }, { type: 'dialogClosed' });
    expect(store.getState()).toMatchObject({ dialog: null, selection: { actor: bresia } });
  });
});

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createDerive } from '#derive/derive.ts';
import { dateBinsOf } from '#derive/deriveDates.ts';
import { positionsFrom } from '#derive/positionsOf.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId, StatementId } from '#domain/ids.ts';
import type { GridPoint, Positions, PositionsTable } from '#graph/layout/positions.ts';
import { defaultQuery, type Query, withFacet } from '#query/filter/query.ts';
import { initialState } from '#state/appState.ts';
import { reduce } from '#state/reduce.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { arbitraryAction } from '#tests/state/arbitraryAction.ts';

const actorId = (id: string) => id as ActorId;
const dyadId = (id: string) => id as DyadId;
const statementId = (id: string) => id as StatementId;

/** Any places will do here: nothing but identity is asked of them. */
function placesOf(ids: readonly ActorId[], seed: number): Positions {
  return Object.fromEntries(
    ids.map((id, place): [ActorId, GridPoint] => [
      id,
      [(place * 97 + seed) % 4096, (place * 389 + seed) % 4096],
    ]),
  );
}

function deriveFor(dataset: typeof smallDataset) {
  const ids = dataset.actors.map(({ id }) => id);
  const table: PositionsTable = {
    automatic: placesOf(ids, 90),
    force: placesOf(ids, 1),
    factions: placesOf(ids, 2),
    countries: placesOf(ids, 3),
    circle: placesOf(ids, 4),
  };
  const focusPositions = vi.fn((centre: ActorId) => placesOf(ids, 5 + ids.indexOf(centre)));
  return { ...createDerive(dataset, positionsFrom(table, focusPositions)), table, focusPositions };
}

const derive = deriveFor(smallDataset);

describe('positions', () => {
  it.each([
    ['the small dataset', smallDataset],
    ['the real dataset', realDataset],
  ])(
    'stay bit for bit where they are, for every actor, whatever is filtered or switched, on %s',
    (_, dataset) => {
      const { positions } = deriveFor(dataset);
      const filters =
        /^(facet|inclusion|range|undated|rollUp|periphery|isolated|scope|actorHidden|actorUnhidden|filters|query|hulls|selection|actorSelected|actorPaired|dyad|statement|hovered)/;
      const acts = arbitraryAction(dataset);
      fc.assert(
        fc.property(
          fc.array(acts, { maxLength: 10 }),
          fc.array(
            acts.filter(({ type }) => filters.test(type)),
            { minLength: 1, maxLength: 10 },
          ),
          (before, asked) => {
            const state = before.reduce(reduce, initialState);
            const bits = JSON.stringify(positions(state.layout, state.moved));
            expect(Object.keys(JSON.parse(bits)).sort()).toEqual(dataset.actors.map(({ id }) => id).sort());
            const then = asked.reduce(reduce, state);
            expect(JSON.stringify(positions(then.layout, then.moved))).toBe(bits);
            expect(positions(then.layout, then.moved)).toBe(positions(state.layout, state.moved));
          },
        ),
        lawWeight(2),
      );
    },
  );

  it('are those of the layout, with what was moved', () => {
    const moved = { [actorId('bresia')]: [1, 2] as const };
    expect(derive.positions({ layout: 'circle' }, moved)).toEqual({ ...derive.table.circle, bresia: [1, 2] });
    expect(derive.layoutPositions({ layout: 'circle' })).toBe(derive.table.circle);
  });

  it('in a focus are those around its centre, worked out once', () => {
    const { layoutPositions, focusPositions } = deriveFor(smallDataset);
    const around = layoutPositions({ layout: 'focus', centre: actorId('bresia') });
    expect(layoutPositions({ layout: 'focus', centre: actorId('bresia') })).toBe(around);
    expect(focusPositions).toHaveBeenCalledTimes(1);
    layoutPositions({ layout: 'focus', centre: actorId('corland') });
    expect(focusPositions).toHaveBeenLastCalledWith('corland');
  });
});

describe('what is derived from a query', () => {
  it('is worked out once for a query', () => {
    const query: Query = { ...defaultQuery };
    for (const part of ['visibleGraph', 'description', 'facetCounts', 'inclusionCounts'] as const) {
      expect(derive[part](query)).toBe(derive[part](query));
    }
    expect(dateBinsOf(derive.index)(query)).toBe(dateBinsOf(derive.index)(query));
  });

  it('is told in the sentence of the graph that is shown', () => {
    const query = withFacet(defaultQuery, 'country', ['XB']);
    const { actors, relations } = derive.visibleGraph(query);
    expect(derive.description(query).full).toContain(
      `: ${actors.length} of 12 actors and ${relations.length} of `,
    );
  });
});

describe('the pair of a selection', () => {
  it.each([
    ['none where nothing is selected', { kind: 'none' as const }, true, null],
    ['none of an actor', { kind: 'actor' as const, actor: actorId('bresia') }, true, null],
    ['the pair itself', { kind: 'dyad' as const, dyad: dyadId('bresia~corland') }, true, 'bresia~corland'],
    [
      'a statement’s ends',
      { kind: 'statement' as const, statement: statementId('p1-1') },
      true,
      'arland-army~hill-front',
    ],
    [
      'its organisations’, rolled up',
      { kind: 'statement' as const, statement: statementId('p6-1') },
      true,
      'arland-government~bresia',
    ],
    [
      'its officials’, where they stand apart',
      { kind: 'statement' as const, statement: statementId('p6-1') },
      false,
      'ilan-oren~sela-tal',
    ],
    [
      'none of a statement that is not there',
      { kind: 'statement' as const, statement: statementId('p99-1') },
      true,
      null,
    ],
  ])('%s', (_, selection, rollUp, dyad) => {
    expect(derive.dyadOfSelection(selection, rollUp)).toBe(dyad);
  });

  it('is none where roll-up makes both ends of a statement one actor', () => {
    const statements = smallDataset.statements.map((one) =>
      one.id === 'p6-1' ? { ...one, from: actorId('bresia'), to: actorId('sela-tal') } : one,
    );
    const { dyadOfSelection, focus } = deriveFor({ ...smallDataset, statements });
    const selection = { kind: 'statement' as const, statement: statementId('p6-1') };
    expect(dyadOfSelection(selection, true)).toBeNull();
    expect(dyadOfSelection(selection, false)).toBe('bresia~sela-tal');
    expect(focus(selection, defaultQuery)).toBeNull();
  });
});

describe('what a selection lifts out', () => {
  const focus = (selection: Parameters<typeof derive.focus>[0], query: Query = defaultQuery) => {
    const found = derive.focus(selection, query);
    return found && { actors: [...found.actors].sort(), dyads: [...found.dyads].sort() };
  };

  it('nothing where nothing is selected', () => {
    expect(focus({ kind: 'none' })).toBeNull();
  });

  it('an actor with its visible relations and their other ends', () => {
    expect(focus({ kind: 'actor', actor: actorId('arland-army') })).toEqual({
      actors: ['arland-army', 'arland-government', 'bresia', 'corland', 'hill-front'],
      dyads: [
        'arland-army~arland-government',
        'arland-army~bresia',
        'arland-army~corland',
        'arland-army~hill-front',
      ],
    });
  });

  it('no relation that the filter leaves out', () => {
    const query = withFacet(defaultQuery, 'stance', ['aligned']);
    expect(focus({ kind: 'actor', actor: actorId('arland-army') }, query)).toEqual({
      actors: ['arland-army', 'corland'],
      dyads: ['arland-army~corland'],
    });
  });

  it('nobody by an actor who is not in sight', () => {
    expect(focus({ kind: 'actor', actor: actorId('three-rivers-pact') })).toBeNull();
  });

  it('a pair with both its ends, though it has no line', () => {
    const alone = { actors: ['bresia', 'corland'], dyads: ['bresia~corland'] };
    expect(focus({ kind: 'dyad', dyad: dyadId('bresia~corland') })).toEqual(alone);
  });

  it('several relations with all their ends, each pair once', () => {
    const dyads = ['bresia~corland', 'arland-army~bresia'].map(dyadId);
    expect(focus({ kind: 'relations', dyads })).toEqual({
      actors: ['arland-army', 'bresia', 'corland'],
      dyads: ['arland-army~bresia', 'bresia~corland'],
    });
  });

  it('the pair of a statement', () => {
    const pair = { actors: ['arland-government', 'bresia'], dyads: ['arland-government~bresia'] };
    expect(focus({ kind: 'statement', statement: statementId('p6-1') })).toEqual(pair);
  });
});

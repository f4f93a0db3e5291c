import fc from 'fast-check';
import type { Dataset } from '#domain/dataset.ts';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { type GridPoint, gridMax, layouts, type Positions } from '#graph/layout/positions.ts';
import { facets } from '#query/filter/facets.ts';
import { inclusions, scopes } from '#query/filter/query.ts';
import type { Action } from '#state/action.ts';
import {
  type AppState,
  defaultAddressState,
  hullChoices,
  type LayoutChoice,
  themeChoices,
} from '#state/appState.ts';
import { reduce } from '#state/reduce.ts';
import type { Selection } from '#state/selection.ts';
import type { Suppositions } from '#state/supposition.ts';
import {
  campChoices,
  matrixCells,
  matrixOrders,
  mixedRules,
  splitViews,
  tableTabs,
  tieRules,
  tierRules,
  views,
} from '#state/viewChoice.ts';
import { arbitraryQuery } from '#tests/query/filter/arbitraryQuery.ts';
import { valuesInUse } from '#tests/query/filter/facetOracle.ts';

type ActionOf<Type extends Action['type']> = Extract<Action, { readonly type: Type }>;
type Arbitraries = { readonly [Type in Action['type']]: fc.Arbitrary<Omit<ActionOf<Type>, 'type'>> };

export const arbitraryDay: fc.Arbitrary<string> = fc
  .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Everything that a reader can do with a dataset; the compiler asks for every action of the union. */
export function arbitraryAction(dataset: Dataset): fc.Arbitrary<Action> {
  const ids = dataset.actors.map(({ id }) => id);
  const actor = fc.constantFrom(...ids);
  const dyad = fc
    .uniqueArray(actor, { minLength: 2, maxLength: 2 })
    .map(([one, other]) => dyadOf(one as ActorId, other as ActorId).id);
  const statement = fc.constantFrom(...dataset.statements.map(({ id }) => id));
  const place: fc.Arbitrary<GridPoint> = fc.tuple(fc.nat(gridMax), fc.nat(gridMax));
  // A date field gives years of six digits, too, and a store anything that a script hands in.
  const noDay = fc.constantFrom('', '12016-10-31', '2016-02-30', '2016-10', 'Monday', '+275760-09-13');
  const day = fc.option(fc.oneof({ weight: 4, arbitrary: arbitraryDay }, { weight: 1, arbitrary: noDay }));
  const nothing = fc.constant({});
  const layout: fc.Arbitrary<LayoutChoice> = fc.oneof(
    fc.constantFrom(...layouts.filter((one) => one !== 'focus')).map((one) => ({ layout: one })),
    actor.map((centre) => ({ layout: 'focus' as const, centre })),
  );
  const dyads = fc.uniqueArray(dyad, { minLength: 2, maxLength: 5 });
  const sign = fc.constantFrom(1 as const, -1 as const, 0 as const);
  const selection: fc.Arbitrary<Selection> = fc.oneof(
    fc.constant({ kind: 'none' as const }),
    actor.map((id) => ({ kind: 'actor' as const, actor: id })),
    dyad.map((id) => ({ kind: 'dyad' as const, dyad: id })),
    statement.map((id) => ({ kind: 'statement' as const, statement: id })),
    dyads.map((several) => ({ kind: 'relations' as const, dyads: several })),
  );
  const positions = fc.dictionary(actor, place).map((record) => ({ ...record }) as Positions);
  const value = fc
    .constantFrom(...facets)
    .map((facet) => ({ facet, values: valuesInUse(dataset, facet) }))
    .filter(({ values }) => values.length > 0)
    .chain(({ facet, values }) => fc.constantFrom(...values).map((one) => ({ facet, value: one })));

  const opened = fc
    .record({
      address: fc.record({
        query: arbitraryQuery(dataset),
        layout,
        moved: positions,
        hulls: fc.constantFrom(...hullChoices),
        view: fc.constantFrom(...views),
        beside: fc.constantFrom(...splitViews),
        matrixOrder: fc.constantFrom(...matrixOrders),
        matrixCells: fc.constantFrom(...matrixCells),
        tableTab: fc.constantFrom(...tableTabs),
        tierRule: fc.constantFrom(...tierRules),
        mixedRule: fc.constantFrom(...mixedRules),
        tieRule: fc.constantFrom(...tieRules),
        camps: fc.constantFrom(...campChoices),
        supposed: fc.dictionary(dyad, sign).map((record) => ({ ...record }) as Suppositions),
        selection,
      }),
      notes: fc.array(fc.string(), { maxLength: 2 }),
    })
    // As addresses are read: the graph never stands beside itself.
    .map(({ address, notes }) => ({
      address: address.view === 'graph' ? { ...address, beside: 'none' as const } : address,
      notes,
    }));

  const all: Arbitraries = {
    facetToggled: value,
    facetCleared: fc.record({ facet: fc.constantFrom(...facets) }),
    inclusionToggled: fc.record({ inclusion: fc.constantFrom(...inclusions) }),
    inclusionsReset: nothing,
    rangeChanged: fc.record({ from: day, to: day }),
    undatedToggled: nothing,
    rollUpToggled: nothing,
    peripheryToggled: nothing,
    isolatedToggled: nothing,
    scopeChosen: fc.record({ scope: fc.constantFrom(...scopes) }),
    actorHidden: fc.record({ actor }),
    actorUnhidden: fc.record({ actor }),
    filtersCleared: nothing,
    queryOpened: fc.record({ query: arbitraryQuery(dataset) }),
    viewChosen: fc.record({ view: fc.constantFrom(...views) }),
    splitViewChosen: fc.record({ beside: fc.constantFrom(...splitViews) }),
    matrixOrderChosen: fc.record({ order: fc.constantFrom(...matrixOrders) }),
    matrixOfCampsOpened: nothing,
    matrixCellsChosen: fc.record({ cells: fc.constantFrom(...matrixCells) }),
    tableTabChosen: fc.record({ tab: fc.constantFrom(...tableTabs) }),
    tableSorted: fc.record({
      tab: fc.constantFrom(...tableTabs),
      sort: fc.option(
        fc.record({ column: fc.constantFrom('a', 'stance', 'when'), isDescending: fc.boolean() }),
      ),
    }),
    tierRuleChosen: fc.record({ tiers: fc.constantFrom(...tierRules) }),
    mixedRuleChosen: fc.record({ mixed: fc.constantFrom(...mixedRules) }),
    tieRuleChosen: fc.record({ ties: fc.constantFrom(...tieRules) }),
    campsChosen: fc.record({ camps: fc.constantFrom(...campChoices) }),
    signSupposed: fc.record({ dyad, sign: fc.option(sign) }),
    suppositionsCleared: nothing,
    layoutChosen: fc.record({ layout }),
    actorMoved: fc.record({ actor, to: place }),
    rearranged: fc.record({ positions }),
    moveTakenBack: fc.record({
      places: fc.record({
        moved: positions,
        layout,
        hulls: fc.constantFrom(...hullChoices),
        hullsBeforeCamps: fc.constantFrom(...hullChoices),
      }),
    }),
    campsArranged: fc.record({
      positions,
      opensGraph: fc.boolean(),
    }),
    campsNotFound: fc.record({ note: fc.string() }),
    positionsReset: nothing,
    placesFound: nothing,
    hullsChosen: fc.record({ hulls: fc.constantFrom(...hullChoices) }),
    actorSelected: fc.record({ actor }),
    actorPaired: fc.record({ actor }),
    dyadSelected: fc.record({ dyad }),
    statementSelected: fc.record({ statement }),
    relationsSelected: fc.record({ dyads: fc.array(dyad, { maxLength: 4 }) }),
    selectionCleared: nothing,
    hovered: fc.record({
      hovered: fc.oneof(
        fc.constant(null),
        actor.map((id) => ({ kind: 'actor' as const, actor: id })),
        dyad.map((id) => ({ kind: 'dyad' as const, dyad: id })),
      ),
    }),
    dialogOpened: fc.record({
      dialog: fc.constantFrom('figure', 'cite', 'find', 'keys', 'text', 'file', 'newText'),
    }),
    dialogClosed: nothing,
    sheetOpened: fc.record({ sheet: fc.constantFrom('facets', 'detail') }),
    sheetClosed: nothing,
    textToggled: nothing,
    answerUnfolded: fc.record({ question: fc.constantFrom('actor=turkey', 'stance=opposed', null) }),
    notesDismissed: nothing,
    aboutToggled: nothing,
    themeChosen: fc.record({ theme: fc.constantFrom(...themeChoices) }),
    addressOpened: opened,
  };
  const actions = Object.entries(all).map(([type, fields]) =>
    (fields as fc.Arbitrary<object>).map((rest) => ({ type, ...rest }) as Action),
  );
  return fc.oneof(...actions);
}

/** A state that some sequence of acts leads to. */
export function arbitraryState(dataset: Dataset, start: AppState): fc.Arbitrary<AppState> {
  return fc.array(arbitraryAction(dataset), { maxLength: 30 }).map((acts) => acts.reduce(reduce, start));
}

/** The part of a state that the address tells. */
export function addressPart(state: AppState): typeof defaultAddressState {
  const fields = Object.keys(defaultAddressState) as (keyof typeof defaultAddressState)[];
  return Object.fromEntries(fields.map((field) => [field, state[field]])) as typeof defaultAddressState;
}

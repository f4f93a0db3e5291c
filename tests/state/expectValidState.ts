import { expect } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { parseDyadId } from '#domain/dyad.ts';
import { gridMax, layouts } from '#graph/layout/positions.ts';
import { facets } from '#query/filter/facets.ts';
import { asSet, inclusions, scopes } from '#query/filter/query.ts';
import { type AppState, homes, hullChoices, themeChoices } from '#state/appState.ts';
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
import { valuesInUse } from '#tests/query/filter/facetOracle.ts';

/** Throws unless a state of a dataset is one that the app knows how to show. */
export function expectValidState(state: AppState, dataset: Dataset): void {
  const ids = new Set<string>(dataset.actors.map(({ id }) => id));
  const { query, layout, moved, hulls, selection } = state;
  expect(Object.keys(state).sort()).toEqual(Object.keys(homes).sort());
  for (const facet of facets) {
    expect(query.facets[facet]).toEqual(asSet(query.facets[facet]));
    const values = valuesInUse(dataset, facet);
    expect(query.facets[facet].every((value) => values.includes(value))).toBe(true);
  }
  expect(Object.keys(query.facets).sort()).toEqual([...facets].sort());
  expect(query.included).toEqual(asSet(query.included));
  expect(query.included.every((one) => inclusions.includes(one))).toBe(true);
  expect(query.hidden).toEqual(asSet(query.hidden));
  expect(query.hidden.every((id) => ids.has(id))).toBe(true);
  for (const day of [query.from, query.to]) expect(day === null || /^\d{4}-\d\d-\d\d$/.test(day)).toBe(true);
  expect(query.from === null || query.to === null || query.from <= query.to).toBe(true);
  expect(scopes).toContain(query.scope);
  expect(layouts).toContain(layout.layout);
  expect(layout.layout !== 'focus' || ids.has(layout.centre)).toBe(true);
  for (const [id, point] of Object.entries(moved)) {
    expect(ids.has(id)).toBe(true);
    expect(point.every((one) => Number.isInteger(one) && one >= 0 && one <= gridMax)).toBe(true);
  }
  expect(hullChoices).toContain(hulls);
  expect(views).toContain(state.view);
  expect(splitViews).toContain(state.beside);
  expect(state.beside).not.toBe(state.view);
  expect(matrixOrders).toContain(state.matrixOrder);
  expect(matrixCells).toContain(state.matrixCells);
  expect(tableTabs).toContain(state.tableTab);
  expect(tierRules).toContain(state.tierRule);
  expect(mixedRules).toContain(state.mixedRule);
  expect(tieRules).toContain(state.tieRule);
  expect(campChoices).toContain(state.camps);
  for (const [dyad, sign] of Object.entries(state.supposed)) {
    expect(parseDyadId(dyad)).not.toBeNull();
    expect([1, -1, 0]).toContain(sign);
  }
  expect(Object.keys(state.tableSort)).toEqual([...tableTabs]);
  expect(themeChoices).toContain(state.theme);
  if (selection.kind === 'actor') expect(ids).toContain(selection.actor);
  if (selection.kind === 'statement')
    expect(dataset.statements.map(({ id }) => id)).toContain(selection.statement);
  if (selection.kind === 'relations') {
    expect(selection.dyads.length).toBeGreaterThan(1);
    expect(new Set(selection.dyads).size).toBe(selection.dyads.length);
    const ends = selection.dyads.flatMap((dyad) => dyad.split('~'));
    expect(ends.every((id) => ids.has(id))).toBe(true);
  }
  if (selection.kind === 'dyad') {
    const ends = selection.dyad.split('~');
    expect(ends).toEqual(asSet(ends));
    expect(ends).toHaveLength(2);
    expect(ends.every((id) => ids.has(id))).toBe(true);
  }
}

import { applyQuery } from './applyQuery.ts';
import { type Facet, facets, whoFacets } from './facets.ts';
import {
  asSet,
  defaultQuery,
  hasInside,
  type Inclusion,
  inclusions,
  type Query,
  withFacet,
} from './query.ts';
import type { QueryIndex } from './queryIndex.ts';

/** One change to a query that lets it show more: a restriction taken back, or a switch turned on. */
export type RecoveryStep =
  | { readonly kind: 'facet'; readonly facet: Facet }
  | { readonly kind: 'who' }
  | { readonly kind: 'range' }
  | { readonly kind: 'undated' }
  | { readonly kind: 'scope' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'inclusionsReset' }
  | { readonly kind: 'inclusion'; readonly inclusion: Inclusion }
  | { readonly kind: 'periphery' }
  | { readonly kind: 'rollUp' };

interface Recovery {
  readonly step: RecoveryStep;
  /** The query after the step. */
  readonly query: Query;
  /** Relations that the step brings back; at least 1. */
  readonly relations: number;
}

/** Every single step that lifts a restriction: first the restrictions that the reader set, then the default ones. */
function steps(query: Query): readonly Omit<Recovery, 'relations'>[] {
  const list: Omit<Recovery, 'relations'>[] = [];
  for (const facet of facets) {
    if (query.facets[facet].length > 0)
      list.push({ step: { kind: 'facet', facet }, query: withFacet(query, facet, []) });
  }
  const add = (applies: boolean, step: RecoveryStep, change: Partial<Query>) => {
    if (applies) list.push({ step, query: { ...query, ...change } });
  };
  add(query.from !== null || query.to !== null, { kind: 'range' }, { from: null, to: null });
  add(!query.undated, { kind: 'undated' }, { undated: true });
  add(query.scope === 'among' && hasInside(query), { kind: 'scope' }, { scope: 'counterparts' });
  add(query.hidden.length > 0, { kind: 'hidden' }, { hidden: [] });
  const lost = defaultQuery.included.filter((one) => !query.included.includes(one));
  const withDefaults = asSet([...query.included, ...lost]);
  add(lost.length > 1, { kind: 'inclusionsReset' }, { included: withDefaults });
  add(!query.rollUp, { kind: 'rollUp' }, { rollUp: true });
  for (const inclusion of inclusions) {
    const included = asSet([...query.included, inclusion]);
    add(!query.included.includes(inclusion), { kind: 'inclusion', inclusion }, { included });
  }
  add(!query.periphery, { kind: 'periphery' }, { periphery: true });
  return list;
}

/** Country, faction and actor add up, so that taking one of them back brings nothing as long as another names somebody. */
function everybody(query: Query): Omit<Recovery, 'relations'> {
  return {
    step: { kind: 'who' },
    query: whoFacets.reduce((one, { id }) => withFacet(one, id, []), query),
  };
}

function best(index: QueryIndex, list: readonly Omit<Recovery, 'relations'>[]): Recovery | null {
  let found: Recovery | null = null;
  for (const { step, query } of list) {
    const relations = applyQuery(index, query).relations.length;
    if (relations > (found?.relations ?? 0)) found = { step, query, relations };
  }
  return found;
}

/**
 * The step that brings most relations back where a query leaves none, found by trying each. Of equal steps the first:
 * a restriction that the reader set goes before a switch that is off by default. Null if no single step helps,
 * nor that to everybody.
 */
export function recoverEmpty(index: QueryIndex, query: Query): Recovery | null {
  return best(index, steps(query)) ?? best(index, [everybody(query)]);
}

/** Steps that keep every filter of the reader's and show more of what it asks for. */
const widening: readonly RecoveryStep['kind'][] = [
  'undated',
  'scope',
  'inclusion',
  'inclusionsReset',
  'periphery',
  'rollUp',
];

/** The step that brings most relations back with every filter kept; null if there is none. */
export function recoverKeeping(index: QueryIndex, query: Query): Recovery | null {
  return best(
    index,
    steps(query).filter(({ step }) => widening.includes(step.kind)),
  );
}

import type { ActorId } from '#domain/ids.ts';
import { type Facet, facetById, facetDefinitions } from './facets.ts';
import { defaultQuery, hasInside, type Inclusion, inclusions, type Query, type Scope } from './query.ts';

/** One way in which a query differs from the default query; each can be taken back by itself. */
export type ActiveFilter =
  | { readonly kind: 'value'; readonly facet: Facet; readonly value: string }
  | { readonly kind: 'included'; readonly inclusion: Inclusion }
  | { readonly kind: 'excluded'; readonly inclusion: Inclusion }
  | { readonly kind: 'range' }
  | { readonly kind: 'dated' }
  | { readonly kind: 'asCoded' }
  | { readonly kind: 'periphery' }
  | { readonly kind: 'isolated' }
  | { readonly kind: Exclude<Scope, 'counterparts'> }
  | { readonly kind: 'hidden'; readonly actor: ActorId };

/** Every difference of a query from the default query, facets first; the scope only where it has an effect. */
export function activeFilters(query: Query): readonly ActiveFilter[] {
  const list: ActiveFilter[] = [];
  for (const { id } of facetDefinitions) {
    for (const value of query.facets[id]) list.push({ kind: 'value', facet: id, value });
  }
  if (query.scope !== 'counterparts' && hasInside(query)) list.push({ kind: query.scope });
  if (query.from !== null || query.to !== null) list.push({ kind: 'range' });
  if (!query.undated) list.push({ kind: 'dated' });
  for (const inclusion of inclusions) {
    const isIncluded = query.included.includes(inclusion);
    if (isIncluded !== defaultQuery.included.includes(inclusion)) {
      list.push({ kind: isIncluded ? 'included' : 'excluded', inclusion });
    }
  }
  if (!query.rollUp) list.push({ kind: 'asCoded' });
  if (query.periphery) list.push({ kind: 'periphery' });
  if (query.isolated) list.push({ kind: 'isolated' });
  for (const actor of query.hidden) list.push({ kind: 'hidden', actor });
  return list;
}

const partOf = (facet: Facet, value: string) => facetById[facet].partOf?.(value);

/** The chosen values of a facet, or of the part of it that a value is of. */
export const chosenBeside = (query: Query, facet: Facet, value: string): readonly string[] =>
  query.facets[facet].filter((one) => partOf(facet, one) === partOf(facet, value));

/**
 * The active filters as a reader counts them: the chosen values of a facet, or of a part of it, are one, as their first; and a kind of
 * act that is chosen says already that it is included.
 */
export const filtersAsShown = (query: Query): readonly ActiveFilter[] =>
  activeFilters(query).filter((one) => {
    if (one.kind === 'included') return !(query.facets.family as readonly string[]).includes(one.inclusion);
    return one.kind !== 'value' || chosenBeside(query, one.facet, one.value)[0] === one.value;
  });

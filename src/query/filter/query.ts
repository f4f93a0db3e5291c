import type { ActorId } from '#domain/ids.ts';
import { actorFacets, byFacet, type Facet, facetDefinitions, whoFacets } from './facets.ts';

/** The switches of *What counts*, each for a sort of statement: first by mode, then by other traits. */
export const inclusions = [
  'done',
  'announced',
  'threatened',
  'conditional',
  'accused',
  'earlier',
  'low',
  'structure',
  'contact',
  'harm',
] as const;
export type Inclusion = (typeof inclusions)[number];

export const defaultInclusions: readonly Inclusion[] = [
  'done',
  'announced',
  'threatened',
  'conditional',
  'structure',
];

/**
 * Of the actors that the filter names: all their links, also the links that their counterparts have with each other, or only
 * the links between them. In the order of the choice on screen.
 */
export const scopes = ['counterparts', 'surroundings', 'among'] as const;
export type Scope = (typeof scopes)[number];

/**
 * What the reader wants to see. Lists are sets: unique and in code-unit order (see `asSet`), so that one view has
 * one address. An empty facet restricts nothing. Values of a facet add up, and so do the facets that name actors
 * (country, faction, actor); all others narrow what these leave.
 */
export interface Query {
  /** A statement is drawn only if all that it needs is included. */
  readonly included: readonly Inclusion[];
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
  /** ISO days, both included; null for open. A statement stays if its period meets the range. */
  readonly from: string | null;
  readonly to: string | null;
  readonly undated: boolean;
  readonly rollUp: boolean;
  readonly periphery: boolean;
  readonly isolated: boolean;
  readonly scope: Scope;
  readonly hidden: readonly ActorId[];
}

/** The values without repetition, in code-unit order: one way to write a set. */
export function asSet<Value extends string>(values: Iterable<Value>): readonly Value[] {
  return [...new Set(values)].sort();
}

export const defaultQuery: Query = {
  included: asSet(defaultInclusions),
  facets: byFacet(facetDefinitions, () => []),
  from: null,
  to: null,
  undated: true,
  rollUp: true,
  periphery: false,
  isolated: false,
  scope: 'counterparts',
  hidden: [],
};

/** The query with one facet set to exactly these values. */
export function withFacet(query: Query, facet: Facet, values: Iterable<string>): Query {
  return { ...query, facets: { ...query.facets, [facet]: asSet(values) } };
}

/** True if country, faction or actor names somebody. */
export function namesSomebody(query: Query): boolean {
  return whoFacets.some(({ id }) => query.facets[id].length > 0);
}

/** True if the filter names one actor and nobody else, so that there are no links between those that it names. */
export function namesOneAlone(query: Query): boolean {
  return actorFacets.every(({ id }) => query.facets[id].length === (id === 'actor' ? 1 : 0));
}

/** True if a facet of actors restricts, so that there is an inside and a scope. */
export function hasInside(query: Query): boolean {
  return actorFacets.some(({ id }) => query.facets[id].length > 0);
}

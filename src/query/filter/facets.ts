/**
 * The facets: all that the filter, its counts, its sentence, the address and the panel know of them. A new facet is an
 * entry of the list below and its words.
 */

import { groupBy } from '#base/groupBy.ts';
import { memoBy } from '#base/memo.ts';
import { actorKinds } from '#domain/actor.ts';
import { type Dataset, isOfRows, sourceFormOf } from '#domain/dataset.ts';
import { noValue } from '#domain/freeId.ts';
import { stances } from '#domain/relation.ts';
import { families, voices } from '#domain/statement.ts';
import { facetWords, speakerWords } from '#words/facets.ts';
import { nameInSentence } from '#words/grammar/nameInSentence.ts';
import { inSentence, listed } from '#words/grammar/numbersAndLists.ts';
import { familyTerms, terms, voiceTerm } from '#words/terms.ts';
import { distinctNames } from './distinctNames.ts';
import type {
  ActorFacetDefinition,
  FacetOption,
  StanceFacetDefinition,
  StatementFacetDefinition,
} from './facet.ts';
import { fieldOf, fieldOptions, fieldValuesOf } from './furtherFields.ts';

/** Options of a closed list with a term for each value. */
const ofTerms = <Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): readonly FacetOption[] =>
  values.map((value) => ({ value, label: words[value], inSentence: inSentence(words[value]) }));

/** Options that the dataset names. */
const ofLabels = (list: readonly { readonly id: string; readonly label: string }[]): readonly FacetOption[] =>
  list.map(({ id, label }) => ({ value: id, label }));

/** The same for countries: "whose home country is the United States". */
const ofCountries = ({ countries }: Dataset): readonly FacetOption[] =>
  countries.map(({ id, label }) => ({ value: id, label, inSentence: nameInSentence(label) }));

const ofActors = ({ actors }: Dataset): readonly FacetOption[] =>
  [...distinctNames(actors)].map(([value, label]) => ({ value, label, inSentence: nameInSentence(label) }));

const orNone = (values: readonly string[]) => (values.length > 0 ? values : [noValue]);

/** In the order on screen, which the sentence of the filter follows. */
const list = [
  {
    id: 'country',
    about: 'actors',
    words: facetWords.country,
    role: 'who',
    group: 'open',
    options: (dataset) => [...ofCountries(dataset), { value: noValue, label: facetWords.country.none.label }],
    valuesOf: ({ countries }) => orNone(countries),
  },
  {
    id: 'faction',
    about: 'actors',
    words: facetWords.faction,
    role: 'who',
    group: 'open',
    options: ({ factions }) => [
      ...ofLabels(factions),
      { value: noValue, label: facetWords.faction.none.label },
    ],
    valuesOf: ({ factions }) => orNone(factions),
  },
  {
    id: 'stance',
    about: 'stance',
    words: facetWords.stance,
    role: 'narrow',
    group: 'open',
    options: () => ofTerms(stances, terms.stance),
    offersAll: true,
  },
  {
    id: 'actor',
    about: 'actors',
    words: facetWords.actor,
    role: 'who',
    group: 'open',
    options: ofActors,
    valuesOf: ({ id }) => [id],
    isInherited: true,
    offersActors: true,
  },
  {
    id: 'family',
    about: 'statements',
    words: facetWords.family,
    role: 'narrow',
    group: 'acts',
    options: (dataset) => ofTerms(families, familyTerms(isOfRows(dataset))),
    valuesOf: (_, { family }) => [family],
  },
  {
    id: 'type',
    about: 'statements',
    words: facetWords.type,
    role: 'narrow',
    group: 'acts',
    options: ({ relationTypes }) => ofLabels(relationTypes),
    valuesOf: ({ type }) => [type],
  },
  {
    id: 'source',
    about: 'statements',
    words: facetWords.source,
    role: 'narrow',
    group: 'whoSaysSo',
    // One alone parts nothing.
    options: ({ sources }) =>
      sources.length < 2 ? [] : sources.map(({ id, title }) => ({ value: id, label: title })),
    valuesOf: ({ cites }) => [...new Set(cites.map(({ source }) => source))],
  },
  {
    id: 'voice',
    about: 'statements',
    words: facetWords.voice,
    role: 'narrow',
    group: 'whoSaysSo',
    options: (dataset) => voices.map((value) => ({ value, label: voiceTerm(value, sourceFormOf(dataset)) })),
    valuesOf: ({ voice }) => [voice],
  },
  {
    id: 'speaker',
    about: 'statements',
    words: facetWords.speaker,
    role: 'narrow',
    group: 'whoSaysSo',
    options: (dataset) => [
      ...ofTerms(['narrator', 'unnamed'], speakerWords(sourceFormOf(dataset))),
      ...ofActors(dataset),
    ],
    valuesOf: ({ saidBy }) => [saidBy],
  },
  {
    id: 'theatre',
    about: 'statements',
    words: facetWords.theatre,
    role: 'narrow',
    group: 'alone',
    options: ofCountries,
    valuesOf: ({ theatre }) => theatre,
  },
  {
    id: 'community',
    about: 'actors',
    words: facetWords.community,
    role: 'narrow',
    group: 'alone',
    options: ({ communities }) => ofLabels(communities),
    valuesOf: ({ communities }) => communities,
  },
  {
    id: 'kind',
    about: 'actors',
    words: facetWords.kind,
    role: 'narrow',
    group: 'alone',
    options: () => ofTerms(actorKinds, terms.kind),
    valuesOf: ({ kind }) => [kind],
  },
  {
    id: 'operation',
    about: 'actors',
    words: facetWords.operation,
    role: 'narrow',
    group: 'alone',
    options: ({ operations }) => ofLabels(operations),
    offersAll: true,
    valuesOf: ({ id }, { operations }) =>
      operations
        .filter(({ participants }) => participants.some(({ actor }) => actor === id))
        .map((operation) => operation.id),
    isInherited: true,
  },
  {
    id: 'field',
    about: 'statements',
    words: facetWords.field,
    role: 'narrow',
    group: 'byPart',
    options: (dataset) => fieldOptions(dataset, 'statements'),
    valuesOf: ({ fields }, _, dataset) => fieldValuesOf(dataset, 'statements', fields),
    partOf: fieldOf,
  },
  {
    id: 'actorField',
    about: 'actors',
    words: facetWords.actorField,
    role: 'narrow',
    group: 'byPart',
    options: (dataset) => fieldOptions(dataset, 'actors'),
    valuesOf: ({ fields }, dataset) => fieldValuesOf(dataset, 'actors', fields),
    partOf: fieldOf,
  },
] as const satisfies readonly (ActorFacetDefinition | StatementFacetDefinition | StanceFacetDefinition)[];

type Listed = (typeof list)[number];
type IdAbout<About extends Listed['about']> = Extract<Listed, { about: About }>['id'];
export type ActorFacet = IdAbout<'actors'>;
export type StatementFacet = IdAbout<'statements'>;
export type Facet = Listed['id'];
export type FacetDefinition =
  | ActorFacetDefinition<ActorFacet>
  | StatementFacetDefinition<StatementFacet>
  | StanceFacetDefinition<IdAbout<'stance'>>;

/** In the order on screen. */
export const facetDefinitions: readonly FacetDefinition[] = list;
export const actorFacets = facetDefinitions.filter((facet) => facet.about === 'actors');
/** They add up: an actor that one of them names is inside. */
export const whoFacets = actorFacets.filter(({ role }) => role === 'who');
/** Each restricts the actors that the others leave. */
export const narrowingActorFacets = actorFacets.filter(({ role }) => role === 'narrow');
export const statementFacets = facetDefinitions.filter((facet) => facet.about === 'statements');

/** The ids in the order of the address: facets of statements, stance, facets of actors. */
export const facets: readonly Facet[] = (['statements', 'stance', 'actors'] as const).flatMap((about) =>
  facetDefinitions.filter((facet) => facet.about === about).map(({ id }) => id),
);

/** A record with an entry for each facet of a list. */
export function byFacet<Definition extends { readonly id: string }, Entry>(
  definitions: readonly Definition[],
  entryOf: (facet: Definition) => Entry,
): Readonly<Record<Definition['id'], Entry>> {
  return Object.fromEntries(definitions.map((facet) => [facet.id, entryOf(facet)])) as Record<
    Definition['id'],
    Entry
  >;
}

export const facetById: Readonly<Record<Facet, FacetDefinition>> = byFacet(
  facetDefinitions,
  (facet) => facet,
);

const optionsOf = memoBy((dataset: Dataset) =>
  byFacet(
    facetDefinitions,
    ({ options }) => new Map(options(dataset).map((option) => [option.value, option])),
  ),
);

/** The name of the part that a value of a facet is of; null for a facet without parts. */
export function partLabel(dataset: Dataset, facet: Facet, value: string): string | null {
  return optionsOf(dataset)[facet].get(value)?.part ?? null;
}

/** The chosen values of a facet by its parts; all of them together where it has none. */
function chosenParts(facet: Facet, chosen: readonly string[]): readonly (readonly string[])[] {
  const { partOf } = facetById[facet];
  return partOf === undefined ? [chosen] : [...groupBy(chosen, partOf).values()];
}

/** True if something that has these values meets what is chosen: one value, of each part where the facet has parts. */
export function meetsChosen(
  facet: Facet,
  chosen: readonly string[],
  has: (value: string) => boolean,
): boolean {
  return chosenParts(facet, chosen).every((values) => values.some(has));
}

/** False for a value that only an address or a saved view names. */
export function isOffered(dataset: Dataset, facet: Facet, value: string): boolean {
  return optionsOf(dataset)[facet].get(value)?.isUnoffered !== true;
}

/** The word for a value of a facet; the value itself if the dataset has no such thing. */
export function valueLabel(dataset: Dataset, facet: Facet, value: string): string {
  return optionsOf(dataset)[facet].get(value)?.label ?? value;
}

/** The word for a value of a facet inside a sentence; the value itself if the dataset has no such thing. */
export function valueInSentence(dataset: Dataset, facet: Facet, value: string): string {
  return optionsOf(dataset)[facet].get(value)?.inSentence ?? valueLabel(dataset, facet, value);
}

/** What the chosen values of a facet add to a sentence; empty where none is chosen. */
export function facetPhrase(dataset: Dataset, facet: Facet, chosen: readonly string[]): string {
  const { words } = facetById[facet];
  const named = chosen.filter((value) => value !== noValue || words.none === undefined);
  const phrases = chosenParts(facet, named)
    .filter((values) => values.length > 0)
    .map((values) =>
      words.phrase(
        values.map((value) => valueInSentence(dataset, facet, value)),
        partLabel(dataset, facet, values[0] ?? '') ?? '',
      ),
    );
  const none = words.none !== undefined && named.length < chosen.length ? [words.none.phrase] : [];
  return [...(phrases.length === 0 ? [] : [listed(phrases)]), ...none].join(' or ');
}

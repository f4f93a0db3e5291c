import { type Dataset, sourceFormOf } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { voices } from '#domain/statement.ts';
import { filterWords, inclusionWords } from '#words/filterSentence.ts';
import { dateText } from '#words/grammar.ts';
import { terms, voiceTerm } from '#words/terms.ts';
import { excludedInOrder, type VisibleGraph } from './applyQuery.ts';
import {
  type ActorFacet,
  defaultInclusions,
  type Facet,
  hasInside,
  type Inclusion,
  inclusions,
  noValue,
  type Query,
} from './query.ts';

/** A filter in words: `full` with its counts, for screen, caption and files; `short` for the page title. */
export interface Description {
  readonly full: string;
  readonly short: string;
}

function voiceLabel(dataset: Dataset, value: string): string {
  const voice = voices.find((known) => known === value);
  return voice === undefined ? value : voiceTerm(voice, sourceFormOf(dataset));
}

/** The word for a value of a facet; the value itself if the dataset has no such thing. */
export function valueLabel(dataset: Dataset, facet: Facet, value: string): string {
  const named = (list: readonly { readonly id: string; readonly label: string }[]) =>
    list.find(({ id }) => id === value)?.label ?? value;
  const actorName = () => dataset.actors.find(({ id }) => id === value)?.shortName ?? value;
  const term = (words: Readonly<Record<string, string>>) => words[value] ?? value;
  switch (facet) {
    case 'country':
      return value === noValue ? filterWords.noCountry : named(dataset.countries);
    case 'theatre':
      return named(dataset.countries);
    case 'faction':
      return value === noValue ? filterWords.noFaction : named(dataset.factions);
    case 'community':
      return named(dataset.communities);
    case 'operation':
      return named(dataset.operations);
    case 'type':
      return named(dataset.relationTypes);
    case 'actor':
      return actorName();
    case 'speaker':
      if (value === 'narrator') return filterWords.narrator(sourceFormOf(dataset));
      return value === 'unnamed' ? filterWords.unnamed : actorName();
    case 'stance':
      return term(terms.stance);
    case 'family':
      return term(terms.family);
    case 'voice':
      return voiceLabel(dataset, value);
    case 'kind':
      return term(terms.kind);
  }
}

/** The word for a value inside a sentence: speakers that are no names begin small. */
function inSentence(dataset: Dataset, facet: Facet, value: string): string {
  const label = valueLabel(dataset, facet, value);
  return value === 'narrator' || value === 'unnamed' ? label.toLowerCase() : label;
}

const subjectOrder: readonly ActorFacet[] = ['country', 'faction', 'community', 'kind', 'operation'];

function actorPart(dataset: Dataset, query: Query, facet: ActorFacet): string {
  const values = query.facets[facet].filter((value) => value !== noValue);
  const parts =
    values.length === 0 ? [] : [filterWords.part[facet](values.map((v) => valueLabel(dataset, facet, v)))];
  if (values.length < query.facets[facet].length) {
    parts.push(facet === 'country' ? filterWords.part.noCountry : filterWords.part.noFaction);
  }
  return parts.join(' or ');
}

/** Longer lists of actors are not read out in full where the words must be few. */
const mostNames = 4;

function subject(dataset: Dataset, query: Query, isShort: boolean): string {
  if (!hasInside(query)) return query.periphery ? filterWords.everything : filterWords.withoutPeriphery;
  const parts = subjectOrder
    .filter((facet) => query.facets[facet].length > 0)
    .map((facet) => actorPart(dataset, query, facet));
  const { actor } = query.facets;
  const isCounted = isShort && actor.length > mostNames;
  const listedNames = isCounted
    ? filterWords.chosenActors(
        actor.slice(0, mostNames - 1).map((id) => valueLabel(dataset, 'actor', id)),
        actor.length - mostNames + 1,
      )
    : actorPart(dataset, query, 'actor');
  const names = actor.length > 0 ? listedNames : null;
  const who = names === null ? filterWords.actorsOf(parts) : [names, ...parts].join(', ');
  const [one, ...others] = parts.length === 0 ? query.facets.actor : [];
  const isThing = dataset.actors.some(({ id, kind }) => id === one && kind !== 'official');
  return filterWords.scope[query.scope](who, isThing && others.length === 0);
}

function rangeText({ from, to }: Query): string | null {
  const words = filterWords.restriction;
  if (from !== null && to !== null) return words.between(dateText(from), dateText(to));
  if (from !== null) return words.since(dateText(from));
  return to === null ? null : words.until(dateText(to));
}

function restrictions(dataset: Dataset, query: Query): string[] {
  const words = filterWords.restriction;
  const parts = (['stance', 'family', 'type', 'voice', 'speaker', 'theatre'] as const)
    .filter((facet) => query.facets[facet].length > 0)
    .map((facet) => words[facet](query.facets[facet].map((value) => inSentence(dataset, facet, value))));
  const range = rangeText(query);
  if (range !== null) parts.push(query.undated ? words.orUndated(range) : range);
  if (!query.undated) parts.push(words.dated);
  // Whoever is rolled up is not shown himself, so hiding him hides nothing.
  const isRolledUp = (id: ActorId) =>
    query.rollUp &&
    dataset.actors.some((actor) => actor.id === id && actor.kind === 'official' && actor.partOf);
  const hidden = query.hidden.filter((id) => !isRolledUp(id));
  if (hidden.length > 0) parts.push(words.hidden(hidden.map((id) => valueLabel(dataset, 'actor', id))));
  if (!query.rollUp) parts.push(words.asCoded);
  const namesOf = (list: readonly Inclusion[]) => list.map((one) => inclusionWords[one]);
  const added = inclusions.filter((one) => query.included.includes(one) && !defaultInclusions.includes(one));
  if (added.length > 0) parts.push(filterWords.including(namesOf(added)));
  const dropped = defaultInclusions.filter((one) => !query.included.includes(one));
  if (dropped.length > 0) parts.push(filterWords.leavingOut(namesOf(dropped)));
  return parts;
}

/** The query and what it leaves as one sentence: the same string wherever the filter is told. */
export function describeQuery(dataset: Dataset, query: Query, graph: VisibleGraph): Description {
  const signed = graph.relations.filter(({ stance }) => stance !== 'other' && stance !== 'alleged');
  const intended = signed.filter(({ tier }) => tier === 2).length;
  const viewed = signed.filter(({ tier }) => tier === 3).length;
  const alleged = graph.relations.filter(({ lines }) => lines.some(({ kind }) => kind === 'accused')).length;
  const notShown = excludedInOrder(graph).map(([key, count]) => filterWords.excluded(key, count));
  if (graph.peripheryCount > 0 && !query.periphery)
    notShown.push(filterWords.periphery(graph.peripheryCount));

  const told = [
    filterWords.counts(graph.actors.length, graph.actorTotal, graph.relations.length, graph.relationTotal),
  ];
  const qualities = [
    ...(intended > 0 ? [filterWords.intended(intended)] : []),
    ...(viewed > 0 ? [filterWords.viewed(viewed)] : []),
    ...(alleged > 0 ? [filterWords.alleged(alleged)] : []),
  ];
  if (qualities.length > 0) told.push(qualities.join(', '));
  if (notShown.length > 0) told.push(filterWords.notShown(notShown));

  const limits = restrictions(dataset, query);
  return {
    full: filterWords.sentence(subject(dataset, query, false), limits, told),
    short: [subject(dataset, query, true), ...limits].join('; '),
  };
}

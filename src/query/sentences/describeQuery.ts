import type { ActorKind } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { basisConfidence, type LineKind } from '#domain/relation.ts';
import { families } from '#domain/statement.ts';
import { excludedInOrder, leavesLinks, type VisibleGraph } from '#query/filter/applyQuery.ts';
import {
  type FacetDefinition,
  facetDefinitions,
  facetPhrase,
  narrowingActorFacets,
  valueInSentence,
  whoFacets,
} from '#query/filter/facets.ts';
import {
  defaultInclusions,
  hasInside,
  type Inclusion,
  inclusions,
  namesOneAlone,
  type Query,
} from '#query/filter/query.ts';
import { filterWords, inclusionNouns } from '#words/filterSentence.ts';
import { isPluralName } from '#words/grammar/nameInSentence.ts';
import { capitalised, dateText } from '#words/grammar/numbersAndLists.ts';
import { terms } from '#words/terms.ts';

/** A filter in words. */
interface Description {
  /** With all its numbers, for captions and files. */
  readonly full: string;
  /** With the counts of what is shown, without what is left out: for the screen. */
  readonly brief: string;
  /** Without numbers: for the page title. */
  readonly short: string;
}

/** So many actors that a country or a faction brings in are named one by one. */
const mostNamed = 3;

/**
 * Whoever a filter by country or faction names, where they are few, and every country and faction has somebody in sight;
 * null where the filter has to speak for them.
 */
function namedByGroups(dataset: Dataset, query: Query, { inside }: VisibleGraph): readonly ActorId[] | null {
  const { country, faction } = query.facets;
  if (country.length + faction.length === 0 || inside.size === 0 || inside.size > mostNamed) return null;
  if (query.scope === 'among' && inside.size === 1) return null;
  const actors = dataset.actors.filter(({ id }) => inside.has(id));
  const isSeen =
    country.every((id) => actors.some(({ countries }) => countries.some((one) => one === id))) &&
    faction.every((id) => actors.some(({ factions }) => factions.some((one) => one === id)));
  return isSeen ? actors.map(({ id }) => id) : null;
}

function subject(dataset: Dataset, query: Query, graph: VisibleGraph, isShort: boolean): string {
  if (!hasInside(query)) {
    // Own data rarely tells core from periphery: then the words do not either.
    const isWhole = query.periphery || dataset.actors.every(({ tier }) => tier === 'core');
    return isWhole ? filterWords.everything : filterWords.withoutPeriphery;
  }
  const isNarrowed = narrowingActorFacets.some(({ id }) => query.facets[id].length > 0);
  const named = isNarrowed ? null : namedByGroups(dataset, query, graph);
  const actor = named ?? query.facets.actor;
  const phrasesOf = (list: readonly FacetDefinition[]) =>
    list
      .filter(({ id }) => id !== 'actor' && query.facets[id].length > 0)
      .map((facet) => facetPhrase(dataset, facet.id, query.facets[facet.id]));
  const groups = named === null ? phrasesOf(whoFacets) : [];
  const limits = phrasesOf(narrowingActorFacets.filter(({ id }) => id !== 'kind'));
  const kinds = query.facets.kind.map((kind) => terms.kinds[kind as ActorKind] ?? kind);
  const all = actor.map((id) => valueInSentence(dataset, 'actor', id));
  const names = isShort && all.length > 4 ? [...all.slice(0, 3), filterWords.others(all.length - 3)] : all;
  const whos = filterWords.whos({ names, groups, kinds, limits });
  const [one, ...others] = groups.length + limits.length + kinds.length === 0 ? actor : [];
  if (query.scope === 'among' && namesOneAlone(query)) return capitalised(filterWords.alone(whos));
  const isOneThing = dataset.actors.some(
    ({ id, kind, shortName }) =>
      id === one && others.length === 0 && kind !== 'official' && !isPluralName(shortName),
  );
  const items = groups.length + limits.length + kinds.length === 0 ? names : [];
  return capitalised(filterWords.scope[query.scope](whos, isOneThing, items));
}

function rangeText({ from, to }: Query): string | null {
  const words = filterWords.restriction;
  if (from !== null && to !== null) return words.between(dateText(from), dateText(to));
  if (from !== null) return words.since(dateText(from));
  return to === null ? null : words.until(dateText(to));
}

/** Everything but whom the filter names, in phrases; `hasLeftOut`: also the sorts of acts that a reader switched off. */
export function restrictions(
  dataset: Dataset,
  query: Query,
  { undrawn }: VisibleGraph,
  hasLeftOut = true,
): string[] {
  const words = filterWords.restriction;
  const parts = facetDefinitions
    .filter(({ about, id }) => about !== 'actors' && query.facets[id].length > 0)
    .map((facet) => facetPhrase(dataset, facet.id, query.facets[facet.id]));
  const range = rangeText(query);
  if (range !== null) parts.push(query.undated ? words.orUndated(range) : range);
  if (!query.undated) parts.push(words.dated);
  // A rolled-up official is not shown, so hiding him hides nothing.
  const isRolledUp = (id: ActorId) =>
    query.rollUp &&
    dataset.actors.some((actor) => actor.id === id && actor.kind === 'official' && actor.partOf);
  const hidden = query.hidden.filter((id) => !isRolledUp(id));
  if (hidden.length > 0) parts.push(words.hidden(hidden.map((id) => valueInSentence(dataset, 'actor', id))));
  if (!query.rollUp) parts.push(words.asCoded);
  // Where kinds of acts are chosen, the filter says already which are drawn.
  const isSaid = (one: Inclusion) =>
    query.facets.family.length > 0 && (families as readonly string[]).includes(one);
  const added = inclusions.filter(
    (one) => query.included.includes(one) && !defaultInclusions.includes(one) && !isSaid(one),
  );
  // A switch that is on promises lines: say where those that it adds are not drawn.
  const withUndrawn = (one: Inclusion) => {
    const missing = undrawn[one as LineKind] ?? 0;
    const [, nouns] = inclusionNouns[one];
    return missing === 0 ? nouns : filterWords.undrawn(nouns, missing);
  };
  if (added.length > 0) parts.push(filterWords.including(added.map(withUndrawn)));
  const dropped = defaultInclusions.filter((one) => !query.included.includes(one) && !isSaid(one));
  if (hasLeftOut && dropped.length > 0)
    parts.push(filterWords.leavingOut(dropped.map((one) => inclusionNouns[one][1])));
  return parts;
}

/** What is shown, for a caption whose next sentence says what is left out. */
export const shownInCaption = (dataset: Dataset, query: Query, graph: VisibleGraph): string =>
  [subject(dataset, query, graph, true), ...restrictions(dataset, query, graph, false)].join(', ');

/** The query and what it leaves as one sentence: the same string wherever the filter is put into words. */
export function describeQuery(dataset: Dataset, query: Query, graph: VisibleGraph): Description {
  const withStance = graph.relations.filter(({ stance }) => stance !== 'other' && stance !== 'alleged');
  // What is implied is announced and judged by nobody.
  const signed = withStance.filter((relation) => basisConfidence(relation) !== 'low');
  const implied = withStance.length - signed.length;
  const intended = signed.filter(({ tier }) => tier === 2).length;
  const viewed = signed.filter(({ tier }) => tier === 3).length;
  const alleged = graph.relations.filter(({ lines }) => lines.some(({ kind }) => kind === 'accused')).length;
  const notShown = excludedInOrder(graph).map(([key, count]) => filterWords.excluded(key, count));
  if (leavesLinks(query, graph)) notShown.unshift(filterWords.amongOthers(graph.amongOthers));
  if (graph.peripheryAbsent > 0 && !query.periphery)
    notShown.push(filterWords.periphery(graph.peripheryAbsent));

  const numbers = [
    filterWords.counts(graph.actors.length, graph.actorTotal, graph.relations.length, graph.relationTotal),
  ];
  const qualities = [
    ...(intended > 0 ? [filterWords.intended(intended)] : []),
    ...(viewed > 0 ? [filterWords.viewed(viewed)] : []),
    ...(implied > 0 ? [filterWords.implied(implied)] : []),
    ...(alleged > 0 ? [filterWords.alleged(alleged)] : []),
  ];
  if (qualities.length > 0) numbers.push(qualities.join(', '));
  if (notShown.length > 0) numbers.push(filterWords.notShown(notShown));
  // At most four names: of more the first three and the number of the others.
  const named = graph.absentCore.slice(0, graph.absentCore.length <= 4 ? 4 : 3);
  if (graph.absentCore.length > 0 && graph.relations.length > 0)
    numbers.push(
      filterWords.noLine(
        named.map(({ shortName }) => shortName),
        graph.absentCore.length - named.length,
      ),
    );

  const limits = restrictions(dataset, query, graph);
  const who = subject(dataset, query, graph, false);
  return {
    full: filterWords.sentence(who, limits, numbers),
    brief: filterWords.sentence(who, limits, numbers.slice(0, 1)),
    short: [subject(dataset, query, graph, true), ...limits].join('; '),
  };
}

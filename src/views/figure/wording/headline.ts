/** A headline in plain words from the filter: whom the figure is about, and what it shows of them. */

import type { Derive } from '#derive/derive.ts';
import type { ActorKind } from '#domain/actor.ts';
import { type Dataset, isOfRows, sourceFormOf } from '#domain/dataset.ts';
import { noValue } from '#domain/freeId.ts';
import type { ActorId } from '#domain/ids.ts';
import type { LineKind, Relation } from '#domain/relation.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import {
  type Facet,
  facetById,
  facetPhrase,
  facets,
  narrowingActorFacets,
  valueLabel,
} from '#query/filter/facets.ts';
import { hasInside, type Query } from '#query/filter/query.ts';
import type { AddressState } from '#state/appState.ts';
import {
  type ActingSide,
  type HeadlineNumber,
  type HeadlineVerb,
  figureTitleWords as words,
} from '#words/figureTitle.ts';
import { filterWords } from '#words/filterSentence.ts';
import { isPluralName, nameInSentence } from '#words/grammar/nameInSentence.ts';
import { dateText } from '#words/grammar/numbersAndLists.ts';
import { terms } from '#words/terms.ts';

/** Whom a headline is about; nobody for a figure of everybody. */
interface Subject {
  readonly who: string;
  readonly number: HeadlineNumber;
  readonly ids: ReadonlySet<ActorId>;
}

/** More names than this are counted, and more where groups are among them. */
const mostNames = 3;
const mostWithGroups = 6;

/** The headline of a view; `isHighlighted` where only what is selected stands out. */
export function headline(derive: Derive, state: AddressState, isHighlighted: boolean): string {
  const { query } = state;
  const graph = derive.visibleGraph(query);
  const subject = subjectOf(derive, state, graph, isHighlighted);
  const { dataset } = derive;
  const isOfCamps = state.view === 'balance' || isGraphOfCamps(state);
  if (subject === null && !isPart(query)) {
    if (isOfCamps) return words.camps(dataset.title, sourceFormOf(dataset));
    const hasStance = graph.relations.some(({ stance }) => stance !== 'other');
    return hasStance ? words.whole(dataset.title) : words.ofTitle(dataset.title, ofAnybody(graph, dataset));
  }
  const what = subject === null ? ofAnybody(graph, dataset) : ofSubject(subject, graph, query);
  const camps = isOfCamps ? [words.inCamps(sourceFormOf(dataset))] : [];
  return words.about(subject?.who ?? '', what, [...limitsOf(derive, query, subject === null), ...camps]);
}

/** True if a graph is arranged by computed camps, or has them as its areas. */
export function isGraphOfCamps({ view, layout, hulls }: AddressState): boolean {
  return view === 'graph' && (layout.layout === 'camps' || hulls === 'camps');
}

/** True if the query asks for a part of what is said, so that the title must not promise the whole. */
function isPart(query: Query): boolean {
  const { from, to, undated, hidden } = query;
  const isChosen = facets.some((facet) => query.facets[facet].length > 0);
  return isChosen || from !== null || to !== null || !undated || hidden.length > 0;
}

function subjectOf(
  derive: Derive,
  { query, selection }: AddressState,
  graph: VisibleGraph,
  isHighlighted: boolean,
): Subject | null {
  if (hasInside(query)) return namedByFilter(derive, query, graph);
  const picked = isHighlighted ? derive.focus(selection, query)?.picked : undefined;
  return picked === undefined ? null : subjectOfActors(derive, [...picked], picked);
}

/** Longer words for whom the filter names do not fit in a legend: three names, or a group. */
const longestInLegend = 60;

/** Whom the filter names, in a few words for the legend; null where it names nobody or too many. */
export function whomFilterNames(derive: Derive, query: Query): string | null {
  if (!hasInside(query)) return null;
  const { who } = namedByFilter(derive, query, derive.visibleGraph(query));
  return who.length <= longestInLegend ? who : null;
}

function namedByFilter(derive: Derive, query: Query, graph: VisibleGraph): Subject {
  const { dataset } = derive;
  const ids = graph.inside;
  const { actor, faction, country } = query.facets;
  const phrases = narrowingActorFacets
    .filter(({ id }) => id !== 'kind' && query.facets[id].length > 0)
    .map(({ id }) => phraseOf(derive, query, id));
  const kinds = query.facets.kind.map((kind) => terms.kinds[kind as ActorKind] ?? kind);
  const groups = [
    ...faction.map((id) =>
      id === noValue
        ? words.actorsWith(phraseOf(derive, query, 'faction'))
        : nameInSentence(valueLabel(dataset, 'faction', id)),
    ),
    ...(country.length === 0 ? [] : [words.actorsWith(phraseOf(derive, query, 'country'))]),
  ];
  if (groups.length === 0 && phrases.length === 0 && kinds.length === 0)
    return subjectOfActors(derive, actor as readonly ActorId[], ids);
  // Few are named: "Turkey and the Turkish forces", not "actors whose home country is Turkey".
  const isSeen = country.every((one) =>
    [...ids].some((id) => derive.index.actors.get(id)?.actor.countries.some((home) => home === one)),
  );
  if (
    ids.size > 0 &&
    ids.size <= mostNames &&
    isSeen &&
    faction.length === 0 &&
    phrases.length === 0 &&
    kinds.length === 0
  )
    return subjectOfActors(derive, [...ids], ids);
  const names = [...groups, ...actor.map((id) => nameInSentence(derive.index.shortNameOf(id as ActorId)))];
  // A group among "others" would be counted as one actor.
  const who =
    names.length === 0 ? words.actors : fewOf(names, groups.length > 0 ? mostWithGroups : mostNames);
  return { who: words.narrowed(who, kinds, phrases), number: 'several', ids };
}

function subjectOfActors(derive: Derive, named: readonly ActorId[], ids: ReadonlySet<ActorId>): Subject {
  const [first] = named;
  const one = first === undefined ? undefined : derive.index.actors.get(first)?.actor;
  const isPlural = one !== undefined && isPluralName(one.shortName);
  const number = named.length > 1 || isPlural ? 'several' : one?.kind === 'official' ? 'person' : 'one';
  return { who: fewOf(named.map((id) => nameInSentence(derive.index.shortNameOf(id)))), number, ids };
}

function fewOf(names: readonly string[], most = mostNames): string {
  if (names.length <= most) return words.named(names);
  return words.named([...names.slice(0, most - 1), words.others(names.length - most + 1)]);
}

const phraseOf = ({ dataset }: Derive, query: Query, facet: Facet) =>
  facetPhrase(dataset, facet, query.facets[facet]);

function ofAnybody({ relations }: VisibleGraph, dataset: Dataset): string {
  const kinds = new Set(relations.flatMap(({ lines }) => lines.map(({ kind }) => kind)));
  const { anybody } = words;
  if (kinds.has('aligned') && kinds.has('opposed')) return anybody.both;
  const order = ['aligned', 'opposed', 'harm', 'contact', 'structure'] as const satisfies readonly LineKind[];
  const kind = order.find((one) => kinds.has(one)) ?? 'neither';
  if (kind === 'harm') return anybody.harm(labelsOfHarm(relations));
  return anybody[kind === 'contact' && isOfRows(dataset) ? 'neither' : kind];
}

/** The verbs of all harm in sight, each once: the title promises no act that the picture leaves out. */
const labelsOfHarm = (relations: readonly Relation[]) => [
  ...new Set(
    relations.flatMap(({ statements }) =>
      statements.flatMap(({ type }) => (type.family === 'harm' ? [type.label] : [])),
    ),
  ),
];

function ofSubject({ number, ids }: Subject, { relations }: VisibleGraph, { scope }: Query): string {
  const isInside = ({ a, b }: { readonly a: ActorId; readonly b: ActorId }) => ids.has(a) && ids.has(b);
  if (ids.size > 1 && (scope === 'among' || (relations.length > 0 && relations.every(isInside))))
    return words.among;
  const done = actsOf(ids, relations);
  return done.out.length + done.into.length === 0 ? words.ties[number] : words.acts(done, number);
}

/** By which signs those in question act on others, and others on them. */
function actsOf(
  ids: ReadonlySet<ActorId>,
  relations: VisibleGraph['relations'],
): Record<ActingSide, readonly HeadlineVerb[]> {
  const acts = (kind: HeadlineVerb) =>
    relations
      .flatMap(({ lines }) => lines.filter((line) => line.kind === kind))
      .flatMap(({ statements }) => statements)
      .filter(({ from, to }) => ids.has(from) !== ids.has(to));
  const verbs: readonly HeadlineVerb[] = ['aligned', 'opposed'];
  return {
    out: verbs.filter((verb) => acts(verb).some(({ from, type }) => type.symmetric || ids.has(from))),
    into: verbs.filter((verb) => acts(verb).some(({ to, type }) => type.symmetric || ids.has(to))),
  };
}

/** What else the filter leaves out, in the order of its facets. */
function limitsOf(derive: Derive, query: Query, isOfAnybody: boolean): readonly string[] {
  const { restriction } = filterWords;
  const isSaid = (facet: Facet) => {
    const isActors = facetById[facet].about === 'actors';
    // The words for what is shown say which stances these are, and that it is harm.
    return (
      isActors ||
      (isOfAnybody && facet === 'family' && query.facets.family.every((one) => one === 'harm')) ||
      (facet === 'stance' && query.facets.stance.every((one) => one === 'aligned' || one === 'opposed'))
    );
  };
  const { from, to, undated } = query;
  const range =
    from !== null && to !== null
      ? [restriction.between(dateText(from), dateText(to))]
      : from !== null
        ? [restriction.since(dateText(from))]
        : to !== null
          ? [restriction.until(dateText(to))]
          : [];
  return [
    ...facets
      .filter((facet) => query.facets[facet].length > 0 && !isSaid(facet))
      .map((facet) => phraseOf(derive, query, facet)),
    ...range,
    ...(undated ? [] : [restriction.dated]),
    ...(query.hidden.length === 0
      ? []
      : [restriction.hidden(query.hidden.map((id) => nameInSentence(derive.index.shortNameOf(id))))]),
  ];
}

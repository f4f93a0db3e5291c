import type { Question } from '#dataset/bundled.ts';
import { silenceIn } from '#dataset/silence.ts';
import type { ShownCamps } from '#derive/campGroups.ts';
import type { Derive } from '#derive/derive.ts';
import { cellsShown } from '#derive/matrixOf.ts';
import { pastSentence } from '#derive/omissionsOf.ts';
import { hasOtherSorting } from '#derive/otherSorting.ts';
import { solveCampsSync } from '#derive/solveCampsSync.ts';
import type { Actor } from '#domain/actor.ts';
import { type Dataset, sourceFormOf } from '#domain/dataset.ts';
import { parseDyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Relation } from '#domain/relation.ts';
import { excludedInOrder, leavesLinks, type VisibleGraph } from '#query/filter/applyQuery.ts';
import type { Query } from '#query/filter/query.ts';
import { restrictions, shownInCaption } from '#query/sentences/describeQuery.ts';
import type { AddressState } from '#state/appState.ts';
import { captionModeOf, type FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { campWords } from '#words/camps.ts';
import { figureWords as words } from '#words/figure.ts';
import { figureNoteWords as noteWords } from '#words/figureAdjust.ts';

import { legendWords } from '#words/legend.ts';
import { abbreviationsOf } from './abbreviations.ts';
import { figureAltText } from './figureAltText.ts';
import { captionText, type FigureText } from './figureText.ts';
import { headline, isGraphOfCamps, whomFilterNames } from './headline.ts';
import { conditionRemark, denialRemark, inferredLines } from './lineRemarks.ts';
import { questionAnswered } from './questionAnswered.ts';

/** The line that no figure goes without. */
export function creditLine(dataset: Dataset): string {
  return words.credit(words.source(dataset), dataset.id, dataset.version, dataset.licence);
}

/**
 * The words of a figure as text, to stand beside it where they do not stand inside: title, caption, remarks,
 * abbreviations and credit, one paragraph.
 */
export function figureCaptionText(text: FigureText): string {
  const { title, remarks, abbreviations, credit } = text;
  const sentence = (text: string) => (/[.?!]$/.test(text) || text === '' ? text : `${text}.`);
  const shorts = abbreviations.map(({ short, long }) => words.abbreviation(short, long)).join('; ');
  return [sentence(title), captionText(text), ...remarks, sentence(shorts), credit]
    .filter((text) => text !== '')
    .join(' ');
}

/** How a view shows what it shows, where that is not the plain graph. */
function howShown(
  { index, dataset }: Derive,
  { view, layout, hulls, matrixCells, tableTab }: AddressState,
): string[] {
  const { how } = words;
  if (view === 'matrix') return [how.matrix[cellsShown(dataset, matrixCells)]];
  if (view === 'table') return [how.table[tableTab]];
  if (view === 'balance') return [how.balance];
  const placed =
    layout.layout === 'focus'
      ? [how.focus(index.shortNameOf(layout.centre))]
      : layout.layout === 'automatic'
        ? []
        : [how.layout[layout.layout]];
  return hulls === 'operations' ? [...placed, how.operations] : placed;
}

/** Around whom a picture is arranged; '' for nobody. */
const aroundWhom = ({ index }: Derive, { view, layout }: AddressState): string =>
  view === 'graph' && layout.layout === 'focus' ? words.around(index.shortNameOf(layout.centre)) : '';

/** The title that a view suggests: the question that it answers, else a headline from its filter. */
export function proposedTitle(
  derive: Derive,
  state: AddressState,
  questions: readonly Question[],
  isHighlighted = false,
): string {
  return questionAnswered(derive, state, questions) ?? headline(derive, state, isHighlighted);
}

/** "Only opposed relations of ISIS", with what else the filter says; null where it does not ask for one stance alone. */
function onlyOfOneStance(
  derive: Derive,
  query: Query,
  graph: VisibleGraph,
  hasLeftOut: boolean,
): string | null {
  const [stance, ...others] = query.facets.stance;
  const who = whomFilterNames(derive, query);
  const isOne = (stance === 'aligned' || stance === 'opposed') && others.length === 0;
  if (!isOne || who === null || query.scope !== 'counterparts') return null;
  const rest = { ...query, facets: { ...query.facets, stance: [] } };
  return [words.onlyOf(stance, who), ...restrictions(derive.dataset, rest, graph, hasLeftOut)].join(', ');
}

/** What is shown: the filter without its counts, and how it is arranged; and what is not shown. */
function proposedCaption(derive: Derive, state: AddressState): string {
  const { query } = state;
  const graph = derive.visibleGraph(query);
  // A matrix and a table need their page for names and rows: there the file alone says the rest, with its numbers.
  const isBare = state.view === 'matrix' || state.view === 'table';
  const subject =
    onlyOfOneStance(derive, query, graph, isBare) ??
    (isBare
      ? derive.description(query).short.replaceAll('; ', ', ')
      : shownInCaption(derive.dataset, query, graph));
  const leaves = leavesLinks(query, graph);
  const left = [
    ...(leaves ? [words.sorts.amongOthers] : []),
    ...excludedInOrder(graph).map(([inclusion]) => words.sorts.statements(inclusion)),
  ];
  const isWithoutPeriphery = graph.peripheryAbsent > 0 && !query.periphery;
  // Who only speaks has no line to be left out.
  const parties = new Set(derive.dataset.statements.flatMap(({ from, to }) => [from, to]));
  const absent = graph.absentCore.filter(({ id }) => parties.has(id)).map(speltOut);
  const named = absent.slice(0, absent.length <= mostAbsentNamed ? mostAbsentNamed : mostAbsentNamed - 1);
  const how = howShown(derive, state);
  if (isBare) return words.caption(subject, [...how, ...(leaves ? [words.how.withoutOthers] : [])]);
  return [
    words.caption(subject, how),
    words.notShown(named, absent.length - named.length, left, isWithoutPeriphery),
  ]
    .filter((text) => text !== '')
    .join(' ');
}

/** Who is not drawn has no place among the abbreviations of the figure, and so is named in full. */
function speltOut(actor: Actor): string {
  const [abbreviation] = abbreviationsOf([actor]);
  return abbreviation?.short === actor.shortName ? abbreviation.long : actor.shortName;
}

/** A caption names so many actors without a line at most. */
const mostAbsentNamed = 4;

/** How the lines of these relations, and their absence, are to be read. */
export function readingKeyOf(
  dataset: Dataset,
  relations: readonly Relation[],
  nameOf: (id: ActorId) => string,
): string {
  const { inferred, all } = inferredLines(relations, nameOf, dataset);
  return words.readingKey(sourceFormOf(dataset), inferred, all, silenceIn(dataset));
}

/** Which lines are partly inferred, or how many. */
function inferredOf(
  dataset: Dataset,
  relations: readonly Relation[],
  nameOf: (id: ActorId) => string,
): string {
  const { inferred, all } = inferredLines(relations, nameOf, dataset);
  return words.inferred(sourceFormOf(dataset), inferred, all, 'lines');
}

/**
 * The same in fewer words, for the foot of a picture whose caption stands beside it; the longest first, and each with what is
 * inferred.
 */
function briefKeysOf(
  dataset: Dataset,
  relations: readonly Relation[],
  nameOf: (id: ActorId) => string,
): readonly string[] {
  const form = sourceFormOf(dataset);
  const which = inferredOf(dataset, relations, nameOf);
  const noLines = [words.noLine(form, silenceIn(dataset)), words.shortNoLine(form, silenceIn(dataset))];
  return [
    readingKeyOf(dataset, relations, nameOf),
    ...noLines.filter((key) => key !== '').map((key) => (which === '' ? key : `${which} ${key}`)),
  ].filter((key) => key !== '');
}

function showsCamps({ view, matrixOrder, hulls }: AddressState): boolean {
  if (view === 'table') return false;
  return view === 'matrix' ? matrixOrder === 'camp' : hulls === 'camps';
}

/** The members of each camp in words, for readers who do not see the figure. */
function campsInWords(derive: Derive, state: AddressState): readonly string[] {
  if (!showsCamps(state)) return [];
  const nameOf = derive.index.shortNameOf;
  const { shown } = solveCampsSync(derive.visibleGraph(state.query), state);
  const groups = shown?.groups ?? [];
  const alone = groups.filter(({ length }) => length === 1).flat();
  return [
    ...groups.flatMap((members, camp) =>
      members.length === 1 ? [] : [campWords.members(camp, members.map(nameOf))],
    ),
    ...(alone.length === 0 ? [] : [campWords.alone(alone.map(nameOf))]),
  ];
}

/**
 * Remarks on the camps that a view shows: what they are based on, and what they are not; in brief without the rule, which
 * `campRule` has. They are solved unless they are `known` already, null for none.
 */
export function campRemarks(
  derive: Derive,
  state: AddressState,
  known?: ShownCamps | null,
  isBrief = false,
): readonly string[] {
  const { camps } = state;
  const limits = [campWords.notTheWar(sourceFormOf(derive.dataset)), campWords.noAlignment];
  // Actors in camps, with other areas around them.
  if (!showsCamps(state)) return isGraphOfCamps(state) ? [limits.join(' ')] : [];
  const graph = derive.visibleGraph(state.query);
  const shown = known === undefined ? solveCampsSync(graph, state).shown : known;
  if (shown === null) return [campWords.notProven];
  const { counted, frustrated, groups } = shown;
  const together = new Set(groups.filter(({ length }) => length > 1).flat());
  const isSomeoneAlone = state.view !== 'matrix' && graph.actors.some(({ id }) => !together.has(id));
  const solved = isBrief
    ? [campWords.fitting(frustrated.size, counted.size)]
    : [campWords.solved(frustrated.size, counted.size, camps), campRule(derive, state, shown)];
  // On paper the page answers at once, and does not search for another sorting.
  const hasOther = known === undefined && hasOtherSorting(graph, state);
  const orElse = hasOther ? [campWords.orElse] : [];
  const alone = isSomeoneAlone ? [campWords.outsideAreas] : [];
  return [[...limits, ...alone, ...solved, ...orElse].join(' ')];
}

/** By which rule the camps of a view were found; '' where it shows none. */
function campRule(derive: Derive, state: AddressState, known?: ShownCamps | null): string {
  if (!showsCamps(state)) return '';
  const { camps, tierRule, mixedRule, tieRule } = state;
  const graph = derive.visibleGraph(state.query);
  const shown = known === undefined ? solveCampsSync(graph, state).shown : known;
  if (shown === null) return '';
  const uncounted = graph.relations.filter(({ id }) => !shown.counted.has(id)).length;
  return campWords.rule(tierRule, mixedRule, tieRule === 'hold', uncounted, camps);
}

/** A remark on supposed signs: a figure with some must not pass for one of the data alone. */
export function supposedRemarks({ index }: Derive, { supposed }: AddressState): readonly string[] {
  const nameOf = index.shortNameOf;
  const pairs = Object.entries(supposed).flatMap(([dyad, sign]) => {
    const ends = parseDyadId(dyad);
    return ends ? [campWords.supposedPair(nameOf(ends.a), nameOf(ends.b), `${sign}`)] : [];
  });
  return pairs.length === 0 ? [] : [campWords.supposed(pairs)];
}

/** What the user changed by hand, a sentence each. */
function adjustedByUser({ index }: Derive, { title, caption, adjust }: FigureSpec): readonly string[] {
  const moved = Object.keys(adjust.labels).filter((id) => index.actors.has(id as ActorId));
  return [
    ...(title === null ? [] : [noteWords.ownTitle]),
    ...(caption === null ? [] : [noteWords.ownCaption]),
    ...(adjust.shortNames ? [noteWords.shortNames] : []),
    ...(adjust.withoutLegend ? [noteWords.withoutLegend] : []),
    ...(moved.length === 0 ? [] : [noteWords.moved(moved.map((id) => index.shortNameOf(id as ActorId)))]),
    ...(adjust.note === null ? [] : [noteWords.note(adjust.note.text)]),
  ];
}

/** The links back to a view: with its address where that is short enough to be copied by hand, and without. */
function linksTo({ site, address }: FigureSpec): readonly string[] {
  if (site === '') return [];
  const home = site.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const view = `${home}/?${address}`;
  return [...(view.length <= longestLink ? [view] : []), home].map(words.link);
}

/** Longer links are not copied by hand. */
const longestLink = 90;

/** Every word of the figure of a view; `answered` is the view before camps were put in place, and so that of a question. */
export function writeFigureText(
  derive: Derive,
  state: AddressState,
  spec: FigureSpec,
  answered: AddressState = state,
  questions: readonly Question[] = [],
): FigureText {
  const { dataset } = derive;
  const graph = derive.visibleGraph(state.query);
  const sourceForm = sourceFormOf(dataset);
  const note = spec.adjust.note === null ? [] : [noteWords.remark];
  // A figure whose caption stands beside it has the rule there: the picture needs the room. A matrix has a key of its own.
  const isBrief = captionModeOf(spec) === 'clean' && state.view !== 'matrix';
  const rule = isBrief ? campRule(derive, state) : '';
  const camps = [...campRemarks(derive, state, undefined, isBrief), ...supposedRemarks(derive, state)];
  const hasKey = spec.caption === null;
  const around = aroundWhom(derive, state);
  const nameOf = derive.index.shortNameOf;
  const readingKey = hasKey ? readingKeyOf(dataset, graph.relations, nameOf) : '';
  const isGraph = state.view !== 'matrix' && state.view !== 'table';
  const adjusted = adjustedByUser(derive, spec);
  const title = spec.title ?? proposedTitle(derive, answered, questions, spec.highlight);
  const caption = spec.caption ?? proposedCaption(derive, answered);
  const factions = dataset.factions.filter(({ id }) =>
    graph.actors.some((actor) => actor.factions.includes(id)),
  );
  const past = pastSentence(derive, graph);
  const texts = [
    title,
    ...graph.actors.map(({ shortName }) => shortName),
    ...factions.map(({ label }) => label),
  ];
  const others = dataset.actors.filter(({ id }) => !graph.actors.some((actor) => actor.id === id));
  const known = [...others, ...graph.actors];
  return {
    language: 'en',
    title,
    isOwnTitle: spec.title !== null,
    standpoint: '',
    legendHeading: legendWords.heading(sourceForm),
    caption,
    isOwnCaption: spec.caption !== null,
    filter: derive.description(state.query).full,
    readingKey: [readingKey, rule].filter((text) => text !== '').join(' '),
    kept: hasKey ? [around, inferredOf(dataset, graph.relations, nameOf)].filter(Boolean).join(' ') : '',
    briefKeys:
      hasKey && isGraph
        ? briefKeysOf(dataset, graph.relations, nameOf).map((key) => [around, key].filter(Boolean).join(' '))
        : [],
    // Only what is drawn: what the caption alone names is named in full there.
    abbreviations: abbreviationsOf(known, texts),
    key: null,
    remarks: [
      ...denialRemark(derive, graph),
      ...conditionRemark(derive, graph),
      ...(past === null ? [] : [past]),
      ...camps,
      ...note,
    ],
    credit: creditLine(dataset),
    shortCredit: words.shortCredit(dataset),
    links: linksTo(spec),
    adjusted,
    description: [
      figureAltText(derive, state).long,
      ...(past === null ? [] : [past]),
      ...campsInWords(derive, state),
      ...camps,
      ...(rule === '' ? [] : [rule]),
      ...adjusted,
    ].join('\n'),
  };
}

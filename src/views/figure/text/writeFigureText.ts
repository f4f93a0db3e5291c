import type { ShownCamps } from '#derive/campGroups.ts';
import type { Derive } from '#derive/derive.ts';
import { solveCampsSync } from '#derive/solveCampsSync.ts';
import { type Dataset, sourceFormOf } from '#domain/dataset.ts';
import { parseDyadId } from '#domain/dyad.ts';
import { facets } from '#query/facets.ts';
import type { Query } from '#query/query.ts';
import type { AddressState } from '#state/appState.ts';
import type { FigureSpec } from '#views/figure/spec/figureSpec.ts';
import { campWords } from '#words/camps.ts';
import { figureWords as words } from '#words/figure.ts';
import { legendWords } from '#words/legend.ts';
import { figureAltText } from './figureAltText.ts';
import type { FigureText } from './figureText.ts';

/** "Stated in one article (J. Shilton, …)". */
function sourceText(dataset: Dataset): string {
  const { sources } = dataset;
  const [first] = sources;
  if (sources.length !== 1 || !first) return words.sources(sources.length);
  return words.source(sourceFormOf(dataset), first.author, first.publisher, first.published);
}

/** The line that no figure goes without. */
export function creditLine(dataset: Dataset): string {
  return words.credit(sourceText(dataset), dataset.id, dataset.version, dataset.licence);
}

function shortCredit({ sources }: Dataset): string {
  const [first] = sources;
  if (sources.length !== 1 || !first) return words.shortSources(sources.length);
  return words.shortCredit(first.author, first.publisher, first.published);
}

/**
 * The words of a figure as text, to stand beside it where they do not stand inside: title, caption, remarks, reading
 * key, abbreviations and credit, one paragraph.
 */
export function figureCaptionText({
  title,
  caption,
  remarks,
  readingKey,
  abbreviations,
  credit,
}: FigureText): string {
  const sentence = (text: string) => (/[.?!]$/.test(text) || text === '' ? text : `${text}.`);
  const shorts = abbreviations.map(({ short, long }) => words.abbreviation(short, long)).join('; ');
  return [sentence(title), caption, ...remarks, readingKey, sentence(shorts), credit]
    .filter((text) => text !== '')
    .join(' ');
}

/** True if the query asks for a part of what is said, so that the title must not promise the whole. */
function isPart(query: Query): boolean {
  const { from, to, undated, hidden } = query;
  const isChosen = facets.some((facet) => query.facets[facet].length > 0);
  return isChosen || from !== null || to !== null || !undated || hidden.length > 0;
}

/** How a view shows what it shows, where that is not the plain graph. */
function howShown({ index }: Derive, { view, layout, hulls, matrixCells, tableTab }: AddressState): string[] {
  const { how } = words;
  if (view === 'matrix') return [how.matrix[matrixCells]];
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

/** The title that the view suggests; the reader may write another. */
export function proposedTitle(derive: Derive, state: AddressState): string {
  return words.shownAs(subjectTitle(derive, state), howShown(derive, state));
}

function subjectTitle(derive: Derive, { query }: AddressState): string {
  const { short } = derive.description(query);
  if (!isPart(query)) return words.wholeTitle(derive.dataset.title);
  const kinds = new Set(
    derive.visibleGraph(query).relations.flatMap(({ lines }) => lines.map(({ kind }) => kind)),
  );
  const drawn = (['aligned', 'opposed'] as const).filter((kind) => kinds.has(kind));
  const what = drawn.length === 2 ? words.stances.both : words.stances[drawn[0] ?? 'neither'];
  return words.title(
    short,
    what,
    words.sourcePhrase(sourceFormOf(derive.dataset), derive.dataset.sources.length),
  );
}

/** Abbreviations among the names in sight: "PMU" where the name is "Popular Mobilization Units (PMU)". */
export function abbreviationsOf(
  actors: readonly { readonly name: string; readonly shortName: string }[],
): FigureText['abbreviations'] {
  return actors
    .flatMap(({ name, shortName }) => {
      const match = /^(.+) \(([^()]+)\)$/.exec(name);
      return match?.[2] === shortName && match[1] ? [{ short: shortName, long: match[1] }] : [];
    })
    .sort((a, b) => (a.short < b.short ? -1 : 1));
}

function showsCamps({ view, matrixOrder, hulls }: AddressState): boolean {
  return view === 'matrix' ? matrixOrder === 'camp' : hulls === 'camps';
}

/** The members of each camp in words, for readers who do not see the figure. */
function campsInWords(derive: Derive, state: AddressState): readonly string[] {
  if (!showsCamps(state)) return [];
  const nameOf = derive.index.shortNameOf;
  const { shown } = solveCampsSync(derive.visibleGraph(state.query), state);
  return (shown?.groups ?? []).map((members, camp) => campWords.members(camp, members.map(nameOf)));
}

/**
 * Remarks on the camps that a view shows: what they are based on, and what they are not. They are solved unless they are
 * `known` already, null for none.
 */
export function campRemarks(
  derive: Derive,
  state: AddressState,
  known?: ShownCamps | null,
): readonly string[] {
  const { camps, tierRule, mixedRule } = state;
  if (!showsCamps(state)) return [];
  const graph = derive.visibleGraph(state.query);
  const shown = known === undefined ? solveCampsSync(graph, state).shown : known;
  if (shown === null) return [campWords.notProven];
  const { counted, frustrated } = shown;
  const rule = campWords.rule(
    tierRule,
    mixedRule,
    graph.relations.filter(({ id }) => !counted.has(id)).length,
  );
  const solved = campWords.solved(frustrated.size, counted.size, camps, rule);
  return [`${campWords.notTheWar(sourceFormOf(derive.dataset))} ${solved}`];
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

/** Every word of the figure of a view. */
export function writeFigureText(derive: Derive, state: AddressState, spec: FigureSpec): FigureText {
  const { dataset } = derive;
  const graph = derive.visibleGraph(state.query);
  const sourceForm = sourceFormOf(dataset);
  const remarks = [...campRemarks(derive, state), ...supposedRemarks(derive, state)];
  return {
    language: 'en',
    title: spec.title ?? proposedTitle(derive, state),
    isOwnTitle: spec.title !== null,
    standpoint: '',
    legendHeading: legendWords.heading(sourceForm),
    caption: derive.description(state.query).full,
    readingKey: words.readingKey(sourceForm),
    abbreviations: abbreviationsOf(graph.actors),
    key: null,
    remarks,
    credit: creditLine(dataset),
    shortCredit: shortCredit(dataset),
    description: [figureAltText(derive, state).long, ...campsInWords(derive, state), ...remarks].join('\n'),
  };
}

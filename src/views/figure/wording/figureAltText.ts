import { groupBy } from '#base/groupBy.ts';
import type { Derive } from '#derive/derive.ts';
import type { Actor } from '#domain/actor.ts';
import { type Dataset, isOfRows } from '#domain/dataset.ts';
import { type CountedStatement, type Relation, stances } from '#domain/relation.ts';
import { hasInside } from '#query/filter/query.ts';
import { actWithObject, unsaidQuality } from '#query/sentences/actVerbs.ts';
import { unsignedNouns } from '#query/sentences/addedClauses.ts';
import type { NameOf } from '#query/sentences/describeRelation.ts';
import { stanceQualities } from '#query/sentences/shortStance.ts';
import { denialsOf } from '#query/sentences/whoDenies.ts';
import type { AddressState } from '#state/appState.ts';
import { withBackground } from '#words/actorKind.ts';
import { denialWords } from '#words/denialNotes.ts';
import { figureAltWords as words } from '#words/figureAlt.ts';
import { isPluralName, nameInSentence } from '#words/grammar/nameInSentence.ts';
import { listed } from '#words/grammar/numbersAndLists.ts';
import { legendWords } from '#words/legend.ts';
import { sourcePhrase } from '#words/sourceForm.ts';
import { qualityWords } from '#words/stanceQualifiers.ts';
import { stanceCount, terms } from '#words/terms.ts';

/** A picture in words. */
export interface FigureAltText {
  /** What it is and how much it holds, in one or two sentences. */
  readonly short: string;
  /** All that it shows: the filter sentence, actors by faction, then counterparts, relations by stance; one paragraph a line. */
  readonly long: string;
}

/** The figure of a view in words, from what is visible alone. An actor of several factions stands under each. */
export function figureAltText(
  derive: Derive,
  { query, view }: Pick<AddressState, 'query' | 'view'>,
): FigureAltText {
  const { dataset } = derive;
  const form = words.form[view === 'matrix' || view === 'table' ? view : 'graph'];
  const { actors, relations, inside } = derive.visibleGraph(query);
  const description = derive.description(query);
  const byStance = groupBy(relations, ({ stance }) => stance);
  const tally = stances.flatMap((stance) => {
    const count = byStance.get(stance)?.length ?? 0;
    return count === 0 ? [] : [stanceCount(count, stance)];
  });
  const nameOf = derive.index.shortNameOf;
  const isInside = ({ id }: Actor) => !hasInside(query) || inside.has(id);
  const own = actors.filter(isInside);
  const counterparts = actors.filter((actor) => !isInside(actor));
  const stanceGroups = stances.flatMap((stance) => {
    const pairs =
      stance === 'alleged'
        ? allegationsIn(relations, nameOf, dataset)
        : (byStance.get(stance) ?? []).map((relation) => pairText(relation, nameOf, dataset));
    return pairs.length === 0 ? [] : [words.group(terms.stance[stance], pairs)];
  });
  const source = words.source(sourcePhrase(dataset));
  const short = words.short(form, description.short, actors.length, relations.length, tally, source);
  return {
    short,
    long: [
      words.long(form, source, description.full),
      byFaction(words.actors(own.length), own, dataset),
      ...(counterparts.length === 0
        ? []
        : [byFaction(words.counterparts(counterparts.length), counterparts, dataset)]),
      relations.length === 0
        ? words.noRelations
        : [words.relations(relations.length, stanceGroups.length), ...stanceGroups].join(' '),
    ].join('\n'),
  };
}

/**
 * How many actors, in one group for every faction that has some of them, in the dataset's order, and one for those of none; one
 * alone, and those that are all of none, without their group.
 */
function byFaction(count: string, actors: readonly Actor[], { factions }: Dataset): string {
  const groups = factions.map(({ id, label }) => ({
    label,
    members: actors.filter((actor) => actor.factions.includes(id)),
  }));
  const free = { label: words.noFaction, members: actors.filter((actor) => actor.factions.length === 0) };
  if (actors.length <= 1 || free.members.length === actors.length)
    return words.ungrouped(
      count,
      actors.map(({ name }) => name),
    );
  const told = [...groups, free]
    .filter(({ members }) => members.length > 0)
    .map(({ label, members }) =>
      words.group(
        label,
        members.map(({ name, background }) => withBackground(name, background.includes('factions'))),
      ),
    );
  return [words.byFaction(count), ...told].join(' ');
}

/** Who does what to whom in the words of the picture, in its parts. */
function actParts(one: CountedStatement, nameOf: NameOf, dataset: Dataset) {
  const name = nameOf(one.from);
  return { name: nameInSentence(name), ...actWithObject(one, isPluralName(name), nameOf, dataset) };
}

/** What somebody does to another, each act once, and both names once: "Orvania meets and writes to Brenn (partly inferred)". */
function actsText(
  acts: readonly CountedStatement[],
  qualities: readonly string[],
  nameOf: NameOf,
  dataset: Dataset,
): string {
  const isPlain = (one: CountedStatement) =>
    one.statement.confidence !== 'low' && unsaidQuality(one) === null;
  const byEnds = groupBy(acts.filter(isPlain), (one) => {
    const { name, object } = actParts(one, nameOf, dataset);
    return `${name}\n${object}`;
  });
  const plain = [...byEnds.values()].map((alike) => {
    const [first, ...others] = alike.map((one) => actParts(one, nameOf, dataset));
    const verbs = [...new Set([first, ...others].flatMap((one) => one?.verb ?? []))];
    return `${first?.name} ${listed(verbs)} ${first?.object}`;
  });
  const others = acts.filter((one) => !isPlain(one));
  const texts = new Set(others.map((one) => actText(one, nameOf, dataset)));
  const [only] = others;
  // One act has all that is said of it in one pair of brackets.
  if (plain.length === 0 && texts.size === 1 && only !== undefined)
    return actText(only, nameOf, dataset, qualities);
  return words.qualified(listed([...plain, ...texts]), qualities);
}

/** "the Iraqi government nominally controls the PMU": who does what to whom, in the words of the picture. */
function actText(
  one: CountedStatement,
  nameOf: NameOf,
  dataset: Dataset,
  more: readonly string[] = [],
): string {
  const { name, verb, object } = actParts(one, nameOf, dataset);
  const act = `${name} ${verb} ${object}`;
  // Who alleges it is said before it.
  const quality = one.statement.mode === 'accused' ? null : unsaidQuality(one);
  const own =
    one.statement.confidence === 'low'
      ? [qualityWords.basis.low]
      : quality === null
        ? []
        : [qualityWords.quality[quality]];
  return words.qualified(act, [...new Set([...own, ...more])]);
}

/** What is alleged, each act once: who alleges that who does what to whom, and who denies it. Also beside a stance that is told. */
function allegationsIn(relations: readonly Relation[], nameOf: NameOf, dataset: Dataset): readonly string[] {
  const acts = relations.flatMap(({ lines }) =>
    lines.filter(({ kind }) => kind === 'accused').flatMap(({ statements }) => statements),
  );
  const speakerOf = ({ statement: { saidBy } }: CountedStatement) =>
    saidBy === 'narrator' || saidBy === 'unnamed'
      ? legendWords.speaker[saidBy as 'narrator']
      : nameInSentence(nameOf(saidBy));
  return [...groupBy(acts, (act) => actText(act, nameOf, dataset))].map(([text, alike]) => {
    const by = [...new Set(alike.map(speakerOf))];
    const isPlural = by.length > 1 || by.some(isPluralName);
    return words.alleged(by, isPlural, text, denialsOf(alike));
  });
}

/** "Turkey and PMU (threatened)": the pair, and the qualities of its stance. */
function pairText(relation: Relation, nameOf: NameOf, dataset: Dataset): string {
  const { a, b, stance, mixedKind } = relation;
  // A tie of a table stands for no contact: there the words are those of its table.
  const isInActs = stance === 'other' && !isOfRows(dataset);
  // Without the stance, under which the pair stands already.
  const quality = stanceQualities(relation);
  const qualities = [
    ...(mixedKind === null ? [] : [terms.mixedKind[mixedKind]]),
    ...(stance === 'other' && !isInActs ? unsignedNouns(relation) : []),
    ...(quality === '' ? [] : [quality]),
    ...denialsOf(relation.statements.filter(({ statement }) => statement.mode !== 'accused')).map(
      ({ by, paragraphs }) => denialWords.deniedBy(by, paragraphs),
    ),
  ];
  return isInActs
    ? actsText(relation.statements, qualities, nameOf, dataset)
    : words.qualified(words.pair(nameOf(a), nameOf(b)), qualities);
}

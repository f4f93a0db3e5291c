import { groupBy } from '#base/groupBy.ts';
import type { Derive } from '#derive/derive.ts';
import type { Actor } from '#domain/actor.ts';
import { type Dataset, isOfRows } from '#domain/dataset.ts';
import { type CountedStatement, type Relation, stances } from '#domain/relation.ts';
import { hasInside } from '#query/filter/query.ts';
import { actWithObject, unsaidQuality } from '#query/telling/actVerbs.ts';
import { unsignedNouns } from '#query/telling/addedClauses.ts';
import type { NameOf } from '#query/telling/describeRelation.ts';
import { stanceQualities } from '#query/telling/shortStance.ts';
import { denialsOf } from '#query/telling/whoDenies.ts';
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
      [words.actors(own.length), ...byFaction(own, dataset)].join(' '),
      ...(counterparts.length === 0
        ? []
        : [[words.counterparts(counterparts.length), ...byFaction(counterparts, dataset)].join(' ')]),
      relations.length === 0
        ? words.noRelations
        : [words.relations(relations.length), ...stanceGroups].join(' '),
    ].join('\n'),
  };
}

/** One group for every faction that has some of the actors, in the dataset's order, and one for those of none. */
function byFaction(actors: readonly Actor[], { factions }: Dataset): string[] {
  const groups = factions.map(({ id, label }) => ({
    label,
    members: actors.filter((actor) => actor.factions.includes(id)),
  }));
  const free = { label: words.noFaction, members: actors.filter((actor) => actor.factions.length === 0) };
  return [...groups, free]
    .filter(({ members }) => members.length > 0)
    .map(({ label, members }) =>
      words.group(
        label,
        members.map(({ name, background }) => withBackground(name, background.includes('factions'))),
      ),
    );
}

/** Who does what to whom in the words of the picture, in its parts. */
function actParts(one: CountedStatement, nameOf: NameOf, dataset: Dataset) {
  const name = nameOf(one.from);
  return { name: nameInSentence(name), ...actWithObject(one, isPluralName(name), nameOf, dataset) };
}

/** What somebody does to another, each act once, and both names once: "Orvania meets and writes to Brenn". */
function actsText(acts: readonly CountedStatement[], nameOf: NameOf, dataset: Dataset): string {
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
  const others = acts.filter((one) => !isPlain(one)).map((one) => actText(one, nameOf, dataset));
  return listed([...plain, ...new Set(others)]);
}

/** "the Iraqi government nominally controls the PMU": who does what to whom, in the words of the picture. */
function actText(one: CountedStatement, nameOf: NameOf, dataset: Dataset): string {
  const { name, verb, object } = actParts(one, nameOf, dataset);
  const act = `${name} ${verb} ${object}`;
  // Who alleges it is said before it.
  const quality = one.statement.mode === 'accused' ? null : unsaidQuality(one);
  if (one.statement.confidence === 'low') return words.qualified(act, qualityWords.basis.low);
  return quality === null ? act : words.qualified(act, qualityWords.quality[quality]);
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
  const pair = isInActs ? actsText(relation.statements, nameOf, dataset) : words.pair(nameOf(a), nameOf(b));
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
  return qualities.length === 0 ? pair : words.qualified(pair, words.qualities(qualities));
}

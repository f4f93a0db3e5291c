/** The answer to a question, in words: written from the relations in sight and nothing else. */
import type { SourceForm } from '#domain/dataset.ts';
import { hasEnd } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { basisConfidence, type Relation, type RelationLine } from '#domain/relation.ts';
import { answerWords as words } from '#words/answer.ts';
import { participle } from '#words/verbPhrase.ts';
import type { VisibleGraph } from './applyQuery.ts';
import type { NameOf } from './describeRelation.ts';
import { hasInside, type Query } from './query.ts';

/** The kinds of line that say how two actors stand, or that they met. */
const spokenKinds = ['opposed', 'aligned', 'contact'] as const;
type SpokenKind = (typeof spokenKinds)[number];

/** Of more actors that a filter names, only their pairs are counted. */
const mostSubjects = 3;

/** One or two sentences for a few actors that the filter names, else for the pairs in sight; "" where no relation is. */
export function answerOf(graph: VisibleGraph, query: Query, nameOf: NameOf, sourceForm: SourceForm): string {
  const implied = graph.relations.filter(
    (relation) => relation.stance !== 'alleged' && basisConfidence(relation) === 'low',
  );
  const lines = graph.relations.flatMap((relation) => (implied.includes(relation) ? [] : relation.lines));
  const inside = graph.actors.filter(({ id }) => graph.inside.has(id)).map(({ id }) => id);
  const isAboutFew = hasInside(query) && query.scope === 'counterparts' && inside.length <= mostSubjects;
  const sentences = isAboutFew
    ? ofActors(inside, lines, nameOf, sourceForm)
    : spokenKinds.flatMap((kind) => ofPairs(kind, lines, nameOf, sourceForm));
  const unsaid = implied.map(({ a, b }) => [nameOf(a), nameOf(b)] as const);
  return [
    ...sentences,
    ...ofHarm(graph.relations, nameOf, sourceForm),
    ...(unsaid.length === 0 ? [] : [words.implied(unsaid)]),
  ].join(' ');
}

/** A sentence for each actor; a line between two of them is told of the first. */
function ofActors(
  subjects: readonly ActorId[],
  lines: readonly RelationLine[],
  nameOf: NameOf,
  sourceForm: SourceForm,
): readonly string[] {
  const isTold = (line: RelationLine, at: number) => subjects.slice(0, at).some((past) => hasEnd(line, past));
  return subjects.flatMap((subject, at) => {
    const own = lines.filter((line) => hasEnd(line, subject) && !isTold(line, at));
    const groups = spokenKinds.flatMap((kind) => {
      const list = own.filter((line) => line.kind === kind);
      return list.length === 0 ? [] : [{ kind, list }];
    });
    const [only, ...others] = groups;
    if (only === undefined) return [];
    const namesOf = (list: readonly RelationLine[], isFact: boolean) =>
      list.filter(({ tier }) => (tier === 1) === isFact).map(({ a, b }) => nameOf(a === subject ? b : a));
    const facts = namesOf(only.list, true);
    if (others.length === 0 && subjects.length === 1 && facts.length > 0 && isReceived(only.list, subject)) {
      const verb = verbOf(only.list) ?? words.standing[only.kind];
      return [words.towardsActor(verb, nameOf(subject), sourceForm, facts, namesOf(only.list, false))];
    }
    const acts = (isFact: boolean) =>
      groups.flatMap(({ kind, list }) => {
        const names = namesOf(list, isFact);
        const isOwn = list.every(({ statements }) => statements.every(({ from }) => from === subject));
        return names.length === 0 ? [] : [words.act((isOwn && verbOf(list)) || words.standing[kind], names)];
      });
    return [words.ofActor(nameOf(subject), sourceForm, acts(true), acts(false))];
  });
}

/** True if all that is stated comes from the others. */
const isReceived = (lines: readonly RelationLine[], subject: ActorId) =>
  lines.every(({ statements }) => statements.every(({ from, type }) => from !== subject && !type.symmetric));

/** The verb of all statements behind some lines, as it stands behind "is reported"; null where they differ. */
function verbOf(lines: readonly RelationLine[]): string | null {
  const labels = new Set(lines.flatMap(({ statements }) => statements.map(({ type }) => type.label)));
  const [label] = labels;
  return label !== undefined && labels.size === 1 ? participle(label) : null;
}

function ofPairs(
  kind: SpokenKind,
  lines: readonly RelationLine[],
  nameOf: NameOf,
  sourceForm: SourceForm,
): readonly string[] {
  const list = lines.filter((line) => line.kind === kind);
  if (list.length === 0) return [];
  const facts = list.filter(({ tier }) => tier === 1);
  const pairs = (facts.length > 0 ? facts : list).map(({ a, b }) => [nameOf(a), nameOf(b)] as const);
  return [words.pairs(words.state[kind], sourceForm, pairs, leadingOf(pairs))];
}

/** The actor in most of the pairs; null where several are in as many. */
function leadingOf(
  pairs: readonly (readonly [string, string])[],
): { readonly name: string; readonly count: number } | null {
  const counts = new Map<string, number>();
  for (const name of pairs.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  if (first === undefined || first[1] === second?.[1]) return null;
  return { name: first[0], count: first[1] };
}

/** Who is said to have harmed civilians, and who is accused of anything, each with the accusers. */
function ofHarm(relations: readonly Relation[], nameOf: NameOf, sourceForm: SourceForm): readonly string[] {
  const statementsOf = (kind: RelationLine['kind']) =>
    relations.flatMap(({ lines }) =>
      lines.filter((line) => line.kind === kind).flatMap(({ statements }) => statements),
    );
  const harms = statementsOf('harm');
  const harming = [...new Set(harms.map(({ from }) => from))];
  const areAllHarmed = harms.every(({ type }) => type.id !== 'keeps-out');
  const accusers = new Map<ActorId, Set<string>>();
  for (const { from, statement } of statementsOf('accused')) {
    const { saidBy } = statement;
    const by = words.accuser(saidBy === 'narrator' || saidBy === 'unnamed' ? null : nameOf(saidBy));
    accusers.set(from, (accusers.get(from) ?? new Set()).add(by));
  }
  return [
    ...(harming.length === 0 ? [] : [words.harm(sourceForm, harming.map(nameOf), areAllHarmed)]),
    ...(accusers.size === 0
      ? []
      : [words.accused([...accusers].map(([id, by]) => ({ name: nameOf(id), by: [...by] })))]),
  ];
}

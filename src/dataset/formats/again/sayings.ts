/** What a dataset says of its statements and actors, part by part, in words that another dataset can be compared with. */
import type { Actor } from '#domain/actor.ts';
import type { Dataset, FieldOwner } from '#domain/dataset.ts';
import type { Statement } from '#domain/statement.ts';
import { placeInSource } from './placeInSource.ts';

const statementParts = [
  'ends',
  'from',
  'to',
  'verb',
  'stance',
  'status',
  'date',
  'quote',
  'saidBy',
  'paraphrase',
  'confidence',
  'kindOfAct',
  'sourceType',
  'place',
  'source',
  'paragraph',
  'pageOrPlace',
] as const;
const actorParts = [
  'name',
  'shortName',
  'aliases',
  'kind',
  'country',
  'faction',
  'community',
  'partOf',
  'tier',
  'summary',
] as const;
export type Part = (typeof statementParts)[number] | (typeof actorParts)[number];

/** What one thing says, by part; further columns stand in `columns`. */
export interface Saying {
  readonly parts: Readonly<Partial<Record<Part, string>>>;
  readonly columns: ReadonlyMap<string, string>;
}

/** One part that says something else. */
export interface PartChange {
  /** A part that all datasets have, or the name of a further column. */
  readonly part: Part | { readonly column: string };
  readonly was: string;
  readonly is: string;
}

const between = '; ';
const signWords = { 1: 'aligned', '-1': 'opposed', 0: '' } as const;

/** Columns that only say in words what other parts say. */
const impliedColumns: ReadonlySet<string> = new Set(['source type', 'voice']);

function columnsOf({ fields = [] }: Dataset, owner: FieldOwner) {
  const labels = new Map<string, string>(
    fields
      .filter(({ of, label }) => of === owner && !impliedColumns.has(label))
      .map(({ id, label }) => [id, label]),
  );
  return (values: Readonly<Record<string, unknown>> = {}) =>
    new Map(
      Object.entries(values).flatMap(([id, value]) => {
        const label = labels.get(id);
        return label === undefined ? [] : [[label, String(value)] as const];
      }),
    );
}

const namesOf = ({ actors }: Dataset) => new Map<string, string>(actors.map(({ id, name }) => [id, name]));

/** What each statement says. The source that the file itself is goes unsaid: its name changes from month to month. */
export function statementSayings(dataset: Dataset): (statement: Statement) => Saying {
  const names = namesOf(dataset);
  const types = new Map(dataset.relationTypes.map((type) => [type.id, type]));
  const titles = new Map(dataset.sources.map(({ id, title }) => [id, title]));
  const columns = columnsOf(dataset, 'statements');
  const [ownSource] = dataset.sources;
  return ({ from, to, type, mode, when, cites, gloss, confidence, fields }) => {
    const { label = '', sign = 0 } = types.get(type) ?? {};
    const said = cites.flatMap(({ source }) => (source === ownSource?.id ? [] : (titles.get(source) ?? [])));
    return {
      parts: {
        ends: `${names.get(from) ?? ''} – ${names.get(to) ?? ''}`,
        verb: label,
        stance: signWords[sign],
        status: mode,
        date: when ?? '',
        quote: cites.flatMap(({ quote = [] }) => quote).join(between),
        saidBy: [...new Set(said)].join(between),
        paraphrase: gloss,
        confidence,
        pageOrPlace: cites.flatMap((cite) => placeInSource(cite) ?? []).join(between),
      },
      columns: columns(fields),
    };
  };
}

/** What each actor says. */
export function actorSayings(dataset: Dataset): (actor: Actor) => Saying {
  const names = namesOf(dataset);
  const columns = columnsOf(dataset, 'actors');
  const labelled = (items: readonly { readonly id: string; readonly label: string }[]) => {
    const labels = new Map(items.map(({ id, label }) => [id, label]));
    return (ids: readonly string[]) => ids.map((id) => labels.get(id) ?? id).join(between);
  };
  const [countries, factions, communities] = [
    labelled(dataset.countries),
    labelled(dataset.factions),
    labelled(dataset.communities),
  ];
  return (actor) => ({
    parts: {
      name: actor.name,
      shortName: actor.shortName,
      aliases: actor.aliases.join(between),
      kind: actor.kind === 'unstated' ? '' : actor.kind.replace('-', ' '),
      country: countries(actor.countries),
      faction: factions(actor.factions),
      community: communities(actor.communities),
      partOf: actor.partOf === undefined ? '' : (names.get(actor.partOf) ?? ''),
      summary: actor.summary ?? '',
    },
    columns: columns(actor.fields),
  });
}

/** The parts in which two sayings differ. */
export function partsChanged(was: Saying, is: Saying): readonly PartChange[] {
  const known = [...new Set([...Object.keys(was.parts), ...Object.keys(is.parts)])] as readonly Part[];
  const columns = [...new Set([...was.columns.keys(), ...is.columns.keys()])];
  return [
    ...known.map((part) => ({ part, was: was.parts[part] ?? '', is: is.parts[part] ?? '' })),
    ...columns.map((column) => ({
      part: { column },
      was: was.columns.get(column) ?? '',
      is: is.columns.get(column) ?? '',
    })),
  ].filter((change) => change.was !== change.is);
}

/** As far as a reader wants to be told: a paraphrase follows the verb, and a short name the name. */
export function toldParts(changes: readonly PartChange[]): readonly PartChange[] {
  const has = (part: Part) => changes.some((change) => change.part === part);
  return changes.filter(
    ({ part }) =>
      !(
        part === 'paraphrase' &&
        (has('verb') || has('stance') || has('ends') || has('from') || has('to') || has('status'))
      ) && !(part === 'shortName' && has('name')),
  );
}

/**
 * A dataset as tables for spreadsheets: relations, statements, actors, each with ids beside names. Names may be shared, ids
 * are not. Columns are called as the table on screen calls them. Signs are words: a spreadsheet's guard against formulas would make "-1" a text.
 */
import { signName } from '#dataset/datasetCounts.ts';
import type { Actor, FieldValues } from '#domain/actor.ts';
import { type Dataset, type Field, type FieldOwner, type Source, sourceFormOf } from '#domain/dataset.ts';
import type { FieldId } from '#domain/ids.ts';
import { isoDay, parsePeriod } from '#domain/period.ts';
import {
  basisConfidence,
  type CountedStatement,
  inOrderOfAct,
  type LineKind,
  lineKindOf,
  type Relation,
} from '#domain/relation.ts';
import type { Cite, RelationType, Statement } from '#domain/statement.ts';
import { isConfidenceUnsaid, isModeUnsaid, isTierUnsaid } from '#domain/unsaid.ts';
import { saidByTerm } from '#words/saidBy.ts';
import { listedParts } from '#words/sourceForm.ts';
import { tableWords } from '#words/table.ts';
import { statementVoiceTerm, terms } from '#words/terms.ts';
import { viewWords } from '#words/views.ts';

/** A cell; a number or a truth value only where the data has one. */
export type Cell = string | number | boolean;

export interface RowTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A statement, and whether it counts in the view that is written. */
export interface StatementRow {
  readonly statement: Statement;
  readonly counts: boolean;
}

const between = '; ';

function namesOf(dataset: Dataset): (id: string) => string {
  const names = new Map<string, string>(dataset.actors.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** Whose word it is, as the screen says it, with actors by their full names. */
const wordOf = (statement: Statement, name: (id: string) => string, dataset: Dataset): string =>
  saidByTerm(statement, sourceFormOf(dataset), name);

/** A source in one line. */
export const sourceText = ({ author, title, publisher, published }: Source): string =>
  listedParts([author, `“${title}”`, publisher, published]);

/** Where a passage stands in its source. */
export const placeOfCite = ({ paragraph, locator }: Cite) =>
  locator ?? (paragraph === undefined ? '' : String(paragraph));

/** Names that a further field cannot have in a file of a kind, since they mean something there already. */
export interface ReservedNames {
  readonly actors: readonly string[];
  readonly statements: readonly string[];
}

const nothingReserved: ReservedNames = { actors: [], statements: [] };

interface FieldColumns {
  readonly names: readonly string[];
  readonly cellsOf: (values: FieldValues | undefined) => readonly Cell[];
}

/** The further fields as columns beside those that are taken, each under a name of its own. */
function fieldColumns(
  dataset: Dataset,
  owner: FieldOwner,
  taken: readonly string[],
  reserved: ReservedNames,
): FieldColumns {
  const used = new Set([...reserved[owner], ...taken].map((name) => name.toLowerCase()));
  const fields = (dataset.fields ?? []).filter(({ of }) => of === owner);
  const names = fields.map(({ label }) => {
    let name = used.has(label.toLowerCase()) ? `${label} (file)` : label;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${label} (file ${number})`;
    used.add(name.toLowerCase());
    return name;
  });
  const cellOf = (values: FieldValues, id: FieldId) => (Object.hasOwn(values, id) ? (values[id] ?? '') : '');
  return { names, cellsOf: (values = {}) => fields.map(({ id }) => cellOf(values, id)) };
}

const actorColumns = [
  'id',
  'name',
  'short name',
  'aliases',
  'kind',
  'country',
  'faction',
  'community',
  'part of',
  'part of id',
  'tier',
  'summary',
] as const;

const statementColumns = [
  'id',
  'from',
  'verb',
  'to',
  'kind of act',
  'sign',
  'source type',
  'status',
  'said by',
  'when',
  'place',
  'paragraph',
  'quote',
  'paraphrase',
  'confidence',
  'counts',
  'from id',
  'to id',
  'source',
] as const;

/** The further fields of a dataset by the columns that they are written in. */
export function fieldsByColumn(
  dataset: Dataset,
  owner: FieldOwner,
  reserved: ReservedNames = nothingReserved,
): ReadonlyMap<string, Field> {
  const { names } = fieldColumns(
    dataset,
    owner,
    owner === 'actors' ? actorColumns : statementColumns,
    reserved,
  );
  const fields = (dataset.fields ?? []).filter(({ of }) => of === owner);
  return new Map(fields.map((field, at) => [names[at] ?? '', field]));
}

const labelsOf = (items: readonly { readonly id: string; readonly label: string }[]) => {
  const labels = new Map(items.map(({ id, label }) => [id, label]));
  return (ids: readonly string[]) => ids.map((id) => labels.get(id) ?? id).join(between);
};

/** One row for each actor, in the order given. */
export function actorTable(
  actors: readonly Actor[],
  dataset: Dataset,
  reserved: ReservedNames = nothingReserved,
): RowTable {
  const name = namesOf(dataset);
  const countries = labelsOf(dataset.countries);
  const factions = labelsOf(dataset.factions);
  const communities = labelsOf(dataset.communities);
  const fields = fieldColumns(dataset, 'actors', actorColumns, reserved);
  return {
    columns: [...actorColumns, ...fields.names],
    rows: actors.map((actor) => [
      actor.id,
      actor.name,
      actor.shortName,
      [...actor.aliases, ...actor.alsoKnownAs].join(between),
      actor.kind === 'unstated' ? '' : actor.kind.replace('-', ' '),
      countries(actor.countries),
      factions(actor.factions),
      communities(actor.communities),
      actor.partOf === undefined ? '' : name(actor.partOf),
      actor.partOf ?? '',
      actor.tier,
      actor.summary ?? '',
      ...fields.cellsOf(actor.fields),
    ]),
  };
}

/** One row for each statement, with its ends as coded, in the order given. */
export function statementTable(
  statements: readonly StatementRow[],
  dataset: Dataset,
  reserved: ReservedNames = nothingReserved,
): RowTable {
  const name = namesOf(dataset);
  const types = new Map<string, RelationType>(dataset.relationTypes.map((type) => [type.id, type]));
  const countries = labelsOf(dataset.countries);
  const sources = new Map<string, string>(dataset.sources.map((source) => [source.id, sourceText(source)]));
  const sourceForm = sourceFormOf(dataset);
  const fields = fieldColumns(dataset, 'statements', statementColumns, reserved);
  const rows = statements.map(({ statement, counts }) => {
    const type = types.get(statement.type);
    const cited = [...new Set(statement.cites.map(({ source }) => sources.get(source) ?? source))];
    return [
      statement.id,
      name(statement.from),
      type?.label ?? statement.type,
      name(statement.to),
      type?.family ?? '',
      type === undefined ? '' : signName(type),
      statementVoiceTerm(statement, sourceForm),
      isModeUnsaid(statement, dataset) ? '' : statement.mode,
      wordOf(statement, name, dataset),
      statement.when ?? '',
      countries(statement.theatre),
      statement.cites.map(placeOfCite).join(between),
      statement.cites.flatMap(({ quote }) => quote ?? []).join(between),
      statement.gloss,
      isConfidenceUnsaid(statement.confidence, dataset) ? '' : statement.confidence,
      counts ? 'yes' : 'no',
      statement.from,
      statement.to,
      cited.join(between),
      ...fields.cellsOf(statement.fields),
    ];
  });
  return { columns: [...statementColumns, ...fields.names], rows };
}

/** First and last day that the dated ones of some statements speak of, `..` where one goes on; empty where none is dated. */
function datesOf(statements: readonly CountedStatement[]): readonly [first: string, last: string] {
  const periods = statements.flatMap(({ statement }) =>
    statement.when === null ? [] : (parsePeriod(statement.when) ?? []),
  );
  if (periods.length === 0) return ['', ''];
  const starts = periods.map(({ start }) => start);
  const ends = periods.map(({ end }) => end);
  return [isoDay(Math.min(...starts)), isoDay(Math.max(...ends))];
}

/**
 * One row for each relation, with its ends as the view shows them, in the order given. `alsoOf` says what its statements
 * say beside the stance.
 */
export function relationTable(
  relations: readonly Relation[],
  dataset: Dataset,
  alsoOf: (relation: Relation) => readonly string[],
): RowTable {
  const name = namesOf(dataset);
  const columns = [
    'actor A',
    'actor B',
    'actor A id',
    'actor B id',
    'stance',
    'also',
    'how stated',
    'basis',
    'mixed kind',
    'statements aligned',
    'statements opposed',
    'statements accused',
    'statements other',
    'said by',
    'first date',
    'last date',
    'statement ids',
  ] as const;
  const rows = relations.map((relation) => {
    const { stance, tier, mixedKind, statements } = relation;
    const [a, b] = inOrderOfAct(relation);
    const confidence = basisConfidence(relation);
    const of = (...kinds: readonly LineKind[]) =>
      statements.filter((counted) => kinds.includes(lineKindOf(counted))).length;
    const speakers = new Set(statements.map(({ statement }) => wordOf(statement, name, dataset)));
    return [
      name(a),
      name(b),
      a,
      b,
      terms.stance[stance],
      alsoOf(relation).join(between),
      stance === 'alleged' || isConfidenceUnsaid(confidence, dataset) ? '' : tableWords.basis[confidence],
      isTierUnsaid(relation, dataset) ? '' : tier === null ? viewWords.tierAccused : viewWords.tier[tier],
      mixedKind === null ? '' : terms.mixedKind[mixedKind],
      of('aligned'),
      of('opposed'),
      of('accused'),
      of('structure', 'contact', 'harm'),
      [...speakers].join(between),
      ...datesOf(statements.filter(({ statement }) => statement.mode !== 'accused')),
      statements.map(({ statement }) => statement.id).join(between),
    ];
  });
  return { columns, rows };
}

/**
 * Statements and relations as CSV (RFC 4180: commas, CRLF, quotes doubled), with a byte order mark so that
 * spreadsheets read UTF-8. A cell that a spreadsheet would run as a formula, because it begins with = + - @ tab or
 * carriage return, gets an apostrophe before it. Names may be shared, ids are not. Hence signs are words here: "-1" would be no number any more.
 */
import Papa from 'papaparse';
import { signName } from '#dataset/datasetCounts.ts';
import { type Dataset, sourceFormOf } from '#domain/dataset.ts';
import { isoDay, parsePeriod } from '#domain/period.ts';
import {
  basisConfidence,
  type CountedStatement,
  decidingStatements,
  type LineKind,
  lineKindOf,
  type Relation,
} from '#domain/relation.ts';
import type { Cite, RelationType, Speaker, Statement } from '#domain/statement.ts';
import { listedParts } from '#words/sourceForm.ts';
import { modeTerm, terms, voiceTerm } from '#words/terms.ts';

/** A statement, and whether it counts in the view that is exported. */
export interface CsvStatement {
  readonly statement: Statement;
  readonly counts: boolean;
}

const byteOrderMark = '\uFEFF';
const between = '; ';

function csv(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const text = Papa.unparse(
    [columns, ...rows].map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: /^[=+\-@\t\r]/ },
  );
  return `${byteOrderMark}${text}\r\n`;
}

function namesOf(dataset: Dataset): (id: string) => string {
  const names = new Map<string, string>(dataset.actors.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

function speakerName(saidBy: Speaker, name: (id: string) => string): string {
  return saidBy === 'narrator' ? 'the source' : saidBy === 'unnamed' ? 'unnamed' : name(saidBy);
}

const placeOf = ({ paragraph, locator }: Cite) =>
  locator ?? (paragraph === undefined ? '' : String(paragraph));

/** One row for each statement, with its ends as coded, in the order given. */
export function statementsCsv(rows: readonly CsvStatement[], dataset: Dataset): string {
  const name = namesOf(dataset);
  const types = new Map<string, RelationType>(dataset.relationTypes.map((type) => [type.id, type]));
  const countries = new Map<string, string>(dataset.countries.map(({ id, label }) => [id, label]));
  const sources = new Map<string, string>(
    dataset.sources.map(({ id, author, title, publisher, published }) => [
      id,
      listedParts([author, `“${title}”`, publisher, published]),
    ]),
  );
  const sourceForm = sourceFormOf(dataset);
  const columns = [
    'id',
    'from',
    'verb',
    'to',
    'family',
    'sign',
    'voice',
    'mode',
    'said by',
    'when',
    'theatre',
    'paragraph',
    'quote',
    'gloss',
    'confidence',
    'counts',
    'from id',
    'to id',
    'source',
  ] as const;
  const cells = rows.map(({ statement, counts }) => {
    const type = types.get(statement.type);
    const cited = [...new Set(statement.cites.map(({ source }) => sources.get(source) ?? source))];
    return [
      statement.id,
      name(statement.from),
      type?.label ?? statement.type,
      name(statement.to),
      type === undefined ? '' : terms.family[type.family],
      type === undefined ? '' : signName(type),
      voiceTerm(statement.voice, sourceForm),
      type === undefined ? terms.mode[statement.mode] : modeTerm({ statement, type }),
      speakerName(statement.saidBy, name),
      statement.when ?? '',
      statement.theatre.map((id) => countries.get(id) ?? id).join(between),
      statement.cites.map(placeOf).join(between),
      statement.cites.flatMap(({ quote }) => quote ?? []).join(between),
      statement.gloss,
      statement.confidence,
      counts ? 'yes' : 'no',
      statement.from,
      statement.to,
      cited.join(between),
    ];
  });
  return csv(columns, cells);
}

/** First and last day that the dated ones of some statements speak of; empty where none is dated. */
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
export function relationsCsv(
  relations: readonly Relation[],
  dataset: Dataset,
  alsoOf: (relation: Relation) => readonly string[],
): string {
  const name = namesOf(dataset);
  const columns = [
    'actor A',
    'actor B',
    'actor A id',
    'actor B id',
    'stance',
    'also',
    'confidence',
    'tier',
    'mixed kind',
    'statements aligned',
    'statements opposed',
    'statements accused',
    'statements other',
    'speakers',
    'first date',
    'last date',
    'statement ids',
  ] as const;
  const cells = relations.map((relation) => {
    const { a, b, stance, tier, mixedKind, statements } = relation;
    const of = (...kinds: readonly LineKind[]) =>
      statements.filter((counted) => kinds.includes(lineKindOf(counted))).length;
    const speakers = new Set(statements.map(({ statement }) => speakerName(statement.saidBy, name)));
    return [
      name(a),
      name(b),
      a,
      b,
      terms.stance[stance],
      alsoOf(relation).join(between),
      stance === 'alleged' ? '' : basisConfidence(relation),
      tier ?? '',
      mixedKind === null ? '' : terms.mixedKind[mixedKind],
      of('aligned'),
      of('opposed'),
      of('accused'),
      of('structure', 'contact', 'harm'),
      [...speakers].join(between),
      ...datesOf(decidingStatements(relation)),
      statements.map(({ statement }) => statement.id).join(between),
    ];
  });
  return csv(columns, cells);
}

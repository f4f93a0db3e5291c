/** A dataset of a reading and a recipe. Every row is drawn, says that there is no relation, or is kept aside: one of them, always. */

import '#words/grammar/stanceWord.ts';
import type { Recipe } from '#dataset/formats/read/columnMeaning/recipe.ts';
import {
  type GraphReading,
  placeText,
  type Reading,
  type Table,
  type TablesReading,
} from '#dataset/formats/read/reading.ts';
import type { Dataset, KeptAside, Source } from '#domain/dataset.ts';
import type { DatasetId, SourceId } from '#domain/ids.ts';
import { actorRegistry } from './actorsFrom.ts';
import { cleanText, wellFormed } from './cleanText.ts';
import { fieldReader } from './fieldReader.ts';
import { idMaker } from './idMaker.ts';
import type { JoinOffer } from './joinOffers.ts';
import { kebab } from './kebab.ts';
import { keptAsideRow, withCells } from './keptAsideRow.ts';
import { type Mend, mendedTable } from './mendedTable.ts';
import { typeMaker } from './relationTypesFrom.ts';
import { rowJudge } from './rowVerdict.ts';
import { statementsFrom } from './statementsFrom.ts';
import { tieRows } from './tieRows.ts';
import { verbReader } from './verbReader.ts';

export interface MadeDataset {
  readonly dataset: Dataset;
  /** Rows of relations in the file: statements, those kept aside, and those that say there is none. Of a matrix, its filled cells. */
  readonly rows: number;
  /** Rows that are drawn: each is a statement, or two where it says that a pair is aligned and opposed. */
  readonly drawn: number;
  /** Rows that say there is no relation. */
  readonly noRelation: number;
  /** Rows of relations that are not drawn, and might be. */
  readonly keptAside: readonly KeptAside[];
  /** Rows of the table of actors that are not used. */
  readonly actorsKeptAside: readonly KeptAside[];
  readonly joins: readonly JoinOffer[];
  /** Names of relations that the table of actors lacks; none where there is no such table. */
  readonly unlisted: readonly string[];
  /** Actors of the table of actors that no relation names. */
  readonly untied: readonly string[];
}

/** "ties" of ties.csv; "ties and actors" of ties.csv and actors.csv. */
const baseName = (file: string) => cleanText(file.replace(/\.[^.\s]{1,8}(?=$| and )/g, '')) ?? 'own data';

/** The files of several that the tables in use stand in. */
function fileOf({ file, tables }: TablesReading | GraphReading, used: readonly Table[]): string {
  const files = new Set(tables.filter((table) => used.includes(table)).flatMap((table) => table.file ?? []));
  return files.size === 0 ? file : [...files].join(' and ');
}

/** The source that a file is, and one for each title that its rows name. */
function sourceMaker(file: string) {
  const makeId = idMaker();
  const ofFile: Source = { id: makeId(file) as SourceId, form: 'file', title: file };
  const sources = new Map<string, Source>([['', ofFile]]);
  const sourceFor = (title: string | null): Source => {
    if (title === null) return ofFile;
    const known = sources.get(title) ?? {
      id: makeId(title) as SourceId,
      form: 'file' as const,
      title,
      ...(/^https?:\/\/\S+$/.test(title) ? { url: title } : {}),
    };
    sources.set(title, known);
    return known;
  };
  return { ofFile, sourceFor, all: () => [...sources.values()] };
}

/** A dataset of a file as it stands. */
function wholeDataset(dataset: Dataset): MadeDataset {
  const keptAside = dataset.keptAside ?? [];
  return {
    dataset,
    rows: dataset.statements.length + keptAside.length,
    drawn: dataset.statements.length,
    noRelation: 0,
    keptAside,
    actorsKeptAside: [],
    joins: [],
    unlisted: [],
    untied: [],
  };
}

/**
 * Makes a dataset; its statements follow the rows. `mends` are cells that a reader has written in. Of an unreadable file
 * nothing can be made: null.
 */
export function datasetFrom(
  reading: Reading,
  recipe: Recipe | null,
  mends: readonly Mend[] = [],
): MadeDataset | null {
  if (reading.kind === 'unreadable') return null;
  if (reading.kind === 'dataset') return wholeDataset(reading.dataset);
  const whole = reading.tables.find(({ name }) => name === recipe?.relations.table);
  if (recipe === null || whole === undefined) return null;
  const table = mendedTable(whole, mends);
  const actorTable = reading.tables.find(({ name }) => name === recipe.actors?.table) ?? null;
  const file =
    wellFormed(fileOf(reading, [whole, ...(actorTable === null ? [] : [actorTable])])).trim() || 'file';
  const sources = sourceMaker(file);
  const locator = (of: Table, at: number) =>
    [of.file, of.isSheet && `sheet ${of.name}`, `${of.rowWord} ${at}`].filter(Boolean).join(', ');
  const makeFieldId = idMaker();
  const tieFields = fieldReader(table, recipe.fields.relations, 'statements', makeFieldId);
  const actorFields =
    actorTable === null ? null : fieldReader(actorTable, recipe.fields.actors, 'actors', makeFieldId);
  const registry = actorRegistry(actorTable, recipe, {
    file,
    sourceId: sources.ofFile.id,
    locator,
    fields: (cells, extra) => actorFields?.of(cells, extra),
  });

  const rows = tieRows(table, recipe);
  const verdicts = rows.map(rowJudge(table, recipe, mends, registry));
  const ties = verdicts.flatMap((verdict) =>
    verdict !== 'no relation' && 'tie' in verdict ? verdict.tie : [],
  );
  const keptAside = verdicts.flatMap((verdict, index) =>
    verdict !== 'no relation' && 'aside' in verdict
      ? keptAsideRow(file, table, rows[index]?.at ?? 0, verdict.aside)
      : [],
  );
  const made = registry.finish(table);
  const types = typeMaker();
  const verbOf = verbReader(recipe);
  const statements = statementsFrom(ties, {
    table,
    recipe,
    mends,
    verbOf,
    // A column of which one word is no verb stays beside the verbs as a whole: half of it would read as if the rest were empty.
    keepsWords: rows.some((row) => row.verb.trim() !== '' && verbOf(row) === ''),
    types,
    fields: tieFields,
    sourceFor: sources.sourceFor,
    locator,
    idOf: made.idOf,
    names: new Map(made.actors.map(({ id, name }) => [id, name])),
  });

  const title = reading.title ?? baseName(file);
  const fields = [...tieFields.declared(), ...(actorFields?.declared() ?? [])];
  const rowsAside = recipe.shape === 'matrix' ? keptAside : withCells(keptAside, table);
  const allAside = [...rowsAside, ...made.keptAside];
  const dataset: Dataset = {
    format: 'entente',
    formatVersion: 2,
    id: kebab(title) as DatasetId,
    title,
    version: '1.0.0',
    curators: [],
    sources: sources.all(),
    countries: made.countries,
    factions: made.factions,
    communities: made.communities,
    operations: [],
    relationTypes: types.all(),
    omissions: [],
    notNamed: [],
    ...(fields.length > 0 ? { fields } : {}),
    recipe,
    ...(allAside.length > 0 ? { keptAside: allAside } : {}),
    actors: made.actors,
    statements,
  };
  return {
    dataset,
    rows: rows.length,
    drawn: ties.length,
    noRelation: verdicts.filter((verdict) => verdict === 'no relation').length,
    keptAside,
    actorsKeptAside: made.keptAside,
    joins: made.offers,
    unlisted: actorTable === null ? [] : made.unlisted,
    untied: actorTable === null || ties.length === 0 ? [] : made.untied,
  };
}

/** A row kept aside as one line of text. */
export function keptAsideText(aside: KeptAside, rowWord: Table['rowWord'] = 'row'): string {
  const value = aside.value === undefined || aside.value === '' ? '' : ` (${aside.value})`;
  const cure = aside.cure === undefined ? '' : ` Expected: ${aside.cure}.`;
  return `${placeText(aside, rowWord)}: ${aside.reason}${value}.${cure}`;
}

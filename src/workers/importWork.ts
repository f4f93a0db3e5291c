/** What the worker of imports does, and the page where there is no worker: it holds the file that is being read. */

import { cellsAsSaved, isSavedTable } from '#dataset/formats/again/asSaved.ts';
import { nextFileChanges } from '#dataset/formats/again/nextFile.ts';
import type { RowsChanged } from '#dataset/formats/again/rowsChanged.ts';
import { type SavedCells, savedCells, sharedRows } from '#dataset/formats/again/savedCells.ts';
import { type SavedFile, takeSaved } from '#dataset/formats/again/savedChanges.ts';
import { fittedRecipe, joinsByAlias } from '#dataset/formats/read/columnMeaning/fittedRecipe.ts';
import { furtherColumns, guessRecipe } from '#dataset/formats/read/columnMeaning/guessRecipe.ts';
import {
  parseRecipe,
  type Recipe,
  type RelationColumns,
  type ValueSign,
} from '#dataset/formats/read/columnMeaning/recipe.ts';
import { signsFor } from '#dataset/formats/read/columnMeaning/signsFor.ts';
import { type NamedBytes, readFiles } from '#dataset/formats/read/readFiles.ts';
import type {
  DatasetReading,
  FileIssue,
  Question,
  ReadChoices,
  Reading,
  Table,
} from '#dataset/formats/read/reading.ts';
import { datasetFrom, type MadeDataset } from '#dataset/formats/read/toDataset/datasetFrom.ts';
import type { Mend } from '#dataset/formats/read/toDataset/mendedTable.ts';
import { type TableDoubts, tableDoubts } from '#dataset/formats/read/toDataset/tableDoubts.ts';
import { readText } from '#dataset/sourceTexts/readText.ts';
import type { Dataset } from '#domain/dataset.ts';
import { type Sketch, sketchOf } from './sketch.ts';

/** A table as the sheet shows it. */
export interface TableSummary
  extends Pick<Table, 'name' | 'file' | 'isSheet' | 'isHidden' | 'rowWord' | 'headerAt'> {
  readonly rows: number;
  readonly columns: readonly string[];
  readonly firstRows: readonly (readonly string[])[];
}

/** What a file turned out to be, without its rows. */
export interface ReadSummary {
  readonly file: string;
  readonly format: string;
  readonly kind: Reading['kind'];
  readonly issues: readonly FileIssue[];
  /** Of several files, those that were not opened, and why. */
  readonly left: readonly FileIssue[];
  readonly questions: readonly Question[];
  readonly choices: ReadChoices;
  readonly tables: readonly TableSummary[];
  /** The best guess; null for a dataset, and where nothing can be read. */
  readonly recipe: Recipe | null;
}

/** A file read as an earlier one was. */
interface Fitted {
  readonly read: ReadSummary;
  /** Of a table that Entente has saved, how many of its rows have the id of one of the dataset; null of any other file. */
  readonly sameRows: number | null;
}

/** What a recipe would make. */
export interface MadeSummary extends Pick<MadeDataset, 'rows' | 'drawn' | 'joins' | 'unlisted' | 'untied'> {
  readonly actors: number;
  readonly statements: number;
  /** The first of those kept aside, and how many there are. */
  readonly keptAside: MadeDataset['keptAside'];
  readonly keptAsideCount: number;
  readonly actorsKeptAside: MadeDataset['actorsKeptAside'];
  /** What is new, changed and gone against the dataset that the file may replace; null where there is none. */
  readonly difference: RowsChanged | null;
  /** Names of actors, the first of them, to choose from where one is missing. */
  readonly names: readonly string[];
  /** What looks wrong in the table and keeps no row aside; null where there is no table. */
  readonly doubts: TableDoubts | null;
}

const shownRows = 4;
const shownAside = 200;
const longestShown = 80;
const offeredNames = 500;
/** Part of the actors that a file shares with the dataset that it may replace. */
const leastShared = 0.3;

const summaryOf = ({ columns, rows, ...table }: Table): TableSummary => ({
  name: table.name,
  file: table.file,
  isSheet: table.isSheet,
  isHidden: table.isHidden,
  rowWord: table.rowWord,
  headerAt: table.headerAt,
  rows: rows.length,
  columns: columns.map(({ name }) => name),
  firstRows: rows
    .slice(0, shownRows)
    .map(({ cells }) => columns.map((_, at) => (cells[at] ?? '').slice(0, longestShown))),
});

/** True if a file speaks of actors that a dataset has. */
function isOfSameActors({ actors }: Dataset, dataset: Dataset): boolean {
  const known = new Set(dataset.actors.map(({ name }) => name));
  return actors.filter(({ name }) => known.has(name)).length >= leastShared * actors.length;
}

/** The work on one file, or on the tables of several. */
export function importWork() {
  let reading: Reading | null = null;
  let files: readonly NamedBytes[] = [];
  /** The dataset that the file may replace. */
  let before: Dataset | null = null;
  /** Of a table that Entente has saved: the cells that it would have if that dataset were saved now. */
  let base: SavedCells | null = null;
  /** The latest dataset, with the recipe that it follows: what has been previewed is drawn without being made again. */
  let latest: { readonly key: string; readonly made: MadeDataset | null } | null = null;

  const tablesOf = (one: Reading | null): readonly Table[] =>
    one?.kind === 'tables' || one?.kind === 'graph' ? one.tables : [];
  const made = (recipe: Recipe | null, mends: readonly Mend[]): MadeDataset | null => {
    if (reading === null) return null;
    const key = JSON.stringify([recipe, mends]);
    if (latest?.key !== key) latest = { key, made: datasetFrom(reading, recipe, mends) };
    return latest.made;
  };
  // Its columns are known, whatever a reader has chosen for a dataset of its own.
  const savedFile = (mends: readonly Mend[] = []): SavedFile | null => {
    const recipe = base === null || reading === null ? null : guessRecipe(reading);
    const file = reading === null || recipe === null ? null : savedCells(reading, recipe, mends);
    return base === null || file === null ? null : { base, file };
  };
  /** How many rows of a saved table are rows of a dataset; null if they are too few for it to have been saved from there. */
  const sameRowsOf = (dataset: Dataset, again: Reading, recipe: Recipe): number | null => {
    const asNow = cellsAsSaved(dataset, again, recipe);
    const file = savedCells(again, recipe);
    if (asNow === null || file === null) return null;
    const same = sharedRows(file, asNow);
    const most = Math.min(file.statements.rows.length, asNow.statements.rows.length);
    if (same === 0 || same < leastShared * most) return null;
    base = asNow;
    return same;
  };
  const differenceOf = (mends: readonly Mend[], now: Dataset): RowsChanged | null => {
    if (before === null) return null;
    const saved = savedFile(mends);
    return saved === null ? nextFileChanges(before, now) : takeSaved(before, saved).difference;
  };
  const doubtsOf = (recipe: Recipe | null): TableDoubts | null => {
    const table = recipe === null ? undefined : tableOf(recipe.relations.table);
    return table === undefined || recipe === null ? null : tableDoubts(table, recipe);
  };
  const tableOf = (name: string) => tablesOf(reading).find((table) => table.name === name);

  const take = (next: Reading): ReadSummary => {
    reading = next;
    latest = null;
    const { file, format, kind, issues, left = [], questions, choices } = next;
    const tables = tablesOf(next).map(summaryOf);
    return { file, format, kind, issues, left, questions, choices, tables, recipe: guessRecipe(next) };
  };

  return {
    /** A text for coding, from a file of its own. */
    text: readText,
    read(given: readonly NamedBytes[], choices: ReadChoices): ReadSummary {
      files = given;
      before = null;
      base = null;
      return take(readFiles(files, choices));
    },
    /**
     * Reads the file by the recipe of a dataset that was made of an earlier one; a table that Entente has saved by its own. Null
     * where its columns do not fit, or its actors are others.
     */
    fit(dataset: Dataset): Fitted | null {
      if (reading === null || reading.kind === 'unreadable') return null;
      before = null;
      base = null;
      const own = guessRecipe(reading);
      const isSaved = isSavedTable(reading, own);
      const recipe = isSaved ? null : parseRecipe(dataset.recipe);
      if (recipe === null && !isSaved) return null;
      const { encoding, delimiter, decimalComma } = recipe?.read ?? {};
      const isAsked = recipe !== null && reading.questions.length > 0;
      const again = isAsked ? readFiles(files, { encoding, delimiter, decimalComma }) : reading;
      const next = recipe === null ? null : fittedRecipe(recipe, again);
      const fitted = recipe === null ? own : next && { ...next, joins: joinsByAlias(dataset, next, again) };
      const one = datasetFrom(again, fitted)?.dataset;
      if (fitted === null || one === undefined) return null;
      const sameRows = isSaved ? sameRowsOf(dataset, again, fitted) : null;
      // Many files have the columns "from" and "to": the next one of a kind speaks of the same actors, too.
      if (isSaved ? sameRows === null : !isOfSameActors(one, dataset)) return null;
      before = dataset;
      return { read: { ...take(again), recipe: fitted }, sameRows };
    },
    /** The cells of a saved table, and those that it would have if nobody had changed it; null of any other file. */
    again: savedFile,
    /** The guess for another table of the same file. */
    recipeFor(table: string): Recipe | null {
      if (reading?.kind !== 'tables' && reading?.kind !== 'graph') return null;
      const others = reading.tables.filter(({ name }) => name !== table);
      const chosen = tableOf(table);
      if (chosen === undefined) return null;
      const alone = guessRecipe({ ...reading, tables: [chosen] });
      const together = guessRecipe({ ...reading, tables: [chosen, ...others] });
      return together?.relations.table === table ? together : alone;
    },
    /** A recipe with other columns: the values and further fields that follow from them, and the signs chosen so far. */
    withColumns(recipe: Recipe, relations: RelationColumns): Recipe {
      const table = tableOf(relations.table);
      if (table === undefined) return recipe;
      const decimalComma = recipe.read.decimalComma ?? false;
      const signs = signsFor(table, relations, recipe.shape, decimalComma);
      const chosen = new Map(recipe.values.map((one) => [one.value, one]));
      // While the same column decides, what somebody has settled stands, also against a guess.
      const decides = ({ sign, relation, flags }: RelationColumns) =>
        JSON.stringify([sign ?? relation, flags]);
      const isSameColumn = decides(recipe.relations) === decides(relations);
      const keep = (one: ValueSign): ValueSign => {
        const before = chosen.get(one.value);
        if (!before?.isSure || (one.isSure && !isSameColumn)) return one;
        return { ...one, sign: before.sign, family: before.family, isSure: true };
      };
      const used = new Set(Object.entries(relations).flatMap(([key, name]) => (key === 'table' ? [] : name)));
      return {
        ...recipe,
        relations,
        ...signs,
        values: signs.values.map(keep),
        fields: {
          ...recipe.fields,
          relations: recipe.shape === 'matrix' ? [] : furtherColumns(table, used as Set<string>),
        },
        unsure: recipe.unsure.filter((one) => one !== 'from and to'),
      };
    },
    /** What a recipe would make; null where it makes nothing. */
    preview(recipe: Recipe | null, mends: readonly Mend[] = []): MadeSummary | null {
      const one = made(recipe, mends);
      if (one === null) return null;
      const { rows, drawn, joins, keptAside, actorsKeptAside, dataset, unlisted, untied } = one;
      return {
        rows,
        drawn,
        joins,
        unlisted: unlisted.slice(0, shownAside),
        untied: untied.slice(0, shownAside),
        actors: dataset.actors.length,
        statements: dataset.statements.length,
        keptAside: keptAside.slice(0, shownAside),
        keptAsideCount: keptAside.length,
        actorsKeptAside: actorsKeptAside.slice(0, shownAside),
        difference: differenceOf(mends, dataset),
        names: dataset.actors.slice(0, offeredNames).map(({ name }) => name),
        doubts: doubtsOf(recipe),
      };
    },
    /** A small picture of what a recipe would make; null where it makes nothing. */
    sketch(recipe: Recipe | null, mends: readonly Mend[] = []): Sketch | null {
      const one = made(recipe, mends);
      return one === null || one.dataset.statements.length === 0 ? null : sketchOf(one.dataset);
    },
    /** The dataset of a recipe; null where it makes none. */
    draw(recipe: Recipe | null, mends: readonly Mend[] = []): Dataset | null {
      return made(recipe, mends)?.dataset ?? null;
    },
    /** What a dataset's own file holds beside it. */
    besides(): BesideDataset {
      if (reading?.kind !== 'dataset') return { texts: [], nothingToCode: [], counts: [], places: null };
      const { texts, nothingToCode, counts, places } = reading;
      return { texts, nothingToCode, counts, places };
    },
  };
}

export type BesideDataset = Pick<DatasetReading, 'texts' | 'nothingToCode' | 'counts' | 'places'>;

export type ImportWork = ReturnType<typeof importWork>;

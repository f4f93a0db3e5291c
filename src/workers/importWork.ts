/** What the worker of imports does, and the page where there is no worker: it holds the file that is being read. */
import { datasetFrom, type MadeDataset } from '#dataset/formats/read/make/datasetFrom.ts';
import { readFile } from '#dataset/formats/read/readFile.ts';
import type { FileIssue, Question, ReadChoices, Reading, Table } from '#dataset/formats/read/reading.ts';
import { furtherColumns, guessRecipe, signsFor } from '#dataset/formats/read/recipe/guessRecipe.ts';
import type { Recipe, RelationColumns, ValueSign } from '#dataset/formats/read/recipe/recipe.ts';
import type { Dataset } from '#domain/dataset.ts';

/** A table as the sheet shows it. */
export interface TableSummary extends Pick<Table, 'name' | 'isSheet' | 'isHidden' | 'rowWord' | 'headerAt'> {
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
  readonly questions: readonly Question[];
  readonly choices: ReadChoices;
  readonly tables: readonly TableSummary[];
  /** The best guess; null for a dataset, and where nothing can be read. */
  readonly recipe: Recipe | null;
}

/** What a recipe would make. */
export interface MadeSummary extends Pick<MadeDataset, 'rows' | 'joins'> {
  readonly actors: number;
  readonly statements: number;
  /** The first of those kept aside, and how many there are. */
  readonly keptAside: MadeDataset['keptAside'];
  readonly keptAsideCount: number;
  readonly actorsKeptAside: MadeDataset['actorsKeptAside'];
}

const shownRows = 4;
const shownAside = 200;
const longestShown = 80;

const summaryOf = ({ columns, rows, ...table }: Table): TableSummary => ({
  name: table.name,
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

/** The work on one file. */
export function importWork() {
  let reading: Reading | null = null;
  /** The latest dataset, with the recipe that it follows: what has been previewed is drawn without being made again. */
  let latest: { readonly recipe: string; readonly made: MadeDataset | null } | null = null;

  const tablesOf = (one: Reading | null): readonly Table[] =>
    one?.kind === 'tables' || one?.kind === 'graph' ? one.tables : [];
  const made = (recipe: Recipe | null): MadeDataset | null => {
    if (reading === null) return null;
    const key = JSON.stringify(recipe);
    if (latest?.recipe !== key) latest = { recipe: key, made: datasetFrom(reading, recipe) };
    return latest.made;
  };
  const tableOf = (name: string) => tablesOf(reading).find((table) => table.name === name);

  return {
    read(name: string, bytes: Uint8Array, choices: ReadChoices): ReadSummary {
      reading = readFile(name, bytes, choices);
      latest = null;
      const { file, format, kind, issues, questions, choices: used } = reading;
      const tables = tablesOf(reading).map(summaryOf);
      return { file, format, kind, issues, questions, choices: used, tables, recipe: guessRecipe(reading) };
    },
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
      const keep = (one: ValueSign): ValueSign => {
        const before = chosen.get(one.value);
        return before?.isSure && !one.isSure ? { ...one, sign: before.sign, isSure: true } : one;
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
    preview(recipe: Recipe | null): MadeSummary | null {
      const one = made(recipe);
      if (one === null) return null;
      const { rows, joins, keptAside, actorsKeptAside, dataset } = one;
      return {
        rows,
        joins,
        actors: dataset.actors.length,
        statements: dataset.statements.length,
        keptAside: keptAside.slice(0, shownAside),
        keptAsideCount: keptAside.length,
        actorsKeptAside: actorsKeptAside.slice(0, shownAside),
      };
    },
    /** The dataset of a recipe; null where it makes none. */
    draw(recipe: Recipe | null): Dataset | null {
      return made(recipe)?.dataset ?? null;
    },
  };
}

export type ImportWork = ReturnType<typeof importWork>;

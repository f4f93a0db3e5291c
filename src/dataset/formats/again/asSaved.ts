/** A dataset as its own file would be, if it were saved now: what such a file says otherwise was changed in it, or here since. */
import { guessRecipe } from '#dataset/formats/read/columnMeaning/guessRecipe.ts';
import { isStatementTable } from '#dataset/formats/read/columnMeaning/ownTable.ts';
import type { Recipe } from '#dataset/formats/read/columnMeaning/recipe.ts';
import { type NamedBytes, readFiles } from '#dataset/formats/read/readFiles.ts';
import type { Reading } from '#dataset/formats/read/reading.ts';
import { printCsv } from '#dataset/formats/write/csv.ts';
import { printCx2 } from '#dataset/formats/write/cx2.ts';
import { gephiGraph, statementGraph } from '#dataset/formats/write/exportGraph.ts';
import { type Extract, statementsOf, wholeOf } from '#dataset/formats/write/extract.ts';
import { printGexf } from '#dataset/formats/write/gexf.ts';
import { printGraphml } from '#dataset/formats/write/graphml.ts';
import { actorTable, statementTable } from '#dataset/formats/write/tables.ts';
import { printWorkbook } from '#dataset/formats/write/workbook.ts';
import type { Dataset } from '#domain/dataset.ts';
import { type SavedCells, savedCells } from './savedCells.ts';

/** True if a recipe reads a table that Entente has written. */
export function isSavedTable(reading: Reading, recipe: Recipe | null): boolean {
  if (recipe === null || (reading.kind !== 'tables' && reading.kind !== 'graph')) return false;
  const table = reading.tables.find(({ name }) => name === recipe.relations.table);
  return table !== undefined && isStatementTable(table);
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** The files that a reading of a saved table came from, of another dataset. */
function filesLike(reading: Reading, hasActors: boolean, extract: Extract): readonly NamedBytes[] {
  const { dataset } = extract;
  const rows = statementsOf(extract).map(({ statement }) => ({ statement, counts: true }));
  const file = (name: string, content: string | Uint8Array) => ({ name, bytes: bytesOf(content) });
  if (reading.kind === 'graph') {
    if (reading.format === 'GEXF') return [file('a.gexf', printGexf(gephiGraph(extract), dataset.title))];
    if (reading.format === 'CX2') return [file('a.cx2', printCx2(statementGraph(extract), dataset.title))];
    return [file('a.graphml', printGraphml(statementGraph(extract), dataset.title))];
  }
  if (reading.kind === 'tables' && reading.tables.some(({ isSheet }) => isSheet))
    return [file('a.xlsx', printWorkbook(extract))];
  const statements = file('a.csv', printCsv(statementTable(rows, dataset)));
  return hasActors
    ? [statements, file('a-actors.csv', printCsv(actorTable(extract.actors, dataset)))]
    : [statements];
}

/** The cells of a file like this one, if the dataset were saved now. */
export function cellsAsSaved(dataset: Dataset, reading: Reading, recipe: Recipe): SavedCells | null {
  const again = readFiles(filesLike(reading, recipe.actors !== null, wholeOf(dataset)));
  const own = guessRecipe(again);
  return own === null ? null : savedCells(again, own);
}

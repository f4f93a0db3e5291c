/** What becomes of each row of relations: it is drawn, says that there is no relation, or is set aside with the reason. */
import { matrixShape } from '#dataset/formats/read/columnMeaning/matrixShape.ts';
import {
  type DrawnChoice,
  isDrawn,
  type Recipe,
  statedBy,
  type ValueSign,
} from '#dataset/formats/read/columnMeaning/recipe.ts';
import { knownSign } from '#dataset/formats/read/columnMeaning/signWords.ts';
import { rangeOf } from '#dataset/formats/read/columnMeaning/valueSigns.ts';
import { limits } from '#dataset/formats/read/limits.ts';
import type { Table } from '#dataset/formats/read/reading.ts';
import { isError, isFilled } from '#dataset/formats/read/table/cellTypes.ts';
import { asReason, type Problem, rowProblems } from '#words/importProblems.ts';
import type { ActorRegistry } from './actorsFrom.ts';
import { footerTest } from './footerRows.ts';
import type { Aside } from './keptAsideRow.ts';
import { type Mend, mendedColumns } from './mendedTable.ts';
import type { TieRow } from './tieRows.ts';

/** A row that is drawn, its ends by the keys of the registry. */
export interface Tie {
  readonly row: TieRow;
  readonly from: string;
  readonly to: string;
  readonly sign: ValueSign & { readonly sign: DrawnChoice };
}

type Verdict = { readonly tie: Tie } | { readonly aside: Aside } | 'no relation';

function endOf(row: TieRow, end: 'from' | 'to', recipe: Recipe): string | undefined {
  if (row.column !== null) return end === 'to' ? row.column : (recipe.relations.from ?? undefined);
  return recipe.relations[end] ?? undefined;
}

/** The sign of a row, or why it has none. */
function signOf(
  row: TieRow,
  recipe: Recipe,
  signs: ReadonlyMap<string, ValueSign>,
  mended: readonly string[],
): { readonly sign: ValueSign & { readonly sign: DrawnChoice } } | 'no relation' | Aside {
  const decimalComma = recipe.read.decimalComma ?? false;
  const key = recipe.usesRanges ? rangeOf(row.value, decimalComma) : row.value;
  const { relations } = recipe;
  const hasColumn =
    recipe.shape === 'matrix' ||
    relations.sign !== null ||
    relations.relation !== null ||
    relations.flags.length > 0;
  const column = row.column ?? relations.sign ?? relations.relation ?? relations.flags.join(', ');
  const chosen = signs.get(hasColumn ? key : '');
  // A word that was written in is none of the file's values, which the recipe lists.
  const known = chosen === undefined && mended.includes(column) ? knownSign(row.value, decimalComma) : null;
  const sign = chosen ?? (known === null ? undefined : { ...known, value: row.value, rows: 1 });
  const place = { column, value: row.value };
  if (isError(row.value)) return { ...place, ...asReason(rowProblems.errorInValue) };
  if (sign?.sign === 'no relation') return 'no relation';
  if (sign === undefined || sign.sign === null) {
    return {
      ...place,
      ...asReason(rowProblems.noChoice(row.value === '')),
    };
  }
  const { sign: drawn } = sign;
  if (!isDrawn(drawn)) return { ...place, ...asReason(rowProblems.leftOut) };
  return { sign: { ...sign, sign: drawn } };
}

/** Judges rows one after the other, in their order: names are entered into the registry as they come. */
export function rowJudge(
  table: Table,
  recipe: Recipe,
  mends: readonly Mend[],
  registry: ActorRegistry,
): (row: TieRow) => Verdict {
  const signs = new Map(recipe.values.map((value) => [value.value, value]));
  if (recipe.shape === 'matrix')
    for (const name of matrixShape(table, recipe.relations.from)?.actors ?? [])
      registry.enter(name, table.headerAt ?? 1);
  const isPaired =
    recipe.shape === 'matrix' || (recipe.relations.from !== null && recipe.relations.to !== null);
  const isFooter = footerTest(table, recipe);
  // A statement has about twenty values, and one for each further field.
  const most = Math.min(limits.statements, Math.floor(limits.values / (20 + recipe.fields.relations.length)));
  let statementCount = 0;
  return (row) => {
    const atEnd = (end: 'from' | 'to', why: Pick<Aside, 'reason' | 'cure'>): Verdict => ({
      aside: { column: endOf(row, end, recipe), value: row[end], ...why },
    });
    const wrongEnd = (end: 'from' | 'to', problem: Problem) => atEnd(end, asReason(problem));
    if (!isPaired) return { aside: asReason(rowProblems.noColumnOfActors) };
    const wrong = (['from', 'to'] as const).find((end) => !isFilled(row[end]) || isError(row[end]));
    if (wrong !== undefined)
      return wrongEnd(wrong, isError(row[wrong]) ? rowProblems.errorInEnd : rowProblems.noEnd);
    const mended = mendedColumns(mends, row.at);
    if (isFooter(row.at, row.cells) && mended.length === 0)
      return wrongEnd('from', rowProblems.looksLikeTotal);
    const found = signOf(row, recipe, signs, mended);
    if (found === 'no relation') return found;
    if ('reason' in found) return { aside: found };
    statementCount += statedBy(found.sign.sign).length;
    if (statementCount > most) return { aside: asReason(rowProblems.onlyFirst(most)) };
    const from = registry.resolve(row.from, row.at);
    const to = registry.resolve(row.to, row.at);
    if ('reason' in from) return atEnd('from', from);
    if ('reason' in to) return atEnd('to', to);
    if (from.key === to.key) return wrongEnd('to', rowProblems.tiesItself(row.from.trim()));
    return { tie: { row, from: from.key, to: to.key, sign: found.sign } };
  };
}

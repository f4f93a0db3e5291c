/**
 * Columns that list actors under a word for a stance, such as "Allies" and "Enemies": "Iran | Iraq; Syria | Saudi Arabia". Each
 * actor in such a cell becomes a row of its own, which says who, the word, and whom.
 */

import { isColumnWord } from '#dataset/formats/read/columnMeaning/columnWords.ts';
import { isBareSign, knownSign } from '#dataset/formats/read/columnMeaning/signWords.ts';
import type { Table, TableRow } from '#dataset/formats/read/reading.ts';
import { isFilled, numberOf } from './cellTypes.ts';

/** Answers to yes or no, by which a column marks rows and lists nobody. */
const isMark = /^(?:x|y|n|yes|no|true|false|ja|nein|oui|non|sí|si|none|n\/a|-|–|—|✓|✗|\?)$/i;

const partsOf = (cell: string, separator: RegExp): readonly string[] =>
  cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(?:none|n\/a|-|–|—)$/i.test(part));

/** A table whose columns list actors, with a row for each of them; any other as it is. */
export function unfolded(table: Table): Table {
  const { columns, rows } = table;
  const lists = columns.flatMap(({ name }, index) => {
    const sign = numberOf(name) === null && !isBareSign(name) ? knownSign(name) : null;
    return index > 0 && sign?.isSure && sign.sign !== 'other' ? [index] : [];
  });
  if (lists.length === 0 || table.headerAt === null) return table;
  const cells = rows.flatMap((row) => lists.map((index) => row.cells[index] ?? '').filter(isFilled));
  const separator = cells.some((cell) => /[;|\n]/.test(cell)) ? /[;|\n]/ : /,/;
  const named = new Set(rows.map((row) => (row.cells[0] ?? '').trim()));
  const items = cells.flatMap((cell) => partsOf(cell, separator));
  const isOther = (item: string) =>
    isMark.test(item) || numberOf(item) !== null || knownSign(item)?.isSure === true;
  const known = items.filter((item) => named.has(item)).length;
  const isPair = columns.some(
    ({ name }, index) => index > 0 && !lists.includes(index) && isColumnWord(name) && isEnd(name),
  );
  if (items.length === 0 || items.some(isOther) || isPair) return table;
  // Of a column of single words nobody knows whether they are actors, unless some of them stand at the left.
  if (known === 0 && items.length === cells.length) return table;
  const others = columns.map((_, index) => index).filter((index) => !lists.includes(index));
  const [first = 0, ...rest] = others;
  const taken = new Set(columns.map(({ name }) => name));
  const fresh = (name: string) => ({ name: taken.has(name) ? `${name} (2)` : name, isUnnamed: false });
  const pick = (row: TableRow, indexes: readonly number[]) => indexes.map((index) => row.cells[index] ?? '');
  return {
    ...table,
    columns: [
      ...others.slice(0, 1).flatMap((index) => columns[index] ?? []),
      fresh('Relation'),
      fresh('Counterpart'),
      ...rest.flatMap((index) => columns[index] ?? []),
    ],
    rows: rows.flatMap((row) => {
      const ties = lists.flatMap((index) =>
        partsOf(row.cells[index] ?? '', separator).map((part) => [columns[index]?.name ?? '', part] as const),
      );
      const made = ties.map(([word, part]) => ({
        ...row,
        cells: [...pick(row, [first]), word, part, ...pick(row, rest)],
      }));
      return made;
    }),
  };
}

/** A column that names the second actor: then the words beside it mark rows. */
const isEnd = (name: string) => /\b(?:target|to|counterpart|actor ?(?:b|2)|second|partner)\b/i.test(name);

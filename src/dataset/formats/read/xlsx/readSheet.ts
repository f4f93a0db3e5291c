/** The rows of one sheet of a workbook, read as a stream. */

import { limits, Refusal } from '#dataset/formats/read/limits.ts';
import type { FileIssue, TableRow } from '#dataset/formats/read/reading.ts';
import type { XmlHandler } from '#dataset/formats/read/xml/xmlEvents.ts';
import { asIssue, tableProblems } from '#words/importProblems.ts';
import { columnIndex, dateText, numberText, withoutEscapes } from './cellText.ts';

export interface Workbook {
  readonly strings: readonly string[];
  /** By the number of a style: true if it shows a date. */
  readonly dates: readonly boolean[];
  readonly isFrom1904: boolean;
}

type SheetIssue = Pick<FileIssue, 'row' | 'column' | 'value' | 'message' | 'expected'>;

interface SheetRows {
  readonly handler: XmlHandler;
  readonly finish: () => { readonly rows: readonly TableRow[]; readonly issues: readonly SheetIssue[] };
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  isFormula: boolean;
  text: string | null;
}

export function sheetRows(sheet: string, { strings, dates, isFrom1904 }: Workbook): SheetRows {
  const rows: { readonly at: number; readonly cells: string[] }[] = [];
  const issues: SheetIssue[] = [];
  const merged: string[] = [];
  let row: { readonly at: number; readonly cells: string[] } | null = null;
  let cell: Cell | null = null;
  let nextRow = 1;
  let nextColumn = 0;
  let size = 0;
  let hidden = 0;
  let isPhonetic = false;
  let formulasWithoutValue = 0;

  const textOf = ({ type, style, text }: Cell): string => {
    const raw = text ?? '';
    if (type === 's') return strings[Number(raw)] ?? '';
    if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
    if (type === 'str' || type === 'inlineStr' || type === 'e' || type === 'd') return withoutEscapes(raw);
    if (raw !== '' && dates[style] === true) return dateText(raw, isFrom1904);
    return numberText(raw);
  };
  const place = (at: number, column: number, text: string) => {
    if (row === null || text === '') return;
    if (column >= limits.columns) throw new Refusal(...tableProblems.outsideSheet, { sheet, row: at });
    size += Math.max(0, column + 1 - row.cells.length);
    if (size > limits.cells) throw new Refusal(...tableProblems.manyCells(limits.cells), { sheet, row: at });
    while (row.cells.length < column) row.cells.push('');
    row.cells[column] = text;
  };

  const handler: XmlHandler = {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        const at = Number(attributes.get('r') ?? nextRow);
        row = { at: Number.isInteger(at) && at > 0 ? at : nextRow, cells: [] };
        nextRow = row.at + 1;
        nextColumn = 0;
        if (attributes.get('hidden') === '1' || attributes.get('hidden') === 'true') hidden++;
      } else if (name === 'c') {
        const column = columnIndex(attributes.get('r') ?? '') ?? nextColumn;
        nextColumn = column + 1;
        cell = {
          column,
          type: attributes.get('t') ?? 'n',
          style: Number(attributes.get('s') ?? 0),
          isFormula: false,
          text: null,
        };
      } else if (name === 'f' && cell !== null) cell.isFormula = true;
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 'mergeCell') merged.push(attributes.get('ref') ?? '');
    },
    close: (name, text) => {
      if (name === 'rPh') isPhonetic = false;
      else if (cell !== null && (name === 'v' || (name === 't' && !isPhonetic)))
        cell.text = (name === 't' ? (cell.text ?? '') : '') + text;
      else if (name === 'c' && cell !== null && row !== null) {
        if (cell.isFormula && cell.text === null) {
          formulasWithoutValue++;
          if (formulasWithoutValue <= 3)
            issues.push({
              row: row.at,
              ...asIssue(tableProblems.formulaWithoutValue),
            });
        }
        place(row.at, cell.column, textOf(cell));
        cell = null;
      } else if (name === 'row' && row !== null) {
        if (rows.length >= limits.rows)
          throw new Refusal(...tableProblems.manySheetRows(limits.rows), { sheet, row: row.at });
        if (row.cells.length > 0) rows.push(row);
        row = null;
      }
    },
  };

  /** A value over several rows holds for each; one over several columns is a title. */
  const fill = () => {
    const byNumber = new Map(rows.map((one) => [one.at, one]));
    let filled = 0;
    for (const reference of merged.slice(0, 10_000)) {
      const [start = '', end = ''] = reference.split(':');
      const [column, last] = [columnIndex(start), columnIndex(end)];
      const [from, to] = [Number(/\d+$/.exec(start)?.[0]), Number(/\d+$/.exec(end)?.[0])];
      if (column === null || column !== last || !(to > from)) continue;
      const value = byNumber.get(from)?.cells[column] ?? '';
      if (value === '') continue;
      for (let at = from + 1; at <= Math.min(to, from + limits.rows); at++) {
        const target = byNumber.get(at);
        if (target === undefined || (target.cells[column] ?? '') !== '') continue;
        while (target.cells.length < column) target.cells.push('');
        target.cells[column] = value;
        filled++;
      }
    }
    if (filled > 0)
      issues.push({
        ...asIssue(tableProblems.mergedCells(filled)),
      });
  };

  return {
    handler,
    finish: () => {
      fill();
      if (hidden > 0)
        issues.push({
          ...asIssue(tableProblems.hiddenRows(hidden)),
        });
      return { rows: rows.sort((a, b) => a.at - b.at), issues };
    },
  };
}

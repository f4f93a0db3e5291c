import type { Table } from '#dataset/formats/read/reading.ts';
import type { KeptAside } from '#domain/dataset.ts';
import { cleanText } from './cleanText.ts';
import { shownValue } from './mendedTable.ts';

/** Why a row is not drawn. */
export type Aside = Pick<KeptAside, 'reason' | 'cure'> & {
  /** Empty where no column decides. */
  readonly column?: string | null | undefined;
  readonly value?: string | undefined;
};

/** A row of a table that is kept aside, with its place. Names of sheets and columns may be blank in a file. */
export function keptAsideRow(
  file: string,
  table: Table,
  at: number,
  { column, value, reason, cure }: Aside,
): KeptAside {
  const sheet = table.isSheet ? cleanText(table.name) : null;
  const head = cleanText(column ?? '');
  return {
    file: table.file ?? file,
    ...(sheet === null ? {} : { sheet }),
    row: at,
    ...(head === null ? {} : { column: head }),
    ...(value === undefined ? {} : { value: shownValue(value) }),
    reason: cleanText(reason) ?? reason,
    ...(cure === undefined ? {} : { cure }),
  };
}

/** As many rows keep their cells: past them nobody mends by hand. */
const mostWithCells = 2000;
const longestCell = 1000;

/** Rows of a table that are kept aside, with what stands in them, so that they can be mended without the file. */
export function withCells(aside: readonly KeptAside[], { columns, rows }: Table): readonly KeptAside[] {
  const byPlace = new Map(rows.map((row) => [row.at, row.cells]));
  return aside.map((one, place) => {
    const cells = one.row === undefined ? undefined : byPlace.get(one.row);
    if (cells === undefined || place >= mostWithCells) return one;
    const filled = columns.flatMap(({ name }, at) => {
      const [column, text] = [cleanText(name), cleanText((cells[at] ?? '').slice(0, longestCell))];
      return column === null || text === null ? [] : [{ column, text }];
    });
    return { ...one, cells: filled };
  });
}

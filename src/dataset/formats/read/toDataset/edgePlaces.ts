import type { Table } from '#dataset/formats/read/reading.ts';
import { cleanText } from './cleanText.ts';
import { cellReader } from './tieRows.ts';

/**
 * Where the edges of a graph file stand, for a reader who looks there: by the id that the file gives an edge; without one
 * by its line, and its number where many stand in one line. Null for a table of any other file.
 */
export function edgePlacesOf(table: Table): ReadonlyMap<readonly string[], string> | null {
  if (table.graphRole !== 'relations') return null;
  const cell = cellReader(table);
  const inLine = new Map<number, number>();
  for (const { at } of table.rows) inLine.set(at, (inLine.get(at) ?? 0) + 1);
  return new Map(
    table.rows.map(({ at, cells }, index) => {
      const id = cleanText(cell(cells, 'id'));
      const line = `${table.rowWord} ${at}`;
      const isShared = (inLine.get(at) ?? 0) > 1;
      return [cells, id !== null ? `edge ${id}` : isShared ? `${line}, edge ${index + 1} of the file` : line];
    }),
  );
}

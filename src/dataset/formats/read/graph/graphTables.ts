/** A graph as two tables, so that one recipe and one way to a dataset serve all files. */

import type { FileGraph, GraphEdge, GraphNode, Table, TableRow } from '#dataset/formats/read/reading.ts';
import { columnsOf } from '#dataset/formats/read/table/tableOf.ts';

const order = (keys: Iterable<ReadonlyMap<string, string>>): string[] => {
  const names = new Set<string>();
  for (const values of keys) for (const name of values.keys()) names.add(name);
  return [...names];
};

function tableFrom(
  role: NonNullable<Table['graphRole']>,
  fixed: readonly string[],
  rowWord: Table['rowWord'],
  items: readonly {
    readonly place: GraphNode['place'];
    readonly fixed: readonly string[];
    readonly values: ReadonlyMap<string, string>;
  }[],
): Table {
  const further = order(items.map(({ values }) => values));
  const rows = items.map(
    ({ place, fixed: own, values }, index): TableRow => ({
      at: place.row ?? index + 1,
      cells: [...own, ...further.map((name) => values.get(name) ?? '')],
    }),
  );
  return {
    name: role === 'actors' ? 'Actors' : 'Relations',
    isSheet: false,
    isHidden: false,
    rowWord,
    headerAt: null,
    titles: [],
    columns: columnsOf([...fixed, ...further]),
    rows,
    graphRole: role,
  };
}

/** "Actors" with id, label and attributes; "Relations" with from, to, id, directed and attributes, strays among them. */
export function graphTables(
  graph: FileGraph,
  strays: readonly GraphEdge[],
  rowWord: Table['rowWord'],
): readonly Table[] {
  const nodes = graph.mapNodes((_, { node }) => node);
  const edges = [...graph.mapEdges((_, { edge }) => edge), ...strays];
  return [
    tableFrom(
      'actors',
      ['id', 'label'],
      rowWord,
      nodes.map(({ id, label, place, values }) => ({ place, values, fixed: [id, label] })),
    ),
    tableFrom(
      'relations',
      ['from', 'to', 'id', 'directed'],
      rowWord,
      edges.map(({ from, to, id, isDirected, place, values }) => ({
        place,
        values,
        fixed: [from, to, id ?? '', isDirected ? 'yes' : 'no'],
      })),
    ),
  ];
}

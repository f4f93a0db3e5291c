import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { relationsCsv, statementsCsv } from '#dataset/formats/write/csv.ts';
import { matrixOf } from '#derive/matrixOf.ts';
import { orderActors } from '#derive/orderActors.ts';
import { relationRows, statementRows } from '#derive/tableRows.ts';
import type { Dataset } from '#domain/dataset.ts';
import { type DyadId, dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { sceneLines } from '#encoding/lines/sceneLines.ts';
import { screenStyle } from '#encoding/scene/sceneStyle.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { defaultQuery, type Query } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { addedClauses } from '#query/sentences/addedClauses.ts';
import { describeQuery } from '#query/sentences/describeQuery.ts';
import { matrixCells, matrixOrders } from '#state/viewChoice.ts';
import { arbitraryDataset } from '#tests/fixtures/arbitraryDataset.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { arbitraryQuery } from '#tests/query/filter/arbitraryQuery.ts';

const read = (text: string) =>
  Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data;
const sorted = (dyads: Iterable<string>) => [...new Set(dyads)].sort();
const frame = { width: 800, height: 600 };

/** The dyads that each view shows of a query. */
function dyadsShown(dataset: Dataset, query: Query, order: (typeof matrixOrders)[number]) {
  const index = buildQueryIndex(dataset);
  const graph = applyQuery(index, query);
  const nameOf = (id: ActorId) => id;
  const rolled = (id: ActorId) => (query.rollUp ? (index.actors.get(id)?.rollsUpTo ?? id) : id);
  const ordered = orderActors(graph, dataset, order);
  const statements = statementRows(graph, dataset, nameOf);
  const endsOf = new Map(dataset.statements.map((one) => [one.id as string, one]));
  const dyadOfStatement = (id: string): DyadId => {
    const { from, to } = endsOf.get(id) as Dataset['statements'][number];
    return dyadOf(rolled(from), rolled(to)).id;
  };
  // Where actors stand does not matter here, but that they do.
  const marks = new Map(
    graph.actors.map(({ id }, i) => [
      id,
      {
        id,
        centre: { x: 40 + (i % 8) * 90, y: 40 + Math.floor(i / 8) * 80 },
        shape: 'rectangle' as const,
        size: { width: 30, height: 24 },
      },
    ]),
  );
  const lines = sceneLines(graph.relations, marks, frame, screenStyle(frame, 40));
  const relationsFile = read(relationsCsv(graph.relations, dataset, addedClauses));
  const statementsFile = read(
    statementsCsv(
      statements.map(({ statement }) => ({ statement, counts: true })),
      dataset,
    ),
  );
  return {
    graph,
    ordered,
    shown: {
      graph: sorted(graph.relations.map(({ id }) => id)),
      scene: sorted(lines.map(({ dyad }) => dyad)),
      ...Object.fromEntries(
        matrixCells.map((cells) => [
          `matrix of ${cells}`,
          sorted(matrixOf(graph, ordered, cells).cells.map(({ dyad }) => dyad)),
        ]),
      ),
      relations: sorted(relationRows(graph, nameOf, dataset).map(({ dyad }) => dyad)),
      statements: sorted(statements.map(({ dyad }) => dyad)),
      relationsFile: sorted(
        relationsFile.map((row) => dyadOfStatement((row['statement ids'] ?? '').split('; ')[0] ?? '')),
      ),
      statementsFile: sorted(statementsFile.map(({ id }) => dyadOfStatement(id ?? ''))),
    },
    sentence: describeQuery(dataset, query, graph).full,
    files: [relationsFile.length, statementsFile.length],
    statements,
  };
}

function expectOneFilter(dataset: Dataset, query: Query, order: (typeof matrixOrders)[number]): number {
  const { graph, ordered, shown, sentence, files, statements } = dyadsShown(dataset, query, order);
  for (const [view, dyads] of Object.entries(shown)) expect(dyads, view).toEqual(shown.graph);
  expect(sentence).toContain(`${shown.graph.length} of ${graph.relationTotal} relation`);
  expect(files).toEqual([shown.graph.length, statements.length]);
  const ids = (actors: readonly { readonly id: string }[]) => actors.map(({ id }) => id).sort();
  expect(ids(ordered.actors)).toEqual(ids(graph.actors));
  expect(statements.length).toBe(
    graph.relations.reduce((sum, relation) => sum + relation.statements.length, 0),
  );
  return shown.graph.length;
}

describe('any filter gives the same dyads in graph, matrix, table, sentence and CSV', () => {
  const order = fc.constantFrom(...matrixOrders);

  it.each([
    ['the small dataset', smallDataset, 4],
    ['the real dataset', realDataset, 3],
  ])('on %s', (_, dataset, weight) => {
    let most = 0;
    fc.assert(
      fc.property(arbitraryQuery(dataset), order, (query, own) => {
        most = Math.max(most, expectOneFilter(dataset, query, own));
      }),
      lawWeight(weight),
    );
    // A law about nothing but empty results would be none.
    expect(most).toBeGreaterThan(10);
  });

  it('on any dataset', () => {
    const both = arbitraryDataset.chain((dataset) =>
      fc.tuple(fc.constant(dataset), fc.oneof(fc.constant(defaultQuery), arbitraryQuery(dataset)), order),
    );
    fc.assert(
      fc.property(both, ([dataset, query, own]) => {
        expectOneFilter(dataset, query, own);
      }),
      lawWeight(3),
    );
  });
});

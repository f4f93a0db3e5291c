/** What is derived as graphology graphs. Panels, matrix and figure data load it when they first need it. */

import { memoLatest } from '#base/memo.ts';
import type { CountedStatement } from '#domain/relation.ts';
import { buildRelationGraph, type RelationGraph } from '#graph/relationGraph.ts';
import { buildStatementGraph, type StatementGraph } from '#graph/statementGraph.ts';
import type { Query } from '#query/filter/query.ts';
import type { Derive } from './derive.ts';

interface DerivedGraphs {
  /** What is visible. */
  readonly relationGraph: (query: Query) => RelationGraph;
  /** Every statement of the dataset, whatever is visible, at a roll-up. */
  readonly statementGraph: (rollUp: boolean) => StatementGraph;
}

type Source = Pick<Derive, 'dataset' | 'index' | 'visibleGraph'>;

const known = new WeakMap<Source['index'], DerivedGraphs>();

/** The graphs of a dataset, each remembered until what it comes from changes. */
export function graphsOf({ dataset, index, visibleGraph }: Source): DerivedGraphs {
  const found = known.get(index);
  if (found) return found;
  const allStatements = (rollUp: boolean): CountedStatement[] =>
    index.statements.flatMap(({ asCoded, rolledUp }) => (rollUp ? (rolledUp ?? []) : asCoded));
  const graphs: DerivedGraphs = {
    relationGraph: memoLatest((query: Query) => {
      const { actors, relations } = visibleGraph(query);
      return buildRelationGraph(actors, relations);
    }),
    statementGraph: memoLatest((rollUp: boolean) =>
      buildStatementGraph(dataset.actors, allStatements(rollUp)),
    ),
  };
  known.set(index, graphs);
  return graphs;
}

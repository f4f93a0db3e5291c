/**
 * The signed matrix of a visible graph. Its cells hold the lines that the graph draws, no more and no less: a cell of
 * acts those that the row's actor is the one to act in (a symmetric act stands in both cells of its dyad), a cell of
 * stance all of the dyad's.
 */
import { memoLatest } from '#base/memo.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { areHostile, type CountedStatement, type Relation, type RelationLine } from '#domain/relation.ts';
import { tierOf } from '#domain/tier.ts';
import type { CellLine } from '#encoding/marks/cellMarks.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { MatrixCells } from '#state/viewChoice.ts';
import type { ActorGroup, OrderedActors } from './orderActors.ts';

export interface MatrixCell {
  readonly dyad: DyadId;
  readonly row: ActorId;
  readonly column: ActorId;
  readonly relation: Relation;
  /** At least one. */
  readonly lines: readonly CellLine[];
  /** The statements behind these lines, as in the relation. */
  readonly statements: readonly CountedStatement[];
  /** The same for cells that look the same. */
  readonly look: string;
}

export interface Matrix extends OrderedActors {
  readonly ids: readonly ActorId[];
  readonly groups: readonly ActorGroup[];
  readonly cells: readonly MatrixCell[];
  /** Null where the cell is empty. */
  readonly cellAt: (row: ActorId, column: ActorId) => MatrixCell | null;
}

/** What the cells of a view show: where all ties of a dataset are mutual, nobody acts on another, and a cell has the stance. */
export const cellsShown = (dataset: Dataset, asked: MatrixCells): MatrixCells =>
  areTiesMutual(dataset) ? 'stance' : asked;

/** True if every statement of a dataset holds for both sides alike. */
export const areTiesMutual = memoLatest(({ statements, relationTypes }: Dataset): boolean => {
  const mutual = new Set(relationTypes.flatMap(({ id, symmetric }) => (symmetric ? [id] : [])));
  return statements.length > 0 && statements.every(({ type }) => mutual.has(type));
});

const isActOf = (from: ActorId) => (counted: CountedStatement) =>
  counted.type.symmetric || counted.from === from;

/** What one line says of the acts of one end; null where that end does not act in it. */
function actsInLine(line: RelationLine, from: ActorId): CellLine | null {
  const acts = line.statements.filter(isActOf(from));
  if (acts.length === 0) return null;
  if (line.kind === 'accused') return { kind: line.kind, tier: null, isAgainst: areHostile(acts) };
  const tier = Math.min(...acts.map(({ statement }) => tierOf(statement) ?? 3)) as 1 | 2 | 3;
  return { kind: line.kind, tier };
}

function cellOf(relation: Relation, row: ActorId, column: ActorId, cells: MatrixCells): MatrixCell | null {
  const shown = relation.lines.flatMap((line) => {
    const said = cells === 'acts' ? actsInLine(line, row) : { kind: line.kind, tier: line.tier };
    const statements = cells === 'acts' ? line.statements.filter(isActOf(row)) : line.statements;
    return said === null ? [] : [{ said, statements }];
  });
  if (shown.length === 0) return null;
  const lines = shown.map(({ said }) => said);
  return {
    dyad: relation.id,
    row,
    column,
    relation,
    lines,
    statements: shown.flatMap(({ statements }) => statements),
    look: lines.map(({ kind, tier, isAgainst = '' }) => `${kind} ${tier} ${isAgainst}`).join('|'),
  };
}

/** The cells of a graph between actors in an order. */
export function matrixOf(
  graph: Pick<VisibleGraph, 'relations'>,
  ordered: OrderedActors,
  cells: MatrixCells,
): Matrix {
  const rows = new Map<ActorId, Map<ActorId, MatrixCell>>();
  const all: MatrixCell[] = [];
  for (const relation of graph.relations) {
    for (const [row, column] of [
      [relation.a, relation.b],
      [relation.b, relation.a],
    ] as const) {
      const cell = cellOf(relation, row, column, cells);
      if (cell === null) continue;
      all.push(cell);
      const own = rows.get(row);
      if (own) own.set(column, cell);
      else rows.set(row, new Map([[column, cell]]));
    }
  }
  return {
    ...ordered,
    ids: ordered.actors.map(({ id }) => id),
    cells: all,
    cellAt: (row, column) => rows.get(row)?.get(column) ?? null,
  };
}

/** What the cells of a matrix say in words: the name of a cell, and the tip beside the pointer. */

import type { Derive } from '#derive/derive.ts';
import { graphsOf } from '#derive/deriveGraphs.ts';
import type { Matrix, MatrixCell } from '#derive/matrixOf.ts';
import type { Dataset, Omission } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { statementsBetween } from '#graph/statementGraph.ts';
import type { NameOf } from '#query/describeRelation.ts';
import type { QueryIndex } from '#query/queryIndex.ts';
import { shortStance } from '#query/shortStance.ts';
import type { MatrixCells } from '#state/viewChoice.ts';
import { matrixWords as words } from '#words/matrix.ts';
import { terms } from '#words/terms.ts';
import { viewWords } from '#words/views.ts';

/** What concerns a pair that has no line: the omissions that name both, or officials of them. */
export function omissionsOf(
  dataset: Pick<Dataset, 'omissions'>,
  index: Pick<QueryIndex, 'actors'>,
  one: ActorId,
  other: ActorId,
): readonly Omission[] {
  return dataset.omissions.filter(({ actors }) => {
    const named = new Set(actors.flatMap((id) => [id, index.actors.get(id)?.rollsUpTo ?? id]));
    return named.has(one) && named.has(other);
  });
}

/** The acts of a row's actor: "Opposed (announced or threatened)"; several kinds are listed. */
function actsText({ lines }: MatrixCell): string {
  return words.kinds(
    lines.map(({ kind, tier }, i) => {
      const kindText = i === 0 ? terms.lineKind[kind] : terms.lineKind[kind].toLowerCase();
      const isPlain = kind === 'accused' || tier === null || tier === 1;
      return isPlain ? kindText : words.qualified(kindText, viewWords.tier[tier]);
    }),
  );
}

export interface CellText {
  /** Who is concerned: "Turkey on PMU". */
  readonly who: string;
  /** The stance or the acts, or that there is none. */
  readonly what: string;
  /** Verbs, number of statements, omissions. */
  readonly more: readonly string[];
}

interface CellAsked {
  readonly matrix: Matrix;
  readonly cells: MatrixCells;
  readonly derive: Pick<Derive, 'dataset' | 'index' | 'visibleGraph'>;
  readonly rollUp: boolean;
  readonly nameOf: NameOf;
}

/** A cell in words. For an empty one: why, as far as the data knows. */
export function cellText(asked: CellAsked, row: ActorId, column: ActorId): CellText {
  const { matrix, cells, derive, rollUp, nameOf } = asked;
  const [rowName, columnName] = [nameOf(row), nameOf(column)];
  if (row === column) return { who: words.itself(rowName), what: '', more: [] };
  const who = cells === 'acts' ? words.on(rowName, columnName) : words.and(rowName, columnName);
  const cell = matrix.cellAt(row, column);
  if (cell) {
    const verbs = [...new Set(cell.statements.map(({ type }) => type.label))];
    return {
      who,
      what: cells === 'acts' ? actsText(cell) : shortStance(cell.relation),
      more: [...(cells === 'acts' ? [words.verbs(verbs)] : []), words.statements(cell.statements.length)],
    };
  }
  const back = matrix.cellAt(column, row);
  if (back) return { who, what: words.noAct(columnName, rowName, actsText(back)), more: [] };
  const left = statementsBetween(graphsOf(derive).statementGraph(rollUp), row, column).length;
  return {
    who,
    what: left > 0 ? words.notDrawn(left) : words.noStatement,
    more: omissionsOf(derive.dataset, derive.index, row, column).map(({ paragraph, reason, note }) =>
      words.omission(paragraph, terms.omissionReason[reason], note),
    ),
  };
}

/** The name of a cell for assistive technology: short, for there are many. The tip and the panel say more. */
export function cellName(asked: CellAsked, row: ActorId, column: ActorId): string {
  const { nameOf, matrix, cells, derive, rollUp } = asked;
  if (row === column) return words.itself(nameOf(row));
  const who =
    cells === 'acts' ? words.on(nameOf(row), nameOf(column)) : words.and(nameOf(row), nameOf(column));
  const cell = matrix.cellAt(row, column);
  if (cell) return words.says(who, cells === 'acts' ? actsText(cell) : shortStance(cell.relation));
  if (matrix.cellAt(column, row)) return words.says(who, words.noActShort);
  const all = graphsOf(derive).statementGraph(rollUp);
  const isStated = all.hasEdge(row, column) || all.hasEdge(column, row);
  return words.says(who, isStated ? words.notDrawnShort : words.noStatement);
}

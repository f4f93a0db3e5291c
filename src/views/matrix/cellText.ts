/** The cells of a matrix in words: the name of a cell or heading, and the tip beside the pointer. */

import type { Derive } from '#derive/derive.ts';
import { graphsOf } from '#derive/deriveGraphs.ts';
import type { Matrix, MatrixCell } from '#derive/matrixOf.ts';
import { omissionsOf } from '#derive/omissionsOf.ts';
import type { Actor } from '#domain/actor.ts';
import { isOfRows } from '#domain/dataset.ts';
import { hasEnd } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { isPlainVerb } from '#domain/statement.ts';
import { statementsBetween } from '#graph/statementGraph.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { NameOf } from '#query/sentences/describeRelation.ts';
import { shortStance } from '#query/sentences/shortStance.ts';
import type { MatrixCells } from '#state/viewChoice.ts';
import type { GridCursor } from '#views/grid/gridKeys.ts';
import { kindBesideName } from '#words/actorKind.ts';
import { matrixWords as words } from '#words/matrix.ts';
import { lineKindTerm, terms } from '#words/terms.ts';
import { viewWords } from '#words/views.ts';
import { nameOfGroup } from './groupNames.ts';
import type { MatrixMetrics } from './matrixMetrics.ts';
import { groupOf } from './matrixParts.tsx';

/** The acts of a row's actor: "Opposed (announced or threatened)"; several kinds are listed. */
function actsText({ lines }: MatrixCell, isRows: boolean): string {
  return words.kinds(
    lines.map(({ kind, tier, isAgainst }, i) => {
      const term = lineKindTerm(kind, isRows);
      const kindText = i === 0 ? term : term.toLowerCase();
      if (isAgainst) return words.qualified(kindText, terms.allegedActs.hostile);
      const isPlain = kind === 'accused' || tier === null || tier === 1;
      return isPlain ? kindText : words.qualified(kindText, viewWords.tier[tier]);
    }),
  );
}

export interface CellText {
  /** The pair: "Turkey towards PMU". */
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

/** A cell in words; an empty one says why it is empty, as far as the data shows. */
export function cellText(asked: CellAsked, row: ActorId, column: ActorId): CellText {
  const { matrix, cells, derive, rollUp, nameOf } = asked;
  const isRows = isOfRows(derive.dataset);
  const [rowName, columnName] = [nameOf(row), nameOf(column)];
  if (row === column) return { who: words.itself(rowName), what: '', more: [] };
  const who = cells === 'acts' ? words.towards(rowName, columnName) : words.and(rowName, columnName);
  const cell = matrix.cellAt(row, column);
  if (cell) {
    const spoken = cell.statements.filter(({ type }) => !isPlainVerb(type));
    const verbs = [...new Set(spoken.map(({ type }) => type.label))];
    return {
      who,
      what: cells === 'acts' ? actsText(cell, isRows) : shortStance(cell.relation),
      more: [
        ...(cells === 'acts' && verbs.length > 0 ? [words.verbs(verbs)] : []),
        words.statements(cell.statements.length),
      ],
    };
  }
  const back = matrix.cellAt(column, row);
  if (back) return { who, what: words.noAct(columnName, rowName, actsText(back, isRows)), more: [] };
  const left = statementsBetween(graphsOf(derive).statementGraph(rollUp), row, column).length;
  return {
    who,
    what: left > 0 ? words.notDrawn(left) : words.noStatement,
    more: omissionsOf(derive, row, column).map(({ paragraph, reason, note }) =>
      words.omission(paragraph, terms.omissionReason[reason], note),
    ),
  };
}

/** The name of a cell for assistive technology: short, for there are many. The tip and the panel say more. */
export function cellName(asked: CellAsked, row: ActorId, column: ActorId): string {
  const { nameOf, matrix, cells, derive, rollUp } = asked;
  const isRows = isOfRows(derive.dataset);
  if (row === column) return words.itself(nameOf(row));
  const who =
    cells === 'acts' ? words.towards(nameOf(row), nameOf(column)) : words.and(nameOf(row), nameOf(column));
  const cell = matrix.cellAt(row, column);
  if (cell) return words.says(who, cells === 'acts' ? actsText(cell, isRows) : shortStance(cell.relation));
  if (matrix.cellAt(column, row)) return words.says(who, words.noActShort);
  const all = graphsOf(derive).statementGraph(rollUp);
  const isStated = all.hasEdge(row, column) || all.hasEdge(column, row);
  return words.says(who, isStated ? words.notDrawnShort : words.noStatement);
}

/** The name of a row's or column's heading: the actor, its kind and its number of relations. */
export function headingName(actor: Actor, graph: VisibleGraph): string {
  return words.actor(actor.shortName, ...kindAndRelations(actor, graph));
}

function kindAndRelations(actor: Actor, { relations }: VisibleGraph) {
  return [kindBesideName(actor), relations.filter((relation) => hasEnd(relation, actor.id)).length] as const;
}

export interface TipAsked extends CellAsked {
  readonly graph: VisibleGraph;
}

/** The tip beside a cell or a heading; a heading gives its group's name where that is cut. Null beside the matrix. */
export function tipText(
  asked: TipAsked,
  { row, column }: GridCursor,
  metrics: MatrixMetrics,
): CellText | null {
  const { matrix, derive, graph } = asked;
  const [one, other] = [matrix.ids[row], matrix.ids[column]];
  if (one !== undefined && other !== undefined && one !== other) return cellText(asked, one, other);
  const actor = derive.index.actors.get((one ?? other) as ActorId)?.actor;
  if (!actor) return null;
  const group = groupOf(matrix.groups, Math.max(row, column));
  const isCut = group !== undefined && !nameOfGroup(group, metrics).isWhole;
  return {
    who: actor.name,
    what: words.kindAndRelations(...kindAndRelations(actor, graph)),
    more: isCut ? [group.label] : [],
  };
}

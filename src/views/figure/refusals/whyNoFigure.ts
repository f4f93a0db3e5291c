import type { Derive } from '#derive/derive.ts';
import type { AddressState } from '#state/appState.ts';
import { figureDialogWords, figureLimitWords as words } from '#words/figure.ts';

/** The most that a figure of each kind holds: more takes seconds to draw, and nobody could read it in print. */
export const figureLimits = {
  graph: { actors: 150, relations: 400 },
  matrix: { actors: 400 },
  table: { rows: 1000 },
} as const;

/** Why a view has no figure, in words, before one is drawn; null where it has one. */
export function whyNoFigure(
  derive: Derive,
  { view, query, tableTab }: Pick<AddressState, 'view' | 'query' | 'tableTab'>,
): string | null {
  const { actors, relations } = derive.visibleGraph(query);
  if (actors.length === 0) return figureDialogWords.empty;
  if (view === 'matrix') {
    const most = figureLimits.matrix.actors;
    return actors.length > most ? words.matrix(actors.length, most) : null;
  }
  if (view === 'table') {
    const most = figureLimits.table.rows;
    const rows =
      tableTab === 'relations'
        ? relations.length
        : relations.reduce((sum, { statements }) => sum + statements.length, 0);
    return rows > most ? words.table(rows, tableTab, most) : null;
  }
  const most = figureLimits.graph;
  const isTooMuch = actors.length > most.actors || relations.length > most.relations;
  return isTooMuch ? words.graph(actors.length, relations.length, most.actors, most.relations) : null;
}

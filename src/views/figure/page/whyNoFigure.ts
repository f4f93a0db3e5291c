import type { Derive } from '#derive/derive.ts';
import { drawLimit, isWithinDrawLimit } from '#derive/drawLimit.ts';
import type { AddressState } from '#state/appState.ts';
import { tooMuchWords } from '#words/drawLimit.ts';
import { figureDialogWords } from '#words/figure.ts';

/** Why a view has no figure, in words; null where it has one. */
export function whyNoFigure(derive: Derive, { view, query }: AddressState): string | null {
  const graph = derive.visibleGraph(query);
  if (graph.actors.length === 0) return figureDialogWords.empty;
  const isOfGraph = view !== 'matrix' && view !== 'table';
  return isOfGraph && !isWithinDrawLimit(graph)
    ? tooMuchWords.figure(graph.relations.length, drawLimit)
    : null;
}

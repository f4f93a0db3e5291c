import type { AddressState } from '#state/appState.ts';
import type { Derive } from '#state/derive.ts';
import { isDrawable, mostDrawn } from '#state/drawable.ts';
import { figureDialogWords } from '#words/figure.ts';
import { tooMuchWords } from '#words/tooMuch.ts';

/** Why a view has no figure, in words; null where it has one. */
export function whyNoFigure(derive: Derive, { view, query }: AddressState): string | null {
  const graph = derive.visibleGraph(query);
  if (graph.actors.length === 0) return figureDialogWords.empty;
  const isOfGraph = view !== 'matrix' && view !== 'table';
  return isOfGraph && !isDrawable(graph) ? tooMuchWords.figure(graph.relations.length, mostDrawn) : null;
}

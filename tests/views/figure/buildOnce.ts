import type { Derive } from '#derive/derive.ts';
import type { AddressState } from '#state/appState.ts';
import { buildFigure, type Figure } from '#views/figure/buildFigure.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';

const built = new Map<string, Figure>();

/** The figure of a view, built once for all tests that assert something of it. */
export function buildOnce(derive: Derive, state: AddressState, spec: FigureSpec): Figure {
  const key = JSON.stringify([derive.dataset.title, state, spec]);
  const figure = built.get(key) ?? buildFigure(derive, state, spec);
  built.set(key, figure);
  return figure;
}

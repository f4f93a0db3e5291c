import type { Question } from '#dataset/bundled.ts';
import { createDerive, type Derive } from '#derive/derive.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Positions } from '#graph/layout/positions.ts';
import type { AddressState } from '#state/appState.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { buildFigure, type Figure } from './buildFigure.ts';

/** What the worker of figures does, for one dataset. */
export function figureWork() {
  let derive: Derive | null = null;
  let positionsNow: Positions = {};
  let asked: readonly Question[] = [];
  let latest: { readonly address: string; readonly view: AddressState } | null = null;

  /** The view of an address as it first came: a later copy of it would be new to all that is remembered by identity. */
  const viewAt = (address: string, state: AddressState): AddressState => {
    if (latest?.address !== address) latest = { address, view: state };
    return latest.view;
  };
  /** `positions` are those of the view's layout, before any actor was moved. */
  const build = (state: AddressState, positions: Positions, spec: FigureSpec): Figure => {
    if (derive === null) throw new Error('A figure is asked for before the dataset has come.');
    positionsNow = positions;
    return buildFigure(derive, viewAt(spec.address, state), spec, asked);
  };
  return {
    /** Takes the dataset and its questions, once, before anything is built. */
    open(dataset: Dataset, questions: readonly Question[] = []): void {
      asked = questions;
      derive = createDerive(dataset, () => positionsNow);
    },
    build,
    /** Builds a figure that may be asked for next, so that it is remembered then. */
    prepare(state: AddressState, positions: Positions, spec: FigureSpec): void {
      build(state, positions, spec);
    },
  };
}

export type FigureWork = ReturnType<typeof figureWork>;

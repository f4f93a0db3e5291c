/**
 * What happens to own data, as values that can be kept and taken back: `inverse` of an act undoes it exactly. An act holds
 * the records before and after, so a journal of acts is the undo list.
 */
import type { Dataset } from '#domain/dataset.ts';

/** A dataset on this device. */
export interface OwnState {
  readonly dataset: Dataset;
  /** True if it is in the bin: listed there, and opened nowhere else. */
  readonly isBinned: boolean;
}

export type OwnAct =
  | { readonly kind: 'opened'; readonly fileName: string; readonly dataset: Dataset }
  /** The opposite of opening: only as the inverse of it. */
  | { readonly kind: 'closed'; readonly fileName: string; readonly dataset: Dataset }
  | {
      readonly kind: 'replaced';
      readonly fileName: string;
      readonly before: Dataset;
      readonly after: Dataset;
    }
  | { readonly kind: 'renamed'; readonly before: string; readonly after: string }
  | { readonly kind: 'binned' }
  | { readonly kind: 'restored' };

/** The state after an act; null where there is no such dataset. An act that does not fit the state changes nothing. */
export function ownStateAfter(state: OwnState | null, act: OwnAct): OwnState | null {
  if (act.kind === 'opened') return state ?? { dataset: act.dataset, isBinned: false };
  if (state === null) return null;
  switch (act.kind) {
    case 'closed':
      return null;
    case 'replaced':
      return { ...state, dataset: act.after };
    case 'renamed':
      return { ...state, dataset: { ...state.dataset, title: act.after } };
    case 'binned':
      return { ...state, isBinned: true };
    case 'restored':
      return { ...state, isBinned: false };
  }
}

/** The act that takes another one back. */
export function inverse(act: OwnAct): OwnAct {
  switch (act.kind) {
    case 'opened':
      return { ...act, kind: 'closed' };
    case 'closed':
      return { ...act, kind: 'opened' };
    case 'replaced':
      return { ...act, before: act.after, after: act.before };
    case 'renamed':
      return { ...act, before: act.after, after: act.before };
    case 'binned':
      return { kind: 'restored' };
    case 'restored':
      return { kind: 'binned' };
  }
}

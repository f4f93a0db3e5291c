import type { DyadId } from '#domain/dyad.ts';
import type { ActorId, StatementId } from '#domain/ids.ts';

/** What the reader has picked, for all views alike. A dyad may have no relation: then the panel says so. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'actor'; readonly actor: ActorId }
  | { readonly kind: 'dyad'; readonly dyad: DyadId }
  | { readonly kind: 'statement'; readonly statement: StatementId }
  /** Several relations at once, such as a triad's or a path's; two or more, each once, in the order that they tell. */
  | { readonly kind: 'relations'; readonly dyads: readonly DyadId[] };

export const nothing: Selection = { kind: 'none' };

import type { DyadId } from '#domain/dyad.ts';
import type { ActorId, StatementId } from '#domain/ids.ts';

/** What the reader has picked, for all views alike. A dyad may have no relation: then the panel says so. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'actor'; readonly actor: ActorId }
  | { readonly kind: 'dyad'; readonly dyad: DyadId }
  | { readonly kind: 'statement'; readonly statement: StatementId }
  /** Two or more relations, such as a triad or a path: each once, in the order of a walk along them where there is one. */
  | { readonly kind: 'relations'; readonly dyads: readonly DyadId[] };

export const nothing: Selection = { kind: 'none' };

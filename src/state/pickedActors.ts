import { parseDyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Derive } from './derive.ts';
import type { Selection } from './selection.ts';

/** The actors that the selection itself names: one, the two of a pair, or none. */
export function pickedActors(
  { dyadOfSelection }: Pick<Derive, 'dyadOfSelection'>,
  selection: Selection,
  rollUp: boolean,
): ReadonlySet<ActorId> {
  if (selection.kind === 'actor') return new Set([selection.actor]);
  const dyad = dyadOfSelection(selection, rollUp);
  const ends = dyad === null ? null : parseDyadId(dyad);
  return new Set(ends ? [ends.a, ends.b] : []);
}

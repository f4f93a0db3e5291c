import { parseDyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Derive } from './derive.ts';
import type { Selection } from './selection.ts';

/** The actors that the selection itself names, as shown at the roll-up in force: one, the two of a pair, or none. */
export function pickedActors(
  { dyadOfSelection, shownAs }: Pick<Derive, 'dyadOfSelection' | 'shownAs'>,
  selection: Selection,
  rollUp: boolean,
): ReadonlySet<ActorId> {
  if (selection.kind === 'actor') return new Set([shownAs(selection.actor, rollUp)]);
  const dyad = dyadOfSelection(selection, rollUp);
  const ends = dyad === null ? null : parseDyadId(dyad);
  return new Set(ends ? [ends.a, ends.b] : []);
}

import { otherEnd } from '#domain/dyad.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';

interface CycleOrder {
  /** Indices of actors along the way; a cycle's first stands at its end again. */
  readonly actors: readonly number[];
  readonly relations: readonly number[];
}

/** The relations of a single cycle in the order of a walk round it, from the smallest actor; null if they are none. */
export function cycleOrder({ relations }: SignedNetwork, members: readonly number[]): CycleOrder | null {
  if (members.length < 3) return null;
  const left = new Set(members);
  const ends = members.flatMap((member) => {
    const found = relations[member];
    return found ? [found.a, found.b] : [];
  });
  const start = Math.min(...ends);
  const actors = [start];
  const order: number[] = [];
  for (let at = start; left.size > 0; ) {
    const next = [...left].find((member) => relations[member]?.a === at || relations[member]?.b === at);
    const found = next === undefined ? undefined : relations[next];
    if (next === undefined || !found) return null;
    left.delete(next);
    order.push(next);
    at = otherEnd(found, at);
    actors.push(at);
    if (at === start && left.size > 0) return null;
  }
  return actors.at(-1) === start ? { actors, relations: order } : null;
}

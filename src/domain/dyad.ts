import { escapedId, unescapedId } from './escapedId.ts';
import type { ActorId } from './ids.ts';

/** An unordered pair of actors, written `a~b` with a before b in code-unit order, both as `escapedId` writes them. */
export type DyadId = string & { readonly __id: 'dyad' };

export interface Dyad {
  readonly id: DyadId;
  readonly a: ActorId;
  readonly b: ActorId;
}

/** The dyad of two different actors, whichever is named first. */
export function dyadOf(one: ActorId, other: ActorId): Dyad {
  const [a, b] = one < other ? [one, other] : [other, one];
  return { id: `${escapedId(a)}~${escapedId(b)}` as DyadId, a, b };
}

/** Two ends: actors, or their numbers in a signed network. */
interface Ends<End> {
  readonly a: End;
  readonly b: End;
}

/** True if the actor is one of the two ends. */
export function hasEnd<End>({ a, b }: Ends<End>, actor: NoInfer<End>): boolean {
  return a === actor || b === actor;
}

/** The end that is not this actor, who must be the other one. */
export function otherEnd<End>({ a, b }: Ends<End>, actor: NoInfer<End>): End {
  return a === actor ? b : a;
}

/** How many of the dyads each actor is an end of; actors of none are left out. */
export function degreesOf(dyads: readonly Pick<Dyad, 'a' | 'b'>[]): ReadonlyMap<ActorId, number> {
  const degrees = new Map<ActorId, number>();
  for (const { a, b } of dyads) {
    for (const end of [a, b]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return degrees;
}

/** Reads `a~b`; null unless both ends are there, differ and stand in order. */
export function parseDyadId(text: string): Dyad | null {
  const [a, b, ...rest] = text.split('~').map(unescapedId);
  if (!a || !b || rest.length > 0 || a >= b) return null;
  return { id: text as DyadId, a: a as ActorId, b: b as ActorId };
}

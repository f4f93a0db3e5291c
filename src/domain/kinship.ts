/** Who belongs to whom, by `partOf`. */
import type { Actor } from './actor.ts';

/** How two actors belong together: one within the other, or both within a third. */
type Kinship = 'same' | 'within' | 'siblings' | 'none';

function chainOf(id: string, byId: ReadonlyMap<string, Actor>): string[] {
  const chain = [id];
  for (let at = byId.get(id)?.partOf; at !== undefined; at = byId.get(at)?.partOf) chain.push(at);
  return chain;
}

export function kinship(one: string, other: string, byId: ReadonlyMap<string, Actor>): Kinship {
  if (one === other) return 'same';
  const [first, second] = [chainOf(one, byId), chainOf(other, byId)];
  if (first.includes(other) || second.includes(one)) return 'within';
  return first.some((id) => second.includes(id)) ? 'siblings' : 'none';
}

/** True if one belongs to the other, in one step or more. */
export const isPartOf = (one: string, other: string, byId: ReadonlyMap<string, Actor>): boolean =>
  one !== other && chainOf(one, byId).includes(other);

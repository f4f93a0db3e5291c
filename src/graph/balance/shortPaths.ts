/**
 * Paths of at most three relations between two actors, all of them.
 *
 * Definition. A path repeats no actor; its sign is the product of its signs. It says what is there, and infers nothing: no sign
 * between its ends follows from it.
 * Complexity: O(d³) for degrees of at most d.
 * Convention: shortest first, then in the order of the network's actors.
 */
import type { Sign } from '#domain/statement.ts';
import type { SignedNetwork } from './signedNetwork.ts';

export const longestPath = 3;

export interface SignedPath {
  /** Indices of actors from the one to the other. */
  readonly actors: readonly number[];
  /** Indices of relations, one fewer. */
  readonly relations: readonly number[];
  readonly sign: Sign;
}

/** All paths between two actors, given by id; none where one is not in the network or both are one. */
export function shortPaths(
  { ids, relations }: SignedNetwork,
  one: string,
  other: string,
): readonly SignedPath[] {
  const [from, to] = [ids.indexOf(one), ids.indexOf(other)];
  if (from < 0 || to < 0 || from === to) return [];
  const steps = ids.map((): { to: number; relation: number }[] => []);
  relations.forEach(({ a, b }, relation) => {
    steps[a]?.push({ to: b, relation });
    steps[b]?.push({ to: a, relation });
  });
  for (const list of steps) list.sort((first, second) => first.to - second.to);
  const found: SignedPath[] = [];
  const walk = (path: SignedPath): void => {
    for (const step of steps[path.actors.at(-1) as number] ?? []) {
      if (path.actors.includes(step.to)) continue;
      const longer: SignedPath = {
        actors: [...path.actors, step.to],
        relations: [...path.relations, step.relation],
        sign: (path.sign * (relations[step.relation]?.sign as Sign)) as Sign,
      };
      if (step.to === to) found.push(longer);
      else if (longer.relations.length < longestPath) walk(longer);
    }
  };
  walk({ actors: [from], relations: [], sign: 1 });
  return found.sort((first, second) => first.relations.length - second.relations.length);
}

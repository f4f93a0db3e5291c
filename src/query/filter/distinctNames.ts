import { groupBy } from '#base/groupBy.ts';
import type { Actor } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import { lowerCaseWithoutDiacritics } from '#query/find/lowerCaseWithoutDiacritics.ts';

/**
 * The short name of each actor; where several share it, with the full name behind it, or with the id where that is shared
 * too: "Army (Army of Arland)", "Army (army-2)".
 */
export function distinctNames(actors: readonly Actor[]): ReadonlyMap<ActorId, string> {
  const sharing = groupBy(actors, ({ shortName }) => lowerCaseWithoutDiacritics(shortName));
  return new Map(
    [...sharing.values()].flatMap((list) => {
      if (list.length === 1) return list.map(({ id, shortName }) => [id, shortName] as const);
      const full = new Set(list.map(({ name }) => lowerCaseWithoutDiacritics(name)));
      const tells = full.size === list.length && list.every(({ name, shortName }) => name !== shortName);
      return list.map(({ id, name, shortName }) => [id, `${shortName} (${tells ? name : id})`] as const);
    }),
  );
}

/** Short names on a figure: without what stands in brackets, or as the source's own abbreviation, where that is unambiguous. */
import { memoBy, memoRecent } from '#base/memo.ts';
import type { Derive } from '#derive/derive.ts';
import type { Actor } from '#domain/actor.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';

const isAbbreviation = (text: string) => /^\p{Lu}{2,6}$/u.test(text);

function shortestOf({ shortName, aliases }: Actor): string {
  if (isAbbreviation(shortName)) return shortName;
  return aliases.find(isAbbreviation) ?? (shortName.replace(/ \([^()]*\)$/, '') || shortName);
}

/** The shortest names of actors that stand together; one that would mean two of them stays as it is. */
function shortestNames(actors: readonly Actor[]): ReadonlyMap<Actor['id'], string> {
  const wanted = actors.map((actor) => [actor, shortestOf(actor)] as const);
  const taken = (name: string) =>
    wanted.filter(([{ shortName }, short]) => short === name || shortName === name).length;
  return new Map(wanted.map(([{ id, shortName }, short]) => [id, taken(short) > 1 ? shortName : short]));
}

/** The derivations of a dataset with the shortest names for actors in sight. */
export const withShortNames = memoRecent(
  2,
  (derive: Derive, query: Parameters<Derive['visibleGraph']>[0]): Derive => {
    const names = shortestNames(derive.visibleGraph(query).actors);
    const renamed = memoBy(
      (graph: VisibleGraph): VisibleGraph => ({
        ...graph,
        actors: graph.actors.map((actor) => ({
          ...actor,
          shortName: names.get(actor.id) ?? actor.shortName,
        })),
      }),
    );
    const { index } = derive;
    return {
      ...derive,
      visibleGraph: (query) => renamed(derive.visibleGraph(query)),
      index: { ...index, shortNameOf: (id) => names.get(id) ?? index.shortNameOf(id) },
    };
  },
);

/** The next file of a kind in the place of the one before: what only the dataset says of an actor stays. */
import type { Actor } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import { freeId } from '#domain/freeId.ts';
import type { ActorId } from '#domain/ids.ts';
import type { OwnData } from '#workspace/ownData.ts';
import type { Made } from './actBuilder.ts';
import { replaceDataset } from './datasets.ts';

type GroupList = 'countries' | 'factions' | 'communities';
const groupLists = ['countries', 'factions', 'communities'] as const satisfies readonly GroupList[];
type Group = Dataset[GroupList][number];

/** The groups of the file with those of the dataset that its actors keep; `ids` of these by their former ones. */
function groupsOfBoth(of: readonly Group[], kept: readonly Group[]) {
  const byLabel = new Map(of.map((group) => [group.label, group.id as string]));
  const ids = new Map<string, string>();
  const all: Group[] = [...of];
  const taken = new Set<string>(of.map(({ id }) => id));
  for (const group of kept) {
    const known = byLabel.get(group.label);
    const id = known ?? freeId(group.id, taken);
    ids.set(group.id, id);
    if (known !== undefined) continue;
    taken.add(id);
    all.push({ ...group, id } as Group);
  }
  return { ids, all };
}

/** What the file does not say of an actor, as the dataset has it. */
function withKept(
  actor: Actor,
  was: Actor,
  ids: Readonly<Record<GroupList, ReadonlyMap<string, string>>>,
): Actor {
  const groups = Object.fromEntries(
    groupLists.map((list) => [
      list,
      actor[list].length > 0 ? actor[list] : was[list].map((id) => ids[list].get(id) ?? id),
    ]),
  ) as unknown as Pick<Actor, GroupList>;
  const names = [...new Set([...actor.aliases, ...was.aliases])].filter((name) => name !== actor.name);
  return {
    ...actor,
    ...groups,
    id: was.id,
    shortName: actor.shortName === actor.name ? was.shortName : actor.shortName,
    aliases: names,
    alsoKnownAs: was.alsoKnownAs,
    kind: actor.kind === 'unstated' ? was.kind : actor.kind,
    tier: was.tier,
    ...(actor.summary === undefined && was.summary !== undefined ? { summary: was.summary } : {}),
  };
}

const homeOf = ({ partOf, partOfBasis }: Actor) => ({
  partOf,
  ...(partOfBasis === undefined ? {} : { partOfBasis }),
});

/** The actors of the file with what the dataset says of them, and the groups that they need. */
function keepingDetails(before: Dataset, after: Dataset): Dataset {
  const byName = new Map(before.actors.map((actor) => [actor.name, actor]));
  const known = after.actors.flatMap((actor) => byName.get(actor.name) ?? []);
  const used = (list: GroupList) => new Set<string>(known.flatMap((actor): readonly string[] => actor[list]));
  const both = Object.fromEntries(
    groupLists.map((list) => {
      const kept = (before[list] as readonly Group[]).filter(({ id }) => used(list).has(id));
      return [list, groupsOfBoth(after[list], kept)];
    }),
  ) as Record<GroupList, ReturnType<typeof groupsOfBoth>>;
  const taken = new Set<string>(known.map(({ id }) => id));
  const ids = new Map<ActorId, ActorId>();
  for (const { id, name } of after.actors) {
    const now = byName.get(name)?.id ?? (freeId(id, taken) as ActorId);
    taken.add(now);
    ids.set(id, now);
  }
  const now = (id: ActorId) => ids.get(id) ?? id;
  const present = new Set<string>(ids.values());
  const saysHomes = after.actors.some(({ partOf }) => partOf !== undefined);
  const groupIds = {
    countries: both.countries.ids,
    factions: both.factions.ids,
    communities: both.communities.ids,
  };
  const actors = after.actors.map((actor): Actor => {
    const was = byName.get(actor.name);
    const { partOf } = actor;
    const moved = { ...actor, id: now(actor.id), ...(partOf === undefined ? {} : { partOf: now(partOf) }) };
    if (was === undefined) return moved;
    const home = saysHomes || was.partOf === undefined || !present.has(was.partOf) ? {} : homeOf(was);
    return { ...withKept(moved, was, groupIds), ...home };
  });
  return {
    ...after,
    countries: both.countries.all as Dataset['countries'],
    factions: both.factions.all as Dataset['factions'],
    communities: both.communities.all as Dataset['communities'],
    actors,
    statements: after.statements.map((statement) => ({
      ...statement,
      from: now(statement.from),
      to: now(statement.to),
    })),
  };
}

/** Puts the rows of the next file in the place of those of the dataset, which keeps its id, its title and what is said of its actors. */
export function replaceRows(data: OwnData, dataset: Dataset): Made {
  const { id, title } = data.dataset;
  return replaceDataset(data, { ...keepingDetails(data.dataset, dataset), id, title });
}

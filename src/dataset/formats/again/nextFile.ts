/**
 * The next file of a kind in the place of the one before. Its rows replace those of the dataset; what only the dataset says, of
 * itself, of an actor or of a row that is still there, stays.
 */
import type { Actor, FieldValues } from '#domain/actor.ts';
import type { Dataset, Faction, Field } from '#domain/dataset.ts';
import { freeId, reservedSpeakers } from '#domain/freeId.ts';
import type { ActorId, FieldId } from '#domain/ids.ts';
import type { Statement } from '#domain/statement.ts';
import { type RowsChanged, rowsChanged, rowsInBoth } from './rowsChanged.ts';

type GroupList = 'countries' | 'factions' | 'communities';
const groupLists = ['countries', 'factions', 'communities'] as const satisfies readonly GroupList[];
type Group = Dataset[GroupList][number];
type Ids = ReadonlyMap<string, string>;

/** Lists in the head of a dataset that name its actors; an item goes with the last of them. */
const notesOnActors = ['omissions', 'operations', 'numbers', 'notNamed'] as const;

/** The groups of the file with those of the dataset that its actors keep; `ids` of these by their former ones. */
function groupsOfBoth(of: readonly Group[], kept: readonly Group[]) {
  const known = new Map(kept.map((group) => [group.label, group]));
  const ids = new Map<string, string>();
  // What was written here of a group of that name stays.
  const all: Group[] = of.map((group) => ({ ...group, ...known.get(group.label), id: group.id }) as Group);
  const byLabel = new Map(of.map((group) => [group.label, group.id as string]));
  const taken = new Set<string>(of.map(({ id }) => id));
  for (const group of kept) {
    const inFile = byLabel.get(group.label);
    const id = inFile ?? freeId(group.id, taken);
    ids.set(group.id, id);
    if (inFile !== undefined) continue;
    taken.add(id);
    all.push({ ...group, id } as Group);
  }
  return { ids, all };
}

/** The further fields of the file, and those of actors that only the dataset has; `ids` of these by their former ones. */
function fieldsOfBoth(before: Dataset, after: Dataset) {
  const fields: Field[] = [...(after.fields ?? [])];
  const taken = new Set<string>(fields.map(({ id }) => id));
  const inFile = new Set(fields.flatMap(({ of, label }) => (of === 'actors' ? [label] : [])));
  const ids = new Map<string, FieldId>();
  for (const field of before.fields ?? []) {
    if (field.of !== 'actors' || inFile.has(field.label)) continue;
    const id = freeId(field.id, taken) as FieldId;
    taken.add(id);
    ids.set(field.id, id);
    fields.push({ ...field, id });
  }
  return { fields, ids };
}

/** The values of fields that only the dataset has. */
const keptValues = (values: FieldValues | undefined, ids: ReadonlyMap<string, FieldId>) =>
  Object.entries(values ?? {}).flatMap(([id, value]) => {
    const now = ids.get(id);
    return now === undefined ? [] : [[now, value] as const];
  });

/** What the file does not say of an actor, as the dataset has it. */
function withKept(
  actor: Actor,
  was: Actor,
  groupIds: Readonly<Record<GroupList, Ids>>,
  fieldIds: ReadonlyMap<string, FieldId>,
): Actor {
  const groups = Object.fromEntries(
    groupLists.map((list) => [
      list,
      actor[list].length > 0 ? actor[list] : was[list].map((id) => groupIds[list].get(id) ?? id),
    ]),
  ) as unknown as Pick<Actor, GroupList>;
  const names = [...new Set([...actor.aliases, ...was.aliases])].filter((name) => name !== actor.name);
  const fields = [...Object.entries(actor.fields ?? {}), ...keptValues(was.fields, fieldIds)];
  return {
    ...actor,
    ...groups,
    id: was.id,
    shortName: actor.shortName === actor.name ? was.shortName : actor.shortName,
    aliases: names,
    alsoKnownAs: was.alsoKnownAs,
    background: was.background,
    kind: actor.kind === 'unstated' ? was.kind : actor.kind,
    tier: was.tier,
    ...(actor.summary === undefined && was.summary !== undefined ? { summary: was.summary } : {}),
    ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields) as FieldValues }),
  };
}

const homeOf = ({ partOf, partOfBasis }: Actor) => ({
  partOf,
  ...(partOfBasis === undefined ? {} : { partOfBasis }),
});

/** The ids of the file's actors in the dataset: those of actors with the same name, else new ones. */
function actorIds(before: Dataset, after: Dataset): ReadonlyMap<ActorId, ActorId> {
  const byName = new Map(before.actors.map(({ name, id }) => [name, id]));
  const taken = new Set<string>(after.actors.flatMap(({ name }) => byName.get(name) ?? []));
  return new Map(
    after.actors.map(({ id, name }) => {
      const now = byName.get(name) ?? (freeId(id, taken) as ActorId);
      taken.add(now);
      return [id, now];
    }),
  );
}

/** The actors of the file with what the dataset says of them, and the groups and fields that they need. */
function actorsOfBoth(before: Dataset, after: Dataset, ids: ReadonlyMap<ActorId, ActorId>) {
  const byName = new Map(before.actors.map((actor) => [actor.name, actor]));
  const known = after.actors.flatMap((actor) => byName.get(actor.name) ?? []);
  const both = Object.fromEntries(
    groupLists.map((list) => {
      const used = new Set<string>(known.flatMap((actor): readonly string[] => actor[list]));
      const kept = (before[list] as readonly Group[]).filter(({ id }) => used.has(id));
      return [list, groupsOfBoth(after[list], kept)];
    }),
  ) as Record<GroupList, ReturnType<typeof groupsOfBoth>>;
  const { fields, ids: fieldIds } = fieldsOfBoth(before, after);
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
    return { ...withKept(moved, was, groupIds, fieldIds), ...home };
  });
  return {
    actors,
    fields,
    countries: both.countries.all as Dataset['countries'],
    factions: both.factions.all as readonly Faction[],
    communities: both.communities.all as Dataset['communities'],
  };
}

/** The notes in the head of a dataset whose actors are still there. */
function notesKept({ omissions, operations, numbers, notNamed }: Dataset, actors: ReadonlySet<string>) {
  const isThere = (id: string | null) =>
    id === null || actors.has(id) || reservedSpeakers.some((word) => word === id);
  return {
    omissions: omissions.filter((one) => one.actors.every(isThere)),
    operations: operations.filter((one) => one.participants.every(({ actor }) => isThere(actor))),
    numbers: numbers?.filter(({ saidBy }) => isThere(saidBy)),
    notNamed: notNamed.filter(({ nearest }) => isThere(nearest)),
  };
}

/** What only the dataset says of a row that is still there. */
function keptOfRow(
  is: Statement,
  { note, coder, status, theatre, earlier, ended, voice, saidBy, confidence }: Statement,
  actors: ReadonlySet<string>,
  countries: ReadonlySet<string>,
): Statement {
  const isSpeakerThere = actors.has(saidBy) || reservedSpeakers.some((word) => word === saidBy);
  return {
    ...is,
    ...(isSpeakerThere ? { voice, saidBy } : {}),
    theatre: theatre.filter((id) => countries.has(id)),
    confidence,
    ...(note === undefined ? {} : { note }),
    ...(coder === undefined ? {} : { coder }),
    ...(status === undefined ? {} : { status }),
    ...(earlier === undefined ? {} : { earlier }),
    ...(ended === undefined ? {} : { ended }),
  };
}

/** The sources of the file, with what was written here of those with the same title. */
const sourcesOf = (before: Dataset, after: Dataset): Dataset['sources'] =>
  after.sources.map((source) => ({
    ...before.sources.find(({ title }) => title === source.title),
    ...source,
  }));

/** The types of the file, with what was written here of those with the same words. */
const typesOf = (before: Dataset, after: Dataset): Dataset['relationTypes'] =>
  after.relationTypes.map((type) => ({
    ...before.relationTypes.find(
      ({ label, sign, family, symmetric }) =>
        label === type.label && sign === type.sign && family === type.family && symmetric === type.symmetric,
    ),
    id: type.id,
    label: type.label,
    inverseLabel: type.inverseLabel,
    family: type.family,
    sign: type.sign,
    symmetric: type.symmetric,
  }));

/** A dataset with the rows of the next file. */
export function withNextFile(before: Dataset, after: Dataset): Dataset {
  const ids = actorIds(before, after);
  const people = actorsOfBoth(before, after, ids);
  const now = (id: ActorId) => ids.get(id) ?? id;
  const there = new Set<string>(people.actors.map(({ id }) => id));
  const countries = [...people.countries];
  const { recipe, keptAside } = after;
  const { fields: _, numbers: __, keptAside: ___, retiredIds, ...head } = before;
  const notes = notesKept(before, there);
  const moved: Dataset = {
    ...head,
    sources: sourcesOf(before, after),
    countries,
    factions: people.factions,
    communities: people.communities,
    relationTypes: typesOf(before, after),
    ...(people.fields.length === 0 ? {} : { fields: people.fields }),
    ...(recipe === undefined ? {} : { recipe }),
    ...(keptAside === undefined ? {} : { keptAside }),
    omissions: notes.omissions,
    operations: notes.operations,
    notNamed: notes.notNamed,
    ...(notes.numbers === undefined ? {} : { numbers: notes.numbers }),
    actors: people.actors,
    statements: after.statements.map((statement) => ({
      ...statement,
      from: now(statement.from),
      to: now(statement.to),
    })),
  };
  const own = new Set<string>(moved.statements.map(({ id }) => id));
  const retired = retiredIds?.filter((id) => !own.has(id)) ?? [];
  const countryNow = new Set<string>(countries.map(({ id }) => id));
  const same = rowsInBoth(before, moved);
  return {
    ...moved,
    ...(retired.length === 0 ? {} : { retiredIds: retired }),
    statements: moved.statements.map((is) => {
      const was = same.get(is);
      return was === undefined ? is : keptOfRow(is, was, there, countryNow);
    }),
  };
}

/** What the next file of a kind brings, changes and takes away. */
export function nextFileChanges(before: Dataset, file: Dataset): RowsChanged {
  const after = withNextFile(before, file);
  return { ...rowsChanged(before, after), lost: notesLost(before, after) };
}

/** How many notes of each list go with actors that the file lacks. */
function notesLost(before: Dataset, after: Dataset): RowsChanged['lost'] {
  return notesOnActors.flatMap((what) => {
    const count = (before[what] ?? []).length - (after[what] ?? []).length;
    return count > 0 ? [{ what, count }] : [];
  });
}

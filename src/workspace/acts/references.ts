/** What names a thing, and how it ceases to. */
import { groupBy } from '#base/groupBy.ts';
import { references } from '#dataset/rules/datasetRules.ts';
import { actWords } from '#words/acts.ts';
import type { OwnData } from '#workspace/ownData.ts';
import type { DatasetList, IdList } from '#workspace/undo/lists.ts';
import { type ActBuilder, type ItemOf, itemsOf } from './actBuilder.ts';

/** Lists whose items name things. */
type NamingList = Extract<
  DatasetList,
  'actors' | 'statements' | 'operations' | 'omissions' | 'numbers' | 'notNamed'
>;

/** The places in each list of the items that name a thing, in order. */
function namingItems(
  { dataset }: OwnData,
  to: IdList,
  id: string,
): ReadonlyMap<NamingList, readonly number[]> {
  const places = [...references(dataset)]
    .filter((reference) => reference.to === to && reference.id === id)
    .map(({ file, path: [first, second] }) =>
      file === 'dataset'
        ? { list: first as NamingList, at: second as number }
        : { list: file, at: first as number },
    );
  const byList = groupBy(places, ({ list }) => list);
  return new Map([...byList].map(([list, found]) => [list, [...new Set(found.map(({ at }) => at))]]));
}

/** How many items of each list name a thing. */
export function stillNamedIn(
  data: OwnData,
  to: IdList,
  id: string,
): readonly (readonly [list: NamingList, count: number])[] {
  return [...namingItems(data, to, id)].map(([list, places]) => [list, places.length] as const);
}

/** An item that names the thing, without what names it; null if nothing is left of it. */
type Loss = { readonly [List in NamingList]?: (item: ItemOf<List>, id: string) => ItemOf<List> | null };

/** What happens to all that names a thing when that is deleted, in words by list: what goes with it, and what stays without it. */
export function removalOf(
  data: OwnData,
  to: IdList,
  id: string,
): { readonly go: readonly string[]; readonly stay: readonly string[] } {
  const go: string[] = [];
  const stay: string[] = [];
  for (const [list, places] of namingItems(data, to, id)) {
    const loss = losses[to]?.[list] as ((item: unknown, id: string) => unknown) | undefined;
    const gone = places.filter((at) => loss?.(itemsOf(data, list)[at], id) === null).length;
    if (gone > 0) go.push(actWords.some(list, gone));
    if (gone < places.length) stay.push(actWords.some(list, places.length - gone));
  }
  return { go, stay };
}

const without = <Item>(items: readonly Item[], id: string) =>
  items.filter((item) => (item as unknown) !== id);

const losses: { readonly [List in IdList]?: Loss } = {
  actors: {
    actors: ({ partOf: _, partOfBasis: _basis, ...actor }) => ({
      ...actor,
      background: without(actor.background, 'partOf'),
    }),
    statements: () => null,
    operations: (operation, id) => ({
      ...operation,
      participants: operation.participants.filter(({ actor }) => actor !== id),
    }),
    omissions: (omission, id) => {
      const actors = without(omission.actors, id);
      return actors.length === 0 ? null : { ...omission, actors };
    },
    numbers: () => null,
    notNamed: (name) => ({ ...name, nearest: null }),
  },
  sources: {
    actors: (actor, id) => ({ ...actor, mentions: actor.mentions.filter(({ source }) => source !== id) }),
    statements: (statement, id) => {
      const cites = statement.cites.filter(({ source }) => source !== id);
      return cites.length === 0 ? null : { ...statement, cites };
    },
    operations: (operation, id) => ({
      ...operation,
      participants: operation.participants.filter(({ cite }) => cite.source !== id),
    }),
  },
  countries: {
    actors: (actor, id) => ({ ...actor, countries: without(actor.countries, id) }),
    statements: (statement, id) => ({ ...statement, theatre: without(statement.theatre, id) }),
  },
  factions: { actors: (actor, id) => ({ ...actor, factions: without(actor.factions, id) }) },
  communities: { actors: (actor, id) => ({ ...actor, communities: without(actor.communities, id) }) },
  relationTypes: { statements: () => null },
  fields: {
    actors: (actor, id) => ({ ...actor, fields: withoutValue(actor.fields, id) }),
    statements: (statement, id) => ({ ...statement, fields: withoutValue(statement.fields, id) }),
  },
};

function withoutValue(fields: ItemOf<'actors'>['fields'], id: string): ItemOf<'actors'>['fields'] {
  return fields && Object.fromEntries(Object.entries(fields).filter(([key]) => key !== id));
}

function lose<List extends NamingList>(
  builder: ActBuilder,
  list: List,
  places: readonly number[],
  to: IdList,
  id: string,
) {
  const loss = losses[to]?.[list] as ((item: ItemOf<List>, id: string) => ItemOf<List> | null) | undefined;
  if (loss === undefined) return;
  // From the end, so that the places of those before stay.
  for (const at of [...places].reverse()) {
    const left = loss(itemsOf(builder.data, list)[at] as ItemOf<List>, id);
    if (left === null) builder.remove(list, at);
    else builder.replace(list, at, left);
  }
}

/** Nothing names the thing any more: what cannot be without it is removed. */
export function removeReferences(builder: ActBuilder, to: IdList, id: string): void {
  for (const [list, places] of namingItems(builder.data, to, id)) lose(builder, list, places, to, id);
  if (to !== 'sources') return;
  for (const list of ['texts', 'nothingToCode'] as const)
    for (const [at, { source }] of [...itemsOf(builder.data, list).entries()].reverse())
      if (source === id) builder.remove(list, at);
}

/** Adding and changing: one way for actors, statements, types, groups, sources, omissions and the rest. */
import { freeId } from '#domain/freeId.ts';
import type { Statement } from '#domain/statement.ts';
import { actRefusals } from '#words/acts.ts';
import { nextStatementId } from '#workspace/coding/nextId.ts';
import type { OwnData } from '#workspace/ownData.ts';
import type { Thing } from '#workspace/undo/act.ts';
import { heldIds } from '#workspace/undo/applyAct.ts';
import type { DatasetList } from '#workspace/undo/lists.ts';
import { actBuilder, type ItemOf, itemsOf, type Made, placeOf, refusal } from './actBuilder.ts';
import { renewGlosses } from './followUps/composedGloss.ts';
import { markCorrections } from './followUps/corrections.ts';
import { renewDeniers } from './followUps/deniersNames.ts';
import { relationsChanged } from './relationsChanged.ts';
import { type ListOf, listOfThing, nameOfItem } from './thingLists.ts';

/** Of a thing that has an id: its id; of an omission and the like: its place in the list, from 0. */
export type Key = string | number;

type Item<One extends Thing> = ItemOf<ListOf<One>>;
/** A thing that has no id yet; one that it brings along is kept. */
export type New<Item> = Item extends { readonly id: infer Id }
  ? Omit<Item, 'id'> & { readonly id?: Id }
  : Item;

/** An id for a new item of a list, from what it is called. */
export function newId(data: OwnData, list: DatasetList, name: string): string {
  const held = heldIds(data, list);
  const present = new Set(itemsOf(data, list).map((item) => (item as { readonly id?: string }).id));
  return freeId(name, { has: (id) => present.has(id) || held.has(id) });
}

const withoutId: readonly DatasetList[] = ['omissions', 'numbers', 'notNamed', 'keptAside'];

/** The item with an id: its own, or a new one. */
export function withId<List extends DatasetList>(
  data: OwnData,
  list: List,
  item: New<ItemOf<List>>,
): ItemOf<List> {
  if (withoutId.includes(list) || (item as { readonly id?: unknown }).id !== undefined)
    return item as ItemOf<List>;
  const id =
    list === 'statements'
      ? nextStatementId(data, item as unknown as Statement)
      : newId(data, list, nameOfItem(item));
  return { ...item, id } as unknown as ItemOf<List>;
}

/** Where a statement belongs: behind those of its paragraph and of the paragraphs before, source by source. */
export function placeOfStatement({ dataset }: OwnData, { cites: [first] }: Pick<Statement, 'cites'>): number {
  const { sources, statements } = dataset;
  if (first?.paragraph === undefined) return statements.length;
  const order = new Map(sources.map(({ id }, at) => [id, at]));
  const placeIn = (cite: Statement['cites'][number]) =>
    [order.get(cite.source) ?? 0, cite.paragraph ?? Number.POSITIVE_INFINITY] as const;
  const [source, paragraph] = placeIn(first);
  const isEarlier = ({ cites: [cite] }: Statement) => {
    if (cite === undefined) return true;
    const [otherSource, otherParagraph] = placeIn(cite);
    return otherSource === source ? otherParagraph <= paragraph : otherSource < source;
  };
  return statements.findLastIndex(isEarlier) + 1;
}

/** Adds a thing. Without an id it gets one from its name; a statement stands where its paragraph is. */
export function add<One extends Thing>(data: OwnData, thing: One, item: New<Item<One>>): Made {
  const list: ListOf<One> = listOfThing[thing];
  const builder = actBuilder(data);
  const complete = withId(data, list, item as New<ItemOf<ListOf<One>>>);
  const at = list === 'statements' ? placeOfStatement(data, complete as Statement) : undefined;
  builder.insert(list, complete, at);
  return builder.act(`${thing}Added`);
}

/**
 * Changes fields of a thing; a field that is undefined in `patch` is taken away. Changing a relation type counts the
 * relations that have another stance by it.
 */
export function change<One extends Thing>(
  data: OwnData,
  thing: One,
  key: Key,
  patch: { readonly [Field in keyof Item<One>]?: Item<One>[Field] | undefined },
): Made {
  const list: ListOf<One> = listOfThing[thing];
  const at = placeOf(data, list, key);
  const before = itemsOf(data, list)[at];
  if (before === undefined) return refusal(actRefusals.notThere(list, key));
  const builder = actBuilder(data);
  builder.replace(list, at, { ...before, ...patch });
  renewGlosses(builder, data.dataset);
  markCorrections(builder, data.dataset);
  renewDeniers(builder, data.dataset);
  return builder.act(
    `${thing}Changed`,
    thing === 'relationType' ? { relations: relationsChanged(data.dataset, builder.data.dataset) } : {},
  );
}

/** A dataset that takes in things by what they are called: those that it has, or new ones. */

import { shortened } from '#dataset/formats/read/toDataset/cleanText.ts';
import { sourceText } from '#dataset/formats/write/tables.ts';
import { type Actor, longestShortName, unknownActor } from '#domain/actor.ts';
import { type Dataset, type Field, type FieldOwner, isOfRows, type Source } from '#domain/dataset.ts';
import { freeId } from '#domain/freeId.ts';
import type { ActorId, FieldId, RelationTypeId, SourceId, StatementId } from '#domain/ids.ts';
import type { RelationType, Statement } from '#domain/statement.ts';

export type GroupList = 'countries' | 'factions' | 'communities';
type List = GroupList | 'sources' | 'relationTypes' | 'fields' | 'actors' | 'statements';

/** Which ids new things may have. */
export interface NewIds {
  /** True of an id that no new thing of a list may have, though nothing there has it. */
  readonly isHeld: (list: List, id: string) => boolean;
  /** The id of a new statement whose row has none; null for the place of its row. */
  readonly ofStatement: (statement: Statement, dataset: Dataset) => StatementId | null;
}

const anyIds: NewIds = { isHeld: () => false, ofStatement: () => null };

/** A statement of a row that is new, and whether the row has an id. */
export interface FreshStatement {
  readonly statement: Statement;
  readonly hasId: boolean;
}

export type GrowingDataset = ReturnType<typeof growingDataset>;

export function growingDataset(start: Dataset, ids: NewIds = anyIds) {
  let now = start;
  const itemsOf = (list: List): readonly { readonly id: string }[] => now[list] ?? [];
  const retired = new Set<string>(start.retiredIds);
  const named = new Map<string, ActorId>();
  const idFor = (list: List, name: string): string => {
    const taken = new Set(itemsOf(list).map(({ id }) => id));
    return freeId(name, {
      has: (id) => taken.has(id) || ids.isHeld(list, id) || (list === 'statements' && retired.has(id)),
    });
  };
  const insert = (list: List, item: { readonly id: string }): void => {
    now = { ...now, [list]: [...itemsOf(list), item] };
  };
  const replaceIn = <Item extends { readonly id: string }>(items: readonly Item[], item: Item) =>
    items.map((one) => (one.id === item.id ? item : one));

  return {
    get dataset() {
      return now;
    },
    group(list: GroupList, label: string): string {
      const groups: readonly { readonly id: string; readonly label: string }[] = now[list];
      const known = groups.find((one) => one.label === label);
      if (known !== undefined) return known.id;
      const id = idFor(list, label);
      insert(list, {
        id,
        label,
        ...(list === 'factions' ? { description: `Actors that the saved file lists under “${label}”.` } : {}),
      } as never);
      return id;
    },
    source(text: string): SourceId {
      const known =
        now.sources.find((one) => sourceText(one) === text) ??
        now.sources.find(({ title }) => title === text);
      if (known !== undefined) return known.id;
      const id = idFor('sources', text) as SourceId;
      insert('sources', { id, ...(isOfRows(now) ? { form: 'file' } : {}), title: text } as Source);
      return id;
    },
    /** The type with these words, sign and family; the nearest one gives a new type what they do not say. */
    type(
      wanted: Pick<RelationType, 'label' | 'sign' | 'family'>,
      was: RelationType | undefined,
    ): RelationType {
      const isSame = (one: RelationType) => one.label === wanted.label && one.sign === wanted.sign;
      const known = [...(was === undefined ? [] : [was]), ...now.relationTypes].find(
        (one) => isSame(one) && one.family === wanted.family,
      );
      if (known !== undefined) return known;
      const isWord = was !== undefined && was.label === wanted.label;
      const type: RelationType = {
        id: idFor('relationTypes', wanted.label) as RelationTypeId,
        label: wanted.label,
        inverseLabel: isWord ? was.inverseLabel : `is the target of “${wanted.label}”`,
        family: wanted.family,
        sign: wanted.sign,
        symmetric: isWord && was.symmetric,
      };
      insert('relationTypes', type);
      return type;
    },
    field(of: FieldOwner, label: string): FieldId {
      const known = (now.fields ?? []).find((one) => one.of === of && one.label === label);
      if (known !== undefined) return known.id;
      const id = idFor('fields', label) as FieldId;
      const field: Field = { id, label, of };
      insert('fields', field);
      return id;
    },
    /** A new actor, of whom nothing is known but the name, once for each name; or, with the id of a row, for each row. */
    actor(name: string, rowId?: string): ActorId {
      const known = rowId === undefined ? named.get(name) : undefined;
      if (known !== undefined) return known;
      const id = idFor('actors', rowId ?? name) as ActorId;
      named.set(name, id);
      const actor: Actor = { ...unknownActor, id, name, shortName: shortened(name, longestShortName) };
      insert('actors', actor);
      return id;
    },
    replaceActor(actor: Actor): void {
      now = { ...now, actors: replaceIn(now.actors, actor) };
    },
    statements(changed: ReadonlyMap<string, Statement>, fresh: readonly FreshStatement[]): void {
      now = { ...now, statements: now.statements.map((one) => changed.get(one.id) ?? one) };
      for (const { statement, hasId } of fresh) {
        const next = hasId ? null : ids.ofStatement(statement, now);
        const id = next ?? (idFor('statements', statement.id) as StatementId);
        insert('statements', { ...statement, id });
      }
    },
  };
}

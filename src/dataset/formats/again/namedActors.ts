/** Whom a saved table means where it names an actor: by name, by id, or both of which one was changed. */

import { isError } from '#dataset/formats/read/table/cellTypes.ts';
import { cleanName } from '#dataset/formats/read/toDataset/cleanText.ts';
import type { Actor } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import { untakenReasons as why } from '#words/openedAgain.ts';
import type { CellChange } from './cellChange.ts';
import type { GrowingDataset } from './growingDataset.ts';
import type { CellRow, SavedCells } from './savedCells.ts';

/** Whom a name means; `several` where more than one actor has it. */
export interface Names {
  readonly called: (name: string) => ActorId | 'several' | null;
  readonly nameOf: (id: string) => string;
}

/** `former`: names that actors had before the file named them otherwise. */
export function namesOf(actors: readonly Actor[], former: ReadonlyMap<string, ActorId> = new Map()): Names {
  const lists = [new Map<string, Set<ActorId>>(), new Map<string, Set<ActorId>>()] as const;
  const enter = (list: Map<string, Set<ActorId>>, name: string, id: ActorId) =>
    list.set(name.trim(), (list.get(name.trim()) ?? new Set()).add(id));
  for (const { id, name, shortName, aliases } of actors) {
    enter(lists[0], name, id);
    for (const other of [shortName, ...aliases]) enter(lists[1], other, id);
  }
  const names = new Map<string, string>(actors.map(({ id, name }) => [id, name]));
  return {
    nameOf: (id) => names.get(id) ?? id,
    called: (text) => {
      const name = cleanName(text) ?? '';
      const [only, ...others] = lists[0].get(name) ?? [];
      if (only !== undefined) return others.length > 0 ? 'several' : only;
      const before = former.get(name);
      if (before !== undefined) return before;
      const [known, ...more] = lists[1].get(name) ?? [];
      return known === undefined || more.length > 0 ? null : known;
    },
  };
}

export interface Meaning {
  readonly growing: GrowingDataset;
  readonly names: Names;
  /** The actors that the ids of the file mean. */
  readonly byId: ReadonlyMap<string, ActorId>;
}

export interface StatementContext extends Meaning {
  readonly dateOrder: SavedCells['dateOrder'];
}

/** An actor who is there, or the name of a new one. */
type Meant = { readonly id: ActorId } | { readonly newName: string };

/** The actor who is meant, who is entered now if new. */
export const actorOf = (meant: Meant, { growing }: Meaning): ActorId =>
  'id' in meant ? meant.id : growing.actor(meant.newName);

/** Whom two columns mean, a name and an id beside it, where one of them was changed: the name counts where it was. */
export function actorMeant(
  cells: CellChange,
  column: string,
  { names, byId }: Meaning,
): Meant | { readonly why: string } {
  const [name, id] = [cells.text(column), cells.text(`${column} id`)];
  const ofId = byId.get(id);
  if (isError(name)) return { why: why.errorCell };
  if (cells.changed(column) && name !== '') {
    const called = names.called(name);
    if (called === 'several')
      return ofId !== undefined && names.nameOf(ofId).trim() === name
        ? { id: ofId }
        : { why: why.severalCalled(name) };
    if (called !== null) return { id: called };
    return { newName: cleanName(name) ?? name };
  }
  // Who empties a name leaves the id beside it behind.
  const isEmptied = cells.changed(column) && name === '' && !cells.changed(`${column} id`);
  if (id === '' || isEmptied) return { why: why.noEnd };
  return ofId === undefined ? { why: why.unknownId(id) } : { id: ofId };
}

const ends = ['from', 'to'] as const;

/** A row of a statement that is there, with its cells as they were. */
export interface KnownRow {
  readonly from: ActorId;
  readonly to: ActorId;
  readonly cells: CellChange;
}

/** Ids that nobody has, and that stand in all rows of one actor in place of its own: a name was replaced everywhere, ids and all. */
export function replacedIds(
  rows: readonly KnownRow[],
  byId: ReadonlyMap<string, ActorId>,
): ReadonlyMap<string, ActorId> {
  const stoodFor = new Map<string, Set<ActorId>>();
  const kept = new Set<ActorId>();
  for (const { cells, ...of } of rows)
    for (const end of ends) {
      const id = cells.text(`${end} id`);
      if (!cells.changed(`${end} id`)) kept.add(of[end]);
      else if (id !== '' && !byId.has(id)) stoodFor.set(id, (stoodFor.get(id) ?? new Set()).add(of[end]));
    }
  const taken = new Set<ActorId>();
  return new Map(
    [...stoodFor].flatMap(([id, found]) => {
      const [actor, ...others] = found;
      if (actor === undefined || others.length > 0 || kept.has(actor) || taken.has(actor)) return [];
      taken.add(actor);
      return [[id, actor] as const];
    }),
  );
}

/** Actors whom all rows of the file call by one name that nobody has. */
export function renamedByRows(
  rows: readonly KnownRow[],
  names: Names,
  byId: ReadonlyMap<string, ActorId>,
): ReadonlyMap<ActorId, string> {
  const isSameId = (cells: CellChange, end: 'from' | 'to', actor: ActorId) =>
    !cells.changed(`${end} id`) || byId.get(cells.text(`${end} id`)) === actor;
  const fresh = new Map<ActorId, Set<string>>();
  const kept = new Set<ActorId>();
  for (const { cells, ...of } of rows)
    for (const end of ends) {
      const [actor, name] = [of[end], cells.text(end)];
      if (!cells.changed(end)) kept.add(actor);
      else if (name !== '' && !isError(name) && isSameId(cells, end, actor) && names.called(name) === null)
        fresh.set(actor, (fresh.get(actor) ?? new Set()).add(cleanName(name) ?? name));
    }
  const taken = new Set<string>();
  return new Map(
    [...fresh].flatMap(([actor, found]) => {
      const [name, ...others] = found;
      if (name === undefined || others.length > 0 || kept.has(actor) || taken.has(name)) return [];
      taken.add(name);
      return [[actor, name] as const];
    }),
  );
}

/** The rows of a table by their ids; a second row with the same id is one without. */
export function rowsById(rows: readonly CellRow[]): {
  readonly known: ReadonlyMap<string, CellRow>;
  readonly others: readonly CellRow[];
} {
  const known = new Map<string, CellRow>();
  const others = rows.filter((row) => {
    if (row.id === null || known.has(row.id)) return true;
    known.set(row.id, row);
    return false;
  });
  return { known, others };
}

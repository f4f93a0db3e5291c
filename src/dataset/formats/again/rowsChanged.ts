/** What a new file says otherwise than the dataset that it may replace, by what rows say and not by where they stand. */

import type { Actor } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Statement } from '#domain/statement.ts';
import { isByHand } from '#words/changedByHand.ts';
import { savedStatements } from './asSaved.ts';
import {
  actorSayings,
  type PartChange,
  partsChanged,
  type Saying,
  statementSayings,
  toldParts,
} from './sayings.ts';

/** A row between two actors, as they are called, that is new or gone. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  /** The words for the relation. */
  readonly verb: string;
}

/** A row that says something else now. */
export interface TieChange extends Pick<Tie, 'from' | 'to'> {
  readonly parts: readonly PartChange[];
}

export interface ActorChange {
  readonly name: string;
  readonly parts: readonly PartChange[];
}

export interface RowsChanged {
  readonly fresh: readonly Tie[];
  readonly changed: readonly TieChange[];
  readonly gone: readonly Tie[];
  readonly freshActors: readonly string[];
  readonly changedActors: readonly ActorChange[];
  readonly goneActors: readonly string[];
  /** Rows that somebody has corrected by hand, and that would say something else again. */
  readonly undone: readonly Pick<Tie, 'from' | 'to'>[];
}

interface Row {
  readonly statement: Statement;
  readonly tie: Tie;
  readonly saying: Saying;
}

function rowsOf(dataset: Dataset): readonly Row[] {
  const names = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  const sayingOf = statementSayings(dataset);
  return dataset.statements.map((statement) => {
    const saying = sayingOf(statement);
    const [from, to] = [names.get(statement.from) ?? '', names.get(statement.to) ?? ''];
    return { statement, tie: { from, to, verb: saying.parts.verb ?? '' }, saying };
  });
}

const pairOf = ({ tie: { from, to } }: Row) => JSON.stringify([from, to]);
const said = ({ saying: { parts, columns } }: Row) => JSON.stringify([parts, [...columns].sort()]);

/** Rows of the one that the other lacks; rows that are alike count as often as they stand. */
function missingIn(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  const left = new Map<string, number>();
  for (const row of others) left.set(said(row), (left.get(said(row)) ?? 0) + 1);
  return rows.filter((row) => {
    const count = left.get(said(row)) ?? 0;
    left.set(said(row), count - 1);
    return count <= 0;
  });
}

interface Matched {
  readonly fresh: readonly Row[];
  /** Was and is. */
  readonly changed: readonly (readonly [Row, Row])[];
  readonly gone: readonly Row[];
}

/** Of two rows between the same actors, one new and one gone, one has changed into the other. */
function matchedByPair(old: readonly Row[], now: readonly Row[]): Matched {
  const gone = missingIn(old, now);
  const byPair = new Map<string, Row[]>();
  for (const row of gone) byPair.set(pairOf(row), [...(byPair.get(pairOf(row)) ?? []), row]);
  const fresh: Row[] = [];
  const changed: (readonly [Row, Row])[] = [];
  const became = new Set<Row>();
  for (const row of missingIn(now, old)) {
    const was = byPair.get(pairOf(row))?.shift();
    if (was === undefined) fresh.push(row);
    else {
      became.add(was);
      changed.push([was, row]);
    }
  }
  return { fresh, changed, gone: gone.filter((row) => !became.has(row)) };
}

/** Saved tables have an id in each row. */
function matchedById(old: readonly Row[], now: readonly Row[]): Matched {
  const before = new Map(old.map((row) => [row.statement.id, row]));
  const kept = new Set<Row>();
  const fresh: Row[] = [];
  const changed: (readonly [Row, Row])[] = [];
  for (const row of now) {
    const was = before.get(row.statement.id);
    if (was === undefined) fresh.push(row);
    else {
      kept.add(was);
      if (said(was) !== said(row)) changed.push([was, row]);
    }
  }
  return { fresh, changed, gone: old.filter((row) => !kept.has(row)) };
}

const nameOnly = ({ tie: { from, to } }: Row) => ({ from, to });

/** New, changed and gone rows of any file, against the dataset of an earlier one with its columns. */
export function rowsChanged(before: Dataset, after: Dataset): RowsChanged {
  const { fresh, changed, gone } = matchedByPair(rowsOf(before), rowsOf(after));
  const namesOf = ({ actors }: Dataset) => new Set(actors.map(({ name }) => name));
  const [oldNames, newNames] = [namesOf(before), namesOf(after)];
  const lost = [...changed.map(([was]) => was), ...gone];
  return {
    fresh: fresh.map(({ tie }) => tie),
    changed: changed.map(([was, is]) => ({
      ...nameOnly(is),
      parts: toldParts(partsChanged(was.saying, is.saying)),
    })),
    gone: gone.map(({ tie }) => tie),
    freshActors: [...newNames].filter((name) => !oldNames.has(name)),
    changedActors: [],
    goneActors: [...oldNames].filter((name) => !newNames.has(name)),
    undone: lost.filter(({ statement }) => isByHand(statement)).map(nameOnly),
  };
}

/** The actor of a saved table that another one is now: by its id, or where all its rows have another name instead. */
export function sameActors(was: Dataset, is: Dataset): ReadonlyMap<string, Actor> {
  const before = new Map<string, Actor>(was.actors.map((actor) => [actor.id, actor]));
  const now = new Set<string>(is.actors.map(({ id }) => id));
  const rows = new Map(was.statements.map((statement) => [statement.id, statement]));
  const stoodFor = new Map<string, Set<string>>();
  for (const { id, from, to } of is.statements) {
    const row = rows.get(id);
    if (row === undefined) continue;
    for (const [old, fresh] of [
      [row.from, from],
      [row.to, to],
    ] as const)
      stoodFor.set(fresh, (stoodFor.get(fresh) ?? new Set()).add(old));
  }
  const taken = new Set<string>();
  return new Map(
    is.actors.flatMap(({ id }) => {
      const same = before.get(id);
      if (same !== undefined) return [[id, same] as const];
      const [only, ...others] = stoodFor.get(id) ?? [];
      const renamed = only === undefined || others.length > 0 || now.has(only) ? undefined : before.get(only);
      if (renamed === undefined || taken.has(renamed.id)) return [];
      taken.add(renamed.id);
      return [[id, renamed] as const];
    }),
  );
}

/** What a saved table says otherwise than `base`, which is the dataset `before` as it would be saved now. */
export function savedRowsChanged(before: Dataset, base: Dataset, read: Dataset): RowsChanged {
  const { fresh, changed, gone } = matchedById(rowsOf(base), rowsOf(read));
  const handMade = new Set<string>();
  for (const [at, statement] of savedStatements(before).entries()) {
    const row = base.statements[at];
    if (row !== undefined && isByHand(statement)) handMade.add(row.id);
  }
  const same = sameActors(base, read);
  const stayed = new Set<Actor>(same.values());
  const [sayingWas, sayingIs] = [actorSayings(base), actorSayings(read)];
  const changedActors = read.actors.flatMap((actor): ActorChange[] => {
    const was = same.get(actor.id);
    const parts = was === undefined ? [] : toldParts(partsChanged(sayingWas(was), sayingIs(actor)));
    return was === undefined || parts.length === 0 ? [] : [{ name: was.name, parts }];
  });
  const renamed = new Set([...same].flatMap(([id, was]) => (id === was.id ? [] : [`${was.id} ${id}`])));
  /** Both ends are who they were, under another name. */
  const isSamePair = (was: Row, is: Row) =>
    (['from', 'to'] as const).every(
      (end) =>
        was.statement[end] === is.statement[end] || renamed.has(`${was.statement[end]} ${is.statement[end]}`),
    );
  const ties = changed.flatMap(([was, is]) => {
    const parts = toldParts(partsChanged(was.saying, is.saying)).filter(
      ({ part }) => part !== 'ends' || !isSamePair(was, is),
    );
    // The sentence of a row follows its names.
    const told = isSamePair(was, is) && was.saying.parts.ends !== is.saying.parts.ends;
    return parts.length === 0 || (told && parts.every(({ part }) => part === 'paraphrase'))
      ? []
      : [{ was, is, parts }];
  });
  return {
    fresh: fresh.map(({ tie }) => tie),
    changed: ties.map(({ is, parts }) => ({ ...nameOnly(is), parts })),
    gone: gone.map(({ tie }) => tie),
    freshActors: read.actors.filter(({ id }) => !same.has(id)).map(({ name }) => name),
    changedActors,
    goneActors: base.actors.filter((actor) => !stayed.has(actor)).map(({ name }) => name),
    // Rows that the file lacks stay.
    undone: ties
      .map(({ was }) => was)
      .filter(({ statement }) => handMade.has(statement.id))
      .map(nameOnly),
  };
}

/** True if a saved file brings nothing: all that it says is there. It may lack rows. */
export const bringsNothing = ({ fresh, changed, freshActors, changedActors }: RowsChanged): boolean =>
  fresh.length + changed.length + freshActors.length + changedActors.length === 0;

/** True if a file says the same as the dataset that it is compared with. */
export const saysTheSame = ({ fresh, changed, gone, ...actors }: RowsChanged): boolean =>
  fresh.length + changed.length + gone.length === 0 &&
  actors.freshActors.length + actors.changedActors.length + actors.goneActors.length === 0;

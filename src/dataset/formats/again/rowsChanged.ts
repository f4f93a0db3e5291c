/** What a new file says otherwise than the dataset that it may replace, by what rows say and not by where they stand. */

import type { Dataset } from '#domain/dataset.ts';
import type { Statement } from '#domain/statement.ts';
import { isByHand } from '#words/changedByHand.ts';
import type { Untaken } from './cellChange.ts';
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
  /** Cells of a saved table that say something else, and cannot be taken in. */
  readonly untaken: readonly Untaken[];
  /** Notes in the head of the dataset that go with actors that the file lacks. */
  readonly lost: readonly {
    readonly what: 'omissions' | 'operations' | 'numbers' | 'notNamed';
    readonly count: number;
  }[];
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

const nameOnly = ({ tie: { from, to } }: Row) => ({ from, to });

/** Of rows that are in both, or have changed from one to the other, what each statement was. */
export function rowsInBoth(before: Dataset, after: Dataset): ReadonlyMap<Statement, Statement> {
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const { changed } = matchedByPair(old, now);
  const moved = new Set(changed.flat());
  const bySaying = new Map<string, Row[]>();
  for (const row of old)
    if (!moved.has(row)) bySaying.set(said(row), [...(bySaying.get(said(row)) ?? []), row]);
  const pairs = new Map(changed.map(([was, is]) => [is.statement, was.statement]));
  for (const row of now) {
    const was = moved.has(row) ? undefined : bySaying.get(said(row))?.shift();
    if (was !== undefined) pairs.set(row.statement, was.statement);
  }
  return pairs;
}

/** What the next file of a kind changes: new, changed and gone rows and actors. `after` is the dataset with its rows. */
export function rowsChanged(before: Dataset, after: Dataset): Omit<RowsChanged, 'lost'> {
  const { fresh, changed, gone } = matchedByPair(rowsOf(before), rowsOf(after));
  const namesOf = ({ actors }: Dataset) => new Set(actors.map(({ name }) => name));
  const [oldNames, newNames] = [namesOf(before), namesOf(after)];
  const lost = [...changed.map(([was]) => was), ...gone];
  const byName = new Map(before.actors.map((actor) => [actor.name, actor]));
  const [sayingWas, sayingIs] = [actorSayings(before), actorSayings(after)];
  return {
    fresh: fresh.map(({ tie }) => tie),
    changed: changed.map(([was, is]) => ({
      ...nameOnly(is),
      parts: toldParts(partsChanged(was.saying, is.saying)),
    })),
    gone: gone.map(({ tie }) => tie),
    freshActors: [...newNames].filter((name) => !oldNames.has(name)),
    changedActors: after.actors.flatMap((actor): ActorChange[] => {
      const was = byName.get(actor.name);
      const parts = was === undefined ? [] : toldParts(partsChanged(sayingWas(was), sayingIs(actor)));
      return parts.length === 0 ? [] : [{ name: actor.name, parts }];
    }),
    goneActors: [...oldNames].filter((name) => !newNames.has(name)),
    undone: lost.filter(({ statement }) => isByHand(statement)).map(nameOnly),
    untaken: [],
  };
}

/** True if a saved file brings nothing: all that it says is there. It may lack rows. */
export const bringsNothing = ({ fresh, changed, freshActors, changedActors }: RowsChanged): boolean =>
  fresh.length + changed.length + freshActors.length + changedActors.length === 0;

/** True if a file says the same as the dataset that it is compared with. */
export const saysTheSame = ({
  fresh,
  changed,
  gone,
  untaken,
  ...actors
}: Omit<RowsChanged, 'lost'>): boolean =>
  fresh.length + changed.length + gone.length + untaken.length === 0 &&
  actors.freshActors.length + actors.changedActors.length + actors.goneActors.length === 0;

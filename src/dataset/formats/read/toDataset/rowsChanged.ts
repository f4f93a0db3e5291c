/** What a new file says otherwise than the dataset that it may replace, by what rows say and not by where they stand. */
import type { Dataset } from '#domain/dataset.ts';
import type { Statement } from '#domain/statement.ts';

/** A change of ties between two actors, as they are called. */
export interface TieChange {
  readonly from: string;
  readonly to: string;
  /** Words for the relation; empty for what is new or gone. */
  readonly was: string;
  readonly is: string;
}

export interface RowsChanged {
  readonly fresh: readonly TieChange[];
  readonly changed: readonly TieChange[];
  readonly gone: readonly TieChange[];
  readonly freshActors: readonly string[];
  readonly goneActors: readonly string[];
}

interface Row {
  readonly pair: string;
  readonly tie: TieChange;
  readonly rest: string;
}

function rowsOf(dataset: Dataset): readonly Row[] {
  const names = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  const types = new Map(dataset.relationTypes.map((type) => [type.id, type]));
  const titles = new Map(dataset.sources.map(({ id, title }) => [id, title]));
  // The file's own name changes from month to month.
  const [ownSource] = dataset.sources;
  return dataset.statements.map((statement: Statement) => {
    const [from, to] = [names.get(statement.from) ?? '', names.get(statement.to) ?? ''];
    const { label = '', sign = 0 } = types.get(statement.type) ?? {};
    const cites = statement.cites.map(({ source, quote }) => [
      source === ownSource?.id ? '' : titles.get(source),
      quote,
    ]);
    return {
      pair: JSON.stringify([from, to]),
      tie: { from, to, was: '', is: label },
      rest: JSON.stringify([label, sign, statement.when, cites, statement.gloss, statement.fields]),
    };
  });
}

/** Rows of the one that the other lacks; rows that are alike count as often as they stand. */
function missingIn(rows: readonly Row[], others: readonly Row[]): Row[] {
  const left = new Map<string, number>();
  const key = ({ pair, rest }: Row) => `${pair} ${rest}`;
  for (const row of others) left.set(key(row), (left.get(key(row)) ?? 0) + 1);
  return rows.filter((row) => {
    const count = left.get(key(row)) ?? 0;
    left.set(key(row), count - 1);
    return count <= 0;
  });
}

/** New, changed and gone rows: of two rows between the same actors, one new and one gone, one has changed into the other. */
export function rowsChanged(before: Dataset, after: Dataset): RowsChanged {
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const gone = missingIn(old, now);
  const fresh: Row[] = [];
  const changed: TieChange[] = [];
  const byPair = new Map<string, Row[]>();
  for (const row of gone) byPair.set(row.pair, [...(byPair.get(row.pair) ?? []), row]);
  const became = new Set<Row>();
  for (const row of missingIn(now, old)) {
    const was = byPair.get(row.pair)?.shift();
    if (was === undefined) fresh.push(row);
    else {
      became.add(was);
      changed.push({ ...row.tie, was: was.tie.is });
    }
  }
  const namesOf = ({ actors }: Dataset) => new Set(actors.map(({ name }) => name));
  const [oldNames, newNames] = [namesOf(before), namesOf(after)];
  return {
    fresh: fresh.map(({ tie }) => tie),
    changed,
    gone: gone.filter((row) => !became.has(row)).map(({ tie }) => ({ ...tie, was: tie.is, is: '' })),
    freshActors: [...newNames].filter((name) => !oldNames.has(name)),
    goneActors: [...oldNames].filter((name) => !newNames.has(name)),
  };
}

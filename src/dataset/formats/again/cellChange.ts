/** A row of a saved table as it was and as it is. */

import type { Cells } from './savedCells.ts';
import type { Part, PartChange } from './sayings.ts';

export interface CellChange {
  /** True if the file has the column, and says something else in it. */
  readonly changed: (column: string) => boolean;
  readonly text: (column: string) => string;
  readonly was: (column: string) => string;
}

export function cellChange(columns: ReadonlySet<string>, was: Cells, is: Cells): CellChange {
  const before = (column: string) => was.get(column) ?? '';
  const text = (column: string) => (columns.has(column) ? (is.get(column) ?? '') : before(column));
  return { changed: (column) => text(column) !== before(column), text, was: before };
}

/** A cell that cannot be taken in, and why. */
export interface Untaken {
  /** The row, as a reader knows it: "Alba – Brema". */
  readonly where: string;
  readonly column: string;
  readonly was: string;
  readonly is: string;
  readonly why: string;
}

/** Takes columns into a thing: the thing as it is now, or why it cannot be. The same thing where they mean the same. */
export interface CellTaker<Thing, Context> {
  readonly columns: readonly string[];
  readonly part: Part | null;
  readonly take: (thing: Thing, cells: CellChange, context: Context) => Thing | { readonly why: string };
}

interface Taken<Thing> {
  readonly thing: Thing;
  readonly parts: readonly PartChange[];
  readonly untaken: readonly Omit<Untaken, 'where'>[];
}

const isWhy = (outcome: object): outcome is { readonly why: string } => 'why' in outcome;

/** A thing with all that its row says otherwise. */
export function withCells<Thing extends object, Context>(
  thing: Thing,
  cells: CellChange,
  takers: readonly CellTaker<Thing, Context>[],
  context: Context,
): Taken<Thing> {
  let now = thing;
  const parts: PartChange[] = [];
  const untaken: Omit<Untaken, 'where'>[] = [];
  for (const { columns, part, take } of takers) {
    const changed = columns.filter(cells.changed);
    if (changed.length === 0) continue;
    const outcome = take(now, cells, context);
    const said = changed.map((column) => ({ column, was: cells.was(column), is: cells.text(column) }));
    if (isWhy(outcome)) untaken.push(...said.map((one) => ({ ...one, why: outcome.why })));
    else if (outcome !== now) {
      now = outcome;
      const [first] = said;
      if (part !== null && first !== undefined) parts.push({ part, was: first.was, is: first.is });
    }
  }
  return { thing: now, parts, untaken };
}

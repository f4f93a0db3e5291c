/** Which two columns name the ends of a relation. */

import type { Table } from '#dataset/formats/read/reading.ts';
import type { ColumnStats } from './columnStats.ts';
import { overlap } from './columnStats.ts';
import { pairRank, roleRank } from './columnWords.ts';

interface PairGuess {
  readonly from: string;
  readonly to: string;
  readonly isSure: boolean;
  readonly score: number;
}

const isYear = (value: string) => /^(1[5-9]|20)\d\d$/.test(value);

function mayBeEnd({ filled, dated, meanLength, values }: ColumnStats): boolean {
  const years = [...values].filter(isYear).length;
  return filled > 0 && dated < 0.5 && meanLength <= 120 && (years < 3 || years < values.size * 0.8);
}

/** By the names of the columns: a pair that belongs together beats any lone "source". */
function byNames(stats: readonly ColumnStats[]): PairGuess | null {
  const ends = stats.filter(mayBeEnd);
  let best: PairGuess | null = null;
  for (const from of ends) {
    for (const to of ends) {
      const rank = from === to ? null : pairRank(from.name, to.name);
      if (rank === null) continue;
      const fill = Math.min(from.fill, to.fill);
      const score = 200 - rank + 60 * fill;
      if (fill > 0.02 && (best === null || score > best.score))
        best = { from: from.name, to: to.name, isSure: true, score };
    }
  }
  return best;
}

/** Part of the first rows in which two columns hold the same, as two spellings of one name do: 0 to 1. */
function sameness(table: Table, from: ColumnStats, to: ColumnStats): number {
  const rows = table.rows.slice(0, 300);
  return rows.filter(({ cells }) => cells[from.index] === cells[to.index]).length / Math.max(1, rows.length);
}

/** A column of names of which each is its own: the rows are actors then, and no relations. */
const namesRows = ({ name, numeric, values, filled, fill }: ColumnStats) =>
  roleRank(name, 'name') !== null &&
  numeric < 0.5 &&
  fill > 0.9 &&
  values.size > 1 &&
  values.size >= 0.95 * filled;

/** By the values: both ends of a network mostly name the same actors. */
function byValues(table: Table, stats: readonly ColumnStats[]): PairGuess | null {
  const named = stats.filter(
    (one) => mayBeEnd(one) && one.numeric < 0.5 && one.fill > 0.5 && one.meanLength < 60,
  );
  const codes = stats.filter(
    (one) => mayBeEnd(one) && one.numeric === 1 && one.fill === 1 && !one.hasNegative,
  );
  const ends = named.length >= 2 ? named : codes;
  let best: PairGuess | null = null;
  for (const [place, from] of ends.entries()) {
    for (const to of ends.slice(place + 1)) {
      const shared = overlap(from.values, to.values);
      const variety = Math.min(from.values.size, to.values.size) / Math.max(1, from.filled);
      // Words for a sign, or a few categories, are no actors.
      if (from.signed > 0.5 || to.signed > 0.5) continue;
      if (sameness(table, from, to) > 0.3) continue;
      // Places and professions repeat more often than the actors do, who mostly stand first.
      const score = shared + Math.min(0.8, variety * 2) + (from.index === 0 ? 0.3 : 0) - to.index * 0.01;
      if (best === null || score > best.score)
        best = { from: from.name, to: to.name, isSure: shared >= 0.15, score };
    }
  }
  if (best === null) return null;
  const { from, to, isSure } = best;
  const names = stats.find(namesRows)?.name;
  const isEnd = names === from || names === to;
  const hasSigns = stats.some(({ signed, numeric }) => signed > 0.5 && numeric < 0.5);
  // A list of actors: two more columns that hold the same, such as two places, make no relation of it.
  if (names !== undefined && stats.length > 2 && !hasSigns && !(isEnd && isSure)) return null;
  return best.isSure || stats.length <= 3 ? best : null;
}

/** Guesses the two columns of a table; null if none will do. */
export function guessPair(table: Table, stats: readonly ColumnStats[]): PairGuess | null {
  const named = byNames(stats);
  if (named !== null) return named;
  const valued = byValues(table, stats);
  // Two columns and no more: what else could they be?
  return valued === null
    ? null
    : { ...valued, isSure: valued.isSure && (stats.length === 2 || table.headerAt === null) };
}

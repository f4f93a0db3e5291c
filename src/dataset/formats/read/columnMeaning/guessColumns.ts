/** Which column of a table of relations has which role. */

import type { Table } from '#dataset/formats/read/reading.ts';
import { periodOrderOf } from '#dataset/formats/read/toDataset/periodOf.ts';
import type { ColumnStats } from './columnStats.ts';
import { type ColumnRole, isMeasureHead, isStanceHead, roleRank } from './columnWords.ts';
import { guessPair } from './guessPair.ts';
import type { RelationColumns } from './recipe.ts';

/** No role has a column. */
export const noColumns = {
  from: null,
  to: null,
  relation: null,
  flags: [],
  sign: null,
  saidBy: null,
  when: null,
  until: null,
  quote: null,
  note: null,
  place: null,
  id: null,
  direction: null,
} as const satisfies Omit<RelationColumns, 'table'>;

/** A column whose name fits a role best, among those that pass a test and are not taken. */
export function byRole(
  stats: readonly ColumnStats[],
  role: ColumnRole,
  taken: ReadonlySet<string>,
  fits: (stats: ColumnStats) => boolean = () => true,
): string | null {
  const found = stats
    .filter((one) => !taken.has(one.name) && one.filled > 0 && fits(one))
    .flatMap((one) => {
      const rank = roleRank(one.name, role);
      return rank === null ? [] : [{ name: one.name, rank }];
    });
  return found.sort((a, b) => a.rank - b.rank)[0]?.name ?? null;
}

/** True if a column names events or reports, and nobody who speaks. */
function isReference({ fill, filled, values, numeric, dated }: ColumnStats): boolean {
  if (numeric >= 0.5 || dated >= 0.5 || filled === 0) return false;
  const cited = [...values].filter((value) => /\d/.test(value) && !/^https?:/.test(value)).length;
  return fill < 0.6 || (values.size === filled && cited >= 0.6 * values.size);
}

const isDirection = ({ values, filled }: ColumnStats) =>
  filled > 0 && [...values].every((value) => /^(un)?directed|mutual|mixed$/i.test(value));

/** The best column of words for the relation: by what its values say first, by its name second. */
function relationColumn(
  stats: readonly ColumnStats[],
  taken: ReadonlySet<string>,
  hasNames: boolean,
): ColumnStats | null {
  const scored = stats.flatMap((one) => {
    if (taken.has(one.name) || one.filled === 0 || isDirection(one) || one.numeric > 0.5) return [];
    const rank = roleRank(one.name, 'relation');
    const isFew = one.values.size <= 60 || one.values.size <= one.filled * 0.1;
    if (rank === null && one.signed < 0.5) return [];
    if (!isFew || one.meanLength > 60 || one.dated > 0.5) return [];
    return [{ one, score: 3 * one.signed + (rank === null ? 0 : 1.5 - rank * 0.02) + 0.3 * one.fill }];
  });
  const named = scored.sort((a, b) => b.score - a.score)[0]?.one ?? null;
  return named ?? (hasNames ? null : wordsBetween(stats, taken));
}

/** Without names of columns: the few words that stand between the two ends, as in "Anna, trade, Berta". */
function wordsBetween(stats: readonly ColumnStats[], taken: ReadonlySet<string>): ColumnStats | null {
  const ends = stats.filter(({ name }) => taken.has(name)).map(({ index }) => index);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const few = stats.filter(
    ({ index, name, numeric, dated, values, filled, meanLength }) =>
      index > first &&
      index < last &&
      !taken.has(name) &&
      numeric < 0.5 &&
      dated < 0.5 &&
      meanLength < 30 &&
      filled > 0 &&
      values.size <= Math.min(20, filled / 2),
  );
  return few.sort((a, b) => a.values.size - b.values.size)[0] ?? null;
}

/** A column of scores from hostile to friendly, by what it says of itself; or the only one that can be, among words that are no signs. */
function scoreColumn(stats: readonly ColumnStats[], taken: ReadonlySet<string>): ColumnStats | null {
  const scores = stats.filter(
    ({ name, isSmallSigned, numeric }) =>
      !taken.has(name) && isSmallSigned && numeric > 0.6 && !isMeasureHead(name),
  );
  const told = scores.find(({ name }) => isStanceHead(name));
  return told ?? (scores.length === 1 ? (scores[0] ?? null) : null);
}

/** A column of numbers or signs that decides the sign; weights that are never negative say nothing. */
function signColumn(stats: readonly ColumnStats[], taken: ReadonlySet<string>): ColumnStats | null {
  const scored = stats.flatMap((one) => {
    const rank = roleRank(one.name, 'sign');
    if (taken.has(one.name) || rank === null || one.filled === 0) return [];
    const isSigns = one.hasNegative || (one.signed > 0.5 && one.numeric < 0.5);
    const isFlag = one.values.size <= 2 && rank <= 1;
    return isSigns || isFlag ? [{ one, score: one.signed + (one.hasNegative ? 1 : 0) - rank * 0.03 }] : [];
  });
  return scored.sort((a, b) => b.score - a.score)[0]?.one ?? null;
}

const flagValue = /^([01]|true|false)$/i;
/** Columns of yes and no whose names are relations, as in tables of treaties: defense, neutrality, entente. */
function flagColumns(stats: readonly ColumnStats[], taken: ReadonlySet<string>): readonly string[] {
  const words =
    /^(defen[cs]e|neutrality|nonaggression|entente|alliance|ally|enemy|rival(ry)?|war|support|trade|conflict|opposition|friend(ship)?)$/i;
  const flags = stats.filter(
    ({ name, values, filled }) =>
      !taken.has(name) &&
      filled > 0 &&
      words.test(name) &&
      [...values].every((value) => flagValue.test(value)),
  );
  return flags.length >= 2 ? flags.map(({ name }) => name) : [];
}

/** What the columns of a table of relations mean, and whether it is sure which two hold the actors. */
export function columnsOf(
  table: Table,
  stats: readonly ColumnStats[],
): { readonly columns: RelationColumns; readonly isPairSure: boolean } {
  if (table.graphRole === 'relations') {
    const taken = new Set(['from', 'to', 'id', 'directed']);
    return { columns: furtherRoles(table, stats, taken, { from: 'from', to: 'to' }), isPairSure: true };
  }
  const pair = guessPair(table, stats);
  if (pair === null) return { columns: { table: table.name, ...noColumns }, isPairSure: false };
  const taken = new Set([pair.from, pair.to]);
  return { columns: furtherRoles(table, stats, taken, pair), isPairSure: pair.isSure };
}

function furtherRoles(
  table: Table,
  stats: readonly ColumnStats[],
  taken: Set<string>,
  { from, to }: { readonly from: string; readonly to: string },
): RelationColumns {
  const take = (name: string | null) => {
    if (name !== null) taken.add(name);
    return name;
  };
  const role = (which: ColumnRole, fits?: (one: ColumnStats) => boolean) =>
    take(byRole(stats, which, taken, fits));
  const isGraph = table.graphRole !== undefined;
  const direction = isGraph ? 'directed' : role('direction', isDirection);
  const flags = flagColumns(stats, taken);
  for (const flag of flags) taken.add(flag);
  const relation =
    flags.length > 0
      ? null
      : take(relationColumn(stats, taken, table.headerAt !== null || isGraph)?.name ?? null);
  const words = stats.find(({ name }) => name === relation);
  const areWordsSigned = words !== undefined && words.signed > 0.6;
  const scored = areWordsSigned ? null : scoreColumn(stats, taken);
  const sign = flags.length > 0 ? null : take((signColumn(stats, taken) ?? scored)?.name ?? null);
  const isSignedByWords = areWordsSigned && sign !== null;
  const signStats = stats.find(({ name }) => name === sign);
  // Where the words tell the sign already, a column of numbers is one only if it has both signs.
  const usedSign = isSignedByWords && signStats?.hasNegative !== true ? null : sign;
  if (sign !== null && usedSign === null) taken.delete(sign);
  const isDate = ({ values }: ColumnStats) => {
    const list = [...values].slice(0, 50);
    return list.filter((value) => periodOrderOf(value) !== null).length > list.length * 0.4;
  };
  const when = role('when', isDate);
  const until = role('until', isDate);
  const quote = role('quote', ({ numeric }) => numeric < 0.5);
  // A column that few rows fill, or that each fills with another report, says where something stands and not who says it.
  const saidBy = role(
    'saidBy',
    (one) =>
      one.numeric < 0.5 && one.dated < 0.5 && (roleRank(one.name, 'saidBy') === 0 || !isReference(one)),
  );
  const place = role('place') ?? (saidBy === null ? role('saidBy', isReference) : null);
  const note = role('note', ({ numeric }) => numeric < 0.5);
  const isKey = ({ values, filled, fill }: ColumnStats) => fill > 0.99 && values.size === filled;
  const id = isGraph ? 'id' : role('id', isKey);
  return {
    table: table.name,
    from,
    to,
    relation,
    flags: [...flags],
    sign: usedSign,
    saidBy,
    when,
    until,
    quote,
    note,
    place,
    id,
    direction,
  };
}

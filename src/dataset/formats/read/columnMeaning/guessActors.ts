import type { Table } from '#dataset/formats/read/reading.ts';
import { type ColumnStats, overlap } from './columnStats.ts';
import { type ColumnRole, roleRank } from './columnWords.ts';
import { byRole } from './guessColumns.ts';
import type { ActorColumns } from './recipe.ts';

/** The table that lists the actors of the relations, whose ends are `ends`, and what its columns mean; null if there is none. */
export function actorsTable(
  tables: readonly Table[],
  stats: ReadonlyMap<Table, readonly ColumnStats[]>,
  relations: Table,
  ends: ReadonlySet<string>,
): ActorColumns | null {
  const candidates = tables.flatMap((table) => {
    if (table === relations || table.isHidden || table.rows.length === 0) return [];
    const own = stats.get(table) ?? [];
    const keys = own
      .filter(
        ({ name }) => roleRank(name, 'id') !== null || roleRank(name, 'name') !== null || own.length < 4,
      )
      .map((one) => ({ one, shared: overlap(one.values, ends) }))
      .filter(({ one }) => one.values.size > 0)
      .sort((a, b) => b.shared - a.shared);
    const [best] = keys;
    if (table.graphRole === 'actors') return [{ table, own, key: 'id', shared: 2 }];
    return best !== undefined && best.shared >= 0.5
      ? [{ table, own, key: best.one.name, shared: best.shared }]
      : [];
  });
  const best = candidates.sort((a, b) => b.shared - a.shared)[0];
  if (best === undefined) return null;
  const { table, own, key } = best;
  const taken = new Set([key]);
  const role = (which: ColumnRole, fits?: (one: ColumnStats) => boolean) => {
    const found = byRole(own, which, taken, fits);
    if (found !== null) taken.add(found);
    return found;
  };
  const isGraph = table.graphRole === 'actors';
  const isNameKey = !isGraph && roleRank(key, 'name') !== null && roleRank(key, 'id') === null;
  const isWord = ({ numeric }: ColumnStats) => numeric < 0.5;
  const isGroup = ({ values, filled }: ColumnStats) => values.size <= 40 || values.size < filled / 2;
  const name = isNameKey ? key : isGraph ? 'label' : role('name', isWord);
  if (isGraph) taken.add('label');
  const id = isNameKey ? role('id', ({ values, filled }) => values.size === filled) : key;
  return {
    table: table.name,
    id,
    name: name ?? key,
    shortName: role('shortName', isWord),
    aliases: role('aliases', isWord),
    country: role('country', isWord),
    faction: role('faction', (one) => isWord(one) && isGroup(one)),
    community: role('community', (one) => isWord(one) && isGroup(one)),
    kind: role('kind', isWord),
    partOf: role('partOf'),
    summary: role('summary', isWord),
  };
}

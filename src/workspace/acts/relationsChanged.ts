import { groupBy } from '#base/groupBy.ts';
import type { Dataset } from '#domain/dataset.ts';
import { type DyadId, dyadOf } from '#domain/dyad.ts';
import { type CountedStatement, deriveRelation } from '#domain/relation.ts';

/** How every two actors that a statement ties are drawn, by all that is not withdrawn; without filter and roll-up. */
function drawn({ statements, relationTypes }: Dataset): ReadonlyMap<DyadId, string> {
  const types = new Map(relationTypes.map((type) => [type.id, type]));
  const counted = statements.flatMap((statement): CountedStatement[] => {
    const type = types.get(statement.type);
    if (type === undefined || statement.status === 'withdrawn') return [];
    return [{ statement, type, from: statement.from, to: statement.to }];
  });
  const byDyad = groupBy(counted, ({ from, to }) => dyadOf(from, to).id);
  return new Map(
    [...byDyad].flatMap(([id, list]) => {
      const [first] = list;
      if (first === undefined) return [];
      const { stance, tier, mixedKind, lines } = deriveRelation(dyadOf(first.from, first.to), list);
      const look = lines.map(({ statements: _, leading: _leading, ...line }) => line);
      return [[id, JSON.stringify([stance, tier, mixedKind, look])]];
    }),
  );
}

/** How many relations have another stance or another line after a change, are new, or are gone. */
export function relationsChanged(before: Dataset, after: Dataset): number {
  const [was, is] = [drawn(before), drawn(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((dyad) => was.get(dyad) !== is.get(dyad)).length;
}

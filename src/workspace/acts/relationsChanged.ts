import { groupBy } from '#base/groupBy.ts';
import type { Dataset } from '#domain/dataset.ts';
import { type DyadId, dyadOf } from '#domain/dyad.ts';
import { type CountedStatement, deriveRelation } from '#domain/relation.ts';

/** The stance of every two actors that a statement ties, by all that is not withdrawn; without filter and roll-up. */
function stances({ statements, relationTypes }: Dataset): ReadonlyMap<DyadId, string> {
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
      return first === undefined ? [] : [[id, deriveRelation(dyadOf(first.from, first.to), list).stance]];
    }),
  );
}

/** How many relations have another stance after a change, are new, or are gone. */
export function relationsChanged(before: Dataset, after: Dataset): number {
  const [was, is] = [stances(before), stances(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((dyad) => was.get(dyad) !== is.get(dyad)).length;
}

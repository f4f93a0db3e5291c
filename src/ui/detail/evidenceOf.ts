import { type DyadId, dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { CountedStatement } from '#domain/relation.ts';
import { matchStatements, whyExcluded } from '#query/filter/applyQuery.ts';
import type { Inclusion, Query } from '#query/filter/query.ts';
import type { IndexedStatement, QueryIndex } from '#query/filter/queryIndex.ts';

/** Why a statement is not drawn: a switch of *What counts*, or another filter; null if it is drawn. */
type Absence = { readonly switch: Inclusion } | 'filter' | null;

export interface Evidence {
  /** With its ends as they stand in the picture; as coded where roll-up makes both ends one actor. */
  readonly counted: CountedStatement;
  readonly indexed: IndexedStatement;
  readonly absence: Absence;
}

function evidenceWhere(
  index: QueryIndex,
  query: Query,
  isWanted: (indexed: IndexedStatement) => CountedStatement | null,
): Evidence[] {
  const matched = new Set(matchStatements(index, query));
  const list = index.statements.flatMap((indexed): Evidence[] => {
    const counted = isWanted(indexed);
    if (counted === null) return [];
    const missing = whyExcluded(indexed, query.included);
    const absence = missing !== null ? { switch: missing } : matched.has(indexed) ? null : 'filter';
    return [{ counted, indexed, absence }];
  });
  const when = ({ indexed }: Evidence) => indexed.period?.end ?? Number.NEGATIVE_INFINITY;
  return list.sort((one, other) => (when(other) === when(one) ? 0 : when(other) - when(one)));
}

/**
 * Every statement of a pair, newest first, undated ones last in the order of the text, whatever the filter shows.
 * The pair may be one as coded (an official who is rolled up) or one of the picture.
 */
export function evidenceOfDyad(index: QueryIndex, query: Query, dyad: DyadId): readonly Evidence[] {
  const isOf = (counted: CountedStatement | null) =>
    counted !== null && dyadOf(counted.from, counted.to).id === dyad;
  return evidenceWhere(index, query, ({ asCoded, rolledUp }) => {
    if (query.rollUp && isOf(rolledUp)) return rolledUp;
    return isOf(asCoded) ? asCoded : null;
  });
}

/** Every statement about one actor, in the same order; of its officials too where they are rolled up. */
export function evidenceOfActor(index: QueryIndex, query: Query, actor: ActorId): readonly Evidence[] {
  const isOf = (counted: CountedStatement | null) => counted?.from === actor || counted?.to === actor;
  return evidenceWhere(index, query, ({ asCoded, rolledUp }) => {
    if (query.rollUp && isOf(rolledUp)) return rolledUp;
    return isOf(asCoded) ? asCoded : null;
  });
}

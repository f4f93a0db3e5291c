/** The pairs of a dataset as a flat table, each with its stance and what that rests on. */
import { groupBy } from '#base/groupBy.ts';
import type { Dataset } from '#domain/dataset.ts';
import { type Dyad, dyadOf, parseDyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { isPast } from '#domain/period.ts';
import {
  basisConfidence,
  decidingStatements,
  deriveRelation,
  type Relation,
  stances,
} from '#domain/relation.ts';
import { confidences, type RelationType, type Statement } from '#domain/statement.ts';
import { addedClauses } from '#query/sentences/addedClauses.ts';
import { type FlatTable, field, namesOf, required, several } from './flatTable.ts';
import { stanceRule } from './stanceRule.ts';

/** True for a statement that counts without a reader's choice: no accusation, not of low confidence, not earlier. */
const counts = (statement: Statement, conflictSince: string | undefined) =>
  statement.mode !== 'accused' &&
  statement.confidence !== 'low' &&
  statement.status !== 'withdrawn' &&
  !isPast(statement, conflictSince);

/** The relation of a pair by what counts without a reader's choice; null if nothing does. */
function relationOf(
  counted: readonly Statement[],
  types: ReadonlyMap<string, RelationType>,
): Relation | null {
  const [first] = counted;
  if (first === undefined) return null;
  const withTypes = counted.map((statement) => ({
    statement,
    type: types.get(statement.type) as RelationType,
    from: statement.from,
    to: statement.to,
  }));
  return deriveRelation(dyadOf(first.from, first.to), withTypes);
}

/** Ids of the types of the statements that decide a relation: all, or those by which one actor acts. */
const decidingTypes = (relation: Relation, actor?: ActorId): readonly string[] =>
  [
    ...new Set(
      decidingStatements(relation)
        .filter(({ from, type }) => actor === undefined || type.symmetric || from === actor)
        .map(({ type }) => type.id),
    ),
  ].sort();

/** One row for each pair that a statement ties, with the stance that follows from what counts. */
export function relationsTable({ statements, actors, relationTypes, conflictSince }: Dataset): FlatTable {
  const nameOf = namesOf(actors);
  const types = new Map<string, RelationType>(relationTypes.map((type) => [type.id, type]));
  const dyads = groupBy(statements, ({ from, to }) => dyadOf(from, to).id);
  const number = { required: true, minimum: 0 } as const;
  return {
    name: 'relations',
    title: 'Relations',
    description: [
      'One row for each unordered pair of actors that a statement ties, as coded.',
      ...stanceRule,
      'Numbers of statements are no measure of strength.',
    ].join(' '),
    fields: [
      field('actor_a', 'string', 'Id of the actor that comes first in code-unit order.', required),
      field('actor_b', 'string', 'Id of the other actor.', required),
      field('name_a', 'string', 'Name of the first actor.', required),
      field('name_b', 'string', 'Name of the other actor.', required),
      field('stance', 'string', 'How the two stand to each other.', { enum: stances }),
      field(
        'tier',
        'integer',
        'Tier of the statements that decide the stance; empty where none has a sign.',
        { enum: [1, 2, 3] },
      ),
      field(
        'rests_on',
        'string',
        'Ids of the types of the statements that decide: a stance that rests on `accuses`, `welcomes` or `troubled-by` alone is words, and no deed.',
      ),
      field(
        'a_to_b',
        'string',
        'Of these types: by what the first actor does to the other. An act without a direction stands in both columns.',
      ),
      field('b_to_a', 'string', 'Of these types: by what the other actor does to the first.'),
      field(
        'confidence',
        'string',
        'Best confidence of the statements that decide; of both signs, the lower.',
        {
          enum: confidences,
        },
      ),
      field('also', 'string', 'What else counts: the other sign of a lower tier, and what has no sign.'),
      field('statements', 'integer', 'Statements of the pair, counted or not.', {
        required: true,
        minimum: 1,
      }),
      field('aligned', 'integer', 'Of these: counted, and signed 1.', number),
      field('opposed', 'integer', 'Of these: counted, and signed -1.', number),
      field('unsigned', 'integer', 'Of these: counted, and without a sign.', number),
      field('accused', 'integer', 'Of these: the content of an accusation.', number),
      field(
        'not_counted',
        'integer',
        'Of these: of low confidence, before the conflict, or told as over.',
        number,
      ),
      field('statement_ids', 'string', 'Ids of the statements.', required),
    ],
    primaryKey: ['actor_a', 'actor_b'],
    foreignKeys: [
      { field: 'actor_a', table: 'actors', tableField: 'id' },
      { field: 'actor_b', table: 'actors', tableField: 'id' },
    ],
    rows: [...dyads].map(([dyad, list]) => {
      const { a, b } = parseDyadId(dyad) as Dyad;
      const counted = list.filter((statement) => counts(statement, conflictSince));
      const accused = list.filter(({ mode }) => mode === 'accused').length;
      const relation = relationOf(counted, types);
      const signed = (sign: number) => counted.filter(({ type }) => types.get(type)?.sign === sign).length;
      return [
        a,
        b,
        nameOf(a),
        nameOf(b),
        relation?.stance ?? null,
        relation === null || relation.stance === 'other' ? null : relation.tier,
        relation && several(decidingTypes(relation)),
        relation && several(decidingTypes(relation, a)),
        relation && several(decidingTypes(relation, b)),
        relation && basisConfidence(relation),
        relation && several(addedClauses(relation)),
        list.length,
        signed(1),
        signed(-1),
        signed(0),
        accused,
        list.length - counted.length - accused,
        several(list.map(({ id }) => id)),
      ];
    }),
  };
}

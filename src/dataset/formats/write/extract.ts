import { groupBy } from '#base/groupBy.ts';
import type { Actor } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { type CountedStatement, deriveRelation, type Relation } from '#domain/relation.ts';
import type { RelationType, Statement } from '#domain/statement.ts';

/** What is written: all of a dataset, or what a view shows of it. */
export interface Extract {
  readonly dataset: Dataset;
  readonly isWhole: boolean;
  /** In the dataset's order. */
  readonly actors: readonly Actor[];
  /** Their ends are among the actors: after roll-up, where the view has one. */
  readonly relations: readonly Relation[];
  /** What the statements of a relation say beside its stance. */
  readonly alsoOf: (relation: Relation) => readonly string[];
}

type Also = Extract['alsoOf'];

/** All of a dataset, as coded. A withdrawn statement counts nowhere, so only the Entente file has it. */
export function wholeOf(dataset: Dataset, alsoOf: Also = () => []): Extract {
  const types = new Map<string, RelationType>(dataset.relationTypes.map((type) => [type.id, type]));
  const counted = dataset.statements.flatMap((statement): CountedStatement[] => {
    const type = types.get(statement.type);
    const { from, to, status } = statement;
    return type === undefined || status === 'withdrawn' ? [] : [{ statement, type, from, to }];
  });
  const relations = [...groupBy(counted, ({ from, to }) => dyadOf(from, to).id).values()].flatMap((list) => {
    const [first] = list;
    return first === undefined ? [] : [deriveRelation(dyadOf(first.from, first.to), list)];
  });
  return { dataset, isWhole: true, actors: dataset.actors, relations, alsoOf };
}

/** What a view shows. */
export function shownOf(
  dataset: Dataset,
  shown: Pick<Extract, 'actors' | 'relations'>,
  alsoOf: Also = () => [],
): Extract {
  return { dataset, isWhole: false, actors: shown.actors, relations: shown.relations, alsoOf };
}

/** The statements of all relations, in the dataset's order. */
export function statementsOf({ dataset, relations }: Extract): readonly CountedStatement[] {
  const order = new Map<Statement, number>(dataset.statements.map((statement, at) => [statement, at]));
  const place = ({ statement }: CountedStatement) => order.get(statement) ?? 0;
  return relations.flatMap(({ statements }) => statements).sort((one, other) => place(one) - place(other));
}

/**
 * What is written as a dataset of its own, whose ids all resolve: with the actors that its statements name as coded, those
 * who speak, and those that any of them is part of.
 */
export function datasetOf(extract: Extract): Dataset {
  const { dataset, isWhole } = extract;
  if (isWhole) return dataset;
  const statements = statementsOf(extract).map(({ statement }) => statement);
  const parents = new Map(dataset.actors.map(({ id, partOf }) => [id, partOf]));
  const kept = new Set<string>();
  const keep = (id: ActorId) => {
    for (let at: ActorId | undefined = id; at !== undefined && !kept.has(at); at = parents.get(at))
      if (parents.has(at)) kept.add(at);
      else return;
  };
  for (const { id } of extract.actors) keep(id);
  for (const { from, to, saidBy } of statements) for (const id of [from, to, saidBy]) keep(id as ActorId);
  const { numbers, ...rest } = dataset;
  return {
    ...rest,
    operations: dataset.operations.flatMap((operation) => {
      const participants = operation.participants.filter(({ actor }) => kept.has(actor));
      return participants.length === 0 ? [] : [{ ...operation, participants }];
    }),
    omissions: dataset.omissions.filter(({ actors }) => actors.every((id) => kept.has(id))),
    ...(numbers === undefined
      ? {}
      : {
          numbers: numbers.filter(({ saidBy }) => !parents.has(saidBy as ActorId) || kept.has(saidBy)),
        }),
    notNamed: dataset.notNamed.filter(({ nearest }) => nearest === null || kept.has(nearest)),
    actors: dataset.actors.filter(({ id }) => kept.has(id)),
    statements,
  };
}

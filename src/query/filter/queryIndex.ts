import { groupBy } from '#base/groupBy.ts';
import { memoBy } from '#base/memo.ts';
import type { Actor } from '#domain/actor.ts';
import { type Dataset, isOfRows } from '#domain/dataset.ts';
import { type DyadId, dyadOf } from '#domain/dyad.ts';
import type { ActorId, RelationTypeId } from '#domain/ids.ts';
import { isPast, type Period, parsePeriod } from '#domain/period.ts';
import type { CountedStatement } from '#domain/relation.ts';
import { isConditional, isPlainVerb, type RelationType, type Statement } from '#domain/statement.ts';
import { plainTie } from '#words/stanceQualifiers.ts';
import { distinctNames } from './distinctNames.ts';
import { type ActorFacet, actorFacets, byFacet, type StatementFacet, statementFacets } from './facets.ts';
import type { Inclusion } from './query.ts';

/** A statement with all that the filters need to know of it, computed once. */
export interface IndexedStatement {
  readonly statement: Statement;
  readonly type: RelationType;
  /** Every inclusion that it needs to be drawn. */
  readonly needs: readonly Inclusion[];
  readonly period: Period | null;
  readonly values: Readonly<Record<StatementFacet, readonly string[]>>;
  readonly asCoded: CountedStatement;
  /** With officials mapped to their organisation; null if both ends fall on one actor. */
  readonly rolledUp: CountedStatement | null;
  /** The dyads of both. */
  readonly codedDyad: DyadId;
  readonly rolledUpDyad: DyadId | null;
}

export interface IndexedActor {
  readonly actor: Actor;
  readonly values: Readonly<Record<ActorFacet, ReadonlySet<string>>>;
  /** The same under roll-up, with the values that an organisation inherits from its officials. */
  readonly rolledUpValues: Readonly<Record<ActorFacet, ReadonlySet<string>>>;
  /** The organisation that an official is rolled up to; itself for every other kind. */
  readonly rollsUpTo: ActorId;
}

/** A dataset prepared for queries; built once. */
export interface QueryIndex {
  readonly dataset: Dataset;
  readonly actors: ReadonlyMap<ActorId, IndexedActor>;
  readonly statements: readonly IndexedStatement[];
  /** The short name of an actor, told apart from others of that name; its id where the dataset has no such actor. */
  readonly shortNameOf: (id: ActorId) => string;
}

/** The nearest non-official up the `partOf` chain; the actor itself if it is none or has none. */
function rollUpTarget(actor: Actor, actors: ReadonlyMap<ActorId, Actor>): ActorId {
  let current = actor;
  for (const seen = new Set<ActorId>(); current.kind === 'official'; ) {
    seen.add(current.id);
    const parent = current.partOf === undefined ? undefined : actors.get(current.partOf);
    if (!parent || seen.has(parent.id)) return actor.id;
    current = parent;
  }
  return current.id;
}

/** Every switch of *What counts* that a statement needs to be drawn. */
export function needsOf(statement: Statement, type: RelationType, dataset: Dataset): Inclusion[] {
  const needs: Inclusion[] = [isConditional(statement, type) ? 'conditional' : statement.mode];
  if (isPast(statement, dataset.conflictSince)) needs.push('earlier');
  if (statement.confidence === 'low') needs.push('low');
  // What somebody is accused of is an accusation, whatever its family: one switch shows all of them.
  const isAccused = statement.mode === 'accused';
  if (!isAccused && (type.family === 'structure' || type.family === 'harm')) needs.push(type.family);
  // A meeting in a text makes no line unasked; a tie of a table is what the table is there for.
  if (!isAccused && type.family === 'contact' && !isOfRows(dataset)) needs.push('contact');
  return needs;
}

/** A tie of a table that takes no side is called by the table's own word: it need be no contact. */
function namedTie(type: RelationType): RelationType {
  if (type.family !== 'contact' || type.sign !== 0 || type.noun !== undefined) return type;
  return { ...type, noun: isPlainVerb(type) ? plainTie : `“${type.label}”` };
}

/** Prepares a dataset whose references have been checked. Throws an Error on a reference to nothing. */
export function buildQueryIndex(dataset: Dataset): QueryIndex {
  const actorById = new Map(dataset.actors.map((actor) => [actor.id, actor]));
  const isRows = isOfRows(dataset);
  const typeById = new Map<RelationTypeId, RelationType>(
    dataset.relationTypes.map((type) => [type.id, isRows ? namedTie(type) : type]),
  );

  const targets = new Map(dataset.actors.map((actor) => [actor.id, rollUpTarget(actor, actorById)]));
  const standingFor = groupBy(dataset.actors, ({ id }) => targets.get(id));
  const valuesOf = memoBy((actor: Actor): IndexedActor['values'] =>
    byFacet(actorFacets, (facet) => new Set(facet.valuesOf(actor, dataset))),
  );
  const actors = new Map<ActorId, IndexedActor>(
    dataset.actors.map((actor) => {
      const values = valuesOf(actor);
      const all = [actor, ...(standingFor.get(actor.id) ?? [])].map(valuesOf);
      const rolledUpValues = byFacet(actorFacets, ({ id, isInherited }) =>
        isInherited ? new Set(all.flatMap((one) => [...one[id]])) : values[id],
      );
      return [actor.id, { actor, values, rolledUpValues, rollsUpTo: targets.get(actor.id) ?? actor.id }];
    }),
  );

  const kept = dataset.statements.filter(({ status }) => status !== 'withdrawn');
  const statements = kept.map((statement): IndexedStatement => {
    const type = typeById.get(statement.type);
    const from = actors.get(statement.from)?.rollsUpTo;
    const to = actors.get(statement.to)?.rollsUpTo;
    if (!type || !from || !to)
      throw new Error(`Statement ${statement.id} refers to what the dataset does not hold.`);
    return {
      statement,
      type,
      needs: needsOf(statement, type, dataset),
      period: statement.when === null ? null : parsePeriod(statement.when),
      values: byFacet(statementFacets, (facet) => facet.valuesOf(statement, type, dataset)),
      asCoded: { statement, type, from: statement.from, to: statement.to },
      rolledUp: from === to ? null : { statement, type, from, to },
      codedDyad: dyadOf(statement.from, statement.to).id,
      rolledUpDyad: from === to ? null : dyadOf(from, to).id,
    };
  });
  const names = distinctNames(dataset.actors);
  return { dataset, actors, statements, shortNameOf: (id) => names.get(id) ?? id };
}

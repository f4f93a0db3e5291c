import type { Actor } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import { groupBy } from '#domain/groupBy.ts';
import type { ActorId, RelationTypeId } from '#domain/ids.ts';
import { isEarlier, type Period, parsePeriod } from '#domain/period.ts';
import type { CountedStatement } from '#domain/relation.ts';
import type { RelationType, Statement } from '#domain/statement.ts';
import { type ActorFacet, type Countable, noValue, type StatementFacet } from './query.ts';

/** A statement with what the filters ask of it, worked out once. */
export interface IndexedStatement {
  readonly statement: Statement;
  readonly type: RelationType;
  /** Every switch that must be on for it to count. */
  readonly needs: readonly Countable[];
  readonly period: Period | null;
  readonly values: Readonly<Record<StatementFacet, readonly string[]>>;
  readonly asCoded: CountedStatement;
  /** With officials mapped to their organisation; null if both ends fall on one actor. */
  readonly rolledUp: CountedStatement | null;
}

export interface IndexedActor {
  readonly actor: Actor;
  readonly values: Readonly<Record<ActorFacet, ReadonlySet<string>>>;
  /** The organisation that an official is rolled up to; itself for every other kind. */
  readonly rollsUpTo: ActorId;
}

/** A dataset prepared for queries; built once. */
export interface QueryIndex {
  readonly dataset: Dataset;
  readonly actors: ReadonlyMap<ActorId, IndexedActor>;
  /** Those who are rolled up to an organisation, by the organisation's id. */
  readonly officials: ReadonlyMap<ActorId, readonly IndexedActor[]>;
  readonly statements: readonly IndexedStatement[];
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

function needsOf(statement: Statement, type: RelationType, conflictSince: string): Countable[] {
  const needs: Countable[] = [statement.mode];
  if (isEarlier(statement, conflictSince)) needs.push('earlier');
  if (statement.confidence === 'low') needs.push('low');
  if (type.family === 'structure' || type.family === 'contact' || type.family === 'harm')
    needs.push(type.family);
  return needs;
}

/** Prepares a dataset whose references have been checked. Throws only if they have not been. */
export function buildQueryIndex(dataset: Dataset): QueryIndex {
  const actorById = new Map(dataset.actors.map((actor) => [actor.id, actor]));
  const typeById = new Map<RelationTypeId, RelationType>(
    dataset.relationTypes.map((type) => [type.id, type]),
  );

  const actors = new Map<ActorId, IndexedActor>();
  for (const actor of dataset.actors) {
    const orNone = (values: readonly string[]) => new Set(values.length > 0 ? values : [noValue]);
    const operations = dataset.operations.filter(({ participants }) =>
      participants.some((p) => p.actor === actor.id),
    );
    actors.set(actor.id, {
      actor,
      rollsUpTo: rollUpTarget(actor, actorById),
      values: {
        actor: new Set([actor.id]),
        country: orNone(actor.countries),
        faction: orNone(actor.factions),
        community: new Set(actor.communities),
        kind: new Set([actor.kind]),
        operation: new Set(operations.map(({ id }) => id)),
      },
    });
  }

  const statements = dataset.statements.map((statement): IndexedStatement => {
    const type = typeById.get(statement.type);
    const from = actors.get(statement.from)?.rollsUpTo;
    const to = actors.get(statement.to)?.rollsUpTo;
    if (!type || !from || !to)
      throw new Error(`Statement ${statement.id} refers to what the dataset does not hold.`);
    return {
      statement,
      type,
      needs: needsOf(statement, type, dataset.conflictSince),
      period: statement.when === null ? null : parsePeriod(statement.when),
      values: {
        family: [type.family],
        type: [type.id],
        voice: [statement.voice],
        speaker: [statement.saidBy],
        theatre: statement.theatre,
      },
      asCoded: { statement, type, from: statement.from, to: statement.to },
      rolledUp: from === to ? null : { statement, type, from, to },
    };
  });
  const officials = groupBy(
    [...actors.values()].filter(({ actor, rollsUpTo }) => actor.id !== rollsUpTo),
    ({ rollsUpTo }) => rollsUpTo,
  );
  return { dataset, actors, officials, statements };
}

/** A dataset as flat tables with typed columns. They hold no quotations, which are not ours to license. */
import Papa from 'papaparse';
import { actorKinds, actorTiers, partOfBases } from '#domain/actor.ts';
import { codebookReasons, type Dataset } from '#domain/dataset.ts';
import { confidences, families, modes, voices } from '#domain/statement.ts';
import { type FlatTable, field, key, namesOf, oneOf, required, several } from './flatTable.ts';
import { relationsTable } from './relationsTable.ts';

function actorsTable({ actors }: Dataset): FlatTable {
  return {
    name: 'actors',
    title: 'Actors',
    description: 'One row for each actor. Lists are joined by semicolons.',
    fields: [
      field('id', 'string', 'Id of the actor.', key),
      field('name', 'string', 'Name.', required),
      field('short_name', 'string', 'Short name, at most 24 characters.', required),
      field('also_known_as', 'string', 'Names it goes by elsewhere; outside knowledge.'),
      field('kind', 'string', 'What it is.', oneOf(actorKinds)),
      field('tier', 'string', 'Part of the conflict as a party, or named beside it.', oneOf(actorTiers)),
      field('countries', 'string', 'Home countries, ISO 3166-1 alpha-2.'),
      field('factions', 'string', 'Ids of factions.'),
      field('communities', 'string', 'Ids of communities.'),
      field('part_of', 'string', 'Id of the actor that it is part of.'),
      field('part_of_basis', 'string', 'Whether the source states it.', { enum: partOfBases }),
      field('background', 'string', 'Fields that rest on outside knowledge, by their names in actors.json.'),
      field('summary', 'string', 'Who it is.', required),
    ],
    primaryKey: ['id'],
    foreignKeys: [{ field: 'part_of', table: null, tableField: 'id' }],
    rows: actors.map((actor) => [
      actor.id,
      actor.name,
      actor.shortName,
      several(actor.alsoKnownAs),
      actor.kind,
      actor.tier,
      several(actor.countries),
      several(actor.factions),
      several(actor.communities),
      actor.partOf ?? null,
      actor.partOfBasis ?? null,
      several(actor.background),
      actor.summary ?? null,
    ]),
  };
}

function typesTable({ relationTypes }: Dataset): FlatTable {
  return {
    name: 'relation-types',
    title: 'Relation types',
    description: 'One row for each kind of act. The sign belongs to the type.',
    fields: [
      field('id', 'string', 'Id of the type.', key),
      field('label', 'string', 'Verb from the actor’s side.', required),
      field('inverse_label', 'string', 'Verb from the other side.', required),
      field('conditional_label', 'string', 'Verb for an act under a condition, where it has its own.'),
      field('sentence_label', 'string', 'Verb inside a sentence, where it has its own.'),
      field('family', 'string', 'Family of the type.', oneOf(families)),
      field('sign', 'integer', '1 aligned, -1 opposed, 0 no side taken.', oneOf([1, -1, 0])),
      field('symmetric', 'boolean', 'True if the act has no direction.', required),
      field('definition', 'string', 'What counts as this type.', required),
    ],
    primaryKey: ['id'],
    foreignKeys: [],
    rows: relationTypes.map((type) => [
      type.id,
      type.label,
      type.inverseLabel,
      type.conditionalLabel ?? null,
      type.sentenceLabel ?? null,
      type.family,
      type.sign,
      type.symmetric,
      type.definition ?? null,
    ]),
  };
}

function statementsTable({ statements, actors, relationTypes }: Dataset): FlatTable {
  const nameOf = namesOf(actors);
  const labels = new Map<string, string>(relationTypes.map(({ id, label }) => [id, label]));
  return {
    name: 'statements',
    title: 'Statements',
    description: 'One row for each coded claim, in the order of the source.',
    fields: [
      field('id', 'string', 'Id of the statement; it never changes.', key),
      field('from', 'string', 'Id of the actor who acts.', required),
      field('from_name', 'string', 'Name of the actor who acts.', required),
      field('to', 'string', 'Id of the actor acted upon.', required),
      field('to_name', 'string', 'Name of the actor acted upon.', required),
      field('type', 'string', 'Id of the relation type.', required),
      field('type_label', 'string', 'Verb of the relation type.', required),
      field('voice', 'string', 'Who answers for the claim.', oneOf(voices)),
      field('mode', 'string', 'How real the act is.', oneOf(modes)),
      field('said_by', 'string', 'narrator, unnamed, or the id of the actor who speaks.', required),
      field('when', 'string', 'ISO 8601 date or interval; empty where the source gives none.'),
      field(
        'theatre',
        'string',
        'Countries where an act happens, or which a speech act is about (what is said, felt, pledged or threatened), ISO 3166-1 alpha-2; empty where none is stated.',
      ),
      field('source', 'string', 'Id of the source of the first cite.', required),
      field('paragraph', 'integer', 'Paragraph of the first cite.', { minimum: 1 }),
      field('locator', 'string', 'Place of the first cite where the source has no running text.'),
      field('other_paragraphs', 'string', 'Paragraphs of further cites.'),
      field('gloss', 'string', 'The claim in the curators’ words.', required),
      field('confidence', 'string', 'How directly the source says it.', oneOf(confidences)),
      field(
        'earlier',
        'boolean',
        'True if the statement itself says that it lies before the conflict.',
        required,
      ),
      field(
        'ended',
        'boolean',
        'True if the source tells it as over and does not say when it ended.',
        required,
      ),
      field('note', 'string', 'Why it was coded so.'),
    ],
    primaryKey: ['id'],
    foreignKeys: [
      { field: 'from', table: 'actors', tableField: 'id' },
      { field: 'to', table: 'actors', tableField: 'id' },
      { field: 'type', table: 'relation-types', tableField: 'id' },
    ],
    rows: statements.map((statement) => {
      const [first, ...others] = statement.cites;
      const further = new Set(others.flatMap(({ paragraph }) => paragraph ?? []));
      if (first?.paragraph !== undefined) further.delete(first.paragraph);
      return [
        statement.id,
        statement.from,
        nameOf(statement.from),
        statement.to,
        nameOf(statement.to),
        statement.type,
        labels.get(statement.type) ?? null,
        statement.voice,
        statement.mode,
        statement.saidBy,
        statement.when,
        several(statement.theatre),
        first?.source ?? null,
        first?.paragraph ?? null,
        first?.locator ?? null,
        several([...further].map(String)),
        statement.gloss,
        statement.confidence,
        statement.earlier ?? false,
        statement.ended ?? false,
        statement.note ?? null,
      ];
    }),
  };
}

function omissionsTable({ omissions }: Dataset): FlatTable {
  return {
    name: 'omissions',
    title: 'Omissions',
    description: 'One row for each passage that a reader may look for and that is no statement.',
    fields: [
      field('number', 'integer', 'Place in the list.', { required: true, unique: true, minimum: 1 }),
      field('paragraph', 'integer', 'Paragraph of the source.', { required: true, minimum: 1 }),
      field('actors', 'string', 'Ids of the actors concerned.'),
      field(
        'reason',
        'string',
        'Why it is no statement.',
        oneOf([...new Set([...codebookReasons, ...omissions.map(({ reason }) => reason)])]),
      ),
      field('note', 'string', 'What stands there.'),
    ],
    primaryKey: ['number'],
    foreignKeys: [],
    rows: omissions.map(({ paragraph, actors, reason, note }, index) => [
      index + 1,
      paragraph,
      several(actors),
      reason,
      note ?? null,
    ]),
  };
}

/** The tables of a dataset; a table without a row is left out. */
export function flatTables(dataset: Dataset): readonly FlatTable[] {
  return [statementsTable, actorsTable, relationsTable, typesTable, omissionsTable]
    .map((table) => table(dataset))
    .filter(({ rows }) => rows.length > 0);
}

/** A table as CSV (RFC 4180, but with line feeds), with a header and no byte order mark; empty cells are missing values. */
export function csvText({ fields, rows }: Pick<FlatTable, 'fields' | 'rows'>): string {
  const header = fields.map(({ name }) => name);
  return `${Papa.unparse([header, ...rows.map((row) => [...row])], { newline: '\n' })}\n`;
}

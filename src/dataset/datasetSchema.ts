/** Schemas of the three files; the descriptions are what an editor shows while somebody types. */
import * as z from 'zod';
import { type Actor, actorKinds, actorTiers, longestShortName, partOfBases } from '#domain/actor.ts';
import { type Dataset, fieldOwners, omissionReasons, singleSourceForms } from '#domain/dataset.ts';
import { idPattern, kebabPattern, maxIdLength, reservedIds } from '#domain/freeId.ts';
import type {
  ActorId,
  CommunityId,
  CountryId,
  DatasetId,
  FactionId,
  FieldId,
  OperationId,
  RelationTypeId,
  SourceId,
  StatementId,
} from '#domain/ids.ts';
import {
  confidences,
  families,
  modes,
  type Speaker,
  type Statement,
  statementStatuses,
  voices,
} from '#domain/statement.ts';

// Before any schema is built: the content security policy forbids the `new Function` that zod else tries.
z.config({ jitless: true });

/** A string that stays one at run time; only the compiler sees the brand. */
function branded<Id extends string>(schema: z.ZodString, description: string) {
  return schema.describe(description) as unknown as z.ZodType<Id, string>;
}
const kebab = () => z.string().max(64).regex(kebabPattern);
/** Any text but the names that every object has. */
const anyId = () =>
  z
    .string()
    .max(maxIdLength)
    .regex(new RegExp(`^(?!(?:${reservedIds.join('|')})$)${idPattern.source.slice(1)}`, 'u'));
const id = <Id extends string>(what: string) => branded<Id>(anyId(), what);
const countryId = () => id<CountryId>('Country: ISO 3166-1 alpha-2, such as IQ; in own data any id.');
const sourceId = () => id<SourceId>('Id of a source of dataset.json.');
const actorId = (what: string) => id<ActorId>(what);
/** Text without blanks at its ends, and not empty; no lone surrogates, which no file can hold as UTF-8. */
const text = (what: string) =>
  z
    .string()
    .regex(/^(?!\s)\P{Cs}+(?<!\s)$/u)
    .describe(what);
const list = <Item extends z.ZodType>(item: Item, what: string) => z.array(item).describe(what);
const day = /\d{4}(-\d{2}(-\d{2})?)?/.source;
const date = (what: string) =>
  z
    .string()
    .regex(new RegExp(`^${day}$`))
    .describe(what);
const period = (what: string) =>
  z
    .string()
    .regex(new RegExp(`^${day}(/(${day}|\\.\\.))?$`))
    .nullable()
    .describe(what);
const url = (what: string) =>
  z
    .string()
    .regex(/^https?:\/\/\S+$/)
    .describe(what);
const offset = (what: string) => z.int().min(0).describe(what);
const paragraph = () => z.int().min(1).describe('Paragraph of the source, counted from 1.');

const citeSchema = z
  .strictObject({
    source: sourceId(),
    paragraph: paragraph().optional(),
    quote: text(
      'The shortest verbatim words that locate the passage: at most 12, never a whole sentence.',
    ).optional(),
    locator: text('Where a source has no running text, such as “Table 2”.').optional(),
    start: offset('First character of the quote in its paragraph, counted from 0.').optional(),
    end: offset('The character after the quote, counted from 0.').optional(),
    before: z.string().describe('The words before the quote, to find it again.').optional(),
    after: z.string().describe('The words after the quote, to find it again.').optional(),
  })
  .describe('Where the source says it.');

const sourceSchema = z.strictObject({
  id: id<SourceId>('Id that cites and mentions use, such as wsws-2016-11-01.'),
  form: z.enum(singleSourceForms).describe('What the words call it; article if left out.').optional(),
  title: text('Title as published.'),
  author: text('Author as published.').optional(),
  publisher: text('Publisher as it names itself.').optional(),
  published: date('ISO date of publication.').optional(),
  url: url('Where it was read.').optional(),
  urlNote: text('What the address is, such as “republished at Countercurrents”.').optional(),
  originalUrl: url('Where it first stood.').optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    .describe('BCP 47 language tag, such as en.')
    .optional(),
  standpoint: text('One neutral sentence on who speaks, so that a reader can discount it.').optional(),
});

const operationSchema = z.strictObject({
  id: id<OperationId>('Id of the operation.'),
  label: text('Name of the operation, without judgement.'),
  when: period('ISO 8601 date or interval, or 2016/.. for “since 2016”; null where the source gives none.'),
  participants: list(
    z.strictObject({
      actor: actorId('Id of the actor that takes part.'),
      side: text('The side taken in this operation, such as attacking.'),
      cite: citeSchema,
    }),
    'Who takes part; it makes no pair of them.',
  ),
});

const relationTypeSchema = z.strictObject({
  id: id<RelationTypeId>('Id that statements use, such as trains.'),
  label: text('Verb from the actor’s side: “trains”.'),
  inverseLabel: text('Verb from the other side: “is trained by”.'),
  conditionalLabel: text(
    'Verb for an act under a condition, where “could” before the label would say something else: “could act for”.',
  ).optional(),
  sentenceLabel: text(
    'Verb inside a sentence, where the label would say more of the other side than was said: “welcomes a move by”.',
  ).optional(),
  noun: text('Noun for the act, with its article where it takes one: “a welcome”, “talks”.').optional(),
  family: z.enum(families).describe('structure, contact and harm never carry a sign.'),
  sign: z.literal([1, -1, 0]).describe('1 aligned, −1 opposed; 0 for structure, contact and harm.'),
  symmetric: z.boolean().describe('True if the act has no direction, such as meets.'),
  usualMode: z
    .enum(modes)
    .describe(
      'The status that is proposed for its statements, such as threatened for threatens; done where it is left out.',
    )
    .optional(),
  holdsTogether: z
    .boolean()
    .describe('True for a structure type that keeps two actors in one camp of balance, such as belongs-to.')
    .optional(),
  bringsCharge: z
    .boolean()
    .describe(
      'True if A charges B with a wrong by such an act, as by accuses; what the wrong is stands in a second statement.',
    )
    .optional(),
  alwaysNamed: z
    .boolean()
    .describe(
      'True if its line says less than its colour and marks do, and so carries its verb always, such as accuses.',
    )
    .optional(),
  definition: text('What counts as this type.').optional(),
  example: text('A statement of this dataset that is one.').optional(),
  counterExample: text('A passage that looks like one and is none, and why.').optional(),
});

const fieldSchema = z.strictObject({
  id: id<FieldId>('Id that actors or statements use.'),
  label: text('Name of the field, such as the head of its column.'),
  of: z.enum(fieldOwners).describe('What has it: actors or statements.'),
});

const fieldValues = () =>
  z
    .record(
      id<FieldId>('Id of a field that dataset.json declares.'),
      z.union([z.string(), z.number(), z.boolean()]),
    )
    .describe('Values of further fields, by the ids that dataset.json declares.')
    .optional();

const keptAsideSchema = z.strictObject({
  file: text('Name of the file.'),
  sheet: text('Name of the sheet, where the file has several.').optional(),
  row: z.int().min(1).describe('Row or line of the file, counted from 1.').optional(),
  column: text('Head of the column, or its letter.').optional(),
  value: z.string().describe('What stands there.').optional(),
  reason: text('Why the row is not drawn.'),
  cure: text('What would be right.').optional(),
  cells: list(
    z.strictObject({ column: text('Head of the column.'), text: text('What stands there.') }),
    'The row itself, so that it can be mended later.',
  ).optional(),
});

const copiedFromSchema = z.strictObject({
  dataset: branded<DatasetId>(kebab(), 'Id of the dataset that this one was copied from.'),
  version: text('Its version.'),
  title: text('Its title.'),
});

export const datasetSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Address of this schema, for editors only.'),
    format: z.literal('entente').describe('Always entente.'),
    formatVersion: z.literal(2).describe('Version of the format: 2.'),
    id: branded<DatasetId>(kebab(), 'Id of the dataset, and name of its folder.'),
    title: text('Title that heads the picture.'),
    description: text('What the dataset holds, in a sentence or two.').optional(),
    asOf: date('ISO date that the dataset speaks of.').optional(),
    conflictSince: date('ISO date; what ended before it is “earlier”.').optional(),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/)
      .describe('Version of the data: three numbers, such as 1.0.0.'),
    issued: date('ISO day on which this version came out.').optional(),
    licence: text('Licence of the data: an SPDX id, such as CC-BY-4.0.').optional(),
    licenceScope: text('What the licence covers, and what it does not, such as quotations.').optional(),
    curators: list(text('Who coded it: organisations, or people who agreed to be named.'), 'Who coded it.'),
    keywords: list(text('A keyword.'), 'Keywords for catalogues.').optional(),
    scope: text('What is coded, what is left out, and why.').optional(),
    sources: list(sourceSchema, 'The texts that statements are taken from.').min(1),
    countries: list(
      z.strictObject({ id: countryId(), label: text('Name of the country.') }),
      'Homes of actors and theatres of statements.',
    ),
    factions: list(
      z.strictObject({
        id: id<FactionId>('Id that actors use.'),
        label: text('Name of the faction, without judgement.'),
        description: text('Who belongs to it, and by which chain of command or declared alliance.'),
      }),
      'Chains of command or declared alliances, never sect or politics.',
    ),
    communities: list(
      z.strictObject({ id: id<CommunityId>('Id that actors use.'), label: text('Name of the community.') }),
      'Sect and ethnicity, only as the source describes them.',
    ),
    operations: list(operationSchema, 'Joint operations that the source names.'),
    relationTypes: list(relationTypeSchema, 'The kinds of act: 8 to 30.'),
    omissions: list(
      z.strictObject({
        paragraph: paragraph(),
        start: offset('Where its words begin in the text of the paragraph, in own data.').optional(),
        end: offset('Where they end.').optional(),
        actors: list(actorId('Id of an actor.'), 'The actors a reader may look for here.'),
        reason: z.enum(omissionReasons).describe('Why it is no relation.'),
        note: text('What stands there, in your own words.').optional(),
      }),
      'What a reader may look for, and why it is no line.',
    ),
    numbers: list(
      z.strictObject({
        paragraph: paragraph(),
        number: text('The number as worded in the source, such as “more than 17,000”.'),
        what: text('What it counts, in your own words.'),
        saidBy: id<Speaker>('narrator, unnamed, or the id of the actor who gives it.'),
      }),
      'Numbers that the source gives; they make no relation.',
    ).optional(),
    notNamed: list(
      z.strictObject({
        term: text('The name a reader may type, such as YPG.'),
        nearest: actorId('Id of an actor.').nullable().describe('Nearest actor; null if there is none.'),
        note: text('What the source names instead.'),
      }),
      'Names that the source does not use.',
    ),
    retiredIds: list(
      id<StatementId>('Id of a statement that is gone.'),
      'Ids that no statement may have again.',
    ).optional(),
    fields: list(fieldSchema, 'Further fields of actors and statements, such as other columns.').optional(),
    recipe: z
      .record(z.string(), z.unknown())
      .describe('How the columns of a file became this dataset, to read the next such file alike.')
      .optional(),
    keptAside: list(keptAsideSchema, 'Rows of the file that are not drawn, and why.').optional(),
    copiedFrom: copiedFromSchema.describe('The dataset that this one was copied from.').optional(),
  })
  .describe('dataset.json: everything but the actors and the statements.');

/** The fields of an actor that may rest on outside knowledge. */
const backgroundFields = [
  'name',
  'shortName',
  'aliases',
  'alsoKnownAs',
  'kind',
  'countries',
  'factions',
  'communities',
  'partOf',
  'tier',
  'summary',
] as const satisfies readonly (keyof Actor)[];

export const actorSchema = z.strictObject({
  id: actorId('Id in lower case with hyphens, such as iraqi-army.'),
  name: text('Established or self-chosen name, with nobody’s judgement in it.'),
  shortName: text(`What the picture prints: at most ${longestShortName} characters.`).max(longestShortName),
  aliases: list(text('A surface form.'), 'Every form in which the source names it.'),
  alsoKnownAs: list(text('A name.'), 'Names that it goes by elsewhere, for finding only.'),
  kind: z.enum(actorKinds).describe('What it is.'),
  countries: list(
    countryId(),
    'Home according to the source, not where it fights nor who supports it; may be empty.',
  ),
  factions: list(id<FactionId>('Id of a faction.'), 'Factions it belongs to; may be empty.'),
  communities: list(id<CommunityId>('Id of a community.'), 'Only as the source describes it.'),
  partOf: actorId('Id of the actor that it is part of; an official needs one.').optional(),
  partOfBasis: z.enum(partOfBases).describe('Does the source state partOf, or is it background?').optional(),
  background: list(
    z.enum(backgroundFields) as z.ZodType<string, string>,
    'Names of its fields that rest on outside knowledge.',
  ),
  tier: z.enum(actorTiers).describe('core: in the default picture; periphery: only on demand.'),
  summary: text('Who it is, in your own words; ends with a full stop.').optional(),
  mentions: list(
    z.strictObject({
      source: sourceId(),
      paragraph: paragraph().optional(),
      locator: text('Where a source has no running text, such as “row 3”.').optional(),
    }),
    'Where the source names it; at least one.',
  ),
  fields: fieldValues(),
});

export const statementSchema = z.strictObject({
  id: id<StatementId>(
    'p, the paragraph, a hyphen and the next free number: p14-2; without paragraphs from-to. It never changes.',
  ),
  from: actorId('Id of the actor who acts.'),
  to: actorId('Id of the actor acted upon.'),
  type: id<RelationTypeId>('Id of a relation type of dataset.json.'),
  voice: z
    .enum(voices)
    .describe(
      'report: reported as fact · view: the source’s judgement · party: of itself · other: of another · unnamed.',
    ),
  mode: z
    .enum(modes)
    .describe('done (or going on) · announced · threatened · accused (content of an accusation).'),
  saidBy: id<Speaker>('narrator, unnamed, or the id of the actor who speaks.'),
  when: period('ISO 8601 date or interval, or 2016/.. for “since 2016”; null where the source gives none.'),
  theatre: list(countryId(), 'Countries where it happens, as far as stated.'),
  cites: list(citeSchema, 'Where the source says it; the first one gives the id its paragraph.').min(1),
  gloss: text(
    'One sentence in your own words: who says it, a plain verb, the object; ends with a full stop.',
  ),
  confidence: z.enum(confidences).describe('How directly the source says it.'),
  note: text('Why it was coded so.').optional(),
  earlier: z.boolean().optional().describe('True if it lies before the conflict and no date says so.'),
  ended: z
    .boolean()
    .optional()
    .describe('True if the source tells it as over and does not say when it ended.'),
  coder: text('Who coded it.').optional(),
  status: z
    .enum(statementStatuses)
    .describe('draft · settled · withdrawn (kept, but not counted); settled if left out.')
    .optional(),
  fields: fieldValues(),
});

export const actorsSchema = z.array(actorSchema).describe('actors.json: the actors.');
export const statementsSchema = z
  .array(statementSchema)
  .describe('statements.json: the statements, in the order of the paragraphs.');

type Frozen<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : { readonly [Key in keyof T]: Frozen<T[Key]> };
type Same<A, B> =
  (<T>() => T extends Frozen<A> ? 1 : 2) extends <T>() => T extends Frozen<B> ? 1 : 2 ? true : false;
type Holds<T extends true> = T;

/** Does not compile if a schema and the domain type it stands for differ in either direction. */
export type SchemasMatchDomain = [
  Holds<Same<z.output<typeof actorSchema>, Actor>>,
  Holds<Same<z.output<typeof statementSchema>, Statement>>,
  Holds<Same<Omit<z.output<typeof datasetSchema>, '$schema'>, Omit<Dataset, 'actors' | 'statements'>>>,
];

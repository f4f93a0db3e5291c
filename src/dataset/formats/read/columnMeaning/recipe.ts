/** What the columns of a file mean. Plain JSON that is stored in the dataset and reads the next such file alike. */
import * as z from 'zod';
import { families } from '#domain/statement.ts';

/**
 * What a value says of a pair. `both`: that it is aligned and opposed, two statements. `unclear`: that it takes no side, or
 * that nobody can tell which. `no relation`: that there is none, so that nothing is drawn and nothing is missing.
 * `leave out`: the row is set aside.
 */
export const signChoices = [
  'aligned',
  'opposed',
  'both',
  'other',
  'unclear',
  'no relation',
  'leave out',
] as const;
export type SignChoice = (typeof signChoices)[number];

/** Choices that make a statement. */
export const drawnChoices = [
  'aligned',
  'opposed',
  'both',
  'other',
  'unclear',
] as const satisfies readonly SignChoice[];
export type DrawnChoice = (typeof drawnChoices)[number];

/** What one statement may say. */
export type StatedChoice = Exclude<DrawnChoice, 'both'>;

/** The statements that a row with this choice makes. */
export const statedBy = (sign: DrawnChoice): readonly StatedChoice[] =>
  sign === 'both' ? ['aligned', 'opposed'] : [sign];

/** True if rows with this choice are drawn. */
export const isDrawn = (sign: SignChoice | null): sign is DrawnChoice =>
  drawnChoices.some((drawn) => drawn === sign);

/** Values that stand for all numbers of a kind, where a column has many. */
export const numberRanges = ['> 0', '< 0', '= 0'] as const;

const column = z.string().nullable();
const name = z.string();

const valueSignSchema = z.strictObject({
  /** As in the file, without blanks at its ends; one of `numberRanges` if `usesRanges` holds. */
  value: z.string(),
  /** Null until somebody has chosen: rows with this value are kept aside. */
  sign: z.enum(signChoices).nullable(),
  family: z.enum(families),
  /** False if the reader should look: the table of words does not know the value, or it may mean either. */
  isSure: z.boolean(),
  /** How many rows have it. */
  rows: z.int(),
});

const relationsSchema = z.strictObject({
  table: name,
  /** In a matrix, the column with the names of the rows. */
  from: column,
  to: column,
  /** Words for the relation: "ally", "supports". */
  relation: column,
  /** Columns that hold yes or no, each named like a relation; used in place of `relation`. */
  flags: z.array(name),
  /** The column that decides the sign, where it is not that of the words. */
  sign: column,
  saidBy: column,
  when: column,
  until: column,
  quote: column,
  note: column,
  /** Where in its source the row was read. */
  place: column,
  /** Id of the statement. */
  id: column,
  /** A column that says "directed" or "undirected". */
  direction: column,
});

const actorsSchema = z.strictObject({
  table: name,
  id: column,
  name: column,
  shortName: column,
  aliases: column,
  country: column,
  faction: column,
  community: column,
  kind: column,
  partOf: column,
  summary: column,
});

const recipeSchema = z.strictObject({
  recipeVersion: z.literal(1),
  /** How the bytes were read. */
  read: z.strictObject({
    encoding: z.string().optional(),
    delimiter: z.string().optional(),
    header: z.union([z.int(), z.record(z.string(), z.int())]).optional(),
    decimalComma: z.boolean().optional(),
  }),
  shape: z.enum(['rows', 'matrix']),
  relations: relationsSchema,
  actors: actorsSchema.nullable(),
  /** False if "A, B" says no more than "B, A". */
  isDirected: z.boolean(),
  /** True if `values` holds ranges of numbers. */
  usesRanges: z.boolean(),
  values: z.array(valueSignSchema),
  /** How "3/4/2020" is read; null if no date of the file has that form. */
  dateOrder: z.enum(['day first', 'month first']).nullable(),
  /** Names that were found to be one actor. */
  joins: z.array(z.strictObject({ into: name, names: z.array(name) })),
  /** Further columns to keep. */
  fields: z.strictObject({ relations: z.array(name), actors: z.array(name) }),
  /** True if only listed actors may be ends, as in a graph file. */
  needsListedActors: z.boolean(),
  /** What a reader has to confirm, besides values that are not sure. */
  unsure: z.array(z.enum(['from and to', 'date order'])),
});

export type Recipe = Readonly<z.output<typeof recipeSchema>>;
export type ValueSign = Recipe['values'][number];
export type RelationColumns = Recipe['relations'];
export type ActorColumns = NonNullable<Recipe['actors']>;

/** A recipe from JSON, as a dataset stores it; null if it is none, or of a version that is not known here. */
export function parseRecipe(json: unknown): Recipe | null {
  const parsed = recipeSchema.safeParse(json);
  return parsed.success ? parsed.data : null;
}

/** A file of text, read, guessed and made, as the app does it. */
import { printOneFile } from '#dataset/formats/entente.ts';
import { guessRecipe } from '#dataset/formats/read/columnMeaning/guessRecipe.ts';
import type { Recipe } from '#dataset/formats/read/columnMeaning/recipe.ts';
import { readFile } from '#dataset/formats/read/readFile.ts';
import type { ReadChoices, Reading, Table } from '#dataset/formats/read/reading.ts';
import { datasetFrom, type MadeDataset } from '#dataset/formats/read/toDataset/datasetFrom.ts';
import { issueText } from '#dataset/issue.ts';
import { parseOneFile } from '#dataset/parseDataset.ts';

export const utf8 = (text: string) => new TextEncoder().encode(text);

export interface Opened {
  readonly reading: Reading;
  readonly recipe: Recipe;
  readonly made: MadeDataset;
}

/** What `parseDataset` has against a dataset; empty if it accepts it. */
export function objections({ dataset }: MadeDataset): readonly string[] {
  const parsed = parseOneFile(printOneFile(dataset));
  return parsed.ok ? [] : parsed.issues.map(issueText);
}

/** Opens a file; throws where nothing can be made of it, or where rows are lost. */
export function opened(
  name: string,
  content: string | Uint8Array,
  choices: ReadChoices = {},
  change: (recipe: Recipe) => Recipe = (recipe) => recipe,
): Opened {
  const reading = readFile(name, typeof content === 'string' ? utf8(content) : content, choices);
  const guessed = guessRecipe(reading);
  const recipe = guessed === null ? null : change(guessed);
  const made = datasetFrom(reading, recipe);
  if (made === null || recipe === null)
    throw new Error(
      `nothing was made of ${name}: ${reading.issues.map(({ message }) => message).join('; ')}`,
    );
  const accounted = made.drawn + made.keptAside.length + made.noRelation;
  if (accounted !== made.rows) throw new Error(`${made.rows} rows, but ${accounted} accounted for`);
  return { reading, recipe, made };
}

/** The only table of a reading. */
export function tableIn(reading: Reading): Table {
  if (reading.kind !== 'tables' || reading.tables.length !== 1 || reading.tables[0] === undefined)
    throw new Error(`${reading.kind}: not one table`);
  return reading.tables[0];
}

/** Statements as "from verb to sign", in order. */
export function ties({ dataset }: MadeDataset): readonly string[] {
  const names = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  const types = new Map(dataset.relationTypes.map((type) => [type.id, type]));
  return dataset.statements.map(({ from, to, type }) => {
    const { label = '', sign = 0 } = types.get(type) ?? {};
    return `${names.get(from)} · ${label} · ${names.get(to)} · ${sign}`;
  });
}

/** The sign that a recipe gives each value; "?" behind those that a reader has to confirm. */
export function signsOf({ values }: Recipe): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map(({ value, sign, isSure }) => [value, `${sign}${isSure ? '' : '?'}`]));
}

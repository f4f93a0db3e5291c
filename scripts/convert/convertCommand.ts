/** The command line of files: any file that the app opens, written as any that it saves, with each row accounted for. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Recipe } from '#dataset/formats/read/columnMeaning/recipe.ts';
import { fileIssueText } from '#dataset/formats/read/reading.ts';
import { keptAsideText } from '#dataset/formats/read/toDataset/datasetFrom.ts';
import { wholeOf } from '#dataset/formats/write/extract.ts';
import { type FileFormat, fileFormats, formatOfName } from '#dataset/formats/write/fileFormats.ts';
import type { Dataset } from '#domain/dataset.ts';
import { addedClauses } from '#query/sentences/addedClauses.ts';
import { CommandError, reasonOf } from '#scripts/commandError.ts';
import type { CommandOutput } from '#scripts/figure/figureCommand.ts';
import { writeWhole } from '#scripts/writeWhole.ts';
import { convertWords as words } from '#words/convertFile.ts';
import { importWork, type MadeSummary, type ReadSummary } from '#workers/importWork.ts';
import {
  chosenRecipe,
  openChoices,
  openQuestions,
  readArguments,
  readChoices,
  signMark,
} from './convertChoices.ts';

const exit = { done: 0, failed: 1, choiceNeeded: 2 } as const;

/** It cannot be read or written, whatever is chosen. */
class Failed extends CommandError {}

const shownSigns = 20;

/** Runs the command and returns its exit code: 0 done, 1 it cannot be read or written, 2 a choice is needed. */
export async function convertCommand(args: readonly string[], output: CommandOutput): Promise<number> {
  try {
    const { given, files } = readArguments(args);
    const endings = fileFormats.map(({ extension }) => extension);
    if (given.help) {
      output.print(words.help.replace('ENDINGS', endings.join(', ')));
      return exit.done;
    }
    const [from, to] = [files.slice(0, -1), files.at(-1)];
    if (from.length === 0 || to === undefined) throw new CommandError(words.twoFiles);
    const format = formatOfName(to);
    if (format === null) throw new CommandError(words.wrongEnding(to, endings));

    const work = importWork();
    const read = work.read(
      from.map((file) => ({ name: basename(file), bytes: bytesOf(file) })),
      readChoices(given),
    );
    for (const issue of read.issues) output.warn(fileIssueText(issue));
    if (read.kind === 'unreadable') return exit.failed;
    needs(openQuestions(read));
    const recipe = chosenRecipe(work, read, given);
    printReading(read, recipe, output);
    if (recipe !== null) needs(openChoices(read, recipe));
    const made = work.preview(recipe);
    const dataset = work.draw(recipe);
    if (made === null || dataset === null) throw new Failed(words.nothing);
    printMade(read, recipe, made, dataset, output);
    if (dataset.statements.length === 0 && dataset.actors.length === 0) throw new Failed(words.nothing);
    output.print(words.written(save(dataset, format, to)));
    return exit.done;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    output.warn(error.message);
    return error instanceof Failed ? exit.failed : exit.choiceNeeded;
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Failed(words.unreadable(file, reasonOf(error)));
  }
}

function needs(choices: readonly string[]): void {
  if (choices.length > 0) throw new CommandError([words.needed, ...choices].join('\n'));
}

function printReading(read: ReadSummary, recipe: Recipe | null, { print }: CommandOutput): void {
  if (recipe === null) return;
  const table = read.tables.find(({ name }) => name === recipe.relations.table);
  print(words.read(read.file, read.format, table?.isSheet ? `sheet ${table.name}` : null, table?.rows ?? 0));
  const { relations, shape, values } = recipe;
  print(shape === 'matrix' ? words.matrixSays(relations.from ?? '') : words.says(relations));
  const signs = values.flatMap(({ value, sign }) =>
    sign === null ? [] : [[value, signMark(sign)] as const],
  );
  const isNoColumn = signs.length === 1 && signs[0]?.[0] === '';
  if (signs.length === 0 || isNoColumn) return;
  const more = signs.length - shownSigns;
  print(words.signs(signs.slice(0, shownSigns)) + (more > 0 ? words.moreSigns(more) : ''));
}

function printMade(
  read: ReadSummary,
  recipe: Recipe | null,
  { joins, keptAsideCount }: MadeSummary,
  { statements, actors, keptAside = [] }: Dataset,
  { print }: CommandOutput,
): void {
  print(words.made(statements.length, actors.length, keptAsideCount));
  const rowWord = read.tables.find(({ name }) => name === recipe?.relations.table)?.rowWord;
  const line = (aside: (typeof keptAside)[number]) => print(`  ${keptAsideText(aside, rowWord)}`);
  keptAside.slice(0, keptAsideCount).forEach(line);
  const ofActors = keptAside.slice(keptAsideCount);
  if (ofActors.length > 0) print(words.actorsAside(ofActors.length));
  ofActors.forEach(line);
  if (recipe === null || recipe.joins.length > 0) return;
  for (const { into, names } of joins) print(words.joins([into, ...names]));
}

/** Writes the files of a format; the names of all that were written. */
function save(dataset: Dataset, format: FileFormat, to: string): readonly string[] {
  const file = basename(to);
  const ending = file.toLowerCase().endsWith(format.extension.toLowerCase())
    ? format.extension.length
    : '.json'.length;
  const [first, ...others] = format.write(wholeOf(dataset, addedClauses), file.slice(0, -ending));
  const folder = dirname(resolve(to));
  // The one that was asked for has the very name that was asked for.
  const files = [...(first === undefined ? [] : [{ ...first, name: file }]), ...others];
  try {
    writeWhole(files.map(({ name, content }) => ({ path: join(folder, name), content })));
  } catch (error) {
    throw new Failed(words.notWritten(to, reasonOf(error)));
  }
  return files.map(({ name }) => name);
}

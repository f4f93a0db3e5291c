/** What the options of `npm run convert` say of a file: how it is read, and what its columns and values mean. */
import { parseArgs } from 'node:util';
import type { Recipe, RelationColumns, SignChoice } from '#dataset/formats/read/columnMeaning/recipe.ts';
import type { Question, ReadChoices } from '#dataset/formats/read/reading.ts';
import { CommandError, reasonOf } from '#scripts/commandError.ts';
import { convertWords as words } from '#words/convertFile.ts';
import type { ImportWork, ReadSummary } from '#workers/importWork.ts';

const column = { type: 'string' } as const;

const options = {
  from: column,
  to: column,
  relation: column,
  'sign-column': column,
  'said-by': column,
  when: column,
  until: column,
  quote: column,
  note: column,
  place: column,
  sign: { type: 'string', multiple: true },
  undirected: { type: 'boolean' },
  join: { type: 'boolean' },
  sheet: { type: 'string' },
  header: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  'decimal-comma': { type: 'boolean' },
  'date-order': { type: 'string' },
  help: { type: 'boolean' },
} as const;

const columnOptions = {
  from: 'from',
  to: 'to',
  relation: 'relation',
  'sign-column': 'sign',
  'said-by': 'saidBy',
  when: 'when',
  until: 'until',
  quote: 'quote',
  note: 'note',
  place: 'place',
} as const satisfies Partial<Record<keyof typeof options, keyof RelationColumns>>;

export type Given = ReturnType<typeof parseArgs<{ options: typeof options; args: string[] }>>['values'];

/** The options and the two files. Throws a `CommandError` for what is no option. */
export function readArguments(args: readonly string[]): {
  readonly given: Given;
  readonly files: readonly string[];
} {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { given: values, files: positionals };
  } catch (error) {
    throw new CommandError(reasonOf(error));
  }
}

/** How the bytes are read. */
export function readChoices(given: Given): ReadChoices {
  const { encoding, delimiter, header } = given;
  if (header !== undefined && !/^\d+$/.test(header)) throw new CommandError(words.wrongHeader(header));
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter: /^(tab|\\t)$/i.test(delimiter) ? '\t' : delimiter }),
    ...(header === undefined ? {} : { header: Number(header) }),
    ...(given['decimal-comma'] === undefined ? {} : { decimalComma: given['decimal-comma'] }),
  };
}

const optionOf: Readonly<Record<Question['about'], string>> = {
  encoding: 'encoding',
  delimiter: 'delimiter',
  header: 'header',
  decimalComma: 'decimal-comma',
  sheet: 'sheet',
};

/** The questions of a reading that nobody has answered and that must be, each as lines of text. */
export function openQuestions({ questions }: ReadSummary): readonly string[] {
  return questions
    .filter(({ mustAnswer }) => mustAnswer)
    .map(({ text, about, options: offered }) =>
      words.question(
        text,
        optionOf[about],
        offered.map(
          ({ value, label, lines, isLikely }) =>
            `${value} (${label}${isLikely ? ', likely' : ''}): ${lines[0] ?? ''}`,
        ),
      ),
    );
}

const signNames: Readonly<Record<string, SignChoice>> = {
  '+': 'aligned',
  '-': 'opposed',
  '−': 'opposed',
  '±': 'both',
  '+-': 'both',
  '0': 'other',
  unclear: 'unclear',
  none: 'no relation',
  'leave-out': 'leave out',
};

/** The mark of a sign, as `--sign` takes it. */
export const signMark = (sign: SignChoice): string =>
  Object.entries(signNames).find(([, name]) => name === sign)?.[0] ?? '';

/** A column by its name, also in other capitals. */
function columnNamed(option: string, name: string, columns: readonly string[]): string {
  const plain = (text: string) => text.trim().toLowerCase();
  const found = columns.find((one) => one === name) ?? columns.find((one) => plain(one) === plain(name));
  if (found === undefined) throw new CommandError(words.noColumn(option, name, columns));
  return found;
}

function withSigns(recipe: Recipe, given: readonly string[]): Recipe {
  const chosen = new Map(
    given.map((text) => {
      const at = text.lastIndexOf('=');
      const sign = signNames[text.slice(at + 1).trim()];
      if (at < 0 || sign === undefined) throw new CommandError(words.wrongSign(text));
      return [text.slice(0, at).trim(), sign] as const;
    }),
  );
  const values = recipe.values.map(({ value }) => value);
  for (const value of chosen.keys())
    if (!values.includes(value)) throw new CommandError(words.noValue(value, values.slice(0, 30)));
  return {
    ...recipe,
    values: recipe.values.map((one) => {
      const sign = chosen.get(one.value);
      return sign === undefined ? one : { ...one, sign, isSure: true };
    }),
  };
}

/** The recipe that the options ask for, over the guess. Throws a `CommandError` for what the file does not have. */
export function chosenRecipe(work: ImportWork, read: ReadSummary, given: Given): Recipe | null {
  const { sheet } = given;
  const names = read.tables.map(({ name }) => name);
  if (sheet !== undefined && !names.includes(sheet)) throw new CommandError(words.noSheet(sheet, names));
  const guess = sheet === undefined ? read.recipe : work.recipeFor(sheet);
  if (guess === null) return null;
  const columns = read.tables.find(({ name }) => name === guess.relations.table)?.columns ?? [];
  const asked = Object.entries(columnOptions).flatMap(([option, key]) => {
    const name = given[option as keyof typeof columnOptions];
    if (name === undefined) return [];
    return [[key, name === '' ? null : columnNamed(option, name, columns)] as const];
  });
  let recipe: Recipe =
    asked.length === 0
      ? guess
      : work.withColumns(guess, { ...guess.relations, ...Object.fromEntries(asked) });
  const hasPair = given.from !== undefined && given.to !== undefined;
  const order = given['date-order'];
  if (order !== undefined && order !== 'day-first' && order !== 'month-first')
    throw new CommandError(words.wrongDateOrder(order));
  recipe = {
    ...recipe,
    isDirected: recipe.isDirected && given.undirected !== true,
    ...(order === undefined ? {} : { dateOrder: order === 'day-first' ? 'day first' : 'month first' }),
    unsure: guess.unsure.filter((one) => (one === 'date order' ? order === undefined : !hasPair)),
  };
  recipe = withSigns(recipe, given.sign ?? []);
  if (given.join !== true) return recipe;
  const joins = work.preview(recipe)?.joins ?? [];
  return { ...recipe, joins: joins.map(({ into, names: others }) => ({ into, names: [...others] })) };
}

/** What nobody has chosen yet and must, each as a line of text with its option. */
export function openChoices(read: ReadSummary, recipe: Recipe): readonly string[] {
  const { relations, shape, unsure, values } = recipe;
  const columns = read.tables.find(({ name }) => name === relations.table)?.columns ?? [];
  if (shape === 'rows' && (relations.from === null || relations.to === null)) return [words.noPair(columns)];
  return [
    ...(unsure.includes('from and to') && relations.from !== null && relations.to !== null
      ? [words.unsurePair(relations.from, relations.to, columns)]
      : []),
    ...(unsure.includes('date order') ? [words.dateOrder] : []),
    ...values.filter(({ sign }) => sign === null).map(({ value, rows }) => words.noSign(value, rows)),
  ];
}

/**
 * The way in for files of other programs, in three steps that a worker can run; each is a pure function that never throws.
 *
 * 1. `readFile(name, bytes, choices?)` → `Reading` (`reading.ts`): a dataset, tables, a graph, or unreadable. Its
 *    `questions` are what the file does not say; those that `mustAnswer` come before anything is drawn. The answers are the
 *    `choices` of another call.
 * 2. `guessRecipe(reading)` → `Recipe` (`recipe/recipe.ts`), plain JSON: which column is what, and the sign of each value.
 *    `unsure` and values with `isSure: false` want a look. After another choice of columns `signsFor` makes the values
 *    again, and `furtherColumns` the fields.
 * 3. `datasetFrom(reading, recipe)` → the dataset, the rows kept aside, and the names on offer for joining. Statements
 *    and `keptAside` together are `rows`, always.
 *
 * Nothing here touches the network or runs code of a file.
 */

import { issuePlace } from '#dataset/issue.ts';
import { parseOneFile } from '#dataset/parseDataset.ts';
import { limits, Refusal } from './limits.ts';
import { type FileIssue, fileIssueOf, type ReadChoices, type Reading, type Unreadable } from './reading.ts';
import { decodeText } from './text/decodeText.ts';
import { readDelimited } from './text/readDelimited.ts';

function unreadable(file: string, format: string, issues: readonly FileIssue[]): Unreadable {
  return {
    kind: 'unreadable',
    file,
    format,
    issues: issues.slice(0, limits.issues),
    questions: [],
    choices: {},
  };
}

const nameOf = (file: string) => file.replace(/\.[^.]{1,8}$/, '');

/** Looks like the one-file form, of any version. */
const isEntente = (text: string) =>
  /^\s*\{/.test(text) && /"format"\s*:\s*"entente"/.test(text.slice(0, 5000));

function readEntente(file: string, text: string): Reading {
  const parsed = parseOneFile(text);
  const base = { file, format: 'Entente', questions: [], choices: {} };
  if (parsed.ok) return { kind: 'dataset', ...base, dataset: parsed.dataset, issues: [] };
  const issues = parsed.issues.map((issue) => fileIssueOf(file, issue, issuePlace(issue)));
  return unreadable(file, 'Entente', issues);
}

function readText(file: string, bytes: Uint8Array, choices: ReadChoices): Reading {
  const { text, encoding, question } = decodeText(bytes, choices.encoding);
  if (isEntente(text)) return readEntente(file, text);
  const read = readDelimited(file, nameOf(file), text, choices);
  return {
    kind: 'tables',
    file,
    format: read.choices.delimiter === '\t' ? 'TSV' : 'CSV',
    tables: [read.table],
    issues: read.issues,
    questions: [...(question === null ? [] : [question]), ...read.questions],
    choices: { encoding, ...read.choices },
  };
}

/**
 * Reads the bytes of a file of any kind; the kind is told by what stands in it, the name only breaks ties. `choices` answer
 * the questions of an earlier reading. Never throws.
 */
export function readFile(name: string, bytes: Uint8Array, choices: ReadChoices = {}): Reading {
  const file = name.trim() || 'file';
  try {
    if (bytes.length === 0)
      return unreadable(file, 'empty', [
        { file, message: 'the file is empty', expected: 'a file with rows' },
      ]);
    if (bytes.length > limits.fileBytes)
      throw new Refusal(
        `it has ${Math.round(bytes.length / 1024 / 1024)} MB`,
        `at most ${limits.fileBytes / 1024 / 1024} MB`,
      );
    return readText(file, bytes, choices);
  } catch (error) {
    if (error instanceof Refusal)
      return unreadable(file, 'refused', [
        { file, ...error.place, message: error.message, expected: error.expected },
      ]);
    const message = error instanceof Error ? error.message : String(error);
    return unreadable(file, 'unknown', [
      {
        file,
        message: `it could not be read: ${message.slice(0, 200)}`,
        expected: 'a table, a graph or an Entente file',
      },
    ]);
  }
}

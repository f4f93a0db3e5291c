import { asIssue, fileProblems } from '#words/importProblems.ts';
import { limits, Refusal } from './limits.ts';
import { packedTables } from './office/packedTables.ts';
import { readFile } from './readFile.ts';
import type { FileIssue, ReadChoices, Reading, Table, TablesReading } from './reading.ts';

/** The bytes of a file, with its name. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Tables of several files under names of their own, each with the file that it stands in. */
function namedTables(readings: readonly TablesReading[]): readonly Table[] {
  const taken = new Set<string>();
  return readings.flatMap(({ file, tables }) =>
    tables.map((table) => {
      let name = table.name;
      for (let number = 2; taken.has(name); number += 1) name = `${table.name} ${number}`;
      taken.add(name);
      return { ...table, name, file };
    }),
  );
}

/** Why a file among several is not opened with the others. */
function whyLeft(reading: Reading, isBesideTables: boolean): FileIssue {
  const { file, format, kind, issues } = reading;
  if (kind === 'unreadable') {
    const [first] = issues;
    const { message, expected } = asIssue(fileProblems.noTableToJoin);
    return { file, message: first?.message ?? message, expected: first?.expected ?? expected };
  }
  const what = kind === 'tables' ? 'table' : kind;
  return { file, ...asIssue(fileProblems.wholeByItself(what, format, isBesideTables)) };
}

/** The files of a ZIP file that is opened alone, where it holds tables. */
function unpackedFiles(files: readonly NamedBytes[]): readonly NamedBytes[] {
  const [only, ...others] = files;
  if (only === undefined || others.length > 0) return files;
  try {
    return packedTables(only.bytes) ?? files;
  } catch (error) {
    // Reading it says what is wrong with it.
    if (error instanceof Refusal) return files;
    throw error;
  }
}

/**
 * Reads one file, or several as one reading: the tables together, such as a list of relations and a list of actors; where
 * there is no table, the first graph or dataset. What is left of the files stands in `left`, each with its reason. `choices`
 * hold for all of them. Never throws.
 */
export function readFiles(given: readonly NamedBytes[], choices: ReadChoices = {}): Reading {
  const files = unpackedFiles(given);
  const [only] = files;
  if (files.length === 1 && only !== undefined) return readFile(only.name, only.bytes, choices);
  const readings = files.map(({ name, bytes }) => readFile(name, bytes, choices));
  const tables = readings.filter((reading) => reading.kind === 'tables');
  const isBesideTables = tables.length > 0;
  const whole = readings.find(({ kind }) => kind === 'graph' || kind === 'dataset');
  const taken: readonly Reading[] = isBesideTables ? tables : whole === undefined ? [] : [whole];
  const left = readings
    .filter((reading) => !taken.includes(reading))
    .map((reading) => whyLeft(reading, isBesideTables));
  if (taken.length === 0) {
    const file = readings.map((reading) => reading.file).join(' and ');
    const wrong = readings.flatMap(({ issues }) => issues).slice(0, limits.issues);
    return { kind: 'unreadable', file, format: 'several files', issues: wrong, questions: [], choices };
  }
  const [first] = taken;
  if (taken.length === 1 && first !== undefined) return { ...first, left };
  const questions = tables.flatMap((reading) => reading.questions);
  const asked = new Set<string>();
  return {
    kind: 'tables',
    file: tables.map(({ file }) => file).join(' and '),
    format: [...new Set(tables.map(({ format }) => format))].join(', '),
    tables: namedTables(tables),
    issues: tables.flatMap(({ issues }) => issues),
    questions: questions.filter(({ about, sheet }) => {
      const key = `${about} ${sheet}`;
      return !asked.has(key) && asked.add(key);
    }),
    // What was guessed for one file need not hold for the other.
    choices,
    left,
  };
}

import { limits } from './limits.ts';
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

/**
 * Reads one file, or the tables of several as one reading, such as a list of relations and a list of actors. A graph or a
 * dataset among several is refused: it is whole by itself. `choices` hold for all of them. Never throws.
 */
export function readFiles(files: readonly NamedBytes[], choices: ReadChoices = {}): Reading {
  const [only] = files;
  if (files.length === 1 && only !== undefined) return readFile(only.name, only.bytes, choices);
  const readings = files.map(({ name, bytes }) => readFile(name, bytes, choices));
  const file = readings.map((reading) => reading.file).join(' and ');
  const tables = readings.filter((reading) => reading.kind === 'tables');
  const issues = readings.flatMap((reading): readonly FileIssue[] => {
    if (reading.kind === 'tables' || reading.kind === 'unreadable') return reading.issues;
    const message = `it is a whole ${reading.kind} by itself (${reading.format})`;
    return [{ file: reading.file, message, expected: 'this file opened alone, or tables together' }];
  });
  if (tables.length < readings.length || tables.length === 0) {
    const wrong = issues.slice(0, limits.issues);
    return { kind: 'unreadable', file, format: 'several files', issues: wrong, questions: [], choices };
  }
  const questions = tables.flatMap((reading) => reading.questions);
  const asked = new Set<string>();
  return {
    kind: 'tables',
    file,
    format: [...new Set(tables.map(({ format }) => format))].join(', '),
    tables: namedTables(tables),
    issues,
    questions: questions.filter(({ about, sheet }) => {
      const key = `${about} ${sheet}`;
      return !asked.has(key) && asked.add(key);
    }),
    // What was guessed for one file need not hold for the other.
    choices,
  };
}

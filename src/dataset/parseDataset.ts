import type * as z from 'zod';
import type { Dataset } from '#domain/dataset.ts';
import { actorsSchema, datasetSchema, statementsSchema } from './datasetSchema.ts';
import { type FilePlaces, parsePlaces } from './formats/filePlaces.ts';
import { outOfBounds } from './inputBounds.ts';
import {
  type DatasetFiles,
  type DatasetPart,
  datasetParts,
  type Finding,
  type Issue,
  shown,
} from './issue.ts';
import { formatVersion, migrate, versionOf } from './migrate.ts';
import { parseJson } from './parseJson.ts';
import { datasetFindings } from './rules/datasetRules.ts';
import { schemaFindings, valueAt } from './schemaFindings.ts';
import type { Edition, ParagraphPlace } from './sourceTexts/edition.ts';
import { parseCounts, parseNothingToCode, parseTexts } from './sourceTexts/fileTexts.ts';
import { nearest } from './spellingHint.ts';

type Parsed =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Who repairs a file reads a few at a time; a file that is another format altogether has thousands. */
const maxIssues = 200;
const schemas = { dataset: datasetSchema, actors: actorsSchema, statements: statementsSchema };

/** An issue from a finding, with the id of the innermost item that its path runs through. */
export function issueOf(file: DatasetPart, part: unknown, [path, message, expected]: Finding): Issue {
  const ids = path.map((_, depth) => valueAt(part, [...path.slice(0, depth + 1), 'id']));
  const id = ids.findLast((value) => typeof value === 'string');
  const own = file === 'dataset' && id === undefined ? valueAt(part, ['id']) : id;
  const named = typeof own === 'string' ? { id: own } : {};
  return { file, path, ...named, message, expected };
}

function shapeIssues(files: DatasetFiles): Issue[] {
  return datasetParts.flatMap((file) => {
    const part = files[file];
    const excess = outOfBounds(part);
    const findings = excess ? [excess] : schemaFindings(schemas[file], part, maxIssues + 1);
    return findings.map((finding) => issueOf(file, part, finding));
  });
}

/** Copies what the schemas know, in their order of fields: `$schema` is the editor's, not the dataset's. */
function assembled(files: DatasetFiles): Dataset {
  const { $schema: _, ...head } = datasetSchema.parse(files.dataset) satisfies z.output<typeof datasetSchema>;
  return {
    ...head,
    actors: actorsSchema.parse(files.actors),
    statements: statementsSchema.parse(files.statements),
  };
}

function cut(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= maxIssues) return issues;
  const message = `only the first ${maxIssues} issues are listed`;
  return [
    ...issues.slice(0, maxIssues),
    { file: 'whole', path: [], message, expected: 'the ones above mended first' },
  ];
}

function tooNew({ dataset }: DatasetFiles, version: number): Issue {
  return issueOf('dataset', dataset, [
    ['formatVersion'],
    `it is in version ${version} of the format, made by a newer Entente`,
    `a version up to ${formatVersion}, or a newer copy of Entente to open it with`,
  ]);
}

/**
 * Reads a dataset from its three parts, in this version of the format or an earlier one. Everything else in the app may trust what comes out: all ids resolve and are
 * unique, signs fit families, dates are dates. Whether it is also *well coded* is `checkCurated`'s question.
 * Never throws; lists at most 200 issues, and says if there are more.
 */
export function parseDataset(given: DatasetFiles): Parsed {
  try {
    const version = versionOf(given);
    if (version !== null && version > formatVersion) return { ok: false, issues: [tooNew(given, version)] };
    const files = migrate(given);
    const misshapen = shapeIssues(files);
    if (misshapen.length > 0) return { ok: false, issues: cut(misshapen) };
    const dataset = assembled(files);
    const issues = datasetFindings(dataset).map(([file, finding]) => issueOf(file, files[file], finding));
    return issues.length > 0 ? { ok: false, issues: cut(issues) } : { ok: true, dataset };
  } catch (error) {
    // Data from JSON cannot get here; an object with a getter that throws can.
    const message = `it could not be read: ${shown(error instanceof Error ? error.message : error)}`;
    return { ok: false, issues: [{ file: 'whole', path: [], message, expected: 'plain JSON data' }] };
  }
}

/**
 * A dataset, and what else the file holds: the texts of its sources, which of their paragraphs hold nothing to code, and the
 * switches of what counts in its picture, and where its actors stand.
 */
type ParsedFile =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      readonly texts?: readonly Edition[];
      readonly nothingToCode?: readonly ParagraphPlace[];
      readonly counts?: readonly string[];
      readonly places?: FilePlaces;
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const fileParts = [...datasetParts, 'texts', 'nothingToCode', 'counts', 'places'] as const;

/** Reads the one-file form `{dataset, actors, statements}`, perhaps with `texts`, `nothingToCode`, `counts` and `places`, from its text; never throws. */
export function parseOneFile(text: string): ParsedFile {
  const json = parseJson(text, 'whole');
  if (!json.ok) return { ok: false, issues: [json.issue] };
  const { value } = json;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = `${shown(value)} is not a dataset`;
    return {
      ok: false,
      issues: [
        { file: 'whole', path: [], message, expected: '{"dataset": …, "actors": …, "statements": …}' },
      ],
    };
  }
  const strange = Object.keys(value).filter((key) => !fileParts.some((part) => part === key));
  if (strange.length > 0) {
    const issues = strange.map((key): Issue => {
      const near = nearest(key, datasetParts);
      const expected = near ? `perhaps “${near}”` : `only ${datasetParts.join(', ')}`;
      return { file: 'whole', path: [key], message: `there is no part ${shown(key)}`, expected };
    });
    return { ok: false, issues: cut(issues) };
  }
  const part = (name: (typeof fileParts)[number]) => valueAt(value, [name]);
  const parsed = parseDataset({
    dataset: part('dataset'),
    actors: part('actors'),
    statements: part('statements'),
  });
  if (!parsed.ok) return parsed;
  const { dataset } = parsed;
  const read = part('texts') === undefined ? null : parseTexts(part('texts'), dataset);
  if (read !== null && 'issues' in read) return { ok: false, issues: cut(read.issues) };
  const given = part('nothingToCode');
  const marks = given === undefined ? null : parseNothingToCode(given, dataset, read?.texts ?? []);
  if (marks !== null && 'issues' in marks) return { ok: false, issues: cut(marks.issues) };
  const switches = part('counts') === undefined ? null : parseCounts(part('counts'));
  if (switches !== null && 'issues' in switches) return { ok: false, issues: cut(switches.issues) };
  const places = part('places') === undefined ? null : parsePlaces(part('places'));
  if (places !== null && 'issues' in places) return { ok: false, issues: cut(places.issues) };
  return { ...parsed, ...read, ...marks, ...switches, ...places };
}

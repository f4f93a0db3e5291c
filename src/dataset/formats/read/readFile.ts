/**
 * The way in for files of other programs, in three steps that a worker can run; each is a pure function that never throws.
 *
 * 1. `readFile(name, bytes, choices?)` → `Reading` (`reading.ts`): a dataset, tables, a graph, or unreadable. Its
 *    `questions` are what the file does not say; those that `mustAnswer` come before anything is drawn. The answers are the
 *    `choices` of another call.
 * 2. `guessRecipe(reading)` → `Recipe` (`recipe/recipe.ts`), plain JSON: which column is what, and the sign of each value.
 *    `unsure` and values with `isSure: false` want a look. After another choice of columns `signsFor` makes the values
 *    again, and `furtherColumns` the fields.
 * 3. `datasetFrom(reading, recipe)` → the dataset, the rows kept aside, and the names on offer for joining. `drawn`,
 *    `noRelation` and `keptAside` together are `rows`, always.
 *
 * Nothing here touches the network or runs code of a file.
 */

import { issuePlace } from '#dataset/issue.ts';
import { parseOneFile } from '#dataset/parseDataset.ts';
import { asIssue, fileProblems } from '#words/importProblems.ts';
import type { BuiltGraph } from './graph/graphBuilder.ts';
import { graphTables } from './graph/graphTables.ts';
import { looksLikeJson, readJson } from './json/readJson.ts';
import { limits, Refusal, refuseLargeFile } from './limits.ts';
import { readAdjacencyList } from './net/adjacencyList.ts';
import { readDl } from './net/dl.ts';
import { isDot, readDot } from './net/dot.ts';
import { readGml } from './net/gml.ts';
import { readPajek } from './net/pajek.ts';
import { readSif } from './net/sif.ts';
import {
  type FileIssue,
  fileIssueOf,
  type ReadChoices,
  type Reading,
  type Table,
  type Unreadable,
} from './reading.ts';
import { tableOf } from './table/tableOf.ts';
import { decodeText } from './text/decodeText.ts';
import { readDelimited } from './text/readDelimited.ts';
import { readXlsx } from './xlsx/readXlsx.ts';
import { readGexf } from './xml/gexf.ts';
import { readGraphml } from './xml/graphml.ts';
import { declaredEncoding } from './xml/xmlEvents.ts';

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
  if (parsed.ok) {
    const { dataset, texts = [], nothingToCode = [], counts = [], places = null } = parsed;
    return { kind: 'dataset', ...base, dataset, texts, nothingToCode, counts, places, issues: [] };
  }
  const issues = parsed.issues.map((issue) => fileIssueOf(file, issue, issuePlace(issue)));
  return unreadable(file, 'Entente', issues);
}

type Decoded = Pick<Reading, 'file' | 'questions' | 'choices'>;

function graphReading(
  base: Decoded,
  format: string,
  rowWord: Table['rowWord'],
  { graph, strays, issues, title }: BuiltGraph,
): Reading {
  const tables = graphTables(graph, strays, rowWord);
  return {
    kind: 'graph',
    ...base,
    format,
    issues,
    graph,
    strays,
    tables,
    ...(title === null ? {} : { title }),
  };
}

/** Reads XML by its root element. */
function readXmlText(base: Decoded, text: string): Reading {
  const root = /<(?!\?|!)(?:[\w.-]+:)?([\w.-]+)/
    .exec(text.replace(/<!--[\s\S]*?-->/g, ''))?.[1]
    ?.toLowerCase();
  if (root === 'gexf') return graphReading(base, 'GEXF', 'line', readGexf(base.file, text));
  if (root === 'graphml') return graphReading(base, 'GraphML', 'line', readGraphml(base.file, text));
  throw new Refusal(...(root === undefined ? fileProblems.noXml : fileProblems.otherXml(root)));
}

function readJsonText(base: Decoded, text: string): Reading {
  const read = readJson(base.file, text);
  if (read.kind === 'graph') return graphReading(base, read.format, 'item', read.built);
  const raw = {
    name: nameOf(base.file),
    isSheet: false,
    isHidden: false,
    rowWord: 'item',
    rows: read.rows,
  } as const;
  const { table } = tableOf(raw, read.hasHeader ? { header: 1 } : base.choices);
  const title = read.title === null ? {} : { title: read.title };
  return { kind: 'tables', ...base, ...title, format: read.format, tables: [table], issues: [] };
}

const isPajek = (text: string) => /^\uFEFF?(\s|%[^\n]*\n)*\*(vertices|network)/i.test(text.slice(0, 5000));
const isGml = (text: string) => /(^|\n)\s*graph\s*\[/i.test(text.slice(0, 5000)) && /\bnode\s*\[/i.test(text);
const isDl = (text: string) => /^\s*dl[\s,]+(n|nr|nm|format)\b/i.test(text.slice(0, 500));

function readText(file: string, bytes: Uint8Array, choices: ReadChoices): Reading {
  const {
    text: raw,
    encoding,
    question,
  } = decodeText(bytes, choices.encoding ?? declaredEncoding(bytes) ?? undefined);
  const text = raw.replace(/^\uFEFF/, '');
  const base = { file, questions: question === null ? [] : [question], choices: { encoding } };
  if (isEntente(text)) return readEntente(file, text);
  if (/^\s*</.test(text)) return readXmlText(base, text);
  if (isPajek(text)) return graphReading(base, 'Pajek', 'line', readPajek(file, text));
  if (isGml(text)) return graphReading(base, 'GML', 'line', readGml(file, text));
  if (isDl(text)) return graphReading(base, 'UCINET DL', 'line', readDl(file, text));
  if (isDot(text)) return graphReading(base, 'DOT', 'line', readDot(file, text));
  if (/\.adj(?:list)?$/i.test(file))
    return graphReading(base, 'adjacency list', 'line', readAdjacencyList(file, text));
  if (/\.sif$/i.test(file)) return graphReading(base, 'SIF', 'line', readSif(file, text));
  // A table may begin with a bracket too.
  if (looksLikeJson(text) && !/\.(csv|tsv|tab|txt)$/i.test(file)) return readJsonText(base, text);
  const read = readDelimited(file, nameOf(file), text, choices);
  return {
    kind: 'tables',
    file,
    format: read.choices.delimiter === '\t' ? 'TSV' : 'CSV',
    tables: [read.table],
    issues: read.issues,
    questions: [...base.questions, ...read.questions],
    choices: { encoding, ...read.choices },
  };
}

function readBytes(file: string, bytes: Uint8Array, choices: ReadChoices): Reading {
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4)
    return { kind: 'tables', file, format: 'Excel', ...readXlsx(file, bytes, choices) };
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) throw new Refusal(...fileProblems.excel97);
  if (a === 0x1f && b === 0x8b) throw new Refusal(...fileProblems.gzip);
  return readText(file, bytes, choices);
}

/**
 * Reads the bytes of a file of any kind; the kind is told by what stands in it, the name only breaks ties. `choices` answer
 * the questions of an earlier reading. Never throws.
 */
export function readFile(name: string, bytes: Uint8Array, choices: ReadChoices = {}): Reading {
  const file = name.trim() || 'file';
  try {
    if (bytes.length === 0) return unreadable(file, 'empty', [{ file, ...asIssue(fileProblems.empty) }]);
    refuseLargeFile(bytes);
    return readBytes(file, bytes, choices);
  } catch (error) {
    if (error instanceof Refusal)
      return unreadable(file, 'refused', [
        { file, ...error.place, message: error.message, expected: error.expected },
      ]);
    const message = error instanceof Error ? error.message : String(error);
    return unreadable(file, 'unknown', [
      {
        file,
        ...asIssue(fileProblems.unreadable(message.slice(0, 200))),
      },
    ]);
  }
}

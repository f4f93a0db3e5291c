/** Everything that a dataset can be saved as: what the app offers, and what the command line writes by the name of a file. */
import { printOneFile } from '#dataset/formats/entente.ts';
import { printCsv } from './csv.ts';
import { printCx2 } from './cx2.ts';
import { gephiGraph, signedGraph, statementGraph } from './exportGraph.ts';
import { datasetOf, type Extract, statementsOf } from './extract.ts';
import type { FileFormatId } from './formatIds.ts';
import { printGexf } from './gexf.ts';
import { printGraphml, rScript } from './graphml.ts';
import { handFiles } from './handFiles.ts';
import { actorTable, relationTable, statementTable } from './tables.ts';
import { printWorkbook } from './workbook.ts';
import { packed } from './zip.ts';

interface WrittenFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface FileFormat {
  readonly id: FileFormatId;
  /** What the name of its first file ends with. */
  readonly extension: string;
  readonly mediaType: string;
  /** The files, named after `name`; the first is the one that was asked for. */
  readonly write: (extract: Extract, name: string) => readonly WrittenFile[];
}

const one =
  (extension: string, print: (extract: Extract) => string | Uint8Array): FileFormat['write'] =>
  (extract, name) => [{ name: `${name}${extension}`, content: print(extract) }];

const allStatements = (extract: Extract) =>
  statementTable(
    statementsOf(extract).map(({ statement }) => ({ statement, counts: true })),
    extract.dataset,
  );

function formatOf(
  id: FileFormatId,
  extension: string,
  mediaType: string,
  print: (extract: Extract) => string | Uint8Array,
): FileFormat {
  return { id, extension, mediaType, write: one(extension, print) };
}

export const fileFormats: readonly FileFormat[] = [
  formatOf('entente', '.entente.json', 'application/json', (extract) => printOneFile(datasetOf(extract))),
  formatOf(
    'xlsx',
    '.xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    printWorkbook,
  ),
  {
    id: 'csv',
    extension: '.csv',
    mediaType: 'text/csv',
    write: (extract, name) => [
      { name: `${name}.csv`, content: printCsv(allStatements(extract)) },
      {
        name: `${name}-relations.csv`,
        content: printCsv(relationTable(extract.relations, extract.dataset, extract.alsoOf)),
      },
      { name: `${name}-actors.csv`, content: printCsv(actorTable(extract.actors, extract.dataset)) },
    ],
  },
  formatOf('gexf', '.gexf', 'application/xml', (extract) =>
    printGexf(gephiGraph(extract), extract.dataset.title),
  ),
  formatOf('cx2', '.cx2', 'application/json', (extract) =>
    printCx2(statementGraph(extract), extract.dataset.title),
  ),
  formatOf('graphml', '.graphml', 'application/xml', (extract) =>
    printGraphml(statementGraph(extract), extract.dataset.title),
  ),
  {
    id: 'r',
    extension: '.R',
    mediaType: 'text/plain',
    write: (extract, name) => {
      const [statements, signed] = [`${name}-statements.graphml`, `${name}-signed.graphml`];
      return [
        { name: `${name}.R`, content: rScript(statements, signed) },
        { name: statements, content: printGraphml(statementGraph(extract), extract.dataset.title) },
        { name: signed, content: printGraphml(signedGraph(extract), extract.dataset.title) },
      ];
    },
  },
  formatOf('hand', '.zip', 'application/zip', (extract) => packed(handFiles(datasetOf(extract)))),
];

/** The format that a file's name asks for; null if it is none of these. */
export function formatOfName(name: string): FileFormat | null {
  const lower = name.toLowerCase();
  return (
    fileFormats.find(({ extension }) => lower.endsWith(extension.toLowerCase())) ??
    (lower.endsWith('.json') ? (fileFormats[0] ?? null) : null)
  );
}

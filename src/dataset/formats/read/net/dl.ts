/** UCINET DL: full matrix, edge list and node list, with labels apart or embedded. */

import { type BuiltGraph, graphBuilder } from '#dataset/formats/read/graph/graphBuilder.ts';
import { limits, Refusal } from '#dataset/formats/read/limits.ts';
import { graphProblems } from '#words/importProblems.ts';
import { type MatrixTie, matrixTies } from './matrixTies.ts';
import { wordsOf } from './pajek.ts';

interface Line {
  readonly row: number;
  readonly text: string;
}

const splitLabels = (text: string) =>
  [...text.matchAll(/"([^"]*)"|([^\s,]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

export function readDl(file: string, text: string): BuiltGraph {
  const builder = graphBuilder(file, 'DL');
  const lines = text.split(/\r\n|\r|\n/).map((line, index): Line => ({ row: index + 1, text: line.trim() }));
  const dataAt = lines.findIndex((line) => /^data\s*:/i.test(line.text));
  if (dataAt < 0) throw new Refusal(...graphProblems.dlNoData);
  const head = lines.slice(0, dataAt);
  const header = head.map((line) => line.text).join('\n');
  const size = Number(/\bn\s*=\s*(\d+)/i.exec(header)?.[1] ?? 0);
  if (/\bnr\s*=/i.test(header)) throw new Refusal(...graphProblems.dlTwoKinds);
  const format = /format\s*=\s*(\w+)/i.exec(header)?.[1]?.toLowerCase() ?? 'fullmatrix';
  const isEmbedded = /labels\s+embedded/i.test(header);
  const labelsAt = head.findIndex((line) => /^(row\s+)?labels\s*:/i.test(line.text));
  const matricesAt = head.findIndex((line) => /^matrix\s+labels\s*:/i.test(line.text));
  const listFrom = (at: number) => {
    if (at < 0) return [];
    const end = head.findIndex(({ text: line }, index) => index > at && /^[a-z ]+:/i.test(line));
    const part = head.slice(at, end < 0 ? undefined : end).map((line) => line.text);
    return splitLabels(part.join('\n').replace(/^[^:]*:/, ''));
  };
  const labels = listFrom(labelsAt);
  const relations = listFrom(matricesAt);
  const body = lines
    .slice(dataAt)
    .map((line, index) =>
      index === 0 ? { ...line, text: line.text.replace(/^data\s*:/i, '').trim() } : line,
    );
  const filled = body.filter((line) => line.text !== '');
  const known = new Set<string>();
  const node = (id: string, row: number, label?: string) => {
    if (known.has(id)) return;
    known.add(id);
    builder.node({ id, label, place: { row } });
  };
  const isByNumber = !isEmbedded;
  if (isByNumber) {
    if (size > limits.rows) throw new Refusal(...graphProblems.dlManyActors(size, limits.rows));
    for (let number = 1; number <= Math.max(size, labels.length); number++)
      node(String(number), head[labelsAt]?.row ?? 1, labels[number - 1]);
  }
  const edge = (
    from: string,
    to: string,
    row: number,
    weight?: string,
    relation?: string,
    isDirected = true,
  ) => {
    const values = new Map<string, string>();
    if (relation !== undefined) values.set('relation', relation);
    if (weight !== undefined) values.set('weight', weight);
    if (isEmbedded) for (const end of [from, to]) node(end, row, end);
    builder.edge({ from, to, isDirected, place: { row }, values });
  };
  if (format.startsWith('edgelist'))
    for (const { row, text: line } of filled) {
      const [from, to, weight] = wordsOf(line);
      if (from === undefined || to === undefined) builder.issue({ row }, ...graphProblems.dlTwoActors, line);
      else edge(from, to, row, weight);
    }
  else if (format.startsWith('nodelist'))
    for (const { row, text: line } of filled) {
      const [from = '', ...others] = wordsOf(line);
      for (const to of others) edge(from, to, row);
    }
  else if (format === 'fullmatrix') readMatrix(filled);
  else throw new Refusal(...graphProblems.dlFormat(format));

  function readMatrix(rows: readonly Line[]): void {
    const columns = isEmbedded ? splitLabels(rows[0]?.text ?? '') : [];
    const data = isEmbedded ? rows.slice(1) : rows;
    const width = isEmbedded ? columns.length : Math.max(size, labels.length);
    // A row may go on over several lines, so cells are counted, not lines.
    const cells = data.flatMap(({ row, text: line }) => wordsOf(line).map((word) => ({ row, word })));
    const step = width + (isEmbedded ? 1 : 0);
    if (step < 1 || cells.length > limits.cells) throw new Refusal(...graphProblems.dlNoActors);
    const matrices: MatrixTie[][] = [];
    for (const [at, { row, word }] of cells.entries()) {
      const column = (at % step) - (isEmbedded ? 1 : 0);
      const line = Math.floor(at / step);
      if (column < 0) {
        node(word, row, word);
        continue;
      }
      const matrix = width === 0 ? 0 : Math.floor(line / width);
      const from = isEmbedded ? (cells[line * step]?.word ?? '') : String((line % width) + 1);
      const to = isEmbedded ? (columns[column] ?? '') : String(column + 1);
      if (Number(word) === 0) continue;
      matrices[matrix] ??= [];
      matrices[matrix].push({ from, to, row, value: word });
    }
    for (const [matrix, ties] of matrices.entries())
      for (const { from, to, row, value, isDirected } of matrixTies(ties ?? []))
        edge(from, to, row, value, relations[matrix], isDirected);
  }
  return builder.finish();
}

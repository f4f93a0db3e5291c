/** Pajek `.net`: vertices, arcs, edges, lists and a matrix; comments and relations by number. */

import { type BuiltGraph, graphBuilder } from '#dataset/formats/read/graph/graphBuilder.ts';
import { limits } from '#dataset/formats/read/limits.ts';
import { graphProblems } from '#words/importProblems.ts';
import { type MatrixTie, matrixTies } from './matrixTies.ts';

/** Words of a line; quotes hold blanks together. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"?|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

type Section = 'vertices' | 'arcs' | 'edges' | 'arcslist' | 'edgeslist' | 'matrix' | 'other';

export function readPajek(file: string, text: string): BuiltGraph {
  const builder = graphBuilder(file, 'Pajek');
  const known = new Set<string>();
  let section: Section = 'other';
  let relation: string | null = null;
  let declared = 0;
  let isBeside = false;
  let matrixRow = 0;
  let matrix: MatrixTie[] = [];
  const node = (id: string, row: number, label?: string, values?: ReadonlyMap<string, string>) => {
    known.add(id);
    builder.node({ id, label, place: { row }, ...(values === undefined ? {} : { values }) });
  };
  /** Vertices without a line of their own are named by their number alone. */
  const completeVertices = (row: number) => {
    if (declared > limits.rows) {
      builder.issue({ row }, ...graphProblems.pajekManyVertices(declared, limits.rows));
      declared = 0;
    }
    for (let number = 1; number <= declared; number++)
      if (!known.has(String(number))) node(String(number), row);
    declared = 0;
  };
  const edge = (
    from: string,
    to: string,
    row: number,
    isDirected: boolean,
    weight?: string,
    label?: string,
  ) => {
    const values = new Map<string, string>();
    if (relation !== null) values.set('relation', relation);
    if (weight !== undefined) values.set('weight', weight);
    if (label !== undefined) values.set('label', label);
    builder.edge({ from, to, isDirected, place: { row }, values });
  };
  const completeMatrix = () => {
    for (const { from, to, row, value, isDirected } of matrixTies(matrix))
      edge(from, to, row, isDirected, value);
    matrix = [];
  };
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const row = index + 1;
    const line = raw.trim();
    if (line === '' || line.startsWith('%')) continue;
    if (line.startsWith('*')) {
      const words = wordsOf(line);
      const name = (words[0] ?? '').slice(1).replace(/:.*$/, '').toLowerCase();
      if (section === 'vertices') completeVertices(row);
      completeMatrix();
      const number = /:\s*(\d+)/.exec(line)?.[1];
      relation = /"([^"]*)"/.exec(line)?.[1] ?? (number === undefined ? null : `relation ${number}`);
      if (name === 'network') builder.title(line.replace(/^\*network\s*/i, '').replace(/^"|"$/g, ''));
      // Partitions and vectors stand in the same project, and number the vertices again.
      if (/^(?:partition|vector|permutation|cluster|hierarchy)/.test(name)) isBeside = true;
      if (name === 'network') isBeside = false;
      if (isBeside) {
        section = 'other';
        continue;
      }
      if (name === 'vertices') declared = Number(words[1] ?? 0) || 0;
      section = ['vertices', 'arcs', 'edges', 'arcslist', 'edgeslist', 'matrix'].includes(name)
        ? (name as Section)
        : 'other';
      matrixRow = 0;
      continue;
    }
    const words = wordsOf(line);
    const [first = '', second] = words;
    if (section === 'vertices') {
      const values = new Map<string, string>();
      const rest = words.slice(2).filter((word) => !/^-?[\d.]+$/.test(word));
      if (rest.length > 0) values.set('attributes', rest.join(' '));
      node(first, row, second, values);
    } else if (section === 'arcs' || section === 'edges') {
      if (second === undefined) {
        builder.issue({ row }, ...graphProblems.pajekTwoVertices, line);
        continue;
      }
      const label = words[words.indexOf('l') + 1];
      const weight = /^[+-]?[\d.]/.test(words[2] ?? '') ? words[2] : undefined;
      edge(
        first.replace(/^-/, ''),
        second,
        row,
        section === 'arcs',
        weight,
        words.includes('l') ? label : undefined,
      );
    } else if (section === 'arcslist' || section === 'edgeslist') {
      for (const to of words.slice(1)) edge(first, to, row, section === 'arcslist');
    } else if (section === 'matrix') {
      matrixRow++;
      for (const [column, value] of words.entries())
        if (Number(value) !== 0) matrix.push({ from: String(matrixRow), to: String(column + 1), row, value });
    }
  }
  if (section === 'vertices') completeVertices(1);
  completeMatrix();
  return builder.finish();
}

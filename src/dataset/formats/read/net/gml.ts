/** GML, as networkx, igraph, yEd and older programs write it. */

import { type BuiltGraph, graphBuilder } from '#dataset/formats/read/graph/graphBuilder.ts';
import { limits, Refusal } from '#dataset/formats/read/limits.ts';
import { graphProblems } from '#words/importProblems.ts';

interface Group {
  readonly name: string;
  readonly line: number;
  readonly values: Map<string, string>;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: '\u00a0',
};

const unescaped = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|quot|lt|gt|apos|nbsp));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });

/** Looks of nodes and edges, which say nothing of the actors. */
const looks = /^(graphics|labelgraphics|port)$/i;

export function readGml(file: string, text: string): BuiltGraph {
  const builder = graphBuilder(file, 'GML');
  const token = /\[|\]|"([^"]*)"|#[^\n]*|[^\s[\]"]+/g;
  const open: Group[] = [];
  let isDirected = false;
  let key: string | null = null;
  let line = 1;
  let last = 0;
  const finish = ({ name, values, line: row }: Group) => {
    const place = { row };
    const take = (field: string) => {
      const value = values.get(field);
      values.delete(field);
      return value;
    };
    if (name === 'node') {
      const id = take('id');
      const label = take('label');
      // A group of yEd is a node, too.
      const parent = take('gid') ?? take('parent');
      if (parent !== undefined) values.set('part of', parent);
      if (id === undefined) builder.issue(place, ...graphProblems.gmlNoId, label ?? '');
      else builder.node({ id, label, place, values });
    } else if (name === 'edge') {
      const [from, to, id] = [take('source'), take('target'), take('id')];
      builder.edge({ from: from ?? '', to: to ?? '', id, isDirected, place, values });
    } else if (looks.test(name)) return;
    else if (open.length > 1)
      for (const [field, value] of values) open.at(-1)?.values.set(`${name}.${field}`, value);
  };
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    for (let at = text.indexOf('\n', last); at >= 0 && at < match.index; at = text.indexOf('\n', at + 1))
      line++;
    last = match.index;
    const [whole, quoted] = match;
    if (whole.startsWith('#') && key === null) continue;
    if (whole === '[') {
      if (open.length >= limits.depth) throw new Refusal(...graphProblems.depth(limits.depth), { row: line });
      open.push({ name: key ?? '', line, values: new Map() });
      key = null;
    } else if (whole === ']') {
      const group = open.pop();
      if (group === undefined) throw new Refusal(...graphProblems.gmlClosed, { row: line });
      finish(group);
      key = null;
    } else if (key === null) key = whole;
    else {
      const value = quoted === undefined ? whole : unescaped(quoted);
      if (open.at(-1)?.name === 'graph' && key === 'directed') isDirected = value === '1';
      else if (open.at(-1)?.name === 'graph' && /^(?:name|label|title)$/i.test(key)) builder.title(value);
      else if (open.length > 1) {
        const values = open.at(-1)?.values;
        const before = values?.get(key);
        values?.set(key, before === undefined ? value : `${before}; ${value}`);
      }
      key = null;
    }
  }
  if (open.length > 0)
    throw new Refusal(...graphProblems.gmlOpen, {
      row: open[0]?.line ?? line,
    });
  return builder.finish();
}

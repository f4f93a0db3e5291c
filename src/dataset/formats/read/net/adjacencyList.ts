/** An adjacency list, as networkx writes it: in each line an actor and those it is tied to. */
import { type BuiltGraph, graphBuilder } from '#dataset/formats/read/graph/graphBuilder.ts';

export function readAdjacencyList(file: string, text: string): BuiltGraph {
  const builder = graphBuilder(file, 'adjacency list');
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const row = index + 1;
    const line = raw.replace(/(?:^|\s)#.*$/, '').trim();
    if (line === '') continue;
    const separator = line.includes('\t') ? /\t+/ : line.includes(';') ? /\s*;\s*/ : /\s+/;
    const [from = '', ...targets] = line
      .split(separator)
      .map((word) => word.trim())
      .filter(Boolean);
    builder.namedNode(from, row);
    for (const to of targets) {
      builder.namedNode(to, row);
      builder.edge({ from, to, isDirected: true, place: { row } });
    }
  }
  return builder.finish();
}

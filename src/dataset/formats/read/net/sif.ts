/** Cytoscape's simple interaction format: "source type target target …"; tabs if a line has one, else blanks. */

import { type BuiltGraph, graphBuilder } from '#dataset/formats/read/graph/graphBuilder.ts';
import { graphProblems } from '#words/importProblems.ts';

export function readSif(file: string, text: string): BuiltGraph {
  const builder = graphBuilder(file, 'SIF');
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const row = index + 1;
    const line = raw.trim();
    if (line === '') continue;
    const words = (line.includes('\t') ? line.split('\t') : line.split(/ +/)).map((word) => word.trim());
    const [from = '', relation, ...targets] = words;
    builder.namedNode(from, row);
    for (const to of targets) {
      if (to === '') continue;
      builder.namedNode(to, row);
      builder.edge({
        from,
        to,
        isDirected: true,
        place: { row },
        values: new Map([['relation', relation ?? '']]),
      });
    }
    if (relation !== undefined && targets.length === 0)
      builder.issue({ row }, ...graphProblems.sifNoTarget, line);
  }
  return builder.finish();
}

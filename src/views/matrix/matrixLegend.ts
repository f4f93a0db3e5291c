import type { LineKind } from '#domain/relation.ts';
import type { Tier } from '#domain/tier.ts';
import { type CellLine, cellPrimitives, sceneOfCells } from '#encoding/cellMarks.ts';
import { type LegendKey, legendOf } from '#encoding/legend.ts';
import type { Focus } from '#state/derive.ts';
import type { MatrixCells } from '#state/viewChoice.ts';
import type { StripEntry } from '#views/LegendStrip.tsx';
import { matrixWords } from '#words/matrix.ts';
import type { Matrix } from './matrixOf.ts';

const markSize = 32;
const sampleSide = 20;

/** A cell that shows what an entry explains; none where the entry's own sample does. */
function sampleOf(key: LegendKey): readonly CellLine[] {
  const line = (kind: LineKind, tier: Tier): CellLine => ({ kind, tier, family: 'political' });
  switch (key) {
    case 'mixed':
      return [line('aligned', 1), line('opposed', 1)];
    case 'hollow':
      return [line('aligned', 2)];
    case 'viewed':
      return [line('opposed', 3)];
    case 'aligned':
    case 'opposed':
    case 'accused':
    case 'structure':
    case 'contact':
    case 'harm':
      return [line(key, 1)];
    default:
      return [];
  }
}

/** What the cells show, in the words and marks of every legend; and what an empty one means. */
export function matrixLegend(matrix: Matrix, cells: MatrixCells, focus: Focus | null): readonly StripEntry[] {
  const shown = matrix.cells.map(({ lines, dyad }) => ({
    lines,
    isFaded: focus !== null && !focus.dyads.has(dyad),
  }));
  const entries = legendOf(sceneOfCells(shown), { markSize, hulls: 'none' }).map((entry): StripEntry => {
    const lines = sampleOf(entry.key);
    if (lines.length === 0) return entry;
    return {
      key: entry.key,
      text: entry.key === 'mixed' ? matrixWords.legendMixed : entry.text,
      primitives: cellPrimitives(lines, sampleSide),
      size: { width: sampleSide, height: sampleSide },
    };
  });
  const empty: StripEntry = {
    key: 'empty',
    text: matrixWords.legendEmpty[cells],
    primitives: [],
    size: { width: 0, height: 0 },
  };
  const isFade = ({ key }: StripEntry) => key === 'faded';
  return [...entries.filter((entry) => !isFade(entry)), empty, ...entries.filter(isFade)];
}

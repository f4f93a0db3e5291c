import type { SourceForm } from '#domain/dataset.ts';
import type { LineKind } from '#domain/relation.ts';
import type { Tier } from '#domain/tier.ts';
import { type LegendEntry, type LegendKey, type LegendOptions, legendOf } from '#encoding/legend/legend.ts';
import { type CellLine, cellPrimitives, sceneOfCells } from '#encoding/marks/cellMarks.ts';
import type { MatrixCells } from '#state/viewChoice.ts';
import { matrixWords } from '#words/matrix.ts';
import type { Focus } from './derive.ts';
import type { Matrix } from './matrixOf.ts';

/** An entry of a matrix's legend. One of them explains the empty cell. */
type MatrixLegendEntry = Pick<LegendEntry, 'text' | 'primitives' | 'size'> & { readonly key: string };

/** The side of a state's mark in sides of a sample. */
const markShare = 1.6;

/** A cell that shows what an entry explains; none where the entry's own sample does. */
function sampleOf(key: LegendKey, isAgainst: boolean): readonly CellLine[] {
  const line = (kind: LineKind, tier: Tier): CellLine => ({ kind, tier });
  switch (key) {
    case 'mixed':
      return [line('aligned', 1), line('opposed', 1)];
    case 'notFact':
      return [line('aligned', 2)];
    case 'viewed':
      return [line('opposed', 3)];
    case 'aligned':
    case 'opposed':
      return [line(key, 1)];
    case 'accused':
      return [isAgainst ? { kind: key, tier: null, isAgainst } : line(key, 1)];
    case 'structure':
    case 'contact':
    case 'harm':
      return [line(key, 1)];
    default:
      return [];
  }
}

/**
 * The legend of what the cells show, in the words and marks of every legend, with an entry for the empty cell.
 * `sampleSide` is the side of a sample cell, in the unit of the legend, and `leastText` the size of a "¶" in it where that is
 * as large for its cell as in the matrix.
 */
export function matrixLegend(
  matrix: Matrix,
  cells: MatrixCells,
  focus: Focus | null,
  sampleSide: number,
  sourceForm: SourceForm,
  viewed: LegendOptions['viewed'] = 'either',
  leastText?: number,
): readonly MatrixLegendEntry[] {
  const markSize = markShare * sampleSide;
  const shown = matrix.cells.map(({ lines, dyad }) => ({
    lines,
    isFaded: focus !== null && !focus.dyads.has(dyad),
  }));
  const isAgainst = matrix.cells.some(({ lines }) => lines.some((line) => line.isAgainst));
  const entries = legendOf(sceneOfCells(shown), { markSize, hulls: 'none', sourceForm, viewed }).map(
    (entry): MatrixLegendEntry => {
      const lines = sampleOf(entry.key, isAgainst);
      if (lines.length === 0) return entry;
      return {
        key: entry.key,
        text: entry.key === 'mixed' ? matrixWords.legendMixed : entry.text,
        primitives: cellPrimitives(lines, sampleSide, leastText === undefined ? {} : { leastText }),
        size: { width: sampleSide, height: sampleSide },
      };
    },
  );
  const empty: MatrixLegendEntry = {
    key: 'empty',
    text: matrixWords.legendEmpty[cells],
    primitives: [],
    size: { width: 0, height: 0 },
  };
  const isFade = ({ key }: MatrixLegendEntry) => key === 'faded';
  return [...entries.filter((entry) => !isFade(entry)), empty, ...entries.filter(isFade)];
}

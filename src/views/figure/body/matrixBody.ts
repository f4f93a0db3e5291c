/**
 * The signed matrix as a figure's body. Columns have slanted names where cells are wide enough for them, else the numbers
 * of their rows; where even names of rows leave cells too little, rows carry numbers alone and the key spells them out.
 * Cells print the marks of the matrix on screen.
 */

import type { Size } from '#base/geometry.ts';
import { textWidth } from '#base/textWidth.ts';
import { silenceIn } from '#dataset/silence.ts';
import { matrixLegend } from '#derive/matrixLegend.ts';
import { cellsShown, type Matrix, type MatrixCell, matrixOf } from '#derive/matrixOf.ts';
import { type ActorGroup, orderActors } from '#derive/orderActors.ts';
import { solveCampsSync } from '#derive/solveCampsSync.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import type { ColourToken } from '#encoding/colours/colours.ts';
import { breakLines } from '#encoding/labels/textBreaking.ts';
import { cellPrimitives } from '#encoding/marks/cellMarks.ts';
import type { Primitive, TextPrimitive } from '#encoding/marks/primitive.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import { inferredActs } from '#views/figure/wording/inferredActs.ts';
import { allegedRemark, inferredPairs, viewedIn, viewRemark } from '#views/figure/wording/lineRemarks.ts';
import { matrixWords as words } from '#words/matrix.ts';
import { inferredKey } from '#words/sourceForm.ts';
import type { BodyRequest, DrawnBody, FigureBody, LabelMode } from './figureBody.ts';
import { type Grid, gapUnderName, gridIn, leading, leastCell, numberWidth, radians } from './matrixGrid.ts';

function textAt(
  text: string,
  x: number,
  y: number,
  anchor: TextPrimitive['anchor'],
  look: Pick<TextPrimitive, 'fontSize'> & Partial<TextPrimitive>,
): TextPrimitive {
  return {
    form: 'text',
    text,
    at: { x, y },
    anchor,
    weight: 400,
    isItalic: false,
    fill: 'ink',
    halo: 0,
    ...look,
  };
}

function line(d: string, stroke: ColourToken, strokeWidth: number): Primitive {
  return { form: 'path', d, fill: null, stroke, strokeWidth, dash: [] };
}

/** From the baseline to the middle of capitals and figures, in sizes of the letters. */
const halfCapital = 0.36;

function labels({ actors }: Matrix, grid: Grid, labelMode: LabelMode): readonly PrimitiveGroup[] {
  const { letters, left, top, side, slant } = grid;
  const fontSize = letters;
  const isNumbered = slant === null;
  const beforeName = isNumbered ? numberWidth(actors.length, letters) + 1.1 * letters : 0.5 * letters;
  return actors.flatMap(({ id, name, shortName }, i): PrimitiveGroup[] => {
    const baseline = top + (i + 0.5) * side + halfCapital * letters;
    const number = textAt(String(i + 1), left - 0.5 * letters, baseline, 'end', {
      fontSize,
      fill: 'inkSoft',
    });
    return [
      {
        id: `row-${id}`,
        title: name,
        content: [
          ...(labelMode === 'names'
            ? [textAt(shortName, left - beforeName, baseline, 'end', { fontSize })]
            : []),
          ...(isNumbered ? [number] : []),
        ],
      },
      { id: `column-${id}`, title: name, ...columnLabel(shortName, i, grid) },
    ];
  });
}

/** The name of a column, aslant, or its number. */
function columnLabel(
  shortName: string,
  i: number,
  { across, letters, left, top, isStaggered, slant }: Grid,
): Pick<PrimitiveGroup, 'at' | 'turn' | 'content'> {
  const middle = left + (i + 0.5) * across;
  const fontSize = letters;
  if (slant !== null) {
    const angle = radians(slant);
    const half = halfCapital * letters;
    return {
      at: {
        x: middle + half * Math.sin(angle),
        y: top - gapUnderName * letters + half * Math.cos(angle),
      },
      turn: -slant,
      content: [textAt(shortName, 0, 0, 'start', { fontSize })],
    };
  }
  const isRaised = isStaggered && i % 2 === 1;
  const y = top - letters * (isRaised ? 1.5 : 0.5);
  return { content: [textAt(String(i + 1), middle, y, 'middle', { fontSize, fill: 'inkSoft' })] };
}

/** In the corner over the names of the rows, where there is room: how rows and columns are read. */
function cornerRemark(
  { letters, left, top, slant }: Grid,
  cells: keyof typeof words.inCorner,
): readonly Primitive[] {
  const remarks: readonly (readonly string[])[] = words.inCorner[cells][slant === null ? 'numbers' : 'names'];
  const isFitting = (text: string) => textWidth(text, letters, 400, true) + letters <= left;
  const fitting = remarks.find((lines) => lines.length * leading * letters <= top && lines.every(isFitting));
  const look = { fontSize: letters, fill: 'inkSoft', isItalic: true } as const;
  return (fitting ?? []).map((text, i, { length }) =>
    textAt(text, left - 0.5 * letters, top - (0.5 + (length - 1 - i) * leading) * letters, 'end', look),
  );
}

function groupNames(groups: readonly ActorGroup[], grid: Grid): readonly PrimitiveGroup[] {
  const { side, letters, left, top, labelWidth, groupWidth } = grid;
  if (groupWidth === 0) return [];
  const x = left - labelWidth - groupWidth;
  return groups.map(({ key, label, start, count, ink }): PrimitiveGroup => {
    const [from, to] = [top + start * side, top + (start + count) * side];
    const lines = breakLines(label, letters, 700, groupWidth - 1.6 * letters, 9);
    // A name of one line stands level with its only row, as do the rows' own names.
    const first = Math.min(side / 2, letters * 0.75) + halfCapital * letters;
    return {
      id: `group-${key || 'none'}`,
      content: [
        line(`M${x + 2.5} ${from + 1.5}H${x}V${to - 1.5}H${x + 2.5}`, ink, 1),
        ...lines.map((text, i) =>
          textAt(text, x + 0.6 * letters, from + first + i * letters * leading, 'start', {
            fontSize: letters,
            weight: 700,
            fill: ink,
          }),
        ),
      ],
    };
  });
}

/** Thin lines between cells, stronger ones between groups that have names and around; the diagonal, where an actor meets itself. */
function ruling(
  { actors, groups }: Matrix,
  { side, across, left, top, groupWidth }: Grid,
): readonly Primitive[] {
  const count = actors.length;
  const [right, bottom] = [left + count * across, top + count * side];
  const both = (i: number) => `M${left} ${top + i * side}H${right}M${left + i * across} ${top}V${bottom}`;
  const inner = Array.from({ length: Math.max(0, count - 1) }, (_, i) => both(i + 1)).join('');
  // Nobody could say what a line between groups without names parts.
  const between = groupWidth === 0 ? [] : groups.slice(1).map(({ start }) => start);
  const edges = [0, ...between, count].map(both).join('');
  return [
    line(inner === '' ? both(0) : inner, 'structure', 0.2),
    line(edges, 'structure', 0.6),
    line(`M${left} ${top}L${right} ${bottom}`, 'structure', 0.4),
  ];
}

const inset = 0.4;

/** The signed matrix of a view. */
export function matrixBody({ derive, state, spec, preset, camps: known }: BodyRequest): FigureBody {
  const { query, matrixOrder } = state;
  const cells = cellsShown(derive.dataset, state.matrixCells);
  const graph = derive.visibleGraph(query);
  const shown =
    matrixOrder !== 'camp' ? null : known === undefined ? solveCampsSync(graph, state).shown : known;
  const camps = shown?.groups ?? [];
  const matrix = matrixOf(graph, orderActors(graph, derive.dataset, matrixOrder, camps), cells);
  const focus = spec.highlight ? derive.focus(state.selection, query) : null;
  const nameOf = derive.index.shortNameOf;
  const letters = preset.text.actorLabel;
  const least = Math.min(letters, preset.smallestText);
  const isFaded = ({ dyad }: MatrixCell) => focus !== null && !focus.dyads.has(dyad);
  const drawn = (grid: Grid, labelMode: LabelMode): DrawnBody => ({
    groups: [
      { id: 'grid', content: ruling(matrix, grid) },
      {
        id: 'cells',
        content: matrix.cells.map((cell): PrimitiveGroup => {
          const [row, column] = [matrix.ids.indexOf(cell.row), matrix.ids.indexOf(cell.column)];
          const who = cells === 'acts' ? words.towards : words.and;
          return {
            id: `cell-${cell.row}-${cell.column}`,
            title: who(nameOf(cell.row), nameOf(cell.column)),
            isFaded: isFaded(cell),
            at: {
              x: grid.left + column * grid.across + (grid.across - grid.side) / 2 + inset,
              y: grid.top + row * grid.side + inset,
            },
            content: cellPrimitives(cell.lines, grid.side - 2 * inset, {
              isPlain: isFaded(cell),
              leastText: least,
              wide: grid.across - 2 * inset,
            }),
          };
        }),
      },
      { id: 'groups', content: groupNames(matrix.groups, grid) },
      { id: 'labels', content: [...cornerRemark(grid, cells), ...labels(matrix, grid, labelMode)] },
    ],
    isLegible: labelMode === 'numbers' || grid.side >= leastCell * grid.letters,
    hiddenTexts: 0,
    breaches: [],
    areTethersWordless: false,
    cut: null,
    unnamedAreas: 0,
    scene: null,
    cellSide: grid.side - 2 * inset,
    takenHeight: grid.top + matrix.actors.length * grid.side,
  });
  const gridAt = (frame: Size, labelMode: LabelMode): Grid =>
    gridIn(frame, matrix, letters, least, labelMode);
  const sourceForm = sourceFormOf(derive.dataset);
  const { inferred, all } =
    cells === 'acts'
      ? inferredActs(
          matrix.cells.map(({ row, column, ...cell }) => ({ ...cell, from: row, to: column })),
          nameOf,
          'sign',
        )
      : {
          inferred: inferredPairs(graph.relations, nameOf),
          all: graph.relations.filter(({ lines }) => lines.some(({ kind }) => kind !== 'accused')).length,
        };
  const which = inferredKey(sourceForm, inferred, all, cells === 'acts' ? 'signs' : 'pairs');
  const sampleSide = 1.5 * preset.text.legend;
  // A "¶" stands in a sample as it does in the cells, which depends on how large it is for them.
  const legendFor = (cellSide: number) =>
    matrixLegend(
      matrix,
      cells,
      focus,
      sampleSide,
      sourceForm,
      viewedIn(graph),
      (least * sampleSide) / cellSide,
    ).filter(({ key }) => key !== 'empty');
  return {
    actorCount: matrix.actors.length,
    legend: legendFor(sampleSide),
    shortLegend: null,
    legendsOf: ({ cellSide }) =>
      cellSide === undefined ? null : { legend: legendFor(cellSide), shortLegend: null },
    actorsInWords: null,
    coloursInWords: null,
    areas: null,
    ratioIn: (width) => {
      const count = matrix.actors.length;
      const { side, top, slant } = gridAt({ width, height: Number.MAX_SAFE_INTEGER }, 'names');
      return (count * side + (slant === null ? 2.6 * letters : top)) / width;
    },
    key: {
      actors: matrix.actors.map(({ shortName }, i) => ({ number: String(i + 1), name: shortName })),
      areas: [],
    },
    words: {
      readingKey: [words.reading[cells](sourceForm, silenceIn(derive.dataset)), which]
        .filter((text) => text !== '')
        .join(' '),
      kept: which,
      remarks: [...allegedRemark(derive, graph), ...viewRemark(derive, graph)],
    },
    draw: (frame, labelMode) => drawn(gridAt(frame, labelMode), labelMode),
  };
}

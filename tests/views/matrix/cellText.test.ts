import { describe, expect, it } from 'vitest';
import { graphsOf } from '#derive/deriveGraphs.ts';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { defaultQuery, type Query, withFacet } from '#query/filter/query.ts';
import type { MatrixCells } from '#state/viewChoice.ts';
import { derive, everything, matrixFor } from '#tests/derive/smallMatrix.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { cellName, cellText } from '#views/matrix/cellText.ts';

const { index } = derive;
const nameOf = index.shortNameOf;
const id = (text: string) => text as ActorId;

describe('what a cell says', () => {
  const asked = (query: Query, cells: MatrixCells) => ({
    matrix: matrixFor(query, cells),
    cells,
    derive,
    rollUp: query.rollUp,
    nameOf,
  });

  it('an empty one without any statement says so, with the omission that concerns it', () => {
    const own = asked(everything, 'acts');
    const all = graphsOf(derive).statementGraph(true);
    const pairs = own.matrix.ids.flatMap((row) => own.matrix.ids.map((column) => [row, column] as const));
    const silent = pairs.find(([a, b]) => a !== b && !all.hasEdge(a, b) && !all.hasEdge(b, a));
    const [row, column] = silent ?? pairs[0] ?? [];
    if (!row || !column) throw new Error('Nobody is there.');
    const dataset = {
      ...smallDataset,
      omissions: [{ paragraph: 2, actors: [column, row], reason: 'list only' as const }],
    };
    const said = cellText({ ...own, derive: { ...derive, dataset } }, row, column);
    expect(said.what).toBe('No statement');
    expect(said.more).toEqual(['¶ 2: only listed together.']);
    expect(
      cellText({ ...own, derive: { ...derive, dataset: { ...dataset, omissions: [] } } }, row, column).more,
    ).toEqual([]);
  });

  it('one that the filter empties says how much it leaves out', () => {
    const some = withFacet(defaultQuery, 'stance', ['mixed']);
    const relation = derive.visibleGraph(defaultQuery).relations.find(({ stance }) => stance === 'opposed');
    const { a, b } = relation ?? dyadOf(id('bresia'), id('corland'));
    expect(cellText(asked(some, 'acts'), a, b).what).toMatch(
      /^Nothing drawn: \d+ statements? hidden by the current filters/,
    );
    expect(cellName(asked(some, 'acts'), a, b)).toContain('Hidden by the current filters');
  });

  it('one whose actor does not act says who does', () => {
    const matrix = matrixFor(defaultQuery, 'acts');
    const oneWay = matrix.cells.find(({ row, column }) => matrix.cellAt(column, row) === null);
    if (!oneWay) throw new Error('Every relation goes both ways here.');
    const back = cellText(asked(defaultQuery, 'acts'), oneWay.column, oneWay.row);
    expect(back.what).toContain(`No act stated; ${nameOf(oneWay.row)} towards ${nameOf(oneWay.column)}: `);
  });

  it('has a name for every cell, and the same one for no two', () => {
    const { matrix, ...rest } = asked(everything, 'acts');
    const names = matrix.ids.flatMap((row) =>
      matrix.ids.map((column) => cellName({ matrix, ...rest }, row, column)),
    );
    expect(new Set(names).size).toBe(matrix.ids.length ** 2);
  });
});

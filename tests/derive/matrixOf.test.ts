import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDerive } from '#derive/derive.ts';
import { graphsOf } from '#derive/deriveGraphs.ts';
import { matrixLegend } from '#derive/matrixLegend.ts';
import { matrixOf } from '#derive/matrixOf.ts';
import { orderActors } from '#derive/orderActors.ts';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { tierOf } from '#domain/tier.ts';
import { applyQuery } from '#query/applyQuery.ts';
import { asSet, defaultQuery, inclusions, type Query, withFacet } from '#query/query.ts';
import { buildQueryIndex } from '#query/queryIndex.ts';
import { type MatrixCells, matrixOrders } from '#state/viewChoice.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { arbitraryQuery } from '#tests/query/arbitraryQuery.ts';
import { cellName, cellText, omissionsOf } from '#views/matrix/cellText.ts';
import { placeOfSelection } from '#views/matrix/placeOfSelection.ts';

const index = buildQueryIndex(smallDataset);
const derive = createDerive(smallDataset, () => ({}));
const everything: Query = { ...defaultQuery, counts: asSet(inclusions), periphery: true };
const id = (text: string) => text as ActorId;
const nameOf = index.shortNameOf;

function matrixFor(query: Query, cells: MatrixCells) {
  const graph = applyQuery(index, query);
  return matrixOf(graph, orderActors(graph, smallDataset, 'faction'), cells);
}
const linesAt = (cells: MatrixCells, row: string, column: string, query = everything) =>
  matrixFor(query, cells)
    .cellAt(id(row), id(column))
    ?.lines.map(({ kind, tier }) => `${kind} ${tier}`) ?? null;

describe('cells of acts', () => {
  it('tell who supports and who opposes, where the two differ', () => {
    expect(linesAt('acts', 'corland', 'hill-front')).not.toEqual(linesAt('acts', 'hill-front', 'corland'));
    expect(linesAt('stance', 'corland', 'hill-front')).toEqual(linesAt('stance', 'hill-front', 'corland'));
  });

  it('hold exactly the acts of the row’s actor, and of both where the act is symmetric', () => {
    fc.assert(
      fc.property(arbitraryQuery(smallDataset), (query) => {
        const graph = applyQuery(index, query);
        const matrix = matrixFor(query, 'acts');
        for (const { a, b, lines } of graph.relations) {
          for (const [row, column] of [
            [a, b],
            [b, a],
          ] as const) {
            const acts = lines.flatMap((line) =>
              line.statements.filter(({ from, type }) => type.symmetric || from === row),
            );
            const cell = matrix.cellAt(row, column);
            expect(cell?.statements.map(({ statement }) => statement.id) ?? []).toEqual(
              acts.map(({ statement }) => statement.id),
            );
            for (const { kind, tier } of cell?.lines ?? []) {
              const own = lines
                .find((line) => line.kind === kind)
                ?.statements.filter(({ from, type }) => type.symmetric || from === row);
              const best = Math.min(...(own ?? []).map(({ statement }) => tierOf(statement) ?? 9));
              expect(tier).toBe(kind === 'accused' ? null : best);
            }
          }
        }
      }),
      lawWeight(2),
    );
  });

  it('agree with the marks of the picture: a directed line marks the end that the row acts on', () => {
    const graph = applyQuery(index, everything);
    const matrix = matrixFor(everything, 'acts');
    for (const { a, b, lines } of graph.relations) {
      for (const line of lines) {
        const isSymmetric = line.statements.some(({ type }) => type.symmetric);
        if (isSymmetric) continue;
        const has = (row: ActorId, column: ActorId) =>
          matrix.cellAt(row, column)?.lines.some(({ kind }) => kind === line.kind) ?? false;
        expect(has(a, b)).toBe(line.receivedByB !== null);
        expect(has(b, a)).toBe(line.receivedByA !== null);
      }
    }
  });
});

describe('cells of stance', () => {
  it('are the same on both sides of the diagonal', () => {
    const matrix = matrixFor(everything, 'stance');
    expect(matrix.cells.length).toBeGreaterThan(20);
    for (const { row, column, look } of matrix.cells) expect(matrix.cellAt(column, row)?.look).toBe(look);
  });
});

describe('the order', () => {
  it.each([...matrixOrders])('by %s has every visible actor once, in whole groups', (order) => {
    fc.assert(
      fc.property(arbitraryQuery(realDataset), (query) => {
        const graph = applyQuery(buildQueryIndex(realDataset), query);
        const { actors, groups } = orderActors(graph, realDataset, order);
        expect(actors.map((actor) => actor.id).sort()).toEqual(graph.actors.map((actor) => actor.id).sort());
        let next = 0;
        for (const { start, count, label } of groups) {
          expect(start).toBe(next);
          expect(count).toBeGreaterThan(0);
          expect(label).not.toBe('');
          next = start + count;
        }
        if (groups.length > 0) expect(next).toBe(actors.length);
      }),
      lawWeight(0.6),
    );
  });

  it('by number of relations begins with who has most', () => {
    const graph = applyQuery(index, everything);
    const degree = ({ id: own }: { id: ActorId }) =>
      graph.relations.filter(({ a, b }) => a === own || b === own).length;
    const degrees = orderActors(graph, smallDataset, 'relations').actors.map(degree);
    expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
  });

  it('by faction puts those without one last', () => {
    const { groups, actors } = orderActors(applyQuery(index, everything), smallDataset, 'faction');
    const last = groups.at(-1);
    expect(actors.slice(last?.start).every(({ factions }) => factions.length === 0)).toBe(true);
  });
});

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
    expect(cellText(asked(some, 'acts'), a, b).what).toMatch(/^Nothing drawn: \d+ statements? left out/);
    expect(cellName(asked(some, 'acts'), a, b)).toContain('Nothing drawn under this filter');
  });

  it('one whose actor does not act says who does', () => {
    const matrix = matrixFor(defaultQuery, 'acts');
    const oneWay = matrix.cells.find(({ row, column }) => matrix.cellAt(column, row) === null);
    if (!oneWay) throw new Error('Every relation goes both ways here.');
    const back = cellText(asked(defaultQuery, 'acts'), oneWay.column, oneWay.row);
    expect(back.what).toContain(`No act stated; ${nameOf(oneWay.row)} on ${nameOf(oneWay.column)}: `);
  });

  it('has a name for every cell, and the same one for no two', () => {
    const { matrix, ...rest } = asked(everything, 'acts');
    const names = matrix.ids.flatMap((row) =>
      matrix.ids.map((column) => cellName({ matrix, ...rest }, row, column)),
    );
    expect(new Set(names).size).toBe(matrix.ids.length ** 2);
  });

  it('finds the omissions of officials under their organisation', () => {
    const dataset = {
      omissions: [{ paragraph: 1, actors: [id('sela-tal'), id('corland')], reason: 'forecast' as const }],
    };
    const whole = index.actors.get(id('sela-tal'))?.rollsUpTo as ActorId;
    expect(whole).not.toBe('sela-tal');
    expect(omissionsOf(dataset, index, whole, id('corland'))).toHaveLength(1);
    expect(omissionsOf(dataset, index, whole, id('hill-front'))).toHaveLength(0);
  });
});

describe('the legend', () => {
  it('explains what the cells show, and that some are empty', () => {
    fc.assert(
      fc.property(arbitraryQuery(smallDataset), (query) => {
        const matrix = matrixFor(query, 'stance');
        const keys = matrixLegend(matrix, 'stance', null, 20).map(({ key }) => key);
        const kinds = new Set<string>(matrix.cells.flatMap(({ lines }) => lines.map(({ kind }) => kind)));
        expect(keys).toContain('empty');
        expect(keys).not.toContain('faded');
        for (const kind of ['aligned', 'opposed']) expect(keys.includes(kind), kind).toBe(kinds.has(kind));
        const isMixed = matrix.cells.some(({ relation }) => relation.stance === 'mixed');
        expect(keys.includes('mixed')).toBe(isMixed);
      }),
      lawWeight(2),
    );
  });
});

describe('the place of a selection', () => {
  const matrix = matrixFor(defaultQuery, 'acts');

  it('is the heading of an actor’s row, and the filled cell of a pair', () => {
    const [actor] = matrix.ids;
    expect(placeOfSelection(matrix, actor ?? null, null)).toEqual({ row: 0, column: -1 });
    for (const { dyad } of matrix.cells) {
      const place = placeOfSelection(matrix, null, dyad);
      const [row, column] = [matrix.ids[place?.row ?? -1], matrix.ids[place?.column ?? -1]];
      expect(matrix.cellAt(row as ActorId, column as ActorId)?.dyad).toBe(dyad);
    }
  });

  it('is nowhere where an end is not visible, or nothing is selected', () => {
    expect(placeOfSelection(matrix, id('nobody'), null)).toBeNull();
    expect(placeOfSelection(matrix, null, dyadOf(id('nobody'), matrix.ids[0] as ActorId).id)).toBeNull();
    expect(placeOfSelection(matrix, null, null)).toBeNull();
  });
});

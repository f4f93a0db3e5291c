import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relationRows, statementRows } from '#derive/tableRows.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { asSet, defaultQuery, inclusions, type Query } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import {
  columnsFor,
  copyText,
  nextSort,
  relationColumns,
  sortRows,
  statementColumns,
} from '#views/table/columns.ts';
import { keptColumns } from '#views/table/keptColumns.ts';
import { rowWindow } from '#views/table/useRowWindow.ts';

const index = buildQueryIndex(smallDataset);
const everything: Query = { ...defaultQuery, included: asSet(inclusions), periphery: true };
const graph = applyQuery(index, everything);
const nameOf = index.shortNameOf;
const relations = relationRows(graph, nameOf, smallDataset);
const statements = statementRows(graph, smallDataset, nameOf);
const textsOf = <Row>(
  row: Row | undefined,
  columns: readonly { readonly key: string; readonly text: (row: Row) => string }[],
) => Object.fromEntries(columns.map(({ key, text }) => [key, row ? text(row) : null]));

describe('rows of relations', () => {
  it('say stance, what it rests on, statements by sign, speakers and days', () => {
    const mixed = relations.find(({ dyad }) => dyad === 'arland-government~bresia');
    expect(textsOf(mixed, relationColumns)).toMatchObject({
      stance: 'Mixed',
      tier: 'done or ongoing',
      speakers: expect.stringContaining('Sela Tal'),
      first: '12 Jun 2020',
      last: expect.stringMatching(/2020$/),
    });
    for (const { relation, aligned, opposed, accused, other } of relations) {
      expect(aligned + opposed + accused + other).toBe(relation.statements.length);
    }
  });

  it('say what stands beside the stance, how directly it is said, and the days of what decides it', () => {
    const real = buildQueryIndex(realDataset);
    const query = { ...defaultQuery, included: [...defaultQuery.included, 'low' as const] };
    const rows = relationRows(applyQuery(real, query), real.shortNameOf, real.dataset);
    const row = (dyad: string) =>
      textsOf(
        rows.find((one) => one.dyad === dyad),
        relationColumns,
      );
    // The pledge of 26 October, which is only implied, does not decide: the dispute and the accusation do, and have no date.
    expect(row('iraq-government~turkey')).toMatchObject({
      stance: 'Opposed',
      also: 'implied support',
      basis: 'explicitly',
      first: '',
      last: '',
    });
    expect(row('cts~isis')).toMatchObject({ also: '', basis: 'partly inferred', first: '31 Oct 2016' });
  });

  it('have columns of counts only for what is counted in some row', () => {
    const keysFor = (rows: typeof relations) => columnsFor(rows, relationColumns).map(({ key }) => key);
    const all = relationColumns.map(({ key }) => key);
    expect(keysFor(relations)).toEqual(all);
    const aligned = relations.filter(({ relation }) => relation.stance === 'aligned');
    expect(aligned.some(({ opposed, accused }) => opposed + accused > 0)).toBe(false);
    expect(aligned.length).toBeGreaterThan(0);
    expect(keysFor(aligned)).toEqual(expect.arrayContaining(['a', 'aligned', 'first']));
    expect(keysFor(aligned)).not.toContain('opposed');
    expect(keysFor(aligned)).not.toContain('accused');
  });

  it.each([
    ['relations', relationColumns, 53, 2],
    ['relations in half the width', relationColumns, 30, 1],
    ['statements', statementColumns, 53, 3],
    ['statements in a narrower table', statementColumns, 40, 1],
  ] as const)(
    'keep the names of %s in sight where they leave most of the width',
    (_, columns, width, kept) => {
      expect(keptColumns(columns, width)).toBe(kept);
    },
  );

  it('have no days where nothing is dated', () => {
    const undated = relations.filter(({ relation }) =>
      relation.statements.every(({ statement }) => statement.when === null),
    );
    expect(undated.length).toBeGreaterThan(0);
    for (const { first, last } of undated) expect([first, last]).toEqual([null, null]);
  });
});

describe('rows of statements', () => {
  it('say who does what to whom, as coded, with all that is known of it', () => {
    const one = statements.find(({ key }) => key === 'p3-2');
    expect(textsOf(one, statementColumns)).toEqual({
      from: 'Bresia',
      verb: 'arms',
      to: 'Hill Front',
      gloss: 'Ilan Oren accused Bresia of giving arms to the Hill Front.',
      voice: 'another party’s claim',
      mode: 'alleged',
      saidBy: 'Ilan Oren',
      when: 'Mar – Jun 2020',
      theatre: 'Arland',
      paragraph: '3',
      quote: '“arming the Hill Front”',
      confidence: 'high',
    });
  });
});

describe('sorting', () => {
  const columns = fc.constantFrom(...statementColumns.map(({ key }) => key));

  it('keeps every row, puts those without a value last either way, and is stable', () => {
    fc.assert(
      fc.property(
        columns,
        fc.boolean(),
        fc.shuffledSubarray([...statements]),
        (column, isDescending, rows) => {
          const own = statementColumns.find(({ key }) => key === column);
          const sorted = sortRows(rows, statementColumns, { column, isDescending });
          expect([...sorted].map(({ key }) => key).sort()).toEqual([...rows].map(({ key }) => key).sort());
          const ranks = sorted.map((row) => own?.rank(row) ?? null);
          const valued = ranks.filter((rank) => rank !== null);
          expect(ranks.slice(0, valued.length)).toEqual(valued);
          sorted.forEach((row, i) => {
            const next = sorted[i + 1];
            if (next && own?.rank(row) === own?.rank(next)) {
              expect(rows.indexOf(row)).toBeLessThan(rows.indexOf(next));
            }
          });
          expect(sortRows(sorted, statementColumns, { column, isDescending })).toEqual(sorted);
        },
      ),
    );
  });

  it.each<[string, Parameters<typeof sortRows>[2]]>([
    ['no sort', null],
    ['a column that is none', { column: 'nonsense', isDescending: false }],
  ])('by %s leaves the rows as they came', (_, sort) => {
    expect(sortRows(statements, statementColumns, sort)).toBe(statements);
  });

  it('takes paragraphs for numbers', () => {
    const order = sortRows(statements, statementColumns, { column: 'paragraph', isDescending: true });
    const numbers = order.map(({ places }) => Number(places[0]));
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  });

  it('goes from a heading up, down and back', () => {
    const up = nextSort(null, 'from');
    const down = nextSort(up, 'from');
    expect([up, down, nextSort(down, 'from')]).toEqual([
      { column: 'from', isDescending: false },
      { column: 'from', isDescending: true },
      null,
    ]);
    expect(nextSort(down, 'to')).toEqual({ column: 'to', isDescending: false });
  });
});

describe('copying', () => {
  it('has a line for each row and a cell for each column', () => {
    const lines = copyText(relations, relationColumns).split('\n');
    expect(lines).toHaveLength(relations.length + 1);
    for (const line of lines) expect(line.split('\t')).toHaveLength(relationColumns.length);
  });

  it('gives a spreadsheet nothing that it could run', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t=', '\r+', ' =', '\n@', '');
    fc.assert(
      fc.property(start, fc.string(), (first, rest) => {
        const [row] = statements;
        if (!row) return;
        const hostile = { ...row, from: first + rest, statement: { ...row.statement, gloss: first + rest } };
        const [, line = ''] = copyText([hostile], statementColumns).split('\n');
        for (const cell of line.split('\t')) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});

describe('the window of rows', () => {
  it('holds all that is in sight, and not much more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 440_000 }), fc.integer({ min: 1, max: 2000 }), (top, height) => {
        const [from, to] = rowWindow(top, height, 44, 10_000);
        expect(from * 44).toBeLessThanOrEqual(Math.min(top, 10_000 * 44));
        expect(to * 44).toBeGreaterThanOrEqual(Math.min(top + height, 10_000 * 44));
        expect(to - from).toBeLessThan(height / 44 + 50);
      }),
    );
  });
});

import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { groupBy } from '#base/groupBy.ts';
import { relationsCsv, statementsCsv } from '#dataset/formats/write/csv.ts';
import type { Dataset } from '#domain/dataset.ts';
import { dyadOf } from '#domain/dyad.ts';
import { deriveRelation } from '#domain/relation.ts';
import type { RelationType } from '#domain/statement.ts';
import { addedClauses } from '#query/sentences/addedClauses.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { tableWords } from '#words/table.ts';

const types = new Map<string, RelationType>(smallDataset.relationTypes.map((type) => [type.id, type]));
const byDyad = groupBy(smallDataset.statements, ({ from, to }) => dyadOf(from, to).id);
const relations = [...byDyad.values()].map((list) =>
  deriveRelation(
    dyadOf(list[0]!.from, list[0]!.to),
    list.map((statement) => ({
      statement,
      type: types.get(statement.type)!,
      from: statement.from,
      to: statement.to,
    })),
  ),
);
const rowsOf = (dataset: Dataset) =>
  dataset.statements.map((statement) => ({ statement, counts: statement.mode !== 'accused' }));
const read = (text: string) =>
  Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data;

describe('statements', () => {
  const text = statementsCsv(rowsOf(smallDataset), smallDataset);

  test('has one row for each, and says all columns', () => {
    expect(read(text)).toHaveLength(24);
    expect(read(text).find(({ id }) => id === 'p3-2')).toEqual({
      id: 'p3-2',
      from: 'Bresia',
      verb: 'arms',
      to: 'Hill Front',
      'kind of act': 'armed',
      sign: 'aligned',
      'source type': 'another party’s claim',
      status: 'accused',
      'said by': 'Ilan Oren',
      when: '2020-03/2020-06',
      place: 'Arland',
      paragraph: '3',
      quote: 'arming the Hill Front',
      paraphrase: 'Ilan Oren accused Bresia of giving arms to the Hill Front.',
      confidence: 'high',
      counts: 'no',
      'from id': 'bresia',
      'to id': 'hill-front',
      source: 'A. Writer, “Troops in Keld”, The Plain Speaker, 2020-06-15',
    });
  });

  test('has the headings of the table on screen', () => {
    const onScreen = Object.values(tableWords.column).map((heading) => heading.toLowerCase());
    const beside = ['id', 'kind of act', 'sign', 'paragraph', 'counts', 'from id', 'to id', 'source'];
    const [head = ''] = text.slice(1).split('\r\n');
    expect(head.split(',').filter((name) => !onScreen.includes(name))).toEqual(beside);
  });

  test('begins with a byte order mark and breaks every line by CRLF', () => {
    expect(text.startsWith('\uFEFFid,from,verb,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('no statements are a header alone', () => {
    expect(statementsCsv([], smallDataset)).toMatch(/^\uFEFFid,[^\r\n]*,source\r\n$/);
  });

  test('no cell can run as a formula, and every text comes back', () => {
    const hostile = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '"', ',', '\n', "'", ';', ''), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, hostile, (name, gloss) => {
        const dataset = {
          ...smallDataset,
          actors: smallDataset.actors.map((actor) => ({ ...actor, name })),
          statements: smallDataset.statements.slice(0, 2).map((one) => ({ ...one, gloss })),
        };
        const rows = read(statementsCsv(rowsOf(dataset), dataset));
        expect(rows).toHaveLength(2);
        for (const row of rows) {
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          const safe = (text: string) => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
          expect([row.from, row.paraphrase]).toEqual([safe(name), safe(gloss)]);
        }
      }),
    );
  });
});

describe('relations', () => {
  const rows = read(relationsCsv(relations, smallDataset, addedClauses));

  test('has one row for each, with counts, speakers and dates', () => {
    expect(rows).toHaveLength(relations.length);
    expect(rows.find((row) => row['actor A'] === 'Bresia' && row.stance === 'Mixed')).toEqual({
      'actor A': 'Bresia',
      'actor B': 'Government of Arland',
      'actor A id': 'bresia',
      'actor B id': 'arland-government',
      stance: 'Mixed',
      also: '',
      'how stated': 'explicitly',
      basis: 'done or ongoing',
      'mixed kind': 'aligned and opposed',
      'statements aligned': '1',
      'statements opposed': '1',
      'statements accused': '0',
      'statements other': '0',
      'said by': 'Sela Tal',
      'first date': '2020-06-12',
      'last date': '2020-06-12',
      'statement ids': 'p2-1; p2-2',
    });
  });

  test('the content of an accusation is counted by itself, and undated relations have no dates', () => {
    const alleged = rows.find((row) => row['statement ids'] === 'p3-2; p7-2');
    expect(alleged).toMatchObject({
      'statements aligned': '0',
      'statements opposed': '1',
      'statements accused': '1',
      'said by': 'Ilan Oren; the article',
      // The accusation has a date, but does not decide.
      'first date': '',
      'last date': '',
    });
    expect(rows.find((row) => row['statement ids'] === 'p7-3')).toMatchObject({ 'first date': '' });
  });
});

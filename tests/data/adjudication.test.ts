import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { datasetFolders, datasetIn } from '#scripts/datasets/datasetFolder.ts';
import { agreementOf } from '#scripts/reliability/agreement.ts';
import { type Entry, readCoding } from '#scripts/reliability/codingFile.ts';

const folder = datasetFolders().find((path) => basename(path) === 'mosul-2016')!;
const dataset = datasetIn(folder);
const read = (name: string) => readFileSync(join(folder, 'reliability', name), 'utf8');

type Row = Readonly<
  Record<
    | 'paragraph'
    | 'from'
    | 'to'
    | 'type'
    | 'coding1'
    | 'coding2'
    | 'before'
    | 'now'
    | 'statements'
    | 'decision'
    | 'reason',
    string
  >
>;
const rows = Papa.parse<Row>(read('adjudication.csv'), { header: true, skipEmptyLines: true }).data;

function entriesOf(name: string): readonly Entry[] {
  const coding = readCoding(JSON.parse(read(name)), dataset);
  if ('problems' in coding) throw new Error(coding.problems.join('\n'));
  return coding.entries;
}
const first = entriesOf('coding1.json');
const second = entriesOf('coding2.json');

interface Claim {
  readonly paragraph: number | string | undefined;
  readonly from: string;
  readonly to: string;
  readonly type: string;
}
const claim = ({ paragraph, from, to, type }: Claim) => `${paragraph} ${from} ${type} ${to}`;

/** Decisions by which the dataset may differ from what both codings have. */
const notFollowed = ['overruled', 'revised'];

test('a claim has one row for each level that it has in the dataset', () => {
  expect(rows).toHaveLength(99);
  expect(new Set(rows.map((row) => `${claim(row)} ${row.now}`)).size).toBe(rows.length);
});

test.each([
  ['coding1', first],
  ['coding2', second],
] as const)('%s stands in the rows as in the file', (column, entries) => {
  const inRows = rows.filter((row) => row[column] !== '').map((row) => `${claim(row)}: ${row[column]}`);
  const inFile = entries.map((entry) => `${claim(entry)}: ${entry.voice} ${entry.mode} ${entry.confidence}`);
  expect(inRows.sort()).toEqual(inFile.sort());
});

test('every statement stands in a row of the paragraph that it cites first', () => {
  const lines = rows.flatMap((row) => row.statements.split(' ').map((id) => `${claim(row)} ${id}`));
  for (const { id, from, to, type, cites } of dataset.statements)
    expect(lines).toContain(`${claim({ paragraph: cites[0]?.paragraph, from, to, type })} ${id}`);
});

test('a row has the voice, mode and confidence of its statements, which cite its paragraph', () => {
  const byId = new Map<string, (typeof dataset.statements)[number]>(
    dataset.statements.map((statement) => [statement.id, statement]),
  );
  for (const row of rows) {
    expect(row.now === '').toBe(row.statements === '');
    for (const id of row.statements.split(' ').filter((one) => one !== '')) {
      const { voice, mode, confidence, from, to, type, cites } = byId.get(id)!;
      expect([id, `${voice} ${mode} ${confidence}`, from, to, type]).toEqual([
        id,
        row.now,
        row.from,
        row.to,
        row.type,
      ]);
      expect(cites.map(({ paragraph }) => String(paragraph))).toContain(row.paragraph);
    }
  }
});

test('a decision has the effect that it names, and a reason where anybody differs', () => {
  for (const { coding1, coding2, before, now, decision, reason, ...row } of rows) {
    const alike = new Set([coding1, coding2, before, now]).size === 1;
    expect([claim(row), reason !== '']).toEqual([claim(row), !alike]);
    expect([claim(row), decision, before === '', before === now]).toEqual(
      {
        kept: [claim(row), 'kept', false, true],
        added: [claim(row), 'added', true, false],
        changed: [claim(row), 'changed', before === '', false],
        overruled: [claim(row), 'overruled', before === '', true],
        revised: [claim(row), 'revised', before === '', false],
      }[decision],
    );
    if (coding1 === coding2 && coding1 !== '' && !notFollowed.includes(decision)) expect(now).toBe(coding1);
  }
});

describe('the README', () => {
  const readme = read('README.md');

  test.each(['kept', 'changed', 'added', 'overruled', 'revised'])(
    'counts the rows that are %s',
    (decision) => {
      const count = rows.filter((row) => row.decision === decision).length;
      expect(readme).toContain(`| \`${decision}\` | ${count} |`);
    },
  );

  test('lists every agreement of both codings that is overruled or revised', () => {
    const section = readme.split('### Agreements that were overruled or revised')[1]!.split('\n## ')[0]!;
    const overruled = rows.filter(
      ({ decision, coding1, coding2 }) =>
        notFollowed.includes(decision) && coding1 !== '' && coding1 === coding2,
    );
    const listed = section.match(/^- \*\*¶ /gm) ?? [];
    expect(section).toMatch(new RegExp(`^: ${listed.length}\n`));
    expect(listed).toHaveLength(overruled.length);
    for (const { paragraph, statements } of overruled) {
      expect(section).toContain(`- **¶ ${paragraph}, `);
      expect(section).toContain(statements);
    }
  });

  test('the codebook counts the same agreements, and gives the same figures rounded', () => {
    const codebook = readFileSync(join(folder, 'README.md'), 'utf8');
    const listed = readme
      .split('### Agreements that were overruled or revised')[1]!
      .split('\n## ')[0]!
      .match(/^- \*\*¶ /gm)!;
    expect(codebook).toContain(`the ${listed.length} agreements that are not followed`);
    const { measures, both, onlyFirst, onlySecond } = agreementOf(dataset, first, second);
    expect(onlyFirst.length).toBe(1);
    expect(onlySecond.length).toBe(1);
    expect(codebook).toContain(`Both codings found ${both.length} pairs in a paragraph, and each found one`);
    const alphaOf = (wanted: string, place = 0) =>
      measures.filter(({ what }) => what === wanted)[place]!.alpha!.toFixed(2);
    expect(new Set([alphaOf('sign'), alphaOf('voice'), alphaOf('mode')])).toEqual(new Set(['1.00']));
    expect(codebook).toContain('is 1.00 for sign, voice and mode');
    expect(codebook).toContain(`${alphaOf('type')} for type`);
    expect(codebook).toContain(`${alphaOf('confidence')} for confidence`);
    const [named] = measures;
    expect(codebook).toContain(`it is ${named!.alpha!.toFixed(2)} over the ${named!.units} pairs`);
  });

  test('has the figures that the script computes', () => {
    const { measures, both, onlyFirst, onlySecond } = agreementOf(dataset, first, second);
    expect([first.length, second.length, both.length, onlyFirst.length, onlySecond.length]).toEqual([
      77, 78, 71, 1, 1,
    ]);
    for (const { what, units, alpha, interval } of measures) {
      const range =
        interval === null
          ? 'none: no difference'
          : `${interval.low.toFixed(3)} to ${interval.high.toFixed(3)}`;
      expect(readme).toContain(`| ${what} | ${units} | ${alpha!.toFixed(3)} | ${range} |`);
    }
  });
});

/**
 * Tables and files that went wrong in the ways in which people's files do: whatever is read, every row is drawn or kept
 * aside, and what cannot be read is refused with the name of the file and what would be right.
 */
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '#base/seededRandom.ts';
import { guessRecipe } from '#dataset/formats/read/columnMeaning/guessRecipe.ts';
import { type Recipe, signChoices } from '#dataset/formats/read/columnMeaning/recipe.ts';
import { readFile } from '#dataset/formats/read/readFile.ts';
import type { ReadChoices } from '#dataset/formats/read/reading.ts';
import { datasetFrom } from '#dataset/formats/read/toDataset/datasetFrom.ts';
import { graphTexts as graphs, workbook } from '#tests/fixtures/madeUpFiles.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { objections, utf8 } from './opened.ts';

const awkward = [
  '',
  ' ',
  '"',
  '""',
  '"open',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  '\u0000',
  '\ufeff',
  '\u202e',
  '\u200b',
  '\u0085',
  '__proto__',
  'constructor',
  'toString',
  '=1+1',
  '-',
  '+',
  '−',
  '0',
  '-1',
  '1,5',
  '1e999',
  'NaN',
  '#N/A',
  'true',
  'x'.repeat(40_000),
  '2016-02-31',
  '31/12/2016',
  '0000-00-00',
  'حليف',
  'Ağrı',
  'e\u0301',
  '👩‍👩‍👧',
  'null',
  '[',
  '{',
  '<a>',
  '&x;',
];
const names = [
  'Northland',
  'Westland',
  'Eastmark',
  'Harbour Union',
  'Hill Front',
  'Ağrı',
  'حلب',
  'A, B & C',
  '12',
  'Northland ',
];
const verbs = ['ally', 'rival', 'supports', 'at war with', 'hmm', '1', '-1', '0', ''];
const headers = [
  ['from', 'relation', 'to', 'date', 'note'],
  ['Source', 'Type', 'Target', 'Weight', 'Label'],
  ['who', 'how', 'whom', 'said by', 'quote'],
  ['Actor A', 'defense', 'Actor B', 'entente', 'year'],
  ['a', '', '', 'name', 'name'],
];

/** Draws from a seeded stream. */
class Draw {
  readonly #random: () => number;
  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }
  below(end: number): number {
    return Math.floor(this.#random() * end);
  }
  chance(part: number): boolean {
    return this.#random() < part;
  }
  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }
}

function rowsOf(draw: Draw): string[][] {
  if (draw.chance(0.15)) {
    const actors = names.slice(0, 2 + draw.below(5));
    return [
      ['', ...actors],
      ...actors.map((name) => [name, ...actors.map(() => draw.of(['', '0', '1', '-1', 'NA', '7']))]),
    ];
  }
  const rows = Array.from({ length: draw.below(12) }, () => [
    draw.of(names),
    draw.of(verbs),
    draw.of(names),
    draw.of(['2016', '1.5.2016', '5/13/2016', 'soon', '']),
    draw.of(['', 'a note', 'https://example.org/a']),
  ]);
  return draw.chance(0.8) ? [[...draw.of(headers)], ...rows] : rows;
}

/** One thing that goes wrong with the rows of a table. */
function spoil(rows: string[][], draw: Draw): void {
  const at = draw.below(rows.length + 1);
  const row = rows[at];
  const column = draw.below(6);
  const acts: readonly (() => void)[] = [
    () => row?.splice(column, 1, draw.of(awkward)),
    () => row?.splice(column, 1),
    () => row?.splice(column, 0, draw.of(awkward), draw.of(names)),
    () => rows.splice(at, 1),
    () => rows.splice(at, 0, []),
    () => rows.splice(at, 0, [draw.of(['Table 1', 'Source: made up', '', '***'])]),
    () => rows.splice(at, 0, [...(rows[draw.below(rows.length)] ?? [])]),
    () =>
      rows.splice(
        at,
        0,
        Array.from({ length: draw.below(40) }, () => draw.of(awkward)),
      ),
    () => {
      for (const each of rows) each.splice(column, 1);
    },
    () => {
      for (const each of rows) each.splice(column, 0, draw.of(verbs));
    },
    () => rows.reverse(),
  ];
  draw.of(acts)();
}

/** Prints rows as CSV of some kind, now and then without minding the quotes. */
function printed(rows: readonly (readonly string[])[], draw: Draw): Uint8Array {
  const delimiter = draw.of([',', ';', '\t', '|']);
  const end = draw.of(['\n', '\r\n', '\r', '\r\r\n']);
  const isCareless = draw.chance(0.3);
  const cell = (text: string) =>
    !isCareless && /["\n\r]/.test(text + delimiter) === false && !text.includes(delimiter)
      ? text
      : isCareless
        ? text
        : `"${text.replaceAll('"', '""')}"`;
  const text = `${draw.chance(0.2) ? '\ufeff' : ''}${rows.map((row) => row.map(cell).join(delimiter)).join(end)}`;
  if (draw.chance(0.1)) {
    // As Excel saves "Unicode text".
    const units = Uint16Array.from(
      [...`\ufeff${text}`].flatMap((letter) => letter.split('').map((unit) => unit.charCodeAt(0))),
    );
    return new Uint8Array(units.buffer);
  }
  return utf8(text);
}

/** One thing that goes wrong with the bytes of a file. */
function spoilBytes(bytes: Uint8Array, draw: Draw): Uint8Array<ArrayBuffer> {
  const from = draw.below(bytes.length + 1);
  const to = Math.min(bytes.length, from + draw.below(40));
  const insert = (part: Uint8Array, end = from) =>
    Uint8Array.from([...bytes.subarray(0, from), ...part, ...bytes.subarray(end)]);
  const acts: readonly (() => Uint8Array<ArrayBuffer>)[] = [
    () => bytes.slice(0, from),
    () => insert(new Uint8Array(), to),
    () => insert(Uint8Array.of(draw.below(256)), from + 1),
    () => insert(bytes.subarray(from, to)),
    () => insert(utf8(draw.of(awkward).slice(0, 50))),
    () =>
      insert(
        utf8(
          draw.of([
            '-99999999999',
            '1e9',
            '9'.repeat(30),
            '<node id="a"/>',
            ']]>',
            '*Matrix\n',
            'node [ id 1 ]',
          ]),
        ),
      ),
    () => insert(bytes.subarray(draw.below(bytes.length), bytes.length), to),
  ];
  return draw.of(acts)();
}

/** Another choice of columns and signs, as a reader may make it: any column for any role. */
function chosenOtherwise(recipe: Recipe, columns: readonly string[], draw: Draw): Recipe {
  const column = () => (draw.chance(0.3) ? null : draw.of([...columns, 'no such column']));
  return {
    ...recipe,
    isDirected: draw.chance(0.5),
    relations: {
      ...recipe.relations,
      from: column(),
      to: column(),
      relation: column(),
      when: column(),
      note: column(),
      id: column(),
    },
    values: recipe.values.map((value) => ({ ...value, sign: draw.of([...signChoices, null]) })),
    joins: [{ into: draw.of(names), names: [draw.of(names), draw.of(names)] }],
  };
}

/** Reads, guesses and makes; throws where a row is lost or the dataset is not sound. Returns what kind it was. */
function read(file: string, bytes: Uint8Array, draw: Draw, choices: ReadChoices = {}): string {
  const reading = readFile(file, bytes, choices);
  const recipe = guessRecipe(reading);
  if (reading.kind === 'unreadable') {
    const [issue] = reading.issues;
    expect([issue?.file, issue?.message === '', issue?.expected === '']).toEqual([file, false, false]);
    return reading.kind;
  }
  const tables = reading.kind === 'dataset' ? [] : reading.tables;
  const columns = tables.find(({ name }) => name === recipe?.relations.table)?.columns ?? [];
  const recipes =
    recipe === null
      ? [null]
      : [
          recipe,
          chosenOtherwise(
            recipe,
            columns.map(({ name }) => name),
            draw,
          ),
        ];
  for (const one of recipes) {
    const made = datasetFrom(reading, one);
    if (made === null) throw new Error('nothing was made of a table');
    expect(made.drawn + made.keptAside.length + made.noRelation).toBe(made.rows);
    const table = tables.find(({ name }) => name === one?.relations.table);
    if (one?.shape === 'rows') expect(made.rows).toBe(table?.rows.length);
    expect(objections(made)).toEqual([]);
  }
  return reading.kind;
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

test('Of a spoiled table every row is drawn or kept aside, and the dataset is sound', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const draw = new Draw(seed);
      const rows = rowsOf(draw);
      for (let left = draw.below(6); left > 0; left--) spoil(rows, draw);
      let bytes = printed(rows, draw);
      if (draw.chance(0.15)) bytes = spoilBytes(bytes, draw);
      if (bytes.length > 0) read('spoiled.csv', bytes, draw);
    }),
    lawWeight(7.5, 100),
  );
});

describe('A spoiled file is read or refused, and never more than that', () => {
  test.each(Object.entries(graphs))('%s', (file, text) => {
    expect(readFile(file, utf8(text)).kind).not.toBe('unreadable');
    fc.assert(
      fc.property(seeds, (seed) => {
        const draw = new Draw(seed);
        let bytes: Uint8Array = utf8(text);
        for (let left = 1 + draw.below(4); left > 0 && bytes.length > 0; left--)
          bytes = spoilBytes(bytes, draw);
        read(file, bytes, draw, draw.chance(0.1) ? { encoding: 'windows-1252' } : {});
      }),
      lawWeight(2, 10),
    );
  });

  test('x.xlsx, its bytes and those of its parts', () => {
    expect(readFile('x.xlsx', workbook).kind).toBe('tables');
    const parts = unzipSync(workbook);
    fc.assert(
      fc.property(seeds, (seed) => {
        const draw = new Draw(seed);
        const spoiled = { ...parts };
        for (let left = draw.below(3); left > 0; left--) {
          const name = draw.of(Object.keys(parts));
          spoiled[name] = spoilBytes(spoiled[name] ?? new Uint8Array(), draw);
        }
        const packed = zipSync(spoiled);
        read('x.xlsx', draw.chance(0.4) ? spoilBytes(packed, draw) : packed, draw);
      }),
      lawWeight(2, 10),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printOneFile } from '#dataset/formats/entente.ts';
import { type Issue, issuePlace, issueText } from '#dataset/issue.ts';
import { parseDataset, parseOneFile } from '#dataset/parseDataset.ts';
import { smallDataset, smallFiles } from '#tests/fixtures/smallDataset.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { allIssues, put } from './spoiled.ts';

type Path = readonly (string | number)[];

/** Every place of a value of plain data, the deepest ones too. */
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    places(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inner];
}
function at(value: unknown, path: Path): unknown {
  return path.reduce((one, step) => (one as Record<string | number, unknown> | undefined)?.[step], value);
}
const all = places(smallFiles()).filter((path) => path.length > 0);

/** The id that an issue at a path has to name: the innermost one around it, once the file is spoiled. */
function idAround(files: unknown, [file, ...path]: Path): unknown {
  const ids = path.map((_, depth) => at(files, [file as string, ...path.slice(0, depth + 1), 'id']));
  const own = file === 'dataset' ? at(files, ['dataset', 'id']) : undefined;
  return ids.findLast((id) => typeof id === 'string') ?? (typeof own === 'string' ? own : undefined);
}

function expectIssueAt(files: unknown, path: Path): void {
  const issues = allIssues(files);
  const [file, ...inner] = path;
  const place = issuePlace({ file: file as Issue['file'], path: inner });
  const issue = issues.find((one) => issuePlace(one) === place);
  expect(issue, `${place}: ${JSON.stringify(issues)}`).toBeDefined();
  expect(issue?.id).toBe(idAround(files, path));
}

describe('one corrupted field yields an issue that names file, id and field', () => {
  test('a value of another type', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(3), (path, choice) => {
        const files = smallFiles();
        const was = at(files, path);
        const others: unknown[] = [7.5, 'x\n', {}, [], true].filter(
          (one) => typeof one !== typeof was || Array.isArray(one) !== Array.isArray(was),
        );
        // Where null stands, text may stand too; and no text of the schema ends with a line break.
        const other = others[choice % others.length];
        put(files, path, other);
        expectIssueAt(files, path);
      }),
      lawWeight(4),
    );
  });

  test('a required field removed', () => {
    const optional = ['partOf', 'partOfBasis', 'note', 'earlier', 'urlNote', 'paragraph', 'quote', 'locator'];
    optional.push('issued', 'licenceScope', 'numbers', 'retiredIds');
    const required = all.filter((path) => {
      const last = path.at(-1) as string | number;
      return typeof last === 'string' && !(optional.includes(last) && !path.includes('mentions'));
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...required.filter((path) => path[1] !== 'omissions' || path.at(-1) !== 'paragraph')),
        (path) => {
          const files = smallFiles();
          put(files, path, undefined);
          expectIssueAt(files, path);
        },
      ),
      lawWeight(3),
    );
  });

  test('a field that no schema knows', () => {
    const groups = all.filter((path) => {
      const value = at(smallFiles(), path);
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    });
    const key = fc.string({ minLength: 1 }).map((text) => `x${text}`);
    fc.assert(
      fc.property(fc.constantFrom(...groups), key, (path, name) => {
        const files = smallFiles();
        put(files, [...path, name], 1);
        expectIssueAt(files, [...path, name]);
      }),
    );
  });

  test('an id that is not there', () => {
    const references = all.filter((path) => {
      const place = path.filter((step) => typeof step === 'string').join('.');
      return /\.(from|to|type|saidBy|source|partOf|actor|nearest)$|(omissions\.actors|theatre|actors\.countries|factions|communities)$/.test(
        place,
      )
        ? typeof at(smallFiles(), path) === 'string' && path[1] !== 'factions' && path[1] !== 'communities'
        : false;
    });
    expect(references.length).toBeGreaterThan(150);
    fc.assert(
      fc.property(fc.constantFrom(...references), fc.constantFrom('no-such-id', 'ZZ'), (path, id) => {
        const files = smallFiles();
        put(files, path, id);
        expectIssueAt(files, path);
      }),
      lawWeight(3),
    );
  });
});

describe('printing and parsing', () => {
  const printed = (dataset: typeof smallDataset) => parseOneFile(printOneFile(dataset));

  test('what is printed is parsed to the same', () => {
    expect(printed(smallDataset)).toEqual({ ok: true, dataset: smallDataset });
  });

  test('whatever the texts are', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 }).filter((one) => /^\S([\s\S]*\S)?$/.test(one));
    fc.assert(
      fc.property(text, text, text, fc.boolean(), (title, name, gloss, earlier) => {
        const dataset = {
          ...smallDataset,
          title,
          actors: smallDataset.actors.map((actor) => ({ ...actor, name, summary: gloss })),
          statements: smallDataset.statements.map((one) => ({ ...one, gloss, note: name, earlier })),
        };
        expect(printed(dataset)).toEqual({ ok: true, dataset });
      }),
    );
  });

  test('printing what was parsed gives the same text', () => {
    const text = printOneFile(smallDataset);
    const parsed = parseOneFile(text);
    expect(parsed.ok && printOneFile(parsed.dataset)).toBe(text);
  });

  test('the schema’s address is the file’s, not the dataset’s', () => {
    const files = smallFiles();
    put(files, ['dataset', '$schema'], '../../public/schema/dataset.schema.json');
    expect(parseDataset(files)).toEqual({ ok: true, dataset: smallDataset });
  });

  test('a byte order mark is no obstacle', () => {
    expect(parseOneFile(`\uFEFF${printOneFile(smallDataset)}`).ok).toBe(true);
  });
});

describe('hostile input is an issue and never throws', () => {
  const nested = (depth: number) => {
    let value: unknown = [];
    for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { a: value };
    return value;
  };
  const cyclic: Record<string, unknown> = {};
  cyclic.actors = [cyclic];
  const trap = {
    get format(): string {
      throw new Error('boo');
    },
  };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const polluting = JSON.parse('{"__proto__": {"format": "entente"}, "constructor": 1, "toString": 2}');

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['deep nesting', nested(50_000)],
    ['a cycle', cyclic],
    ['a getter that throws', trap],
    ['a dead proxy', revoked.proxy],
    ['keys of the prototype', polluting],
    ['a huge list', new Array(2_000_000).fill(7)],
    [
      'a group of too many fields',
      Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`k${at}`, 7])),
    ],
    ['a list with holes', new Array(4_000_000_000)],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a big integer', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
  ])('%s', (_name, value) => {
    for (const part of ['dataset', 'actors', 'statements'] as const) {
      const parsed = parseDataset({ ...smallFiles(), [part]: value });
      expect(parsed.ok).toBe(false);
      expect(!parsed.ok && parsed.issues.map(issueText).every((text) => text.length < 1000)).toBe(true);
    }
    expect(parseDataset(value as never).ok).toBe(false);
    expect(({} as { format?: string }).format).toBeUndefined();
  });

  test('an item far down a long list, and a long list inside an item, are checked and named by their places', () => {
    const files = smallFiles();
    const statement = files.statements[0]!;
    const cites = [...new Array(2500).fill(statement.cites[0]), 7];
    const statements = [...new Array(3000).fill(statement), { ...statement, cites }, 8];
    expect(allIssues({ ...files, statements }).map(issuePlace)).toEqual([
      'statements[3001]',
      'statements[3000].cites[2500]',
    ]);
  });

  test('an own key __proto__ anywhere is an unknown field', () => {
    const files = JSON.parse(JSON.stringify(smallFiles()).replace('"kind":', '"__proto__":{"x":1},"kind":'));
    expect(allIssues(files).map(issuePlace)).toEqual(['actors[0].__proto__']);
  });

  test('anything at all', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    fc.assert(
      fc.property(anything, anything, anything, (dataset, actors, statements) => {
        expect(parseDataset({ dataset, actors, statements }).ok).toBe(false);
      }),
    );
    const where = fc.constantFrom(...all);
    fc.assert(
      fc.property(where, anything, (path, value) => {
        const files = smallFiles();
        put(files, path, value);
        expect(() => parseDataset(files)).not.toThrow();
      }),
      lawWeight(4),
    );
  });

  test('any text as one file', () => {
    for (const arbitrary of [fc.string(), fc.json(), fc.json().map((text) => text.slice(0, -1))])
      fc.assert(fc.property(arbitrary, (text) => !parseOneFile(text).ok));
    expect(parseOneFile('['.repeat(500_000)).ok).toBe(false);
    expect(parseOneFile(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`).ok).toBe(false);
  });
});

describe('what an issue says', () => {
  const first = (text: string) => {
    const parsed = parseOneFile(text);
    return parsed.ok ? 'no issue' : issueText(parsed.issues[0]!);
  };

  test.each([
    ['{"dataset": {}, "actors": [', /^the file: the text is not JSON/],
    ['{"dataset": {},\n "actors": [1,]}', /^the file: the text is not JSON/],
    ['[]', /^the file: a list is not a dataset/],
    ['{"dataset": {}, "actor": []}', /^actor: there is no part “actor”. Expected: perhaps “actors”/],
    ['{"dataset": 1, "actors": [], "statements": []}', /^dataset: 1 is of the wrong type/],
    ['{"actors": [], "statements": []}', /^dataset: this field is missing/],
  ])('%s', (text, message) => {
    expect(first(text)).toMatch(message);
  });

  test('a file of another format is cut off after 200 issues', () => {
    const parsed = parseDataset({ ...smallFiles(), actors: new Array(1000).fill(7) });
    const issues = parsed.ok ? [] : parsed.issues;
    expect(issues).toHaveLength(201);
    expect(issues.at(-1)?.message).toBe('only the first 200 issues are listed');
  });

  test('a hundred unknown ids get a spelling hint; comparing thousands with every known one would take minutes', () => {
    const files = smallFiles();
    const [model] = files.statements;
    const statements = Array.from({ length: 5_000 }, (_, index) => ({
      ...model,
      id: `s${index}`,
      from: `arland-army-${index}`,
    }));
    const parsed = parseDataset({ ...files, statements });
    const hinted = parsed.ok
      ? []
      : parsed.issues.filter(({ expected }) => expected.includes('“arland-army”'));
    expect(hinted).toHaveLength(100);
  });
});

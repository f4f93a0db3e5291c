import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Statement } from '#domain/statement.ts';
import { matchCodings } from '#workspace/comparing/matching.ts';

let count = 0;
/** "a b" at a paragraph, with a quote from one character to another. */
function coded(
  ends: string,
  paragraph: number,
  [start, end]: readonly [number, number],
  rest: object = {},
): Statement {
  const [from, to] = ends.split(' ');
  count += 1;
  return {
    id: `s${count}`,
    from,
    to,
    type: 'fights',
    voice: 'report',
    mode: 'done',
    saidBy: 'narrator',
    when: null,
    theatre: [],
    cites: [{ source: 'text', paragraph, quote: 'x'.repeat(end - start), start, end }],
    gloss: 'It is said.',
    confidence: 'high',
    ...rest,
  } as unknown as Statement;
}
const quoted = (ends: string, paragraph: number, quote?: string) =>
  coded(ends, paragraph, [0, 1], { cites: [{ source: 'text', paragraph, ...(quote && { quote }) }] });

describe('two codings', () => {
  test.each<[string, Statement[], Statement[], [number, number][]]>([
    ['the same passage and actors', [coded('a b', 1, [0, 9])], [coded('a b', 1, [4, 12])], [[0, 0]]],
    ['the other way round', [coded('a b', 1, [0, 9])], [coded('b a', 1, [4, 12])], [[0, 0]]],
    ['other words of the same paragraph', [coded('a b', 1, [0, 9])], [coded('a b', 1, [20, 30])], [[0, 0]]],
    ['another paragraph', [coded('a b', 1, [0, 9])], [coded('a b', 2, [0, 9])], []],
    ['another actor', [coded('a b', 1, [0, 9])], [coded('a c', 1, [0, 9])], []],
    [
      'overlapping quotes before those that say the same',
      [coded('a b', 1, [0, 9]), coded('a b', 1, [20, 30], { type: 'backs' })],
      [coded('a b', 1, [22, 33]), coded('a b', 1, [1, 8], { type: 'backs' })],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      'the more alike of two with overlapping quotes',
      [coded('a b', 1, [0, 9])],
      [coded('b a', 1, [0, 9], { type: 'backs' }), coded('a b', 1, [5, 12])],
      [[0, 1]],
    ],
    [
      'one partner each',
      [coded('a b', 1, [0, 9]), coded('a b', 1, [2, 9])],
      [coded('a b', 1, [0, 9])],
      [[0, 0]],
    ],
    [
      'quotes without places that hold one another',
      [quoted('a b', 1, 'The Old Guard fell')],
      [quoted('a b', 1, 'old guard')],
      [[0, 0]],
    ],
    ['no quotes at all', [quoted('a b', 1)], [quoted('a b', 1)], [[0, 0]]],
  ])('%s', (_rule, first, second, expected) => {
    const { both, onlyFirst, onlySecond } = matchCodings(first, second);
    const pairs = both.map(([one, other]) => [first.indexOf(one), second.indexOf(other)]);
    expect(pairs).toEqual(expected);
    expect([onlyFirst.length, onlySecond.length]).toEqual([
      first.length - pairs.length,
      second.length - pairs.length,
    ]);
  });

  test('a second place of a statement counts as well', () => {
    const [one] = [coded('a b', 1, [0, 9])];
    const twice = { ...coded('a b', 3, [0, 9]), cites: [...coded('a b', 3, [0, 9]).cites, ...one!.cites] };
    expect(matchCodings([one!], [twice]).both).toHaveLength(1);
  });
});

const statement = fc
  .record({
    ends: fc.constantFrom('a b', 'b a', 'a c', 'c b'),
    paragraph: fc.integer({ min: 1, max: 2 }),
    start: fc.integer({ min: 0, max: 12 }),
    length: fc.integer({ min: 1, max: 8 }),
    type: fc.constantFrom('fights', 'backs'),
    mode: fc.constantFrom('done', 'announced'),
  })
  .map(({ ends, paragraph, start, length, type, mode }) =>
    coded(ends, paragraph, [start, start + length], { type, mode }),
  );
const coding = fc.array(statement, { maxLength: 7 });

test('the coders may be swapped, each statement is in one pile, and no two left alone belong together', () => {
  fc.assert(
    fc.property(coding, coding, (first, second) => {
      const { both, onlyFirst, onlySecond } = matchCodings(first, second);
      const swapped = matchCodings(second, first);
      expect(new Set(swapped.both.map(([one, other]) => `${other.id} ${one.id}`))).toEqual(
        new Set(both.map(([one, other]) => `${one.id} ${other.id}`)),
      );
      const piled = [...both.map(([one]) => one), ...onlyFirst].map(({ id }) => id).sort();
      expect(piled).toEqual(first.map(({ id }) => id).sort());
      const others = [...both.map(([, other]) => other), ...onlySecond].map(({ id }) => id).sort();
      expect(others).toEqual(second.map(({ id }) => id).sort());
      const dyad = ({ from, to, cites }: Statement) => `${[from, to].sort().join()} ${cites[0]!.paragraph}`;
      const left = new Set(onlyFirst.map(dyad));
      expect(onlySecond.filter((one) => left.has(dyad(one)))).toEqual([]);
    }),
  );
});

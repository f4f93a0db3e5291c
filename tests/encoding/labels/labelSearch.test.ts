import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, Point } from '#base/geometry.ts';
import { areMisread, chooseLabels, textsClash, textsOverlap } from '#encoding/labels/labelSearch.ts';
import type { Candidate } from '#encoding/labels/textBlock.ts';
import { lawWeight } from '#tests/lawRuns.ts';

const at = (x: number, y: number, cost: number): Candidate => ({
  block: { lines: ['x'], width: 40, height: 12, cost: 0 },
  box: { x, y, width: 40, height: 12 },
  leader: null,
  anchor: 'middle',
  fontSize: 10,
  cost,
});
const item = (weight: number, ...candidates: Candidate[]) => ({ weight, candidates });
const placed = (box: Box, leader: readonly [Point, Point] | null = null) => ({ box, leader, fontSize: 10 });

describe('chooseLabels', () => {
  it('takes the cheapest place of each where all have room', () => {
    expect(chooseLabels([item(1, at(0, 0, 3), at(0, 50, 1)), item(1, at(200, 0, 0))])).toEqual([1, 0]);
  });

  it('takes dearer places rather than let two texts overlap, and of those the cheaper pair', () => {
    const one = item(1, at(0, 0, 0), at(0, 100, 9));
    const other = item(1, at(10, 0, 0), at(200, 100, 4));
    expect(chooseLabels([one, other])).toEqual([0, 1]);
  });

  it('a first choice gives way where both can have a place that costs nothing', () => {
    const one = item(1, at(60, 20, 0), at(0, 0, 0));
    const other = item(1, at(0, 0, 1), at(30, 20, 0));
    expect(chooseLabels([one, other])).toEqual([1, 1]);
  });

  it('where there is room for one alone, the one of more weight stays', () => {
    expect(chooseLabels([item(1, at(0, 0, 0)), item(2, at(10, 0, 0))])).toEqual([-1, 0]);
    expect(chooseLabels([item(2, at(0, 0, 0)), item(1, at(10, 0, 0))])).toEqual([0, -1]);
  });

  it('law: those that are shown do not clash', () => {
    const candidate = fc.record({ x: fc.nat(4), y: fc.nat(3), cost: fc.nat(11) });
    const texts = fc.array(fc.array(candidate, { minLength: 1, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(texts, (drawn) => {
        const items = drawn.map((places) =>
          item(1, ...places.map(({ x, y, cost }) => at(30 * x, 10 * y, cost))),
        );
        const there = chooseLabels(items).flatMap((place, n) => items[n]!.candidates[place] ?? []);
        expect(there.length).toBeGreaterThan(0);
        for (const [n, one] of there.entries())
          for (const other of there.slice(n + 1)) expect(textsClash(one, other)).toBe(false);
      }),
      lawWeight(5),
    );
  });

  it('a text without candidates has no place', () => {
    expect(chooseLabels([item(5), item(1, at(0, 0, 0))])).toEqual([-1, 0]);
  });
});

describe('texts', () => {
  const box = { x: 0, y: 0, width: 40, height: 12 };

  it('overlap, too, where they are nearer than half an em sideways or a third of one up or down', () => {
    expect(textsOverlap(placed(box), placed({ ...box, x: 44 }))).toBe(true);
    expect(textsOverlap(placed(box), placed({ ...box, x: 46 }))).toBe(false);
    expect(textsOverlap(placed(box), placed({ ...box, y: 15 }))).toBe(true);
    expect(textsOverlap(placed(box), placed({ ...box, y: 16 }))).toBe(false);
  });

  it('clash, too, where the leader line of one runs through the other', () => {
    const leader = [
      { x: 20, y: -50 },
      { x: 20, y: 90 },
    ] as const;
    const far = { ...box, y: 100 };
    expect(textsClash(placed(box), placed(far, leader))).toBe(true);
    expect(textsClash(placed(far, leader), placed(box))).toBe(true);
    expect(textsClash(placed(box), placed(far))).toBe(false);
  });
});

describe('what is said', () => {
  const said = (of: string[], words: string[] | null) => ({ of, words });
  const only = (x: number, y: number, own: ReturnType<typeof said>) => ({
    ...item(1, at(x, y, 0)),
    said: own,
  });

  it('a word stands off the names of those at neither end of its line', () => {
    const word = (y: number, of: string[]) =>
      chooseLabels([only(0, 0, said(['c'], null)), only(0, y, said(of, ['accuses']))]);
    expect(word(19, ['a', 'b'])).toContain(-1);
    expect(word(21, ['a', 'b'])).toEqual([0, 0]);
    expect(word(19, ['a', 'c'])).toEqual([0, 0]);
  });

  it('equal words of two lines stand apart, one of several acts too', () => {
    const words = (x: number, other: string[]) =>
      chooseLabels([only(0, 0, said(['a', 'b'], ['accuses'])), only(x, 0, said(['c', 'd'], other))]);
    expect(words(69, ['accuses'])).toContain(-1);
    expect(words(71, ['accuses'])).toEqual([0, 0]);
    expect(words(69, ['blocks', 'accuses'])).toContain(-1);
    expect(words(69, ['blocks'])).toEqual([0, 0]);
  });
});

describe('two names that would be read as one', () => {
  const left = placed({ x: 0, y: 0, width: 40, height: 10 });
  const beside = (gap: number, isLed = false, y = 0) =>
    placed(
      { x: 40 + gap, y, width: 40, height: 10 },
      isLed
        ? [
            { x: 60 + gap, y: -30 },
            { x: 60 + gap, y: -1 },
          ]
        : null,
    );
  const said = (of: string, isPrinted: boolean) => ({ of: [of], words: null, isPrinted });
  const isOne = (other: ReturnType<typeof placed>, isPrinted = true) =>
    areMisread(left, other, said('a', isPrinted), said('b', isPrinted));

  it('stand side by side within four fifths of a letter, in print', () => {
    expect(isOne(beside(7))).toBe(true);
    expect(isOne(beside(9))).toBe(false);
    expect(isOne(beside(7), false)).toBe(false);
  });

  it('the one at a leader line stands farther off in a row, and nearer in none', () => {
    expect(isOne(beside(15, true))).toBe(true);
    expect(isOne(beside(17, true))).toBe(false);
    expect(isOne(beside(10, true, 12))).toBe(false);
  });
});

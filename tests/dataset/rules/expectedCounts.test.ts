import { expect, test } from 'vitest';
import { datasetCounts } from '#dataset/datasetCounts.ts';
import { expectedOf, unexpectedCounts } from '#dataset/rules/expectedCounts.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

const counts = datasetCounts(smallDataset);
const asserted = {
  actors: { core: 10, periphery: 4 },
  statements: 24,
  dyads: 20,
  modes: { done: 20, announced: 1, threatened: 1, accused: 2 },
  signs: { aligned: 8, opposed: 9, none: 7 },
};

test('the small dataset holds what it is known to hold', () => {
  expect(expectedOf(counts)).toEqual(asserted);
  expect(unexpectedCounts(asserted, counts)).toEqual([]);
});

test.each([
  [{ ...asserted, statements: 25 }, /^statements: asserted 25, found 24/],
  [{ ...asserted, actors: { core: 10, periphery: 5 } }, /^actors\.periphery: asserted 5, found 4/],
  [{ ...asserted, modes: { ...asserted.modes, accused: 1 } }, /^modes\.accused: asserted 1, found 2/],
  [{ ...asserted, signs: { ...asserted.signs, none: 6 } }, /^signs\.none/],
  [{ ...asserted, dyads: undefined }, /^dyads: this field is missing/],
  [{ ...asserted, dyad: 1 }, /^dyad: there is no field/],
  [{ ...asserted, modes: { done: 20 } }, /^modes\.announced/],
  ['24', /wrong type/],
])('a wrong assertion is told: %j', (expected, message) => {
  expect(unexpectedCounts(expected, counts).join('\n')).toMatch(message);
});

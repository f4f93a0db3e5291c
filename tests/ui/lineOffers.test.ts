import { expect, test } from 'vitest';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { lineOffers } from '#ui/coding/lineOffers.ts';

const offers = lineOffers(smallDataset, { actors: [], types: [] }, '', '');
const askedOf = (typed: string) => offers.verbs(typed).map(({ isAsked }) => isAsked === true);

test('a new verb is taken unasked only with the side that the word itself has', () => {
  expect(askedOf('ferries')).toEqual([true, true, true]);
  expect(askedOf('besieges')).toEqual([false, true, true]);
});

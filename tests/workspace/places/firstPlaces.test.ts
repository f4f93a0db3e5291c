import { expect, test, vi } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { searchPlaces } from '#workspace/places/growingPlaces.ts';

type Found = (found: { layout: string; positions: Record<string, readonly [number, number]> }) => void;

/** A search that finds quick places first, and better ones a turn later. */
vi.mock('#workers/layoutClient.ts', () => ({
  placesInWorker: async (_: unknown, __: unknown, found: Found) => {
    found({ layout: 'quick', positions: { one: [1, 1] } });
    await new Promise((resolve) => setTimeout(resolve));
    found({ layout: 'automatic', positions: { one: [2, 2] } });
  },
}));

const ofActors = (count: number): Dataset => {
  const [actor] = smallDataset.actors;
  if (actor === undefined) throw new Error('no actor');
  const actors = Array.from({ length: count }, (_, at) => ({ ...actor, id: `a${at}` as typeof actor.id }));
  return { ...smallDataset, actors, statements: [] };
};

test('a dataset of few actors is shown where it will stay: no one moves once they are seen', async () => {
  expect((await searchPlaces(ofActors(9))).table().automatic).toEqual({ one: [2, 2] });
});

test('one of many actors is shown as soon as there is a picture', async () => {
  expect((await searchPlaces(ofActors(900))).table().automatic).toEqual({ one: [1, 1] });
});

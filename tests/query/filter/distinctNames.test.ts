import { expect, it } from 'vitest';
import type { Actor } from '#domain/actor.ts';
import { distinctNames } from '#query/filter/distinctNames.ts';

const actor = (id: string, shortName: string, name = shortName) =>
  ({ id, name, shortName }) as unknown as Actor;
const names = (...actors: Actor[]) => [...distinctNames(actors).values()];

it('keeps a short name that one actor has', () => {
  expect(names(actor('a', 'Army'), actor('b', 'Navy'))).toEqual(['Army', 'Navy']);
});

it('tells actors of one short name apart by their full names', () => {
  expect(names(actor('a', 'Army', 'Army of Arland'), actor('b', 'Army', 'Army of Bresia'))).toEqual([
    'Army (Army of Arland)',
    'Army (Army of Bresia)',
  ]);
});

it('and by their ids where the full names are one too', () => {
  expect(names(actor('army-1', 'Army'), actor('army-2', 'army'))).toEqual(['Army (army-1)', 'army (army-2)']);
});

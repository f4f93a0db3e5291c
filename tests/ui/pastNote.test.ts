import { expect, test } from 'vitest';
import { noteOfPast } from '#ui/coding/pastNote.ts';
import type { ActorChoice } from '#workspace/coding/completing/actorCompletion.ts';
import { firstTypes } from '#workspace/coding/completing/firstTypes.ts';

const fresh = (name: string): ActorChoice => ({ kind: 'newActor', name });
const verb = (id: string, isInverse = false) =>
  ({ kind: 'type', type: firstTypes.find((one) => one.id === id)!, isInverse }) as const;
const said = (quote: string, id: string, names = ['Kalmar', 'Westmere']) =>
  noteOfPast(null, verb(id), quote, names.map(fresh));

test('the note of what is over has the verb of the line in its own direction', () => {
  const begun = (id: string, isInverse: boolean) => noteOfPast(verb(id, isInverse), undefined, '', []);
  expect(begun('trains', false)).toBe('trained');
  expect(begun('trains', true)).toBe('was trained by');
});

test('of the marked words it has only a verb whose direction they say', () => {
  expect(said('Kalmar trained Westmere', 'trains')).toBe('trained');
  expect(said('Westmere trained Kalmar', 'trains')).toBe('');
  expect(said('Kalmar was trained by Westmere', 'trains')).toBe('');
  const passive = noteOfPast(
    null,
    verb('trains', true),
    'Kalmar was trained by Westmere',
    ['Kalmar', 'Westmere'].map(fresh),
  );
  expect(passive).toBe('was trained by');
  expect(said('which they once trained', 'trains')).toBe('');
  expect(said('Kalmar, Westmere and Tarn trained', 'trains', ['Kalmar', 'Westmere', 'Tarn'])).toBe('');
  expect(said('Westmere was allied with Kalmar', 'allied-with')).toBe('was allied with');
});

import { expect, test } from 'vitest';
import { numberedTitles } from '#workspace/numberedTitles.ts';

const head = (id: string, title: string) => ({ id, title });

test('of datasets of one title each but the first has a number, in the order in which they came', () => {
  const heads = [
    head('own-talks-10', 'Talks'),
    head('own-war', 'War'),
    head('own-talks-2', 'Talks'),
    head('own-talks', 'Talks'),
  ];
  expect(Object.fromEntries(numberedTitles(heads))).toEqual({
    'own-talks': 'Talks',
    'own-talks-2': 'Talks (2)',
    'own-talks-10': 'Talks (3)',
    'own-war': 'War',
  });
});

import { expect, it } from 'vitest';
import { groupBy } from '#base/groupBy.ts';

it('groups items by key, keys and items in the order of first appearance', () => {
  const groups = groupBy(['pear', 'apple', 'plum', 'avocado', 'fig'], (word) => word.charAt(0));
  expect([...groups]).toEqual([
    ['p', ['pear', 'plum']],
    ['a', ['apple', 'avocado']],
    ['f', ['fig']],
  ]);
});

it('has no group without items', () => {
  expect(groupBy([], () => 1).size).toBe(0);
});

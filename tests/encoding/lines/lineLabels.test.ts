import { expect, test } from 'vitest';
import { isAlwaysNamed } from '#encoding/lines/lineLabels.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';

/** Whether the first line between two actors, as the address shows it, is always named. */
const isNamedBetween = (address: string, one: string, other: string) => {
  const { relations } = realDerive.visibleGraph(stateAt(address).query);
  const relation = relations.find(({ a, b }) => [a, b].every((id) => id === one || id === other));
  const line = relation?.lines[0];
  return relation && line && isAlwaysNamed(line, relation);
};

test('a line that is merely implied is always named, whatever its verb; one that is told is not', () => {
  expect(isNamedBetween('counts=announced,done,low', 'krg', 'iraq-government')).toBe(true);
  expect(isNamedBetween('', 'turkey', 'iraq-government')).toBe(false);
});

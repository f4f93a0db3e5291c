import { expect, test } from 'vitest';
import { isAlwaysNamed } from '#encoding/lines/lineLabels.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';

/** The first line between two actors, as the address shows it. */
const lineBetween = (address: string, one: string, other: string) => {
  const { relations } = realDerive.visibleGraph(stateAt(address).query);
  const relation = relations.find(({ a, b }) => [a, b].every((id) => id === one || id === other));
  return relation?.lines[0];
};

test('a line that is merely implied is always named, whatever its verb; one that is told is not', () => {
  const implied = lineBetween('counts=announced,done,low', 'krg', 'iraq-government');
  expect(implied).toBeDefined();
  expect(implied && isAlwaysNamed(implied)).toBe(true);
  const told = lineBetween('', 'turkey', 'iraq-government');
  expect(told).toBeDefined();
  expect(told && isAlwaysNamed(told)).toBe(false);
});

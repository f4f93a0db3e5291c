import { expect, test } from 'vitest';
import { isAlwaysNamed, lineLabelsOf } from '#encoding/lines/lineLabels.ts';
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

test('has the verb of several in the plural, as a table has it', () => {
  const { relations } = realDerive.visibleGraph(stateAt('').query);
  const labels = lineLabelsOf(relations, realDerive.index.shortNameOf, realDerive.dataset);
  const textOf = (id: string) => labels.get(id)?.text;
  expect(textOf('sunni-turkmen-militias~turkish-forces|aligned')).toBe('train');
  expect(textOf('iran~pmu|aligned')).toBe('backs');
});

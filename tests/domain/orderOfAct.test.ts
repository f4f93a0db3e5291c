import { expect, it } from 'vitest';
import { relationRows } from '#derive/tableRows.ts';
import { inOrderOfAct, isOneWay, linesInOrder } from '#domain/relation.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';

const { relations } = realDerive.visibleGraph(
  stateAt('periphery=yes&counts=announced,contact,done,structure').query,
);
const nameOf = realDerive.index.shortNameOf;
const rows = relationRows({ relations }, nameOf, realDerive.dataset);

it('names first who alone acts, and leaves other pairs as they are written', () => {
  expect(relations.filter(isOneWay).length).toBeGreaterThan(10);
  for (const relation of relations) {
    const [one] = inOrderOfAct(relation);
    const acting = relation.lines
      .flatMap(({ statements }) => statements)
      .flatMap(({ from, type }) => (type.symmetric ? [] : [from]));
    if (isOneWay(relation)) expect(new Set(acting), relation.id).toEqual(new Set([one]));
    else expect(one, relation.id).toBe(relation.a);
  }
});

it('makes the arrows of the table point to the right there', () => {
  for (const relation of relations.filter(isOneWay))
    for (const line of linesInOrder(relation)) {
      expect([line.a, line.b], line.id).toEqual(inOrderOfAct(relation));
      expect(line.receivedByA, line.id).toBeNull();
    }
});

it.each([
  ['pmu~turkey', 'Turkey', 'PMU'],
  ['iran~turkey', 'Turkey', 'Iran'],
  ['iraq-government~turkey', 'Iraqi government', 'Turkey'],
])('%s is %s, then %s', (id, one, other) => {
  expect(rows.find(({ key }) => key === id)).toMatchObject({ a: one, b: other });
});

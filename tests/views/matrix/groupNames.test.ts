import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '#base/textWidth.ts';
import { orderActors } from '#derive/orderActors.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { asSet, defaultQuery, inclusions, type Query } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { type MatrixOrder, matrixOrders } from '#state/viewChoice.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { besideName, type GroupSpace, nameLeading, nameOfGroup } from '#views/matrix/groupNames.ts';
import { matrixMetrics } from '#views/matrix/matrixMetrics.ts';

const index = buildQueryIndex(realDataset);
const everything: Query = {
  ...defaultQuery,
  included: asSet(inclusions),
  periphery: true,
  isolated: true,
  rollUp: false,
};
const ordered = (order: MatrixOrder, query: Query) =>
  orderActors(applyQuery(index, query), realDataset, order);

interface Group {
  readonly label: string;
  readonly count: number;
}

/** Every line inside the group and beside its bracket, no letter over an edge. */
function expectInside({ label, count }: Group, space: GroupSpace): void {
  const { lines, isTurned, isWhole } = nameOfGroup({ label, count }, space);
  const run = Math.max(...lines.map((line) => textWidth(line, space.groupSize, 700)));
  // Letters of the first and the last line are as high as their size; leading between lines.
  const across = space.groupSize * (1 + nameLeading * (lines.length - 1));
  const [wide, high] = isTurned ? [across, run] : [run, across];
  const shown = `“${lines.join('|')}” in ${JSON.stringify(space)} over ${count} rows`;
  expect(wide, shown).toBeLessThanOrEqual(space.groupWidth - besideName);
  expect(high, shown).toBeLessThanOrEqual(count * space.cell);
  if (isWhole) expect(lines.join(' ').replaceAll(/\s/g, '')).toBe(label.replaceAll(/\s/g, ''));
  else expect(lines.at(-1)).toMatch(/…$/);
}

describe('names of groups', () => {
  const space = { cell: 24, groupWidth: 60, groupSize: 10 };

  it.each([
    ['PMU', 1, ['PMU'], false],
    ['Kurdistan Region', 1, ['Kurdistan', 'Region'], false],
    ['Turkey and trainees', 2, ['Turkey', 'and', 'trainees'], false],
    ['Syrian government side', 3, ['Syrian', 'government', 'side'], true],
  ])('“%s” over %i rows of a slim column', (label, count, lines, isTurned) => {
    expect(nameOfGroup({ label, count }, space)).toMatchObject({ lines, isTurned, isWhole: true });
  });

  it('are cut between letters, with a sign of it, where nothing else is left', () => {
    const { lines, isWhole } = nameOfGroup({ label: 'Multinational', count: 1 }, space);
    expect(lines).toEqual(['Multinat…']);
    expect(isWhole).toBe(false);
  });

  it('stand inside their groups, whatever they are', () => {
    const group = fc.record({
      label: fc.stringMatching(/^[A-Za-z]{1,16}( [A-Za-z]{1,16}){0,4}$/),
      count: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(
        group,
        fc.integer({ min: 13, max: 38 }),
        fc.integer({ min: 30, max: 150 }),
        (one, cell, groupWidth) => {
          for (const groupSize of [10, Math.min(12, 0.82 * cell)]) {
            expectInside(one, { cell, groupWidth, groupSize });
          }
        },
      ),
    );
  });

  const rooms: readonly (readonly [string, number, number, boolean])[] = [
    ['a laptop', 852, 641, false],
    ['a small laptop', 692, 494, false],
    ['a laptop at 200 %', 720, 275, false],
    ['a desktop beside the graph', 683, 728, false],
    ['a laptop beside the graph', 563, 584, false],
    ['a tablet', 712, 455, true],
    ['a phone', 390, 531, true],
    ['a small phone', 320, 255, true],
    ['a phone on its side', 640, 199, true],
  ];
  const groupedOrders = matrixOrders.filter((order) => ordered(order, defaultQuery).groups.length > 0);

  it.each(rooms)('of the bundled dataset are whole on %s', (_, width, height, isLarge) => {
    for (const query of [defaultQuery, everything]) {
      const { actors, groups } = ordered('faction', query);
      const metrics = matrixMetrics({ actors, groups, viewport: { width, height }, isLarge, rem: 16 });
      const names = groups.map((group) => nameOfGroup(group, metrics));
      expect(names.filter(({ isWhole }) => !isWhole)).toEqual([]);
    }
  });

  it.each(rooms)('of every order stand inside their groups on %s', (_, width, height, isLarge) => {
    for (const order of groupedOrders) {
      const { actors, groups } = ordered(order, everything);
      const metrics = matrixMetrics({ actors, groups, viewport: { width, height }, isLarge, rem: 16 });
      for (const group of groups) expectInside(group, metrics);
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { DyadId } from '#domain/dyad.ts';
import { lineKindOf } from '#domain/relation.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { asSet, defaultQuery, type Inclusion, inclusions } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { shortStance } from '#query/sentences/shortStance.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

const index = buildQueryIndex(realDataset);
const relationsWith = (included: readonly Inclusion[], of = index) =>
  applyQuery(of, { ...defaultQuery, periphery: true, included: asSet(included) }).relations;

describe('a stance that rests on words says on which', () => {
  const shown = new Map(
    relationsWith(['announced', 'done', 'threatened']).map((relation) => [
      relation.id,
      shortStance(relation),
    ]),
  );
  it.each([
    ['russia~united-states', 'Opposed (only an accusation)'],
    ['iran~turkey', 'Opposed (only a worry, partly inferred)'],
    ['turkey~united-states', 'Aligned (only a welcome)'],
    ['anti-government-groups-syria~us-media', 'Aligned (only a welcome, partly inferred)'],
    [
      'syria-government~united-states',
      'Opposed (an accusation, also “seeks to unseat” in the author’s view)',
    ],
    [
      'russia~syria-government',
      'Aligned (a welcome, partly inferred, also “commits to” according to the other party)',
    ],
    ['iraq-government~turkey', 'Opposed'],
  ])('%s: %s', (pair, stance) => {
    expect(shown.get(pair as DyadId)).toBe(stance);
  });
});

it('says "only" where nothing else that counts has the sign, whatever counts', () => {
  // What the types in sight have; the small one has none that is named by itself, so one is made so.
  const small = buildQueryIndex({
    ...smallDataset,
    relationTypes: smallDataset.relationTypes.map((type) => ({
      ...type,
      alwaysNamed: type.family === 'political',
    })),
  });
  let told = 0;
  for (const of of [index, small])
    for (let mask = 0; mask < 2 ** inclusions.length; mask += 1) {
      const included = inclusions.filter((_, at) => (mask >> at) % 2 === 1);
      for (const relation of relationsWith(included, of)) {
        if (!/\(only (?!implied)/.test(shortStance(relation))) continue;
        told += 1;
        const sign = relation.stance === 'aligned' ? 1 : -1;
        const same = relation.statements.filter(
          (one) =>
            lineKindOf(one) !== 'accused' &&
            (relation.stance === 'mixed' ? one.type.sign !== 0 : one.type.sign === sign),
        );
        expect(
          same.every(({ type }) => type.alwaysNamed === true),
          relation.id,
        ).toBe(true);
      }
    }
  expect(told).toBeGreaterThan(100);
});

import { expect, it } from 'vitest';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { applyQuery } from '#query/applyQuery.ts';
import { asSet, defaultQuery, inclusions } from '#query/query.ts';
import { buildQueryIndex } from '#query/queryIndex.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { tipText } from '#views/graph/tipText.ts';

const index = buildQueryIndex(realDataset);
const { relations } = applyQuery(index, { ...defaultQuery, included: asSet(inclusions) });
const tip = (one: string, other: string) =>
  tipText(
    { kind: 'dyad', dyad: dyadOf(one as ActorId, other as ActorId).id },
    relations,
    index.shortNameOf,
    realDataset,
  );

it('says what the line of a worry rests on', () => {
  expect(tip('turkey', 'iran')).toEqual([
    'Iran and Turkey: Opposed (by a worry alone, partly inferred)',
    'Turkey is troubled by Iran, ¶ 15',
  ]);
});

it('names the act of the line first, then the strongest: no threat stands behind a worry', () => {
  expect(tip('turkey', 'pmu').slice(1)).toEqual([
    'Turkey is at odds with PMU, ¶ 15',
    'Turkey threatens PMU, ¶ 14',
    'Turkey is troubled by PMU, ¶ 14',
  ]);
});

it('puts the author’s view beside the report', () => {
  expect(tip('united-states', 'syria-government')).toEqual([
    'Syrian government and United States: Opposed (by an accusation, also “seeks to unseat” in the author’s view)',
    'Syrian government accuses United States, ¶ 6',
    'United States seeks to unseat Syrian government, author’s view, ¶ 12',
  ]);
});

it('says who alleges', () => {
  expect(tip('united-states', 'isis')).toContain(
    'United States wanted a way out for ISIS, alleged by Russia, ¶ 6',
  );
});

it('names three acts, and counts the others', () => {
  const lines = tip('iraqi-army', 'isis');
  expect(lines[1]).toMatch(/^Iraqi forces fight ISIS/);
  expect(lines.length).toBeLessThanOrEqual(5);
});

import { expect, it } from 'vitest';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { asSet, defaultQuery, inclusions } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
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
    'Turkey → Iran: Opposed (only a worry, partly inferred)',
    'Turkey is troubled by Iran, ¶ 15',
  ]);
});

it('names the act of the line first, then the strongest: no threat stands behind a worry', () => {
  expect(tip('turkey', 'pmu').slice(1)).toEqual([
    'Turkey is at odds with the PMU, ¶ 15',
    'Turkey threatens the PMU, ¶ 14',
    'Turkey is troubled by the PMU, ¶ 14',
  ]);
});

it('puts the author’s view beside the report', () => {
  expect(tip('united-states', 'syria-government')).toEqual([
    'Syrian government and United States: Opposed (an accusation, also “seeks to unseat” in the author’s view)',
    'The Syrian government accuses the United States, ¶ 6',
    'The United States seeks to unseat the Syrian government, author’s view, ¶ 12',
  ]);
});

it('says who alleges', () => {
  expect(tip('united-states', 'isis')).toContain(
    'The United States wanted to allow the escape of ISIS, alleged by Russia, ¶ 6',
  );
});

it('names three acts, and counts the others', () => {
  const lines = tip('iraqi-army', 'isis');
  expect(lines[1]).toMatch(/^The Iraqi forces fight ISIS/);
  expect(lines.length).toBeLessThanOrEqual(5);
});

it('gives the full name of an actor, which stands in short beside its mark', () => {
  const tipOf = (actor: string) =>
    tipText({ kind: 'actor', actor: actor as ActorId }, relations, index.shortNameOf, realDataset);
  expect(tipOf('isis')[0]).toBe('Islamic State (ISIS)');
  expect(tipOf('turkey')[1]).toMatch(/^State, \d+ relations$/);
});

it('names the country in which something is done', () => {
  expect(tip('turkey', 'iraq-government')).toContain('Turkey stations troops in Iraq, ¶ 14');
});

it('tells what is to come as to come, and whose word it is', () => {
  expect(tip('pmu', 'isis').join('\n')).toContain('The PMU plans to fight ISIS, ¶ 6');
  const ofRussia = tip('russia', 'isis').slice(1);
  expect(ofRussia.join('\n')).toContain('Russia plans to block ISIS, another party’s claim, ¶ 13');
  expect(ofRussia.join('\n')).not.toContain('Russia blocks');
});

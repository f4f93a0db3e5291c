import { describe, expect, it } from 'vitest';
import { createDerive } from '#derive/derive.ts';
import type { Dataset } from '#domain/dataset.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { headline } from '#views/figure/wording/headline.ts';

/** A list of ties that take no side, as many files of graphs are. */
function tiesOf(form: 'file' | 'article'): Dataset {
  const [type, ...types] = smallDataset.relationTypes;
  const [statement] = smallDataset.statements;
  return {
    ...smallDataset,
    title: 'Ports',
    sources: smallDataset.sources.map((source) => ({ ...source, form })),
    relationTypes: [{ ...type!, family: 'contact', sign: 0 }, ...types],
    statements: [
      { ...statement!, type: type!.id, voice: 'report', mode: 'done', confidence: 'high', earlier: false },
    ],
  };
}
const titleOf = (dataset: Dataset, address = '') => {
  const derive = createDerive(dataset, () => ({}));
  const state = stateAt('');
  const included =
    address === '' ? state.query.included : [...state.query.included, 'contact' as const].sort();
  return headline(derive, { ...state, query: { ...state.query, included } }, false);
};

describe('the headline of a figure of everybody', () => {
  it('promises both sides where the picture has stances', () => {
    expect(headline(realDerive, stateAt(''), false)).toBe(
      'The Mosul offensive in its third week: who stands with whom, and who against whom',
    );
  });

  it('promises no stance where none is shown, and of a file not that anybody met', () => {
    expect(titleOf(tiesOf('file'))).toBe('Ports: ties');
    expect(titleOf(tiesOf('article'), 'contact')).toBe('Ports: who met whom');
  });
});

it.each([
  ['Talks', 'Talks: who stands with whom, and who against whom'],
  ['Two bridges: a harvest', 'Two bridges: a harvest. Who stands with whom, and who against whom'],
  ['Who rules the valley?', 'Who rules the valley? Who stands with whom, and who against whom'],
])('the headline of a dataset called “%s” has one colon at most', (title, expected) => {
  expect(titleOf({ ...smallDataset, title })).toBe(expected);
});

it.each([
  ['country=US', 'The United States: who it backs or opposes, and who opposes it'],
  ['country=TR', 'Turkey and the Turkish forces: where they stand, and who stands with or against them'],
  ['country=US,IR', 'The United States and Iran: who they back or oppose, and who opposes them'],
  // Four of the five acts are theirs.
  [
    'who=any&country=TR&faction=pmu&stance=opposed',
    'The PMU and actors whose home country is Turkey: who they oppose and who opposes them',
  ],
  ['actor=turkey&stance=aligned', 'Turkey: who backs it'],
  ['actor=isis', 'ISIS: who opposes it'],
])('the headline of %s is “%s”', (address, expected) => {
  expect(headline(realDerive, stateAt(address), false)).toBe(expected);
});

describe('the headline of several groups', () => {
  it('names them all: a group among “others” would pass for one actor', () => {
    const address = '?who=any&country=SY,TR&faction=isis,pmu,turkey';
    expect(headline(realDerive, stateAt(address), false)).toBe(
      'ISIS, the PMU, Turkey and its forces, and actors whose home country is Syria or Turkey: where they stand, and who stands with or against them',
    );
  });
});

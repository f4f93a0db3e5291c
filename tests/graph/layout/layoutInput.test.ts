import { expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { estimatedLabelWidth, layoutInput, restrictInput } from '#graph/layout/layoutInput.ts';

const actor = (id: string, more: object = {}) => ({
  id,
  shortName: id,
  tier: 'core',
  kind: 'state',
  factions: [],
  countries: [],
  ...more,
});
const statement = (from: string, to: string, type: string, more: object = {}) => ({
  id: `${from}-${to}-${type}`,
  from,
  to,
  type,
  voice: 'report',
  mode: 'done',
  when: null,
  confidence: 'high',
  ...more,
});
const dataset = (statements: object[], actors = [actor('a'), actor('b'), actor('c')]) =>
  ({
    conflictSince: '2014-01-01',
    relationTypes: [
      { id: 'backs', family: 'political', sign: 1 },
      { id: 'fights', family: 'armed', sign: -1 },
      { id: 'leads', family: 'structure', sign: 0 },
    ],
    actors,
    statements,
  }) as unknown as Dataset;
const ties = (input: ReturnType<typeof layoutInput>) =>
  input.ties.map(({ a, b, sign }) => `${a} ${b} ${sign}`);

it('a dyad with statements of both signs has both ties, whichever end speaks', () => {
  const input = layoutInput(dataset([statement('a', 'b', 'backs'), statement('b', 'a', 'fights')]));
  expect(ties(input)).toEqual(['a b 1', 'a b -1']);
});

it('accusations and earlier statements make no tie', () => {
  const input = layoutInput(
    dataset([
      statement('a', 'b', 'fights', { mode: 'accused' }),
      statement('a', 'c', 'fights', { when: '2003' }),
      statement('b', 'c', 'backs', { earlier: true }),
    ]),
  );
  expect(input.ties).toEqual([]);
});

it('the best statement of a sign gives the weight', () => {
  const weak = layoutInput(dataset([statement('a', 'b', 'backs', { voice: 'view' })])).ties[0]!.weight;
  const both = layoutInput(
    dataset([statement('a', 'b', 'backs', { voice: 'view' }), statement('b', 'a', 'backs')]),
  ).ties;
  expect(both).toHaveLength(1);
  expect(both[0]!.weight).toBeGreaterThan(weak);
});

it('ties of an official who is left out fall to the organisation, those within it vanish', () => {
  const actors = [actor('a'), actor('b'), actor('o', { kind: 'official', partOf: 'a' })];
  const input = layoutInput(dataset([statement('o', 'b', 'backs'), statement('o', 'a', 'leads')], actors));
  const rolledUp = restrictInput(input, ({ kind }) => kind !== 'official');
  expect(ties(rolledUp)).toEqual(['a b 1']);
});

it('ties of an armed group that is left out do not fall to what it is part of', () => {
  const actors = [actor('a'), actor('b'), actor('g', { kind: 'armed-group', partOf: 'a' })];
  const input = layoutInput(dataset([statement('g', 'b', 'backs')], actors));
  expect(restrictInput(input, ({ id }) => id !== ('g' as string)).ties).toEqual([]);
});

it('officials in a circle of partOf end nowhere', () => {
  const actors = [
    actor('b'),
    actor('o', { kind: 'official', partOf: 'p' }),
    actor('p', { kind: 'official', partOf: 'o' }),
  ];
  const input = layoutInput(dataset([statement('o', 'b', 'backs')], actors));
  expect(restrictInput(input, ({ kind }) => kind !== 'official').ties).toEqual([]);
});

it('a name is broken where the longer of two lines is shortest', () => {
  expect(estimatedLabelWidth('Sunni Turkmen militias')).toBeCloseTo(13 * 6.3);
  expect(estimatedLabelWidth('ISIS')).toBeCloseTo(4 * 6.3);
});

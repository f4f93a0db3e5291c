import { describe, expect, test } from 'vitest';
import { agreementOf } from '#scripts/reliability/agreement.ts';
import { type Entry, readCoding } from '#scripts/reliability/codingFile.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

const entry = (paragraph: number, from: string, to: string, rest: Partial<Entry> = {}): Entry => ({
  paragraph,
  from,
  to,
  sign: -1,
  type: 'fights',
  voice: 'report',
  mode: 'done',
  confidence: 'high',
  ...rest,
});

describe('two codings', () => {
  const first = [
    entry(1, 'arland-army', 'hill-front'),
    entry(2, 'bresia', 'river-militia', { type: 'trains', sign: 1 }),
    entry(6, 'sela-tal', 'ilan-oren', { type: 'meets', sign: 0 }),
  ];
  const second = [
    entry(1, 'hill-front', 'arland-army', { confidence: 'medium' }),
    entry(6, 'ilan-oren', 'sela-tal', { type: 'meets', sign: 0 }),
    entry(8, 'three-rivers-pact', 'bresia'),
  ];
  const agreement = agreementOf(smallDataset, first, second);
  const measure = (what: string, universe: string) =>
    agreement.measures.find((one) => one.what === what && one.universe === universe)!;

  test('list what both found and what one found, whichever way round', () => {
    expect(agreement.both).toEqual(['1 arland-army~hill-front', '6 ilan-oren~sela-tal']);
    expect(agreement.onlyFirst).toEqual(['2 bresia~river-militia']);
    expect(agreement.onlySecond).toEqual(['8 bresia~three-rivers-pact']);
  });

  test('are measured over the pairs that a paragraph names, without and with what was entered beyond these', () => {
    // Bresia is not named in paragraph 8, so the second coder's last entry is beyond the named pairs.
    const named = [4, 4, 4, 3, 4, 5, 6, 7].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
    const perParagraph = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (paragraph) =>
        smallDataset.actors.filter(({ mentions }) => mentions.some((place) => place.paragraph === paragraph))
          .length,
    );
    expect(perParagraph).toEqual([4, 4, 4, 3, 4, 5, 6, 7]);
    expect(measure('a relation or none', 'named').units).toBe(named);
    expect(measure('a relation or none', 'widened').units).toBe(named + 1);
  });

  test('agree on the sign, not on the direction of a directed act', () => {
    expect(measure('sign', 'both')).toEqual({
      what: 'sign',
      universe: 'both',
      units: 2,
      alpha: 1,
      interval: null,
    });
    expect(measure('type', 'both').alpha).toBe(1);
    expect(measure('direction', 'both').alpha).toBeLessThan(1);
    expect(measure('mode', 'both').alpha).toBeNull();
  });

  test('direction is one of three values, whoever the actors are', () => {
    const ids = ['arland-army', 'bresia', 'hill-front', 'river-militia'];
    const ahead = ids.map((from) => entry(1, from, 'three-rivers-pact'));
    const oneTurned = [...ahead.slice(1), entry(1, 'three-rivers-pact', 'arland-army')];
    // Of eight values seven are "a to b": as many disagreements as chance gives, so alpha is 0.
    const direction = agreementOf(smallDataset, ahead, oneTurned).measures.find(
      ({ what }) => what === 'direction',
    );
    expect(direction?.units).toBe(4);
    expect(direction?.alpha).toBeCloseTo(0, 10);
  });

  test('a unit with two types agrees only with the same two', () => {
    const two = [
      entry(1, 'arland-army', 'hill-front'),
      entry(1, 'hill-front', 'arland-army', { type: 'blocks' }),
    ];
    const one = [entry(1, 'arland-army', 'hill-front')];
    const other = entry(6, 'sela-tal', 'ilan-oren', { type: 'meets', sign: 0 });
    const typeAlpha = (a: readonly Entry[], b: readonly Entry[]) =>
      agreementOf(smallDataset, [...a, other], [...b, other]).measures.find(({ what }) => what === 'type')
        ?.alpha;
    expect(typeAlpha(two, [...two].reverse())).toBe(1);
    expect(typeAlpha(two, one)).toBeLessThan(1);
  });
});

describe('the file of a coding', () => {
  test('is read', () => {
    const entries = [entry(1, 'arland-army', 'hill-front')];
    expect(readCoding(entries, smallDataset)).toEqual({ entries });
  });

  test.each<readonly [string, unknown, RegExp]>([
    ['no list', {}, /list/],
    ['an unknown actor', [entry(1, 'arland-amry', 'hill-front')], /no actor “arland-amry”/],
    ['an unknown type', [entry(1, 'arland-army', 'hill-front', { type: 'hits' })], /no relation type “hits”/],
    [
      'a sign that is not the type’s',
      [entry(1, 'arland-army', 'hill-front', { sign: 1 })],
      /has the sign -1/,
    ],
    ['an actor and itself', [entry(1, 'bresia', 'bresia')], /to itself/],
    ['a quote', [{ ...entry(1, 'arland-army', 'hill-front'), quote: 'x' }], /no field “quote”/],
  ])('%s is refused', (_name, value, message) => {
    const read = readCoding(value, smallDataset);
    expect('problems' in read ? read.problems.join('\n') : '').toMatch(message);
  });
});

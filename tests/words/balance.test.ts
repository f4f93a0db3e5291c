import { describe, expect, it } from 'vitest';
import { balanceWords } from '#words/balance.ts';
import { campWords } from '#words/camps.ts';

describe('the rule of a cited balance', () => {
  it.each([
    [
      { signs: 'done', mixed: 'out', camps: 'free', ties: 'hold', supposed: 0 },
      'Camps computed by structural balance, any number; counted: done or ongoing; mixed relations left out; troops and coalitions held together with those they belong to; two share a camp only if aligned relations or such ties connect them',
    ],
    [
      { signs: 'every', mixed: 'minus', camps: '2', ties: 'ignore', supposed: 1 },
      'Camps computed by structural balance, two; counted: plans and opinions too; mixed relations as opposed; nobody held together; 1 assumed sign',
    ],
    [
      { signs: 'done', mixed: 'out', camps: 'free', ties: 'ignore', supposed: 0 },
      'Camps computed by structural balance, any number; counted: done or ongoing; mixed relations left out; nobody held together; two share a camp only if aligned relations connect them',
    ],
  ] as const)('%j', (choice, rule) => {
    expect(balanceWords.citedRule(choice)).toBe(rule);
  });
});

describe('the rule that only aligned relations connect a camp', () => {
  const rule = /Only aligned relations/;

  it('stands under the verdict and on a figure for any number of camps, and for no fixed number', () => {
    expect(balanceWords.verdict.conditions('article', false, 'done', 'free')).toMatch(rule);
    expect(campWords.rule('done', 'out', false, 0, 'free')).toMatch(rule);
    for (const camps of ['2', '3', '4', '5'] as const) {
      expect(balanceWords.verdict.conditions('article', true, 'done', camps)).not.toMatch(rule);
      expect(campWords.rule('done', 'out', true, 0, camps)).not.toMatch(rule);
    }
  });

  it('limits what is said of other sortings', () => {
    expect(balanceWords.verdict.orElse('free')).toBe(
      'By this rule at least one other sorting fits just as well.',
    );
    expect(balanceWords.verdict.orElse('2')).toBe('At least one other sorting fits just as well.');
    expect(balanceWords.firmness.loose(2, 'free')).toBe(
      'These would fit just as well elsewhere, by the same rule:',
    );
    expect(balanceWords.firmness.loose(1, '3')).toBe('This one would fit just as well elsewhere:');
  });

  it('names camps that it alone keeps apart, up to three pairs', () => {
    expect(balanceWords.byRule.pairs([[0, 1]])).toBe(
      'Without that rule, camps A and B could be one: no counted relation stands between them.',
    );
    expect(
      balanceWords.byRule.pairs([
        [0, 1],
        [0, 2],
      ]),
    ).toBe(
      'Without that rule, camps A and B or camps A and C could be one: no counted relation stands between them.',
    );
    expect(
      balanceWords.byRule.pairs([
        [0, 1],
        [0, 2],
        [1, 2],
        [1, 3],
      ]),
    ).toBe(
      'Without that rule, each of four pairs of camps could be one: no counted relation stands between them.',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { balanceWords } from '#words/balance.ts';
import { balanceNumberWords } from '#words/balanceNumbers.ts';
import { campWords } from '#words/camps.ts';

describe('the rule of a cited balance', () => {
  it.each([
    [
      { signs: 'done', mixed: 'out', camps: 'free', ties: 'hold', supposed: 0 },
      'Camps computed by structural balance, any number of camps; counted: done or ongoing; mixed relations left out; troops and coalitions held together with those they belong to; actors share a camp only if they are connected by aligned relations or by belonging together',
    ],
    [
      { signs: 'every', mixed: 'minus', camps: '2', ties: 'ignore', supposed: 1 },
      'Camps computed by structural balance, two camps; counted: plans and opinions too; mixed relations as opposed; no actors held together; 1 assumed sign',
    ],
    [
      { signs: 'done', mixed: 'out', camps: 'free', ties: 'ignore', supposed: 0 },
      'Camps computed by structural balance, any number of camps; counted: done or ongoing; mixed relations left out; no actors held together; actors share a camp only if they are connected by aligned relations',
    ],
  ] as const)('%j', (choice, rule) => {
    expect(balanceWords.citedRule(choice)).toBe(rule);
  });
});

describe('the rule that only aligned relations connect a camp', () => {
  const rule = /only through aligned relations/;

  it('stands under the verdict and on a figure for any number of camps, and for no fixed number', () => {
    expect(balanceWords.verdict.conditions('article', false, 'done', 'free')).toMatch(rule);
    expect(campWords.rule('done', 'out', false, 0, 'free')).toMatch(rule);
    for (const camps of ['2', '3', '4', '5'] as const) {
      expect(balanceWords.verdict.conditions('article', true, 'done', camps)).not.toMatch(rule);
      expect(campWords.rule('done', 'out', true, 0, camps)).not.toMatch(rule);
    }
  });

  it('limits what is said of other places', () => {
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

describe('the verdict in a sentence', () => {
  const { exact } = balanceWords.verdict;

  it('says that relations fit the camps that were found, one, two or many', () => {
    expect(exact(1, 26, 3, 0)).toBe('All but one of 26 relations fit three camps');
    expect(exact(1, 23, 3, 4)).toBe(
      'All but one of 23 relations fit three camps, with four actors on their own',
    );
    expect(exact(0, 1, 0, 1)).toBe('The one relation fits, with one actor on its own');
    expect(exact(0, 2, 1, 0)).toBe('Both relations fit one camp');
    expect(exact(0, 7, 1, 4)).toBe('All seven relations fit one camp, with four actors on their own');
    expect(exact(1, 2, 2, 0)).toBe('One of two relations fits two camps');
    expect(exact(2, 3, 2, 0)).toBe('Only one of three relations fits two camps');
    expect(exact(1, 1, 1, 0)).toBe('The one relation does not fit one camp');
    expect(exact(2, 2, 1, 0)).toBe('None of two relations fit one camp');
    expect(exact(2, 9, 2, 0)).toBe('All but two of nine relations fit two camps');
  });

  it('says the same under a figure', () => {
    expect(campWords.fitting(0, 1)).toBe('The one counted relation fits these camps.');
    expect(campWords.fitting(0, 2)).toBe('Both counted relations fit these camps.');
    expect(campWords.fitting(1, 2)).toBe('One of two counted relations fits these camps.');
    expect(campWords.fitting(1, 22)).toBe('All but one of 22 counted relations fit these camps.');
  });

  it('says what is not proven, from the least to the most', () => {
    expect(balanceWords.verdict.between(1, 3, '2')).toBe(
      'Between one and three relations do not fit two camps',
    );
    expect(balanceWords.verdict.between(0, 1, '3')).toBe(
      'Between zero and one relations do not fit if at most three camps are allowed',
    );
    expect(balanceWords.verdict.between(2, 12, 'free')).toBe(
      'Between two and 12 relations do not fit, however many camps are allowed',
    );
  });

  it('says on what the relations rest, of one and of many', () => {
    const { ground } = balanceWords.verdict;
    expect(ground(1, ['a welcome'], 1, 0, 0)).toBe('The one relation rests on a welcome alone.');
    expect(ground(1, [], 0, 1, 0)).toBe('The one relation is partly inferred from the context.');
    expect(ground(5, ['a welcome'], 1, 2, 0)).toBe(
      'Of the 5 relations, one rests on a welcome alone, and two are partly inferred from the context.',
    );
  });

  it('names its conditions once', () => {
    expect(balanceWords.verdict.conditions('article', true, 'done', '2')).toBe(
      'The result holds for this coding alone. Only what is reported as done or ongoing is counted; troops and coalitions are kept with the side the article puts them on.',
    );
    expect(balanceWords.verdict.conditions('table', false, 'done', '2')).toBe(
      'The result holds for this table alone.',
    );
  });

  it.each([
    [
      ['p16-2'],
      'only a welcome',
      1,
      58,
      [],
      'a single statement (p16-2: only a welcome). Without it, all but one of the other 57 would fit.',
    ],
    [['a', 'b'], '', 0, 3, [], 'two statements (a and b). Without it, both others would fit.'],
    [['a'], '', 1, 3, [], 'a single statement (a). Without it, one of the other two would fit.'],
    [
      ['a'],
      '',
      0,
      2,
      ['x'],
      'a single statement (a). Without it, the other would fit. The same is true of x.',
    ],
  ] as const)('says what a misfit hinges on: %j', (statements, nature, without, relations, others, end) => {
    expect(
      balanceWords.verdict.hinge({ pair: 'the relation', statements, nature, without, relations, others }),
    ).toBe(`The misfit hinges on the relation, which rests on ${end}`);
  });

  it('agrees with one, two and many', () => {
    expect(balanceWords.proofInterval(1)).toBe(
      'What is proven so far is that at least one relation does not fit.',
    );
    expect(balanceWords.proofInterval(2)).toBe(
      'What is proven so far is that at least two relations do not fit.',
    );
    expect(balanceWords.proofSearch(1)).toMatch(/at least one relation does not fit:$/);
    expect(balanceWords.proofClusters(1, 'free')).toBe(
      'In this pattern (a cycle with exactly one opposition), no split fits every relation: at least one does not fit.',
    );
    expect(balanceWords.proofClusters(2, '3')).toMatch(
      /^In each of these two patterns \(.* opposed to each other than there are camps\), no split into that many camps fits every relation: /,
    );
    expect(balanceWords.misfitLoose('Peshmerga')).toBe(' They would fit on either side.');
    expect(balanceWords.misfitLoose('Turkey')).toBe(' It would fit on either side.');
    expect(balanceNumberWords.triads(66, 59, 66)).toMatch(
      /; 59 are balanced in the strong sense and all 66 in the weak\.$/,
    );
    expect(balanceNumberWords.triads(80, 59, 66)).toMatch(
      /; 59 are balanced in the strong sense and 66 in the weak\.$/,
    );
    expect(balanceNumberWords.triads(1, 0, 1)).toMatch(/; it is balanced in the weak sense only\.$/);
  });

  it('says who is not held together, as a sentence', () => {
    const pair = { part: 'CTS', whole: 'Iraqi government' };
    expect(balanceWords.notHeld([pair], 'article')).toBe(
      'The CTS is not kept with the Iraqi government: the article does not say that it belongs there; that is background knowledge.',
    );
    expect(balanceWords.notHeld([{ ...pair, part: 'Peshmerga' }], 'article')).toBe(
      'The Peshmerga are not kept with the Iraqi government: the article does not say that they belong there; that is background knowledge.',
    );
    expect(balanceWords.notHeld([pair, { part: 'Turkish forces', whole: 'Turkey' }], 'table')).toBe(
      'The CTS is not kept with the Iraqi government, nor the Turkish forces with Turkey: the table does not say that they belong there; that is background knowledge.',
    );
  });
});

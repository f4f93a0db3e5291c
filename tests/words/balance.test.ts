import { describe, expect, it } from 'vitest';
import { balanceWords } from '#words/balance.ts';

describe('the rule of a cited balance', () => {
  it.each([
    [
      { signs: 'done', mixed: 'out', camps: 'free', ties: 'hold', supposed: 0 },
      'Camps computed by structural balance, any number; counted: done or going on; mixed relations left out; troops and coalitions held together with those they belong to',
    ],
    [
      { signs: 'every', mixed: 'minus', camps: '2', ties: 'ignore', supposed: 1 },
      'Camps computed by structural balance, two; counted: announced and views too; mixed relations as opposed; nobody held together; 1 assumed sign',
    ],
  ] as const)('%j', (choice, rule) => {
    expect(balanceWords.citedRule(choice)).toBe(rule);
  });
});

import { describe, expect, it } from 'vitest';
import { showsQuestion } from '#state/showsQuestion.ts';
import { stateAt } from '#tests/fixtures/realScene.ts';

describe('a question is open', () => {
  it.each<[when: string, address: string, question: string, isOpen: boolean]>([
    ['in its own view', 'actor=isis&stance=opposed', 'actor=isis&stance=opposed', true],
    ['with something selected', 'actor=isis&select=actor:isis', 'actor=isis', true],
    ['in another layout and view', 'actor=isis&layout=circle&view=matrix', 'actor=isis', true],
    ['not under a wider filter', 'actor=isis', 'actor=isis&stance=opposed', false],
    ['not under a narrower filter', 'actor=isis&stance=opposed', 'actor=isis', false],
    ['in the view that it names', 'view=matrix&order=alike', 'view=matrix&order=alike', true],
    ['not in another view than it names', 'order=alike', 'view=matrix&order=alike', false],
    ['not where it names nothing', '', '', false],
  ])('%s', (_, address, question, isOpen) => {
    expect(showsQuestion(stateAt(address), stateAt(question))).toBe(isOpen);
  });
});

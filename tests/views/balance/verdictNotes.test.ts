import { expect, it } from 'vitest';
import { askedNetwork } from '#derive/balanceNetwork.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { groundText, releasedText, testedText } from '#views/balance/verdictNotes.ts';
import { balanceWords } from '#words/balance.ts';

function notesAt(address: string) {
  const state = stateAt(address);
  const graph = realDerive.visibleGraph(state.query);
  return [groundText(askedNetwork(graph, state).asStated, graph.relations), releasedText(graph, state)];
}

it('says how many of the counted relations are words, how many are partly inferred, and what the switch does', () => {
  expect(notesAt('view=balance')).toEqual([
    'Of the 23 relations, five rest on a welcome, a worry or an accusation alone, and nine are partly inferred from the context.',
    'With “Troops stay with their side” switched off, all 23 relations fit five camps, with five actors on their own.',
  ]);
});

it('says of what is only implied that it is, and not that it is inferred in part', () => {
  const [ground] = notesAt('view=balance&signs=every&counts=announced,done,low,structure,threatened');
  expect(ground).toMatch(/ alone, \w+ are partly inferred from the context and two are only implied\.$/);
});

it('says how many pairs no relation tests, and how many relations no cycle does', () => {
  const asked = (network: SignedNetwork) => testedText(network, network);
  const ids = ['a', 'b', 'c', 'd'];
  const relation = (a: number, b: number, sign: 1 | -1 = 1) => ({ id: `${a}~${b}`, a, b, sign, weight: 1 });
  expect(
    asked({ ids, relations: [relation(0, 1), relation(1, 2, -1), relation(0, 2), relation(2, 3)] }),
  ).toBe(
    'Of 6 pairs of actors, 4 have a counted relation; how the others stand towards each other is not tested. One of the relations is part of no cycle, so it would fit with either sign.',
  );
  expect(asked({ ids, relations: [relation(0, 1), relation(1, 2, -1)] })).toContain(
    'Of 6 pairs of actors, 2 have a counted relation; how the others stand towards each other is not tested. No relation is part of a cycle, so each would fit with either sign.',
  );
});

it('says nothing of words where none are counted', () => {
  expect(notesAt('view=balance&family=armed')[0]).toBe(
    'Of the 11 relations, five are partly inferred from the context.',
  );
});

it('says of accusing what counts, and of its content that it does not', () => {
  expect(balanceWords.ruleText).toContain('An accusation counts as an act');
  expect(balanceWords.ruleText).not.toMatch(/Accusations[^.]*never count/);
});

import { expect, it } from 'vitest';
import { askedNetwork } from '#derive/balanceNetwork.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { groundText, releasedText } from '#views/balance/verdictNotes.ts';
import { balanceWords } from '#words/balance.ts';

function notesAt(address: string) {
  const state = stateAt(address);
  const graph = realDerive.visibleGraph(state.query);
  return [groundText(askedNetwork(graph, state).asStated, graph.relations), releasedText(graph, state)];
}

it('says how many of the counted relations are words, how many are partly inferred, and what the switch does', () => {
  expect(notesAt('view=balance')).toEqual([
    'Of the 23 relations, 5 rest on a welcome, a worry or an accusation alone, and 8 are partly inferred from the context.',
    'With “Troops stay with their side” switched off, five camps and five actors on their own fit all 23 relations.',
  ]);
});

it('says nothing of words where none are counted', () => {
  expect(notesAt('view=balance&family=armed')[0]).toBe(
    'Of the 11 relations, 5 are partly inferred from the context.',
  );
});

it('says of accusing what counts, and of its content that it does not', () => {
  expect(balanceWords.ruleText).toContain('That one party accuses another counts');
  expect(balanceWords.ruleText).not.toMatch(/Accusations[^.]*never count/);
});

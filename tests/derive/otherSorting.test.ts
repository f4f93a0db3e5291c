import { expect, it } from 'vitest';
import { hasOtherSorting } from '#derive/otherSorting.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';

function hasOther(address: string): boolean {
  const state = stateAt(address);
  return hasOtherSorting(realDerive.visibleGraph(state.query), state);
}

it('finds another sorting where one actor could as well be elsewhere, for any number of camps and for two', () => {
  expect([hasOther(''), hasOther('camps=2')]).toEqual([true, true]);
});

it('finds none where all hang together, and none where nothing counts', () => {
  const three = 'actor=isis,turkey,peshmerga&scope=among';
  expect([hasOther(`${three}&camps=2`), hasOther('family=contact')]).toEqual([false, false]);
});

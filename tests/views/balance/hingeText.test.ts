import { expect, it } from 'vitest';
import { solveCampsSync } from '#derive/solveCampsSync.ts';
import { campLimitOf } from '#state/viewChoice.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { hingeText } from '#views/balance/hingeText.ts';

function textAt(address: string): string {
  const state = stateAt(address);
  const graph = realDerive.visibleGraph(state.query);
  const { asked, checked } = solveCampsSync(graph, state);
  const nameOf = (id: string) => realDerive.index.shortNameOf(id as never);
  const { held, network } = asked;
  const limit = campLimitOf(state.camps);
  return hingeText(held, network.relations.length, checked!, limit, graph.relations, nameOf);
}

it('names the ground of the one relation that does not fit, and what is so without it', () => {
  expect(textAt('view=balance')).toBe(
    'The misfit hinges on the relation between the United States and Turkey, which rests on a single statement (p16-2: only a welcome). Without it, all the other 22 would fit. The same is true of the relation between the Iraqi government and Turkey.',
  );
});

it('says nothing where all fit', () => {
  expect(textAt('view=balance&whatif=turkey~united-states.none')).toBe('');
});

/** The panel of an official who is shown with an organisation lists what stands there. */
import { expect, test } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { standingOf } from '#ui/detail/standingOf.ts';

const at = (address: string, id: string) => {
  const { query } = stateAt(address);
  const graph = realDerive.visibleGraph(query);
  const { at: shownAs, shown, elsewhere } = standingOf(graph, realDerive.index, query, id as ActorId);
  return { shownAs, shown: shown.map((relation) => relation.id), elsewhere, graph };
};

test('an official stands as the state, and nobody who is linked with it on screen is called hidden', () => {
  const { shownAs, shown, elsewhere } = at('', 'erdogan');
  expect(shownAs).toBe('turkey');
  expect(shown).toEqual(['iraq-government~turkey', 'turkey~united-states']);
  expect(elsewhere).not.toContain('turkey');
  expect(elsewhere).not.toContain('iraq-government');
});

test('shown separately, he stands for himself', () => {
  const { shownAs, shown } = at('officials=apart', 'erdogan');
  expect(shownAs).toBe('erdogan');
  expect(shown.every((id) => id.includes('erdogan'))).toBe(true);
});

test('a state has all its relations, as before', () => {
  const { shownAs, shown, elsewhere, graph } = at('', 'turkey');
  expect(shownAs).toBe('turkey');
  const own = graph.relations.filter(({ a, b }) => a === 'turkey' || b === 'turkey').map(({ id }) => id);
  expect(shown).toEqual(own);
  for (const other of elsewhere) expect(own).not.toContain([other, 'turkey'].sort().join('~'));
});

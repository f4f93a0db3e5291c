import { expect, it } from 'vitest';
import { createDerive } from '#derive/derive.ts';
import { hullRequests } from '#derive/hullRequests.ts';
import { defaultQuery } from '#query/filter/query.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

it('areas of countries hold the visible actors that are at home in that country alone', () => {
  const derive = createDerive(smallDataset, () => ({}));
  const graph = derive.visibleGraph(defaultQuery);
  const areas = hullRequests(derive, graph, 'countries', new Map(), true);
  expect(areas.map(({ id }) => id)).toEqual(smallDataset.countries.map(({ id }) => id));
  const actorOf = new Map(graph.actors.map((actor) => [actor.id, actor]));
  const held = areas.flatMap(({ id, members }) => members.map((member) => [id, member] as const));
  expect(held.length).toBeGreaterThan(0);
  for (const [country, member] of held) expect(actorOf.get(member)?.countries).toEqual([country]);
});

import { expect, it } from 'vitest';
import { positionsFrom } from '#derive/positionsOf.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Positions } from '#graph/layout/positions.ts';
import type { LayoutChoice } from '#state/appState.ts';

const centre = 'bresia' as ActorId;
const at = (x: number): Positions => ({ [centre]: [x, 0] });
const table = { automatic: at(6), force: at(1), factions: at(2), countries: at(3), circle: at(4) };
const positionsOf = positionsFrom(table, (actor) => ({ [actor]: [5, 0] }));

it.each<[LayoutChoice, number]>([
  [{ layout: 'automatic' }, 6],
  [{ layout: 'force' }, 1],
  [{ layout: 'factions' }, 2],
  [{ layout: 'countries' }, 3],
  [{ layout: 'circle' }, 4],
  [{ layout: 'focus', centre }, 5],
  [{ layout: 'camps' }, 6],
])('finds the positions of %o', (choice, x) => {
  expect(positionsOf(choice)).toEqual(at(x));
});

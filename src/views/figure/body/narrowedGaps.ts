/**
 * A filter leaves actors where they stand, so that on screen nobody is lost; on paper the emptiness between groups that
 * nothing links is dead space, and the groups are small for it. So a figure narrows the bands that nothing crosses.
 */
import type { ActorId } from '#domain/ids.ts';
import { gridMax, type Positions } from '#graph/layout/positions.ts';

/** Actors that belong together in the picture: a line or an area runs between them. */
export type Link = readonly ActorId[];

/** An empty band takes at most this share of what lies beside it … */
const mostOfRest = 1 / 3;
/** … but need not be less than this on the grid: room for a symbol and its name. */
const leastBand = gridMax / 8;

type Axis = 0 | 1;

/** Where each value of an axis goes: bands that no span crosses are narrowed, the order stays. */
function narrowed(
  values: readonly number[],
  spans: readonly (readonly [number, number])[],
): ReadonlyMap<number, number> {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const bands = sorted.slice(1).map((to, index) => {
    const from = sorted[index] as number;
    return { width: to - from, isEmpty: !spans.some(([start, end]) => start <= from && end >= to) };
  });
  const rest = bands.reduce((sum, { width, isEmpty }) => (isEmpty ? sum : sum + width), 0);
  const most = Math.max(leastBand, mostOfRest * rest);
  const [first = 0] = sorted;
  const places = new Map([[first, first]]);
  let at = first;
  bands.forEach(({ width, isEmpty }, index) => {
    at += isEmpty ? Math.min(width, most) : width;
    places.set(sorted[index + 1] as number, Math.round(at));
  });
  return places;
}

/** The places of these actors with the bands narrowed that no link crosses, across and down; others keep theirs. */
export function withNarrowedGaps(
  positions: Positions,
  ids: readonly ActorId[],
  links: readonly Link[],
): Positions {
  const shown = ids.filter((id) => positions[id] !== undefined);
  const isShown = new Set(shown);
  const shownLinks = links
    .map((link) => link.filter((id) => isShown.has(id)))
    .filter((link) => link.length > 1);
  const along = (axis: Axis) => {
    const valueAt = (id: ActorId) => positions[id]?.[axis] ?? 0;
    const spans = shownLinks.map((link) => {
      const values = link.map(valueAt);
      return [Math.min(...values), Math.max(...values)] as const;
    });
    const places = narrowed(shown.map(valueAt), spans);
    return (id: ActorId) => places.get(valueAt(id)) ?? 0;
  };
  const [x, y] = [along(0), along(1)];
  return { ...positions, ...Object.fromEntries(shown.map((id) => [id, [x(id), y(id)] as const])) };
}

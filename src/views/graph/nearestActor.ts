import type { Point } from '#base/geometry.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const unit: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * The nearest of some points in a direction: within 45° of it, so that the four directions cover all points; the distance aside
 * counting half as much again. Null if there is none.
 */
export function nearestInDirection<Id>(
  places: ReadonlyMap<Id, Point>,
  from: Point,
  direction: Direction,
): Id | null {
  const { x: ux, y: uy } = unit[direction];
  let best: { readonly id: Id; readonly cost: number } | null = null;
  for (const [id, { x, y }] of places) {
    const along = (x - from.x) * ux + (y - from.y) * uy;
    const aside = Math.abs((x - from.x) * uy - (y - from.y) * ux);
    if (along <= 0 || aside > along) continue;
    const cost = Math.hypot(along, aside) + aside / 2;
    if (best === null || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}

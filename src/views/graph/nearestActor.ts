import type { Point } from '#encoding/geometry.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const unit: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * The nearest of some places in a direction: within 60° of it, what lies aside counting double. Null if there is none.
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
    if (along <= 0 || aside > along * 1.74) continue;
    const cost = along + 2 * aside;
    if (best === null || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}

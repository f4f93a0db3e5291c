import { seededRandom } from '#base/seededRandom.ts';
import type { ActorId } from '#domain/ids.ts';
import { separationScale } from './energyRecord.ts';
import type { LayoutInput } from './layoutInput.ts';
import { type GridPoint, gridMax, type Positions } from './positions.ts';
import { separation } from './referenceCanvas.ts';

/** How far an arrangement is from a good one; 0 at best. */
export type Score = (positions: Positions) => number;

interface RefinePlan {
  readonly seed: number;
  /** Moves that are tried at most; fewer for large inputs, whose score takes longer. */
  readonly tries: number;
}

/**
 * The same arrangement with a score that is no greater, still touching all four sides: an actor at a time is moved a
 * little, or exchanged with another, and the move is kept if the score falls.
 */
export function refineLayout(
  input: LayoutInput,
  positions: Positions,
  scoreAt: Score,
  { seed, tries: most }: RefinePlan,
): Record<ActorId, GridPoint> {
  const ids = input.actors.map(({ id }) => id);
  const random = seededRandom(seed);
  let current: Record<ActorId, GridPoint> = { ...positions };
  if (ids.length < 2) return current;
  let score = scoreAt(current);
  const size = input.ties.length + ids.length;
  const tries = Math.floor(Math.min(most, 6_000_000 / (size * size)));
  const stride = () => (random() + random() - 1) * 0.2 * gridMax;
  const within = (value: number) => Math.round(Math.min(gridMax, Math.max(0, value)));
  for (let attempt = 0; attempt < tries; attempt++) {
    const one = ids[Math.floor(random() * ids.length)];
    const other = random() < 0.2 ? ids[Math.floor(random() * ids.length)] : one;
    const [x, y] = current[one];
    const next = { ...current };
    if (other === one) next[one] = [within(x + stride()), within(y + stride())];
    else [next[one], next[other]] = [current[other], current[one]];
    if (!isApart(next, ids, [one, other]) || !fills(next, ids)) continue;
    const reached = scoreAt(next);
    if (reached > score) continue;
    current = next;
    score = reached;
  }
  return current;
}

/** True if the moved actors keep the separation to all others. */
function isApart(positions: Positions, ids: readonly ActorId[], moved: readonly ActorId[]): boolean {
  const scale = separationScale(ids.length) * gridMax;
  return moved.every((one) =>
    ids.every((other) => {
      if (other === one) return true;
      const dx = Math.abs(positions[one][0] - positions[other][0]);
      const dy = Math.abs(positions[one][1] - positions[other][1]);
      return dx > separation.x * scale + 1 || dy > separation.y * scale + 1;
    }),
  );
}

function fills(positions: Positions, ids: readonly ActorId[]): boolean {
  const edge = 0.02 * gridMax;
  const points = ids.map((id) => positions[id]);
  return ([0, 1] as const).every(
    (axis) =>
      points.some((point) => point[axis] <= edge) && points.some((point) => point[axis] >= gridMax - edge),
  );
}

/**
 * Automatic, Factions, Countries: the arrangement with the least score among many.
 *
 * Method. For pictures of three shapes and some seeds the model is annealed shortly; the three with the least score are
 * annealed once more from where they are; the best is refined: an actor at a time is moved a little, or exchanged with
 * another, and the move is kept if the score of `layoutScore.ts`, which looks at wide, square and tall frames, falls.
 * Complexity: that of annealing, plus O(lines² + lines · actors) for each of the moves tried, whose number falls with it.
 * Convention: work is counted in moves, never in time.
 */
import { seededRandom } from '#base/seededRandom.ts';
import type { ActorId } from '#domain/ids.ts';
import { annealedLayout } from './annealedLayout.ts';
import type { EnergyWeights } from './energyWeights.ts';
import type { GroupKey } from './groupKey.ts';
import { separationScale } from './layoutEnergy.ts';
import type { LayoutInput } from './layoutInput.ts';
import { buildModel } from './layoutModel.ts';
import { layoutScore } from './layoutScore.ts';
import { type GridPoint, gridMax, type Positions } from './positions.ts';
import { type Frame, separation } from './referenceCanvas.ts';

const shapes: readonly Frame[] = [
  { width: 960, height: 600 },
  { width: 800, height: 800 },
  { width: 700, height: 900 },
];
const finalists = 3;
/** Starts of their own for each seed, none of them those of another seed or of the layout by ties. */
const firstStart = (seed: number) => 100 * (seed + 1);

type Score = (positions: Positions) => number;

export interface ScoredPlan {
  readonly weights: EnergyWeights;
  /** The groups that belong side by side. */
  readonly groupKey: GroupKey;
  /** Short runs for each of the three shapes. */
  readonly starts: number;
  readonly seed: number;
}

/** Grid points of the actors of an input (at most `annealingLimit`). */
export function scoredLayout(
  input: LayoutInput,
  { weights, groupKey, starts, seed }: ScoredPlan,
): Record<ActorId, GridPoint> {
  const model = buildModel(input, groupKey);
  const scoreAt: Score = (positions) => layoutScore(input, positions, groupKey);
  const anneal = (frame: Frame, effort: number, start: number, startFrom?: Positions) => {
    const plan = { weights, frame, effort, starts: startFrom ? 1 : 4, startFrom };
    const positions = annealedLayout(model, { ...plan, seed: firstStart(seed) + start });
    return { frame, positions, score: scoreAt(positions) };
  };
  const candidates = shapes.flatMap((frame) =>
    Array.from({ length: starts }, (_, start) => anneal(frame, 8, start)),
  );
  const byScore = (one: { readonly score: number }, other: { readonly score: number }) =>
    one.score - other.score;
  const better = candidates.sort(byScore).slice(0, finalists);
  const again = better.map(({ frame, positions }, at) => anneal(frame, 16, 50 + at, positions));
  const [best] = [...better, ...again].sort(byScore);
  return refined(input, best?.positions ?? {}, scoreAt, firstStart(seed) / 100);
}

/** The same arrangement with a score that is no greater, still touching all four sides. */
function refined(
  input: LayoutInput,
  positions: Positions,
  scoreAt: Score,
  seed: number,
): Record<ActorId, GridPoint> {
  const ids = input.actors.map(({ id }) => id);
  const random = seededRandom(seed);
  let current: Record<ActorId, GridPoint> = { ...positions };
  if (ids.length < 2) return current;
  let score = scoreAt(current);
  const size = input.ties.length + ids.length;
  const tries = Math.floor(Math.min(4_000, 6_000_000 / (size * size)));
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

/**
 * Automatic, Factions, Countries: the arrangement with the least score among many.
 *
 * Method. For pictures of three shapes and some seeds the model is annealed shortly; the three with the least score are
 * annealed once more from where they are; the best is refined: an actor at a time is moved a little, or exchanged with
 * another, and the move is kept if the score of `layoutScore.ts`, which looks at wide, square and tall frames, falls.
 * Complexity: that of annealing, plus O(lines² + lines · actors) for each of the moves tried, whose number falls with it.
 * Convention: work is counted in moves, never in time.
 */
import type { ActorId } from '#domain/ids.ts';
import { annealedLayout } from './annealedLayout.ts';
import type { EnergyWeights } from './energyWeights.ts';
import type { GroupKey } from './groupKey.ts';
import type { LayoutInput } from './layoutInput.ts';
import { buildModel } from './layoutModel.ts';
import { layoutScore } from './layoutScore.ts';
import type { GridPoint, Positions } from './positions.ts';
import type { Frame } from './referenceCanvas.ts';
import { refineLayout, type Score } from './refineLayout.ts';

const shapes: readonly Frame[] = [
  { width: 960, height: 600 },
  { width: 800, height: 800 },
  { width: 700, height: 900 },
];
const finalists = 3;
/** Starts of their own for each seed, none of them those of another seed or of the layout by ties. */
const firstStart = (seed: number) => 100 * (seed + 1);

interface ScoredPlan {
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
  return refineLayout(input, best?.positions ?? {}, scoreAt, { seed: firstStart(seed) / 100, tries: 4_000 });
}

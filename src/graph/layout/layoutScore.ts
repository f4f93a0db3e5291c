/**
 * How far a layout is from one that reads well: 0 at best; one unit is one crossing. It chooses among arrangements.
 *
 * Definition. For a frame, with the measures of `layoutQuality.ts`:
 *   score = crossings + 4 · lines under actors + lines through names + 2 · overlapping boxes + ½ · short lines
 *         + 3 · convergence + 12 · line length + 8 · aligned / opposed length + 15 · (1 − occupied share)
 *         + 3 · faction spread + 8 · strays + 8 · intrusions + 40 · facing
 * A layout's score is the mean over frames of three shapes, since one table of positions serves all of them.
 * Convention: the energy of `layoutEnergy.ts` drives the search, smooth and quick; the score judges what it has found by
 * what a reader could count.
 */
import type { GroupKey } from './groupKey.ts';
import type { LayoutInput } from './layoutInput.ts';
import { type LayoutQuality, layoutQuality } from './layoutQuality.ts';
import type { Positions } from './positions.ts';
import type { Frame } from './referenceCanvas.ts';

/** Frames in px of 12 px type: a figure of 183 × 110 mm, a square one, and the canvas of a phone. */
export const scoredFrames: Readonly<Record<'wide' | 'square' | 'tall', Frame>> = {
  wide: { width: 889, height: 535 },
  square: { width: 720, height: 720 },
  tall: { width: 480, height: 700 },
};

/** The weighted sum for one frame. */
export function scoreOf(quality: LayoutQuality): number {
  const { meanAligned, meanOpposed } = quality;
  const nearness = meanAligned === 0 || meanOpposed === 0 ? 0 : meanAligned / meanOpposed;
  return (
    quality.crossings +
    4 * quality.linesUnderActors +
    quality.linesThroughNames +
    2 * quality.boxOverlaps +
    0.5 * quality.shortLines +
    3 * quality.convergence +
    12 * quality.lineLength +
    8 * nearness +
    15 * (1 - quality.occupiedShare) +
    3 * quality.factionSpread +
    8 * quality.strays +
    8 * quality.intrusions +
    40 * quality.facing
  );
}

/** The score of a layout: the mean over `scoredFrames`. Groups are factions unless another key is given. */
export function layoutScore(input: LayoutInput, positions: Positions, groupKey?: GroupKey): number {
  const scores = Object.values(scoredFrames).map((frame) =>
    scoreOf(layoutQuality(input, positions, frame, groupKey)),
  );
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

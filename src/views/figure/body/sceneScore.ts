/** Scores the faults of a scene in print, to take the best of several. */
import { type Box, type Curve, pointOn, segmentMeets } from '#base/geometry.ts';
import type { PlacedText, Scene } from '#encoding/scene/scene.ts';
import { breachesOf } from '#encoding/truth/breachesOf.ts';

/** For a text without a position. */
const hiddenFault = 1000;
/** For each breach of a law of truth: numbers or a larger page take the place of a scene that has any. */
const untrueFault = 100;
/** For a text far from what it names. */
export const farFault = 30;
/** For a line under a name. */
const crossedFault = 1.5;
/** For an area without a name: the legend names it, too. */
const unnamedFault = 1;
/** From this length on, in sizes of its letters, a leader line is hard to follow through a picture. */
const farLeader = 7;
/** Straight pieces that stand for a curve. */
const pieces = 12;

/**
 * The sum of all faults: the higher, the worse. Texts without a position weigh most, then what is not true, then texts far
 * from what they name.
 */
export function faultsOf(scene: Scene): number {
  const { actors, hulls, lines, hiddenLabels } = scene;
  const names = actors.flatMap(({ label }) => label ?? []);
  const texts = [...names, ...lines.flatMap(({ lineLabel }) => lineLabel ?? [])];
  const far = texts.filter(isFar).length;
  const leaders = texts.filter(({ leader }) => leader !== null).length;
  const unnamed = Math.min(hiddenLabels, hulls.filter(({ label }) => label === null).length);
  return (
    hiddenFault * (hiddenLabels - unnamed) +
    untrueFault * breachesOf(scene).length +
    farFault * far +
    leaders +
    crossedFault * linesUnderNames(scene) +
    unnamedFault * unnamed
  );
}

/** How often a line runs under a name, counted for each line and each name. */
export function linesUnderNames({ actors, lines }: Scene): number {
  const names = actors.flatMap(({ label }) => label ?? []);
  return lines
    .map(({ curve }) => names.filter(({ box, fontSize }) => runsUnder(curve, box, fontSize)).length)
    .reduce((sum, one) => sum + one, 0);
}

/** True if a curve runs through the letters of a text, and not only along its edge. */
function runsUnder(curve: Curve, { x, y, width, height }: Box, fontSize: number): boolean {
  const edge = 0.15 * fontSize;
  const letters = { x, y: y + edge, width, height: height - 2 * edge };
  for (let i = 1; i <= pieces; i += 1) {
    if (segmentMeets(pointOn(curve, (i - 1) / pieces), pointOn(curve, i / pieces), letters)) return true;
  }
  return false;
}

/** True if a text stands at the end of a long leader line. */
export function isFar({ leader, fontSize }: PlacedText): boolean {
  if (leader === null) return false;
  const [from, to] = leader;
  return Math.hypot(to.x - from.x, to.y - from.y) > farLeader * fontSize;
}

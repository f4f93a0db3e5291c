import type { Size } from '#base/geometry.ts';
import { isAllegedAgainst, type RelationLine } from '#domain/relation.ts';
import type { Primitive } from '#encoding/marks/primitive.ts';
import type { Scene, SceneLine } from '#encoding/scene/scene.ts';
import { drawn, flagRoom, sampleLine } from './legendSamples.ts';

/** Width and height of one line's sample, as shares of a state's rectangle. */
const widthShare = 1.3;
const heightShare = 0.46;

type StanceLine = Pick<
  RelationLine,
  'kind' | 'tier' | 'a' | 'b' | 'receivedByA' | 'receivedByB' | 'statements'
>;

/** The lines of a sample: those of a sign, or else the first. */
function shownOf(lines: readonly StanceLine[]): readonly StanceLine[] {
  const signed = lines.filter(({ kind }) => kind === 'aligned' || kind === 'opposed');
  return signed.length > 0 ? signed : lines.slice(0, 1);
}

/** The room over lines that their "¶" take. */
function overLines(shown: readonly StanceLine[], unit: number): number {
  const flagged = shown.filter(({ kind, tier }) => tier === 3 && (kind === 'aligned' || kind === 'opposed'));
  return flagged.length * flagRoom * unit;
}

function linesIn(shown: readonly StanceLine[], unit: number, size: Size): readonly SceneLine[] {
  return shown.map((line, i) =>
    sampleLine(line.kind, unit, size, {
      y: heightShare * unit * (i + 0.5) + overLines(shown.slice(0, i + 1), unit),
      tier: line.tier,
      received: { left: line.receivedByA, right: line.receivedByB },
      against: { left: isAllegedAgainst(line, line.a), right: isAllegedAgainst(line, line.b) },
    }),
  );
}

/**
 * The lines of a relation, under one another, to stand beside the word for its stance: a on the left, b on the right,
 * marks where an act is received. `over`: the room that a "¶" takes over the first.
 */
export function stanceSample(
  lines: readonly StanceLine[],
  unit: number,
): { readonly primitives: readonly Primitive[]; readonly size: Size; readonly over: number } {
  const shown = shownOf(lines);
  const height = heightShare * unit * Math.max(1, shown.length) + overLines(shown, unit);
  const size = { width: widthShare * unit, height };
  const over = overLines(shown.slice(0, 1), unit);
  return { primitives: linesIn(shown, unit, size).flatMap(drawn), size, over };
}

/** The samples of relations as a scene, so that the legend explains them as it explains a picture. */
export function sceneOfStances(relations: readonly { readonly lines: readonly StanceLine[] }[]): Scene {
  const lines = relations.flatMap((relation, i) =>
    linesIn(shownOf(relation.lines), 1, { width: widthShare, height: heightShare }).map(
      (line): SceneLine => ({ ...line, dyad: `relation ${i}` as SceneLine['dyad'] }),
    ),
  );
  return { frame: { width: 0, height: 0 }, hulls: [], lines, actors: [], hiddenLabels: 0 };
}

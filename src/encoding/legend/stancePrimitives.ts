import type { Size } from '#base/geometry.ts';
import type { RelationLine } from '#domain/relation.ts';
import type { Primitive } from '#encoding/marks/primitive.ts';
import { drawn, sampleLine } from './legendSamples.ts';

/** Width and height of one line's sample, as shares of a state's rectangle. */
const widthShare = 1.3;
const heightShare = 0.46;

/**
 * The lines of a relation, under one another, to stand beside the word for its stance: a on the left, b on the right,
 * marks where an act is received.
 */
export function stanceSample(
  lines: readonly Pick<RelationLine, 'kind' | 'tier' | 'receivedByA' | 'receivedByB'>[],
  unit: number,
): { readonly primitives: readonly Primitive[]; readonly size: Size } {
  const signed = lines.filter(({ kind }) => kind === 'aligned' || kind === 'opposed');
  const shown = signed.length > 0 ? signed : lines.slice(0, 1);
  const height = heightShare * unit;
  const size = { width: widthShare * unit, height: height * Math.max(1, shown.length) };
  const primitives = shown.flatMap(({ kind, tier, receivedByA, receivedByB }, i) =>
    drawn(
      sampleLine(kind, unit, size, {
        y: height / 2 + height * i,
        tier,
        received: { left: receivedByA, right: receivedByB },
      }),
    ),
  );
  return { primitives, size };
}

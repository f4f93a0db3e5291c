import type { Relation } from '#domain/relation.ts';
import { drawn, sampleLine } from '#encoding/legendSamples.ts';
import { isHollowTier } from '#encoding/lineAppearance.ts';
import { PrimitivesSvg } from '#views/PrimitivesSvg.tsx';

const unit = 26;

/** The lines of a relation as the legend draws them, beside the word for its stance. */
export function StanceSample({ relation }: { readonly relation: Relation }) {
  const signed = relation.lines.filter(({ kind }) => kind === 'aligned' || kind === 'opposed');
  const shown = signed.length > 0 ? signed : relation.lines.slice(0, 1);
  const size = { width: 34, height: 12 * Math.max(1, shown.length) };
  const primitives = shown.flatMap(({ kind, tier }, i) =>
    drawn(
      sampleLine(kind, unit, size, {
        y: 6 + 12 * i,
        isHollow: isHollowTier(tier),
        isFlagged: tier === 3 && signed.length > 0,
      }),
    ),
  );
  return <PrimitivesSvg primitives={primitives} size={size} />;
}

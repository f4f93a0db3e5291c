import { linesInOrder, type Relation } from '#domain/relation.ts';
import { stanceSample } from '#encoding/legend/stancePrimitives.ts';
import { PrimitivesSvg } from '#views/primitives/PrimitivesSvg.tsx';

const unit = 26;

/** The lines of a relation as in the legend, from who stands first in its row to the other, shown beside the word for its stance. */
export function StanceSample({ relation }: { readonly relation: Relation }) {
  return <PrimitivesSvg {...stanceSample(linesInOrder(relation), unit)} />;
}

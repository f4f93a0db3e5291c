import type { Sign } from '#domain/statement.ts';
import { drawn, sampleLine } from '#encoding/legend/legendSamples.ts';
import type { Primitive } from '#encoding/marks/primitive.ts';
import { PrimitivesSvg } from '#views/primitives/PrimitivesSvg.tsx';

const size = { width: 30, height: 12 };

/** The stance of two, not the act of one: no end is marked. */
function plainSample(kind: 'aligned' | 'opposed'): readonly Primitive[] {
  const line = sampleLine(kind, 24, size);
  const end = { x: size.width, y: size.height / 2 };
  return drawn({ ...line, curve: { ...line.curve, end }, ends: [] });
}

const samples = { aligned: plainSample('aligned'), opposed: plainSample('opposed') };

/** A line of this sign as the picture draws it, shown beside its word. */
export function SignSample({ sign }: { readonly sign: Sign }) {
  return <PrimitivesSvg primitives={sign > 0 ? samples.aligned : samples.opposed} size={size} />;
}

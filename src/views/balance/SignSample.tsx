import type { Sign } from '#domain/statement.ts';
import { drawn, sampleLine } from '#encoding/legendSamples.ts';
import { PrimitivesSvg } from '#views/PrimitivesSvg.tsx';

const size = { width: 30, height: 12 };

/** A line of this sign as the picture draws it; the word for it stands beside. */
export function SignSample({ sign }: { readonly sign: Sign }) {
  const line = sampleLine(sign > 0 ? 'aligned' : 'opposed', 24, size);
  // The stance of two, not the act of one: no end is marked.
  const plain = { ...line, curve: { ...line.curve, end: { x: size.width, y: size.height / 2 } }, ends: [] };
  return <PrimitivesSvg primitives={drawn(plain)} size={size} />;
}

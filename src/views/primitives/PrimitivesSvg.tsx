import type { Size } from '#base/geometry.ts';
import type { Primitive } from '#encoding/marks/primitive.ts';
import { PrimitiveMarks } from './PrimitiveMarks.tsx';

interface PrimitivesSvgProps {
  readonly primitives: readonly Primitive[];
  /** In CSS px; the drawing's origin is its upper left. */
  readonly size: Size;
  /** Drawn pale: not selected. */
  readonly isFaded?: boolean;
}

/** A small drawing of marks beside a text that says the same: hidden from assistive technology. */
export function PrimitivesSvg({ primitives, size, isFaded = false }: PrimitivesSvgProps) {
  return (
    <svg
      aria-hidden="true"
      className="sample"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      overflow="visible"
    >
      <PrimitiveMarks primitives={primitives} isFaded={isFaded} />
    </svg>
  );
}

import { cssColour } from '#encoding/colourVariables.ts';
import type { Size } from '#encoding/geometry.ts';
import type { Primitive } from '#encoding/primitive.ts';
import { type ColourToken, fontFamily } from '#encoding/tokens.ts';

interface PrimitivesSvgProps {
  readonly primitives: readonly Primitive[];
  /** In CSS px; the drawing's origin is its upper left. */
  readonly size: Size;
  /** Drawn pale: not selected. */
  readonly isFaded?: boolean;
}

/** A small drawing of marks beside a text that says the same: hidden from assistive technology. */
export function PrimitivesSvg({ primitives, size, isFaded = false }: PrimitivesSvgProps) {
  const colour = (token: ColourToken | null) => (token === null ? 'none' : cssColour(token, isFaded));
  return (
    <svg
      aria-hidden="true"
      className="sample"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      overflow="visible"
    >
      {primitives.map((primitive, i) =>
        primitive.form === 'path' ? (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is replaced whole, its parts have no identity
            key={i}
            d={primitive.d}
            fill={colour(primitive.fill)}
            stroke={colour(primitive.stroke)}
            strokeWidth={primitive.strokeWidth}
            strokeDasharray={primitive.dash.length > 0 ? primitive.dash.join(' ') : undefined}
          />
        ) : (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={i}
            x={primitive.at.x}
            y={primitive.at.y}
            textAnchor={primitive.anchor}
            fontSize={primitive.fontSize}
            fontWeight={primitive.weight}
            fontStyle={primitive.isItalic ? 'italic' : undefined}
            fontFamily={fontFamily}
            fill={colour(primitive.fill)}
          >
            {primitive.text}
          </text>
        ),
      )}
    </svg>
  );
}

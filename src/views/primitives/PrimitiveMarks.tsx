import { textWidth } from '#base/textWidth.ts';
import type { ColourToken } from '#encoding/colours/colours.ts';
import { cssColour } from '#encoding/colours/colourVariables.ts';
import type { Primitive, TextPrimitive } from '#encoding/marks/primitive.ts';

interface PrimitiveMarksProps {
  readonly primitives: readonly Primitive[];
  /** Drawn pale: not selected. */
  readonly isFaded?: boolean;
}

const rounded = (value: number) => Math.round(value * 100) / 100;
const colourIn = (isFaded: boolean) => (token: ColourToken | null) =>
  token === null ? 'none' : cssColour(token, isFaded);

/** Primitives as elements of an SVG in the page, in the colours of the theme in force and the font of styles/base.css. */
export function PrimitiveMarks({ primitives, isFaded = false }: PrimitiveMarksProps) {
  const colour = colourIn(isFaded);
  return primitives.map((primitive, i) =>
    primitive.form === 'path' ? (
      <path
        // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is replaced whole, its parts have no identity
        key={i}
        d={primitive.d}
        fill={colour(primitive.fill)}
        stroke={primitive.stroke === null ? undefined : colour(primitive.stroke)}
        strokeWidth={primitive.stroke === null ? undefined : rounded(primitive.strokeWidth)}
        strokeDasharray={primitive.dash.length > 0 ? primitive.dash.map(rounded).join(' ') : undefined}
      />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <TextMark key={i} primitive={primitive} isFaded={isFaded} />
    ),
  );
}

/** One line of text, stretched to the width that was measured for it, in any font. */
function TextMark({ primitive, isFaded }: { readonly primitive: TextPrimitive; readonly isFaded: boolean }) {
  const { text, at, anchor, fontSize, weight, isItalic, fill, halo } = primitive;
  const colour = colourIn(isFaded);
  return (
    <text
      x={rounded(at.x)}
      y={rounded(at.y)}
      textAnchor={anchor === 'start' ? undefined : anchor}
      fontSize={fontSize}
      fontWeight={weight === 400 ? undefined : weight}
      fontStyle={isItalic ? 'italic' : undefined}
      fill={colour(fill)}
      textLength={rounded(textWidth(text, fontSize, weight, isItalic))}
      lengthAdjust="spacingAndGlyphs"
      {...(halo > 0 ? { stroke: cssColour('halo'), strokeWidth: rounded(halo) } : {})}
    >
      {text}
    </text>
  );
}

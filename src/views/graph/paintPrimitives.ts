import type { PathPrimitive, Primitive } from '#encoding/primitive.ts';
import { type ColourToken, colourOf, fadedColour, type Theme } from '#encoding/tokens.ts';
import { memoBy } from './memoBy.ts';
import { setText } from './setText.ts';

/** The colours of a theme, full or faded. */
export function inkOf(theme: Theme, isFaded: boolean): (token: ColourToken, use: 'mark' | 'text') => string {
  return isFaded ? (token, use) => fadedColour(token, theme, use) : (token) => colourOf(token, theme);
}

const pathOf = memoBy(({ d }: PathPrimitive) => new Path2D(d));

/** Prints primitives on a canvas whose unit is the scene's. */
export function paintPrimitives(
  context: CanvasRenderingContext2D,
  primitives: readonly Primitive[],
  ink: ReturnType<typeof inkOf>,
): void {
  for (const primitive of primitives) {
    if (primitive.form === 'path') {
      const path = pathOf(primitive);
      if (primitive.fill !== null) {
        context.fillStyle = ink(primitive.fill, 'mark');
        context.fill(path);
      }
      if (primitive.stroke !== null) {
        context.strokeStyle = ink(primitive.stroke, 'mark');
        context.lineWidth = primitive.strokeWidth;
        context.setLineDash([...primitive.dash]);
        context.stroke(path);
      }
      continue;
    }
    const { text, fill, halo } = primitive;
    context.setLineDash([]);
    context.lineJoin = 'round';
    setText(context, primitive, () => {
      if (halo > 0) {
        context.strokeStyle = ink('halo', 'mark');
        context.lineWidth = halo;
        context.strokeText(text, 0, 0);
      }
      context.fillStyle = ink(fill, 'text');
      context.fillText(text, 0, 0);
    });
  }
}

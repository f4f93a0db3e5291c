import { textWidth } from '#base/textWidth.ts';
import { fontFamily } from '#encoding/colours/colours.ts';
import type { TextPrimitive } from '#encoding/marks/primitive.ts';

const shares = new Map<string, number>();

/** Forgets how wide texts are set, for a font has come. */
export function forgetWidths(): void {
  shares.clear();
}

/**
 * Sets one line of text to the width that was measured for it, in any font: by `print`, which
 * paints at the point that it is given, with the context's font and alignment set.
 */
export function setText(
  context: CanvasRenderingContext2D,
  { text, at, anchor, fontSize, weight, isItalic }: TextPrimitive,
  print: (x: number, y: number) => void,
): void {
  const font = `${isItalic ? 'italic ' : ''}${weight} ${fontSize}px ${fontFamily}`;
  context.font = font;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  context.textBaseline = 'alphabetic';
  const key = `${font} ${text}`;
  let share = shares.get(key);
  if (share === undefined) {
    share = textWidth(text, fontSize, weight, isItalic) / (context.measureText(text).width || 1);
    shares.set(key, share);
  }
  // Most devices have a font of the very widths.
  if (Math.abs(share - 1) < 0.002) {
    print(at.x, at.y);
    return;
  }
  context.save();
  context.translate(at.x, at.y);
  context.scale(share, 1);
  print(0, 0);
  context.restore();
}

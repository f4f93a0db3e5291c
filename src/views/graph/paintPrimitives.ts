import { memoBy } from '#base/memo.ts';
import { type ColourToken, colourOf, fadedColour, type Theme } from '#encoding/colours/colours.ts';
import type { PathPrimitive, TextPrimitive } from '#encoding/marks/primitive.ts';
import type { PaintedItem } from '#encoding/scene/sceneLayers.ts';
import { setText } from './setText.ts';

type Ink = (token: ColourToken, use: 'mark' | 'text') => string;

/** The colours of a theme, full or faded. */
export function inkOf(theme: Theme, isFaded: boolean): Ink {
  return isFaded ? (token, use) => fadedColour(token, theme, use) : (token) => colourOf(token, theme);
}

const pathOf = memoBy(({ d }: PathPrimitive) => new Path2D(d));

export function paintPath(
  context: CanvasRenderingContext2D,
  { fill, stroke, strokeWidth, dash }: PathPrimitive,
  path: Path2D,
  ink: Ink,
): void {
  if (fill !== null) {
    context.fillStyle = ink(fill, 'mark');
    context.fill(path);
  }
  if (stroke !== null) {
    context.strokeStyle = ink(stroke, 'mark');
    context.lineWidth = strokeWidth;
    context.setLineDash(dash as number[]);
    context.stroke(path);
  }
}

function paintText(context: CanvasRenderingContext2D, primitive: TextPrimitive, ink: Ink): void {
  const { text, fill, halo } = primitive;
  context.setLineDash([]);
  context.lineJoin = 'round';
  setText(context, primitive, (x, y) => {
    if (halo > 0) {
      context.strokeStyle = ink('halo', 'mark');
      context.lineWidth = halo;
      context.strokeText(text, x, y);
    }
    context.fillStyle = ink(fill, 'text');
    context.fillText(text, x, y);
  });
}

/** Above this number, items that look the same are painted as one path, and no longer in their order. */
const mostInOrder = 300;

/** Paths that look alike, as one. */
interface Batch {
  readonly look: PathPrimitive;
  readonly isFaded: boolean;
  readonly path: Path2D;
}

const batchesOf = memoBy((items: readonly PaintedItem[]): readonly Batch[] => {
  const batches = new Map<string, Batch>();
  for (const { primitives, isFaded } of items) {
    for (const primitive of primitives) {
      if (primitive.form !== 'path') continue;
      const { fill, stroke, strokeWidth, dash } = primitive;
      const key = `${isFaded} ${fill} ${stroke} ${strokeWidth} ${dash}`;
      const known = batches.get(key);
      if (known) known.path.addPath(new Path2D(primitive.d));
      else batches.set(key, { look: primitive, isFaded, path: new Path2D(primitive.d) });
    }
  }
  return [...batches.values()];
});

/** Paints items of a scene, in their order, on a canvas whose unit is the scene's. */
export function paintItems(
  context: CanvasRenderingContext2D,
  items: readonly PaintedItem[],
  theme: Theme,
): void {
  const inks = { full: inkOf(theme, false), faded: inkOf(theme, true) };
  const inkFor = (isFaded: boolean) => (isFaded ? inks.faded : inks.full);
  const isInOrder = items.length <= mostInOrder;
  if (!isInOrder) {
    for (const { look, isFaded, path } of batchesOf(items)) paintPath(context, look, path, inkFor(isFaded));
  }
  for (const { primitives, isFaded } of items) {
    for (const primitive of primitives) {
      if (primitive.form === 'text') paintText(context, primitive, inkFor(isFaded));
      else if (isInOrder) paintPath(context, primitive, pathOf(primitive), inkFor(isFaded));
    }
  }
}

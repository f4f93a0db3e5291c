import type { Scene } from '#encoding/scene.ts';
import { sceneLayers } from '#encoding/sceneLayers.ts';
import { colourOf, type Theme } from '#encoding/tokens.ts';
import { memoBy } from './memoBy.ts';
import { inkOf, paintPrimitives } from './paintPrimitives.ts';

/** What the pointer is over: lifted out by a glow under the lines, without touching anything else. */
export interface Glow {
  readonly actors: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
  /** The actor that the keyboard is on: with a ring, for a glow alone is too pale to be found. */
  readonly cursor: string | null;
}

/** Under cytoscape's own drawing: hulls, and the glow of what is pointed at. */
export function paintGround(context: CanvasRenderingContext2D, scene: Scene, theme: Theme, glow: Glow): void {
  const ink = inkOf(theme, false);
  paintPrimitives(context, groundOf(scene), ink);
  context.strokeStyle = colourOf('glow', theme);
  context.fillStyle = colourOf('glow', theme);
  context.lineCap = 'round';
  context.setLineDash([]);
  for (const { id, curve, width } of scene.lines) {
    if (!glow.lines.has(id)) continue;
    context.lineWidth = width + 8;
    context.beginPath();
    context.moveTo(curve.start.x, curve.start.y);
    context.quadraticCurveTo(curve.control.x, curve.control.y, curve.end.x, curve.end.y);
    context.stroke();
  }
  for (const { id, centre, size } of scene.actors) {
    if (!glow.actors.has(id)) continue;
    context.beginPath();
    context.arc(centre.x, centre.y, Math.hypot(size.width, size.height) / 2 + 5, 0, 2 * Math.PI);
    context.fill();
    if (id !== glow.cursor) continue;
    context.lineWidth = 2.5;
    context.strokeStyle = colourOf('ink', theme);
    context.stroke();
  }
  context.lineCap = 'butt';
}

const groundOf = memoBy((scene: Scene) => sceneLayers.hulls(scene).flatMap(({ primitives }) => primitives));

const marksOf = memoBy((scene: Scene) => [...sceneLayers.marks(scene), ...sceneLayers.texts(scene)]);

/** Over cytoscape's own drawing: marks and texts. */
export function paintMarks(context: CanvasRenderingContext2D, scene: Scene, theme: Theme): void {
  const inks = { full: inkOf(theme, false), faded: inkOf(theme, true) };
  for (const { primitives, isFaded } of marksOf(scene)) {
    paintPrimitives(context, primitives, isFaded ? inks.faded : inks.full);
  }
}

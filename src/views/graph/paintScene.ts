import {
  hullNameLook,
  hullPrimitive,
  lineMarkPrimitives,
  nameLook,
  outsideNameLook,
  textPrimitives,
  verbLook,
} from '#encoding/markPrimitives.ts';
import type { Emphasis, Scene } from '#encoding/scene.ts';
import { colourOf, type Theme } from '#encoding/tokens.ts';
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
  for (const hull of scene.hulls) paintPrimitives(context, [hullPrimitive(hull)], ink);
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

/** Over cytoscape's own drawing: end marks, middle marks, flags and all texts; faded ones first. */
export function paintMarks(context: CanvasRenderingContext2D, scene: Scene, theme: Theme): void {
  const inkFor = (emphasis: Emphasis) => inkOf(theme, emphasis === 'faded');
  const passes: ((emphasis: Emphasis) => boolean)[] = [(one) => one === 'faded', (one) => one !== 'faded'];
  for (const isMeant of passes) {
    for (const line of scene.lines) {
      if (isMeant(line.emphasis)) paintPrimitives(context, lineMarkPrimitives(line), inkFor(line.emphasis));
    }
  }
  const isFading = scene.actors.some(({ emphasis }) => emphasis === 'faded');
  for (const { label, ink } of scene.hulls) {
    if (label) paintPrimitives(context, textPrimitives(label, hullNameLook(ink)), inkOf(theme, isFading));
  }
  for (const line of scene.lines) {
    if (line.verb) paintPrimitives(context, textPrimitives(line.verb, verbLook(line)), inkFor(line.emphasis));
  }
  for (const { label, isOutside, emphasis } of scene.actors) {
    if (!label) continue;
    paintPrimitives(context, textPrimitives(label, isOutside ? outsideNameLook : nameLook), inkFor(emphasis));
  }
}

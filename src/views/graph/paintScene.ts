import { memoBy } from '#base/memo.ts';
import { colourOf, type Theme } from '#encoding/colours/colours.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import { sceneLayers } from '#encoding/scene/sceneLayers.ts';
import { paintPlainActors, paintPlainLines } from './paintPlain.ts';
import { paintItems } from './paintPrimitives.ts';

/** A glow under the lines around what is hovered; nothing else is painted again for it. */
export interface Glow {
  readonly actors: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
  /** The actor that the keyboard is on: with a ring, for a glow alone is too pale to be found. */
  readonly cursor: string | null;
}

/** The painting of one canvas. */
export type Paint = (context: CanvasRenderingContext2D, scene: Scene, theme: Theme, glow: Glow) => void;

const hullsOf = memoBy(sceneLayers.hulls);
const { hulls: _, ...otherLayers } = sceneLayers;
const othersOf = memoBy((scene: Scene) => Object.values(otherLayers).map((layer) => layer(scene)));
const casingsOf = memoBy(sceneLayers.casings);
const textsOf = memoBy(sceneLayers.texts);

export const paintHulls: Paint = (context, scene, theme) => paintItems(context, hullsOf(scene), theme);
/** Everything but hulls and glow. */
export const paintRest: Paint = (context, scene, theme) => {
  if (scene.isPlain) {
    paintItems(context, casingsOf(scene), theme);
    paintPlainLines(context, scene, theme);
    paintPlainActors(context, scene, theme);
    return paintItems(context, textsOf(scene), theme);
  }
  for (const items of othersOf(scene)) paintItems(context, items, theme);
};

export const paintGlow: Paint = (context, scene, theme, glow) => {
  context.strokeStyle = colourOf('glow', theme);
  context.fillStyle = colourOf('glow', theme);
  context.lineCap = 'round';
  context.setLineDash([]);
  for (const { id, curve, width, casing } of scene.lines) {
    if (!glow.lines.has(id)) continue;
    context.lineWidth = Math.max(width, casing) + 8;
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
};

import type { Box } from '#base/geometry.ts';
import type { PlacedText, Scene } from '#encoding/scene/scene.ts';
import type { Party } from './breach.ts';

/** The letters of a text without the air over and under them: what a line must not run through. */
export function lettersOf({ box, fontSize }: Pick<PlacedText, 'box' | 'fontSize'>): Box {
  const air = 0.12 * fontSize;
  return { x: box.x, y: box.y + air, width: box.width, height: box.height - 2 * air };
}

/** A text of a scene and whose it is. */
interface OwnedText {
  readonly of: Party;
  readonly placed: PlacedText;
}

/** Every text of a scene but its flags. */
export function textsIn({ actors, lines, hulls }: Scene): readonly OwnedText[] {
  const texts: OwnedText[] = [];
  for (const { id, label } of actors) if (label) texts.push({ of: { part: 'name', id }, placed: label });
  for (const { id, lineLabel } of lines)
    if (lineLabel) texts.push({ of: { part: 'lineLabel', id }, placed: lineLabel });
  for (const { id, label } of hulls) if (label) texts.push({ of: { part: 'areaName', id }, placed: label });
  return texts;
}

import { type Box, boxAround, gapBetween, nearestInBox, type Point } from '#base/geometry.ts';
import type { PlacedText, Scene, SceneActor } from '#encoding/scene/scene.ts';
import {
  type FigureAdjustments,
  farthestLabel,
  heldLength,
  type LabelOffset,
} from '#views/figure/figureFile/figureAdjustments.ts';

/** A name farther from its mark than this, in sizes of its letters, has a leader. */
const nearEnough = 0.9;

const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Where a name stands, as a spec holds it: its middle from that of its mark. */
export function offsetOf(label: PlacedText, middle: Point, { centre }: SceneActor): LabelOffset {
  const held = (length: number) => heldLength(length / label.fontSize, -farthestLabel, farthestLabel);
  return [held(middle.x - centre.x), held(middle.y - centre.y)];
}

/**
 * The scene with names where the user put them, held within `bounds` (in the scene's own coordinates). A name that would
 * stand far from its mark, or as near to another, gets a leader. Numbers in marks, and names of actors that are not
 * there, stay as they are.
 */
export function withMovedLabels(scene: Scene, labels: FigureAdjustments['labels'], bounds: Box): Scene {
  if (Object.keys(labels).length === 0) return scene;
  const marks = scene.actors.map(({ id, centre, size }) => ({ id, box: boxAround(centre, size) }));
  const moved = (actor: SceneActor): SceneActor => {
    const offset = Object.hasOwn(labels, actor.id) ? labels[actor.id] : undefined;
    if (offset === undefined || actor.label === null) return actor;
    const { label, centre } = actor;
    const { width, height } = label.box;
    const hold = (wished: number, from: number, room: number) =>
      Math.max(from, Math.min(from + room, wished));
    const x = hold(centre.x + offset[0] * label.fontSize - width / 2, bounds.x, bounds.width - width);
    const y = hold(centre.y + offset[1] * label.fontSize - height / 2, bounds.y, bounds.height - height);
    const [dx, dy] = [x - label.box.x, y - label.box.y];
    const box = { ...label.box, x, y };
    const lines = label.lines.map(({ text, at }) => ({ text, at: { x: at.x + dx, y: at.y + dy } }));
    return { ...actor, label: { ...label, lines, box, leader: leaderOf(box, actor, label.fontSize, marks) } };
  };
  return { ...scene, actors: scene.actors.map(moved) };
}

function leaderOf(
  box: Box,
  { id, centre, size }: SceneActor,
  fontSize: number,
  marks: readonly { readonly id: string; readonly box: Box }[],
): PlacedText['leader'] {
  const own = boxAround(centre, size);
  const gap = gapBetween(box, own);
  const others = marks.filter((mark) => mark.id !== id).map((mark) => gapBetween(box, mark.box));
  const isPlain = gap <= nearEnough * fontSize && gap < Math.min(...others);
  if (isPlain) return null;
  const from = nearestInBox(box, middleOf(own));
  return [from, nearestInBox(own, from)];
}

import type { Point } from '#base/geometry.ts';
import { hasEnd } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Relation } from '#domain/relation.ts';
import { plainLines } from '#encoding/lines/plainLines.ts';
import { sceneLines } from '#encoding/lines/sceneLines.ts';
import type { PlacedText, Scene } from './scene.ts';
import type { SceneStyle } from './sceneStyle.ts';

function shifted(placed: PlacedText, by: Point): PlacedText {
  const move = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y });
  return {
    ...placed,
    lines: placed.lines.map(({ text, at }) => ({ text, at: move(at) })),
    box: { ...placed.box, ...move(placed.box) },
    leader: placed.leader && [move(placed.leader[0]), move(placed.leader[1])],
  };
}

/**
 * The scene while one actor is dragged: its name goes along, its lines follow and lose their line labels, hulls that hold it
 * wait. Cheap enough for every frame; the full scene is built when it is dropped.
 */
export function dragActor(
  scene: Scene,
  actor: ActorId,
  to: Point,
  relations: readonly Relation[],
  style: SceneStyle,
): Scene {
  const actors = scene.actors.map((one) => {
    if (one.id !== actor) return one;
    const by = { x: to.x - one.centre.x, y: to.y - one.centre.y };
    return { ...one, centre: to, label: one.label && shifted(one.label, by) };
  });
  const marks = new Map(actors.map((one) => [one.id, one]));
  const touched = relations.filter((relation) => hasEnd(relation, actor));
  const lines = scene.isPlain
    ? plainLines(touched, marks, style)
    : sceneLines(touched, marks, scene.frame, style);
  const fresh = new Map(lines.map((line) => [line.id, line]));
  return {
    ...scene,
    actors,
    lines: scene.lines.map((line) => {
      const next = fresh.get(line.id);
      if (!next) return line;
      const { emphasis, width, dash, casing, isUncounted } = line;
      return { ...next, emphasis, width, dash, casing, isUncounted, mid: line.mid && next.mid };
    }),
    hulls: scene.hulls.filter(({ members }) => !members.includes(actor)),
  };
}

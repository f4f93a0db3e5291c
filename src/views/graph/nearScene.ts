/** What the pointer may be on, in a picture of very many: one look at each, in plain numbers, is faster than keeping an index. */

import type { Point } from '#base/geometry.ts';
import { memoBy } from '#base/memo.ts';
import type { Scene } from '#encoding/scene/scene.ts';

interface Places {
  /** Centre, half the width and half the height of each actor. */
  readonly actors: Float64Array;
  /** Both ends of each line. */
  readonly lines: Float64Array;
}

const placesOf = memoBy(({ actors, lines }: Scene): Places => {
  const ofActors = new Float64Array(4 * actors.length);
  actors.forEach(({ centre, size }, i) => {
    ofActors.set([centre.x, centre.y, size.width / 2, size.height / 2], 4 * i);
  });
  const ofLines = new Float64Array(4 * lines.length);
  lines.forEach(({ curve: { start, end } }, i) => {
    ofLines.set([start.x, start.y, end.x, end.y], 4 * i);
  });
  return { actors: ofActors, lines: ofLines };
});

/** The index of the actor whose box is nearest to a point, the latest drawn of several; −1 if none is within reach. */
function nearestActor(places: Float64Array, { x, y }: Point, reach: number): number {
  let [found, least] = [-1, reach];
  for (let at = 0; at < places.length; at += 4) {
    const dx = Math.abs((places[at] as number) - x) - (places[at + 2] as number);
    const dy = Math.abs((places[at + 1] as number) - y) - (places[at + 3] as number);
    const away = Math.max(dx, dy, 0);
    if (away <= least) [found, least] = [at / 4, away];
  }
  return found;
}

/** The index of the line nearest to a point, the latest drawn of several; −1 if none is within reach. */
function nearestLine(places: Float64Array, { x, y }: Point, reach: number): number {
  let found = -1;
  let least = reach * reach;
  for (let at = 0; at < places.length; at += 4) {
    const ax = places[at] as number;
    const ay = places[at + 1] as number;
    const dx = (places[at + 2] as number) - ax;
    const dy = (places[at + 3] as number) - ay;
    const square = dx * dx + dy * dy;
    const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
    const offX = x - ax - along * dx;
    const offY = y - ay - along * dy;
    const away = offX * offX + offY * offY;
    if (away > least) continue;
    found = at / 4;
    least = away;
  }
  return found;
}

/** The actor and the line of a plain scene that are nearest to a point within reach, with the ends of the line. */
export function nearScene(scene: Scene, point: Point, reach: number): Scene {
  const places = placesOf(scene);
  const actor = scene.actors[nearestActor(places.actors, point, reach)];
  const line = scene.lines[nearestLine(places.lines, point, reach)];
  const ids = new Set<string>([...(actor ? [actor.id] : []), ...(line ? [line.a, line.b] : [])]);
  return {
    ...scene,
    hulls: [],
    actors: ids.size === 0 ? [] : scene.actors.filter(({ id }) => ids.has(id)),
    lines: line ? [line] : [],
  };
}

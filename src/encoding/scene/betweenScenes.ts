import { BoxGrid } from '#base/boxGrid.ts';
import { type Curve, lengthOf, type Point } from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import type { PlacedText, Scene, SceneLine } from './scene.ts';

const mix = (from: number, to: number, share: number) => from + (to - from) * share;
const mixPoint = (from: Point, to: Point, share: number): Point => ({
  x: mix(from.x, to.x, share),
  y: mix(from.y, to.y, share),
});

function mixCurve(from: Curve, to: Curve, share: number): Curve {
  return {
    start: mixPoint(from.start, to.start, share),
    control: mixPoint(from.control, to.control, share),
    end: mixPoint(from.end, to.end, share),
  };
}

/** A text as it is set at last, on its way from where the earlier one stood. */
function mixText(from: PlacedText | null, to: PlacedText | null, share: number): PlacedText | null {
  if (!from || !to) return to;
  const by = { x: (from.box.x - to.box.x) * (1 - share), y: (from.box.y - to.box.y) * (1 - share) };
  const shift = (point: Point): Point => ({ x: point.x + by.x, y: point.y + by.y });
  return {
    ...to,
    lines: to.lines.map(({ text, at }) => ({ text, at: shift(at) })),
    box: { ...to.box, ...shift(to.box) },
    leader: to.leader && [shift(to.leader[0]), shift(to.leader[1])],
  };
}

function mixLine(from: SceneLine | undefined, to: SceneLine, share: number): SceneLine {
  if (!from) return to;
  return {
    ...to,
    curve: mixCurve(from.curve, to.curve, share),
    ends: to.ends.map((end, i) => {
      const past = from.ends[i];
      if (!past) return end;
      const direction = mixPoint(past.direction, end.direction, share);
      const length = lengthOf(direction.x, direction.y) || 1;
      return {
        ...end,
        tip: mixPoint(past.tip, end.tip, share),
        direction: { x: direction.x / length, y: direction.y / length },
      };
    }),
    mid: to.mid && from.mid ? { ...to.mid, at: mixPoint(from.mid.at, to.mid.at, share) } : to.mid,
    flag: to.flag && from.flag ? { ...to.flag, at: mixPoint(from.flag.at, to.flag.at, share) } : to.flag,
    lineLabel: mixText(from.lineLabel, to.lineLabel, share),
  };
}

/** The actors of both scenes that stand elsewhere in the second, by more than half a unit. */
export function movedActors(from: Scene, to: Scene): ReadonlySet<ActorId> {
  const past = new Map(from.actors.map(({ id, centre }) => [id, centre]));
  return new Set(
    to.actors.flatMap(({ id, centre }) => {
      const before = past.get(id);
      return before && lengthOf(before.x - centre.x, before.y - centre.y) > 0.5 ? [id] : [];
    }),
  );
}

/** The second scene with everything that the first has too on its way; `share` from 0 to 1. Hulls come at the end. */
export function betweenScenes(from: Scene, to: Scene, share: number): Scene {
  if (share >= 1) return to;
  const pastActors = new Map(from.actors.map((actor) => [actor.id, actor]));
  const pastLines = new Map(from.lines.map((line) => [line.id, line]));
  const actors = to.actors.map((actor) => {
    const past = pastActors.get(actor.id);
    if (!past) return actor;
    return {
      ...actor,
      centre: mixPoint(past.centre, actor.centre, share),
      label: mixText(past.label, actor.label, share),
    };
  });
  const lines = to.lines.map((line) => mixLine(pastLines.get(line.id), line, share));
  return { ...to, hulls: [], ...withoutOverlaps({ actors, lines }) };
}

/** Names and words pass one another on their way: those that would lie on another then are not shown. */
function withoutOverlaps({
  actors,
  lines,
}: Pick<Scene, 'actors' | 'lines'>): Pick<Scene, 'actors' | 'lines'> {
  const taken = new BoxGrid();
  const isFree = (text: PlacedText | null): boolean => {
    if (text === null || taken.isTaken(text.box)) return false;
    taken.add(text.box);
    return true;
  };
  return {
    actors: actors.map((actor) => (isFree(actor.label) ? actor : { ...actor, label: null })),
    lines: lines.map((line) => (isFree(line.lineLabel) ? line : { ...line, lineLabel: null })),
  };
}

/** Lines of a scene: curves between rims, marks at their ends and middles, and the verbs that they ask for. */
import type { ActorId } from '#domain/ids.ts';
import type { Relation, RelationLine } from '#domain/relation.ts';
import type { Tier } from '#domain/tier.ts';
import {
  type Box,
  boxAround,
  boxesOverlap,
  directionOn,
  type Point,
  pointOn,
  type Size,
} from './geometry.ts';
import type { VerbRequest } from './labelCandidates.ts';
import { endMarkSize, isHollowTier, lineAppearance, midMarkRadius } from './lineAppearance.ts';
import { type RoutedActor, type RoutedLine, routeLines } from './lineRouting.ts';
import type { EndMark, MidMark, SceneLine } from './scene.ts';
import type { SceneStyle } from './sceneStyle.ts';

/** With at most so many lines in sight, each carries its verb. */
export const mostVerbs = 12;

/** Room for the mark at an end: from the rim to where the line begins. */
function endGap(line: RelationLine, received: Tier | null, unit: number): number {
  const look = lineAppearance(line.kind, line.family);
  if (look.end === null || received === null) return unit * 0.04;
  const size = endMarkSize(look) * unit;
  return look.end === 'arrow' ? size * 0.9 : size * 0.34 + unit * 0.06;
}

function endMark(line: RelationLine, routed: RoutedLine, at: 'a' | 'b', unit: number): EndMark | null {
  const look = lineAppearance(line.kind, line.family);
  const received = at === 'a' ? line.receivedByA : line.receivedByB;
  if (look.end === null || received === null) return null;
  const along = directionOn(routed.curve, at === 'a' ? 0 : 1);
  const direction = at === 'a' ? { x: -along.x, y: -along.y } : along;
  const base = at === 'a' ? routed.curve.start : routed.curve.end;
  const gap = endGap(line, received, unit) - unit * 0.02;
  return {
    form: look.end,
    tip: { x: base.x + direction.x * gap, y: base.y + direction.y * gap },
    direction,
    size: endMarkSize(look) * unit,
    isHollow: line.kind === 'accused' || isHollowTier(received) || line.tier === 3,
  };
}

const middles = [0.5, 0.43, 0.57, 0.36, 0.64, 0.3, 0.7];

/** The place of a middle mark along its line: the first from the middle outwards that is free. */
function middleOf(routed: RoutedLine, radius: number, taken: readonly Box[]): Point {
  const places = middles.map((t) => pointOn(routed.curve, t));
  const isFree = (place: Point) => {
    const box = boxAround(place, { width: 2.3 * radius, height: 2.3 * radius });
    return !taken.some((other) => boxesOverlap(box, other));
  };
  return places.find(isFree) ?? (places[0] as Point);
}

function flagOf(line: RelationLine, mid: MidMark, routed: RoutedLine, leastSize: number): SceneLine['flag'] {
  if (line.tier !== 3 || (line.kind !== 'aligned' && line.kind !== 'opposed')) return null;
  const along = directionOn(routed.curve, 0.5);
  const side = along.x < 0 ? -1 : 1;
  const far = mid.radius * 1.9;
  const fontSize = Math.max(mid.radius * 1.9, leastSize);
  return {
    at: { x: mid.at.x + along.y * side * far, y: mid.at.y - along.x * side * far + fontSize * 0.36 },
    fontSize,
  };
}

/** The lines of these relations between actors that stand in the frame; sized by the style. */
export function sceneLines(
  relations: readonly Relation[],
  marks: ReadonlyMap<ActorId, RoutedActor>,
  frame: Size,
  style: SceneStyle,
): SceneLine[] {
  const unit = style.markSize;
  const drawn = relations.flatMap(({ id, lines }) => lines.map((line) => ({ line, dyad: id })));
  const routes = routeLines(
    drawn.map(({ line }) => ({
      id: line.id,
      a: line.a,
      b: line.b,
      endGapA: endGap(line, line.receivedByA, unit),
      endGapB: endGap(line, line.receivedByB, unit),
    })),
    marks,
    frame,
  );
  const taken: Box[] = [...marks.values()].map(({ centre, size }) => boxAround(centre, size));
  return drawn.flatMap(({ line, dyad }): SceneLine[] => {
    const routed = routes.get(line.id);
    if (!routed) return [];
    const look = lineAppearance(line.kind, line.family);
    const ends = [endMark(line, routed, 'a', unit), endMark(line, routed, 'b', unit)].filter(
      (end) => end !== null,
    );
    let mid: MidMark | null = null;
    if (look.sign) {
      const radius = midMarkRadius * unit;
      const isHollow = line.kind === 'accused' || isHollowTier(line.tier);
      mid = { sign: look.sign, at: middleOf(routed, radius, taken), radius, isHollow };
      taken.push(boxAround(mid.at, { width: 2 * radius, height: 2 * radius }));
    }
    return [
      {
        id: line.id,
        dyad,
        kind: line.kind,
        family: line.family,
        tier: line.tier,
        a: line.a,
        b: line.b,
        curve: routed.curve,
        width: look.width * unit,
        dash: look.dash.map((length) => length * unit),
        colour: look.colour,
        ends,
        mid,
        flag: mid && flagOf(line, mid, routed, style.verbSize),
        verb: null,
        emphasis: 'normal',
      },
    ];
  });
}

/** Boxes of what stands on lines: texts keep off them. */
export function boxesOfMarks(lines: readonly SceneLine[]): Box[] {
  return lines.flatMap(({ ends, mid, flag }) => [
    ...ends.map(({ tip, direction, size }) =>
      boxAround(
        { x: tip.x - (direction.x * size) / 2, y: tip.y - (direction.y * size) / 2 },
        { width: size, height: size },
      ),
    ),
    ...(mid ? [boxAround(mid.at, { width: 2 * mid.radius, height: 2 * mid.radius })] : []),
    ...(flag
      ? [
          boxAround(
            { x: flag.at.x, y: flag.at.y - flag.fontSize * 0.36 },
            { width: flag.fontSize * 0.7, height: flag.fontSize },
          ),
        ]
      : []),
  ]);
}

/** What the label placement needs to know of the verbs of these lines; `verbs` by line id. */
export function verbRequests(
  lines: readonly SceneLine[],
  verbs: ReadonlyMap<string, string>,
  fontSize: number,
): VerbRequest[] {
  return lines.map((line) => ({
    id: line.id,
    text: verbs.get(line.id) ?? '',
    fontSize,
    weight: 400 as const,
    isItalic: true,
    priority: line.kind === 'structure' ? 0 : 1,
    curve: line.curve,
    midBox: line.mid && boxAround(line.mid.at, { width: 2 * line.mid.radius, height: 2 * line.mid.radius }),
  }));
}

/** The verb that each line of these relations would carry. */
export function verbsOf(relations: readonly Relation[]): ReadonlyMap<string, string> {
  return new Map(
    relations.flatMap(({ lines }) => lines.map(({ id, leading }) => [id, leading.type.label] as const)),
  );
}

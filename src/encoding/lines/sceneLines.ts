/** Lines of a scene: curves between rims, with marks at their ends and middles. Their words: lineLabels.ts. */

import { BoxGrid } from '#base/boxGrid.ts';
import { type Box, boxAround, type Curve, lengthOf, type Point, pointOn, type Size } from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import { isAllegedAgainst, type Relation, type RelationLine } from '#domain/relation.ts';
import type { Tier } from '#domain/tier.ts';
import { rimDistance } from '#encoding/marks/shapeOutline.ts';
import type { EndMark, MidMark, SceneLine } from '#encoding/scene/scene.ts';
import { isInPrint, type SceneStyle } from '#encoding/scene/sceneStyle.ts';
import {
  arrowReach,
  barLength,
  barReach,
  endMarkSize,
  isEndHollow,
  type LineAppearance,
  lineAppearance,
  midMarkRadius,
  midMarkRadiusOf,
} from './lineAppearance.ts';
import { strangerInk } from './lineInk.ts';
import { isAlwaysNamed, isWordless } from './lineLabels.ts';
import { boxOfEnd, flaggedEnd, isToBeFlagged, placeSign } from './lineMarks.ts';
import { type RoutedActor, routeLines } from './lineRouting.ts';
import { narrowCrowdedEnds } from './narrowCrowdedEnds.ts';
import { type Arrival, arrivingAt, barKeepsBack, baseOf, type LineEnd, spreadEnds } from './spreadEnds.ts';

/** What a line carries at one end, before it is put in place; `received` is null where it marks nothing there. */
interface EndLook {
  readonly look: LineAppearance;
  readonly received: Tier | null;
  readonly size: number;
}

function endLook(line: RelationLine, at: 'a' | 'b', unit: number): EndLook {
  const look = lineAppearance(line.kind, line.family, line.tier, isAllegedAgainst(line, line[at]));
  const received = look.end === null ? null : at === 'a' ? line.receivedByA : line.receivedByB;
  return { look, received, size: endMarkSize(look) * unit };
}

/** Room for the mark at an end: from the rim to where the line begins. */
function endGap({ look, received, size }: EndLook, unit: number): number {
  if (received === null) return unit * 0.04;
  return look.end === 'arrow' ? size * 0.9 : size * barLength + unit * 0.06;
}

/** Half of what an end is wide, across its line. */
function endReach({ look, received, size }: EndLook, unit: number): number {
  if (received === null) return (look.width * unit) / 2;
  return size * (look.end === 'arrow' ? arrowReach : barReach);
}

/** How far before its line's end a mark is widest. */
function endDepth(end: EndLook, unit: number): number {
  const { look, received, size } = end;
  return look.end === 'bar' && received !== null ? endGap(end, unit) - (size * barLength) / 2 : 0;
}

interface PlacedEnd {
  readonly point: Point;
  readonly mark: EndMark | null;
}

/** So much of a bar's direction is that of its line, the rest is that to the actor's middle. */
const ofLine = 0.5;

/** The direction of a bar: it stands more along the rim than across its line, so that bars side by side keep apart. */
function facing({ centre }: RoutedActor, at: Point, along: Point): Point {
  const [toX, toY] = [centre.x - at.x, centre.y - at.y];
  const far = lengthOf(toX, toY) || 1;
  const x = ofLine * along.x + (1 - ofLine) * (toX / far);
  const y = ofLine * along.y + (1 - ofLine) * (toY / far);
  const length = lengthOf(x, y);
  return length === 0 ? along : { x: x / length, y: y / length };
}

/** A line's end at its arrival, with its mark: kept back from slanting sides, smaller where many ends meet. */
function placeEnd(
  line: RelationLine,
  end: LineEnd,
  arrival: Arrival,
  actor: RoutedActor,
  unit: number,
  room: number,
): PlacedEnd {
  const { at, curve } = end;
  const { look, received, size: usual } = endLook(line, at, unit);
  const whole = room * usual;
  if (look.end === null || received === null) return { point: arrival.point, mark: null };
  const moved = at === 'a' ? { ...curve, start: arrival.point } : { ...curve, end: arrival.point };
  const isBar = look.end === 'bar';
  const direction = isBar ? facing(actor, arrival.point, arrivingAt(moved, at)) : arrivingAt(moved, at);
  const size = isBar ? whole : whole * arrival.share;
  const reach = isBar ? size * barReach * arrival.share : size * arrowReach;
  const gap = endGap({ look, received, size: whole }, unit) - unit * 0.02;
  const along = (by: number): Point => ({
    x: arrival.point.x + direction.x * by,
    y: arrival.point.y + direction.y * by,
  });
  const back = isBar ? barKeepsBack(actor, along(gap), direction, reach) : 0;
  const tip = along(gap - back);
  const cover = isBar ? size * barLength + unit * 0.03 : size * 0.9;
  const isHollow = isEndHollow(look, received);
  return {
    point: along(gap - back - cover),
    mark: { form: look.end, tip, direction, size, reach, isHollow },
  };
}

/** True if a curve keeps so far from the frame's edge. */
function isWithin(curve: Curve, { width, height }: Size, room: number): boolean {
  for (let i = 0; i <= 12; i += 1) {
    const { x, y } = pointOn(curve, i / 12);
    if (x < room || y < room || x > width - room || y > height - room) return false;
  }
  return true;
}

/** The least size of the marks of a line between actors that nearly touch, as a share of the usual one. */
const leastRoom = 0.3;

/** On paper a sign is no smaller than this, in sizes of the words of lines: some 1.3 mm wide. Smaller, ⊕ and ⊗ are specks. */
const leastSign = 0.27;

/** The radius of a line's sign, in the unit of the style. */
function signRadius(sign: MidMark['sign'], style: SceneStyle): number {
  const least = isInPrint(style) ? leastSign * style.lineLabelSize : 0;
  return midMarkRadiusOf(sign) * Math.max(style.markSize, least / midMarkRadius);
}

/** The size of a line's marks as a share of the usual one: as large as fit between its actors' rims. */
function roomBetween(line: RelationLine, a: RoutedActor, b: RoutedActor, style: SceneStyle): number {
  const unit = style.markSize;
  const [dx, dy] = [b.centre.x - a.centre.x, b.centre.y - a.centre.y];
  const length = lengthOf(dx, dy) || 1;
  const towards = { x: dx / length, y: dy / length };
  const free = length - rimDistance(a.shape, a.size, towards) - rimDistance(b.shape, b.size, towards);
  const sizeAt = (at: 'a' | 'b') => endGap(endLook(line, at, unit), unit);
  const { sign } = lineAppearance(line.kind, line.family, line.tier);
  const mid = sign ? 2.4 * signRadius(sign, style) : 0;
  return Math.max(leastRoom, Math.min(1, free / (sizeAt('a') + sizeAt('b') + mid)));
}

/** Past so many lines a middle mark finds no free place, and is not looked for one. */
const mostMiddles = 600;

/** The lines of these relations between actors that stand in the frame; sized by the style. */
export function sceneLines(
  relations: readonly Relation[],
  marks: ReadonlyMap<ActorId, RoutedActor>,
  frame: Size,
  style: SceneStyle,
  names?: readonly Box[],
): SceneLine[] {
  const unit = style.markSize;
  const routes = routeLines(
    relations.flatMap(({ lines }) =>
      lines.map((line) => ({
        id: line.id,
        a: line.a,
        b: line.b,
        endGapA: endGap(endLook(line, 'a', unit), unit),
        endGapB: endGap(endLook(line, 'b', unit), unit),
      })),
    ),
    marks,
    frame,
    names,
    style.edge,
  );
  const routed = relations.flatMap((relation) =>
    relation.lines.flatMap((line) => {
      const curve = routes.get(line.id)?.curve;
      return curve ? [{ line, relation, curve }] : [];
    }),
  );
  const ends = routed.flatMap(({ line, curve }): LineEnd[] =>
    (['a', 'b'] as const).map((at) => ({
      actor: line[at],
      curve,
      at,
      reach: endReach(endLook(line, at, unit), unit),
      depth: endDepth(endLook(line, at, unit), unit),
    })),
  );
  const arrivals = spreadEnds(ends, marks, unit, frame);
  const whole = routed.map(({ line, relation, curve }, index) => {
    const actorAt = (at: 'a' | 'b') => marks.get(line[at]) as RoutedActor;
    const room = roomBetween(line, actorAt('a'), actorAt('b'), style);
    const placedAt = (arrivalOf: (end: LineEnd, arrival: Arrival) => Arrival) => {
      const [a, b] = [2 * index, 2 * index + 1].map((place) => {
        const end = ends[place] as LineEnd;
        const arrival = arrivalOf(end, arrivals[place] as Arrival);
        return placeEnd(line, end, arrival, actorAt(end.at), unit, room);
      }) as [PlacedEnd, PlacedEnd];
      return { a, b, placed: { ...curve, start: a.point, end: b.point } satisfies Curve };
    };
    const spread = placedAt((_, arrival) => arrival);
    // A line whose ends were turned may bulge out of the frame.
    const { a, b, placed } = isWithin(spread.placed, frame, unit * 0.05)
      ? spread
      : placedAt((end, { share }) => ({ point: baseOf(end), share }));
    const marked = [
      { actor: line.a, mark: a.mark },
      { actor: line.b, mark: b.mark },
    ].flatMap(({ actor, mark }) => (mark ? [{ actor, mark }] : []));
    return { line, relation, curve: placed, marked, size: room };
  });
  const apart = narrowCrowdedEnds(whole.flatMap(({ marked }) => marked));
  let next = 0;
  const drawn = whole.map(({ marked, ...rest }) => {
    const first = next;
    next += marked.length;
    return { ...rest, ends: apart.slice(first, next) };
  });

  const taken = new BoxGrid();
  const isOnStranger = strangerInk(drawn.map(({ curve }) => curve));
  const room = { taken, frame, flagSize: style.lineLabelSize, isOnStranger };
  for (const { centre, size } of marks.values()) taken.add(boxAround(centre, size));
  for (const { ends } of drawn) for (const end of ends) taken.add(boxOfEnd(end));
  return drawn.map(({ line, relation, curve, ends: endMarks, size }): SceneLine => {
    const look = lineAppearance(line.kind, line.family, line.tier);
    let mid: MidMark | null = null;
    let flag: SceneLine['flag'] = null;
    if (look.sign) {
      const radius = signRadius(look.sign, style) * size;
      const centred = { sign: look.sign, at: pointOn(curve, 0.5), radius, isHollow: look.isHollow };
      const isLookedFor = drawn.length <= mostMiddles;
      ({ mid, flag } = isLookedFor
        ? placeSign(line, centred, curve, flaggedEnd(line), room)
        : { mid: centred, flag: null });
    }
    return {
      id: line.id,
      dyad: relation.id,
      kind: line.kind,
      family: line.family,
      tier: line.tier,
      a: line.a,
      b: line.b,
      curve,
      width: look.width * unit,
      dash: look.dash.map((length) => length * unit),
      colour: look.colour,
      ends: endMarks,
      mid,
      flag,
      lineLabel: null,
      casing: 0,
      isUncounted: false,
      isAlwaysNamed: isAlwaysNamed(line, relation),
      ...(isWordless(line) ? { isWordless: true } : {}),
      ...(isToBeFlagged(line) ? { isToBeFlagged: true } : {}),
      emphasis: 'normal',
    };
  });
}

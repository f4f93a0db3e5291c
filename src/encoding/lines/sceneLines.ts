/** Lines of a scene: curves between rims, with marks at their ends and middles. Their words: lineLabels.ts. */

import { BoxGrid } from '#base/boxGrid.ts';
import { type Box, boxAround, type Curve, type Point, pointOn, type Size } from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Relation, RelationLine } from '#domain/relation.ts';
import type { Tier } from '#domain/tier.ts';
import type { EndMark, MidMark, SceneLine } from '#encoding/scene/scene.ts';
import type { SceneStyle } from '#encoding/scene/sceneStyle.ts';
import {
  arrowReach,
  barLength,
  barReach,
  endMarkSize,
  isEndHollow,
  type LineAppearance,
  lineAppearance,
  midMarkRadius,
} from './lineAppearance.ts';
import { type Arrival, arrivingAt, barKeepsBack, type LineEnd, spreadEnds } from './lineEnds.ts';
import { boxOfEnd, boxOfFlag, boxOfMid, flagOf, freeMiddle, middles } from './lineMarks.ts';
import { type RoutedActor, routeLines } from './lineRouting.ts';

/** What a line carries at one end, before it is put in place; `received` is null where it marks nothing there. */
interface EndLook {
  readonly look: LineAppearance;
  readonly received: Tier | null;
  readonly size: number;
}

function endLook(line: RelationLine, at: 'a' | 'b', unit: number): EndLook {
  const look = lineAppearance(line.kind, line.family, line.tier);
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

interface PlacedEnd {
  readonly point: Point;
  readonly mark: EndMark | null;
}

/** A line's end at its arrival, with its mark: kept back from slanting sides, smaller where many ends meet. */
function placeEnd(
  line: RelationLine,
  end: LineEnd,
  arrival: Arrival,
  actor: RoutedActor,
  unit: number,
): PlacedEnd {
  const { at, curve } = end;
  const { look, received, size: whole } = endLook(line, at, unit);
  if (look.end === null || received === null) return { point: arrival.point, mark: null };
  const moved = at === 'a' ? { ...curve, start: arrival.point } : { ...curve, end: arrival.point };
  const direction = arrivingAt(moved, at);
  const isBar = look.end === 'bar';
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
  const routed = relations.flatMap(({ id, lines }) =>
    lines.flatMap((line) => {
      const curve = routes.get(line.id)?.curve;
      return curve ? [{ line, dyad: id, curve }] : [];
    }),
  );
  const ends = routed.flatMap(({ line, curve }): LineEnd[] =>
    (['a', 'b'] as const).map((at) => ({
      actor: line[at],
      curve,
      at,
      reach: endReach(endLook(line, at, unit), unit),
    })),
  );
  const arrivals = spreadEnds(ends, marks, unit);
  const drawn = routed.map(({ line, dyad, curve }, index) => {
    const [a, b] = [2 * index, 2 * index + 1].map((place) => {
      const end = ends[place] as LineEnd;
      return placeEnd(line, end, arrivals[place] as Arrival, marks.get(end.actor) as RoutedActor, unit);
    }) as [PlacedEnd, PlacedEnd];
    const placed: Curve = { ...curve, start: a.point, end: b.point };
    return { line, dyad, curve: placed, ends: [a.mark, b.mark].filter((mark) => mark !== null) };
  });

  const taken = new BoxGrid();
  for (const { centre, size } of marks.values()) taken.add(boxAround(centre, size));
  for (const { ends } of drawn) for (const end of ends) taken.add(boxOfEnd(end));
  const signed = drawn.map(({ line, dyad, curve, ends: endMarks }): SceneLine => {
    const look = lineAppearance(line.kind, line.family, line.tier);
    let mid: MidMark | null = null;
    if (look.sign) {
      const radius = midMarkRadius * unit;
      const free = drawn.length > mostMiddles ? undefined : freeMiddle(curve, radius, taken, middles);
      mid = { sign: look.sign, at: free ?? pointOn(curve, 0.5), radius, isHollow: look.isHollow };
      taken.add(boxOfMid(mid));
    }
    return {
      id: line.id,
      dyad,
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
      flag: null,
      lineLabel: null,
      casing: 0,
      isUncounted: false,
      emphasis: 'normal',
    };
  });
  // Only when all signs are in place is it known what flags must keep off.
  const flags = new BoxGrid();
  return signed.map((line) => {
    if (!line.mid) return line;
    const around = { marks: taken, texts: flags };
    const flag = flagOf(line, line.mid, line.curve, style.lineLabelSize, around, frame);
    if (flag) flags.add(boxOfFlag(flag));
    return { ...line, flag };
  });
}

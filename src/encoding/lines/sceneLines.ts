/** Lines of a scene: curves between rims, marks at their ends and middles, and the line labels that they ask for. */

import { BoxGrid } from '#base/boxGrid.ts';
import {
  type Box,
  boxAround,
  type Curve,
  directionOn,
  type Point,
  pointOn,
  type Size,
} from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import type { CountedStatement, Relation, RelationLine } from '#domain/relation.ts';
import { type Tier, tierOf } from '#domain/tier.ts';
import type { LineLabelRequest } from '#encoding/labels/labelCandidates.ts';
import type { EndMark, MidMark, SceneLine } from '#encoding/scene/scene.ts';
import type { SceneStyle } from '#encoding/scene/sceneStyle.ts';
import { legendWords } from '#words/legend.ts';
import {
  arrowReach,
  barLength,
  barReach,
  endMarkSize,
  isHollowTier,
  type LineAppearance,
  lineAppearance,
  midMarkRadius,
} from './lineAppearance.ts';
import { type Arrival, arrivingAt, barKeepsBack, type LineEnd, spreadEnds } from './lineEnds.ts';
import { type RoutedActor, routeLines } from './lineRouting.ts';

/** With at most so many lines in sight, each carries its line label. */
export const mostLineLabels = 12;

/** Lines with words of their own whatever their number: a tether its tie, an allegation its speaker. */
export const mayHaveLineLabels = (lines: readonly unknown[], { kind }: Pick<SceneLine, 'kind'>) =>
  lines.length <= mostLineLabels || kind === 'structure' || kind === 'accused';

/** What a line carries at one end, before it is put in place; `received` is null where it marks nothing there. */
interface EndLook {
  readonly look: LineAppearance;
  readonly received: Tier | null;
  readonly size: number;
}

function endLook(line: RelationLine, at: 'a' | 'b', unit: number): EndLook {
  const look = lineAppearance(line.kind, line.family);
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

/** A line's end at its arrival, with its mark: kept back from slanting sides, smaller where there is a crowd. */
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
  const isHollow = line.kind === 'accused' || isHollowTier(received) || line.tier === 3;
  return {
    point: along(gap - back - cover),
    mark: { form: look.end, tip, direction, size, reach, isHollow },
  };
}

const middles = [0.5, 0.43, 0.57, 0.36, 0.64, 0.3, 0.7];
/** Where a text lies on the mark. */
const elsewhere = [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7, 0.26, 0.74, 0.22, 0.78];
/** Past so many lines a middle mark finds no free place, and is not looked for one. */
const mostMiddles = 600;

/** The first of these places along a line where a middle mark is free. */
function freeMiddle(
  curve: Curve,
  radius: number,
  taken: BoxGrid,
  places: readonly number[],
): Point | undefined {
  const side = 2.3 * radius;
  for (const t of places) {
    const place = pointOn(curve, t);
    if (!taken.isTaken(boxAround(place, { width: side, height: side }))) return place;
  }
  return undefined;
}

/** The "¶" beside a middle mark, on the side that is in the frame and free, above if both are. */
function flagOf(
  line: Pick<RelationLine, 'tier' | 'kind'>,
  mid: MidMark,
  curve: Curve,
  leastSize: number,
  taken: BoxGrid,
  frame: Size,
): SceneLine['flag'] {
  if (line.tier !== 3 || (line.kind !== 'aligned' && line.kind !== 'opposed')) return null;
  const along = directionOn(curve, 0.5);
  const fontSize = Math.max(mid.radius * 1.9, leastSize);
  const far = mid.radius * 1.15 + fontSize * (0.3 + 0.1 * Math.abs(along.x));
  const above = along.x < 0 ? -1 : 1;
  const sides = [above, -above].map((side) => ({
    at: { x: mid.at.x + along.y * side * far, y: mid.at.y - along.x * side * far + fontSize * 0.36 },
    fontSize,
  }));
  const isIn = ({ x, y, width, height }: Box) =>
    x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height;
  const within = sides.filter((flag) => isIn(boxOfFlag(flag)));
  const flags = within.length > 0 ? within : sides;
  const isFree = (flag: NonNullable<SceneLine['flag']>) => !taken.isTaken(boxOfFlag(flag));
  return flags.find(isFree) ?? (flags[0] as NonNullable<SceneLine['flag']>);
}

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
  return drawn.map(({ line, dyad, curve, ends: endMarks }): SceneLine => {
    const look = lineAppearance(line.kind, line.family);
    let mid: MidMark | null = null;
    let flag: SceneLine['flag'] = null;
    if (look.sign) {
      const radius = midMarkRadius * unit;
      const isHollow = line.kind === 'accused' || isHollowTier(line.tier);
      const free = drawn.length > mostMiddles ? undefined : freeMiddle(curve, radius, taken, middles);
      const at = free ?? pointOn(curve, 0.5);
      mid = { sign: look.sign, at, radius, isHollow };
      flag = flagOf(line, mid, curve, style.lineLabelSize, taken, frame);
      taken.add(boxOfMid(mid));
      if (flag) taken.add(boxOfFlag(flag));
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
      flag,
      lineLabel: null,
      casing: 0,
      isUncounted: false,
      emphasis: 'normal',
    };
  });
}

const boxOfEnd = ({ tip, direction, size }: EndMark): Box =>
  boxAround(
    { x: tip.x - (direction.x * size) / 2, y: tip.y - (direction.y * size) / 2 },
    { width: size, height: size },
  );

const boxOfMid = ({ at, radius }: MidMark): Box => boxAround(at, { width: 2 * radius, height: 2 * radius });

const boxOfFlag = ({ at, fontSize }: NonNullable<SceneLine['flag']>): Box =>
  boxAround({ x: at.x, y: at.y - fontSize * 0.36 }, { width: fontSize * 0.7, height: fontSize });

/** Boxes of what stands on lines: texts keep off them. */
export function boxesOfMarks(lines: readonly SceneLine[]): Box[] {
  return lines.flatMap(({ ends, mid, flag }) => [
    ...ends.map(boxOfEnd),
    ...(mid ? [boxOfMid(mid)] : []),
    ...(flag ? [boxOfFlag(flag)] : []),
  ]);
}

/** The lines with middle marks that a text came to lie on moved along to free ground, where there is some. */
export function marksOffTexts(
  lines: readonly SceneLine[],
  texts: readonly Box[],
  shapes: readonly Box[],
  leastFlag: number,
  frame: Size,
): readonly SceneLine[] {
  const textGrid = new BoxGrid();
  for (const box of texts) textGrid.add(box);
  const isCovered = ({ mid, flag }: SceneLine) =>
    (mid !== null && textGrid.isTaken(boxOfMid(mid))) || (flag !== null && textGrid.isTaken(boxOfFlag(flag)));
  const covered = lines.filter(isCovered);
  if (covered.length === 0) return lines;
  const taken = new BoxGrid();
  const uncovered = lines.filter((line) => !covered.includes(line));
  const stripped = covered.map((line) => ({ ...line, mid: null, flag: null }));
  for (const box of [...shapes, ...texts, ...boxesOfMarks(uncovered), ...boxesOfMarks(stripped)])
    taken.add(box);
  const moved = new Map<SceneLine, SceneLine>();
  for (const line of covered) {
    const { curve, mid } = line;
    const at = mid && freeMiddle(curve, mid.radius, taken, elsewhere);
    const next = at ? { ...line, mid: { ...mid, at } } : line;
    const withFlag = next.mid
      ? { ...next, flag: flagOf(line, next.mid, curve, leastFlag, taken, frame) }
      : next;
    for (const box of boxesOfMarks([{ ...withFlag, ends: [] }])) taken.add(box);
    moved.set(line, withFlag);
  }
  return lines.map((line) => moved.get(line) ?? line);
}

/** What the label placement needs to know of the line labels of these lines; `lineLabels` by line id. */
export function lineLabelRequests(
  lines: readonly SceneLine[],
  lineLabels: ReadonlyMap<string, string>,
  fontSize: number,
): LineLabelRequest[] {
  return lines
    .filter(({ id }) => lineLabels.get(id))
    .map((line) => ({
      id: line.id,
      text: lineLabels.get(line.id) ?? '',
      fontSize,
      weight: 400 as const,
      isItalic: true,
      priority: line.kind === 'structure' ? 0 : line.kind === 'accused' ? 2 : 1,
      curve: line.curve,
      midBox: line.mid && boxOfMid(line.mid),
    }));
}

/** What each line of these relations would carry: its line label; an allegation who alleges it, for it states nothing. */
export function lineLabelsOf(
  relations: readonly Relation[],
  nameOf: (actor: ActorId) => string,
): ReadonlyMap<string, string> {
  const speakerOf = ({ statement: { saidBy } }: CountedStatement) =>
    saidBy === 'narrator' || saidBy === 'unnamed'
      ? legendWords.speaker[saidBy as 'narrator']
      : nameOf(saidBy as ActorId);
  // Where the two sides do different things, one word over the line would be said of the wrong one.
  const isSaidOfBoth = ({ statements, leading, tier }: RelationLine) =>
    statements.every(
      ({ statement, type, from }) =>
        from === leading.from || type.id === leading.type.id || (tierOf(statement) ?? 3) > (tier ?? 3),
    );
  const lineLabelOf = (line: RelationLine) => {
    if (line.kind === 'accused') return legendWords.allegedBy([...new Set(line.statements.map(speakerOf))]);
    return isSaidOfBoth(line) ? line.leading.type.label : '';
  };
  return new Map(
    relations.flatMap(({ lines }) => lines.map((line) => [line.id, lineLabelOf(line)] as const)),
  );
}

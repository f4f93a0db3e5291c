/** Lines of a picture of very many: straight, without marks. Their time grows with their number alone. */
import type { Curve, Point } from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Relation, RelationLine } from '#domain/relation.ts';
import { rimDistance } from '#encoding/marks/shapeOutline.ts';
import type { SceneLine } from '#encoding/scene/scene.ts';
import { isInPrint, type SceneStyle } from '#encoding/scene/sceneStyle.ts';
import { lineAppearance } from './lineAppearance.ts';
import type { RoutedActor } from './lineRouting.ts';

/** On screen, past so many lines, marks would lie on one another and bends would lead past nobody. */
export const mostMarkedLines = 400;

/** True if so many lines are drawn without marks; never in print. */
export const arePlain = (lines: number, style: SceneStyle) => lines > mostMarkedLines && !isInPrint(style);

/** The least width of a plain line, px. */
const leastWidth = 0.4;

/** How far the middles of parallel lines of one dyad are apart, in marks. */
const parallelGap = 0.16;

/** The straight line from rim to rim, `aside` from the line of the centres; centres that meet have a line of no length. */
function straight(a: RoutedActor, b: RoutedActor, aside: number): Curve {
  const [dx, dy] = [b.centre.x - a.centre.x, b.centre.y - a.centre.y];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const direction = { x: dx / length, y: dy / length };
  const fromA = rimDistance(a.shape, a.size, direction);
  const fromB = rimDistance(b.shape, b.size, direction);
  const share = Math.min(1, length / (fromA + fromB));
  const at = (along: number): Point => ({
    x: a.centre.x + direction.x * along - direction.y * aside,
    y: a.centre.y + direction.y * along + direction.x * aside,
  });
  const [start, end] = [at(fromA * share), at(length - fromB * share)];
  return { start, control: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }, end };
}

/** The width of lines as a share of the usual one: the ink of all together grows with the root of their number. */
const widthShare = (lines: number) => Math.min(1, Math.sqrt(mostMarkedLines / lines));

type Look = Pick<SceneLine, 'width' | 'dash' | 'colour'>;

/** The lines of these relations between actors that have a mark; each look is one for all lines that share it. */
export function plainLines(
  relations: readonly Relation[],
  marks: ReadonlyMap<ActorId, RoutedActor>,
  { markSize }: SceneStyle,
): SceneLine[] {
  const share = widthShare(relations.reduce((sum, { lines }) => sum + lines.length, 0));
  const looks = new Map<string, Look>();
  const lookOf = ({ kind, family, tier }: RelationLine): Look => {
    const key = `${kind} ${family} ${tier}`;
    const known = looks.get(key);
    if (known) return known;
    const { width, dash, colour } = lineAppearance(kind, family, tier);
    const look = {
      width: Math.max(leastWidth, width * share * markSize),
      dash: dash.map((length) => length * markSize),
      colour,
    };
    looks.set(key, look);
    return look;
  };
  const drawn: SceneLine[] = [];
  for (const { id: dyad, a, b, lines } of relations) {
    const [from, to] = [marks.get(a), marks.get(b)];
    if (!from || !to) continue;
    lines.forEach((line, place) => {
      const aside = (place - (lines.length - 1) / 2) * parallelGap * markSize;
      const { width, dash, colour } = lookOf(line);
      drawn.push({
        id: line.id,
        dyad,
        kind: line.kind,
        family: line.family,
        tier: line.tier,
        a,
        b,
        curve: straight(from, to, aside),
        width,
        dash,
        colour,
        ends: [],
        mid: null,
        flag: null,
        lineLabel: null,
        casing: 0,
        isUncounted: false,
        emphasis: 'normal',
      });
    });
  }
  return drawn;
}

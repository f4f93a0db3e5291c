/** Samples of a legend, made of the very marks that a scene is made of. All lie in a box of `size` with its origin at (0, 0). */

import type { Curve, Point, Size } from '#base/geometry.ts';
import type { SignedFamily } from '#domain/statement.ts';
import type { Tier } from '#domain/tier.ts';
import type { ColourToken } from '#encoding/colours/colours.ts';
import {
  arrowReach,
  barReach,
  endMarkSize,
  isEndHollow,
  lineAppearance,
  midMarkRadiusOf,
} from '#encoding/lines/lineAppearance.ts';
import { type ActorShape, shapeSize } from '#encoding/marks/actorShape.ts';
import {
  actorPrimitives,
  casingPrimitives,
  hullPrimitive,
  lineMarkPrimitives,
  strokePrimitive,
} from '#encoding/marks/markPrimitives.ts';
import type { Primitive } from '#encoding/marks/primitive.ts';
import type { EndMark, Scene, SceneHull, SceneLine } from '#encoding/scene/scene.ts';

/** Of a sample's "¶", in units: its letters, its baseline over the line, and the room that it takes over a sample without. */
const flagSize = 0.4;
const flagOver = 0.28;
export const flagRoom = 0.38;

export function sampleLine(
  kind: SceneLine['kind'],
  unit: number,
  size: Size,
  options: {
    readonly y?: number;
    /** Best tier of the line; 1 unless said otherwise. */
    readonly tier?: Tier | null;
    /** False where no such line in sight has a receiving end. */
    readonly hasEnds?: boolean;
    /** False where lines carry no middle marks. */
    readonly hasSign?: boolean;
    /** Which ends receive, and in which tier, where it stands for a line of its own; else the right one does. */
    readonly received?: { readonly left: Tier | null; readonly right: Tier | null };
    /** The ends that are alleged to receive hostile acts alone; none unless said otherwise. */
    readonly against?: { readonly left: boolean; readonly right: boolean };
  } = {},
): SceneLine {
  const tier = options.tier === undefined ? 1 : options.tier;
  // The thinnest: a legend is lighter than its picture.
  const look = lineAppearance(kind, 'political', tier);
  const y = options.y ?? size.height / 2;
  const { left = false, right = false } = options.against ?? {};
  const formAt = (isAgainst: boolean) =>
    (options.hasEnds ?? true) ? lineAppearance(kind, 'political', tier, isAgainst).end : null;
  const received = options.received ?? { left: null, right: tier ?? 1 };
  const end = endMarkSize(look) * unit;
  const room = (tier: Tier | null) =>
    look.end && options.hasEnds !== false && tier !== null ? end * 0.9 : 0;
  const curve: Curve = {
    start: { x: room(received.left), y },
    control: { x: size.width / 2, y },
    end: { x: size.width - room(received.right), y },
  };
  const endAt = (form: EndMark['form'] | null, tier: Tier | null, x: number, direction: number): EndMark[] =>
    form === null || tier === null
      ? []
      : [
          {
            form,
            tip: { x, y },
            direction: { x: direction, y: 0 },
            size: end,
            reach: end * (form === 'bar' ? barReach : arrowReach),
            isHollow: isEndHollow(look, tier),
          },
        ];
  const middle: Point = { x: size.width * 0.46, y };
  return {
    id: `sample ${kind}`,
    dyad: 'sample' as SceneLine['dyad'],
    a: 'sample' as SceneLine['a'],
    b: 'sample' as SceneLine['b'],
    kind,
    family: 'political',
    tier,
    curve,
    width: look.width * unit,
    dash: look.dash.map((length) => length * unit),
    colour: look.colour,
    ends: [
      ...endAt(formAt(left), received.left, 0, -1),
      ...endAt(formAt(right), received.right, size.width, 1),
    ],
    mid:
      look.sign && (options.hasSign ?? true)
        ? {
            sign: look.sign,
            at: middle,
            radius: midMarkRadiusOf(look.sign) * unit,
            isHollow: look.isHollow,
          }
        : null,
    flag:
      tier === 3 && (kind === 'aligned' || kind === 'opposed')
        ? { at: { x: middle.x, y: y - unit * flagOver }, fontSize: unit * flagSize }
        : null,
    lineLabel: null,
    casing: 0,
    isUncounted: false,
    emphasis: 'normal',
  };
}

export const drawn = (line: SceneLine): Primitive[] => [
  ...(line.casing > 0 ? casingPrimitives(line) : []),
  strokePrimitive(line),
  ...lineMarkPrimitives(line),
];

export function widthSample(families: readonly SignedFamily[], unit: number, size: Size): Primitive[] {
  const step = size.height / families.length;
  return families.map((family, i) => {
    const y = step * (i + 0.5);
    const line = sampleLine('aligned', unit, size, { y });
    const look = lineAppearance('aligned', family, 1);
    return strokePrimitive({
      ...line,
      width: look.width * unit,
      colour: 'inkSoft',
      curve: { ...line.curve, end: { x: size.width, y } },
    });
  });
}

export function shapeSample(
  shape: ActorShape,
  unit: number,
  size: Size,
  look: { readonly isNamed?: boolean; readonly fill?: ColourToken; readonly isRimDashed?: true } = {},
): readonly Primitive[] {
  const { isNamed = false, fill = 'noFaction', isRimDashed } = look;
  const own = shapeSize[shape];
  const scale = unit * 0.44;
  return actorPrimitives({
    id: 'sample' as never,
    centre: { x: size.width / 2, y: size.height / 2 },
    size: { width: own.width * scale, height: own.height * scale },
    shape,
    isKindUnstated: isRimDashed === true,
    ...(isRimDashed ? { isRimDashed } : {}),
    fill,
    stroke: 'rim',
    isNamed,
    isOutside: false,
    background: [],
    label: null,
    emphasis: 'normal',
  });
}

/** A piece of an area with one of its members, in their tints. */
export function hullSample(scene: Scene, hull: SceneHull, unit: number, size: Size): Primitive[] {
  const tint = scene.actors.find(({ id }) => hull.members.includes(id))?.fill;
  const r = size.height / 2;
  const right = size.width;
  const path = `M${r} 0H${right - r}A${r} ${r} 0 0 1 ${right - r} ${2 * r}H${r}A${r} ${r} 0 0 1 ${r} 0Z`;
  const member = shapeSample('circle', unit * 0.72, size, tint ? { fill: tint } : {});
  return [hullPrimitive({ ...hull, path }), ...member];
}

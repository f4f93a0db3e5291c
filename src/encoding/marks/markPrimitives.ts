/** Every mark of a scene as primitives: the only place that knows how a mark is drawn. */
import { type Curve, pathNumber as n, type Point } from '#base/geometry.ts';
import type { ColourToken } from '#encoding/colours/colours.ts';
import { barLength } from '#encoding/lines/lineAppearance.ts';
import type {
  EndMark,
  MidMark,
  PlacedText,
  SceneActor,
  SceneHull,
  SceneLine,
} from '#encoding/scene/scene.ts';
import type { PathPrimitive, Primitive, TextPrimitive } from './primitive.ts';
import { outlinePath } from './shapeOutline.ts';

export function curvePath({ start, control, end }: Curve): string {
  return `M${n(start.x)} ${n(start.y)}Q${n(control.x)} ${n(control.y)} ${n(end.x)} ${n(end.y)}`;
}

const polygon = (points: readonly Point[]) => `M${points.map(({ x, y }) => `${n(x)} ${n(y)}`).join('L')}Z`;

function filled(d: string, fill: ColourToken): PathPrimitive {
  return { form: 'path', d, fill, stroke: null, strokeWidth: 0, dash: [] };
}

function stroked(
  d: string,
  stroke: ColourToken,
  strokeWidth: number,
  dash: readonly number[] = [],
): PathPrimitive {
  return { form: 'path', d, fill: null, stroke, strokeWidth, dash };
}

/** An arrow head or a bar across the line. Hollow ones keep their outline and show the ground. */
function endMarkPrimitive(
  { form, tip, direction, size, reach, isHollow }: EndMark,
  colour: ColourToken,
): PathPrimitive {
  const at = (along: number, across: number): Point => ({
    x: tip.x - direction.x * along - direction.y * across,
    y: tip.y - direction.y * along + direction.x * across,
  });
  const d =
    form === 'arrow'
      ? polygon([at(0, 0), at(size, reach), at(size, -reach)])
      : polygon([at(0, reach), at(size * barLength, reach), at(size * barLength, -reach), at(0, -reach)]);
  return {
    form: 'path',
    d,
    fill: isHollow ? 'canvas' : colour,
    stroke: colour,
    strokeWidth: size * (isHollow ? 0.13 : 0.06),
    dash: [],
  };
}

const diamondAround = ({ x, y }: Point, reach: number): readonly Point[] => [
  { x, y: y - reach },
  { x: x + reach, y },
  { x, y: y + reach },
  { x: x - reach, y },
];

function midMarkPrimitives({ sign, at, radius, isHollow }: MidMark, colour: ColourToken): Primitive[] {
  const { x, y } = at;
  const circle =
    `M${n(x - radius)} ${n(y)}A${n(radius)} ${n(radius)} 0 1 1 ${n(x + radius)} ${n(y)}` +
    `A${n(radius)} ${n(radius)} 0 1 1 ${n(x - radius)} ${n(y)}Z`;
  const ground: PathPrimitive = {
    form: 'path',
    // Harm, which is no stance, has a diamond.
    d: sign === '!' ? polygon(diamondAround(at, radius * 1.2)) : circle,
    fill: isHollow ? 'canvas' : colour,
    stroke: isHollow ? colour : 'canvas',
    strokeWidth: radius * 0.2,
    dash: [],
  };
  const ink = isHollow ? colour : 'canvas';
  if (sign === '•') return [ground];
  const reach = radius * (sign === '+' ? 0.55 : 0.4);
  if (sign === '+') {
    const d = `M${n(x - reach)} ${n(y)}H${n(x + reach)}M${n(x)} ${n(y - reach)}V${n(y + reach)}`;
    return [ground, stroked(d, ink, radius * 0.26)];
  }
  if (sign === '×') {
    const d =
      `M${n(x - reach)} ${n(y - reach)}L${n(x + reach)} ${n(y + reach)}` +
      `M${n(x - reach)} ${n(y + reach)}L${n(x + reach)} ${n(y - reach)}`;
    return [ground, stroked(d, ink, radius * 0.26)];
  }
  const dot = `M${n(x)} ${n(y + radius * 0.36)}v${n(radius * 0.24)}`;
  const stem = `M${n(x)} ${n(y - radius * 0.52)}V${n(y + radius * 0.12)}`;
  const r = radius * 0.27;
  const hook =
    `M${n(x - r)} ${n(y - radius * 0.26)}A${n(r)} ${n(r)} 0 1 1 ${n(x + r * 0.5)} ${n(y - radius * 0.02)}` +
    `Q${n(x)} ${n(y + radius * 0.06)} ${n(x)} ${n(y + radius * 0.18)}`;
  return [ground, stroked(sign === '!' ? stem : hook, ink, radius * 0.24), stroked(dot, ink, radius * 0.26)];
}

/** The stroke of a line alone, without its marks. */
export function strokePrimitive(line: SceneLine): PathPrimitive {
  return stroked(curvePath(line.curve), line.colour, line.width, line.dash);
}

/** Two rails along a line that stands in the way of camps. */
export function casingPrimitives({ curve, casing }: SceneLine): readonly Primitive[] {
  const d = curvePath(curve);
  return [stroked(d, 'inkSoft', casing), stroked(d, 'canvas', casing * 0.6)];
}

/** The ink of text in the hue of a line. */
function inkOfLine({ colour }: Pick<SceneLine, 'colour'>): ColourToken {
  if (colour === 'aligned') return 'alignedInk';
  return colour === 'opposed' ? 'opposedInk' : colour;
}

/** End marks, middle mark and flag of a line. */
export function lineMarkPrimitives(line: SceneLine): readonly Primitive[] {
  const marks: Primitive[] = line.ends.map((end) => endMarkPrimitive(end, line.colour));
  if (line.mid) marks.push(...midMarkPrimitives(line.mid, line.colour));
  if (line.flag) {
    const { at, fontSize } = line.flag;
    marks.push({
      form: 'text',
      text: '¶',
      at,
      anchor: 'middle',
      fontSize,
      weight: 700,
      isItalic: false,
      fill: inkOfLine(line),
      halo: fontSize * 0.28,
    });
  }
  return marks;
}

interface TextLook {
  readonly weight: TextPrimitive['weight'];
  readonly isItalic: boolean;
  readonly fill: ColourToken;
  /** False where the text stands on one even ground, as a number in its mark does. */
  readonly hasHalo?: boolean;
}

export const nameLook: TextLook = { weight: 700, isItalic: false, fill: 'ink' };
export const connectedNameLook: TextLook = { weight: 400, isItalic: false, fill: 'ink' };
export const hullNameLook = (fill: ColourToken): TextLook => ({ weight: 400, isItalic: false, fill });
/** A line label has the ink of its own line, so that it is clear whose it is; ties without a stance have soft ink. */
export function lineLabelLook(line: Pick<SceneLine, 'colour' | 'kind'>): TextLook {
  const isPale = line.kind === 'structure' || line.kind === 'contact';
  return { weight: 400, isItalic: true, fill: isPale ? 'inkSoft' : inkOfLine(line) };
}

/** Of the size of its letters. In full ink, so that it is seen at less than a pixel, too, and taken for no tie, which is grey. */
const leaderWidth = 0.065;

export function textPrimitives(
  placed: PlacedText,
  { weight, isItalic, fill, hasHalo = true }: TextLook,
): readonly Primitive[] {
  const leader = placed.leader
    ? [stroked(polygon(placed.leader).slice(0, -1), 'ink', placed.fontSize * leaderWidth)]
    : [];
  const lines = placed.lines.map(
    ({ text, at }): TextPrimitive => ({
      form: 'text',
      text,
      at,
      anchor: placed.anchor,
      fontSize: placed.fontSize,
      weight,
      isItalic,
      fill,
      halo: hasHalo ? placed.fontSize * 0.26 : 0,
    }),
  );
  return [...leader, ...lines];
}

/** The shape of an actor. */
export function actorPrimitives(actor: SceneActor): readonly Primitive[] {
  const unit = Math.min(actor.size.width, actor.size.height);
  // Heavier outlines, which say more, stay whole.
  const isDashed = actor.isRimDashed === true && !actor.isNamed && actor.emphasis !== 'selected';
  return [
    {
      form: 'path',
      d: outlinePath(actor.shape, actor.centre, actor.size),
      fill: actor.fill,
      stroke: isDashed ? 'inkSoft' : actor.stroke,
      strokeWidth: unit * (isDashed ? 0.07 : rimShare(actor)),
      dash: isDashed ? [unit * 0.16, unit * 0.12] : [],
    },
  ];
}

/** Width of an actor's rim, as a share of its shorter side: what is selected stands out from what a filter names. */
function rimShare({ emphasis, isNamed }: SceneActor): number {
  if (emphasis === 'selected') return 0.15;
  return isNamed ? 0.095 : 0.045;
}

/** The area of a group. Operations, which overlap and have one colour, are distinguished by a thin outline. */
export function hullPrimitive({ path, fill }: Pick<SceneHull, 'path' | 'fill'>): PathPrimitive {
  const area = filled(path, fill);
  return fill === 'operation' ? { ...area, stroke: 'structure', strokeWidth: 0.6 } : area;
}

/**
 * The legend of a scene: one entry for each encoding that is visible in it, and none for what is not.
 * Samples are made of the very marks that the scene is made of.
 */
import { type Family, signedFamilies } from '#domain/statement.ts';
import { legendWords } from '#words/legend.ts';
import { type ActorShape, actorShapes, shapeSize } from './actorShape.ts';
import type { Curve, Point, Size } from './geometry.ts';
import { arrowReach, barReach, endMarkSize, lineAppearance, midMarkRadius } from './lineAppearance.ts';
import { actorPrimitives, hullPrimitive, lineMarkPrimitives, strokePrimitive } from './markPrimitives.ts';
import type { Primitive } from './primitive.ts';
import type { Scene, SceneLine } from './scene.ts';

export type LegendKey =
  | 'aligned'
  | 'opposed'
  | 'mixed'
  | 'accused'
  | 'structure'
  | 'contact'
  | 'harm'
  | 'ends'
  | 'width'
  | 'filled'
  | 'hollow'
  | 'viewed'
  | `shape ${ActorShape}`
  | 'outside'
  | 'hull'
  | 'faded';

export interface LegendEntry {
  readonly key: LegendKey;
  readonly text: string;
  /** The sample's marks in a box of `size` with its origin at the upper left. */
  readonly primitives: readonly Primitive[];
  readonly size: Size;
}

export interface LegendOptions {
  /** Side of a state's rectangle in the samples, in the unit of the legend. */
  readonly markSize: number;
  readonly hulls: 'none' | 'factions' | 'operations';
}

/** What a line shows, as keys of the legend. */
function keysOfLine(line: SceneLine): LegendKey[] {
  const keys: LegendKey[] = [line.kind];
  if (line.ends.length > 0) keys.push('ends');
  if (line.family !== null && (line.kind === 'aligned' || line.kind === 'opposed')) keys.push('width');
  if (line.mid && !line.mid.isHollow && line.tier === 1) keys.push('filled');
  if (line.tier === 2 || line.ends.some(({ isHollow }) => isHollow && line.tier === 1)) keys.push('hollow');
  if (line.flag) keys.push('viewed');
  return keys;
}

/** Keys of every encoding in a scene: what a legend must explain, and all that it may. */
export function visibleEncodings(scene: Scene, hulls: LegendOptions['hulls']): ReadonlySet<LegendKey> {
  const keys = new Set<LegendKey>(scene.lines.flatMap(keysOfLine));
  const aligned = new Set(scene.lines.filter(({ kind }) => kind === 'aligned').map(({ dyad }) => dyad));
  if (scene.lines.some(({ kind, dyad }) => kind === 'opposed' && aligned.has(dyad))) keys.add('mixed');
  for (const actor of scene.actors) {
    keys.add(`shape ${actor.shape}`);
    if (actor.isOutside) keys.add('outside');
  }
  const tinted = scene.actors.some(({ fill, isOutside }) => !isOutside && fill !== 'noFaction');
  if (tinted || (hulls === 'operations' && scene.hulls.length > 0)) keys.add('hull');
  if ([...scene.actors, ...scene.lines].some(({ emphasis }) => emphasis === 'faded')) keys.add('faded');
  // A single width or only filled marks say nothing by contrast.
  const widths = new Set(scene.lines.map(({ family }) => family));
  widths.delete(null);
  if (widths.size < 2) keys.delete('width');
  if (!keys.has('hollow') && !keys.has('viewed')) keys.delete('filled');
  return keys;
}

function sampleLine(
  kind: SceneLine['kind'],
  unit: number,
  size: Size,
  options: { readonly y?: number; readonly isHollow?: boolean; readonly isFlagged?: boolean } = {},
): SceneLine {
  const look = lineAppearance(kind, 'coercive');
  const y = options.y ?? size.height / 2;
  const isHollow = options.isHollow ?? false;
  const end = endMarkSize(look) * unit;
  const curve: Curve = {
    start: { x: 0, y },
    control: { x: size.width / 2, y },
    end: { x: size.width - (look.end ? end * 0.9 : 0), y },
  };
  const middle: Point = { x: size.width * 0.44, y };
  return {
    id: `sample ${kind}`,
    dyad: 'sample' as SceneLine['dyad'],
    a: 'sample' as SceneLine['a'],
    b: 'sample' as SceneLine['b'],
    kind,
    family: 'coercive',
    tier: isHollow ? 2 : 1,
    curve,
    width: look.width * unit,
    dash: look.dash.map((length) => length * unit),
    colour: look.colour,
    ends: look.end
      ? [
          {
            form: look.end,
            tip: { x: size.width, y },
            direction: { x: 1, y: 0 },
            size: end,
            reach: end * (look.end === 'bar' ? barReach : arrowReach),
            isHollow: isHollow || kind === 'accused',
          },
        ]
      : [],
    mid: look.sign
      ? {
          sign: look.sign,
          at: middle,
          radius: midMarkRadius * unit,
          isHollow: isHollow || kind === 'accused',
        }
      : null,
    flag: options.isFlagged
      ? { at: { x: middle.x - unit * 0.3, y: y - unit * 0.06 }, fontSize: unit * 0.4 }
      : null,
    verb: null,
    emphasis: 'normal',
  };
}

const drawn = (line: SceneLine): Primitive[] => [strokePrimitive(line), ...lineMarkPrimitives(line)];

function widthSample(families: readonly Family[], unit: number, size: Size): Primitive[] {
  const step = size.height / (families.length + 1);
  return families.map((family, i) => {
    const line = sampleLine('aligned', unit, size, { y: step * (i + 1) });
    const look = lineAppearance('aligned', family as 'armed');
    return strokePrimitive({
      ...line,
      width: look.width * unit,
      colour: 'inkSoft',
      curve: { ...line.curve, end: { x: size.width, y: step * (i + 1) } },
    });
  });
}

function shapeSample(shape: ActorShape, unit: number, size: Size, isOutside: boolean): readonly Primitive[] {
  const own = shapeSize[shape];
  const scale = unit * 0.5;
  return actorPrimitives({
    id: 'sample' as never,
    centre: { x: size.width / 2, y: size.height / 2 },
    size: { width: own.width * scale, height: own.height * scale },
    shape,
    fill: isOutside ? 'canvas' : 'noFaction',
    stroke: 'rim',
    isOutside,
    label: null,
    emphasis: 'normal',
  });
}

const order: readonly LegendKey[] = [
  'aligned',
  'opposed',
  'mixed',
  'accused',
  'harm',
  'contact',
  'structure',
  'ends',
  'filled',
  'hollow',
  'viewed',
  'width',
  ...actorShapes.map((shape) => `shape ${shape}` as const),
  'outside',
  'hull',
  'faded',
];

/** The entries for what is visible, in reading order. */
export function legendOf(scene: Scene, options: LegendOptions): readonly LegendEntry[] {
  const { markSize: unit, hulls } = options;
  const size = { width: unit * 1.25, height: unit * 0.5 };
  const keys = visibleEncodings(scene, hulls);
  const families = signedFamilies.filter((family) => scene.lines.some((line) => line.family === family));
  const entryOf = (key: LegendKey): Omit<LegendEntry, 'key' | 'size'> & { readonly size?: Size } => {
    switch (key) {
      case 'mixed': {
        const both = [
          sampleLine('aligned', unit, size, { y: unit * 0.2 }),
          sampleLine('opposed', unit, size, { y: unit * 0.62 }),
        ];
        return {
          text: legendWords.mixed,
          primitives: both.flatMap(drawn),
          size: { ...size, height: unit * 0.82 },
        };
      }
      case 'ends':
        return { text: legendWords.ends, primitives: [] };
      case 'filled':
        return { text: legendWords.filled, primitives: drawn(sampleLine('aligned', unit, size)).slice(1) };
      case 'hollow':
        return {
          text: legendWords.hollow,
          primitives: drawn(sampleLine('aligned', unit, size, { isHollow: true })),
        };
      case 'viewed':
        return {
          text: legendWords.viewed,
          primitives: drawn(sampleLine('opposed', unit, size, { isHollow: true, isFlagged: true })),
        };
      case 'width':
        return {
          text: legendWords.width(families.map((family) => legendWords[family])),
          primitives: widthSample(families, unit, size),
        };
      case 'outside':
        return { text: legendWords.outside, primitives: shapeSample('rectangle', unit, size, true) };
      case 'hull': {
        const x = size.width * 0.15;
        const r = size.height / 2;
        const right = size.width * 0.85;
        const path = `M${x + r} 0H${right - r}A${r} ${r} 0 0 1 ${right - r} ${2 * r}H${x + r}A${r} ${r} 0 0 1 ${x + r} 0Z`;
        const hull = {
          id: 'sample' as never,
          members: [],
          path,
          fill: 'hull1' as const,
          ink: 'hullInk1' as const,
          label: null,
        };
        const text =
          hulls === 'factions'
            ? legendWords.faction
            : hulls === 'none'
              ? legendWords.tint
              : legendWords.operation;
        return { text, primitives: [hullPrimitive(hull)] };
      }
      case 'faded':
        return { text: legendWords.faded, primitives: [] };
      default: {
        if (key.startsWith('shape ')) {
          const shape = key.slice('shape '.length) as ActorShape;
          return { text: legendWords.shape[shape], primitives: shapeSample(shape, unit, size, false) };
        }
        const kind = key as SceneLine['kind'];
        return { text: legendWords[kind], primitives: drawn(sampleLine(kind, unit, size)) };
      }
    }
  };
  return order.filter((key) => keys.has(key)).map((key) => ({ key, size, ...entryOf(key) }));
}

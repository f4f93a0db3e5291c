/**
 * The legend of a scene: one entry for each encoding that is visible in it, and none for what is not.
 * Samples are made of the very marks that the scene is made of.
 */
import { type SignedFamily, signedFamilies } from '#domain/statement.ts';
import { legendWords } from '#words/legend.ts';
import { type ActorShape, actorShapes, shapeSize } from './actorShape.ts';
import type { Curve, Point, Size } from './geometry.ts';
import { arrowReach, barReach, endMarkSize, lineAppearance, midMarkRadius } from './lineAppearance.ts';
import { actorPrimitives, hullPrimitive, lineMarkPrimitives, strokePrimitive } from './markPrimitives.ts';
import type { Primitive } from './primitive.ts';
import type { Scene, SceneLine } from './scene.ts';
import type { ColourToken } from './tokens.ts';

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
  | 'tint'
  | 'hull'
  | 'faded';

export interface LegendEntry {
  readonly key: LegendKey;
  /** Entries of one group belong together. */
  readonly group: 'lines' | 'marks' | 'actors';
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

const isSigned = ({ kind }: SceneLine) => kind === 'aligned' || kind === 'opposed';

/** What a line shows, as keys of the legend. */
function keysOfLine(line: SceneLine): LegendKey[] {
  const keys: LegendKey[] = [line.kind];
  if (line.ends.length > 0) keys.push('ends');
  if (!isSigned(line)) return keys;
  if (line.family !== null) keys.push('width');
  if (line.tier === 1) keys.push('filled');
  if (line.tier === 2 || (line.tier === 1 && line.ends.some(({ isHollow }) => isHollow))) keys.push('hollow');
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
  if (scene.hulls.length > 0) keys.add('hull');
  // Where areas are factions too, one entry says both.
  if (isTinted(scene) && !(hulls === 'factions' && keys.has('hull'))) keys.add('tint');
  if ([...scene.actors, ...scene.lines].some(({ emphasis }) => emphasis === 'faded')) keys.add('faded');
  // A single width or only filled marks say nothing by contrast.
  if (familiesIn(scene).length < 2) keys.delete('width');
  if (!keys.has('hollow') && !keys.has('viewed')) keys.delete('filled');
  return keys;
}

const isTinted = ({ actors }: Scene) =>
  actors.some(({ fill, isOutside }) => !isOutside && fill !== 'noFaction');

/** Families that the widths of lines tell, strongest first. */
const familiesIn = ({ lines }: Scene) =>
  signedFamilies.filter((family) => lines.some((line) => isSigned(line) && line.family === family));

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
  const middle: Point = { x: size.width * 0.46, y };
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
      ? { at: { x: middle.x - unit * 0.36, y: y - unit * 0.07 }, fontSize: unit * 0.4 }
      : null,
    verb: null,
    emphasis: 'normal',
  };
}

const drawn = (line: SceneLine): Primitive[] => [strokePrimitive(line), ...lineMarkPrimitives(line)];

function widthSample(families: readonly SignedFamily[], unit: number, size: Size): Primitive[] {
  const step = size.height / families.length;
  return families.map((family, i) => {
    const y = step * (i + 0.5);
    const line = sampleLine('aligned', unit, size, { y });
    const look = lineAppearance('aligned', family);
    return strokePrimitive({
      ...line,
      width: look.width * unit,
      colour: 'inkSoft',
      curve: { ...line.curve, end: { x: size.width, y } },
    });
  });
}

/** The marks alone that stand at receiving ends, side by side. */
function endsSample(kinds: readonly SceneLine['kind'][], unit: number, size: Size): Primitive[] {
  return kinds.flatMap((kind, i) => {
    const line = sampleLine(kind, unit, size);
    const tip = { x: (size.width * (i + 1)) / (kinds.length + 1) + unit * 0.12, y: size.height / 2 };
    return lineMarkPrimitives({ ...line, mid: null, ends: line.ends.map((end) => ({ ...end, tip })) });
  });
}

function shapeSample(
  shape: ActorShape,
  unit: number,
  size: Size,
  look: { readonly isOutside?: boolean; readonly fill?: ColourToken } = {},
): readonly Primitive[] {
  const { isOutside = false, fill = 'noFaction' } = look;
  const own = shapeSize[shape];
  const scale = unit * 0.5;
  return actorPrimitives({
    id: 'sample' as never,
    centre: { x: size.width / 2, y: size.height / 2 },
    size: { width: own.width * scale, height: own.height * scale },
    shape,
    fill: isOutside ? 'canvas' : fill,
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
  'tint',
  'hull',
  'faded',
];

function groupOf(key: LegendKey): LegendEntry['group'] {
  if (['ends', 'width', 'filled', 'hollow', 'viewed', 'faded'].includes(key)) return 'marks';
  return key.startsWith('shape ') || ['outside', 'tint', 'hull'].includes(key) ? 'actors' : 'lines';
}

/** A piece of area with one of its members, in the tints of the first that is in sight. */
function hullSample(scene: Scene, unit: number, size: Size): Primitive[] {
  const [first] = scene.hulls;
  if (!first) return [];
  const tint = scene.actors.find(({ id, isOutside }) => !isOutside && first.members.includes(id))?.fill;
  const r = size.height / 2;
  const right = size.width;
  const path = `M${r} 0H${right - r}A${r} ${r} 0 0 1 ${right - r} ${2 * r}H${r}A${r} ${r} 0 0 1 ${r} 0Z`;
  const member = shapeSample('circle', unit * 0.75, size, tint ? { fill: tint } : { isOutside: true });
  return [hullPrimitive({ ...first, path }), ...member];
}

/** The entries for what is visible, in reading order: samples of what is in sight, not of what might be. */
export function legendOf(scene: Scene, options: LegendOptions): readonly LegendEntry[] {
  const { markSize: unit, hulls } = options;
  const size = { width: unit * 1.7, height: unit * 0.5 };
  const small = { width: unit * 0.9, height: unit * 0.5 };
  const keys = visibleEncodings(scene, hulls);
  const families = familiesIn(scene);
  const kindWith = (key: LegendKey) =>
    scene.lines.find((line) => isSigned(line) && keysOfLine(line).includes(key))?.kind ?? 'aligned';
  const entryOf = (key: LegendKey): Pick<LegendEntry, 'text' | 'primitives'> & { readonly size?: Size } => {
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
      case 'ends': {
        const forms = (['arrow', 'bar'] as const).filter((form) =>
          scene.lines.some(({ ends }) => ends.some((end) => end.form === form)),
        );
        const kinds = forms.map((form) => (form === 'bar' ? 'opposed' : kindWithArrow(scene)));
        const [first = '', ...rest] = forms.map((form) => legendWords[form]);
        return {
          text: legendWords.ends([first, ...rest.map((word) => word.toLowerCase())]),
          primitives: endsSample(kinds, unit, size),
        };
      }
      case 'filled':
        return { text: legendWords.filled, primitives: drawn(sampleLine(kindWith(key), unit, size)) };
      case 'hollow':
      case 'viewed': {
        const look = { isHollow: true, isFlagged: key === 'viewed' };
        return { text: legendWords[key], primitives: drawn(sampleLine(kindWith(key), unit, size, look)) };
      }
      case 'width':
        return {
          text: legendWords.width(families.map((family) => legendWords[family])),
          primitives: widthSample(families, unit, size),
        };
      case 'outside': {
        const primitives = shapeSample('rectangle', unit, small, { isOutside: true });
        return { text: legendWords.outside, primitives, size: small };
      }
      case 'tint': {
        const fill = scene.actors.find((actor) => !actor.isOutside && actor.fill !== 'noFaction')?.fill;
        const primitives = shapeSample('circle', unit, small, { fill: fill ?? 'noFaction' });
        return { text: legendWords.tint, primitives, size: small };
      }
      case 'hull': {
        const ofFactions = isTinted(scene) ? legendWords.faction : legendWords.factionHull;
        const text = hulls === 'operations' ? legendWords.operation : ofFactions;
        return { text, primitives: hullSample(scene, unit, small), size: small };
      }
      case 'faded':
        return { text: legendWords.faded, primitives: [] };
      default: {
        if (key.startsWith('shape ')) {
          const shape = key.slice('shape '.length) as ActorShape;
          return {
            text: legendWords.shape[shape],
            primitives: shapeSample(shape, unit, small),
            size: small,
          };
        }
        const kind = key as SceneLine['kind'];
        return { text: legendWords[kind], primitives: drawn(sampleLine(kind, unit, size)) };
      }
    }
  };
  return order
    .filter((key) => keys.has(key))
    .map((key) => ({ key, group: groupOf(key), size, ...entryOf(key) }));
}

/** The kind whose arrow stands for all arrows: an alignment's where there is one. */
function kindWithArrow({ lines }: Scene): SceneLine['kind'] {
  const kinds = lines.filter(({ ends }) => ends.some(({ form }) => form === 'arrow')).map(({ kind }) => kind);
  return kinds.includes('aligned') ? 'aligned' : (kinds[0] ?? 'aligned');
}

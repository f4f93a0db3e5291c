/**
 * The legend of a scene: one entry for each encoding that is visible in it, and none for what is not.
 * Samples are made of the very marks that the scene is made of.
 */

import type { Size } from '#base/geometry.ts';
import type { Actor } from '#domain/actor.ts';
import type { SourceForm } from '#domain/dataset.ts';
import type { FactionId } from '#domain/ids.ts';
import { signedFamilies } from '#domain/statement.ts';
import { type ActorShape, actorShapes } from '#encoding/marks/actorShape.ts';
import type { Primitive } from '#encoding/marks/primitive.ts';
import { tintsOf } from '#encoding/scene/buildScene.ts';
import { framed, uncounted } from '#encoding/scene/markCamps.ts';
import type { Scene, SceneLine } from '#encoding/scene/scene.ts';
import { type HiddenTexts, legendWords } from '#words/legend.ts';
import { drawn, flagRoom, hullSample, sampleLine, shapeSample, widthSample } from './legendSamples.ts';

export type LegendKey =
  | 'aligned'
  | 'opposed'
  | 'mixed'
  | 'accused'
  | 'structure'
  | 'contact'
  | 'harm'
  | 'width'
  | 'notFact'
  | 'viewed'
  | 'frustrated'
  | 'uncounted'
  | `shape ${ActorShape}`
  | 'kindUnstated'
  | 'named'
  | 'tint'
  | 'hull'
  | `area ${string}`
  | `faction ${string}`
  | 'background'
  | 'faded'
  | 'plain';

export interface LegendEntry {
  readonly key: LegendKey;
  /** Entries of one group belong together. */
  readonly group: 'lines' | 'marks' | 'actors' | 'notes';
  readonly text: string;
  /** The sample's marks in a box of `size` with its origin at the upper left. */
  readonly primitives: readonly Primitive[];
  readonly size: Size;
}

export interface LegendOptions {
  /** Side of a state's rectangle in the samples, in the unit of the legend. */
  readonly markSize: number;
  readonly hulls: 'none' | 'factions' | 'countries' | 'operations' | 'camps';
  /** What speaks; an article unless said otherwise. */
  readonly sourceForm?: SourceForm;
  /** True if areas whose names found no room in the picture are named here, by their colours. */
  readonly namesAreas?: boolean;
  /** Factions whose colours are named one by one, but those whose areas say it. */
  readonly factions?: readonly { readonly id: FactionId; readonly label: string }[];
  /** Whom the filter names, in a few words. */
  readonly named?: string | null;
  /** True if the others in the picture have links with each other that it leaves out. */
  readonly leavesLinks?: boolean;
  /** Whose words the "¶" of what is shown stand for; of either unless said otherwise. */
  readonly viewed?: keyof typeof legendWords.viewed;
}

const isSigned = ({ kind }: SceneLine) => kind === 'aligned' || kind === 'opposed';

/** Dashed, or with a hollow end: not told as fact, or not towards both. */
const isToldAsLess = ({ kind, tier, ends }: SceneLine) =>
  kind !== 'accused' && ((tier ?? 1) > 1 || ends.some(({ isHollow }) => isHollow));

/** What a line shows, as keys of the legend. */
function keysOfLine(line: SceneLine): LegendKey[] {
  const keys: LegendKey[] = [line.kind];
  if (isToldAsLess(line)) keys.push('notFact');
  if (line.flag) keys.push('viewed');
  if (!isSigned(line)) return keys;
  if (line.casing > 0) keys.push('frustrated');
  if (line.isUncounted) keys.push('uncounted');
  if (line.family !== null) keys.push('width');
  return keys;
}

/** Keys of every encoding in a scene: what a legend must explain, and all that it may. */
export function visibleEncodings(scene: Scene, hulls: LegendOptions['hulls']): ReadonlySet<LegendKey> {
  const keys = new Set<LegendKey>(scene.lines.flatMap(keysOfLine));
  const aligned = new Set(scene.lines.filter(({ kind }) => kind === 'aligned').map(({ dyad }) => dyad));
  if (scene.lines.some(({ kind, dyad }) => kind === 'opposed' && aligned.has(dyad))) keys.add('mixed');
  // Where no kind is stated, the one shape tells nothing.
  const areShapesTold = scene.actors.some(({ isKindUnstated }) => !isKindUnstated);
  for (const actor of scene.actors) {
    if (areShapesTold) keys.add(actor.isKindUnstated ? 'kindUnstated' : `shape ${actor.shape}`);
    if (actor.isNamed) keys.add('named');
  }
  if (scene.hulls.length > 0) keys.add('hull');
  // Where areas are factions too, one entry says both.
  if (isTinted(scene) && !(hulls === 'factions' && keys.has('hull'))) keys.add('tint');
  if ([...scene.actors, ...scene.lines].some(({ emphasis }) => emphasis === 'faded')) keys.add('faded');
  if (scene.isPlain) keys.add('plain');
  if ([...keys].some((key) => showsBackground(scene, key, hulls))) keys.add('background');
  // A single width says nothing by contrast.
  if (familiesIn(scene).length < 2) keys.delete('width');
  return keys;
}

/** True if what an encoding shows rests on knowledge from outside the source for somebody in sight. */
function showsBackground({ actors }: Scene, key: LegendKey, hulls: LegendOptions['hulls']): boolean {
  const rests = (field: keyof Actor) => actors.filter(({ background }) => background.includes(field));
  if (key === 'tint') return rests('factions').length > 0;
  if (key === 'hull') return (hulls === 'factions' || hulls === 'countries') && rests(hulls).length > 0;
  return rests('kind').some(({ shape }) => key === `shape ${shape}`);
}

const isTinted = ({ actors }: Scene) => actors.some(({ fill }) => fill !== 'noFaction');

/** Families that the widths of lines show, the strongest first. */
const familiesIn = ({ lines }: Scene) =>
  signedFamilies.filter((family) =>
    lines.some((line) => isSigned(line) && !line.isUncounted && line.family === family),
  );

const order: readonly LegendKey[] = [
  'aligned',
  'opposed',
  'mixed',
  'accused',
  'harm',
  'contact',
  'structure',
  'notFact',
  'viewed',
  'frustrated',
  'uncounted',
  'width',
  ...actorShapes.map((shape) => `shape ${shape}` as const),
  'kindUnstated',
  'named',
  'tint',
  'hull',
  'background',
  'faded',
  'plain',
];

function groupOf(key: LegendKey): LegendEntry['group'] {
  if (['width', 'notFact', 'viewed', 'frustrated', 'uncounted', 'faded', 'plain'].includes(key))
    return 'marks';
  // A note to what stands above it, as under factions by name, stands a little off it.
  if (key === 'background') return 'notes';
  return key.startsWith('shape ') || ['kindUnstated', 'named', 'tint', 'hull'].includes(key)
    ? 'actors'
    : 'lines';
}

/** The entries for what is visible, in reading order: samples of what is in sight, not of what might be. */
export function legendOf(scene: Scene, options: LegendOptions): readonly LegendEntry[] {
  const { markSize: unit, hulls, sourceForm = 'article', namesAreas = false } = options;
  const { named = null, leavesLinks = false, factions = [], viewed = 'either' } = options;
  const height = unit * 0.43;
  const size = { width: unit * 1.6, height };
  const small = { width: unit * 0.8, height };
  const keys = visibleEncodings(scene, hulls);
  const families = familiesIn(scene);
  const hasSign = !scene.isPlain;
  const kindWith = (key: LegendKey) =>
    scene.lines.find((line) => keysOfLine(line).includes(key))?.kind ?? 'aligned';
  const hasEndsOf = (kind: SceneLine['kind']) =>
    scene.lines.some((line) => line.kind === kind && line.ends.length > 0);
  const marked = (text: string, key: LegendKey) =>
    showsBackground(scene, key, hulls) ? legendWords.starred(text) : text;
  const hullText = () => {
    if (hulls === 'camps') return legendWords.camps(sourceForm);
    if (hulls === 'operations') return legendWords.operations;
    if (hulls === 'countries') return legendWords.countries;
    return isTinted(scene) ? legendWords.faction : legendWords.factionHull;
  };
  const textOfKind = (kind: SceneLine['kind'], hasEnds: boolean) => {
    if ((kind === 'aligned' || kind === 'opposed') && hasEnds) return legendWords.withTarget[kind];
    return kind === 'contact' && sourceForm !== 'article' ? legendWords.noStance : legendWords[kind];
  };
  const entryOf = (key: LegendKey): Pick<LegendEntry, 'text' | 'primitives'> & { readonly size?: Size } => {
    switch (key) {
      case 'mixed': {
        const both = [
          sampleLine('aligned', unit, size, { y: unit * 0.18, hasSign, hasEnds: hasSign }),
          sampleLine('opposed', unit, size, { y: unit * 0.58, hasSign, hasEnds: hasSign }),
        ];
        return {
          text: legendWords.mixed,
          primitives: both.flatMap(drawn),
          size: { ...size, height: unit * 0.76 },
        };
      }
      case 'notFact':
      case 'viewed': {
        const kind = kindWith(key);
        const hasEnds = hasEndsOf(kind);
        if (key === 'notFact')
          return {
            text: hasSign ? legendWords.notFact : legendWords.notFactPlain,
            primitives: drawn(sampleLine(kind, unit, size, { tier: 2, hasEnds, hasSign })),
          };
        const line = sampleLine(kind, unit, size, { y: height / 2 + unit * flagRoom, tier: 3, hasEnds });
        const withFlag = { ...size, height: height + unit * flagRoom };
        return { text: legendWords.viewed[viewed], primitives: drawn(line), size: withFlag };
      }
      case 'frustrated':
      case 'uncounted': {
        const line = sampleLine(kindWith(key), unit, size, { hasEnds: hasEndsOf(kindWith(key)), hasSign });
        const sample = key === 'frustrated' ? framed(line, unit) : uncounted(line);
        const wordsKey = key === 'uncounted' && !hasSign ? 'uncountedPlain' : key;
        return { text: legendWords[wordsKey], primitives: drawn(sample) };
      }
      case 'width':
        return {
          text: legendWords.width(families.map((family) => legendWords[family])),
          primitives: widthSample(families, unit, size),
        };
      case 'named': {
        const [shape, ...others] = new Set(
          scene.actors.flatMap((actor) => (actor.isNamed ? [actor.shape] : [])),
        );
        const shared = others.length === 0 && shape !== undefined ? shape : 'rectangle';
        const primitives = shapeSample(shared, unit, small, { isNamed: true });
        return { text: legendWords.named(named, leavesLinks), primitives, size: small };
      }
      case 'kindUnstated': {
        const primitives = shapeSample('circle', unit, small, { isRimDashed: true });
        return { text: legendWords.kindUnstated, primitives, size: small };
      }
      case 'tint': {
        const fill = scene.actors.find((actor) => actor.fill !== 'noFaction')?.fill;
        const primitives = shapeSample('circle', unit, small, { fill: fill ?? 'noFaction' });
        return { text: marked(legendWords.tint, key), primitives, size: small };
      }
      case 'hull': {
        const [first] = scene.hulls;
        const primitives = first ? hullSample(scene, first, unit, small) : [];
        return { text: marked(hullText(), key), primitives, size: small };
      }
      case 'background':
        return { text: legendWords.background, primitives: [] };
      case 'plain':
        return { text: legendWords.plain, primitives: [] };
      case 'faded':
        return { text: legendWords.faded, primitives: [] };
      default: {
        if (key.startsWith('shape ')) {
          const shape = key.slice('shape '.length) as ActorShape;
          return {
            text: marked(legendWords.shape[shape], key),
            primitives: shapeSample(shape, unit, small),
            size: small,
          };
        }
        const kind = key as SceneLine['kind'];
        const hasEnds = hasEndsOf(kind);
        const isBarred = ({ ends }: SceneLine) => ends.some(({ form }) => form === 'bar');
        if (kind === 'accused' && scene.lines.some((line) => line.kind === kind && isBarred(line))) {
          const line = sampleLine(kind, unit, size, { against: { left: false, right: true } });
          return { text: legendWords.accusedAgainst, primitives: drawn(line) };
        }
        return {
          text: textOfKind(kind, hasEnds),
          primitives: drawn(sampleLine(kind, unit, size, { hasEnds, hasSign })),
        };
      }
    }
  };
  const unnamed = namesAreas ? scene.hulls.filter(({ label }) => label === null) : [];
  const areas = unnamed.map((hull) => ({
    key: `area ${hull.id}` as const,
    group: 'actors' as const,
    text: hull.name,
    primitives: hullSample(scene, hull, unit, small),
    size: small,
  }));
  const tints = tintsOf(factions);
  const isOwnArea = (id: FactionId) => hulls === 'factions' && scene.hulls.some((hull) => hull.id === id);
  const colours = factions.flatMap(({ id, label }) => {
    const fill = tints.get(id)?.mark;
    if (fill === undefined || isOwnArea(id) || !scene.actors.some((actor) => actor.fill === fill)) return [];
    const primitives = shapeSample('circle', unit * 0.72, small, { fill });
    return [
      { key: `faction ${id}` as const, group: 'actors' as const, text: label, primitives, size: small },
    ];
  });
  return order
    .filter((key) => keys.has(key))
    .flatMap((key): readonly LegendEntry[] => {
      const entry = { key, group: groupOf(key), size, ...entryOf(key) };
      const isOfColours = key === 'tint' || (key === 'hull' && !keys.has('tint'));
      return [entry, ...(key === 'hull' ? areas : []), ...(isOfColours ? colours : [])];
    });
}

/** Names on screen that found no room, but those of areas that the legend names. */
export function hiddenTexts({ actors, hulls }: Scene, namesAreas: boolean): HiddenTexts {
  const unnamed = (things: readonly { readonly label: unknown }[]) =>
    things.filter(({ label }) => label === null).length;
  return { names: unnamed(actors), areas: namesAreas ? 0 : unnamed(hulls) };
}

import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Owned } from '#encoding/labels/labelSurroundings.ts';
import { type LineLabels, mostLineLabels, needsLineLabel } from '#encoding/lines/lineLabels.ts';
import { lineLabelsOnFreeGround } from './lineLabelsOnFreeGround.ts';
import type { PlacedText, Scene, SceneLine } from './scene.ts';
import type { SceneStyle } from './sceneStyle.ts';

/** The actors and lines that the selection highlights. */
export interface EmphasisRequest {
  readonly actors: ReadonlySet<ActorId>;
  readonly dyads: ReadonlySet<DyadId>;
  /** Drawn with a strong rim: what was picked itself. */
  readonly picked: ReadonlySet<ActorId>;
}

/** The boxes of all texts of a scene, and whose names they are. */
export function namesIn(scene: Scene): Owned[] {
  const boxes = (placed: PlacedText | null, owner?: string) => (placed ? [{ box: placed.box, owner }] : []);
  return [
    ...scene.actors.flatMap(({ id, label }) => boxes(label, id)),
    ...scene.hulls.flatMap(({ label }) => boxes(label)),
  ];
}

/** The words on lines. */
export const wordsIn = ({ lines }: Scene): PlacedText[] => lines.flatMap(({ lineLabel }) => lineLabel ?? []);

/** Greyed by colour (see tokens), and slighter: colours alone may not fade below what can be seen. */
function faded(line: SceneLine): SceneLine {
  const share = 0.45;
  const endShare = 0.65;
  return {
    ...line,
    emphasis: 'faded',
    width: Math.max(line.width * share, 0.7),
    dash: line.dash.map((length) => length * share),
    mid: line.mid && { ...line.mid, radius: line.mid.radius * share },
    ends: line.ends.map((end) => ({ ...end, size: end.size * endShare, reach: end.reach * endShare })),
  };
}

/**
 * The scene with what is not selected faded, and line labels on the selected lines where these are at most `mostLineLabels`.
 * Nothing that stood in place moves.
 */
export function emphasise(
  scene: Scene,
  emphasis: EmphasisRequest | null,
  lineLabels: LineLabels,
  style: SceneStyle,
): Scene {
  if (!emphasis) return scene;
  const chosen = scene.lines.filter(({ dyad }) => emphasis.dyads.has(dyad));
  const wanting = chosen.length <= mostLineLabels ? chosen.filter(({ lineLabel }) => lineLabel === null) : [];
  const labels = lineLabelsOnFreeGround(wanting, lineLabels, {
    frame: scene.frame,
    style,
    texts: namesIn(scene),
    words: wordsIn(scene),
    actors: scene.actors,
    lines: chosen,
  });
  // A label without room among the labels of all lines may have room among those of few.
  const found = wanting.filter((line) => needsLineLabel(scene.lines, line) && labels.has(line.id));
  return {
    ...scene,
    hiddenLabels: scene.hiddenLabels - found.length,
    lines: scene.lines.map((line) => {
      if (!emphasis.dyads.has(line.dyad)) return faded(line);
      return {
        ...line,
        emphasis: 'selected',
        lineLabel: line.lineLabel ?? labels.get(line.id) ?? null,
      };
    }),
    actors: scene.actors.map((actor) => ({
      ...actor,
      emphasis: emphasis.picked.has(actor.id)
        ? 'selected'
        : emphasis.actors.has(actor.id)
          ? 'normal'
          : 'faded',
    })),
  };
}

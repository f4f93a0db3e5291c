import { boxAround, grown, type Point, type Size } from '#base/geometry.ts';
import { wordsApart } from '#encoding/labels/keptDistances.ts';
import { wordOffShapes } from '#encoding/labels/labelCandidates.ts';
import { type PlacedLabels, placeLabels } from '#encoding/labels/labelPlacement.ts';
import { groundOf } from '#encoding/labels/labelSearch.ts';
import type { Owned } from '#encoding/labels/labelSurroundings.ts';
import { type LineLabels, lineLabelRequests } from '#encoding/lines/lineLabels.ts';
import { boxesOfSigns, outlinesOfEnds } from '#encoding/lines/lineMarks.ts';
import type { PlacedText, SceneLine } from './scene.ts';
import type { SceneStyle } from './sceneStyle.ts';

/** What stands in a frame already. */
interface Ground {
  readonly frame: Size;
  readonly style: SceneStyle;
  /** Names, of actors and of areas. */
  readonly texts: readonly Owned[];
  /** Words on lines. */
  readonly words: readonly PlacedText[];
  readonly actors: readonly { readonly id: string; readonly centre: Point; readonly size: Size }[];
  /** Lines whose marks and curves the labels keep off. */
  readonly lines: readonly SceneLine[];
}

/** Line labels where all else leaves room for them: nothing moves for their sake, and those without room have none. */
export function lineLabelsOnFreeGround(
  wanting: readonly SceneLine[],
  lineLabels: LineLabels,
  { frame, style, texts, words, actors, lines }: Ground,
): PlacedLabels['lineLabels'] {
  if (wanting.length === 0) return new Map();
  return placeLabels({
    frame,
    margin: style.margin,
    names: [],
    lineLabels: lineLabelRequests(wanting, lineLabels, style.lineLabelSize),
    hullNames: [],
    obstacles: [
      ...texts.map(({ box, owner }) => ({
        box: groundOf(box, style.lineLabelSize, wordOffShapes),
        owner,
      })),
      ...words.map(({ box }) => ({ box: grown(box, (wordsApart - wordOffShapes) * style.lineLabelSize) })),
      ...actors.map(({ id, centre, size }) => ({ box: grown(boxAround(centre, size), 2), owner: id })),
    ],
    marks: boxesOfSigns(lines),
    ends: outlinesOfEnds(lines),
    curves: lines.map(({ curve }) => curve),
  }).lineLabels;
}

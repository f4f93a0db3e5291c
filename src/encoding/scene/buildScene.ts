/** From what is visible and where it stands to a scene: marks, lines, hulls and texts in place. */

import { type Box, boxAround, grown, type Point, type Size } from '#base/geometry.ts';
import type { Actor } from '#domain/actor.ts';
import { degreesOf } from '#domain/dyad.ts';
import type { ActorId, CampId, CountryId, FactionId, OperationId } from '#domain/ids.ts';
import type { Relation } from '#domain/relation.ts';
import { type ColourToken, type GroupTint, groupTints } from '#encoding/colours/colours.ts';
import { type Hull, hullPath } from '#encoding/hulls/hull.ts';
import type { NameRequest, OutlyingPlacement } from '#encoding/labels/labelCandidates.ts';
import { type PlacedLabels, type Placements, placeLabels } from '#encoding/labels/labelPlacement.ts';
import type { Owned } from '#encoding/labels/labelSurroundings.ts';
import { type LineLabels, lineLabelRequests, needsLineLabel } from '#encoding/lines/lineLabels.ts';
import { boxesOfSigns, marksOffTexts, outlinesOfEnds } from '#encoding/lines/lineMarks.ts';
import type { RoutedActor } from '#encoding/lines/lineRouting.ts';
import { arePlain, plainLines } from '#encoding/lines/plainLines.ts';
import { sceneLines } from '#encoding/lines/sceneLines.ts';
import { shapeOfKind, shapeSize } from '#encoding/marks/actorShape.ts';
import type { MarkNumbers } from '#encoding/marks/markNumbers.ts';
import { breachesOf } from '#encoding/truth/breachesOf.ts';
import { lineLabelsOnFreeGround } from './lineLabelsOnFreeGround.ts';
import type { PlacedText, Scene, SceneActor, SceneHull, SceneLine } from './scene.ts';
import type { SceneStyle } from './sceneStyle.ts';
import { withoutBreaches } from './withoutBreaches.ts';

/** A group to be drawn as a soft hull, with its visible members. */
export interface HullRequest {
  readonly id: FactionId | CountryId | OperationId | CampId;
  readonly label: string;
  readonly members: readonly ActorId[];
  readonly tint: GroupTint;
  /** Drawn around a single member too: else it would look like an actor that belongs nowhere. */
  readonly isShownAlone?: boolean;
  /** Its name would say nothing that the area does not: it has none in the picture. */
  readonly isUnnamed?: boolean;
}

export interface SceneRequest {
  readonly actors: readonly Actor[];
  readonly inside: ReadonlySet<ActorId>;
  readonly relations: readonly Relation[];
  readonly points: ReadonlyMap<ActorId, Point>;
  readonly frame: Size;
  readonly style: SceneStyle;
  /** The tint of each faction, see `tintsOf`. */
  readonly tints: ReadonlyMap<FactionId, GroupTint>;
  readonly hulls: readonly HullRequest[];
  /** What each line may carry as a line label, see `lineLabelsOf`. */
  readonly lineLabels: LineLabels;
  /**
   * `fitting` on screen; `all` in figures, where no name may be left out; where even so there is no room,
   * `allButTethers`, whose words say least, then `fewWords`: names, and words on free ground alone; `none` where only what
   * is drawn is asked for.
   */
  readonly texts: 'fitting' | 'all' | 'allButTethers' | 'fewWords' | 'none';
  /** In figures without room for names: what stands in each mark in place of the name; hulls then go without. */
  readonly numbers?: MarkNumbers | undefined;
  /** In figures, with `texts` other than `fitting`. */
  readonly placeOutlyingLabels?: OutlyingPlacement | undefined;
  /** Boxes of names in a draft of the same picture: lines keep off them, and names then find their places anew. */
  readonly around?: readonly Box[] | undefined;
  /** The scene before: texts stay where they were unless another place is clearly better. */
  readonly previous?: Scene | null;
}

/** A tint for each faction, in the dataset's order. */
export function tintsOf(factions: readonly { readonly id: FactionId }[]): ReadonlyMap<FactionId, GroupTint> {
  return new Map(factions.map(({ id }, i) => [id, groupTints[i % groupTints.length] as GroupTint]));
}

interface Mark extends RoutedActor {
  readonly actor: Actor;
}

function marksOf({ actors, points, style, numbers }: SceneRequest): ReadonlyMap<ActorId, Mark> {
  const marks = new Map<ActorId, Mark>();
  for (const actor of actors) {
    const centre = points.get(actor.id);
    if (!centre) continue;
    const shape = shapeOfKind[actor.kind];
    const { width, height } = shapeSize[shape];
    const { markSize, nameSize } = style;
    const size = numbers?.sizeOf(actor.id, shape, markSize, nameSize) ?? {
      width: width * markSize,
      height: height * markSize,
    };
    marks.set(actor.id, { actor, centre, shape, size });
  }
  return marks;
}

interface PlacedHull {
  readonly request: HullRequest;
  readonly hull: Hull;
}

/**
 * With more actors than this, areas would cover one another and say nothing (the tint of each actor still shows its
 * faction), and there is room for the names of the best connected alone, wherever lines run.
 */
const labelLimit = 150;

/** So far, in points, the areas of a figure may reach over its frame. */
const marginOfAreas = 2.5;

function hullsOf(request: SceneRequest, marks: ReadonlyMap<ActorId, Mark>): PlacedHull[] {
  if (marks.size > labelLimit) return [];
  // A screen ends at its frame; around that of a figure there is a margin, of which an area may take a third.
  const edge = grown({ x: 0, y: 0, ...request.frame }, request.texts === 'fitting' ? 0 : marginOfAreas);
  return request.hulls.flatMap((hullRequest) => {
    const isMember = (id: ActorId) => hullRequest.members.includes(id);
    const members = [...marks].filter(([id]) => isMember(id)).map(([, mark]) => mark);
    if (members.length < (hullRequest.isShownAlone ? 1 : 2)) return [];
    const others = [...marks].filter(([id]) => !isMember(id)).map(([, mark]) => mark);
    const hull = hullPath(members, others, request.style.markSize * 0.42, edge);
    return [{ request: hullRequest, hull }];
  });
}

/** Where the texts of a scene stand. */
function placementsOf(scene: Scene): Placements {
  const placed = <Item extends { readonly id: string }>(
    items: readonly Item[],
    textOf: (item: Item) => PlacedText | null,
  ) =>
    new Map(
      items.flatMap((item) => {
        const text = textOf(item);
        return text ? [[item.id, text] as const] : [];
      }),
    );
  return {
    names: placed(scene.actors, ({ label }) => label),
    lineLabels: placed(scene.lines, ({ lineLabel }) => lineLabel),
    hullNames: placed(scene.hulls, ({ label }) => label),
  };
}

const noTexts: PlacedLabels = { names: new Map(), lineLabels: new Map(), hullNames: new Map(), hidden: [] };

const boxesOfNames = ({ names, hullNames }: PlacedLabels): Owned[] => [
  ...[...names].map(([owner, { box }]) => ({ box, owner })),
  ...[...hullNames.values()].map(({ box }) => ({ box })),
];

/** Where an actor's name would stand on the area of others alone; undefined where there is no such area. */
function foreignTo(id: ActorId, hulls: readonly PlacedHull[]): NameRequest['isForeign'] {
  const isOwn = ({ request }: PlacedHull) => request.members.includes(id);
  const own = hulls.filter(isOwn);
  const others = hulls.filter((hull) => !isOwn(hull));
  if (others.length === 0) return undefined;
  const isIn = (areas: readonly PlacedHull[], point: Point) => areas.some(({ hull }) => hull.contains(point));
  return (point) => isIn(others, point) && !isIn(own, point);
}

function textsOf(
  request: SceneRequest,
  marks: ReadonlyMap<ActorId, Mark>,
  lines: readonly SceneLine[],
  hulls: readonly PlacedHull[],
  isPlain: boolean,
): PlacedLabels {
  const { style, frame, inside, relations, lineLabels, texts, numbers, previous } = request;
  if (texts === 'none') return noTexts;
  const inMarks = new Map(
    [...marks].flatMap(([id, mark]): [string, PlacedText][] => {
      const text = numbers?.textIn(id, style.nameSize, mark);
      return text ? [[id, text]] : [];
    }),
  );
  const degrees = degreesOf(relations);
  const speaking = lines.filter((line) => needsLineLabel(lines, line, texts === 'fewWords'));
  const withLineLabel =
    texts === 'allButTethers'
      ? speaking.filter(({ kind, isAlwaysNamed }) => kind !== 'structure' || isAlwaysNamed)
      : speaking;
  const isOverLabelLimit = texts === 'fitting' && (marks.size > labelLimit || isPlain);
  const named = [...marks.values()].filter(({ actor }) => !inMarks.has(actor.id));
  const degreeOf = ({ actor }: Mark) => degrees.get(actor.id) ?? 0;
  const unnamed = isOverLabelLimit
    ? named.sort((a, b) => degreeOf(b) - degreeOf(a)).splice(style.mostNames ?? labelLimit)
    : [];
  const labels = placeLabels({
    frame,
    margin: style.margin,
    names: named.map((mark) => ({
      id: mark.actor.id,
      text: mark.actor.shortName,
      fontSize: style.nameSize,
      weight: inside.has(mark.actor.id) ? 700 : 400,
      priority: degreeOf(mark),
      centre: mark.centre,
      size: mark.size,
      shape: mark.shape,
      isForeign: foreignTo(mark.actor.id, hulls),
    })),
    lineLabels: isOverLabelLimit ? [] : lineLabelRequests(withLineLabel, lineLabels, style.lineLabelSize),
    hullNames: (numbers ? [] : hulls.filter((one) => !one.request.isUnnamed)).map(
      ({ request: { id, label, members }, hull }) => ({
        id,
        // In capitals: no reader takes it for a verb on a line or for an actor's second name.
        text: label.toLocaleUpperCase('en'),
        fontSize: style.hullNameSize,
        weight: 400,
        priority: members.length,
        rim: hull.rim,
        contains: hull.contains,
        strangers: [...marks.values()]
          .filter(({ actor }) => !members.includes(actor.id))
          .map(({ centre, size }) => boxAround(centre, size)),
      }),
    ),
    obstacles: [...marks.values()]
      .filter(({ actor }) => inMarks.has(actor.id))
      .map(({ actor, centre, size }) => ({ box: boxAround(centre, size), owner: actor.id })),
    marks: isOverLabelLimit ? [] : boxesOfSigns(lines),
    ends: isOverLabelLimit ? [] : outlinesOfEnds(lines),
    curves: isOverLabelLimit ? [] : lines.map(({ curve }) => curve),
    curveEnds: lines.map(({ a, b }) => [a, b]),
    placeOutlyingLabels: request.placeOutlyingLabels,
    ...(previous ? { previous: placementsOf(previous) } : {}),
  });
  const extra = lines.filter((line) => needsLineLabel(lines, line) && !speaking.includes(line));
  const added = lineLabelsOnFreeGround(
    isOverLabelLimit || texts === 'allButTethers' ? [] : extra,
    lineLabels,
    {
      frame,
      style,
      texts: boxesOfNames(labels),
      words: [...labels.lineLabels.values()],
      actors: [...marks].map(([id, mark]) => ({ ...mark, id })),
      lines,
    },
  );
  const hidden = [...labels.hidden, ...unnamed.map(({ actor: { id } }) => ({ sort: 'name' as const, id }))];
  return {
    ...labels,
    hidden,
    names: new Map([...labels.names, ...inMarks]),
    lineLabels: new Map([...labels.lineLabels, ...added]),
  };
}

/** What a scene draws, before its texts. */
interface DrawnShapes {
  readonly marks: ReadonlyMap<ActorId, Mark>;
  readonly lines: readonly SceneLine[];
  readonly hulls: readonly PlacedHull[];
  readonly isPlain: boolean;
}

/** The first half of `buildScene`, for a page that has not the time for both at once. */
export function drawShapes(request: Omit<SceneRequest, 'previous'>): DrawnShapes {
  const { relations, style, frame } = request;
  const marks = marksOf(request);
  const isPlain = arePlain(
    relations.reduce((sum, { lines }) => sum + lines.length, 0),
    style,
  );
  const lines = isPlain
    ? plainLines(relations, marks, style)
    : sceneLines(relations, marks, frame, style, request.around);
  return { marks, lines, hulls: hullsOf(request, marks), isPlain };
}

/** Shapes that were drawn without areas, with those of the request. */
export function withAreas(shapes: DrawnShapes, request: Omit<SceneRequest, 'previous'>): DrawnShapes {
  return { ...shapes, hulls: hullsOf(request, shapes.marks) };
}

/**
 * The scene of what is visible, of shapes that were drawn for the same request. Allegations carry their words; other lines
 * carry their line labels where there are at most `mostLineLabels` lines. Texts and areas that would say something false
 * are left out; in a figure names stay, and the page takes another form. Nothing is emphasised yet: see `emphasise`.
 */
export function buildScene(request: SceneRequest, shapes: DrawnShapes = drawShapes(request)): Scene {
  const { style, frame } = request;
  const { marks, lines, hulls, isPlain } = shapes;
  const labels = textsOf(request, marks, lines, hulls, isPlain);
  const clear = isPlain
    ? lines
    : marksOffTexts(
        lines,
        [...boxesOfNames(labels), ...labels.lineLabels.values()].map(({ box }) => box),
        [...marks.values()].map(({ centre, size }) => boxAround(centre, size)),
        style.lineLabelSize,
        frame,
      );

  const tintOf = (actor: Actor): ColourToken => {
    const [first] = actor.factions;
    return (first && request.tints.get(first)?.mark) ?? 'noFaction';
  };
  const isSomeoneOutside = [...marks.keys()].some((id) => !request.inside.has(id));
  const isSomeKindStated = [...marks.values()].some(({ actor }) => actor.kind !== 'unstated');
  const scene: Scene = {
    frame,
    hulls: hulls.map(
      ({ request: { id, label, members, tint }, hull }): SceneHull => ({
        id,
        name: label,
        members: members.filter((member) => marks.has(member)),
        path: hull.path,
        fill: tint.hull,
        ink: tint.ink,
        label: labels.hullNames.get(id) ?? null,
      }),
    ),
    lines: isPlain
      ? clear
      : clear.map((line) => ({ ...line, lineLabel: labels.lineLabels.get(line.id) ?? null })),
    actors: [...marks.values()].map(({ actor, centre, size, shape }): SceneActor => {
      const isOutside = !request.inside.has(actor.id);
      return {
        id: actor.id,
        centre,
        size,
        shape,
        isKindUnstated: actor.kind === 'unstated',
        ...(isSomeKindStated && actor.kind === 'unstated' ? { isRimDashed: true } : {}),
        fill: tintOf(actor),
        stroke: 'rim',
        isNamed: isSomeoneOutside && !isOutside,
        isOutside,
        background: actor.background,
        label: labels.names.get(actor.id) ?? null,
        emphasis: 'normal',
      };
    }),
    hiddenLabels: labels.hidden.length,
    ...(isPlain ? { isPlain } : {}),
  };
  // Past the label limit lines run wherever they must, and names stand where they can.
  if (request.texts === 'none' || isPlain || marks.size > labelLimit) return scene;
  return withoutBreaches(scene, breachesOf(scene), {
    canHideNames: request.texts === 'fitting',
    areAreasNamed: !request.numbers,
  });
}

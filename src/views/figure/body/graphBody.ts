/**
 * The graph as a figure's body. Its scene is built anew for the frame: marks and names as large as leave every text
 * its room, down to the least size of letters. Where even so a name finds none, marks carry numbers.
 */

import type { Box, Size } from '#base/geometry.ts';
import { textWidth } from '#base/textWidth.ts';
import type { ShownCamps } from '#derive/campGroups.ts';
import type { Derive } from '#derive/derive.ts';
import { hullRequests } from '#derive/hullRequests.ts';
import { solveCampsSync } from '#derive/solveCampsSync.ts';
import type { Actor } from '#domain/actor.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { placeOutlyingLabels } from '#encoding/labels/outlyingLabels.ts';
import { legendOf } from '#encoding/legend/legend.ts';
import { lineLabelsOf, mostLineLabels } from '#encoding/lines/lineLabels.ts';
import { markNumbers } from '#encoding/marks/markNumbers.ts';
import { buildScene, type HullRequest, type SceneRequest, tintsOf } from '#encoding/scene/buildScene.ts';
import { emphasise } from '#encoding/scene/emphasise.ts';
import { markCamps } from '#encoding/scene/markCamps.ts';
import { gridBounds, gridMap, placeActors } from '#encoding/scene/placeActors.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { SceneStyle } from '#encoding/scene/sceneStyle.ts';
import type { Positions } from '#graph/layout/positions.ts';
import type { FigurePreset, FigureTextSizes } from '#views/figure/page/figurePreset.ts';
import { greyLegend, type NamedTint, withFactions } from '#views/figure/page/tintLegend.ts';
import { sceneGroups } from '#views/figure/svg/sceneGroups.ts';
import { figureWords } from '#words/figure.ts';
import { tableWords } from '#words/table.ts';
import type { BodyRequest, DrawnBody, FigureBody } from './figureBody.ts';
import { farFault, faultsOf, hiddenFault, isFar } from './sceneScore.ts';

/** Side of a state's rectangle, and the size of names, in points. */
interface SceneSizes {
  readonly mark: number;
  readonly name: number;
}

/** The scene of a view for a frame in points; `numbers` stand in place of names. */
type BuildScene = (
  frame: Size,
  texts: SceneRequest['texts'],
  sizes: SceneSizes,
  more?: Pick<SceneRequest, 'numbers' | 'around'> & { readonly hasAreas?: boolean },
) => Scene;

/** Camps are solved where they are the areas, and only then. */
function campsOf({ derive, state }: BodyRequest): ShownCamps | null {
  return state.hulls === 'camps' ? solveCampsSync(derive.visibleGraph(state.query), state).shown : null;
}

/** The areas behind the marks. */
function hullsOf({ derive, state }: BodyRequest, camps: ShownCamps | null): readonly HullRequest[] {
  const graph = derive.visibleGraph(state.query);
  return hullRequests(
    derive,
    graph,
    state.hulls,
    tintsOf(derive.dataset.factions),
    state.query.rollUp,
    camps?.groups,
  );
}

function sceneBuilder(
  { derive, state, spec, preset }: BodyRequest,
  hulls: readonly HullRequest[],
  camps: ShownCamps | null,
): BuildScene {
  const { dataset, index } = derive;
  const { query } = state;
  const graph = derive.visibleGraph(query);
  const positions = derive.positions(state.layout, state.moved);
  const bounds = gridBounds(positions, idsOf(graph.actors));
  const tints = tintsOf(dataset.factions);
  const lineLabels = lineLabelsOf(graph.relations, index.shortNameOf);
  const focus = spec.highlight ? derive.focus(state.selection, query) : null;
  const areToldByTint = state.hulls === 'factions' && !spec.grey;
  return (frame, texts, sizes, { numbers, around, hasAreas = true } = {}) => {
    const style: SceneStyle = {
      markSize: sizes.mark,
      nameSize: sizes.name,
      lineLabelSize: preset.text.lineLabel,
      hullNameSize: preset.text.lineLabel,
      margin: 1,
    };
    const map = gridMap(frame, style, bounds);
    const scene = buildScene({
      actors: graph.actors,
      inside: graph.inside,
      relations: graph.relations,
      points: placeActors({ actors: graph.actors, positions, moved: {}, frame, style, map, numbers }),
      frame,
      style,
      tints,
      hulls: hasAreas ? hulls : [],
      lineLabels,
      texts,
      numbers,
      around,
      placeOutlyingLabels: placeOutlyingLabels(areToldByTint ? mostOverLines : mostAnyway),
    });
    return emphasise(camps ? markCamps(scene, camps, sizes.mark) : scene, focus, lineLabels, style);
  };
}

/** What the place of an area's name may cost: no line under it where the legend names it, too. */
const mostOverLines = 13;
const mostAnyway = 26;

const idsOf = (actors: readonly Actor[]) => actors.map(({ id }): ActorId => id);

/** Side of a state's rectangle at most, in sizes of the names. */
const largestMark = 2.7;
/** The same, as a share of the side of the square that each actor has of the frame: for air. */
const markShare = 0.26;
/** So few actors are drawn larger, by this. */
const fewActors = 4;
const sizeOfFew = 1.3;
/** A few actors take no more of a large page than this, in sizes of the names, times the root of their number. */
const mostRoom: Size = { width: 34, height: 17 };

/** The part of the frame that a scene of so many actors takes, in its middle, a little above. */
function partOf(frame: Size, count: number, { text }: FigurePreset): Box {
  const side = text.actorLabel * Math.sqrt(Math.max(2, count));
  const width = Math.min(frame.width, mostRoom.width * side);
  const height = Math.min(frame.height, mostRoom.height * side);
  return { x: (frame.width - width) / 2, y: 0.4 * (frame.height - height), width, height };
}

/** Where names find no room, marks shrink to this share step by step, and names to the least size of the preset. */
const shrunk = [0.8, 0.6];

function sizesFor(frame: Size, count: number, { text, smallestText }: FigurePreset): SceneSizes[] {
  const room = Math.sqrt((frame.width * frame.height) / Math.max(1, count));
  const label = text.actorLabel * (count <= fewActors ? sizeOfFew : 1);
  const most = largestMark * label;
  const mark = Math.min(most, Math.max(0.6 * most, markShare * room));
  const least = Math.min(text.actorLabel, smallestText);
  return [
    { mark, name: label },
    ...shrunk.map((share) => ({ mark: Math.min(mark, Math.max(0.45 * most, share * mark)), name: least })),
  ];
}

/**
 * The scene with marks and names as large as leave room for every text, with few leader lines and few lines under names;
 * the best of some drafts, with its lines drawn once more around its names. Where no draft holds all texts, tethers go
 * without their words before anything else does.
 */
function sceneWithNames(build: BuildScene, frame: Size, count: number, preset: FigurePreset): Scene {
  const [full, ...smaller] = sizesFor(frame, count, preset) as [SceneSizes, ...SceneSizes[]];
  const draftOf = (texts: SceneRequest['texts'], sizes: SceneSizes) => {
    const scene = build(frame, texts, sizes, { hasAreas: false });
    return { scene, texts, sizes, faults: faultsOf(scene) };
  };
  let best = draftOf('all', full);
  // Where texts are far from finding room, only the smallest marks are worth a try: each takes its time.
  const steps = best.faults <= fewFaults ? [] : best.faults < hiddenFault ? smaller : smaller.slice(-1);
  for (const sizes of steps) {
    const next = draftOf('all', sizes);
    if (next.faults + faultOfStep < best.faults) best = next;
    if (best.faults <= fewFaults) break;
  }
  if (best.faults >= farFault) {
    const bare = draftOf('allButTethers', smaller.at(-1) ?? full);
    if (bare.faults < best.faults) best = bare;
  }
  const { scene: draft, texts, sizes, faults } = best;
  // It will carry numbers.
  if (!holdsNames(draft)) return draft;
  const names = draft.actors.flatMap(({ label }) => label?.box ?? []);
  const around = build(frame, texts, sizes, { around: names });
  return faultsOf(around) < faults + farFault / 2 ? around : build(frame, texts, sizes);
}

/** With so few faults a scene is taken as it is. */
const fewFaults = 3;
/** Smaller marks and names are worth their loss only where they have fewer faults by this. */
const faultOfStep = 2.5;

/** Side of a state's rectangle at least, in sizes of the number in it. */
const leastMarkOfNumber = 1.75;

/** The scene with numbers in or by its marks: as large as the frame gives air to. */
function sceneWithNumbers(
  build: BuildScene,
  frame: Size,
  { text, smallestText }: FigurePreset,
  byId: ReadonlyMap<ActorId, string>,
): Scene {
  const numbers = markNumbers(byId);
  const room = Math.sqrt((frame.width * frame.height) / Math.max(1, byId.size));
  const name = Math.min(text.actorLabel, Math.max(smallestText, 0.2 * room));
  const mark = Math.max(leastMarkOfNumber * name, Math.min(largestMark * name, 0.34 * room));
  const scene = build(frame, 'all', { mark, name }, { numbers });
  if (faultsOf(scene) < farFault) return scene;
  const bare = build(
    frame,
    'allButTethers',
    { mark: leastMarkOfNumber * smallestText, name: smallestText },
    { numbers },
  );
  return faultsOf(bare) < faultsOf(scene) ? bare : scene;
}

/**
 * Height by width that suits a scene: an equal share of the page for each actor, and neither a flat group on a high
 * page nor a high one on a flat page.
 */
function suitingRatio(
  positions: Positions,
  ids: readonly ActorId[],
  width: number,
  text: FigureTextSizes,
): number {
  const { width: across, height: down } = gridBounds(positions, ids);
  const aspect = Math.min(1.1, Math.max(0.3, (down + 1) / (across + 1)));
  const side = 12 * text.actorLabel;
  const even = (ids.length * side * side) / width;
  const natural = Math.sqrt(ids.length * aspect) * side;
  return (Math.sqrt(even * natural) + 7 * text.actorLabel) / width;
}

/** Numbers in the order of the alphabet, so that both a number and a name are quickly found in the key. */
function numbersOf(actors: readonly Actor[]): readonly (readonly [Actor, string])[] {
  const byName = [...actors].sort((a, b) => a.shortName.localeCompare(b.shortName, 'en'));
  return byName.map((actor, place) => [actor, String(place + 1)] as const);
}

/** The short name; an abbreviation spelt out, as "Popular Mobilization Units (PMU)". */
function nameInKey({ name, shortName }: Actor): string {
  return name.endsWith(`(${shortName})`) ? name : shortName;
}

/** So many names may stand far from their marks, at the end of a leader line; with more, numbers read better. */
const mostFarNames = 1;
function holdsNames({ actors }: Scene): boolean {
  const far = actors.filter(({ label }) => label !== null && isFar(label)).length;
  return far <= mostFarNames && actors.every(({ label }) => label !== null);
}

/** With more of the frame than this under names, no placement is tried. */
const mostUnderNames = 0.5;

/** The share of the frame that the names would cover at the least size of letters. */
function underNames(actors: readonly Actor[], frame: Size, { smallestText }: FigurePreset): number {
  const areas = actors.map(
    ({ shortName }) => (textWidth(shortName, smallestText, 700) + smallestText) * 1.5 * smallestText,
  );
  return areas.reduce((sum, area) => sum + area, 0) / (frame.width * frame.height);
}

/** What lines that carry no line label stand for, where others do: the two sides do different things. */
function wordlessRemark({ derive, state }: BodyRequest): readonly string[] {
  const { relations } = derive.visibleGraph(state.query);
  const lines = relations.flatMap((relation) => relation.lines);
  if (lines.length > mostLineLabels) return [];
  const nameOf = derive.index.shortNameOf;
  const lineLabels = lineLabelsOf(relations, nameOf);
  const acts = lines
    .filter(({ id }) => lineLabels.get(id) === '')
    .flatMap(({ statements }) =>
      statements.map(({ from, to, type }) => tableWords.act(nameOf(from), type.label, nameOf(to))),
    );
  return acts.length === 0 ? [] : [figureWords.wordless([...new Set(acts)])];
}

/** Each faction with its tint. */
function namedTints({ dataset: { factions } }: Derive): readonly NamedTint[] {
  const tints = tintsOf(factions);
  return factions.flatMap(({ id, label }) => {
    const tint = tints.get(id);
    return tint ? [{ id, label, tint }] : [];
  });
}

/** The graph of a view. */
export function graphBody(request: BodyRequest): FigureBody {
  const { derive, state, preset } = request;
  const { text } = preset;
  const { actors } = derive.visibleGraph(state.query);
  const camps = campsOf(request);
  const hulls = hullsOf(request, camps);
  const build = sceneBuilder(request, hulls, camps);
  // What the legend must explain does not depend on where things stand: any frame shows it.
  const draft = build({ width: 400, height: 400 }, 'none', { mark: text.actorLabel, name: text.actorLabel });
  const numbers = numbersOf(actors);
  const byId = new Map(numbers.map(([{ id }, number]) => [id, number]));
  const labelOf = new Map<string, string>(hulls.map(({ id, label }) => [id, label]));
  const areas = draft.hulls.map(({ id, members }) => ({
    name: labelOf.get(id) ?? id,
    members: numbers.filter(([actor]) => members.includes(actor.id)),
  }));
  const factions = namedTints(derive);
  const canBeNamed =
    !request.spec.grey && draft.actors.some(({ fill }) => factions.some(({ tint }) => tint.mark === fill));
  const markSize = text.legend * largestMark;
  const { hulls: areaKind } = state;
  const plain = legendOf(draft, { markSize, hulls: areaKind, sourceForm: sourceFormOf(derive.dataset) });
  const short = request.spec.grey ? greyLegend(plain, areaKind) : plain;
  const drawn = (scene: Scene, { x, y }: Box, isNumbered = false): DrawnBody => {
    const groups = sceneGroups(scene, derive);
    const nameless = scene.actors.filter(({ label }) => label === null).length;
    // With numbers no area has its name: the key holds it.
    const unnamedAreas = isNumbered ? 0 : scene.hulls.filter(({ label }) => label === null).length;
    return {
      groups: x === 0 && y === 0 ? groups : [{ id: 'scene', at: { x, y }, content: groups }],
      isLegible: holdsNames(scene),
      hiddenTexts: scene.hiddenLabels - nameless - unnamedAreas,
      cut: null,
      unnamedAreas,
      scene,
    };
  };
  return {
    actorCount: draft.actors.length,
    legend: canBeNamed ? withFactions(plain, draft, areaKind, factions, markSize) : short,
    shortLegend: canBeNamed ? short : null,
    areas:
      areas.length === 0
        ? null
        : {
            remark: figureWords.areasAndMembers(
              areas.map(({ name, members }) => ({
                name,
                members: members.map(([actor]) => actor.shortName),
              })),
            ),
            areInLegend: canBeNamed && state.hulls === 'factions',
          },
    ratioIn: (width) => suitingRatio(derive.positions(state.layout, state.moved), idsOf(actors), width, text),
    key: {
      actors: numbers.map(([actor, number]) => ({ number, name: nameInKey(actor) })),
      areas: areas.map(({ name, members }) => ({ name, numbers: members.map(([, number]) => number) })),
    },
    words: { remarks: wordlessRemark(request) },
    draw: (frame, labelMode) => {
      const part = partOf(frame, actors.length, preset);
      if (labelMode === 'numbers') return drawn(sceneWithNumbers(build, part, preset, byId), part, true);
      if (underNames(actors, part, preset) > mostUnderNames) {
        return { groups: [], isLegible: false, hiddenTexts: 0, cut: null, unnamedAreas: 0, scene: null };
      }
      return drawn(sceneWithNames(build, part, actors.length, preset), part);
    },
  };
}

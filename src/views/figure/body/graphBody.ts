/**
 * The graph as a figure's body. Its scene is built anew for the frame, with marks and names as large as the texts allow,
 * down to the least size of letters. Where a name does not fit even then, marks carry numbers.
 */

import type { Box } from '#base/geometry.ts';
import { memoRecent } from '#base/memo.ts';
import type { ShownCamps } from '#derive/campGroups.ts';
import type { Derive } from '#derive/derive.ts';
import { hullRequests } from '#derive/hullRequests.ts';
import { solveCampsSync } from '#derive/solveCampsSync.ts';
import type { Actor } from '#domain/actor.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { legendOf } from '#encoding/legend/legend.ts';
import { type HullRequest, tintsOf } from '#encoding/scene/buildScene.ts';
import { gridBounds } from '#encoding/scene/placeActors.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import { breachesInPrint } from '#encoding/truth/breachesOf.ts';
import type { Layout, Positions } from '#graph/layout/positions.ts';
import { leavesLinks } from '#query/filter/applyQuery.ts';
import { legendInWords } from '#views/figure/page/legendInWords.ts';
import type { FigureTextSizes } from '#views/figure/page/pageSizes.ts';
import { greyLegend, type NamedTint, withFactions } from '#views/figure/page/tintLegend.ts';
import { sceneGroups } from '#views/figure/svg/sceneGroups.ts';
import { whomFilterNames } from '#views/figure/wording/headline.ts';
import { viewedIn } from '#views/figure/wording/lineRemarks.ts';
import { figureWords } from '#words/figure.ts';
import type { BodyRequest, DrawnBody, FigureBody } from './figureBody.ts';
import { withNarrowedGaps } from './narrowedGaps.ts';
import { sceneBuilder } from './sceneBuilder.ts';
import {
  canHoldNames,
  type Draft,
  draftWithNames,
  holdsNames,
  largestMark,
  partOf,
  sceneWithNames,
  sceneWithNumbers,
} from './sceneDrafts.ts';

/** The camps where they are the areas; they are not solved otherwise. */
function campsOf({ derive, state, camps }: BodyRequest): ShownCamps | null {
  if (state.hulls !== 'camps') return null;
  return camps === undefined ? solveCampsSync(derive.visibleGraph(state.query), state).shown : camps;
}

/** The areas behind the marks. */
function hullsOf({ derive, state }: BodyRequest, camps: ShownCamps | null): readonly HullRequest[] {
  const graph = derive.visibleGraph(state.query);
  const hulls = hullRequests(
    derive,
    graph,
    state.hulls,
    tintsOf(derive.dataset.factions),
    state.query.rollUp,
    camps?.groups,
  );
  // On a page nothing refers to a camp by its letter.
  return camps === null ? hulls : hulls.map((hull) => ({ ...hull, isUnnamed: true }));
}

/** Layouts in which the room between groups has no meaning of its own. */
const layoutsByGroups: ReadonlySet<Layout> = new Set(['automatic', 'force', 'factions', 'countries']);

/** The places of the view; where the reader has moved nobody, groups that nothing links stand closer. */
function positionsOf({ derive, state }: BodyRequest, hulls: readonly HullRequest[]): Positions {
  const positions = derive.positions(state.layout, state.moved);
  if (Object.keys(state.moved).length > 0 || !layoutsByGroups.has(state.layout.layout)) return positions;
  const { actors, relations } = derive.visibleGraph(state.query);
  const links = [...relations.map(({ a, b }) => [a, b]), ...hulls.map(({ members }) => members)];
  return withNarrowedGaps(
    positions,
    actors.map(({ id }) => id),
    links,
  );
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
  return byName.map((actor, index) => [actor, String(index + 1)] as const);
}

/** The short name; an abbreviation spelt out, as "Popular Mobilization Units (PMU)". */
function nameInKey({ name, shortName }: Actor): string {
  return name.endsWith(`(${shortName})`) ? name : shortName;
}

/** Each faction with its tint. */
function namedTints({ dataset: { factions } }: Derive): readonly NamedTint[] {
  const tints = tintsOf(factions);
  return factions.flatMap(({ id, label }) => {
    const tint = tints.get(id);
    return tint ? [{ id, label, tint }] : [];
  });
}

/** True for a scene without an area, or without any "¶", that its draft has: the legend must not explain it. */
function showsLess(scene: Scene, draft: Scene): boolean {
  const isFlagged = ({ lines }: Scene) => lines.some(({ flag }) => flag !== null);
  return scene.hulls.length < draft.hulls.length || (isFlagged(draft) && !isFlagged(scene));
}

/**
 * The scene with a "¶" at each line that it belongs to, or at none: one that has no room for it where others have theirs would pass for what
 * is no view of anybody. A sentence on the page says whose words they are.
 */
function withAllFlagsOrNone(scene: Scene): Scene {
  if (scene.lines.every(({ flag, isToBeFlagged }) => flag !== null || !isToBeFlagged)) return scene;
  return {
    ...scene,
    lines: scene.lines.map((line) => (line.flag === null ? line : { ...line, flag: null })),
  };
}

/** Of so many frames the pictures are remembered while forms of a page are compared: many of them ask for the same frame. */
const rememberedFrames = 16;

/** The graph of a view. */
export function graphBody(request: BodyRequest): FigureBody {
  const { derive, state, preset } = request;
  const { text } = preset;
  const { actors } = derive.visibleGraph(state.query);
  const camps = campsOf(request);
  const hulls = hullsOf(request, camps);
  const positions = positionsOf(request, hulls);
  const { build, withWords } = sceneBuilder(request, positions, hulls, camps);
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
  /** Factions whose members have their colour and no area. */
  const byColour = factions.flatMap(({ id, label, tint }) => {
    const members = draft.actors.filter(({ fill }) => fill === tint.mark);
    const names = members.map((actor) => derive.index.shortNameOf(actor.id));
    // The colour of one that is its own faction tells nothing.
    const isOwn = names.length === 1 && names[0] === label;
    return draft.hulls.some((hull) => hull.id === id) || names.length === 0 || isOwn
      ? []
      : [{ name: label, members: names }];
  });
  const markSize = text.legend * largestMark;
  const { hulls: areaKind } = state;
  const isPut = (id: ActorId) => state.layout.layout !== 'camps' && state.moved[id] !== undefined;
  const movable = new Map(
    actors.filter(({ id }) => !isPut(id)).map(({ id, shortName }) => [id, shortName] as const),
  );
  // Drafts and finished scenes of a frame begin alike.
  const draftIn = memoRecent(rememberedFrames, (width: number, height: number) =>
    draftWithNames(build, { width, height }, actors.length, preset),
  );
  const finishedIn = memoRecent(rememberedFrames, (width: number, height: number): Draft => {
    const { scene, texts } = sceneWithNames(build, { width, height }, draftIn(width, height), movable);
    return { scene: withWords(scene), texts };
  });
  const plainOf = (scene: Scene) =>
    legendOf(scene, {
      markSize,
      hulls: areaKind,
      sourceForm: sourceFormOf(derive.dataset),
      named: whomFilterNames(derive, state.query),
      leavesLinks: leavesLinks(state.query, derive.visibleGraph(state.query)),
      viewed: viewedIn(derive.visibleGraph(state.query)),
    });
  const legendsOf = (scene: Scene): Pick<FigureBody, 'legend' | 'shortLegend'> => {
    const plain = plainOf(scene);
    const short = request.spec.grey ? greyLegend(plain, areaKind) : plain;
    if (!canBeNamed) return { legend: short, shortLegend: null };
    return { legend: withFactions(plain, scene, areaKind, factions, markSize), shortLegend: short };
  };
  const drawn = ({ scene: whole, texts }: Draft, { x, y }: Box, isNumbered = false): DrawnBody => {
    const scene = withAllFlagsOrNone(whole);
    const breaches = breachesInPrint(scene);
    const groups = sceneGroups(scene, derive);
    // With numbers no area has its name: the key holds it.
    const unnamedAreas =
      isNumbered || camps !== null ? 0 : scene.hulls.filter(({ label }) => label === null).length;
    return {
      groups: x === 0 && y === 0 ? groups : [{ id: 'scene', at: { x, y }, content: groups }],
      isLegible: holdsNames(scene) && breaches.length === 0,
      breaches,
      areTethersWordless: texts !== 'all' && scene.lines.some(({ kind }) => kind === 'structure'),
      // Words that lines have no room for stand under the picture.
      hiddenTexts: 0,
      cut: null,
      unnamedAreas,
      scene,
    };
  };
  return {
    actorCount: draft.actors.length,
    ...legendsOf(draft),
    legendsOf: ({ scene }) => (scene !== null && showsLess(scene, draft) ? legendsOf(scene) : null),
    actorsInWords: legendInWords(plainOf(draft)),
    coloursInWords: canBeNamed && byColour.length > 0 ? figureWords.byColour(byColour) : null,
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
    ratioIn: (width) =>
      suitingRatio(
        positions,
        actors.map(({ id }) => id),
        width,
        text,
      ),
    key: {
      actors: numbers.map(([actor, number]) => ({ number, name: nameInKey(actor) })),
      areas: areas.map(({ name, members }) => ({ name, numbers: members.map(([, number]) => number) })),
    },
    words: {},
    draw: (frame, labelMode, finish) => {
      const part = partOf(frame, actors.length, preset);
      if (labelMode === 'numbers') return drawn(sceneWithNumbers(build, part, preset, byId), part, true);
      if (!canHoldNames(actors, part, preset)) {
        return {
          groups: [],
          isLegible: false,
          hiddenTexts: 0,
          breaches: [],
          areTethersWordless: false,
          cut: null,
          unnamedAreas: 0,
          scene: null,
        };
      }
      const pictureIn = finish === 'draft' ? draftIn : finishedIn;
      return drawn(pictureIn(part.width, part.height), part);
    },
  };
}

/** Drafts of a figure's scene in several sizes of marks and letters, and the best of them. */
import type { Box, Size } from '#base/geometry.ts';
import { memoBy } from '#base/memo.ts';
import { textWidth } from '#base/textWidth.ts';
import type { Actor } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import { markNumbers } from '#encoding/marks/markNumbers.ts';
import type { SceneRequest } from '#encoding/scene/buildScene.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { FigurePreset } from '#views/figure/page/pageSizes.ts';
import { nudged } from './nudges.ts';
import type { BuildScene, SceneSizes } from './sceneBuilder.ts';
import { farFault, faultsOf, isFar, linesUnderNames } from './sceneScore.ts';

/** The largest side of a state's rectangle, in sizes of the names. */
export const largestMark = 2.7;
/** The same as a share of the side of each actor's square of the frame, to leave air. */
const markShare = 0.26;
/** Up to so many actors are drawn larger, by this factor. */
const fewActors = 4;
const sizeOfFew = 1.3;
/** A few actors take no more of a large page than this, in sizes of the names, times the root of their number. */
const mostRoom: Size = { width: 34, height: 17 };

/** The part of the frame that a scene of so many actors takes, in its middle, a little above. */
export function partOf(frame: Size, count: number, { text }: FigurePreset): Box {
  const side = text.actorLabel * Math.sqrt(Math.max(2, count));
  const width = Math.min(frame.width, mostRoom.width * side);
  const height = Math.min(frame.height, mostRoom.height * side);
  return { x: (frame.width - width) / 2, y: 0.4 * (frame.height - height), width, height };
}

/** Where names do not fit, marks shrink to these shares step by step, and names to the least size of the preset. */
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

/** A scene, and which texts it was to hold. */
export interface Draft {
  readonly scene: Scene;
  readonly texts: SceneRequest['texts'];
}

/** A draft with what it takes to finish it. */
export interface NameDraft extends Draft {
  readonly sizes: SceneSizes;
  /** Those without areas: the best one, whose lines keep off the names of the one before, if there was one. */
  readonly calm: Scene;
  readonly around: readonly Box[] | undefined;
}

/** The names of a scene; the same list each time, by which what was drawn around them is found again. */
const namesIn = memoBy(({ actors }: Scene): readonly Box[] =>
  actors.flatMap(({ label }) => label?.box ?? []),
);

/**
 * The scene with marks and names as large as the texts allow, with few leader lines and few lines under names: the best
 * of some drafts, with its lines drawn once more around its names. Where no draft holds all texts, the tethers lose their
 * words first, then other lines theirs.
 */
export function draftWithNames(
  build: BuildScene,
  frame: Size,
  count: number,
  preset: FigurePreset,
): NameDraft {
  const [full, ...smaller] = sizesFor(frame, count, preset) as [SceneSizes, ...SceneSizes[]];
  // An area's name is placed last and moves no other text, so areas wait for the last draft.
  const draftOf = (texts: SceneRequest['texts'], sizes: SceneSizes) => {
    const scene = build(frame, texts, sizes, { hasAreas: false });
    return { scene, texts, sizes, faults: faultsOf(scene) };
  };
  let best = draftOf('all', full);
  for (const sizes of best.faults <= fewFaults ? [] : smaller) {
    const next = draftOf('all', sizes);
    if (next.faults + faultOfStep < best.faults) best = next;
    if (best.faults <= fewFaults) break;
  }
  const hasTethers = best.scene.lines.some(({ kind }) => kind === 'structure');
  for (const fewer of hasTethers ? (['allButTethers', 'fewWords'] as const) : (['fewWords'] as const)) {
    for (const sizes of best.faults < farFault ? [] : [best.sizes, ...smaller.slice(-1)]) {
      const bare = draftOf(fewer, sizes);
      if (bare.faults < best.faults) best = bare;
      if (best.faults < farFault) break;
    }
  }
  const { texts, sizes, faults } = best;
  let around: readonly Box[] | undefined;
  let [least, calm] = [faults, best.scene];
  const rounds = isMendable(calm) ? roundsAround : 0;
  for (let round = 0, last = calm; round < rounds && least > 0; round += 1) {
    const names = namesIn(last);
    last = build(frame, texts, sizes, { around: names, hasAreas: false });
    const next = faultsOf(last);
    if (next < least) [around, least, calm] = [names, next, last];
  }
  return { scene: build(frame, texts, sizes, { around }), texts, sizes, calm, around };
}

/**
 * The draft with a few actors moved a little, where names or lines stand badly otherwise; `movable` are the names of those
 * who may be moved: all but those whom the reader has put in their places.
 */
export function sceneWithNames(
  build: BuildScene,
  frame: Size,
  draft: NameDraft,
  movable: ReadonlyMap<ActorId, string>,
): Draft {
  const { texts, sizes, calm } = draft;
  if (!isMendable(calm)) return draft;
  const { nudges, before } = nudged({
    scene: calm,
    names: movable,
    nameSize: sizes.name,
    budget: Math.floor(budgetOfNudges / (calm.actors.length + calm.lines.length)),
    draw: (moves, last) =>
      build(frame, texts, sizes, { around: namesIn(last), nudges: moves, hasAreas: false }),
  });
  return before === null
    ? draft
    : { scene: build(frame, texts, sizes, { around: namesIn(before), nudges }), texts };
}

/** False where so many names find no place that the scene will carry numbers. */
const isMendable = ({ actors }: Scene) => actors.filter(({ label }) => label === null).length <= mostNameless;

/** A scene with more names than this without a place is not mended by nudges. */
const mostNameless = 2;
/** What drawing scenes with nudges may cost: their actors and lines, summed over all drafts. */
const budgetOfNudges = 1200;
/** So often lines are drawn once more around the names of the last draft. */
const roundsAround = 2;
/** With no more faults than this, no other draft is tried. */
const fewFaults = 3;
/** Smaller marks and names must save so many faults to be worth it. */
const faultOfStep = 2.5;

/** The smallest side of a state's rectangle, in sizes of the number in it. */
const leastMarkOfNumber = 1.75;

/** The scene with numbers in or by its marks, as large as leaves air between them. */
export function sceneWithNumbers(
  build: BuildScene,
  frame: Size,
  { text, smallestText }: FigurePreset,
  byId: ReadonlyMap<ActorId, string>,
): Draft {
  const numbers = markNumbers(byId);
  const room = Math.sqrt((frame.width * frame.height) / Math.max(1, byId.size));
  const name = Math.min(text.actorLabel, Math.max(smallestText, 0.2 * room));
  const mark = Math.max(leastMarkOfNumber * name, Math.min(largestMark * name, 0.34 * room));
  const small = { mark: leastMarkOfNumber * smallestText, name: smallestText };
  const drafts = [
    { texts: 'all', sizes: { mark, name } },
    { texts: 'allButTethers', sizes: { mark, name } },
    { texts: 'allButTethers', sizes: small },
  ] as const;
  let best: (Draft & { readonly faults: number }) | null = null;
  for (const { texts, sizes } of drafts) {
    const scene = build(frame, texts, sizes, { numbers });
    const faults = faultsOf(scene);
    if (best === null || faults < best.faults) best = { scene, texts, faults };
    if (best.faults < farFault) break;
  }
  return best as Draft;
}

/** Of so many actors one name may be far from its mark, at the end of a long leader line. */
const actorsOfOneFar = 25;

/** With more names, or a larger share of them, at leader lines, numbers read better. */
const mostLedOfFew = 1;
const mostLed = 0.3;

/** With more lines under names than this for each name, numbers read better. */
const mostUnderEach = 0.8;

/** True if every actor has its name, and the names stand near their marks and mostly clear of lines. */
export function holdsNames(scene: Scene): boolean {
  const { actors } = scene;
  const led = actors.filter(({ label }) => label !== null && label.leader !== null).length;
  return (
    actors.every(({ label }) => label !== null) &&
    actors.filter(({ label }) => label !== null && isFar(label)).length <=
      Math.floor(actors.length / actorsOfOneFar) &&
    led <= Math.max(mostLedOfFew, mostLed * actors.length) &&
    linesUnderNames(scene) <= mostUnderEach * actors.length
  );
}

/** With more of the frame than this under names, no placement is tried. */
const mostUnderNames = 0.5;

/** False where the names would cover too much of the frame even at the least size of letters. */
export function canHoldNames(actors: readonly Actor[], frame: Size, { smallestText }: FigurePreset): boolean {
  const areas = actors.map(
    ({ shortName }) => (textWidth(shortName, smallestText, 700) + smallestText) * 1.5 * smallestText,
  );
  return areas.reduce((sum, area) => sum + area, 0) <= mostUnderNames * (frame.width * frame.height);
}

/**
 * Puts every text of a picture in its place: actor names, line labels of lines, names of hulls.
 *
 * Hard: a text never overlaps another text, an actor's shape or an end mark and never leaves the frame less its margin; a
 * name without a leader line is clearly nearer to its own mark than to any other's, a word to its own line; no leader
 * line crosses a mark, a text or a leader line, or runs along a line.
 * Strongly avoided: middle marks. Softly: lines under the text, unusual sides, long lines of text, leader lines.
 * On screen what finds no room is hidden: line labels first, then names of hulls, then names of actors, each by priority.
 * In a figure (`placeOutlyingLabels`) what finds no room near moves further out with a leader line, over the whole frame; but
 * names of hulls, which stand at their hull or nowhere.
 *
 * The steps: candidates (labelCandidates.ts and its like) with their own cost (labelCosts.ts, over labelSurroundings.ts) → choice
 * (labelSearch.ts) → on screen once more with more places for names, if one stands badly; in a figure rings for what
 * is left. Complexity and references stand there; about 8 ms for 35 names, 12 line labels, 6 hulls, 60 lines.
 */
import { type Box, type Curve, lengthOf, type Size } from '#base/geometry.ts';
import type { Outline } from '#base/outline.ts';
import { type HullNameRequest, hullNameCandidates } from '#encoding/hulls/hullNameCandidates.ts';
import type { PlacedText } from '#encoding/scene/scene.ts';
import {
  type LineLabelRequest,
  lineLabelCandidates,
  type NameRequest,
  type OutlyingPlacement,
  shapeBoxOf,
  type TextSort,
  type TextToPlace,
} from './labelCandidates.ts';
import type { LabelContext } from './labelCosts.ts';
import { areMisread, chooseLabels, poor } from './labelSearch.ts';
import { type Owned, Surroundings } from './labelSurroundings.ts';
import { nameCandidates, sameName } from './nameCandidates.ts';
import {
  type Candidate,
  CheapestPlaces,
  isSamePlace,
  placedText,
  type Said,
  type TextRequest,
} from './textBlock.ts';

/** Texts in their places, by the ids of the requests. */
export interface Placements {
  readonly names: ReadonlyMap<string, PlacedText>;
  readonly lineLabels: ReadonlyMap<string, PlacedText>;
  readonly hullNames: ReadonlyMap<string, PlacedText>;
}

export interface PlacedLabels extends Placements {
  readonly hidden: readonly { readonly sort: TextSort; readonly id: string }[];
}

export interface LabelRequest {
  readonly frame: Size;
  /** Least distance of a text from the frame's edge, in units. */
  readonly margin: number;
  readonly names: readonly NameRequest[];
  readonly lineLabels: readonly LineLabelRequest[];
  readonly hullNames: readonly HullNameRequest[];
  /** Further boxes that no text may touch: actors without a name, texts in their places, a legend over the picture. */
  readonly obstacles: readonly Owned[];
  /** Marks at the middle of lines, and their flags: they can give way along their lines. */
  readonly marks: readonly Box[];
  /** Marks at the ends of lines: they cannot. */
  readonly ends: readonly Outline[];
  readonly curves: readonly Curve[];
  /** Who stands at the ends of each curve; missing where nobody asks. */
  readonly curveEnds?: readonly (readonly string[])[];
  /** In a figure, where no text may be hidden for want of room: see `outlyingLabels.ts`. */
  readonly placeOutlyingLabels?: OutlyingPlacement | undefined;
  /** Where the texts stood before: they stay there unless another place is clearly better. */
  readonly previous?: Placements;
}

const mostCandidates = 3000;
const mostForOne = 38;
const mostInPrint = 28;
/** Places for one name where room is scarce; past so many names none more is looked for. */
const mostWhereScarce = 56;
const mostWithMore = 60;
/** In print a name with so many good places among the usual ones is offered no others. */
const mostEasy = 6;
/** In ems: names so near to one without room may make room for it. */
const concerned = 6;
/** What staying put is worth, in points. */
const stayBonus = 6;
/** From this cost on a text on screen hides more than it says: it would lie on a mark, or on many lines. */
const worst = { hullName: 26, lineLabel: 22 } as const;
const sortWeight: Record<TextSort, number> = { name: 4, hullName: 2, lineLabel: 1 };
/** On screen, of a line label that is needed: below that of a name. */
const neededWeight = 3;
const mapOf = { name: 'names', hullName: 'hullNames', lineLabel: 'lineLabels' } as const satisfies Record<
  TextSort,
  keyof Placements
>;

/** Weight of a sort, raised by up to a quarter by the rank of its priority, so that ranks never pass sorts. */
function ranked<Request extends { readonly priority: number }>(
  sort: TextSort,
  requests: readonly Request[],
): Map<Request, number> {
  const ascending = [...requests].sort((a, b) => a.priority - b.priority);
  return new Map(
    ascending.map((request, rank) => [request, sortWeight[sort] * (1 + (0.25 * rank) / ascending.length)]),
  );
}

function saidIn(sort: TextSort, request: TextRequest & Partial<LineLabelRequest>): Said | undefined {
  if (sort === 'name') return { of: [request.id], words: null };
  return sort === 'lineLabel' ? { of: request.ends ?? [], words: request.words ?? [] } : undefined;
}

/** The cheapest places, with the bonus for the one where the text stood before. */
function cheapest(
  candidates: readonly Candidate[],
  most: number,
  before: PlacedText | undefined,
): Candidate[] {
  return candidates
    .map((candidate) =>
      before && isSamePlace(candidate, before)
        ? { ...candidate, cost: candidate.cost - stayBonus }
        : candidate,
    )
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most);
}

function textsOf(request: LabelRequest, context: LabelContext): TextToPlace[] {
  const { names, lineLabels, hullNames, previous, placeOutlyingLabels } = request;
  const count = names.length + lineLabels.length + hullNames.length;
  const isPrinted = !context.isOnScreen;
  const mostEach = isPrinted ? mostInPrint : mostForOne;
  const most = Math.max(4, Math.min(mostEach, Math.floor(mostCandidates / Math.max(1, count))));
  // A place further down may be that where the text stood, and then the better one.
  const cheapestOnly = () => new CheapestPlaces(most, previous ? stayBonus : 0);
  const texts = <Request extends TextRequest>(
    sort: TextSort,
    requests: readonly Request[],
    candidatesOf: (request: Request, index: number) => readonly Candidate[],
    mostCost: number,
  ): TextToPlace[] => {
    const weights = ranked(sort, requests);
    return requests.map((request, index) => {
      const { id, fontSize } = request;
      const isNeeded = !isPrinted && 'isNeeded' in request && request.isNeeded === true;
      const before = previous?.[mapOf[sort]].get(id);
      const candidates = cheapest(candidatesOf(request, index), most, before);
      return {
        sort,
        id,
        fontSize,
        weight: isNeeded ? neededWeight : (weights.get(request) ?? 0),
        said: saidIn(sort, request),
        candidates: isNeeded ? candidates : candidates.filter(({ cost }) => cost < mostCost),
      };
    });
  };
  const placesOfName = (name: NameRequest, index: number) => {
    const before = context.isOnScreen ? previous?.names.get(name.id) : undefined;
    // Where no place could cost less, counting the bonus, look for no other.
    const same = before ? sameName(context, name, index, before, stayBonus) : null;
    if (same) return [same];
    const usual = nameCandidates(context, name, index, false, cheapestOnly());
    const isScarce =
      isPrinted && names.length <= mostWithMore && usual.filter(({ cost }) => cost < poor).length < mostEasy;
    return isScarce ? nameCandidates(context, name, index, true, cheapestOnly()) : usual;
  };
  // Names first: they are found by their index again.
  return [
    ...texts('name', names, placesOfName, Infinity),
    ...texts(
      'hullName',
      hullNames,
      (name) => hullNameCandidates(context, name, hullNames),
      placeOutlyingLabels ? Infinity : worst.hullName,
    ),
    ...texts(
      'lineLabel',
      lineLabels,
      (lineLabel) => lineLabelCandidates(context, lineLabel, cheapestOnly()),
      placeOutlyingLabels ? Infinity : worst.lineLabel,
    ),
  ];
}

type Chosen = readonly (Candidate | undefined)[];

function chooseFor(texts: readonly TextToPlace[], improved: number): Chosen {
  const chosen = chooseLabels(texts, improved);
  return texts.map(({ candidates }, index) => candidates[chosen[index] as number]);
}

/** Where a name finds no place, or a poor one, it and those around it are offered more places, and all texts choose anew. */
function chooseOnScreen(
  { names, previous }: LabelRequest,
  context: LabelContext,
  texts: readonly TextToPlace[],
): Chosen {
  if (names.length > mostWithMore) return chooseFor(texts, 0);
  const chosen = chooseFor(texts, names.length);
  const isPoor = ({ sort }: TextToPlace, index: number) =>
    sort === 'name' && (chosen[index]?.cost ?? Infinity) >= poor;
  const standBadly = texts.flatMap((text, index) => (isPoor(text, index) ? (names[index] ?? []) : []));
  if (standBadly.length === 0) return withNamesBeforeWords(texts, chosen);
  const isConcerned = ({ centre, fontSize }: NameRequest) =>
    standBadly.some(
      (one) => lengthOf(one.centre.x - centre.x, one.centre.y - centre.y) <= concerned * fontSize,
    );
  const withMore = texts.map((text, index) => {
    const name = names[index];
    // A name that kept its place without a look at others is offered others now, too.
    const isOffered = name && (text.candidates.length === 1 || isConcerned(name));
    if (!isOffered) return text;
    const places = new CheapestPlaces(mostWhereScarce, previous ? stayBonus : 0);
    const candidates = nameCandidates(context, name, index, isConcerned(name), places);
    return { ...text, candidates: cheapest(candidates, mostWhereScarce, previous?.names.get(text.id)) };
  });
  return withNamesBeforeWords(withMore, chooseFor(withMore, names.length));
}

/**
 * In points: a name that words alone keep from a place so much better takes it. On screen a word that finds no other place is
 * hidden: it can be read of its line, and a name on the lines of others is read wrongly. In print (`isWordKept`) it stays.
 */
const mostForWord = 5;

function withNamesBeforeWords(texts: readonly TextToPlace[], chosen: Chosen, isWordKept = false): Chosen {
  let placed = [...chosen];
  const inTheWay = (index: number, place: Candidate): number[] =>
    placed.flatMap((other, at) => {
      const isClash = other !== undefined && areMisread(place, other, texts[index]?.said, texts[at]?.said);
      return at !== index && isClash ? [at] : [];
    });
  texts.forEach(({ sort, candidates }, index) => {
    const now = placed[index];
    if (sort !== 'name' || now === undefined) return;
    const better = candidates.filter(
      (place) =>
        place.cost <= now.cost - mostForWord &&
        inTheWay(index, place).every((at) => texts[at]?.sort === 'lineLabel'),
    );
    for (const place of better) {
      const before = [...placed];
      const words = inTheWay(index, place);
      placed[index] = place;
      for (const word of words) placed[word] = undefined;
      for (const word of words)
        placed[word] = texts[word]?.candidates.find((there) => inTheWay(word, there).length === 0);
      if (!isWordKept || words.every((word) => placed[word] !== undefined)) return;
      placed = before;
    }
  });
  return placed;
}

/**
 * Places the texts of a picture. Every request comes back either placed or hidden, and each id once.
 * Deterministic; the order of the requests breaks ties. Never throws.
 */
export function placeLabels(request: LabelRequest): PlacedLabels {
  const { frame, margin, names, obstacles, marks, ends, curves, curveEnds, placeOutlyingLabels } = request;
  const shapes = names.map((name) => ({ box: shapeBoxOf(name), owner: name.id }));
  const surroundings = new Surroundings([...shapes, ...obstacles], marks, ends, curves, curveEnds);
  const context = { surroundings, frame, margin, isOnScreen: !placeOutlyingLabels };
  const texts = textsOf(request, context);
  const placed = new Map<TextToPlace, PlacedText>();
  // In a figure names of hulls come last: its legend names them, too.
  const first = placeOutlyingLabels ? texts.filter(({ sort }) => sort !== 'hullName') : texts;
  const chosen = placeOutlyingLabels
    ? withNamesBeforeWords(first, chooseFor(first, names.length), true)
    : chooseOnScreen(request, context, first);
  first.forEach((text, index) => {
    const candidate = chosen[index];
    if (candidate) placed.set(text, placedText(candidate));
  });
  placeOutlyingLabels?.(texts, placed, context, request);

  const result = {
    names: new Map<string, PlacedText>(),
    lineLabels: new Map<string, PlacedText>(),
    hullNames: new Map<string, PlacedText>(),
    hidden: [] as { sort: TextSort; id: string }[],
  };
  for (const text of texts) {
    const there = placed.get(text);
    if (there) result[mapOf[text.sort]].set(text.id, there);
    else result.hidden.push({ sort: text.sort, id: text.id });
  }
  return result;
}

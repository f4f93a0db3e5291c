/**
 * Puts every text of a picture in its place: actor names, verbs of lines, names of hulls.
 *
 * Hard: a text never overlaps another text or an actor's shape and never leaves the frame less its margin.
 * Strongly avoided: marks. Softly: lines under the text, unusual sides, long lines of text, leader lines.
 * On screen what finds no room is hidden: verbs first, then names of hulls, then names of actors, each by priority.
 * In a figure (`showAll`) what finds no room near moves further out with a leader line, over the whole frame; but
 * names of hulls, which stand at their hull or nowhere.
 *
 * The steps: candidates with their own cost (labelCandidates.ts, over labelSurroundings.ts) → choice (labelSearch.ts)
 * → rings for what is left. Complexity and references stand there; about 8 ms for 35 names, 12 verbs, 6 hulls, 60 lines.
 */
import type { Box, Curve, Size } from './geometry.ts';
import { type HullNameRequest, hullNameCandidates } from './hullNameCandidates.ts';
import {
  type NameRequest,
  nameCandidates,
  nameRings,
  shapeBoxOf,
  type VerbRequest,
  verbCandidates,
  verbRings,
} from './labelCandidates.ts';
import { chooseLabels } from './labelSearch.ts';
import { Surroundings } from './labelSurroundings.ts';
import type { PlacedText } from './scene.ts';
import type { Candidate, Place, ShowAll, TextSort, TextToPlace } from './textBlock.ts';

/** Texts in their places, by the ids of the requests. */
export interface Placements {
  readonly names: ReadonlyMap<string, PlacedText>;
  readonly verbs: ReadonlyMap<string, PlacedText>;
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
  readonly verbs: readonly VerbRequest[];
  readonly hullNames: readonly HullNameRequest[];
  /** Further boxes that no text may touch: actors without a name, a legend over the picture. */
  readonly obstacles: readonly Box[];
  /** Marks at the middle and the ends of lines. */
  readonly marks: readonly Box[];
  readonly curves: readonly Curve[];
  /** In a figure, where no text may be hidden for want of room: see `showAll.ts`. */
  readonly showAll?: ShowAll | undefined;
  /** Where the texts stood before: they stay there unless another place is clearly better. */
  readonly previous?: Placements;
}

const mostCandidates = 3000;
const mostForOne = 38;
/** What staying put is worth, in points. */
const stayBonus = 6;
/** From this cost on a text on screen hides more than it says: it would lie on a mark, or on many lines. */
const worst: Record<TextSort, number> = { name: Infinity, hullName: 26, verb: 22 };
/** The same for names of hulls in a figure, where the legend names those that a tint tells: no line runs under them. */
const worstToldByTint = 13;

const sortWeight: Record<TextSort, number> = { name: 4, hullName: 2, verb: 1 };
const mapOf = { name: 'names', hullName: 'hullNames', verb: 'verbs' } as const satisfies Record<
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

function isSamePlace(a: PlacedText, b: PlacedText): boolean {
  return (
    Math.abs(a.box.x - b.box.x) < 0.5 &&
    Math.abs(a.box.y - b.box.y) < 0.5 &&
    a.lines.length === b.lines.length &&
    a.lines.every(({ text }, index) => text === b.lines[index]?.text)
  );
}

/** The cheapest places, with the bonus for the one where the text stood before. */
function cheapest(
  candidates: readonly Candidate[],
  most: number,
  before: PlacedText | undefined,
): Candidate[] {
  return candidates
    .map((candidate) =>
      before && isSamePlace(candidate.placed, before)
        ? { ...candidate, cost: candidate.cost - stayBonus }
        : candidate,
    )
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most);
}

function textsOf(request: LabelRequest, place: Place): TextToPlace[] {
  const { names, verbs, hullNames, previous, showAll } = request;
  const count = names.length + verbs.length + hullNames.length;
  const most = Math.max(4, Math.min(mostForOne, Math.floor(mostCandidates / Math.max(1, count))));
  const weights = {
    name: ranked('name', names),
    hullName: ranked('hullName', hullNames),
    verb: ranked('verb', verbs),
  };
  const bearable = (most: number, candidates: readonly Candidate[]) =>
    candidates.filter(({ cost }) => cost < most);
  return [
    ...names.map(
      (name, index): TextToPlace => ({
        sort: 'name',
        id: name.id,
        fontSize: name.fontSize,
        weight: weights.name.get(name) ?? 0,
        candidates: cheapest(nameCandidates(place, name, index), most, previous?.names.get(name.id)),
        ringAt: (ems) => nameRings(place, name, index, [ems * name.fontSize], 24),
      }),
    ),
    ...hullNames.map(
      (name): TextToPlace => ({
        sort: 'hullName',
        id: name.id,
        fontSize: name.fontSize,
        weight: weights.hullName.get(name) ?? 0,
        candidates: bearable(
          showAll && name.isToldByTint ? worstToldByTint : worst.hullName,
          cheapest(hullNameCandidates(place, name, hullNames), most, previous?.hullNames.get(name.id)),
        ),
        // A name at the end of a leader line would lie among those whom it does not name.
        ringAt: () => [],
      }),
    ),
    ...verbs.map(
      (verb): TextToPlace => ({
        sort: 'verb',
        id: verb.id,
        fontSize: verb.fontSize,
        weight: weights.verb.get(verb) ?? 0,
        candidates: bearable(
          showAll ? Infinity : worst.verb,
          cheapest(verbCandidates(place, verb), most, previous?.verbs.get(verb.id)),
        ),
        ringAt: (ems) => verbRings(place, verb, [ems * verb.fontSize], 24),
      }),
    ),
  ];
}

/**
 * Places the texts of a picture. Every request comes back either placed or hidden, and each id once.
 * Deterministic; the order of the requests breaks ties. Never throws.
 */
export function placeLabels(request: LabelRequest): PlacedLabels {
  const { frame, margin, names, obstacles, marks, curves, showAll } = request;
  const surroundings = new Surroundings([...names.map(shapeBoxOf), ...obstacles], marks, curves);
  const texts = textsOf(request, { surroundings, frame, margin });
  const placed = new Map<TextToPlace, PlacedText>();
  // In a figure names of hulls come last: its legend names them, too.
  const first = showAll ? texts.filter(({ sort }) => sort !== 'hullName') : texts;
  const chosen = chooseLabels(first);
  first.forEach((text, index) => {
    const candidate = text.candidates[chosen[index] ?? -1];
    if (candidate) placed.set(text, candidate.placed);
  });
  showAll?.(texts, placed, frame);

  const result = {
    names: new Map<string, PlacedText>(),
    verbs: new Map<string, PlacedText>(),
    hullNames: new Map<string, PlacedText>(),
    hidden: [] as { sort: TextSort; id: string }[],
  };
  for (const text of texts) {
    const place = placed.get(text);
    if (place) result[mapOf[text.sort]].set(text.id, place);
    else result.hidden.push({ sort: text.sort, id: text.id });
  }
  return result;
}

/**
 * Chooses one place for each text so that no two texts overlap and the sum of costs is low.
 *
 * Definition: point-feature label placement over finite candidates (NP-hard). Minimised is
 *   Σ cost(chosen) + 200 Σ weight(pair) over chosen pairs that clash;
 * two candidates clash if their boxes come closer than 0.5 em sideways and 0.34 em up or down, one's leader line
 * runs through the other's box, or their leader lines cross; a word and a stranger's name closer than 0.85 em; the words of two
 * lines closer than 1.1 em, equal ones than 3 em; in print two names side by side closer than 1 em, at a leader line than 2 em.
 *
 * Method: greedy start, texts with the fewest free places first; then tabu search with the steepest move over all
 * candidates of all texts, a fixed budget of moves, and the best state kept; then what still clashes loses its least
 * important text, and each lost text tries again, first on free ground, then by moving one that stands in its way;
 * at last those that stand badly try each of their places, with whoever stands there moved in turn.
 * No randomness: ties go to the lower index.
 *
 * Complexity: O(moves · C + clashes), C = number of candidates; callers keep C ≤ 4,000.
 * Reference: M. Yamamoto, G. Camara, L. A. N. Lorena, "Tabu search heuristic for point-feature cartographic label
 * placement", GeoInformatica 6 (2002); J. Christensen, J. Marks, S. Shieber, ACM Trans. Graphics 14 (1995).
 */
import { BoxGrid } from '#base/boxGrid.ts';
import { type Box, gapBetween, grown, segmentMeets, segmentsCross } from '#base/geometry.ts';
import type { PlacedText } from '#encoding/scene/scene.ts';
import { fromStrangers, ledBesideNames, ledFromNames, namesBeside, wordsApart } from './keptDistances.ts';
import type { Candidate, Said } from './textBlock.ts';

export interface LabelItem {
  readonly candidates: readonly Candidate[];
  /** What an overlap with it costs, and the order in which texts give way (least first). */
  readonly weight: number;
  /** Missing for the name of an area. */
  readonly said?: Said | undefined;
}

/** What is asked of a text to know whether it stands in another's way. */
type TextPlace = Pick<PlacedText, 'box' | 'leader' | 'fontSize'>;

const clashCost = 200;
/** From this cost on a text is worth moving others for: a leader line, a mark beneath it. */
export const poor = 12;

/** Room between texts, in ems: side by side they would read as one line, stacked as one block. */
const roomBeside = 0.5;
const roomBetween = 0.34;

/** What a text in its place takes of the ground on which others are put: less by `tight` ems, which these keep from everything. */
export function groundOf({ x, y, width, height }: Box, fontSize: number, tight: number): Box {
  const across = (roomBeside - tight) * fontSize;
  const down = (roomBetween - tight) * fontSize;
  return { x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down };
}

/** True if two texts overlap or stand too near each other to be read apart. */
export function textsOverlap(a: TextPlace, b: TextPlace): boolean {
  const em = Math.min(a.fontSize, b.fontSize);
  const across = roomBeside * em;
  const down = roomBetween * em;
  return (
    a.box.x - across < b.box.x + b.box.width &&
    b.box.x < a.box.x + a.box.width + across &&
    a.box.y - down < b.box.y + b.box.height &&
    b.box.y < a.box.y + a.box.height + down
  );
}

/** True if two texts overlap, the leader line of one runs through the other, or their leader lines cross. */
export function textsClash(a: TextPlace, b: TextPlace): boolean {
  return (
    textsOverlap(a, b) ||
    (a.leader !== null && segmentMeets(a.leader[0], a.leader[1], b.box)) ||
    (b.leader !== null && segmentMeets(b.leader[0], b.leader[1], a.box)) ||
    (a.leader !== null && b.leader !== null && segmentsCross(...a.leader, ...b.leader))
  );
}

/** In ems: two equal words of two lines nearer than this read as a doubling. */
export const doublesApart = 3;

/** True if two texts have a row at one height, so that one is read on into the other. */
const areInOneRow = (a: Box, b: Box): boolean => a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * True if two texts clash, a word would be read as said of whose name the other is, two lines' words as one, or in print two names as
 * one: on screen it would be hidden rather.
 */
export function areMisread(
  a: TextPlace,
  b: TextPlace,
  saidInA: Said | undefined,
  saidInB: Said | undefined,
): boolean {
  if (textsClash(a, b)) return true;
  if (saidInA === undefined || saidInB === undefined) return false;
  const em = Math.min(a.fontSize, b.fontSize);
  if (saidInA.words !== null && saidInB.words !== null) {
    const { words } = saidInB;
    const isDouble = saidInA.words.some((word) => words.includes(word));
    return gapBetween(a.box, b.box) < (isDouble ? doublesApart : wordsApart) * em;
  }
  if (saidInA.words === null && saidInB.words === null) {
    if (saidInA.isPrinted !== true) return false;
    const isLed = a.leader !== null || b.leader !== null;
    if (isLed && gapBetween(a.box, b.box) < ledFromNames * em) return true;
    return (
      areInOneRow(a.box, b.box) && gapBetween(a.box, b.box) < (isLed ? ledBesideNames : namesBeside) * em
    );
  }
  const [word, name] = saidInA.words === null ? [saidInB, saidInA] : [saidInA, saidInB];
  return (
    word.words !== null &&
    !name.of.some((id) => word.of.includes(id)) &&
    gapBetween(a.box, b.box) < fromStrangers * em
  );
}

function extentOf({ box, leader }: TextPlace): Box {
  if (!leader) return box;
  const x = Math.min(box.x, leader[0].x, leader[1].x);
  const y = Math.min(box.y, leader[0].y, leader[1].y);
  const right = Math.max(box.x + box.width, leader[0].x, leader[1].x);
  const bottom = Math.max(box.y + box.height, leader[0].y, leader[1].y);
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * The chosen candidate of each item by its index, −1 where none is left without a clash. The first `improved` items
 * are looked at once more, and others move for them where that is better for all together.
 */
export function chooseLabels(items: readonly LabelItem[], improved = 0): number[] {
  const first: number[] = [];
  const owner: number[] = [];
  const all: Candidate[] = [];
  items.forEach(({ candidates }, item) => {
    first.push(all.length);
    for (const candidate of candidates) {
      all.push(candidate);
      owner.push(item);
    }
  });
  const clashes = clashLists(
    all,
    owner,
    items.map(({ said }) => said),
  );
  const cost = Float64Array.from(all, (candidate) => candidate.cost);
  const pressure = new Float64Array(all.length);
  const weightOf = (candidate: number) => (items[owner[candidate] as number] as LabelItem).weight;
  const chosen: number[] = items.map(() => -1);

  const press = (candidate: number, by: 1 | -1) => {
    const own = weightOf(candidate);
    for (const other of clashes[candidate] as number[]) {
      pressure[other] = (pressure[other] as number) + by * clashCost * Math.min(own, weightOf(other));
    }
  };
  const choose = (item: number, candidate: number) => {
    const before = chosen[item] as number;
    if (before !== -1) press(before, -1);
    if (candidate !== -1) press(candidate, 1);
    chosen[item] = candidate;
  };
  const isFree = (candidate: number) =>
    (clashes[candidate] as number[]).every((other) => chosen[owner[other] as number] !== other);
  const bestOf = (item: number, fits: (candidate: number) => boolean): number => {
    const from = first[item] as number;
    const to = from + (items[item] as LabelItem).candidates.length;
    let best = -1;
    let least = Infinity;
    for (let candidate = from; candidate < to; candidate += 1) {
      const value = (cost[candidate] as number) + (pressure[candidate] as number);
      if (value < least && fits(candidate)) [least, best] = [value, candidate];
    }
    return best;
  };

  const order = items
    .map((_, item) => item)
    .sort((a, b) => (items[a]?.candidates.length ?? 0) - (items[b]?.candidates.length ?? 0) || a - b);
  for (const item of order)
    choose(
      item,
      bestOf(item, () => true),
    );
  tabu(items.length, owner, cost, pressure, chosen, choose);

  const byWeight = [...items.keys()].sort(
    (a, b) => (items[a] as LabelItem).weight - (items[b] as LabelItem).weight || b - a,
  );
  for (const item of byWeight) {
    const candidate = chosen[item] as number;
    if (candidate !== -1 && !isFree(candidate)) choose(item, bestOf(item, isFree));
  }
  const tryAgain = (item: number, kept = -1): boolean => {
    const free = bestOf(item, isFree);
    if (free !== -1) {
      choose(item, free);
      return true;
    }
    const from = first[item] as number;
    const count = (items[item] as LabelItem).candidates.length;
    for (let candidate = from; candidate < from + count; candidate += 1) {
      const inWay = (clashes[candidate] as number[]).filter(
        (other) => chosen[owner[other] as number] === other,
      );
      if (inWay.length !== 1) continue;
      const blocker = inWay[0] as number;
      const other = owner[blocker] as number;
      if (other === kept) continue;
      choose(item, candidate);
      choose(other, -1);
      const elsewhere = bestOf(other, isFree);
      if (elsewhere !== -1 || (items[other] as LabelItem).weight < (items[item] as LabelItem).weight) {
        choose(other, elsewhere);
        return true;
      }
      choose(item, -1);
      choose(other, blocker);
    }
    return false;
  };
  const costOf = (item: number) => {
    const candidate = chosen[item] as number;
    return candidate === -1 ? clashCost * (items[item] as LabelItem).weight : (cost[candidate] as number);
  };
  const costOfAll = () => items.reduce((sum, _, item) => sum + costOf(item), 0);
  /** Moves a text to a place, and whoever stands there to others. */
  const moveTo = (item: number, candidate: number) => {
    const inWay = (clashes[candidate] as number[]).filter(
      (other) => chosen[owner[other] as number] === other,
    );
    for (const other of inWay) choose(owner[other] as number, -1);
    choose(item, candidate);
    for (const other of inWay)
      if (chosen[owner[other] as number] === -1) tryAgain(owner[other] as number, item);
  };
  /** Gives a text that stands badly, or nowhere, the place that is best for all together. */
  const makeWay = (item: number) => {
    if (costOf(item) < poor) return;
    const before = [...chosen];
    const least = costOf(item);
    const from = first[item] as number;
    const to = from + (items[item] as LabelItem).candidates.length;
    let lowest = costOfAll() - 1;
    let best = -1;
    for (let candidate = from; candidate < to; candidate += 1) {
      if ((cost[candidate] as number) >= least) continue;
      moveTo(item, candidate);
      const after = costOfAll();
      if (after < lowest) [lowest, best] = [after, candidate];
      before.forEach((there, one) => {
        if (chosen[one] !== there) choose(one, there);
      });
    }
    if (best !== -1) moveTo(item, best);
  };
  for (const item of [...byWeight].reverse()) if (chosen[item] === -1) tryAgain(item);
  const settle = () => {
    for (const item of [...byWeight].reverse()) {
      const better = bestOf(item, isFree);
      if (better !== -1) choose(item, better);
    }
  };
  for (let round = 0; round < 3; round += 1) settle();
  for (const item of [...byWeight].reverse()) if (item < improved) makeWay(item);
  // Who made way for one that then stood elsewhere goes back.
  if (improved > 0) settle();
  return chosen.map((candidate, item) => (candidate === -1 ? -1 : candidate - (first[item] as number)));
}

/** In ems: as far apart two texts of these kinds may clash. */
const reachOf = (said: Said | undefined) =>
  said === undefined
    ? roomBeside
    : said.words !== null
      ? doublesApart
      : said.isPrinted
        ? ledBesideNames
        : 1.2 * fromStrangers;

/** For each candidate those of other texts that it clashes with. */
function clashLists(
  all: readonly Candidate[],
  owner: readonly number[],
  said: readonly (Said | undefined)[],
): number[][] {
  const grid = new BoxGrid();
  const lists: number[][] = all.map(() => []);
  all.forEach((candidate, index) => {
    const own = owner[index] as number;
    const extent = grown(extentOf(candidate), (reachOf(said[own]) / 2) * candidate.fontSize);
    grid.forEach(extent, (other) => {
      const another = owner[other] as number;
      if (another === own) return;
      if (!areMisread(candidate, all[other] as Candidate, said[own], said[another])) return;
      lists[index]?.push(other);
      lists[other]?.push(index);
    });
    grid.add(extent);
  });
  return lists;
}

/** Steepest moves with a memory; leaves the best state found in `chosen`. */
function tabu(
  count: number,
  owner: readonly number[],
  cost: Float64Array,
  pressure: Float64Array,
  chosen: readonly number[],
  choose: (item: number, candidate: number) => void,
): void {
  const most = Math.min(8 * count, Math.floor(1_200_000 / Math.max(1, owner.length)));
  const mostIdleMoves = 2 * count;
  const tenure = 7 + Math.floor(count / 8);
  const freeAt = new Int32Array(owner.length);
  let value = 0;
  for (const candidate of chosen) {
    if (candidate !== -1) value += (cost[candidate] as number) + (pressure[candidate] as number) / 2;
  }
  let best = value;
  let kept = [...chosen];
  for (let move = 0, idle = 0; move < most && idle < mostIdleMoves; move += 1, idle += 1) {
    let gain = Infinity;
    let taken = -1;
    for (let candidate = 0; candidate < owner.length; candidate += 1) {
      const current = chosen[owner[candidate] as number] as number;
      if (candidate === current) continue;
      const difference =
        (cost[candidate] as number) +
        (pressure[candidate] as number) -
        (cost[current] as number) -
        (pressure[current] as number);
      if (difference >= gain) continue;
      if ((freeAt[candidate] as number) > move && value + difference >= best - 1e-9) continue;
      gain = difference;
      taken = candidate;
    }
    if (taken === -1) break;
    const item = owner[taken] as number;
    freeAt[chosen[item] as number] = move + tenure;
    choose(item, taken);
    value += gain;
    if (value < best - 1e-6) {
      best = value;
      kept = [...chosen];
      idle = 0;
    }
  }
  kept.forEach((candidate, item) => {
    if (candidate !== chosen[item]) choose(item, candidate);
  });
}

/** What a figure does about texts that found no place; the screen hides them and never loads this. */
import { type Box, gapBetween, lengthOf, type Point } from '#base/geometry.ts';
import { rimDistance } from '#encoding/marks/shapeOutline.ts';
import type { PlacedText } from '#encoding/scene/scene.ts';
import {
  lineLabelsWithLeader,
  type NameRequest,
  type OutlyingPlacement,
  type TextToPlace,
  withLeader,
} from './labelCandidates.ts';
import type { LabelContext } from './labelCosts.ts';
import { areMisread, textsClash } from './labelSearch.ts';
import { blocksOf, type Candidate, placedText } from './textBlock.ts';

const byCost = (candidates: readonly Candidate[]) => [...candidates].sort((a, b) => a.cost - b.cost);

/**
 * For texts without a place: rings further and further out over the whole frame; the cheapest free place of the first
 * ring that has one. Only where no ring has, a name takes the place of line labels. Names of hulls take
 * what is left, where it costs less than `mostOfHullName`, or go without.
 */
export const placeOutlyingLabels =
  (mostOfHullName: number): OutlyingPlacement =>
  (texts, placed, context, { names, lineLabels }) => {
    placeFarOut(texts, placed, context, ({ sort, id }, ems) => {
      if (sort === 'lineLabel')
        return lineLabels
          .filter((lineLabel) => lineLabel.id === id)
          .flatMap((lineLabel) => lineLabelsWithLeader(context, lineLabel, [ems], ways));
      const index = names.findIndex((name) => name.id === id);
      const name = names[index];
      return name ? nameRing(context, name, index, ems) : [];
    });
    const hullNames = texts.filter(({ sort }) => sort === 'hullName').sort((a, b) => b.weight - a.weight);
    for (const text of hullNames)
      placeHullName(
        text,
        text.candidates.filter(({ cost }) => cost < mostOfHullName),
        placed,
      );
  };

/** Puts the name of an area on free ground; else where a word alone stands, if that finds another place by its line. */
function placeHullName(
  text: TextToPlace,
  places: readonly Candidate[],
  placed: Map<TextToPlace, PlacedText>,
): void {
  const inTheWay = (there: Candidate) =>
    [...placed].filter(([, other]) => textsClash(there, other) || isBy(there, other.box)).map(([one]) => one);
  const free = places.find((there) => inTheWay(there).length === 0);
  if (free) {
    placed.set(text, placedText(free));
    return;
  }
  for (const there of places) {
    const words = inTheWay(there);
    if (words.some(({ sort }) => sort !== 'lineLabel')) continue;
    const before = words.map((word) => [word, placed.get(word) as PlacedText] as const);
    for (const word of words) placed.delete(word);
    placed.set(text, placedText(there));
    for (const word of words) {
      const elsewhere = word.candidates.find(
        (place) =>
          !isBy(there, place.box) &&
          [...placed].every(([{ said }, other]) => !areMisread(place, other, word.said, said)),
      );
      if (elsewhere) placed.set(word, placedText(elsewhere));
    }
    if (words.every((word) => placed.has(word))) return;
    placed.delete(text);
    for (const [word, where] of before) placed.set(word, where);
  }
}

/** In ems: an area's name so near to another text would be read with it, on one line still more than under it. */
const apart = 0.9;
const apartOnLine = 2.4;

function isBy({ box, fontSize }: Candidate, other: Box): boolean {
  const further = (apartOnLine - apart) * fontSize;
  const wide = { ...box, x: box.x - further, width: box.width + 2 * further };
  const isOnLine = box.y < other.y + other.height && other.y < box.y + box.height;
  return gapBetween(isOnLine ? wide : box, other) < apart * fontSize;
}

const ways = 24;

/** Places in a ring around a name's actor, at a distance in ems; `spared` is the actor's index among the shapes. */
function nameRing(context: LabelContext, name: NameRequest, spared: number, ems: number): Candidate[] {
  const rimAt = (direction: Point) => rimDistance(name.shape, name.size, direction);
  const distances = [ems * name.fontSize];
  return withLeader(context, name, blocksOf(name, 3, 8), name.centre, rimAt, distances, ways, {
    shape: spared,
    curve: -1,
  });
}

/** In ems: a word further from its line is told under the picture instead. */
const farthestWord = 9;

function placeFarOut(
  texts: readonly TextToPlace[],
  placed: Map<TextToPlace, PlacedText>,
  { frame }: LabelContext,
  ringOf: (text: TextToPlace, ems: number) => Candidate[],
): void {
  const waiting = texts
    .filter((text) => text.sort !== 'hullName' && !placed.has(text))
    .sort((a, b) => b.weight - a.weight);
  const across = lengthOf(frame.width, frame.height);
  const place = (text: TextToPlace, isFree: (there: Candidate) => boolean) => {
    const reach = text.sort === 'lineLabel' ? farthestWord * text.fontSize : across;
    for (let ems = 1.5; ems * text.fontSize < reach && !placed.has(text); ems += 1 + ems / 12) {
      const free = byCost(ringOf(text, ems)).find(isFree);
      if (free) placed.set(text, placedText(free));
    }
  };
  for (const text of waiting)
    place(text, (there) =>
      [...placed].every(([{ said }, other]) => !areMisread(there, other, text.said, said)),
    );
  for (const text of waiting) {
    if (text.sort !== 'name' || placed.has(text)) continue;
    const names = [...placed].filter(([{ sort }]) => sort === 'name');
    place(text, (there) => names.every(([, other]) => !textsClash(there, other)));
    const taken = placed.get(text);
    for (const [other, where] of [...placed]) {
      if (taken && other.sort !== 'name' && areMisread(taken, where, text.said, other.said))
        placed.delete(other);
    }
  }
}

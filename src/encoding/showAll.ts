/** What a figure does about texts that found no place; the screen hides them and never loads this. */
import type { Size } from './geometry.ts';
import { textsClash, textsOverlap } from './labelSearch.ts';
import type { PlacedText } from './scene.ts';
import type { Candidate, ShowAll, TextToPlace } from './textBlock.ts';

const byCost = (candidates: readonly Candidate[]) => [...candidates].sort((a, b) => a.cost - b.cost);

/**
 * For texts without a place: rings further and further out over the whole frame; the cheapest free place of the first
 * ring that has one. Only where no ring has, leader lines may run beneath other texts, whose halo keeps them legible;
 * and only where that does not do either, a name takes the place of verbs. Names of hulls take what is left, if any.
 */
export const showAll: ShowAll = (texts, placed, frame) => {
  placeFarOut(texts, placed, frame);
  const hullNames = texts.filter(({ sort }) => sort === 'hullName').sort((a, b) => b.weight - a.weight);
  for (const text of hullNames) {
    const taken = [...placed.values()];
    const isFree = (there: Candidate) => !taken.some((other) => textsClash(there.placed, other));
    const free = text.candidates.find(isFree);
    if (free) placed.set(text, free.placed);
  }
};

function placeFarOut(texts: readonly TextToPlace[], placed: Map<TextToPlace, PlacedText>, frame: Size): void {
  const waiting = texts
    .filter((text) => text.sort !== 'hullName' && !placed.has(text))
    .sort((a, b) => b.weight - a.weight);
  const reach = Math.hypot(frame.width, frame.height);
  const place = (text: TextToPlace, isFree: (placed: PlacedText) => boolean) => {
    for (let ems = 1.5; ems * text.fontSize < reach && !placed.has(text); ems += 1 + ems / 12) {
      const free = byCost(text.ringAt(ems)).find((one) => isFree(one.placed));
      if (free) placed.set(text, free.placed);
    }
  };
  for (const clash of [textsClash, textsOverlap]) {
    for (const text of waiting)
      place(text, (there) => [...placed.values()].every((other) => !clash(there, other)));
  }
  for (const text of waiting) {
    if (text.sort !== 'name' || placed.has(text)) continue;
    const names = [...placed].filter(([{ sort }]) => sort === 'name');
    place(text, (there) => names.every(([, other]) => !textsOverlap(there, other)));
    const taken = placed.get(text);
    for (const [other, where] of [...placed]) {
      if (taken && other.sort !== 'name' && textsOverlap(taken, where)) placed.delete(other);
    }
  }
}

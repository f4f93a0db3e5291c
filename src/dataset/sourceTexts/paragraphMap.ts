import { quoteWords } from './quoteWords.ts';

/** Where paragraphs went from one edition to another, by their numbers from 1; one that is gone is not in it. */
export type ParagraphMap = ReadonlyMap<number, number>;

/** A paragraph of which less than this share of threes of words is found again counts as gone. */
const leastShare = 0.3;

function threesOf(text: string): readonly string[] {
  const words = quoteWords(text).map(({ word }) => word);
  if (words.length < 3) return words.length === 0 ? [] : [words.join(' ')];
  return words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
}

function byKey<Key>(items: readonly Key[]): ReadonlyMap<Key, readonly number[]> {
  const places = new Map<Key, number[]>();
  for (const [at, item] of items.entries()) {
    const known = places.get(item);
    if (known === undefined) places.set(item, [at]);
    else known.push(at);
  }
  return places;
}

const nearest = (places: readonly number[], at: number) =>
  places.reduce((best, place) => (Math.abs(place - at) < Math.abs(best - at) ? place : best));

/** The paragraph of the other edition that has most of this one's threes of words; undefined if none has enough. */
function likest(
  text: string,
  at: number,
  threes: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  const own = threesOf(text);
  const votes = new Map<number, number>();
  for (const three of own)
    for (const place of new Set((threes.get(three) ?? []).slice(0, 50)))
      votes.set(place, (votes.get(place) ?? 0) + 1);
  const most = Math.max(0, ...votes.values());
  if (most === 0 || most < own.length * leastShare) return undefined;
  return nearest(
    [...votes].filter(([, count]) => count === most).map(([place]) => place),
    at,
  );
}

function ofTexts(before: readonly string[], after: readonly string[]): ParagraphMap {
  const [was, is] = [byKey(before), byKey(after)];
  const all = after.flatMap((text, at) => threesOf(text).map((three) => [three, at] as const));
  const places = byKey(all.map(([three]) => three));
  const threes = new Map([...places].map(([three, found]) => [three, found.map((at) => all[at]?.[1] ?? 0)]));
  const map = new Map<number, number>();
  for (const [at, text] of before.entries()) {
    const same = is.get(text);
    const own = was.get(text) ?? [];
    const place =
      same === undefined
        ? likest(text, at, threes)
        : same.length === own.length
          ? same[own.indexOf(at)]
          : nearest(same, at);
    if (place !== undefined) map.set(at + 1, place + 1);
  }
  return map;
}

/** By what is certain: a paragraph between two that went equally far went as far. */
function ofMoves(moves: readonly (readonly [number, number])[], length: number): ParagraphMap {
  const votes = new Map<number, number[]>();
  for (const [from, to] of moves) votes.set(from, [...(votes.get(from) ?? []), to]);
  const known = [...votes]
    .map(([from, all]) => {
      const counts = [...byKey(all)].sort(([, one], [, other]) => other.length - one.length);
      return [from, counts[0]?.[0] ?? from] as const;
    })
    .sort(([one], [other]) => one - other);
  const map = new Map<number, number>(known);
  const last = Math.max(length, ...known.map(([from]) => from));
  for (let at = 1; at <= last; at += 1) {
    if (map.has(at)) continue;
    const below = known.findLast(([from]) => from < at);
    const above = known.find(([from]) => from > at);
    const shifts = new Set([below, above].flatMap((one) => (one === undefined ? [] : one[1] - one[0])));
    const [shift] = shifts;
    if (shifts.size === 1 && shift !== undefined && at + shift >= 1 && at + shift <= length)
      map.set(at, at + shift);
  }
  return map;
}

/**
 * Where the paragraphs of an edition went in another: by equal text, else by what they share. Where the first is not at hand,
 * by moves of single paragraphs that are certain.
 */
export function paragraphMap(
  before: readonly string[] | null,
  after: readonly string[],
  moves: readonly (readonly [number, number])[],
): ParagraphMap {
  return before === null ? ofMoves(moves, after.length) : ofTexts(before, after);
}

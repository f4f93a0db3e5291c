/** Which statements of two coders are of one passage: what both found, what one of them found alone. */

import { plain } from '#dataset/sourceTexts/sourceText.ts';
import { dyadOf } from '#domain/dyad.ts';
import type { Cite, Statement } from '#domain/statement.ts';
import { correctionWords } from '#words/corrections.ts';

export interface Matched {
  /** In the order of the text. */
  readonly both: readonly (readonly [Statement, Statement])[];
  readonly onlyFirst: readonly Statement[];
  readonly onlySecond: readonly Statement[];
}

const placeKey = ({ source, paragraph, locator }: Cite) =>
  JSON.stringify([source, paragraph ?? (locator === undefined ? null : correctionWords.without(locator))]);

/** How many characters two quotes of one place share; without their places in the text, of the one that holds the other. */
function overlap(one: Cite, other: Cite): number {
  if (one.quote === undefined || other.quote === undefined) return 0;
  const hasPlaces = [one.start, one.end, other.start, other.end].every((at) => at !== undefined);
  if (hasPlaces)
    return Math.max(
      0,
      Math.min(one.end as number, other.end as number) - Math.max(one.start as number, other.start as number),
    );
  const [first, second] = [` ${plain(one.quote)} `, ` ${plain(other.quote)} `];
  return first.includes(second) || second.includes(first) ? Math.min(first.length, second.length) - 2 : 0;
}

/** The largest overlap of quotes at a place that both name; null if they name none together. */
function sharedPlace({ cites }: Statement, other: Statement): number | null {
  const shared = cites.flatMap((cite) =>
    other.cites.filter((one) => placeKey(one) === placeKey(cite)).map((one) => overlap(cite, one)),
  );
  return shared.length === 0 ? null : Math.max(...shared);
}

const sameFields = ['type', 'from', 'mode', 'voice', 'saidBy', 'when'] as const;
const likeness = (one: Statement, other: Statement) =>
  sameFields.filter((field) => one[field] === other[field]).length;

interface Candidate {
  /** Places in the two lists. */
  readonly first: number;
  readonly second: number;
  /** True if the quotes share words. */
  readonly isSameWords: boolean;
  readonly likeness: number;
  readonly overlap: number;
}

function candidates(first: readonly Statement[], second: readonly Statement[]): readonly Candidate[] {
  const keysOf = (statement: Statement) =>
    new Set(statement.cites.map((cite) => `${dyadOf(statement.from, statement.to).id} ${placeKey(cite)}`));
  const bySecond = new Map<string, number[]>();
  for (const [at, statement] of second.entries())
    for (const key of keysOf(statement)) bySecond.set(key, [...(bySecond.get(key) ?? []), at]);
  return first.flatMap((statement, at) => {
    const others = new Set([...keysOf(statement)].flatMap((key) => bySecond.get(key) ?? []));
    return [...others].flatMap((place): Candidate[] => {
      const other = second[place] as Statement;
      const shared = sharedPlace(statement, other);
      if (shared === null) return [];
      const like = likeness(statement, other);
      return [{ first: at, second: place, isSameWords: shared > 0, likeness: like, overlap: shared }];
    });
  });
}

/** Best first. Two that share a statement never rank the same, so the outcome is one, and the same with the coders swapped. */
function byRank(one: Candidate, other: Candidate): number {
  return (
    Number(other.isSameWords) - Number(one.isSameWords) ||
    other.likeness - one.likeness ||
    other.overlap - one.overlap ||
    one.first + one.second - (other.first + other.second)
  );
}

const startOf = ({ cites: [cite] }: Statement) =>
  [cite?.source ?? '', cite?.paragraph ?? 0, cite?.start ?? 0] as const;

function inTextOrder(one: Statement, other: Statement): number {
  const [a, b] = [startOf(one), startOf(other)];
  return (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) || a[1] - b[1] || a[2] - b[2];
}

/**
 * Pairs the statements of two coders, one to one: of the same two actors, whichever acts, at the same place of a source; first
 * those whose quotes share words, and among equals those that say most alike.
 */
export function matchCodings(first: readonly Statement[], second: readonly Statement[]): Matched {
  const [one, other] = [first.toSorted(inTextOrder), second.toSorted(inTextOrder)];
  const partnerOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const candidate of candidates(one, other).toSorted(byRank)) {
    if (partnerOf.has(candidate.first) || taken.has(candidate.second)) continue;
    partnerOf.set(candidate.first, candidate.second);
    taken.add(candidate.second);
  }
  return {
    both: one.flatMap((statement, at) => {
      const partner = other[partnerOf.get(at) ?? -1];
      return partner === undefined ? [] : [[statement, partner] as const];
    }),
    onlyFirst: one.filter((_, at) => !partnerOf.has(at)),
    onlySecond: other.filter((_, at) => !taken.has(at)),
  };
}

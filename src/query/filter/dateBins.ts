import { isoDay, parsePeriod } from '#domain/period.ts';
import { admissionOf, matchStatements, relationsOf, shownRelations, whyExcluded } from './applyQuery.ts';
import type { Query } from './query.ts';
import type { QueryIndex } from './queryIndex.ts';

/** One bar of the date facet; `from` null for the bin "earlier". */
export interface DateBin {
  readonly from: string | null;
  readonly to: string;
  /** Relations with the range set to this bin alone, without undated ones. */
  readonly count: number;
}

/** The bars of the date facet: "earlier" if the data has such dates, then each day from the first to the last. */
export function dateBins(index: QueryIndex, query: Query): readonly DateBin[] {
  const { conflictSince = '', asOf = '' } = index.dataset;
  const since = parsePeriod(conflictSince)?.start ?? Number.NEGATIVE_INFINITY;
  const starts = index.statements.flatMap(({ period }) => (period ? [period.start] : []));
  const dated = starts.filter((day) => day >= since);
  if (starts.length === 0) return [];
  const relationsIn = (from: string | null, to: string) => {
    const asked = { ...query, from, to, undated: false };
    const kept = matchStatements(index, asked).filter((one) => whyExcluded(one, asked.included) === null);
    return shownRelations(relationsOf(kept, asked.rollUp), asked, admissionOf(index, asked)).length;
  };
  const bins: DateBin[] = [];
  if (dated.length < starts.length) {
    const to = isoDay(since - 1);
    bins.push({ from: null, to, count: relationsIn(null, to) });
  }
  if (dated.length === 0) return bins;
  const last = parsePeriod(asOf)?.end ?? Math.max(...dated);
  for (const day of drawnDays(dated, last)) {
    bins.push({ from: isoDay(day), to: isoDay(day), count: relationsIn(isoDay(day), isoDay(day)) });
  }
  return bins;
}

/** The days that have a bar: those of the last three weeks that the data covers. */
function drawnDays(days: readonly number[], last: number): readonly number[] {
  const first = Math.max(Math.min(...days), last - 20);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}

/** Whole days since 1970-01-01, both ends included; `lastDay` as the end of what goes on. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

const dayPattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The end of a period that is open: 9999-12-31. */
const lastDay = 2_932_896;

/** Stands for the end of an interval that is open, as in "2014/..", by ISO 8601-2. */
export const openEnd = '..';

/** Not Date.UTC alone, which takes the years 0 to 99 for 1900 to 1999. */
function dayNumber(year: number, month: number, day: number): number {
  return new Date(Date.UTC(2000, 0, 1)).setUTCFullYear(year, month - 1, day) / 86_400_000;
}

function parseOne(text: string): Period | null {
  const match = dayPattern.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  const start = dayNumber(year, month ?? 1, day ?? 1);
  const startDate = new Date(start * 86_400_000);
  if (startDate.getUTCMonth() !== (month ?? 1) - 1 || startDate.getUTCDate() !== (day ?? 1)) return null;
  const end = day !== null ? start : month !== null ? dayNumber(year, month + 1, 0) : dayNumber(year, 12, 31);
  return { start, end };
}

/** Reads an ISO 8601 year, month, day, `start/end` interval of these, or `start/..`; null if it is none. */
export function parsePeriod(text: string): Period | null {
  const [first, second, ...rest] = text.split('/');
  if (rest.length > 0) return null;
  const start = parseOne(first ?? '');
  if (second === undefined || start === null) return start;
  if (second === openEnd) return { start: start.start, end: lastDay };
  const end = parseOne(second);
  return end === null || end.end < start.start ? null : { start: start.start, end: end.end };
}

/** True if the text is one whole ISO day, as a bound of a range has to be. */
export function isDay(text: string): boolean {
  return text.length === 10 && parsePeriod(text) !== null;
}

/** True if the two periods share at least one day. */
export function periodsMeet(a: Period, b: Period): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The ISO day of a day number; `..` for the end of what goes on. */
export function isoDay(day: number): string {
  if (day === lastDay) return openEnd;
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** True if a statement lies before the conflict: it says so itself, or its period ended before `conflictSince`. */
export function isEarlier(
  statement: { readonly when: string | null; readonly earlier?: boolean | undefined },
  conflictSince: string | undefined,
): boolean {
  if (statement.earlier) return true;
  const period = statement.when === null ? null : parsePeriod(statement.when);
  const since = conflictSince === undefined ? null : parsePeriod(conflictSince);
  return period !== null && since !== null && period.end < since.start;
}

/** True if a statement is of no present: it lies before the conflict, or its source tells it as over. */
export function isPast(
  statement: Parameters<typeof isEarlier>[0] & { readonly ended?: boolean | undefined },
  conflictSince: string | undefined,
): boolean {
  return statement.ended === true || isEarlier(statement, conflictSince);
}

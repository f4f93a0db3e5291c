/** Dates as people write them, as ISO 8601 years, months and days. */
import { openEnd, parsePeriod } from '#domain/period.ts';

type DateOrder = 'day first' | 'month first';

const months: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  mär: 3,
  mai: 5,
  okt: 10,
  dez: 12,
  fév: 2,
  avr: 4,
  juil: 7,
  aoû: 8,
  déc: 12,
  ene: 1,
  abr: 4,
  ago: 8,
  dic: 12,
});

const numeric = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:[ T]\d{1,2}:\d{2}.*)?$/;
const named = /^(?:(\d{1,2})[ .-]+)?(\p{L}{3,})\.?[ ,.-]+(?:(\d{1,2})(?:st|nd|rd|th)?,? +)?(\d{4}|\d{2})$/u;
const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[ T]\d{1,2}:\d{2}.*)?$/;

const two = (number: number) => String(number).padStart(2, '0');
/** Two digits of a year, as spreadsheets complete them: 30 to 99 are of the last century. */
const fullYear = (text: string) =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

function isoOf(year: number, month: number, day: number): string | null {
  if (year === 0) return null;
  const head = String(year).padStart(4, '0');
  // Many tables write 00 for a month or a day that is not known.
  const text = month === 0 ? head : day === 0 ? `${head}-${two(month)}` : `${head}-${two(month)}-${two(day)}`;
  return parsePeriod(text) === null ? null : text;
}

/** Whether a date is written with numbers, and in which order: 'none' if the order is no question; null if no date. */
export function periodOrderOf(text: string): DateOrder | 'either' | 'none' | null {
  const match = numeric.exec(text.trim());
  if (match === null) return periodOf(text, 'day first') === null ? null : 'none';
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first > 31 || second > 31 || (first > 12 && second > 12)) return null;
  if (first > 12) return 'day first';
  if (second > 12) return 'month first';
  return first === second ? 'none' : 'either';
}

/** An ISO year, month or day, or an interval of two, of a date as people write it; null if it is none. */
export function periodOf(raw: string, order: DateOrder): string | null {
  const text = raw.trim();
  if (text === '' || text.length > 60) return null;
  if (/^\d{4}$/.test(text)) return isoOf(Number(text), 0, 0);
  if (/^\d{4}\.0+$/.test(text)) return isoOf(Number(text.slice(0, 4)), 0, 0);
  const isoMatch = iso.exec(text);
  if (isoMatch !== null) return isoOf(Number(isoMatch[1]), Number(isoMatch[2]), Number(isoMatch[3] ?? 0));
  if (text.includes('/') && parsePeriod(text) !== null) return text;
  const compact = /^(1[5-9]\d\d|20\d\d)(\d\d)(\d\d)$/.exec(text);
  if (compact !== null) return isoOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const slashed = /^(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?$/.exec(text);
  if (slashed !== null) return isoOf(Number(slashed[1]), Number(slashed[2]), Number(slashed[3] ?? 0));
  const match = numeric.exec(text);
  if (match !== null) {
    const [first, second, year] = [Number(match[1]), Number(match[2]), fullYear(match[3] ?? '')];
    const isDayFirst = first > 12 || (second <= 12 && order === 'day first');
    return isDayFirst ? isoOf(year, second, first) : isoOf(year, first, second);
  }
  const monthYear = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (monthYear !== null) return isoOf(Number(monthYear[2]), Number(monthYear[1]), 0);
  const words = named.exec(text);
  if (words !== null) {
    const name = (words[2] ?? '').toLowerCase();
    const month = months[name.slice(0, 4)] ?? months[name.slice(0, 3)];
    if (month !== undefined) return isoOf(fullYear(words[4] ?? ''), month, Number(words[1] ?? words[3] ?? 0));
  }
  // Milliseconds since 1970, as programs write them.
  if (/^\d{12,13}$/.test(text)) return new Date(Number(text)).toISOString().slice(0, 10);
  const range = /^(\d{4})\s*[-–—]\s*(\d{4})$/.exec(text);
  if (range !== null && parsePeriod(`${range[1]}/${range[2]}`) !== null) return `${range[1]}/${range[2]}`;
  return null;
}

const dayPart = (text: string, end: 'first' | 'last') =>
  (end === 'first' ? text.split('/')[0] : text.split('/').at(-1)) ?? text;

/** True for what people write in place of an end of what goes on: "present", "ongoing". */
export const isOngoing = (text: string): boolean =>
  /^(present|the present|ongoing|on-going|now|today|current|currently|to date|continuing|heute|andauernd|laufend|présent|aujourd'hui|en cours|presente|actualidad|hoy|oggi|devam ediyor|настоящее время|الآن|至今|\.\.|9999)$/i.test(
    text.trim(),
  );

/** A date and what follows: it goes on from then. An interval has its end. */
export const openFrom = (period: string): string => (period.includes('/') ? period : `${period}/${openEnd}`);

/** The period from one date to another; what is no date, or an end before its start, is left out. */
export function periodBetween(from: string | null, to: string | null): string | null {
  if (from === null || to === null || from === to) return from ?? to;
  const text = `${dayPart(from, 'first')}/${dayPart(to, 'last')}`;
  return parsePeriod(text) === null ? from : text;
}

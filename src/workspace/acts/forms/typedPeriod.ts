/** Dates as somebody types them into a form, as ISO 8601. What could be read in two ways is asked, never guessed. */
import { periodBetween, periodOf, periodOrderOf } from '#dataset/formats/read/toDataset/periodOf.ts';
import { openEnd, parsePeriod } from '#domain/period.ts';
import { formProblems } from '#words/forms.ts';

/** An ISO year, month, day or interval; null for nothing typed. Or what is in the way, in words. */
type TypedPeriod =
  | { readonly ok: true; readonly period: string | null }
  | {
      readonly ok: false;
      readonly why: string;
      /** Only an end was given: what held until then is over. */
      readonly isEnd?: true;
    };

const refused = (why: string): TypedPeriod => ({ ok: false, why });
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? +/i;
const between = /\s+(?:to|until|till)\s+|\s*[–—]\s*|\s+-\s+|(?<=^\d{1,2})-(?=\d{1,2}[ .]+\p{L})/iu;
/** "October 29–30, 2016", month first. */
const daysOfMonth = /^(\p{L}{3,})\.? (\d{1,2})\s*[-–—]\s*(\d{1,2}),? (\d{4})$/u;

const plain = (text: string) =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(weekday, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .replace(daysOfMonth, '$2–$3 $1 $4');

function one(text: string): TypedPeriod {
  const words = text.replace(weekday, '');
  // "Oct 16" could be a day as well as a year.
  if (!/\d{4}/.test(words)) return refused(formProblems.noYear);
  const asDayFirst = periodOf(words, 'day first');
  if (periodOrderOf(words) === 'either')
    return refused(formProblems.twoReadings(asDayFirst ?? '', periodOf(words, 'month first') ?? ''));
  return asDayFirst === null ? refused(formProblems.noDate) : { ok: true, period: asDayFirst };
}

/** The first of an interval may lack what the second says: "29–30 Oct 2016", "Oct – Nov 2016". */
function firstOf(from: string, to: string): TypedPeriod {
  const rest = to.split(' ');
  const tries = [from, ...rest.map((_, at) => [from, ...rest.slice(rest.length - 1 - at)].join(' '))];
  return tries.map(one).find(({ ok }) => ok) ?? one(from);
}

/** Reads a date or an interval as it was typed; an interval needs an end that is no earlier than its start. */
export function typedPeriod(typed: string): TypedPeriod {
  const text = plain(typed);
  if (text === '') return { ok: true, period: null };
  if (text.includes('/') && parsePeriod(text) !== null) return { ok: true, period: text };
  const since = /^(?:since|from) (.+)$/i.exec(text) ?? /^(.+?)(?: onwards?|\/?\.\.|\s*[-–—])$/i.exec(text);
  if (since !== null) {
    const start = one(since[1] ?? '');
    // What has an end, or is open already, does not go on from its start.
    if (start.ok && start.period !== null && !start.period.includes('/'))
      return { ok: true, period: `${start.period}/${openEnd}` };
  }
  // An end alone is no period: what held until then may have begun at any time, and is over.
  if (/^(?:until|till|up to)\s/i.test(text)) return { ok: false, why: formProblems.noStart, isEnd: true };
  const whole = one(text);
  if (whole.ok) return whole;
  const [from, to, ...more] = text.split(between);
  if (from === undefined || to === undefined || more.length > 0) return whole;
  const last = one(to);
  const first = firstOf(from, to);
  if (!first.ok) return first;
  if (!last.ok || last.period === null || first.period === null) return last;
  const period = periodBetween(first.period, last.period);
  return period === first.period && first.period !== last.period
    ? refused(formProblems.backwards)
    : { ok: true, period };
}

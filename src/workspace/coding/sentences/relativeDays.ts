/** Days that a text says: "on Tuesday", "yesterday", by their distance from its own date; "3 June", "in March". They are offered, never taken. */

export interface RelativeDay {
  /** As the text has it. */
  readonly words: string;
  /** ISO 8601; a month where the text says no day. */
  readonly day: string;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const pattern =
  /\b(?:(?:on|last|next|since|until|by|this|early|late) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\b(?:yesterday|today|tomorrow)\b/giu;

const dayMs = 86_400_000;
const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Words by which a clause speaks of what is still to come. */
const toCome =
  /(?<!\p{L})(?:would|will|shall|until|till|(?:is|are|was|were) to|(?:plan|vow|promis|threaten|intend|pledg|expect|due|schedul|agree|hop)\p{L}*\s+to)(?!\p{L})|['’]ll(?!\p{L})/giu;
/** "It would leave, it said on Monday": when it was said is not when it would be. */
const saysWhen =
  /(?<!\p{L})(?:said|says|told|announced|warned|wrote|declared|stated|reported|added|insisted|promised|vowed|threatened|pledged)(?!\p{L})(?!\s+to(?!\p{L}))/giu;

/** True if the words before a day, in its clause, say that it is still to come. */
function isToCome(before: string, said: string): boolean {
  if (/^until /i.test(said)) return true;
  if (/^(?:since|last) /i.test(said)) return false;
  const clause = before.split(/[,;:.!?“”"()–—]/).at(-1) ?? '';
  const last = (pattern: RegExp) => [...clause.matchAll(pattern)].at(-1)?.index ?? -1;
  const [comes, spoke] = [last(toCome), last(saysWhen)];
  return comes >= 0 && comes >= spoke && !/^(?:would|will) have(?!\p{L})/iu.test(clause.slice(comes));
}

/** Days from the date of publication to what is said. A weekday is the latest one, the day itself included; or the next one. */
function distance(said: string, published: Date, comes: boolean): number {
  const words = said.toLowerCase();
  if (words === 'yesterday') return -1;
  if (words === 'today') return 0;
  if (words === 'tomorrow') return 1;
  const wanted = weekdays.findIndex((day) => words.endsWith(day));
  const back = (published.getUTCDay() - wanted + 7) % 7;
  if (words.startsWith('next ') || comes) return 7 - back;
  return words.startsWith('last ') && back === 0 ? -7 : -back;
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const month = '(January|February|March|April|May|June|July|August|September|October|November|December)';
const dayNumber = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '(\\d{4})(?!\\d)';
/** "3 June 2016", "June 3", "in March". */
const dated = [
  new RegExp(`(?<![\\p{L}\\d])${dayNumber} (?:of )?${month}(?:,? ${year})?(?!\\p{L})`, 'gu'),
  new RegExp(`(?<!\\p{L})${month} ${dayNumber}(?!\\d)(?:,? ${year})?(?!\\p{L})`, 'gu'),
  new RegExp(
    `(?<!\\p{L})(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ll]ast|[Ee]arly|[Ll]ate|mid-?) ?${month}(?:,? ${year})?(?!\\p{L}| \\d)`,
    'gu',
  ),
] as const;

const two = (number: number) => String(number).padStart(2, '0');

/** The day, or the month where `day` is null; without a year it is the latest one that the text may know, or the next one. Null if there is no such day. */
function dateOf(
  name: string,
  day: number | null,
  yearSaid: string | undefined,
  published: Date | null,
  comes: boolean,
): string | null {
  const at = months.indexOf(name.toLowerCase());
  const inYear = (one: number) => `${one}-${two(at + 1)}${day === null ? '' : `-${two(day)}`}`;
  const isDay = (iso: string) => day === null || isoOf(Date.parse(`${iso}T00:00:00Z`) || 0) === iso;
  const chosen =
    yearSaid === undefined ? published && nearestYear(inYear, published, comes) : Number(yearSaid);
  if (chosen === null) return null;
  const iso = inYear(chosen);
  return isDay(iso) ? iso : null;
}

/** The year of a date that is said without it: the latest that has been, or the first that comes. */
function nearestYear(inYear: (year: number) => string, published: Date, comes: boolean): number {
  const thisYear = published.getUTCFullYear();
  const today = isoOf(published.getTime());
  const iso = inYear(thisYear);
  const now = today.slice(0, iso.length);
  if (comes) return iso < now ? thisYear + 1 : thisYear;
  return iso > now ? thisYear - 1 : thisYear;
}

/**
 * The days that words of a text name, in order, each once; `published` is the day of the text, ISO 8601. Where the text has no
 * day, only those that are said with their year.
 */
export function relativeDays(text: string, published: string | undefined): readonly RelativeDay[] {
  const hasDay = published !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(published);
  const parsed = hasDay ? new Date(`${published}T00:00:00Z`) : null;
  const at = parsed === null || Number.isNaN(parsed.getTime()) ? null : parsed;
  const distant =
    at === null
      ? []
      : [...text.matchAll(pattern)].map((match) => ({
          place: match.index,
          words: match[0],
          day: isoOf(
            at.getTime() + distance(match[0], at, isToCome(text.slice(0, match.index), match[0])) * dayMs,
          ),
        }));
  const [dayFirst, monthFirst, monthAlone] = dated;
  const said = [
    ...[...text.matchAll(dayFirst)].map((match) => [match, match[2], match[1], match[3]] as const),
    ...[...text.matchAll(monthFirst)].map((match) => [match, match[1], match[2], match[3]] as const),
    ...[...text.matchAll(monthAlone)].map((match) => [match, match[1], undefined, match[2]] as const),
  ].flatMap(([match, name = '', day, yearSaid]) => {
    const comes = isToCome(text.slice(0, match.index), match[0]);
    const iso = dateOf(name, day === undefined ? null : Number(day), yearSaid, at, comes);
    return iso === null ? [] : [{ place: match.index, words: match[0], day: iso }];
  });
  const found = [...distant, ...said].sort((one, other) => one.place - other.place);
  return found
    .filter(({ day }, place) => found.findIndex((one) => one.day === day) === place)
    .map(({ words, day }) => ({ words, day }));
}

/** Days that a text says by their distance from its own date: "on Tuesday", "yesterday". They are offered, never taken. */

export interface RelativeDay {
  /** As the text has it. */
  readonly words: string;
  /** ISO 8601. */
  readonly day: string;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const pattern =
  /\b(?:(?:on|last|next|since|until|by|this|early|late) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\b(?:yesterday|today|tomorrow)\b/giu;

const dayMs = 86_400_000;
const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Days from the date of publication to what is said. A weekday is the latest one, the day itself included. */
function distance(said: string, published: Date): number {
  const words = said.toLowerCase();
  if (words === 'yesterday') return -1;
  if (words === 'today') return 0;
  if (words === 'tomorrow') return 1;
  const wanted = weekdays.findIndex((day) => words.endsWith(day));
  const back = (published.getUTCDay() - wanted + 7) % 7;
  if (words.startsWith('next ')) return 7 - back;
  return words.startsWith('last ') && back === 0 ? -7 : -back;
}

/**
 * The days that words of a text name by their distance, in order, each once; `published` is the day of the text, ISO 8601.
 * None where the text has no day.
 */
export function relativeDays(text: string, published: string | undefined): readonly RelativeDay[] {
  if (published === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(published)) return [];
  const at = new Date(`${published}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return [];
  const found = [...text.matchAll(pattern)].map(([words]) => ({
    words,
    day: isoOf(at.getTime() + distance(words, at) * dayMs),
  }));
  return found.filter(({ day }, place) => found.findIndex((one) => one.day === day) === place);
}

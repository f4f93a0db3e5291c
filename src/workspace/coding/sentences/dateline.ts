/** The day that a text gives itself: "PORT ILVEN, 14 March 2031 – The government …". */
import { relativeDays } from './relativeDays.ts';

/** Before a dash at the beginning of a paragraph, or all of a short one. */
const head = /^(.{4,80}?)(?:\s+[–—-]{1,2}\s|$)/u;
/** What may stand before a day besides a place: what was done with the text, or who wrote it. */
const lead =
  /^(?:(?:first |last )?(?:published|posted|updated|issued|released|dated)(?: on)?|date|by(?= \p{Lu}))(?!\p{L})/iu;
/** A word of a place or a person that may be written small: "Port of Ilven", "Ilven and Kalmar". */
const small = /^(?:and|of|the|in|at|al|el|de|da|di|du|la|le|von|van|near)$/u;

/** True if the words beside a day are a place, or none; "On 3 May 2019 the army took the port" is a sentence. */
function isPlace(words: string): boolean {
  if (/^on(?!\p{L})/iu.test(words)) return false;
  const rest = words.replace(lead, '').match(/\p{L}+/gu) ?? [];
  return rest.every((word) => /^\P{Ll}/u.test(word) || small.test(word));
}

/** It stands in one of the first paragraphs. */
const among = 3;

/** ISO date; null where a text says none with its year. */
export function dateline(paragraphs: readonly string[]): string | null {
  for (const paragraph of paragraphs.slice(0, among)) {
    const words = head.exec(paragraph)?.[1];
    const day = words && relativeDays(words, undefined).find((one) => /^\d{4}-\d\d-\d\d$/.test(one.day));
    if (words && day && isPlace(words.replace(day.words, ''))) return day.day;
  }
  return null;
}

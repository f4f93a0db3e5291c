/** The day that a text gives itself: "PORT ILVEN, 14 March 2031 – The government …". */
import { relativeDays } from './relativeDays.ts';

/** Before a dash at the beginning of a paragraph, or all of a short one. */
const head = /^(.{4,80}?)(?:\s+[–—-]{1,2}\s|$)/u;
/** It stands in one of the first paragraphs. */
const among = 3;

/** ISO date; null where a text says none with its year. */
export function dateline(paragraphs: readonly string[]): string | null {
  for (const paragraph of paragraphs.slice(0, among)) {
    const words = head.exec(paragraph)?.[1];
    const day = words && relativeDays(words, undefined).find((one) => /^\d{4}-\d\d-\d\d$/.test(one.day));
    if (day) return day.day;
  }
  return null;
}

import type { Cite } from '#domain/statement.ts';

/** Characters that are kept of the text before and after a quote, to find it again. */
const around = 40;

/** Words of a paragraph as a cite keeps them: the quote, where it stands, and what stands around it. */
export function placedQuote(
  paragraph: string,
  start: number,
  end: number,
): Required<Pick<Cite, 'quote' | 'start' | 'end' | 'before' | 'after'>> {
  return {
    quote: paragraph.slice(start, end),
    start,
    end,
    // Without half letters where they are cut off.
    before: paragraph.slice(Math.max(0, start - around), start).replace(/^[\uDC00-\uDFFF]/, ''),
    after: paragraph.slice(end, end + around).replace(/[\uD800-\uDBFF]$/, ''),
  };
}

import type { Cite } from '#domain/statement.ts';

/** How much of the text around a quote is kept with it, in UTF-16 units. */
const contextLength = 40;

/** The text cut to whole words, from its end (−1) or its start (1). */
function context(text: string, side: 1 | -1): string {
  if (text.length <= contextLength) return text;
  return side === 1
    ? text.slice(0, contextLength).replace(/\S+$/u, '')
    : text.slice(-contextLength).replace(/^\S+/u, '');
}

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
    before: context(paragraph.slice(0, start), -1).trim(),
    after: context(paragraph.slice(end), 1).trim(),
  };
}

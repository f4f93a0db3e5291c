import type { Source } from '#domain/dataset.ts';
import type { Cite } from '#domain/statement.ts';

/**
 * Where a cited passage can be read: the source's address with a text fragment of the quote, so that a browser that
 * knows them scrolls to it. "-", "," and "&" have a meaning there and are percent-encoded.
 * Null where the address is not http(s).
 */
export function passageLink({ url = '' }: Pick<Source, 'url'>, cite: Pick<Cite, 'quote'>): string | null {
  if (!/^https?:\/\//i.test(url)) return null;
  if (!cite.quote) return url;
  const quote = encodeURIComponent(cite.quote).replaceAll('-', '%2D');
  return `${url.replace(/#.*$/, '')}#:~:text=${quote}`;
}

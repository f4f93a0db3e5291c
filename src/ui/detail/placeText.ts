import type { Cite } from '#domain/statement.ts';
import { statementWords } from '#words/statement.ts';

/** "¶ 14", or the locator of a source without paragraphs. */
export function placeText({ paragraph, locator }: Pick<Cite, 'paragraph' | 'locator'>): string {
  return paragraph !== undefined ? statementWords.cite(paragraph) : (locator ?? '');
}

import { placedQuote } from '#dataset/sourceTexts/placedQuote.ts';
import type { Cite } from '#domain/statement.ts';
import { formProblems } from '#words/forms.ts';
import type { OwnData } from '#workspace/ownData.ts';

type Anchored =
  | { readonly ok: true; readonly cite: Cite }
  | { readonly ok: false; readonly at: 'quote' | 'paragraph'; readonly why: string };

const says = ({ source, paragraph, quote, locator }: Cite) =>
  JSON.stringify([source, paragraph, quote, locator]);

/** Where words stand in a text: at the place nearest to where they stood before; −1 if nowhere. */
function nearestPlace(text: string, quote: string, to: number): number {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  return places.reduce((best, at) => (best < 0 || Math.abs(at - to) < Math.abs(best - to) ? at : best), -1);
}

/**
 * A place in a source with its quote found in the text, where that is at hand: with start, end and the words around it. One
 * that says the same as `before` stays as it is. Words that do not stand there are refused.
 */
export function anchoredCite({ texts }: OwnData, wanted: Cite, before?: Cite): Anchored {
  if (before !== undefined && says(before) === says(wanted)) return { ok: true, cite: before };
  const { source, paragraph, quote, locator } = wanted;
  const cite: Cite = { source, paragraph, quote, locator };
  const paragraphs = texts.find((text) => text.source === source)?.paragraphs;
  if (paragraphs === undefined || (paragraph === undefined && quote === undefined)) return { ok: true, cite };
  const holding =
    quote === undefined ? [] : paragraphs.flatMap((text, at) => (text.includes(quote) ? [at + 1] : []));
  if (paragraph === undefined)
    return { ok: false, at: 'paragraph', why: formProblems.whichParagraph(holding) };
  const text = paragraphs[paragraph - 1];
  if (text === undefined)
    return { ok: false, at: 'paragraph', why: formProblems.noParagraph(paragraphs.length) };
  if (quote === undefined) return { ok: true, cite };
  const start = nearestPlace(text, quote, before?.paragraph === paragraph ? (before.start ?? 0) : 0);
  if (start < 0) return { ok: false, at: 'quote', why: formProblems.notInParagraph(paragraph, holding) };
  return { ok: true, cite: { ...cite, ...placedQuote(text, start, start + quote.length) } };
}

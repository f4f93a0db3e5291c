/**
 * Finding quotes again in another edition of a text: at identical words, or not at all. What a quote says is never changed
 * here; for one that is lost there may be a suggestion, which somebody has to confirm.
 */
import type { Cite } from '#domain/statement.ts';
import { tidyLine } from './edition.ts';
import { type ParagraphMap, paragraphMap } from './paragraphMap.ts';
import { placedQuote } from './placedQuote.ts';
import { isInWord, quoteWords } from './quoteWords.ts';
import { suggestions } from './suggestions.ts';

/** What becomes of a quote: it stands where it stood, the same words stand elsewhere, or it is lost. */
export type Fate =
  | { readonly fate: 'same' | 'moved'; readonly cite: Cite }
  /** `cite` keeps its words and loses its place; `suggestion` has other words, or these without what stood around them. */
  | { readonly fate: 'lost'; readonly cite: Cite; readonly suggestion: Cite | null };

interface Anchored {
  /** For each cite that was given, in order; null for one without a quote. */
  readonly fates: readonly (Fate | null)[];
  /** Where the paragraphs went, by their numbers. */
  readonly paragraphs: ParagraphMap;
}

interface Place {
  /** From 1. */
  readonly paragraph: number;
  readonly start: number;
}

/** How many words on each side of a quote are looked at. */
const contextWords = 8;
/** Words around a quote that must be the same, where nothing else says that it is the same passage. */
const enoughContext = 2;
/** So many words that stand once in either edition are the same passage. */
const tellingWords = 3;

/** The words before a quote, the nearest first, and those after it; `null` stands for the end of the paragraph. */
interface Context {
  readonly before: readonly (string | null)[];
  readonly after: readonly (string | null)[];
}

function contextOf(before: string, after: string, isWhole: boolean): Context {
  const ends = isWhole ? [null] : [];
  const words = (text: string) => quoteWords(text).map(({ word }) => word);
  return {
    before: [...words(before.slice(-200)).reverse(), ...ends].slice(0, contextWords),
    after: [...words(after.slice(0, 200)), ...ends].slice(0, contextWords),
  };
}

function commonLength(one: readonly unknown[], other: readonly unknown[]): number {
  const end = one.findIndex((word, at) => word !== other[at]);
  return end < 0 ? Math.min(one.length, other.length) : end;
}

const agreement = (one: Context, other: Context) =>
  commonLength(one.before, other.before) + commonLength(one.after, other.after);

/** Where words stand in paragraphs, as whole words. */
function occurrences(paragraphs: readonly string[], quote: string): readonly Place[] {
  return paragraphs.flatMap((text, at) => {
    const found: Place[] = [];
    for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1))
      if (!isInWord(text, start) && !isInWord(text, start + quote.length))
        found.push({ paragraph: at + 1, start });
    return found;
  });
}

interface Asked {
  readonly cite: Cite;
  readonly quote: string;
  readonly context: Context;
  readonly found: readonly Place[];
  /** True if no other place of the edition that it is from has these words, or can be mistaken for it. */
  readonly isUnique: boolean;
  /** True if its paragraph had these words once. */
  readonly isAlone: boolean;
}

function asked(cite: Cite, before: readonly string[] | null, after: readonly string[]): Asked | null {
  const quote = tidyLine(cite.quote ?? '');
  if (quote === '' || cite.paragraph === undefined) return null;
  const found = occurrences(after, quote);
  const text = before?.[cite.paragraph - 1];
  const start = text === undefined ? -1 : placeInParagraph(text, cite);
  if (before === null || text === undefined || start < 0) {
    const context = contextOf(cite.before ?? '', cite.after ?? '', false);
    const isNew = before === null;
    return { cite, quote, context, found, isUnique: isNew, isAlone: isNew };
  }
  return {
    cite,
    quote,
    context: contextOf(text.slice(0, start), text.slice(start + quote.length), true),
    found,
    isUnique: quoteWords(quote).length >= tellingWords && occurrences(before, quote).length === 1,
    isAlone: occurrences([text], quote).length === 1,
  };
}

/**
 * Where a quote stands in the text of its paragraph: where it was marked, or, if it never was marked in a text, where its
 * words stand first. −1 if it is lost.
 */
export function placeInParagraph(text: string, { quote = '', start, end, before, after }: Cite): number {
  if (start !== undefined) return text.slice(start, end) === quote ? start : -1;
  if (before !== undefined || after !== undefined) return -1;
  return occurrences([text], tidyLine(quote))[0]?.start ?? -1;
}

/** Quotes that stand only once say where their paragraphs went, where the text that they are from is not at hand. */
const certainMoves = (quotes: readonly (Asked | null)[]) =>
  quotes.flatMap((one): (readonly [number, number])[] => {
    const [place, other] = one?.found ?? [];
    return one?.cite.paragraph === undefined || place === undefined || other !== undefined
      ? []
      : [[one.cite.paragraph, place.paragraph]];
  });

/** The best place for a quote, and whether it is certain that it is the same passage. */
function bestPlace(
  { cite, quote, context, found, isUnique, isAlone }: Asked,
  after: readonly string[],
  map: ParagraphMap,
) {
  const number = cite.paragraph ?? 0;
  const expected = map.get(number);
  const ranked = found
    .map(({ paragraph, start }) => {
      const text = after[paragraph - 1] ?? '';
      const here = contextOf(text.slice(0, start), text.slice(start + quote.length), true);
      return {
        paragraph,
        start,
        agreement: agreement(context, here),
        isExpected: paragraph === expected,
        isStill: start === cite.start,
        distance: Math.abs(paragraph - (expected ?? number)),
        from: Math.abs(start - (cite.start ?? 0)),
      };
    })
    .sort(
      (one, other) =>
        other.agreement - one.agreement ||
        Number(other.isExpected) - Number(one.isExpected) ||
        Number(other.isStill) - Number(one.isStill) ||
        one.distance - other.distance ||
        one.from - other.from ||
        one.paragraph - other.paragraph ||
        one.start - other.start,
    );
  const [best] = ranked;
  if (best === undefined) return null;
  const { paragraph, start } = best;
  const isSure =
    best.agreement >= enoughContext ||
    (best.isExpected && (isAlone || best.agreement > 0)) ||
    (isUnique && found.length === 1);
  const place = placedQuote(after[paragraph - 1] ?? '', start, start + quote.length);
  return { isSure, placed: { ...cite, paragraph, ...place } };
}

/**
 * Finds cites of one source again in paragraphs of another edition; `before` is the edition that they are from, null where
 * it is not at hand. Of several places with the same words the one counts that has the same words around it, then the one
 * in the paragraph where its own went, then the nearest. Time: O(letters of the edition) for each cite.
 */
export function anchored(
  cites: readonly Cite[],
  before: readonly string[] | null,
  after: readonly string[],
): Anchored {
  const quotes = cites.map((cite) => asked(cite, before, after));
  const paragraphs = paragraphMap(before, after, before === null ? certainMoves(quotes) : []);
  const suggest = suggestions(after);
  const fates = quotes.map((one): Fate | null => {
    if (one === null) return null;
    const { start, end: _, ...cite } = one.cite;
    const best = bestPlace(one, after, paragraphs);
    if (best?.isSure) {
      const { placed } = best;
      const isSame = cite.paragraph === placed.paragraph && (start ?? placed.start) === placed.start;
      return { fate: isSame ? 'same' : 'moved', cite: placed };
    }
    const expected = paragraphs.get(cite.paragraph ?? 0) ?? cite.paragraph ?? 1;
    return { fate: 'lost', cite, suggestion: best?.placed ?? suggest(cite, expected) };
  });
  return { fates, paragraphs };
}

import type { Cite } from '#domain/statement.ts';
import { placedQuote } from './placedQuote.ts';
import { type QuoteWord, quoteWords } from './quoteWords.ts';

/** How many paragraphs are looked at closely. */
const mostParagraphs = 6;
/** At least this share of a quote's words must stand there, in their order. */
const leastShare = 0.5;

/** Words of a quote in their order: how many, between which words of the text, and the first and last of the quote. */
interface Chain {
  readonly matches: number;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** The shortest run of words in which most of the quote's stand in their order; null if none of them is there. */
function bestChain(quote: readonly string[], words: readonly QuoteWord[]): Chain | null {
  /** The best chain so far that ends with each word of the quote. */
  const chains: (Chain | null)[] = quote.map(() => null);
  let best: Chain | null = null;
  for (const [at, { word }] of words.entries())
    for (let place = quote.length - 1; place >= 0; place -= 1) {
      if (quote[place] !== word) continue;
      const longest = chains
        .slice(0, place)
        .filter((chain) => chain !== null && at - chain.from <= quote.length * 2)
        .reduce((one, other) => (one !== null && !isBetter(other, one) ? one : other), null);
      const chain: Chain = longest
        ? { ...longest, matches: longest.matches + 1, to: at, last: place }
        : { matches: 1, from: at, to: at, first: place, last: place };
      chains[place] = chain;
      if (isBetter(chain, best)) best = chain;
    }
  return best;
}

function isBetter(one: Chain | null, other: Chain | null): boolean {
  if (one === null || other === null) return one !== null;
  return one.matches !== other.matches
    ? one.matches > other.matches
    : one.to - one.from < other.to - other.from;
}

/** The chain with the words beside it that stand where the quote's own were, as far as the sentence goes. */
function completed(text: string, words: readonly QuoteWord[], chain: Chain, length: number): Chain {
  const ends = (at: number) => /[.!?;:]/.test(text.slice(words[at]?.end, words[at + 1]?.start));
  let { from, to } = chain;
  for (let left = chain.first; left > 0 && from > 0 && !ends(from - 1); left -= 1) from -= 1;
  for (let left = length - 1 - chain.last; left > 0 && to + 1 < words.length && !ends(to); left -= 1) to += 1;
  return { ...chain, from, to };
}

/**
 * Looks for words that may be those of a lost quote. What it returns gives the place with most of its words, near the
 * paragraph where they are expected, or null if no place has half of them.
 */
export function suggestions(paragraphs: readonly string[]): (lost: Cite, expected: number) => Cite | null {
  let index: Map<string, Set<number>> | null = null;
  const paragraphsWith = (word: string) => {
    if (index === null) {
      index = new Map();
      for (const [at, text] of paragraphs.entries())
        for (const one of quoteWords(text)) {
          const known = index.get(one.word);
          if (known === undefined) index.set(one.word, new Set([at]));
          else known.add(at);
        }
    }
    return index.get(word) ?? new Set<number>();
  };
  return (lost, expected) => {
    const quote = quoteWords(lost.quote ?? '').map(({ word }) => word);
    // One word alone says too little.
    if (quote.length < 2) return null;
    const weights = new Map<number, number>();
    for (const word of new Set(quote)) {
      const places = paragraphsWith(word);
      for (const place of places) weights.set(place, (weights.get(place) ?? 0) + 1 / places.size);
    }
    const distance = (at: number) => Math.abs(at + 1 - expected);
    const [found] = [...weights]
      .sort(([one, weight], [other, otherWeight]) => otherWeight - weight || distance(one) - distance(other))
      .slice(0, mostParagraphs)
      .flatMap(([at]) => {
        const words = quoteWords(paragraphs[at] ?? '');
        const chain = bestChain(quote, words);
        return chain === null ? [] : [{ at, words, chain }];
      })
      .sort((one, other) => other.chain.matches - one.chain.matches || distance(one.at) - distance(other.at));
    if (found === undefined || found.chain.matches < Math.max(2, quote.length * leastShare)) return null;
    const text = paragraphs[found.at] ?? '';
    const { from, to } = completed(text, found.words, found.chain, quote.length);
    const [first, last] = [found.words[from], found.words[to]];
    if (first === undefined || last === undefined) return null;
    return { ...lost, paragraph: found.at + 1, ...placedQuote(text, first.start, last.end) };
  };
}

/**
 * How much of a source stands in the dataset. Each quote is short, but together they could rebuild its sentences: so
 * the words that quotes, numbers and surface forms cover are counted over the whole dataset, sentence by sentence.
 */

import type { Located } from '#dataset/issue.ts';
import {
  type Paragraph,
  type Stretch,
  sentenceStretches,
  stretchesOf,
  wordStretches,
} from '#dataset/sourceTexts/sourceText.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { SourceId } from '#domain/ids.ts';

/** The largest share of one sentence that may stand in the dataset. */
const maxShare = 0.6;
/** A sentence of fewer words has no share worth the name. */
const minSentenceWords = 4;

interface SentenceShare {
  readonly paragraph: number;
  /** Place in the paragraph, from 1. */
  readonly sentence: number;
  readonly words: number;
  readonly quoted: number;
  /** Words in quotes or surface forms. */
  readonly covered: number;
}

/** The quotes of one source by paragraph: of statements, operations and numbers. */
function quotesByParagraph(dataset: Dataset, source: SourceId): ReadonlyMap<number, readonly string[]> {
  const cites = [
    ...dataset.statements.flatMap((statement) => statement.cites),
    ...dataset.operations.flatMap(({ participants }) => participants.map(({ cite }) => cite)),
  ].filter((cite) => cite.source === source);
  const quotes = new Map<number, string[]>();
  const add = (paragraph: number | undefined, quote: string | undefined) => {
    if (paragraph === undefined || quote === undefined) return;
    quotes.set(paragraph, [...(quotes.get(paragraph) ?? []), quote]);
  };
  for (const { paragraph, quote } of cites) add(paragraph, quote);
  if (dataset.sources.length === 1)
    for (const { paragraph, number } of dataset.numbers ?? []) add(paragraph, number);
  return quotes;
}

const isWithin = (inner: Stretch, outer: Stretch) => inner.from >= outer.from && inner.to <= outer.to;

function sentenceShares(
  dataset: Dataset,
  source: SourceId,
  paragraphs: readonly Paragraph[],
): readonly SentenceShare[] {
  const quotes = quotesByParagraph(dataset, source);
  const aliases = new Set(dataset.actors.flatMap((actor) => actor.aliases));
  return paragraphs.flatMap(({ n, text }) => {
    const words = wordStretches(text);
    const inQuotes = (quotes.get(n) ?? []).flatMap((quote) => stretchesOf(quote, text));
    const inAliases = [...aliases].flatMap((alias) => stretchesOf(alias, text));
    return sentenceStretches(text).map((sentence, index): SentenceShare => {
      const own = words.filter((word) => isWithin(word, sentence));
      const quoted = own.filter((word) => inQuotes.some((stretch) => isWithin(word, stretch)));
      const covered = own.filter(
        (word) => quoted.includes(word) || inAliases.some((stretch) => isWithin(word, stretch)),
      );
      return {
        paragraph: n,
        sentence: index + 1,
        words: own.length,
        quoted: quoted.length,
        covered: covered.length,
      };
    });
  });
}

/** The share of a source's words in quotes, and in quotes or surface forms: each from 0 to 1. */
export function sourceShare(
  dataset: Dataset,
  source: SourceId,
  paragraphs: readonly Paragraph[],
): { readonly quoted: number; readonly covered: number } {
  const shares = sentenceShares(dataset, source, paragraphs);
  const sum = (field: 'words' | 'quoted' | 'covered') =>
    shares.reduce((total, share) => total + share[field], 0);
  const words = Math.max(1, sum('words'));
  return { quoted: sum('quoted') / words, covered: sum('covered') / words };
}

/** Every sentence of which more than 60 % stands in the dataset, at its source. */
export function shareFindings(
  dataset: Dataset,
  source: SourceId,
  paragraphs: readonly Paragraph[],
): readonly Located[] {
  const place = dataset.sources.findIndex(({ id }) => id === source);
  return sentenceShares(dataset, source, paragraphs)
    .filter(({ words, covered }) => words >= minSentenceWords && covered / words > maxShare)
    .map(({ paragraph, sentence, words, covered }): Located => {
      const share = Math.round((100 * covered) / words);
      return [
        'dataset',
        [
          ['sources', place],
          `quotes and names hold ${share} % of sentence ${sentence} of paragraph ${paragraph} (${covered} of ${words} words)`,
          'at most 60 %: shorter quotes, or fewer',
        ],
      ];
    });
}

/** Whether what the dataset says of its source stands there; only for who has the text, which is not ours to ship. */

import type { Finding, Located } from '#dataset/issue.ts';
import { type Paragraph, plain, sentenceStretches, stretchesOf } from '#dataset/sourceTexts/sourceText.ts';
import type { Actor } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { SourceId } from '#domain/ids.ts';
import type { Cite } from '#domain/statement.ts';
import { copyFindings } from './ownWording.ts';
import { shareFindings } from './quoteShare.ts';

/** A quote that holds a sentence of fewer words than this is no copied sentence but, say, an abbreviation. */
const minSentenceWords = 4;
function sentencesOf(text: string): readonly string[] {
  return sentenceStretches(text).map(({ from, to }) => plain(text.slice(from, to)));
}

const standsIn = (name: string, text: string) => stretchesOf(name, text).length > 0;

function quoteFindings(cite: Cite, paragraphs: ReadonlyMap<number, string>): Finding[] {
  if (cite.paragraph === undefined) return [];
  const text = paragraphs.get(cite.paragraph);
  if (text === undefined)
    return [
      [
        ['paragraph'],
        `the source has no paragraph ${cite.paragraph}`,
        `1 to ${paragraphs.size}`,
        'quote not found',
      ],
    ];
  if (cite.quote === undefined) return [];
  const { quote } = cite;
  if (!text.includes(quote)) {
    const elsewhere = [...paragraphs].find(([, other]) => other.includes(quote))?.[0];
    const isNear = plain(text).includes(plain(quote));
    const expected =
      elsewhere !== undefined
        ? `paragraph ${elsewhere}, where it stands`
        : isNear
          ? 'the same words letter by letter: only case, blanks or punctuation differ'
          : 'words copied from the paragraph';
    return [
      [['quote'], `“${quote}” does not stand in paragraph ${cite.paragraph}`, expected, 'quote not found'],
    ];
  }
  const quoted = plain(quote);
  const isSentence = sentencesOf(text).some(
    (sentence) =>
      sentence === quoted ||
      (sentence.split(' ').length >= minSentenceWords && ` ${quoted} `.includes(` ${sentence} `)),
  );
  return isSentence
    ? [[['quote'], 'the quote is a whole sentence', 'the shortest words that locate it', 'whole sentence']]
    : [];
}

function actorFindings(actor: Actor, source: SourceId, paragraphs: ReadonlyMap<number, string>): Finding[] {
  const forms = [actor.name, actor.shortName, ...actor.aliases];
  const mentions = actor.mentions.flatMap((mention, place): Finding[] => {
    if (mention.source !== source || mention.paragraph === undefined) return [];
    const path = ['mentions', place, 'paragraph'];
    const text = paragraphs.get(mention.paragraph);
    if (text === undefined)
      return [[path, `the source has no paragraph ${mention.paragraph}`, `1 to ${paragraphs.size}`]];
    if (forms.some((form) => standsIn(form, text))) return [];
    const where = [...paragraphs].filter(([, other]) => forms.some((form) => standsIn(form, other)));
    const expected = `an alias that stands there, or a paragraph that has one: ${where.map(([n]) => n).join(', ') || 'none has'}`;
    return [[path, `paragraph ${mention.paragraph} has none of its names`, expected]];
  });
  // An alias may come from any of several sources; only where the actor has no other can this text deny it.
  const isOnlySource = actor.mentions.every((mention) => mention.source === source);
  const aliases = actor.aliases.flatMap((alias, place): Finding[] =>
    !isOnlySource || [...paragraphs.values()].some((text) => standsIn(alias, text))
      ? []
      : [
          [
            ['aliases', place],
            `“${alias}” stands nowhere in the source`,
            'a form of the source; else alsoKnownAs',
          ],
        ],
  );
  return [...mentions, ...aliases];
}

/** Only where there is one source: a number names a paragraph, but no source. */
function numberFindings(
  { sources, numbers = [] }: Dataset,
  paragraphs: ReadonlyMap<number, string>,
): Located[] {
  if (sources.length !== 1) return [];
  return numbers.flatMap(({ paragraph, number }, index): Located[] =>
    paragraphs.get(paragraph)?.includes(number)
      ? []
      : [
          [
            'dataset',
            [
              ['numbers', index, 'number'],
              `“${number}” does not stand in paragraph ${paragraph}`,
              'the number as worded there',
            ],
          ],
        ],
  );
}

const textOf = (text: readonly Paragraph[]): ReadonlyMap<number, string> =>
  new Map(text.map((paragraph) => [paragraph.n, paragraph.text]));

/** Every quote and paragraph number of the statements, held against the text of one source. */
export function quotesInSource(
  { statements }: Dataset,
  source: SourceId,
  text: readonly Paragraph[],
): readonly Located[] {
  const paragraphs = textOf(text);
  return statements.flatMap(({ cites }, index) =>
    cites.flatMap((cite, place) =>
      cite.source === source
        ? quoteFindings(cite, paragraphs).map(
            ([path, ...words]): Located => ['statements', [[index, 'cites', place, ...path], ...words]],
          )
        : [],
    ),
  );
}

/**
 * Every quote, mention, alias, number and paragraph number of one source, held against its text; and whether the
 * dataset copies too much of it.
 */
export function sourceFindings(
  dataset: Dataset,
  source: SourceId,
  text: readonly Paragraph[],
): readonly Located[] {
  const paragraphs = textOf(text);
  const cites = (file: Located[0], path: Finding[0], cite: Cite): Located[] =>
    cite.source === source
      ? quoteFindings(cite, paragraphs).map(
          ([inner, ...words]): Located => [file, [[...path, ...inner], ...words]],
        )
      : [];
  const omitted = dataset.sources.length === 1 ? dataset.omissions : [];
  return [
    ...dataset.operations.flatMap(({ participants }, index) =>
      participants.flatMap(({ cite }, place) =>
        cites('dataset', ['operations', index, 'participants', place, 'cite'], cite),
      ),
    ),
    ...omitted.flatMap(({ paragraph }, index): Located[] =>
      paragraphs.has(paragraph)
        ? []
        : [
            [
              'dataset',
              [
                ['omissions', index, 'paragraph'],
                `the source has no paragraph ${paragraph}`,
                `1 to ${paragraphs.size}`,
              ],
            ],
          ],
    ),
    ...dataset.actors.flatMap((actor, index) =>
      actorFindings(actor, source, paragraphs).map(
        ([path, ...words]): Located => ['actors', [[index, ...path], ...words]],
      ),
    ),
    ...quotesInSource(dataset, source, text),
    ...numberFindings(dataset, paragraphs),
    ...copyFindings(dataset, text),
    ...shareFindings(dataset, source, text),
  ];
}

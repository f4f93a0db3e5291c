/** Whether what the dataset says of its source stands there; only for who has the text, which is not ours to ship. */
import type { Actor } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { SourceId } from '#domain/ids.ts';
import type { Cite } from '#domain/statement.ts';
import type { Finding, Located } from './issue.ts';

export interface Paragraph {
  readonly n: number;
  readonly text: string;
}

/** A quote that holds a sentence of fewer words than this is no copied sentence but, say, an abbreviation. */
const minSentenceWords = 4;
/** The longest run of the source's own words that our words may share with it. */
const maxSharedWords = 11;

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const plain = (text: string) => wordsOf(text).join(' ').toLowerCase();

/** A name stands in a text as whole words, as written or with the first letter's case changed. */
function standsIn(name: string, text: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const first = escaped.charAt(0);
  const either = /\p{L}/u.test(first)
    ? `[${first.toLowerCase()}${first.toUpperCase()}]${escaped.slice(1)}`
    : escaped;
  return new RegExp(`(?<![\\p{L}\\p{N}])${either}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

/** A full stop after these, or after initials, ends no sentence. */
const abbreviated =
  /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Prof|Sen|Rep|Gov|No|vs|(?:\p{Lu}\.)*\p{Lu})\.\s*$/u;

function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    open += segment;
    if (abbreviated.test(open)) continue;
    sentences.push(plain(open));
    open = '';
  }
  return open === '' ? sentences : [...sentences, plain(open)];
}

function quoteFindings(cite: Cite, paragraphs: ReadonlyMap<number, string>): Finding[] {
  if (cite.paragraph === undefined) return [];
  const text = paragraphs.get(cite.paragraph);
  if (text === undefined)
    return [[['paragraph'], `the source has no paragraph ${cite.paragraph}`, `1 to ${paragraphs.size}`]];
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
    return [[['quote'], `“${quote}” does not stand in paragraph ${cite.paragraph}`, expected]];
  }
  const quoted = plain(quote);
  const isSentence = sentencesOf(text).some(
    (sentence) =>
      sentence === quoted ||
      (sentence.split(' ').length >= minSentenceWords && ` ${quoted} `.includes(` ${sentence} `)),
  );
  return isSentence
    ? [[['quote'], 'the quote is a whole sentence', 'the shortest words that locate it']]
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

/** The first run of more than `maxSharedWords` words that a text shares with a source; null if there is none. */
function copiedRun(text: string, source: string): string | null {
  const words = wordsOf(text);
  for (let from = 0; from + maxSharedWords < words.length; from++) {
    const run = words.slice(from, from + maxSharedWords + 1).join(' ');
    if (source.includes(` ${run.toLowerCase()} `)) return run;
  }
  return null;
}

function copied(dataset: Dataset, paragraphs: ReadonlyMap<number, string>): Located[] {
  const source = ` ${plain([...paragraphs.values()].join(' '))} `;
  const check = (file: Located[0], path: Finding[0], text: string | undefined): Located[] => {
    const run = text === undefined ? null : copiedRun(text, source);
    return run === null ? [] : [[file, [path, `it copies the source: “${run}”`, 'your own words']]];
  };
  return [
    ...dataset.actors.flatMap(({ summary }, index) => check('actors', [index, 'summary'], summary)),
    ...dataset.statements.flatMap(({ gloss, note }, index) => [
      ...check('statements', [index, 'gloss'], gloss),
      ...check('statements', [index, 'note'], note),
    ]),
    ...dataset.omissions.flatMap(({ note }, index) => check('dataset', ['omissions', index, 'note'], note)),
  ];
}

/** Every quote, mention, alias and paragraph number of one source, held against its text. */
export function sourceFindings(
  dataset: Dataset,
  source: SourceId,
  text: readonly Paragraph[],
): readonly Located[] {
  const paragraphs = new Map(text.map((paragraph) => [paragraph.n, paragraph.text]));
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
    ...dataset.statements.flatMap(({ cites: list }, index) =>
      list.flatMap((cite, place) => cites('statements', [index, 'cites', place], cite)),
    ),
    ...copied(dataset, paragraphs),
  ];
}

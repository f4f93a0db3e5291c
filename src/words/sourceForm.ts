/** The source of a dataset, for use inside sentences. */
import { type Dataset, type Source, type SourceForm, sourceFormOf } from '#domain/dataset.ts';
import { dateText } from './grammar.ts';

export const sourceFormWords = {
  the: { article: 'the article', table: 'the table', file: 'the file', several: 'the sources' },
  /** What a sign rests on: a table states it, a text is read. */
  sign: {
    article: 'read from what the article says',
    table: 'the table states it',
    file: 'the file states it',
    several: 'read from what the sources say',
  },
  /** Before a clause. */
  reports: {
    article: 'the article reports that',
    table: 'the table has it that',
    file: 'the file has it that',
    several: 'the sources report that',
  },
  pronoun: { article: 'It', table: 'It', file: 'It', several: 'They' },
  view: { article: 'article’s', table: 'table’s', file: 'file’s', several: 'sources’' },
  /** What camps are computed from. A text is coded first, and knows no camps. */
  coding: { article: 'this coding', table: 'this table', file: 'this file', several: 'this coding' },
  /** The start of the sentence about a pair without a line; the two names follow. */
  noTie: {
    article: 'The article states no relation between',
    table: 'The table has no sign for',
    file: 'The file states no relation between',
    several: 'The sources state no relation between',
  },
  noRelation: {
    article: 'The article states no relation of the two',
    table: 'The table has no sign for the two',
    file: 'The file states no relation of the two',
    several: 'The sources state no relation of the two',
  },
  noRelationOfItsOwn: {
    article: 'The article states no relation of the two as its own; it passes on',
    table: 'The table has no sign of its own for the two; it passes on',
    file: 'The file states no relation of the two as its own; it passes on',
    several: 'The sources state no relation of the two as their own; they pass on',
  },
  whatElse: {
    article: 'What it does say:',
    table: 'What it does say:',
    file: 'What it does say:',
    several: 'What they do say:',
  },
  says: { article: 'it says', table: 'it says', file: 'it says', several: 'they say' },
} as const satisfies Record<string, Record<SourceForm, string>>;

/** "one article", "one table", "alliances.xlsx", "3 sources". */
export function sourcePhrase({ sources }: Pick<Dataset, 'sources'>): string {
  const sourceForm = sourceFormOf({ sources });
  if (sourceForm === 'several') return `${sources.length} sources`;
  return sourceForm === 'file' ? (sources[0]?.title ?? 'one file') : `one ${sourceForm}`;
}

/** Author, title in quotation marks, publisher and date of a source, as far as they are known. */
export function sourceLine({ author, title, publisher, published }: Source): string {
  return listedParts([author, `“${title}”`, publisher, published && dateText(published)]);
}

/** The parts that are there, with commas between them. */
export function listedParts(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}

const solid: Readonly<Record<SourceForm, string>> = {
  article: 'Solid: done, as the article or the party itself tells it.',
  table: 'A line: the table states it.',
  file: 'A line: the file states it.',
  several: 'Solid: done, as a source or the party itself tells it.',
};

/**
 * How a line and its absence are to be read, on a figure: what a solid line says, and that no line says nothing.
 * `isPartlyInferred`: who is meant, or what is done, is read from the context behind some line.
 */
export function shortReadingKey(sourceForm: SourceForm, isPartlyInferred = false): string {
  const isText = sourceForm === 'article' || sourceForm === 'several';
  const line =
    isText && isPartlyInferred
      ? solid[sourceForm].replace(/\.$/, ', in part read from its context.')
      : solid[sourceForm];
  return `${line} No line: ${sourceFormWords.says[sourceForm]} nothing about the pair, or nothing that is shown.`;
}

/** The same, with what a line stands on: a table states its signs, a text is read. */
export function readingKey(sourceForm: SourceForm): string {
  const isText = sourceForm === 'article' || sourceForm === 'several';
  const verb = sourceForm === 'several' ? 'say, in part read from their' : 'says, in part read from its';
  const stands = isText ? `A line stands on what ${sourceFormWords.the[sourceForm]} ${verb} context. ` : '';
  return stands + shortReadingKey(sourceForm);
}

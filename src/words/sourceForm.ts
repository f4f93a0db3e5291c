/** The source of a dataset, for use inside sentences. */
import { type Dataset, type Source, type SourceForm, sourceFormOf } from '#domain/dataset.ts';
import { capitalised, dateText, number, spelledNumber } from './grammar/numbersAndLists.ts';

export const sourceFormWords = {
  the: { article: 'the article', table: 'the table', file: 'the file', several: 'the sources' },
  /** What a sign rests on: a table states it, a text is read. */
  sign: {
    article: 'read from what the article says',
    table: 'stated in the table',
    file: 'stated in the file',
    several: 'read from what the sources say',
  },
  /** Before a clause. */
  reports: {
    article: 'the article reports that',
    table: 'the table says that',
    file: 'the file says that',
    several: 'the sources report that',
  },
  pronoun: { article: 'It', table: 'It', file: 'It', several: 'They' },
  /** A table or a file has no author, and holds no views. */
  view: {
    article: 'the author’s view',
    table: 'according to the table',
    file: 'according to the file',
    several: 'the author’s view',
  },
  /** What camps are computed from. A text is coded first, and knows no camps. */
  coding: { article: 'this coding', table: 'this table', file: 'this file', several: 'this coding' },
  /** The same in a title. */
  codedFrom: {
    article: 'one article’s statements',
    table: 'this table',
    file: 'this file',
    several: 'the sources’ statements',
  },
  /** The start of the sentence about a pair without a line; the two names follow. */
  noTie: {
    article: 'The article states no relation between',
    table: 'The table lists no relation between',
    file: 'The file states no relation between',
    several: 'The sources state no relation between',
  },
  noRelation: {
    article: 'The article states no relation between the two',
    table: 'The table lists no relation between the two',
    file: 'The file states no relation between the two',
    several: 'The sources state no relation between the two',
  },
  noRelationOfItsOwn: {
    article: 'The article itself states no relation between the two',
    table: 'The table itself lists no relation between the two',
    file: 'The file itself states no relation between the two',
    several: 'The sources themselves state no relation between the two',
  },
  whatElse: {
    article: 'What it does say:',
    table: 'What it does say:',
    file: 'What it does say:',
    several: 'What they do say:',
  },
  doesNotSay: {
    article: 'the article does not say',
    table: 'the table does not say',
    file: 'the file does not say',
    several: 'the sources do not say',
  },
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
  article: 'Solid line: reported as fact by the article or by the party itself',
  table: 'Each line is a tie stated in the table',
  file: 'Each line is a tie stated in the file',
  several: 'Solid line: reported as fact by a source or by the party itself',
};

const mostInferredNamed = 3;

/** What a pair without a line may be, beside one of which the source says nothing. */
export interface Silence {
  /** Rows of the source that are set aside. */
  readonly aside: number;
  /** True if values of the source say that there is no relation, such as the zeros of a matrix. */
  readonly isNoneStated: boolean;
  /** Statements that were changed by hand since. */
  readonly byHand: number;
}

export const noSilence: Silence = { aside: 0, isNoneStated: false, byHand: 0 };

/**
 * What an empty place in a picture means, for use behind a colon: "the file says nothing about the pair, its row is one of 3
 * that are set aside, or what it says is left out here."
 */
export const emptyPlace = (
  sourceForm: SourceForm,
  of: 'pair' | 'act',
  { aside, isNoneStated }: Silence = noSilence,
  isFiltered = true,
): string => {
  const reasons = [
    `${saysNothing[of][sourceForm]}${isNoneStated ? ' or gives no relation' : ''}`,
    ...(aside === 0
      ? []
      : [aside === 1 ? 'its row is set aside' : `its row is one of ${number(aside)} set aside`]),
    ...(isFiltered ? [leftOutHere(sourceForm, of)] : []),
  ];
  const last = reasons.length > 1 ? `, or ${reasons.at(-1)}` : '';
  return `${reasons.slice(0, reasons.length > 1 ? -1 : 1).join(', ')}${last}${isFiltered ? '.' : ''}`;
};

/** Of a pair, and of an act of one on the other. */
const saysNothing: Readonly<Record<'pair' | 'act', Readonly<Record<SourceForm, string>>>> = {
  pair: {
    article: 'nothing is coded about the pair',
    table: 'the table says nothing about the pair',
    file: 'the file says nothing about the pair',
    several: 'nothing is coded about the pair',
  },
  act: {
    article: 'no such act is coded',
    table: 'the table says nothing of the kind',
    file: 'the file says nothing of the kind',
    several: 'no such act is coded',
  },
};

/** Why a place may be empty although the source says something. */
const leftOutHere = (sourceForm: SourceForm, of: 'pair' | 'act') =>
  sourceForm === 'table' || sourceForm === 'file'
    ? 'what it says is left out here'
    : of === 'act'
      ? 'none is shown'
      : 'none of it is shown';

/**
 * Of which pairs it is partly inferred from the context who is meant, or what is done: few are named, of more it is said how
 * many of `all` they are. Empty for none, and for a table, which states its signs.
 */
export function inferredKey(
  sourceForm: SourceForm,
  inferred: readonly string[],
  all: number,
  unit: 'lines' | 'signs' | 'pairs' | 'rows' | 'statements',
): string {
  const isText = sourceForm === 'article' || sourceForm === 'several';
  if (!isText || inferred.length === 0) return '';
  if (inferred.length <= mostInferredNamed) return `Partly inferred: ${inferred.join('; ')}.`;
  const share =
    inferred.length < all ? capitalised(`${spelledNumber(inferred.length)} of ${spelledNumber(all)}`) : 'All';
  return `${share} ${unit} are partly inferred from the context.`;
}

/** That no line says nothing. */
export const noLineKey = (sourceForm: SourceForm, silence: Silence = noSilence): string =>
  `No line: ${emptyPlace(sourceForm, 'pair', silence)}`;

/** The same in the fewest words; '' where the source is no text, or leaves more out. */
export const shortNoLineKey = (
  sourceForm: SourceForm,
  { aside, isNoneStated }: Silence = noSilence,
): string =>
  (sourceForm === 'article' || sourceForm === 'several') && aside === 0 && !isNoneStated
    ? 'No line: nothing coded, or left out.'
    : '';

/** How a line and its absence are to be read, on a figure: what a solid line says, and that no line says nothing. */
export function shortReadingKey(
  sourceForm: SourceForm,
  inferred: readonly string[] = [],
  lines = 0,
  silence: Silence = noSilence,
): string {
  const which = inferredKey(sourceForm, inferred, lines, 'lines');
  const changed = silence.byHand === 0 ? '' : `, except ${number(silence.byHand)} changed by hand`;
  return `${solid[sourceForm]}${changed}.${which === '' ? '' : ` ${which}`} ${noLineKey(sourceForm, silence)}`;
}

const basis: Readonly<Record<SourceForm, string>> = {
  article: 'Each line rests on what the article says; some are partly inferred from the context. ',
  table: '',
  file: '',
  several: 'Each line rests on what the sources say; some are partly inferred from the context. ',
};

/** The same, with what a line rests on: a table states its signs, a text is read. */
export const readingKey = (sourceForm: SourceForm, silence: Silence = noSilence): string =>
  basis[sourceForm] + shortReadingKey(sourceForm, [], 0, silence);

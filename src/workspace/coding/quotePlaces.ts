import { placeInParagraph } from '#dataset/sourceTexts/anchoring.ts';
import type { Edition } from '#dataset/sourceTexts/edition.ts';
import type { Dataset, Omission } from '#domain/dataset.ts';
import { type LineKind, lineKindOf } from '#domain/relation.ts';
import type { Cite, Statement } from '#domain/statement.ts';
import { denialWords } from '#words/denialNotes.ts';
import type { Mark } from './sentences/wordMarks.ts';

/** Where the words of a statement stand in a text. */
export interface QuotePlace extends Mark {
  readonly statement: Statement;
  /** What the line of the statement says. */
  readonly kind: LineKind;
  /** From 1. */
  readonly paragraph: number;
  /** True for the words of one who denies the statement. */
  readonly isDenial?: boolean;
}

/** The words of those who deny a statement, as its note has them. */
export function denialMarks(
  { note = '' }: Pick<Statement, 'note'>,
  paragraphs: readonly string[],
): readonly (Mark & { readonly paragraph: number })[] {
  return denialWords.quotedIn(note).flatMap(({ words, paragraph }) => {
    const mark = denialWords.placeIn(paragraphs[paragraph - 1] ?? '', words);
    return mark === null ? [] : [{ ...mark, paragraph }];
  });
}

/** Where the words of a cite stand in the text of its paragraph; null if it has none, or they are not found. */
export function placeOfCite(text: string, cite: Cite): Mark | null {
  if (cite.quote === undefined) return null;
  const start = placeInParagraph(text, cite);
  return start < 0 ? null : { start, end: start + cite.quote.length };
}

/** The words in a text of all statements that count, and of their denials, in the order of the dataset; those not found are left out. */
export function quotePlaces(dataset: Dataset, { source, paragraphs }: Edition): readonly QuotePlace[] {
  const types = new Map(dataset.relationTypes.map((type) => [type.id, type]));
  return dataset.statements.flatMap((statement) => {
    const type = types.get(statement.type);
    if (type === undefined || statement.status === 'withdrawn') return [];
    const here = statement.cites.filter((cite) => cite.source === source);
    const kind = lineKindOf({ statement, type });
    const cited = here.flatMap((cite): QuotePlace[] => {
      if (cite.paragraph === undefined) return [];
      const mark = placeOfCite(paragraphs[cite.paragraph - 1] ?? '', cite);
      return mark === null ? [] : [{ ...mark, statement, kind, paragraph: cite.paragraph }];
    });
    if (here.length === 0 || statement.note === undefined) return cited;
    const denied = denialMarks(statement, paragraphs);
    return [...cited, ...denied.map((mark) => ({ ...mark, statement, kind, isDenial: true }))];
  });
}

/** Words that were noted as no relation, and why. */
interface OmissionPlace extends Mark {
  readonly omission: Omission;
  /** From 1. */
  readonly paragraph: number;
}

/** The words in a text that were noted as no relation. Omissions name no source: they belong to the first. */
export function omissionPlaces(
  { sources, omissions }: Dataset,
  { source, paragraphs }: Edition,
): readonly OmissionPlace[] {
  if (sources[0]?.id !== source) return [];
  return omissions.flatMap((omission): OmissionPlace[] => {
    const { start, end, paragraph } = omission;
    const length = paragraphs[paragraph - 1]?.length ?? 0;
    return start === undefined || end === undefined || end > length
      ? []
      : [{ start, end, omission, paragraph }];
  });
}

/** The words at a place of a paragraph, the shortest first; those of equal length in the order of the dataset. */
export function quotesAt(
  places: readonly QuotePlace[],
  paragraph: number,
  offset: number,
): readonly QuotePlace[] {
  return places
    .filter((place) => place.paragraph === paragraph && place.start <= offset && offset < place.end)
    .sort((one, other) => one.end - one.start - (other.end - other.start));
}

/** The first of the words at a place; null if there are none. */
export function quoteAt(places: readonly QuotePlace[], paragraph: number, offset: number): QuotePlace | null {
  return quotesAt(places, paragraph, offset)[0] ?? null;
}

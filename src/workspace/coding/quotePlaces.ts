import { placeInParagraph } from '#dataset/texts/anchoring.ts';
import type { Edition } from '#dataset/texts/edition.ts';
import type { Dataset } from '#domain/dataset.ts';
import { type LineKind, lineKindOf } from '#domain/relation.ts';
import type { Cite, Statement } from '#domain/statement.ts';
import type { Mark } from './wordMarks.ts';

/** Where the words of a statement stand in a text. */
export interface QuotePlace extends Mark {
  readonly statement: Statement;
  /** What the line of the statement says. */
  readonly kind: LineKind;
  /** From 1. */
  readonly paragraph: number;
}

function placeIn(text: string, cite: Cite): Mark | null {
  if (cite.quote === undefined) return null;
  const start = placeInParagraph(text, cite);
  return start < 0 ? null : { start, end: start + cite.quote.length };
}

/** The words in a text of all statements that count, in the order of the dataset; those not found are left out. */
export function quotePlaces(dataset: Dataset, { source, paragraphs }: Edition): readonly QuotePlace[] {
  const types = new Map(dataset.relationTypes.map((type) => [type.id, type]));
  return dataset.statements.flatMap((statement) => {
    const type = types.get(statement.type);
    if (type === undefined || statement.status === 'withdrawn') return [];
    return statement.cites.flatMap((cite): QuotePlace[] => {
      if (cite.source !== source || cite.paragraph === undefined) return [];
      const mark = placeIn(paragraphs[cite.paragraph - 1] ?? '', cite);
      if (mark === null) return [];
      return [{ ...mark, statement, kind: lineKindOf({ statement, type }), paragraph: cite.paragraph }];
    });
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

import { sha256 } from '#base/sha256.ts';
import type { SourceId } from '#domain/ids.ts';

/** The text of a source as it was once read. It never changes: what reads otherwise is another edition. */
export interface Edition {
  readonly source: SourceId;
  /** Of the paragraphs; two editions with one hash are the same. */
  readonly sha256: string;
  /** In Unicode's form NFC, without blanks at their ends; none is empty. Paragraph 1 is the first. */
  readonly paragraphs: readonly string[];
}

/** A paragraph of the text of a source. */
export interface ParagraphPlace {
  readonly source: SourceId;
  /** From 1. */
  readonly paragraph: number;
}

/** The hash of paragraphs: of their text with an empty line between them. */
export function editionHash(paragraphs: readonly string[]): string {
  return sha256(paragraphs.join('\n\n'));
}

/**
 * A text of one line as it is kept: NFC, runs of blanks as one, none at its ends, no half letters, no control characters,
 * nothing invisible that turns the direction of a line or parts a word.
 */
export function tidyLine(text: string): string {
  return (
    text
      // First, so that letters on both sides can still become one in NFC.
      .replace(/[\u00AD\u202A-\u202E\u2066-\u2069]/g, '')
      .replace(/\p{Cs}/gu, '\uFFFD')
      .normalize('NFC')
      .replace(/[\p{White_Space}\p{Cc}\uFEFF]+/gu, ' ')
      // No \s: a blank of another width is one of the above.
      .replace(/^ | $/g, '')
  );
}

/** An edition of these paragraphs; empty ones are left out. */
export function editionOf(source: SourceId, paragraphs: readonly string[]): Edition {
  const kept = paragraphs.map(tidyLine).filter((paragraph) => paragraph !== '');
  return { source, sha256: editionHash(kept), paragraphs: kept };
}

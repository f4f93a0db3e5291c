/** What a reading of a text file may come to, for whoever asks a worker for it. */
import type { FileIssue, Question } from '#dataset/formats/read/reading.ts';

/** The ends of names of the files that can be read, for a file picker. */
export const textFileExtensions = ['.txt', '.md', '.markdown', '.html', '.htm', '.xhtml', '.docx'] as const;

export type TextReading =
  | {
      readonly ok: true;
      readonly title: string;
      /** As an edition holds them (`editionOf`): at least one, none empty. */
      readonly paragraphs: readonly string[];
      /** What was left out, as sentences for whoever opens the file. */
      readonly notes: readonly string[];
      /** The encoding, where the file does not say it: to be answered before the text is used. */
      readonly question: Question | null;
    }
  | { readonly ok: false; readonly issues: readonly FileIssue[] };

/** What the reader of one kind of file finds in it. */
export interface TextOfFile {
  /** Null where the file has none. */
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  /** What was left out, as sentences. */
  readonly notes: readonly string[];
}

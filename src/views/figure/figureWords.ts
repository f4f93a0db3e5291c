/** Every word of a figure but those in the scene and beside the legend's signs. Empty ones take no room. */
export interface FigureWords {
  /** BCP 47 tag of the words' language. */
  readonly language: string;
  readonly title: string;
  /** Whose statements these are, under the title. */
  readonly standpoint: string;
  /** "According to the article". */
  readonly legendHeading: string;
  /** The filter as a sentence. */
  readonly caption: string;
  readonly readingKey: string;
  /** The abbreviations that occur, spelt out. */
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[];
  /** Must not be empty: no figure goes without it. */
  readonly credit: string;
  /** The picture in words, for those who do not see it. */
  readonly description: string;
}

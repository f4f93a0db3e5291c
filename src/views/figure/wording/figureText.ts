/** The names that the numbers of a figure stand for. */
export interface FigureKey {
  /** In the order of the numbers. */
  readonly actors: readonly { readonly number: string; readonly name: string }[];
  /** The areas behind the marks, with whom they hold. */
  readonly areas: readonly { readonly name: string; readonly numbers: readonly string[] }[];
}

/** Every word of a figure but those in the scene and beside the legend's signs. Empty ones take no space. */
export interface FigureText {
  /** BCP 47 tag of the words' language. */
  readonly language: string;
  readonly title: string;
  /** False for the title that the view suggests. */
  readonly isOwnTitle: boolean;
  /** Under the title: whose statements these are, or that the picture is not what the source states. */
  readonly standpoint: string;
  /** "According to the article". */
  readonly legendHeading: string;
  /** What is shown, in one line; or the user's own words, then without a reading key. */
  readonly caption: string;
  /** False for the caption that the view suggests. */
  readonly isOwnCaption: boolean;
  /** The filter as a sentence with its counts: for metadata, not for print. */
  readonly filter: string;
  readonly readingKey: string;
  /**
   * What a page without its caption keeps longest: around whom it is arranged, and what is partly inferred; '' for nothing. The
   * reading key has it, too, as far as the caption does not say it.
   */
  readonly kept: string;
  /** Reading keys for the foot of a picture whose caption stands beside it, the longest first. */
  readonly briefKeys?: readonly string[];
  /** The abbreviations that are drawn, spelt out. */
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[];
  /** Where marks carry numbers; null where they carry names. */
  readonly key: FigureKey | null;
  /** What else must be said of this picture, a paragraph each. */
  readonly remarks: readonly string[];
  /** Must not be empty: no figure goes without it. */
  readonly credit: string;
  /** The same in one line of a column. */
  readonly shortCredit: string;
  /** The link back to the view, the longest first; none where no reader could open it. */
  readonly links: readonly string[];
  /** What the user changed by hand, a sentence each. */
  readonly adjusted: readonly string[];
  /** The picture in words, for those who do not see it. */
  readonly description: string;
}

/** The caption with its reading key: what a user edits as one text. */
export function captionText({ caption, readingKey }: Pick<FigureText, 'caption' | 'readingKey'>): string {
  return [caption, readingKey].filter((text) => text !== '').join(' ');
}

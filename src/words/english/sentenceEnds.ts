/** Full stops that end no sentence. */

/** Titles and the like that are written short, each before a name or a number, as a part of a pattern. */
export const shortenedTitles = 'Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|St|No|vs';

/** A text up to a full stop behind such a title, initials or "e.g.": its sentence goes on. */
export const endsShortened = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${shortenedTitles}|e\\.g|i\\.e|(?:\\p{Lu}\\.)*\\p{Lu})\\.\\s*$`,
  'u',
);

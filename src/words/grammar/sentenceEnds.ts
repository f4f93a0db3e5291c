/** Full stops that end no sentence. */

/** Titles and the like that are written short, each before a name. */
const titles = 'Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|St|vs';

/** A full stop behind such a title or an initial, as a part of a pattern; “No.” is one before a number alone, else an answer. */
export const shortenedStop = String.raw`(?:(?<=(?<!\p{L})(?:\p{Lu}|${titles}))\.|(?<=(?<!\p{L})No)\.(?=\s*\d))`;

const shortened = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${titles}|e\.g|i\.e|(?:\p{Lu}\.)*\p{Lu})\.\s*$`,
  'u',
);
const numberSign = /(?<![\p{L}\p{N}])No\.\s*$/u;

/** True of a stretch of a text up to a full stop behind such a title, initials or "e.g.": its sentence goes on. */
export function endsShortened(text: string, from: number, to: number): boolean {
  const stretch = text.slice(from, to);
  return shortened.test(stretch) || (numberSign.test(stretch) && /^\s*\d/.test(text.slice(to)));
}

/** Which abbreviations of a figure are spelt out, and how: only what the data itself gives as one. */
import type { FigureText } from './figureText.ts';

/** Past so many the foot of a figure would be a list of its actors. */
const mostCut = 12;

/** True if the letters of a short form begin the words of a name, in their order, and no word with a capital is left out. */
function areInitials(short: string, name: string): boolean {
  const words = name.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
  if (words.length < 2) return false;
  const letters = short.toLowerCase();
  /** Whether the letters from `at` are beginnings of the words from `word`, of which `used` have given some. */
  const fits = (at: number, word: number, used: number): boolean => {
    const next = words[word];
    if (next === undefined) return at === letters.length && used > 1;
    const isSmall = !/^\p{Lu}/u.test(next);
    if (isSmall && used > 0 && fits(at, word + 1, used)) return true;
    return letters[at] === next[0]?.toLowerCase() && fits(at + 1, word + 1, used + 1);
  };
  return fits(0, 0, 0);
}

/**
 * The abbreviations that occur in some texts, spelt out: "PMU" where an actor's name is "Popular Mobilization Units
 * (PMU)", and short names that are abbreviations of another name. What else stands in brackets says which of several is meant:
 * "Shan (RCSS)". One that could stand for two names, or shares its name with another, is not spelt out.
 */
export function abbreviationsOf(
  actors: readonly { readonly name: string; readonly shortName: string }[],
  texts: readonly string[] = actors.map(({ shortName }) => shortName),
): FigureText['abbreviations'] {
  const wordsIn = new Set(texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)));
  const pairs = actors.flatMap(({ name, shortName }): (readonly [string, string])[] => {
    const [, long, short] = /^(.+) \(([^()]+)\)$/.exec(name) ?? [];
    if (long && short && (short === shortName || (/^\p{Lu}{2,}$/u.test(short) && areInitials(short, long))))
      return [[short, long]];
    return /^\p{Lu}{2,6}$/u.test(shortName) && name !== shortName ? [[shortName, name]] : [];
  });
  const longs = new Map<string, Set<string>>();
  const shorts = new Map<string, Set<string>>();
  for (const [short, long] of pairs) {
    longs.set(short, (longs.get(short) ?? new Set()).add(long));
    shorts.set(long, (shorts.get(long) ?? new Set()).add(short));
  }
  // A name that was cut is not to be guessed.
  const cut = actors.filter(
    ({ name, shortName }) =>
      name !== shortName && shortName.includes('…') && texts.some((text) => text.includes(shortName)),
  );
  const spelt = [...new Map(pairs)]
    .filter(([short, long]) => longs.get(short)?.size === 1 && shorts.get(long)?.size === 1)
    .filter(([short]) => short.split(/[^\p{L}\p{N}]+/u).every((word) => wordsIn.has(word)))
    .map(([short, long]) => ({ short, long }));
  const told = cut.length > mostCut ? [] : cut;
  return [...spelt, ...told.map(({ name, shortName }) => ({ short: shortName, long: name }))].sort((a, b) =>
    a.short < b.short ? -1 : 1,
  );
}

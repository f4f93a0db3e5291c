/** Forms in which a text has the name of a country or a people: "Orlandic" of Orland, "Veldanian" of Veldania. */

/** Endings of such adjectives. */
const ending = /^(?:n|an|ian|ean|ese|nese|ish|ic|i|er|ite)$/;

/** True if a word is the name or an adjective of it. */
export function isFormOf(word: string, name: string): boolean {
  return word === name || isAdjectiveOf(word, name);
}

/** True if a word is an adjective of the name. */
export function isAdjectiveOf(word: string, name: string): boolean {
  if (name.length < 3 || word.length <= name.length - 2 || word === name) return false;
  return [name, name.replace(/[aeiouy]+$/, '')].some(
    (stem) => stem.length >= 3 && word.startsWith(stem) && ending.test(word.slice(stem.length)),
  );
}

/** True if a word looks like such an adjective, whether or not the name is known. */
export const looksLikeAdjective = (word: string): boolean => /\p{L}{2}(?:ian|ean|ish|ese|ic)$/u.test(word);

/**
 * Ids may be any text, such as a name in Arabic. Not allowed: what cannot stand in an address (lone surrogates), control
 * characters, and the names that every object has, which would be found in a record that does not hold them.
 */

export const maxIdLength = 128;

/** What an id may look like: no control characters and no lone surrogates, no blanks at its ends. */
export const idPattern = /^(?!\s)[^\p{Cc}\p{Cs}]+(?<!\s)$/u;

/** The form of ids in data that come with the app, and of names of folders: "mosul-2016". */
export const kebabPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What no id may be: `constructor`, `__proto__` and other names of every object. */
export const reservedIds: readonly string[] = Object.getOwnPropertyNames(Object.prototype);

/** Words that `saidBy` uses for speakers that are no actors. */
export const reservedSpeakers = ['narrator', 'unnamed'] as const;

/** The value of a facet for actors that have none; no country and no faction has it for an id. */
export const noValue = 'none';

const notUsable = new Set([...reservedIds, ...reservedSpeakers, noValue]);

/**
 * An id from any text, such as a name: the text itself as far as possible, with a number behind it where it is taken. It
 * suits every kind of item. The caller adds it to `taken`.
 */
export function freeId(text: string, taken: { readonly has: (id: string) => boolean }): string {
  const bare = text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  const stem = cut(bare, maxIdLength - 8) || 'unnamed';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem} (${number})`;
    if (!notUsable.has(id) && !taken.has(id)) return id;
  }
}

/** At most so many UTF-16 units, without half a letter or a blank at the end. */
function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : text
        .slice(0, length)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd();
}

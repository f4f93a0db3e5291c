/** What separates ids in a dyad's id and in lists of the address, and the sign that escapes it. */
const separators = /[%~,.:@|]/g;

/** An id as it stands among others: the characters that separate them are written as `%` and two hexadecimal digits. */
export function escapedId(id: string): string {
  return id.replace(
    separators,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** The id that `escapedId` wrote; any other text is read as far as it goes. */
export function unescapedId(text: string): string {
  return text.replace(/%([0-7][0-9A-F])/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

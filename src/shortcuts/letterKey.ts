/** True if a key stands for a letter, given in lower case: by what is typed; by its place where the layout has no Latin letters. */
export function isLetterKey({ key, code }: KeyboardEvent, letter: string): boolean {
  return (
    key.toLowerCase() === letter ||
    (code === `Key${letter.toUpperCase()}` && !/^[\p{Script=Latin}]$/u.test(key))
  );
}

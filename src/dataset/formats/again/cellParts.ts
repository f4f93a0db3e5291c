/** Cells that hold several things: the quotes of all passages of a statement, or the places of an actor's names. */

const between = '; ';

/**
 * What each of several things that stood in one cell is now. A thing may hold the sign between them itself, so those that are
 * unchanged at both ends are found first; null where the rest cannot be told apart.
 */
export function partsAgain(held: readonly string[], text: string): readonly string[] | null {
  let rest: string | null = text;
  let [start, end] = [0, held.length];
  while (start < end && rest !== null) {
    const part = held[start] ?? '';
    if (rest === part) rest = null;
    else if (rest.startsWith(part + between)) rest = rest.slice((part + between).length);
    else break;
    start += 1;
  }
  while (start < end && rest !== null) {
    const part = held[end - 1] ?? '';
    if (rest === part) rest = null;
    else if (rest.endsWith(between + part)) rest = rest.slice(0, -(between + part).length);
    else break;
    end -= 1;
  }
  const open = end - start;
  const parts = middle(open, rest ?? '');
  if (parts !== null) return [...held.slice(0, start), ...parts, ...held.slice(end)];
  // What was written behind the last one belongs to it.
  return open === 0 && end === held.length && held.length > 0
    ? [...held.slice(0, -1), `${held.at(-1)}${between}${rest}`]
    : null;
}

/** The texts of so many things. */
function middle(count: number, text: string): readonly string[] | null {
  if (text === '') return Array.from({ length: count }, () => '');
  if (count === 1) return [text];
  const parts = text.split(between);
  return count > 0 && parts.length === count ? parts : null;
}

/** The items of a list in a cell, each once. */
export const itemsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[;|]/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

/** A line of wrapped text is seldom longer; a paragraph on one line almost always is. */
const wrappedWidth = 100;

/** True if lines are broken by their width, so that a paragraph goes on in the next line. */
function isWrapped(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line !== '');
  const long = filled.filter((line) => line.length > wrappedWidth).length;
  return long * 20 <= filled.length;
}

/** Lines in blocks that empty lines part, each block in one line. */
export function blocksOf(lines: readonly string[]): readonly string[] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line !== '') blocks.at(-1)?.push(line);
    else if (blocks.at(-1)?.length !== 0) blocks.push([]);
  }
  return blocks.filter((block) => block.length > 0).map((block) => block.join(' '));
}

/** The lines of a text without blanks at their ends, whatever ends a line in it; a new page parts like an empty line. */
export function linesOf(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/[\u2029\f\v]/g, '\n\n')
    .split(/\r\n?|[\n\u2028\u0085]/)
    .map((line) => line.trim());
}

/**
 * The paragraphs of a plain text, in order, none empty. Empty lines part them; where there are none, or where lines are as
 * long as paragraphs, each line is one.
 */
export function paragraphsOfText(text: string): readonly string[] {
  const lines = linesOf(text);
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  const filled = lines.slice(Math.max(first, 0), last + 1);
  if (filled.includes('') && isWrapped(filled)) return blocksOf(filled);
  return filled.filter((line) => line !== '');
}

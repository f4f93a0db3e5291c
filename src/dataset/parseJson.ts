import type { Issue } from './issue.ts';

/** Line and column, both from 1, of a place in a text. */
function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

/** Where the engine says that the text goes wrong; null where it does not say. */
function placeOf(error: unknown, text: string): string | null {
  const message = error instanceof Error ? error.message : '';
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return lineAndColumn(text, Number(position));
  const line = /line (\d+) column (\d+)/.exec(message);
  if (line) return `line ${line[1]}, column ${line[2]}`;
  return /end of|Unterminated/i.test(message) ? 'the end of the text' : null;
}

/** Reads JSON, with or without a byte order mark; never throws. `file` is the part that an issue names. */
export function parseJson(
  text: string,
  file: Issue['file'],
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly issue: Issue } {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const place = placeOf(error, text);
    const message = `the text is not JSON${place ? `: it goes wrong at ${place}` : ''}`;
    const expected = 'JSON: names and text in double quotes, a comma between items and none after the last';
    return { ok: false, issue: { file, path: [], message, expected } };
  }
}

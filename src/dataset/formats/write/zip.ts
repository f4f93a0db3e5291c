import { zipSync } from 'fflate';

/** The first day that a ZIP file can name, in the time of whoever reads it: no date of writing, so equal files are equal bytes. */
const noDay = new Date(1980, 0, 1);

const utf8 = new TextEncoder();

/** Packs texts and bytes by their names, in the order given. */
export function packed(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? utf8.encode(content) : content] as const,
  );
  return zipSync(Object.fromEntries(entries), { level: 3, mtime: noDay });
}

/** A ZIP file of tables, such as the three that *Any spreadsheet* saves: it opens as its files do. */
import { limits } from '#dataset/formats/read/limits.ts';
import { type ZipEntry, zipEntries } from './zipEntries.ts';

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const isTable = (name: string) => /\.(?:csv|tsv|tab|txt)$/i.test(name);
const isBeside = (name: string) => /(?:^|\/)(?:__macosx\/|\.)|\/$|\.r$/i.test(name);

function contentOf({ unpack }: ZipEntry): Uint8Array {
  const parts: Uint8Array[] = [];
  unpack((part) => parts.push(part.slice()));
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Without what other files of the same saving say in full: the relations follow from the statements. */
function needed(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const names = new Set(entries.map(({ name }) => name));
  const statements = entries.filter(({ name }) => /-statements\.graphml$/.test(name));
  if (statements.length > 0) return statements;
  return entries.filter(({ name }) => {
    const stem = /^(.*)-relations\.csv$/.exec(name)?.[1];
    return stem === undefined || !names.has(`${stem}.csv`) || !names.has(`${stem}-actors.csv`);
  });
}

/** How many files are taken from one. */
const mostFiles = 6;

/** The files in a ZIP file that holds tables and nothing else, or a graph of statements; null of any other file. Throws a `Refusal` if it is damaged. */
export function packedTables(bytes: Uint8Array): readonly NamedFile[] | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes.length > limits.fileBytes) return null;
  const entries = [...zipEntries(bytes).values()].filter(({ name }) => !isBeside(name));
  const taken = needed(entries);
  const isOurs =
    taken.length > 0 && taken.every(({ name }) => isTable(name) || /-statements\.graphml$/.test(name));
  if (!isOurs || taken.length > mostFiles) return null;
  return taken.map((entry) => ({ name: entry.name.replace(/^.*\//, ''), bytes: contentOf(entry) }));
}

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  imports: Readonly<Record<string, string>>;
};

/** The file that a specifier of this project names (`./x.ts`, `#room/x.ts`); null for a package. */
function fileOf(specifier: string, importer: string): string | null {
  if (specifier.startsWith('.')) return join(dirname(importer), specifier);
  const [room = '', ...path] = specifier.split('/');
  const folder = imports[`${room}/*`];
  return folder === undefined ? null : join(folder.replace('*', ''), ...path);
}

/**
 * The texts of a source file of this project and of all that it imports, directly or not, by their paths from the
 * project's folder, in order. Packages are left out. Throws if a file is missing.
 */
export function importedSources(file: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    const text = readFileSync(join(root, path), 'utf8');
    found.set(path, text);
    for (const [, specifier = ''] of text.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)) {
      const next = fileOf(specifier, path);
      if (next !== null) visit(next);
    }
  };
  visit(join(file));
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

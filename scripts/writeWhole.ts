import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface WholeFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes drafts beside the files, and renames them once all are written: at any moment a file is the old one, or the whole
 * new one. Throws what the system says, and leaves no draft.
 */
export function writeWhole(files: readonly WholeFile[]): void {
  const drafts = files.map(({ path, content }) => {
    const draft = join(dirname(path), `.entente-${randomBytes(6).toString('hex')}.tmp`);
    return { path, content, draft };
  });
  try {
    for (const { draft, content } of drafts) writeFileSync(draft, content, { flag: 'wx' });
    for (const { draft, path } of drafts) renameSync(draft, path);
  } catch (error) {
    for (const { draft } of drafts) rmSync(draft, { force: true });
    throw error;
  }
}

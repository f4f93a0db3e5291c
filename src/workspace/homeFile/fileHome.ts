/** The file that is the home of a dataset, where the browser lets a page write one. */
import { sha256 } from '#base/sha256.ts';

/** The part of a FileSystemFileHandle that is needed. */
export interface FileHandleLike {
  readonly name: string;
  readonly getFile: () => Promise<{ readonly text: () => Promise<string> }>;
  readonly createWritable: () => Promise<{
    readonly write: (text: string) => Promise<void>;
    readonly close: () => Promise<void>;
  }>;
  readonly queryPermission?: (how: { readonly mode: 'readwrite' }) => Promise<string>;
  readonly requestPermission?: (how: { readonly mode: 'readwrite' }) => Promise<string>;
}

export interface FileHome {
  readonly handle: FileHandleLike;
  /** SHA-256 of what was last written to it. */
  readonly hash: string;
  /** The number of the last act that it holds. */
  readonly act: number;
}

type HomeWritten =
  | { readonly kind: 'saved'; readonly hash: string }
  /** Something else is in the file than was last written to it: nothing is overwritten. */
  | { readonly kind: 'changed'; readonly text: string }
  /** What is read back is not what was written. */
  | { readonly kind: 'unlike' }
  | { readonly kind: 'refused' };

const how = { mode: 'readwrite' } as const;

async function mayWrite(handle: FileHandleLike): Promise<boolean> {
  if ((await handle.queryPermission?.(how)) === 'granted') return true;
  return handle.requestPermission === undefined || (await handle.requestPermission(how)) === 'granted';
}

/**
 * Writes a text to a file, closes it, reads it back and compares. With `last`, the hash of what was last written to it, or of
 * what was found there and is taken in, a file that holds anything else is left as it is. Never rejects.
 */
export async function writeHome(
  handle: FileHandleLike,
  text: string,
  last: string | null,
): Promise<HomeWritten> {
  try {
    if (!(await mayWrite(handle))) return { kind: 'refused' };
    if (last !== null) {
      const present = await (await handle.getFile()).text();
      if (present !== text && sha256(present) !== last) return { kind: 'changed', text: present };
    }
    const file = await handle.createWritable();
    await file.write(text);
    await file.close();
    const back = await (await handle.getFile()).text();
    return back === text ? { kind: 'saved', hash: sha256(text) } : { kind: 'unlike' };
  } catch (error) {
    console.warn(error);
    return { kind: 'refused' };
  }
}

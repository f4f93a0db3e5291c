import { expect, test } from 'vitest';
import { type FileHandleLike, writeHome } from '#workspace/homeFile/fileHome.ts';

/** A file on a disk. */
function file(start = '', faults: { readonly loses?: boolean; readonly permission?: string } = {}) {
  const disk = { text: start, writes: 0 };
  const handle: FileHandleLike = {
    name: 'x.entente.json',
    getFile: async () => ({ text: async () => disk.text }),
    createWritable: async () => {
      let written = '';
      return {
        write: async (text) => {
          written += text;
        },
        close: async () => {
          disk.text = faults.loses ? written.slice(1) : written;
          disk.writes += 1;
        },
      };
    },
    queryPermission: async () => 'prompt',
    requestPermission: async () => faults.permission ?? 'granted',
  };
  return { disk, handle };
}

async function saved(handle: FileHandleLike, text: string, last: string | null): Promise<string> {
  const written = await writeHome(handle, text, last);
  return written.kind === 'saved' ? written.hash : written.kind;
}

test('what is written is read back, and written again where nobody has touched it', async () => {
  const { disk, handle } = file();
  const hash = await saved(handle, 'one', null);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await saved(handle, 'two', hash)).not.toBe(hash);
  expect(disk).toEqual({ text: 'two', writes: 2 });
});

test('a file that was changed elsewhere is left as it is', async () => {
  const { disk, handle } = file();
  const hash = await saved(handle, 'one', null);
  disk.text = 'theirs';
  expect(await writeHome(handle, 'two', hash)).toEqual({ kind: 'changed', text: 'theirs' });
  expect(disk).toEqual({ text: 'theirs', writes: 1 });
});

test('a file that already holds what is to be written is no conflict', async () => {
  const { disk, handle } = file();
  const hash = await saved(handle, 'one', null);
  disk.text = 'two';
  expect((await writeHome(handle, 'two', hash)).kind).toBe('saved');
});

test.each([
  ['a disk that loses a byte', { loses: true }, 'unlike'],
  ['a reader who says no', { permission: 'denied' }, 'refused'],
])('%s is said', async (_name, faults, kind) => {
  const { handle } = file('', faults);
  expect((await writeHome(handle, 'one', null)).kind).toBe(kind);
});

test('a file that is gone is said, and nothing throws', async () => {
  const { handle } = file();
  const gone = { ...handle, getFile: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
  expect((await writeHome(gone, 'one', 'hash')).kind).toBe('refused');
});

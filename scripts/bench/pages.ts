/** The two pages of the benchmark, built and served: the app as it ships, and the bare page beside it. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type PreviewServer, preview } from 'vite';
import type { BenchedView } from './benchedView.ts';

const root = join(import.meta.dirname, '..', '..');
const bareFolder = join(root, 'node_modules', '.cache', 'entente', 'bench');

async function serve(folder: string): Promise<{ readonly url: string; readonly server: PreviewServer }> {
  const server = await preview({
    root,
    configFile: false,
    appType: 'mpa',
    logLevel: 'silent',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 4300 },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { url: `http://127.0.0.1:${address.port}/`, server };
}

export interface Pages {
  readonly ours: string;
  readonly bare: string;
  /** Bytes of each page until it answers, packed. */
  readonly bytes: Readonly<Record<'ours' | 'bare', number>>;
  readonly close: () => Promise<void>;
}

/** Packed size of all files of a folder. */
async function packed(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(file)).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Packed size of what the built app's HTML names: scripts, what they preload, and styles. */
async function packedFirst(folder: string): Promise<number> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const names = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(
    ([, name]) => name as string,
  );
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return [Buffer.from(html), ...contents].reduce((sum, content) => sum + gzipSync(content).length, 0);
}

/** Builds and serves both pages for a view. `oursFolder` holds the app as built. */
export async function buildPages(view: BenchedView, oursFolder: string): Promise<Pages> {
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    base: './',
    build: {
      outDir: bareFolder,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(import.meta.dirname, 'bare.html') },
    },
  });
  await mkdir(bareFolder, { recursive: true });
  await writeFile(
    join(bareFolder, 'graph.json'),
    JSON.stringify({ elements: view.elements, circle: view.circle }),
  );
  const [ours, bare] = [await serve(oursFolder), await serve(bareFolder)];
  return {
    ours: ours.url,
    bare: `${bare.url}bare.html`,
    bytes: { ours: await packedFirst(oursFolder), bare: await packed(bareFolder) },
    close: async () => {
      await Promise.all([ours.server.close(), bare.server.close()]);
    },
  };
}

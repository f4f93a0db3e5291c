/** The two pages of the benchmark, built and served: the app as it ships, and the bare page beside it. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, type PreviewServer, preview } from 'vite';
import type { BundledDataset } from '#dataset/bundled.ts';
import { type BenchedView, benchedView } from './benchedView.ts';

const root = join(import.meta.dirname, '..', '..');
const cacheFolder = join(root, 'node_modules', '.cache', 'entente');
const bareFolder = join(cacheFolder, 'bench');
const standInFolder = join(cacheFolder, 'bench-ours');

/** The dataset of the app in whose place another one is built in, to be measured. */
export const standInFor = 'highland-tribes';

function standIn(bundle: BundledDataset): Plugin {
  const id = `virtual:dataset/${standInFor}`;
  return {
    name: 'entente:stand-in',
    enforce: 'pre',
    resolveId: (source) => (source === id ? `\0stand-in` : null),
    load: (source) =>
      source === '\0stand-in'
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(bundle))});`
        : null,
  };
}

/** Builds the app with a dataset in place of `standInFor`; returns the folder. */
export async function buildWithStandIn(bundle: BundledDataset): Promise<string> {
  await build({
    root,
    logLevel: 'warn',
    plugins: [standIn(bundle)],
    build: { outDir: standInFolder, emptyOutDir: true },
  });
  return standInFolder;
}

/** Serves a folder on this machine. */
export async function serve(
  folder: string,
): Promise<{ readonly url: string; readonly server: PreviewServer }> {
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
  readonly view: BenchedView;
  readonly ours: string;
  readonly bare: string;
  /** Packed bytes of files of the app. */
  readonly packedOurs: (files: readonly string[]) => Promise<number>;
  /** Packed bytes of the bare page, which needs all of its files. */
  readonly packedBare: number;
  readonly close: () => Promise<void>;
}

/** Packed size of all files of a folder. */
async function packed(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(file)).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Packed size of some files of a folder. */
async function packedFiles(folder: string, files: readonly string[]): Promise<number> {
  const contents = await Promise.all(files.map((file) => readFile(join(folder, file))));
  return contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
}

/** Builds the bare page of a dataset and serves both. `oursFolder` holds the app as built. */
export async function buildPages(bundle: BundledDataset, oursFolder: string): Promise<Pages> {
  const view = benchedView(bundle);
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
    view,
    ours: ours.url,
    bare: `${bare.url}bare.html`,
    packedOurs: (files) => packedFiles(oursFolder, files),
    packedBare: await packed(bareFolder),
    close: async () => {
      await Promise.all([ours.server.close(), bare.server.close()]);
    },
  };
}

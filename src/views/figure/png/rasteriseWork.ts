/** What the worker of PNG does, and the page where there is no worker. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import wasmUrl from '@resvg/resvg-wasm/index_bg.wasm?url';
import { transfer } from 'comlink';
import { type RasterJob, rasterise as rasterised } from './rasterise.ts';

let rasteriser: Promise<void> | null = null;
let figureFonts: readonly Uint8Array[] | null = null;

/** Loads the rasteriser, once, and takes the figure font; rejects if the rasteriser cannot be loaded. */
export async function prepare(fonts: readonly Uint8Array[]): Promise<void> {
  figureFonts = fonts;
  rasteriser ??= fetchRasteriser().catch((error: unknown) => {
    rasteriser = null;
    throw error;
  });
  await rasteriser;
}

/** The PNG of a job. Throws as `rasterise.ts` does, and before all is prepared. */
export function rasterise(job: RasterJob): Uint8Array {
  if (figureFonts === null) throw new Error('The rasteriser is called before it is prepared.');
  const png = rasterised(Resvg, figureFonts, job);
  return transfer(png, [png.buffer]);
}

async function fetchRasteriser(): Promise<void> {
  const response = await fetch(new URL(wasmUrl, import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  await initWasm(response);
}

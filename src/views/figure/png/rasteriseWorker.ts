import { initWasm, Resvg } from '@resvg/resvg-wasm';
import wasmUrl from '@resvg/resvg-wasm/index_bg.wasm?url';
import { expose, transfer } from 'comlink';
import { type RasterJob, rasterise } from './rasterise.ts';

let fonts: Promise<Uint8Array[]> | null = null;

async function load(fontUrls: readonly string[]): Promise<Uint8Array[]> {
  const [bytes] = await Promise.all([
    Promise.all(fontUrls.map(async (url) => new Uint8Array(await (await fetched(url)).arrayBuffer()))),
    fetched(new URL(wasmUrl, import.meta.url).href).then((response) => initWasm(response)),
  ]);
  return bytes;
}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return response;
}

/** What the worker can do. */
export const rasteriseWorkerApi = {
  /** Loads rasteriser and fonts, once; rejects if one cannot be had. */
  async prepare(fontUrls: readonly string[]): Promise<void> {
    fonts ??= load(fontUrls);
    await fonts;
  },
  async rasterise(job: RasterJob): Promise<Uint8Array> {
    if (fonts === null) throw new Error('The rasteriser is asked before it is prepared.');
    const png = rasterise(Resvg, await fonts, job);
    return transfer(png, [png.buffer]);
  },
};

export type RasteriseWorkerApi = typeof rasteriseWorkerApi;

expose(rasteriseWorkerApi);

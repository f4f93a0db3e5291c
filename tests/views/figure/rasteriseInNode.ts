import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { figureFontFiles } from '#views/figure/figureFonts.ts';
import { type RasterJob, rasterise } from '#views/figure/png/rasterise.ts';

export const fontFiles = figureFontFiles.map((file) => `public/fonts/${file}`);
export const fonts = fontFiles.map((file) => new Uint8Array(readFileSync(file)));

let ready: Promise<void> | null = null;

/** The PNG as the app's worker makes it: same code, same wasm, same fonts. */
export async function rasteriseInNode(job: RasterJob): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  return rasterise(Resvg, fonts, job);
}

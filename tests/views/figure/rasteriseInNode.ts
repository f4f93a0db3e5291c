import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-wasm';
import { startRasteriser } from '#scripts/figure/startRasteriser.ts';
import { figureFontFiles } from '#views/figure/figureFonts.ts';
import { type RasterJob, rasterise } from '#views/figure/png/rasterise.ts';

export const fontFiles = figureFontFiles.map((file) => `public/fonts/${file}`);
export const fonts = fontFiles.map((file) => new Uint8Array(readFileSync(file)));

/** The PNG as the app's worker makes it: same code, same wasm, same fonts. */
export async function rasteriseInNode(job: RasterJob): Promise<Uint8Array> {
  await startRasteriser();
  return rasterise(Resvg, fonts, job);
}

import type { Size } from '#base/geometry.ts';
import { describePng, type PngText } from './pngChunks.ts';

/** One picture to make. */
export interface RasterJob {
  /** As `figureSvg` prints it. */
  readonly svg: string;
  readonly pixels: Size;
  readonly dpi: number;
  readonly texts: readonly PngText[];
}

/** The part of resvg that is used: the class of `@resvg/resvg-wasm` after its `initWasm`, or that of `@resvg/resvg-js`. */
export type ResvgClass = new (
  svg: string,
  options: {
    font: { fontBuffers: Uint8Array[]; defaultFontFamily: string };
    fitTo: { mode: 'original' };
  },
) => { render(): { readonly width: number; readonly height: number; asPng(): Uint8Array } };

/**
 * The PNG of a figure, exactly `pixels` large, with its resolution and texts; letters come from `fonts` (whole font
 * files) alone, so that equal jobs give equal bytes in every browser and in Node. Heavy: call it in a worker.
 * Throws if the SVG is no figure of ours, or where memory ends.
 */
export function rasterise(Resvg: ResvgClass, fonts: readonly Uint8Array[], job: RasterJob): Uint8Array {
  const image = new Resvg(sizedInPixels(job.svg, job.pixels), {
    font: { fontBuffers: [...fonts], defaultFontFamily: 'Arimo' },
    fitTo: { mode: 'original' },
  }).render();
  if (image.width !== job.pixels.width || image.height !== job.pixels.height) {
    throw new Error(`The picture came out as ${image.width} × ${image.height} pixels.`);
  }
  return describePng(image.asPng(), job.dpi, job.texts);
}

/**
 * The same SVG with its size in pixels. `fitTo` a width would round the height up; here both are given, and the
 * page, never more than half a pixel off, is stretched to them, or else an edge would stay half transparent.
 */
export function sizedInPixels(svg: string, { width, height }: Size): string {
  const size = /(<svg [^>]*?)width="[\d.]+mm" height="[\d.]+mm"/;
  if (!size.test(svg)) throw new Error('The SVG has no size in millimetres at its root.');
  return svg.replace(size, `$1width="${width}" height="${height}" preserveAspectRatio="none"`);
}

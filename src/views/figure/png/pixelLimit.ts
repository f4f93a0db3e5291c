import type { Size } from '#base/geometry.ts';
import { pixelsOf } from '#views/figure/page/pageUnits.ts';

/**
 * More pixels than this are not tried: the rasteriser holds the picture twice (8 bytes a pixel) in a memory that
 * ends at 4 GB, and an A4 page at 600 dpi, the largest preset, has 35 million.
 */
const mostPixels = 120_000_000;

interface FigureTooLarge {
  readonly pixels: number;
  readonly mostPixels: number;
  /** The largest whole dpi at which the page would do. */
  readonly largestDpi: number;
}

/** What speaks against rasterising a page of this size in mm; null if nothing does. */
export function tooLargeToRasterise(pageMm: Size, dpi: number): FigureTooLarge | null {
  const { width, height } = pixelsOf(pageMm, dpi);
  const pixels = width * height;
  if (pixels <= mostPixels) return null;
  const largestDpi = Math.floor(25.4 * Math.sqrt(mostPixels / (pageMm.width * pageMm.height)) - 1e-6);
  return { pixels, mostPixels, largestDpi };
}

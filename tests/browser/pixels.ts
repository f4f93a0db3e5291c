import type { Locator } from '@playwright/test';
import { type PngFile, readPixels, readPng } from '#tests/views/figure/readPng.ts';

/** A picture with four bytes a pixel: red, green, blue, alpha. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export function pictureOf(png: PngFile): Picture {
  return { width: png.width, height: png.height, pixels: readPixels(png) };
}

/** What the reader sees of an element. */
export async function pictureOn(element: Locator): Promise<Picture> {
  return pictureOf(readPng(await element.screenshot({ animations: 'disabled' })));
}

export function colourAt({ width, pixels }: Picture, x: number, y: number): string {
  return hex(pixels, 4 * (y * width + x));
}

/** How many pixels have each colour, as #rrggbb. */
export function colourCounts({ pixels }: Picture): ReadonlyMap<string, number> {
  const byNumber = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
    byNumber.set(colour, (byNumber.get(colour) ?? 0) + 1);
  }
  return new Map([...byNumber].map(([colour, count]) => [`#${colour.toString(16).padStart(6, '0')}`, count]));
}

/** The distinct values, as #rrggbbaa, of the outermost `width` pixels on all four sides. */
export function borderColours(picture: Picture, width: number): ReadonlySet<string> {
  const { height, pixels } = picture;
  const found = new Set<number>();
  for (let y = 0; y < height; y += 1) {
    const isEdgeRow = y < width || y >= height - width;
    for (let x = 0; x < picture.width; x += 1) {
      if (!isEdgeRow && x === width) x = picture.width - width;
      const at = 4 * (y * picture.width + x);
      const [red = 0, green = 0, blue = 0, alpha = 0] = [
        pixels[at],
        pixels[at + 1],
        pixels[at + 2],
        pixels[at + 3],
      ];
      found.add(red * 2 ** 24 + green * 2 ** 16 + blue * 2 ** 8 + alpha);
    }
  }
  return new Set([...found].map((colour) => `#${colour.toString(16).padStart(8, '0')}`));
}

function hex(pixels: Uint8Array, at: number): string {
  return `#${[0, 1, 2].map((i) => (pixels[at + i] ?? 0).toString(16).padStart(2, '0')).join('')}`;
}

import { svgWithFonts } from '#views/figure/svg/svgWithFonts.ts';
import { missingLetters } from '#views/figure/wording/missingLetters.ts';
import { describePng } from './pngChunks.ts';
import { type RasterJob, sizedInPixels } from './rasterise.ts';

/** The letters of an SVG of ours that the figure font lacks, each once. */
export function lettersLackingIn(svg: string): string[] {
  const texts = [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/gs)].map(([, inner = '']) => inner);
  return missingLetters(texts.join(' ').replace(/<[^>]*>/g, ' '));
}

/**
 * The PNG of a job as the browser draws it: with the figure font, and with the device's own fonts for letters that it
 * lacks, which the rasteriser leaves blank. Rejects where the browser cannot draw it.
 */
export async function drawnByBrowser(
  { svg, pixels, dpi, texts }: RasterJob,
  fonts: readonly Uint8Array[],
): Promise<Uint8Array> {
  const blob = new Blob([svgWithFonts(sizedInPixels(svg, pixels), fonts)], { type: 'image/svg+xml' });
  const url = URL.createObjectURL(blob);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, pixels);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('The browser has no canvas.');
    context.drawImage(image, 0, 0, pixels.width, pixels.height);
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (png === null) throw new Error('The browser made no PNG of its canvas.');
    return describePng(new Uint8Array(await png.arrayBuffer()), dpi, texts);
  } finally {
    URL.revokeObjectURL(url);
  }
}

const tofuSize = 24;

/** The letters that no font of this device has either: they look like one that no font can have. */
export function lettersNowhere(letters: readonly string[]): string[] {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 2 * tofuSize, height: 2 * tofuSize });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return [];
  context.font = `${tofuSize}px sans-serif`;
  const look = (letter: string) => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.fillText(letter, 0, 1.4 * tofuSize);
    return context.getImageData(0, 0, canvas.width, canvas.height).data.join();
  };
  const nothing = look('\u{10ffff}');
  return letters.filter((letter) => !/\p{M}/u.test(letter) && look(letter) === nothing);
}

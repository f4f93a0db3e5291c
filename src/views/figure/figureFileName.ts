import type { Size } from '#encoding/geometry.ts';
import { type FigurePreset, figurePresetOf, pixelsOf } from './figurePreset.ts';
import type { FigureSpec } from './figureSpec.ts';

const longestFilter = 60;

/**
 * `entente-<dataset>-<filter>-183mm-300dpi.png`, or `…-1920x1080.png` for a slide; lower-case Latin letters, digits
 * and hyphens alone, so that every file system takes it. `filter` is any short text, empty for the whole dataset.
 */
export function figureFileName(
  spec: FigureSpec,
  pageMm: Size,
  dataset: string,
  filter: string,
  extension: 'png' | 'svg' | 'pdf',
): string {
  const preset = figurePresetOf(spec);
  const pixels = pixelsOf(pageMm, spec.dpi);
  const size = preset.namedBy === 'px' ? [`${pixels.width}x${pixels.height}`] : [sizeInMm(preset)];
  const resolution = preset.namedBy === 'mm' && extension === 'png' ? [`${spec.dpi}dpi`] : [];
  const words = [slug(dataset), slug(filter, longestFilter)].filter((word) => word !== '');
  return `${['entente', ...words, ...size, ...resolution].join('-')}.${extension}`;
}

/** The width, which names the pages on offer; of one's own size both sides. */
function sizeInMm({ id, widthMm, mostHeightMm }: FigurePreset): string {
  const width = Math.round(widthMm);
  return id === 'own' ? `${width}x${Math.round(mostHeightMm)}mm` : `${width}mm`;
}

const lettersWithoutMarks: Record<string, string> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
};

/** A text as lower-case Latin letters, digits and single hyphens, cut between words at `longest` letters. */
export function slug(text: string, longest = 80): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ıßæœøđðþłħŧ]/gu, (letter) => lettersWithoutMarks[letter] ?? '')
    .replace(/['’ʼʿʾ]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return lastHyphen > longest / 2 ? cut.slice(0, lastHyphen) : plain.slice(0, longest);
}

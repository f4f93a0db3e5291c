import type { Box } from '#base/geometry.ts';

/** Of a gap within a row: a sign before a word, at its height, reads as the beginning of it even at some distance. */
export const alongRow = 0.5;

/** The gap from a text to a sign as it is read: half of it where the sign's middle is in the text's rows. In units. */
export function readGap(text: Box, sign: Box, gap: number): number {
  const middle = sign.y + sign.height / 2;
  return middle > text.y && middle < text.y + text.height ? alongRow * gap : gap;
}

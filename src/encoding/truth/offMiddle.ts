import type { Box } from '#base/geometry.ts';

/**
 * How far the middle of a text stands off a mark, sideways from over or under it or up or down from beside it, whichever
 * is less; 0 where it is right over, under or beside. In units.
 */
export function offMiddle(text: Box, mark: Box): number {
  const aside = Math.abs(text.x + text.width / 2 - mark.x - mark.width / 2) - mark.width / 2;
  const off = Math.abs(text.y + text.height / 2 - mark.y - mark.height / 2) - mark.height / 2;
  return Math.max(0, Math.min(aside, off));
}

/** Points, millimetres and pixels of a printed page. */
import type { Size } from '#base/geometry.ts';

const pointsPerMm = 72 / 25.4;

export function pointsOf(mm: number): number {
  return mm * pointsPerMm;
}

export function mmOf(points: number): number {
  return points / pointsPerMm;
}

/** Whole pixels of a page in mm: round(mm × dpi / 25.4) each way. */
export function pixelsOf(pageMm: Size, dpi: number): Size {
  return {
    width: Math.round((pageMm.width * dpi) / 25.4),
    height: Math.round((pageMm.height * dpi) / 25.4),
  };
}

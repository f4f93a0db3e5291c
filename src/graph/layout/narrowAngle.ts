/** Sine of 22°, the angle from which two lines at one actor read as two. */
const enough = 0.3746;

/**
 * How narrow the angle of two directions is: 1 where they are one, falling by the square to 0 at 22°.
 * Square roots alone: Math.atan2 may differ in the last bit between engines.
 */
export function narrowness(ux: number, uy: number, vx: number, vy: number): number {
  if (ux * vx + uy * vy <= 0) return 0;
  const cross = Math.abs(ux * vy - uy * vx);
  const sine = cross / (Math.sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy)) + 1e-9);
  return sine >= enough ? 0 : (1 - sine / enough) * (1 - sine / enough);
}

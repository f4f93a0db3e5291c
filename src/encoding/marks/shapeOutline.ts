/**
 * Outlines of the actor shapes: as SVG path data, and as the distance from the centre to the rim.
 *
 * Each shape is one of three convex forms about its centre, with half axes p and q:
 *   rounded rectangle of corner radius r   |x| ≤ p, |y| ≤ q
 *   ellipse                                (x/p)² + (y/q)² ≤ 1
 *   polygon                                nᵢ·x ≤ hᵢ for each side
 * Seen from inside, the rim in the unit direction d lies at the least positive λ where λd meets the boundary;
 * a closed formula gives it, in constant time for every form.
 */

import { lengthOf, type Point, pathNumber, type Size } from '#base/geometry.ts';
import type { ActorShape } from './actorShape.ts';

/** Corner radius as a share of the shorter side; 0.5 makes a bar with round ends. */
const cornerShare: Partial<Record<ActorShape, number>> = {
  rectangle: 0.1,
  smallRectangle: 0.1,
  roundedBar: 0.5,
};

/** Corners in halves of width and height, clockwise; the hexagon points left and right. */
const corners: Partial<Record<ActorShape, readonly (readonly [number, number])[]>> = {
  hexagon: [
    [1, 0],
    [0.5, 1],
    [-0.5, 1],
    [-1, 0],
    [-0.5, -1],
    [0.5, -1],
  ],
  smallDiamond: [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ],
};

/** SVG path data (absolute commands, closed, clockwise) of a shape of the given size about a centre. */
export function outlinePath(shape: ActorShape, centre: Point, size: Size): string {
  const n = pathNumber;
  const p = size.width / 2;
  const q = size.height / 2;
  const { x, y } = centre;
  const polygon = corners[shape];
  if (polygon) return `M${polygon.map(([u, v]) => `${n(x + u * p)} ${n(y + v * q)}`).join('L')}Z`;

  const share = cornerShare[shape];
  if (share === undefined) {
    const arc = (toX: number) => `A${n(p)} ${n(q)} 0 0 1 ${n(toX)} ${n(y)}`;
    return `M${n(x - p)} ${n(y)}${arc(x + p)}${arc(x - p)}Z`;
  }
  const r = share * Math.min(size.width, size.height);
  const arc = (toX: number, toY: number) => `A${n(r)} ${n(r)} 0 0 1 ${n(toX)} ${n(toY)}`;
  return (
    `M${n(x - p + r)} ${n(y - q)}H${n(x + p - r)}${arc(x + p, y - q + r)}V${n(y + q - r)}${arc(x + p - r, y + q)}` +
    `H${n(x - p + r)}${arc(x - p, y + q - r)}V${n(y - q + r)}${arc(x - p + r, y - q)}Z`
  );
}

/** Distance from the centre of a shape to its outline along a unit direction, in the unit of `size`; > 0 for a size > 0. */
export function rimDistance(shape: ActorShape, size: Size, direction: Point): number {
  const p = size.width / 2;
  const q = size.height / 2;
  const dx = Math.abs(direction.x);
  const dy = Math.abs(direction.y);
  if (shape === 'smallDiamond') return 1 / (dx / p + dy / q);
  // The slanted side from (p, 0) to (p/2, q) satisfies x/p + y/(2q) = 1.
  if (shape === 'hexagon') return Math.min(1 / (dx / p + dy / (2 * q)), dy === 0 ? Infinity : q / dy);
  const share = cornerShare[shape];
  if (share === undefined) return 1 / lengthOf(dx / p, dy / q);

  const flat = Math.min(dx === 0 ? Infinity : p / dx, dy === 0 ? Infinity : q / dy);
  const r = share * Math.min(size.width, size.height);
  const cx = p - r;
  const cy = q - r;
  if (flat * dx <= cx || flat * dy <= cy) return flat;
  const along = dx * cx + dy * cy;
  return along + Math.sqrt(Math.max(0, along * along - (cx * cx + cy * cy - r * r)));
}

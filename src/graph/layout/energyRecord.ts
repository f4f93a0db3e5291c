import type { EnergyWeights } from './energyWeights.ts';
import type { LayoutModel } from './layoutModel.ts';
import { type Frame, nameHeight, separation } from './referenceCanvas.ts';

/** Half of a name's height, px. */
export const nameRadius = nameHeight / 2;

/**
 * What the terms of an energy are computed from: the places, which change, and what of bodies and lines never does. Typed arrays,
 * since annealing asks for it a hundred thousand times.
 */
export interface EnergyRecord {
  readonly area: Frame;
  readonly weights: EnergyWeights;
  /** How many bodies and lines there are. */
  readonly count: number;
  readonly lines: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly groups: readonly (readonly number[])[];
  /** Index of each body's group; -1 for none. */
  readonly groupOf: Int32Array;
  /** Half the width of each body's name, px. */
  readonly nameReach: Float64Array;
  /** By how much across a name is squeezed so that it is a circle. */
  readonly squeeze: Float64Array;
  /** The ends of each line. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly drawn: Float64Array;
  readonly aligned: Float64Array;
  readonly opposed: Float64Array;
  readonly bond: Float64Array;
  /** The lines at each body. */
  readonly incident: readonly Int32Array[];
  /** Share of the separation that so many bodies can keep. */
  readonly scale: number;
  /** Side of a square for each body, if they shared the area. */
  readonly spacing: number;
}

/**
 * Share of the separation that n bodies can keep: 1 up to 40, then less, so that boxes never fill more than six
 * tenths of the rectangle.
 */
export function separationScale(count: number): number {
  return Math.min(1, Math.sqrt(0.6 / (Math.max(1, count) * separation.x * separation.y)));
}

export function energyRecord(
  { bodies, segments, groups }: LayoutModel,
  area: Frame,
  weights: EnergyWeights,
): EnergyRecord {
  const count = bodies.length;
  const from = Int32Array.from(segments, ({ a }) => a.index);
  const to = Int32Array.from(segments, ({ b }) => b.index);
  return {
    area,
    weights,
    count,
    lines: segments.length,
    x: Float64Array.from(bodies, (body) => body.x),
    y: Float64Array.from(bodies, (body) => body.y),
    groups,
    groupOf: Int32Array.from(bodies, (body) => body.group),
    nameReach: Float64Array.from(bodies, (body) => body.halfName),
    squeeze: Float64Array.from(bodies, (body) => nameRadius / (body.halfName + 6)),
    from,
    to,
    drawn: Float64Array.from(segments, (segment) => segment.drawn),
    aligned: Float64Array.from(segments, (segment) => segment.aligned),
    opposed: Float64Array.from(segments, (segment) => segment.opposed),
    bond: Float64Array.from(segments, (segment) => segment.bond),
    incident: bodies.map(({ index }) =>
      Int32Array.from([...segments.keys()].filter((line) => from[line] === index || to[line] === index)),
    ),
    scale: separationScale(count),
    spacing: Math.sqrt((area.width * area.height) / Math.max(1, count)),
  };
}

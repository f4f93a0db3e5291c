/** The terms of an energy that lines have: their lengths, crossings, what they pass under, and bundles (see `layoutEnergy.ts`). */
import { segmentsCross, squaredSegmentDistance } from '#base/geometry.ts';
import { type EnergyRecord, nameRadius } from './energyRecord.ts';
import { lineLengths } from './energyWeights.ts';
import { narrowness } from './narrowAngle.ts';
import { markSize, nameGap, nameHeight } from './referenceCanvas.ts';

const shapeClearance = markSize / 2 + 18;
const shapeTouch = markSize / 2 + 6;
const nameCentre = markSize / 2 + nameGap + nameHeight / 2;

export function lineTerms(record: EnergyRecord) {
  return {
    lengthCost: lengthTerm(record),
    crossing: crossingTerm(record),
    under: underTerm(record),
    bundled: bundleTerm(record),
  };
}

/** The length of a line: too short for a mark and a word, an aligned one too long, an opposed one too short or far too long. */
function lengthTerm({
  x,
  y,
  from,
  to,
  nameReach,
  drawn,
  aligned,
  opposed,
  bond,
  weights,
  scale,
  spacing,
}: EnergyRecord) {
  const alignedUpTo = Math.max(lineLengths.alignedUpTo * spacing, lineLengths.alignedAtLeast * scale);
  const opposedFrom = lineLengths.opposedFrom * spacing;
  const opposedUpTo = lineLengths.opposedUpTo * spacing;
  const short = lineLengths.short * scale;
  return (line: number): number => {
    const a = from[line];
    const b = to[line];
    const dx = x[a] - x[b];
    const dy = y[a] - y[b];
    const length = Math.sqrt(dx * dx + dy * dy);
    const seen = drawn[line];
    const plus = aligned[line];
    const minus = opposed[line];
    let sum = 0;
    if (length < short && seen > 0.1) sum += 0.8 * ((short - length) / 40) * ((short - length) / 40);
    // A line that leaves steeply downwards runs through the name of its own end.
    const reach = nameReach[dy < 0 ? a : b];
    if (Math.abs(dx) * nameCentre < reach * Math.abs(dy)) sum += 0.35 * seen;
    // A dyad of both signs pulls no way, but keeps its ends in sight of one another.
    const isMixed = plus > 0 && minus > 0;
    if (length > alignedUpTo) {
      const excess = (length - alignedUpTo) / 100;
      const pull = (isMixed ? 0.3 : 1.5) * weights.signs * plus + 0.9 * bond[line];
      sum += pull * ((excess * excess) / (1 + 0.5 * excess));
    }
    if (minus > 0 && !isMixed) {
      if (length < opposedFrom) {
        const lack = (opposedFrom - length) / 100;
        sum += 0.55 * weights.signs * minus * lack * lack;
      } else if (length > opposedUpTo) {
        const excess = (length - opposedUpTo) / 100;
        sum += 0.5 * weights.signs * excess * excess;
      }
    }
    return sum;
  };
}

/** Two lines that cross: flat ones read worst. */
function crossingTerm({ x, y, from, to, drawn, weights }: EnergyRecord) {
  return (one: number, other: number): number => {
    const a = from[one];
    const b = to[one];
    const c = from[other];
    const d = to[other];
    if (a === c || a === d || b === c || b === d || drawn[other] === 0) return 0;
    const ax = x[a];
    const bx = x[b];
    const cx = x[c];
    const dx = x[d];
    // Most lines are far from each other, as their extents show.
    if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return 0;
    const ay = y[a];
    const by = y[b];
    const cy = y[c];
    const dy = y[d];
    if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return 0;
    const areCrossed = segmentsCross({ x: ax, y: ay }, { x: bx, y: by }, { x: cx, y: cy }, { x: dx, y: dy });
    if (!areCrossed) return 0;
    const dot = (bx - ax) * (dx - cx) + (by - ay) * (dy - cy);
    const first = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
    const second = (dx - cx) * (dx - cx) + (dy - cy) * (dy - cy);
    const seen = drawn[one] * drawn[other];
    return weights.crossings * seen * (0.7 + (0.6 * dot * dot) / (first * second));
  };
}

/** A line under the mark or through the name of a third body. */
function underTerm({ x, y, from, to, drawn, squeeze }: EnergyRecord) {
  return (line: number, body: number): number => {
    const a = from[line];
    const b = to[line];
    if (a === body || b === body || drawn[line] === 0) return 0;
    const px = x[body];
    const py = y[body];
    const ax = x[a];
    const bx = x[b];
    if ((ax < px - 64 && bx < px - 64) || (ax > px + 64 && bx > px + 64)) return 0;
    const ay = y[a];
    const by = y[b];
    if ((ay < py - 40 && by < py - 40) || (ay > py + 58 && by > py + 58)) return 0;
    let sum = 0;
    const squared = squaredSegmentDistance({ x: px, y: py }, { x: ax, y: ay }, { x: bx, y: by });
    if (squared < shapeClearance * shapeClearance) {
      sum += 3 * (1 - Math.sqrt(squared) / shapeClearance);
      if (squared < shapeTouch * shapeTouch) sum += 3;
    }
    // The name as an ellipse, squeezed until it is a circle.
    const factor = squeeze[body];
    const name = squaredSegmentDistance(
      { x: px * factor, y: py + nameCentre },
      { x: ax * factor, y: ay },
      { x: bx * factor, y: by },
    );
    if (name < nameRadius * nameRadius) sum += 0.3 + 1.1 * (1 - Math.sqrt(name) / nameRadius);
    return sum * drawn[line];
  };
}

/** Bundles at the end `body` of a line: the angles it makes there with the other lines. */
function bundleTerm({ x, y, from, to, drawn, incident, weights, lines }: EnergyRecord) {
  return (line: number, body: number, before = lines): number => {
    if (drawn[line] <= 0.1) return 0;
    const px = x[body];
    const py = y[body];
    const end = from[line] === body ? to[line] : from[line];
    const ux = x[end] - px;
    const uy = y[end] - py;
    const own = incident[body];
    let sum = 0;
    for (let at = 0; at < own.length; at++) {
      const other = own[at];
      if (other >= before) break;
      if (other === line || drawn[other] <= 0.1) continue;
      const far = from[other] === body ? to[other] : from[other];
      sum += drawn[line] * drawn[other] * narrowness(ux, uy, x[far] - px, y[far] - py);
    }
    return weights.spread * sum;
  };
}

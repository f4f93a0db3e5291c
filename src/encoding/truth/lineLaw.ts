import { boxesOverlap } from '#base/geometry.ts';
import { polylineOf, polylineWithin } from '#base/outline.ts';
import { actorOutline } from '#encoding/marks/markOutlines.ts';
import type { Breach, Law } from './breach.ts';

/** A line that grazes a rim by so much, as a share of the mark's shorter side, is read as passing by. */
const graze = 0.15;

/**
 * No line runs through the mark of an actor that is at none of its ends: it would tie that one to both. Amounts are in
 * units: the length within the mark.
 */
export const lineLaw: Law = ({ lines, actors }) => {
  const marks = actors.map((actor) => ({ ...actor, outline: actorOutline(actor) }));
  return lines.flatMap(({ id, a, b, curve }): readonly Breach[] => {
    const stroke = polylineOf(curve);
    return marks.flatMap(({ id: actor, size, outline }) => {
      if (actor === a || actor === b) return [];
      if (!boxesOverlap(stroke.box, outline.box)) return [];
      const amount = polylineWithin(stroke, outline);
      if (amount <= graze * Math.min(size.width, size.height)) return [];
      return [{ law: 'line', of: { part: 'line', id }, with: { part: 'actor', id: actor }, amount } as const];
    });
  });
};

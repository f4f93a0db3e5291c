import { lengthWithin, polylineOf } from '#base/outline.ts';
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
    const { points, box } = polylineOf(curve);
    return marks.flatMap(({ id: actor, size, outline }) => {
      if (actor === a || actor === b) return [];
      const { x, y, width, height } = outline.box;
      if (x > box.x + box.width || x + width < box.x || y > box.y + box.height || y + height < box.y)
        return [];
      let amount = 0;
      for (let i = 1; i < points.length; i += 1)
        amount += lengthWithin(
          points[i - 1] as (typeof points)[number],
          points[i] as (typeof points)[number],
          outline,
        );
      if (amount <= graze * Math.min(size.width, size.height)) return [];
      return [{ law: 'line', of: { part: 'line', id }, with: { part: 'actor', id: actor }, amount } as const];
    });
  });
};

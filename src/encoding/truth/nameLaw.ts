import { gapBetween } from '#base/geometry.ts';
import { gapToOutline } from '#base/outline.ts';
import { actorOutline } from '#encoding/marks/markOutlines.ts';
import type { Breach, Law } from './breach.ts';

/** A name without a leader line stands nearer to its own mark than to any other. Amounts are in units. */
export const nameLaw: Law = ({ actors }) => {
  const outlines = actors.map(actorOutline);
  return actors.flatMap(({ id, label }, index): readonly Breach[] => {
    if (label === null || label.leader !== null) return [];
    const own = gapToOutline(label.box, outlines[index] as (typeof outlines)[number]);
    return actors.flatMap((other, place) => {
      const shape = outlines[place] as (typeof outlines)[number];
      if (other.id === id || gapBetween(label.box, shape.box) > own) return [];
      const gap = gapToOutline(label.box, shape);
      if (gap > own) return [];
      return {
        law: 'name' as const,
        of: { part: 'name' as const, id },
        with: { part: 'actor' as const, id: other.id },
        amount: Math.max(own - gap, 0.01),
      };
    });
  });
};

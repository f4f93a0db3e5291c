import { boxAround, gapBetween } from '#base/geometry.ts';
import { gapToOutline } from '#base/outline.ts';
import { actorOutline } from '#encoding/marks/markOutlines.ts';
import type { Breach, Law } from './breach.ts';
import { offMiddle } from './offMiddle.ts';

/**
 * A name without a leader line stands nearer to its own mark than to any other, by its gap and as it is read: a name that
 * slid aside from under its mark and stands right beside another is that one's. Amounts are in units.
 */
export const nameLaw: Law = ({ actors }) => {
  const outlines = actors.map(actorOutline);
  return actors.flatMap((actor, index): readonly Breach[] => {
    const { id, label } = actor;
    if (label === null || label.leader !== null) return [];
    const { box } = label;
    const own = gapToOutline(box, outlines[index] as (typeof outlines)[number]);
    const ownRead = own + offMiddle(box, boxAround(actor.centre, actor.size));
    return actors.flatMap((other, place) => {
      const shape = outlines[place] as (typeof outlines)[number];
      if (other.id === id || gapBetween(box, shape.box) > ownRead) return [];
      const gap = gapToOutline(box, shape);
      const amount = Math.max(own - gap, ownRead - gap - offMiddle(box, boxAround(other.centre, other.size)));
      if (amount < 0) return [];
      return {
        law: 'name' as const,
        of: { part: 'name' as const, id },
        with: { part: 'actor' as const, id: other.id },
        amount: Math.max(amount, 0.01),
      };
    });
  });
};

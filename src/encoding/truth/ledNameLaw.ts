import { gapBetween } from '#base/geometry.ts';
import type { PlacedText } from '#encoding/scene/scene.ts';
import type { Breach, Law } from './breach.ts';
import { lawDistances as law } from './lawDistances.ts';

/**
 * A name at a leader line stands off every other name: right above or under one it is read as its other half, and as the name of that
 * one's mark. Amounts are in units: how much nearer it is than may be.
 */
export const ledNameLaw: Law = ({ actors }) => {
  const named = actors.flatMap(({ id, label }) => (label ? [{ id, label }] : []));
  const isLed = ({ label }: { readonly label: PlacedText }) => label.leader !== null;
  return named.filter(isLed).flatMap((one): readonly Breach[] =>
    named.flatMap((other): readonly Breach[] => {
      // Of two that both have one, each pair is told once.
      if (other === one || (isLed(other) && other.id < one.id)) return [];
      const least = law.ledFromNames * Math.min(one.label.fontSize, other.label.fontSize);
      const gap = gapBetween(one.label.box, other.label.box);
      if (gap >= least) return [];
      const of = { part: 'name', id: one.id } as const;
      return [{ law: 'ledName', of, with: { part: 'name', id: other.id }, amount: least - gap }];
    }),
  );
};

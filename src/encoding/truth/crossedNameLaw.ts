import { boxesOverlap } from '#base/geometry.ts';
import { boxOutline, polylineOf, polylineWithin } from '#base/outline.ts';
import type { Breach, Law } from './breach.ts';

/** In ems: a line that is hidden under a name for less than this is seen to run on. */
const glimpse = 0.5;

/**
 * No line runs under the name of an actor that is at none of its ends: the name breaks it in two, and each half would be read as
 * ending at that actor. A tie of membership is so thin and pale that nobody reads it so. Amounts are in ems: the length under
 * the name.
 */
export const crossedNameLaw: Law = ({ lines, actors }) => {
  const names = actors.flatMap(({ id, label }) =>
    label ? [{ id, label, outline: boxOutline(label.box) }] : [],
  );
  return lines.flatMap(({ id: line, a, b, kind, curve }): readonly Breach[] => {
    if (kind === 'structure') return [];
    const stroke = polylineOf(curve);
    return names.flatMap(({ id, label, outline }) => {
      if (id === a || id === b || !boxesOverlap(stroke.box, outline.box)) return [];
      const amount = polylineWithin(stroke, outline) / label.fontSize;
      if (amount <= glimpse) return [];
      return [
        { law: 'crossedName', of: { part: 'name', id }, with: { part: 'line', id: line }, amount } as const,
      ];
    });
  });
};

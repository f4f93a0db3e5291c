import { gapBetween } from '#base/geometry.ts';
import { gapToPolyline, type Outline, polylineOf } from '#base/outline.ts';
import type { Breach, Law } from './breach.ts';
import { lettersOf } from './textsIn.ts';

/** In ems: a leader line ends so far from the stroke of any other line. */
const offOthers = 0.1;

/**
 * A word stands nearest its own line, or has a leader line to it, which ends where no other line passes; it never lies on another
 * line. Amounts are in units: by how much another line is nearer.
 */
export const lineLabelLaw: Law = ({ lines }) => {
  if (lines.every(({ lineLabel }) => lineLabel === null)) return [];
  const curves = lines.map(({ curve }) => polylineOf(curve));
  return lines.flatMap(({ id, lineLabel }, index): readonly Breach[] => {
    if (lineLabel === null) return [];
    const letters = lettersOf(lineLabel);
    const foot = lineLabel.leader?.[0];
    const own = foot ? 0 : gapToPolyline(lineLabel.box, curves[index] as Outline);
    return lines.flatMap((other, place): readonly Breach[] => {
      const curve = curves[place] as Outline;
      const least = offOthers * lineLabel.fontSize + other.width / 2;
      const footGap =
        foot && other.id !== id ? gapToPolyline({ ...foot, width: 0, height: 0 }, curve) : least;
      if (footGap < least)
        return [
          {
            law: 'lineLabel',
            of: { part: 'lineLabel', id },
            with: { part: 'line', id: other.id },
            amount: least - footGap,
          },
        ];
      if (other.id === id || gapBetween(lineLabel.box, curve.box) > own) return [];
      const gap = gapToPolyline(lineLabel.box, curve);
      const isOn = gap === 0 && gapToPolyline(letters, curve) === 0;
      const isNearer = lineLabel.leader === null && gap <= own;
      if (!isOn && !isNearer) return [];
      return [
        {
          law: 'lineLabel',
          of: { part: 'lineLabel', id },
          with: { part: 'line', id: other.id },
          amount: Math.max(own - gap, 0.01),
        },
      ];
    });
  });
};

import { gapBetween } from '#base/geometry.ts';
import {
  flagFromEnd,
  flagGapToLines,
  flagInkBox,
  flagOffOthers,
  gapToLine,
} from '#encoding/marks/markOutlines.ts';
import type { Breach, Law } from './breach.ts';
import { textsIn } from './textsIn.ts';

/** In ems: a "¶" so near to its line touches it. */
const touch = 0.7;

/**
 * A "¶" says whose claim a line is: it touches its own line, and is clearly nearer to that than to any other; it stands off other
 * lines, and off names and words, but for the word of a line that is all of it a claim; that of one end stands by this end, nearer
 * than to the sign. Amounts are in units.
 */
export const flagLaw: Law = (scene) => {
  const { lines } = scene;
  const flagged = lines.flatMap((line) => (line.flag ? [{ line, flag: line.flag }] : []));
  if (flagged.length === 0) return [];
  const texts = textsIn(scene);
  return flagged.flatMap(({ line, flag }): readonly Breach[] => {
    const of = { part: 'flag', id: line.id } as const;
    const ink = flagInkBox(flag, 0);
    const least = flagOffOthers * flag.fontSize;
    const own = gapToLine(ink, line);
    const off = own - touch * flag.fontSize;
    const most = flagGapToLines(own, flag.fontSize);
    const strangers = lines.flatMap((other): readonly Breach[] => {
      if (other === line) return [];
      const gap = gapToLine(ink, other, most);
      if (gap >= most) return [];
      return [{ law: 'flag', of, with: { part: 'line', id: other.id }, amount: most - gap }];
    });
    const besides = texts.flatMap(({ of: text, placed }): readonly Breach[] => {
      if (text.part === 'lineLabel' && text.id === line.id && flag.end === undefined) return [];
      const gap = gapBetween(ink, placed.box);
      return gap < least ? [{ law: 'flag', of, with: text, amount: least - gap }] : [];
    });
    const stray = Math.max(off, flagFromEnd(flag, line));
    const far: readonly Breach[] =
      stray > 0 ? [{ law: 'flag', of, with: { part: 'line', id: line.id }, amount: stray }] : [];
    return [...far, ...strangers, ...besides];
  });
};

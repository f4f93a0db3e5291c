import { BoxGrid } from '#base/boxGrid.ts';
import { type Box, boxAround, type Curve, pointOn } from '#base/geometry.ts';
import { memoBy } from '#base/memo.ts';

/** True if a line other than that of `own` runs through a box. */
export type StrangerInk = (box: Box, own: Curve) => boolean;

/** Past so many lines, signs cannot keep off all others and are not asked to. */
const mostLines = 150;
const samples = 48;

/** Boxes about the pieces of a curve, none of them empty. */
const boxesAlong = memoBy((curve: Curve): readonly Box[] =>
  Array.from({ length: samples + 1 }, (_, i) => {
    const [from, to] = [pointOn(curve, i / samples), pointOn(curve, Math.min(1, (i + 1) / samples))];
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    return boxAround(middle, { width: Math.abs(to.x - from.x) + 1, height: Math.abs(to.y - from.y) + 1 });
  }),
);

/** Where lines run, asked by box. Each curve is told from the others by identity. */
export function strangerInk(curves: readonly Curve[]): StrangerInk {
  if (curves.length > mostLines) return () => false;
  const grid = new BoxGrid();
  const owners: Curve[] = [];
  for (const curve of curves) {
    for (const box of boxesAlong(curve)) owners[grid.add(box)] = curve;
  }
  return (box, own) => grid.some(box, (index) => owners[index] !== own);
}

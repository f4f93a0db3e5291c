import { areaOf, boxOutline, commonPart, type Outline } from '#base/outline.ts';
import { actorOutline, endOutline, flagInkBox, midOutline } from '#encoding/marks/markOutlines.ts';
import type { Breach, Law, Party } from './breach.ts';
import { textsIn } from './textsIn.ts';

/** A tenth of a mark may be covered: it still reads. */
const mostCovered = 0.1;
/** Of a sign that its "¶" or another's may cover, for the rounding of its corners. */
const mostUnderFlag = 0.02;

interface Cover {
  readonly is: Party;
  readonly shape: Outline;
}

/**
 * No middle or end mark is covered by more than a tenth, neither by a text, a flag or a shape nor by a mark that is painted
 * after it, and no flag covers a sign. Amounts are shares of the mark.
 */
export const markLaw: Law = (scene) => {
  const { actors, lines } = scene;
  const shapes: readonly Cover[] = actors.map((actor) => ({
    is: { part: 'actor', id: actor.id },
    shape: actorOutline(actor),
  }));
  const texts: readonly Cover[] = textsIn(scene).map(({ of, placed }) => ({
    is: of,
    shape: boxOutline(placed.box),
  }));
  const flags: readonly Cover[] = lines.flatMap(({ id, flag }) =>
    flag ? [{ is: { part: 'flag' as const, id }, shape: boxOutline(flagInkBox(flag)) }] : [],
  );
  // In the painter's order: what is faded comes first.
  const isFaded = ({ emphasis }: (typeof lines)[number]) => emphasis === 'faded';
  const painted = [...lines.filter(isFaded), ...lines.filter((line) => !isFaded(line))];
  const marks: readonly Cover[] = painted.flatMap(({ id, ends, mid }) => [
    ...ends.map((end) => ({ is: { part: 'end' as const, id }, shape: endOutline(end) })),
    ...(mid ? [{ is: { part: 'mid' as const, id }, shape: midOutline(mid) }] : []),
  ]);
  return marks.flatMap(({ is, shape }, index): readonly Breach[] => {
    const whole = areaOf(shape.points);
    const left = shape.box.x;
    const right = left + shape.box.width;
    const found: Breach[] = [];
    const look = (cover: Cover, most: number) => {
      if (cover.shape.box.x >= right || cover.shape.box.x + cover.shape.box.width <= left) return;
      const amount = areaOf(commonPart(shape, cover.shape)) / whole;
      if (amount > most) found.push({ law: 'mark', of: cover.is, with: is, amount });
    };
    for (const cover of shapes) look(cover, mostCovered);
    for (const cover of texts) look(cover, mostCovered);
    for (const cover of flags) look(cover, is.part === 'mid' ? mostUnderFlag : mostCovered);
    for (let later = index + 1; later < marks.length; later += 1) look(marks[later] as Cover, mostCovered);
    return found;
  });
};

import type { Box } from '#base/geometry.ts';
import { areaOf, boxOutline, commonPart, type Outline, polylineOf } from '#base/outline.ts';
import { actorOutline, endOutline, flagInkBox, midOutline } from '#encoding/marks/markOutlines.ts';
import type { Breach, Law, Party } from './breach.ts';
import { textsIn } from './textsIn.ts';

interface Thing {
  readonly is: Party;
  readonly shape: Outline;
}

/** Rounding of a box, in units. */
const rounding = 0.01;

function beyond(
  { x, y, width, height }: Box,
  frame: { readonly width: number; readonly height: number },
): number {
  return Math.max(-x, -y, x + width - frame.width, y + height - frame.height);
}

/**
 * Texts lie on no other text and on no actor's mark but their own, and nothing is cut by the frame. Amounts are in square
 * units for what overlaps, in units for what is cut.
 */
export const textLaw: Law = (scene) => {
  const { actors, lines, frame } = scene;
  const flags: readonly Thing[] = lines.flatMap(({ id, flag }) =>
    flag ? [{ is: { part: 'flag' as const, id }, shape: boxOutline(flagInkBox(flag, 0)) }] : [],
  );
  const texts: readonly Thing[] = [
    ...textsIn(scene).map(({ of, placed }) => ({ is: of, shape: boxOutline(placed.box) })),
    ...flags,
  ];
  const shapes: readonly Thing[] = actors.map((actor) => ({
    is: { part: 'actor', id: actor.id },
    shape: actorOutline(actor),
  }));
  const marks: readonly Thing[] = lines.flatMap(({ id, curve, mid, ends }) => [
    { is: { part: 'line' as const, id }, shape: polylineOf(curve) },
    ...(mid ? [{ is: { part: 'mid' as const, id }, shape: midOutline(mid) }] : []),
    ...ends.map((end) => ({ is: { part: 'end' as const, id }, shape: endOutline(end) })),
  ]);
  const overlaps = texts.flatMap(({ is, shape }, index) =>
    [...texts.slice(index + 1), ...shapes].flatMap((other): readonly Breach[] => {
      if (is.part === 'name' && other.is.part === 'actor' && other.is.id === is.id) return [];
      const amount = areaOf(commonPart(shape, other.shape));
      return amount > rounding ? [{ law: 'text', of: is, with: other.is, amount }] : [];
    }),
  );
  const cut = [...texts, ...shapes, ...marks].flatMap(({ is, shape }): readonly Breach[] => {
    const amount = beyond(shape.box, frame);
    return amount > rounding ? [{ law: 'text', of: is, with: null, amount }] : [];
  });
  return [...overlaps, ...cut];
};

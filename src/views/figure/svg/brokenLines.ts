/**
 * On a transparent page no halo keeps a name off the line or the outline of an area that it stands on, for it would be white on
 * whatever ground the page comes to lie on: the line itself is broken there.
 */
import { type Box, boxesOverlap, type Curve, grown, type Point, pointOn } from '#base/geometry.ts';
import { polylineOf } from '#base/outline.ts';
import { textWidth } from '#base/textWidth.ts';
import { curvePath } from '#encoding/marks/markPrimitives.ts';
import type { Primitive, TextPrimitive } from '#encoding/marks/primitive.ts';
import { isGroup, type PrimitiveGroup } from './printSvg.ts';

/** Groups without the halos of their texts: on a ground of another colour each would be a white rim. */
export function withoutHalos(group: PrimitiveGroup): PrimitiveGroup {
  const content = group.content.map((item) => {
    if (isGroup(item)) return withoutHalos(item);
    return item.form === 'text' ? { ...item, halo: 0 } : item;
  });
  return { ...group, content };
}

/**
 * The groups of a scene, all in its frame's coordinates, without the halos of their texts, and with their lines broken where such
 * a text stands.
 */
export function brokenUnderTexts(groups: readonly PrimitiveGroup[]): readonly PrimitiveGroup[] {
  const texts = groups.flatMap(textsWithHalo).map(groundOf);
  const broken = (item: Item): readonly Item[] => {
    if (isGroup(item)) return [{ ...item, content: item.content.flatMap(broken) }];
    if (item.form === 'text') return [{ ...item, halo: 0 }];
    const curves = item.stroke === null ? null : curvesOf(item.d);
    if (curves === null) return [item];
    const d = curves
      .flatMap((curve) => partsOff(curve, texts))
      .map(curvePath)
      .join('');
    if (item.fill === null) return [{ ...item, d }];
    // The ground of an area stays whole.
    return [
      { ...item, stroke: null, strokeWidth: 0 },
      { ...item, fill: null, d },
    ];
  };
  return groups.flatMap(broken) as readonly PrimitiveGroup[];
}

type Item = PrimitiveGroup['content'][number];

function textsWithHalo({ content }: PrimitiveGroup): TextPrimitive[] {
  return content.flatMap((item) => {
    if (isGroup(item)) return textsWithHalo(item);
    return isText(item) && item.halo > 0 ? [item] : [];
  });
}

const isText = (item: Primitive): item is TextPrimitive => item.form === 'text';

/** In ems of the figure font: its capitals, and what hangs under the baseline. */
const letters = { up: 0.74, down: 0.21 } as const;

/** What a text with its halo takes of the ground. */
function groundOf({ text, at, anchor, fontSize, weight, isItalic, halo }: TextPrimitive): Box {
  const width = textWidth(text, fontSize, weight, isItalic);
  const x = at.x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  const height = (letters.up + letters.down) * fontSize;
  return grown({ x, y: at.y - letters.up * fontSize, width, height }, halo / 2);
}

const numberText = '(-?[\\d.]+)';
const pointText = `${numberText} ${numberText}`;
const arcText = new RegExp(`Q${pointText} ${pointText}`, 'g');
const loopText = new RegExp(`M${pointText}((?:Q${pointText} ${pointText})+)Z?`, 'g');

/** The curves that a path is made of, a line or the loops of an area; null for any other path. */
function curvesOf(d: string): readonly Curve[] | null {
  if (d.replace(loopText, '') !== '') return null;
  return [...d.matchAll(loopText)].flatMap(([, x, y, arcs]) => {
    let start: Point = { x: Number(x), y: Number(y) };
    return [...(arcs as string).matchAll(arcText)].map(([, ...numbers]): Curve => {
      const [controlX, controlY, endX, endY] = numbers.map(Number) as [number, number, number, number];
      const curve = { start, control: { x: controlX, y: controlY }, end: { x: endX, y: endY } };
      start = curve.end;
      return curve;
    });
  });
}

/** So many pieces of a line are looked at, each with its ends found to a part of that by halving. */
const pieces = 128;
const halvings = 8;

/** The parts of a curve that lie under none of these boxes, in its order. */
function partsOff(curve: Curve, boxes: readonly Box[]): Curve[] {
  const { box } = polylineOf(curve);
  const near = boxes.filter((one) => boxesOverlap(one, grown(box, 1)));
  if (near.length === 0) return [curve];
  const isUnder = (t: number) => {
    const { x, y } = pointOn(curve, t);
    return near.some((one) => x > one.x && x < one.x + one.width && y > one.y && y < one.y + one.height);
  };
  /** Where the line comes out from under a text or goes under one, between a place and the next. */
  const edgeIn = (from: number, to: number) => {
    const before = isUnder(from);
    let [low, high] = [from, to];
    for (let round = 0; round < halvings; round += 1) {
      const middle = (low + high) / 2;
      if (isUnder(middle) === before) low = middle;
      else high = middle;
    }
    return high;
  };
  const parts: Curve[] = [];
  let start = isUnder(0) ? null : 0;
  for (let piece = 0; piece < pieces; piece += 1) {
    const [from, to] = [piece / pieces, (piece + 1) / pieces];
    if (isUnder(from) === isUnder(to)) continue;
    const edge = edgeIn(from, to);
    if (start === null) start = edge;
    else {
      parts.push(partOf(curve, start, edge));
      start = null;
    }
  }
  if (start !== null) parts.push(partOf(curve, start, 1));
  return parts;
}

/** The part of a curve from one share of its way to another (de Casteljau). */
function partOf(curve: Curve, from: number, to: number): Curve {
  const { start, control, end } = curve;
  const mix = (a: Point, b: Point, t: number): Point => ({
    x: a.x + t * (b.x - a.x),
    y: a.y + t * (b.y - a.y),
  });
  return {
    start: pointOn(curve, from),
    control: mix(mix(start, control, from), mix(control, end, from), to),
    end: pointOn(curve, to),
  };
}

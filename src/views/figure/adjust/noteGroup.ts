import { type Box, nearestInBox, type Point, type Size } from '#base/geometry.ts';
import type { Primitive } from '#encoding/marks/primitive.ts';
import type { FigureNote, FramePoint } from '#views/figure/figureFile/figureAdjustments.ts';
import { setParagraph } from '#views/figure/page/paragraph.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import { figureNoteWords as words } from '#words/figureAdjust.ts';

/** In sizes of the note's letters. */
const widest = 16;
const gap = 0.4;
const head = 0.8;

/** The user's note in a frame of this size, its letters `fontSize` points: text, and an arrow where it points at something. */
export function noteGroup({ text, at, to }: FigureNote, frame: Size, fontSize: number): PrimitiveGroup {
  const width = Math.min(widest * fontSize, 0.6 * frame.width);
  const paragraph = setParagraph([{ text, weight: 400 }], { fontSize, fill: 'ink', width, leading: 1.15 });
  const middle = pointIn(frame, at);
  const hold = (wished: number, room: number) => Math.max(0, Math.min(room, wished));
  const box: Box = {
    x: hold(middle.x - paragraph.width / 2, frame.width - paragraph.width),
    y: hold(middle.y - paragraph.height / 2, frame.height - paragraph.height),
    width: paragraph.width,
    height: paragraph.height,
  };
  const letters = paragraph.primitives.map(
    (one): Primitive => (one.form === 'text' ? { ...one, isItalic: true, halo: 0.26 * fontSize } : one),
  );
  return {
    id: 'figure-note',
    title: words.inPicture,
    content: [
      ...(to === null ? [] : arrow(box, pointIn(frame, to), fontSize)),
      { at: { x: box.x, y: box.y }, content: letters },
    ],
  };
}

/** A point of the frame in points. */
export function pointIn({ width, height }: Size, [across, down]: FramePoint): Point {
  return { x: (width * across) / 100, y: (height * down) / 100 };
}

/** Where a note would stand farthest from marks and from the frame's edge: a point of a coarse grid. */
export function emptiestPoint(frame: Size, marks: readonly Point[]): FramePoint {
  const steps = [15, 25, 35, 45, 55, 65, 75, 85];
  const roomAt = (point: FramePoint) => {
    const { x, y } = pointIn(frame, point);
    return Math.min(...marks.map((mark) => Math.hypot(mark.x - x, mark.y - y)));
  };
  const points = steps.flatMap((down) => steps.map((across): FramePoint => [across, down]));
  return points.reduce((best, point) => (roomAt(point) > roomAt(best) ? point : best));
}

/** A thin line with an open head: no relation looks like it. */
function arrow(box: Box, tip: Point, fontSize: number): readonly Primitive[] {
  const nearest = nearestInBox(box, tip);
  const length = Math.hypot(tip.x - nearest.x, tip.y - nearest.y);
  if (length < 2 * gap * fontSize) return [];
  const [x, y] = [(tip.x - nearest.x) / length, (tip.y - nearest.y) / length];
  const start = { x: nearest.x + x * gap * fontSize, y: nearest.y + y * gap * fontSize };
  const side = (turn: 1 | -1) => {
    const [back, across] = [head * fontSize, 0.45 * head * fontSize * turn];
    return `${tip.x - x * back - y * across} ${tip.y - y * back + x * across}`;
  };
  const d = `M${start.x} ${start.y}L${tip.x} ${tip.y}M${side(1)}L${tip.x} ${tip.y}L${side(-1)}`;
  return [{ form: 'path', d, fill: null, stroke: 'ink', strokeWidth: 0.09 * fontSize, dash: [] }];
}

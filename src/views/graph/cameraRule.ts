/** The rule of the camera, as pure functions: whose it is, what moves it, and which view shows what is visible. */
import { type Box, boxAround, type Curve, type Point, pointOn, type Size } from '#base/geometry.ts';
import type { Scene } from '#encoding/scene/scene.ts';

/**
 * What may move the camera: another picture (a filter, a question, a link, Back, a layout), an act that changes the data,
 * another size of the canvas, the reader's hand (zoom and pan, by pointer, finger, key or button), the button *Fit*.
 */
export type CameraCause = 'picture' | 'act' | 'canvas' | 'hand' | 'fit';

export interface CameraStep {
  /** True from the reader's first zoom or pan until *Fit*: nothing else moves the camera then. */
  readonly isReaders: boolean;
  /** How the camera goes to the view of what is visible; `reach` glides there only if something is out of its sight. */
  readonly move: 'glide' | 'reach' | 'jump' | 'none';
}

/** Whose the camera is after something happened, and whether it moves for it. */
export function cameraAfter(isReaders: boolean, cause: CameraCause): CameraStep {
  switch (cause) {
    case 'hand':
      return { isReaders: true, move: 'none' };
    case 'fit':
      return { isReaders: false, move: 'glide' };
    case 'picture':
      return { isReaders, move: isReaders ? 'none' : 'glide' };
    // Who writes looks at the picture time and again: it stays while all is in sight.
    case 'act':
      return { isReaders, move: isReaders ? 'none' : 'reach' };
    case 'canvas':
      return { isReaders, move: isReaders ? 'none' : 'jump' };
  }
}

/** A view of the scene: a point of the scene times `zoom` plus `pan` is its point on the canvas. */
export interface CameraView {
  readonly zoom: number;
  readonly pan: Point;
}

export const isSameView = (one: CameraView, other: CameraView) =>
  one.zoom === other.zoom && one.pan.x === other.pan.x && one.pan.y === other.pan.y;

/** Few actors are enlarged at most by this. */
const mostEnlarged = 1.5;
/** Less than this is not worth another zoom than that of the whole frame. */
const leastEnlarged = 1.08;
/** What takes less of the canvas than this, along an axis, goes to its middle; other pictures stay where the frame has them. */
const leastShare = 0.75;
/** Room for names beside and below the outermost actors, in the scene's unit. */
const nameRoom: Point = { x: 100, y: 56 };

/** The view that shows all of a scene, as large as it may be. It depends on actors, lines and names of areas, not on where names are. */
export function viewOfScene(scene: Scene, canvas: Size): CameraView {
  const { frame } = scene;
  const whole = Math.min(1, canvas.width / frame.width, canvas.height / frame.height);
  const box = boxOf(scene);
  const enlarged = Math.min(mostEnlarged, canvas.width / box.width, canvas.height / box.height);
  const zoom = enlarged >= whole * leastEnlarged ? enlarged : whole;
  const middle = (length: number, start: number, part: number, all: number) =>
    zoom > whole || part * zoom < length * leastShare ? start + part / 2 : all / 2;
  return {
    zoom,
    pan: {
      x: canvas.width / 2 - zoom * middle(canvas.width, box.x, box.width, frame.width),
      y: canvas.height / 2 - zoom * middle(canvas.height, box.y, box.height, frame.height),
    },
  };
}

/** The part of the frame that actors, their names, their lines and the names of areas take; the frame itself for a scene of nobody. */
function boxOf({ actors, lines, hulls, frame }: Scene): Box {
  if (actors.length === 0) return { x: 0, y: 0, ...frame };
  const corners = [
    ...actors.flatMap(({ centre, size }) =>
      cornersOf(
        boxAround(centre, { width: size.width + 2 * nameRoom.x, height: size.height + 2 * nameRoom.y }),
      ),
    ),
    ...lines.flatMap(({ curve }) => alongCurve(curve)),
    ...hulls.flatMap(({ label }) => (label ? cornersOf(label.box) : [])),
  ];
  const xs = corners.map(({ x }) => Math.max(0, Math.min(frame.width, x)));
  const ys = corners.map(({ y }) => Math.max(0, Math.min(frame.height, y)));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

const cornersOf = ({ x, y, width, height }: Box): readonly Point[] => [
  { x, y },
  { x: x + width, y: y + height },
];

const alongCurve = (curve: Curve): readonly Point[] => [0.25, 0.5, 0.75].map((t) => pointOn(curve, t));

/** True if a view shows all of a scene, with room for its names. */
export function showsAll(scene: Scene, { zoom, pan }: CameraView, canvas: Size): boolean {
  const { x, y, width, height } = boxOf(scene);
  const slack = 1;
  return (
    x * zoom + pan.x >= -slack &&
    y * zoom + pan.y >= -slack &&
    (x + width) * zoom + pan.x <= canvas.width + slack &&
    (y + height) * zoom + pan.y <= canvas.height + slack
  );
}

/** How many actors of a scene are not wholly on the canvas. */
export function outOfSight({ actors }: Scene, { zoom, pan }: CameraView, canvas: Size): number {
  // Half a px of a rim is no loss.
  const slack = 0.5;
  return actors.filter(({ centre, size }) => {
    const x = Math.abs(centre.x * zoom + pan.x - canvas.width / 2) + (size.width / 2) * zoom;
    const y = Math.abs(centre.y * zoom + pan.y - canvas.height / 2) + (size.height / 2) * zoom;
    return x > canvas.width / 2 + slack || y > canvas.height / 2 + slack;
  }).length;
}

import type { Point, Size } from '#base/geometry.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import {
  type CameraCause,
  type CameraView,
  cameraAfter,
  outOfSight,
  showsAll,
  viewOfScene,
} from './cameraRule.ts';
import { type Viewport, zoomRange } from './viewport.ts';

export interface Camera {
  /** Another picture to show, by a choice of the reader or an act on the data; the camera follows it by the rule. */
  readonly follow: (scene: Scene, cause?: 'picture' | 'act') => void;
  /** The reader has moved the camera by a gesture. */
  readonly moveByHand: () => void;
  /** Shows all that is visible, and gives the camera back to the rule. */
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly panBy: (by: Point) => void;
}

const animationMs = 250;

const isSame = (one: CameraView, other: CameraView) =>
  one.zoom === other.zoom && one.pan.x === other.pan.x && one.pan.y === other.pan.y;

const isMotionWelcome = () => !window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * The camera of a screen, by the rule of `cameraRule.ts`. `sighted` gets the number of visible actors that the reader
 * has moved out of sight, whenever it changes.
 */
export function createCamera(viewport: Viewport, sighted: (outside: number) => void): Camera {
  let scene: Scene | null = null;
  let isReaders = false;
  /** Where the rule has sent the camera last; null before. */
  let aim: CameraView | null = null;
  let outside = 0;

  const look = () => {
    const next = isReaders && scene !== null ? outOfSight(scene, viewport.view(), viewport.size()) : 0;
    if (next === outside) return;
    outside = next;
    sighted(next);
  };
  const happen = (cause: CameraCause) => {
    const step = cameraAfter(isReaders, cause);
    isReaders = step.isReaders;
    if (cause === 'hand') viewport.stop();
    const isReached =
      step.move === 'reach' && scene !== null && aim !== null && showsAll(scene, aim, viewport.size());
    if (step.move !== 'none' && scene !== null && !isReached) {
      const view = viewOfScene(scene, viewport.size());
      const isNew = aim === null || (cause !== 'picture' && cause !== 'act') || !isSame(aim, view);
      // The first view is there at once: nothing was seen before it.
      const isGliding = step.move !== 'jump' && aim !== null && isMotionWelcome();
      aim = view;
      if (isNew) {
        if (isGliding) viewport.glide(view, animationMs);
        else viewport.jump(view);
      }
    }
    look();
  };
  viewport.onMoved(look);
  viewport.onResized(() => happen('canvas'));
  return {
    follow: (next, cause = 'picture') => {
      scene = next;
      happen(cause);
    },
    moveByHand: () => happen('hand'),
    fit: () => happen('fit'),
    zoomBy: (factor) => {
      happen('hand');
      viewport.jump(zoomedBy(viewport.view(), factor, viewport.size()));
    },
    panBy: (by) => {
      happen('hand');
      const { zoom, pan } = viewport.view();
      viewport.jump({ zoom, pan: { x: pan.x + by.x, y: pan.y + by.y } });
    },
  };
}

/** A view nearer or farther by a factor, within the range, about the middle of the canvas. */
function zoomedBy({ zoom: past, pan }: CameraView, factor: number, { width, height }: Size): CameraView {
  const zoom = Math.max(zoomRange.least, Math.min(zoomRange.most, past * factor));
  const about = (at: number, middle: number) => middle - (middle - at) * (zoom / past);
  return { zoom, pan: { x: about(pan.x, width / 2), y: about(pan.y, height / 2) } };
}

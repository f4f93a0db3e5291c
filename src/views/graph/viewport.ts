import type { Point, Size } from '#base/geometry.ts';
import type { CameraView } from './cameraRule.ts';

/**
 * Where the scene is on the canvas. It stands on its own, and gestures may join it: they move it, and follow where it is
 * moved otherwise.
 */
export interface Viewport {
  readonly view: () => CameraView;
  /** Of the canvas, CSS px. */
  readonly size: () => Size;
  /** Where a point of the page (CSS px) is in the scene. */
  readonly inScene: (page: Point) => Point;
  /** Goes there at once. */
  readonly jump: (view: CameraView) => void;
  /** Goes there in so many ms. */
  readonly glide: (view: CameraView, duration: number) => void;
  /** Stops where it is on its way. */
  readonly stop: () => void;
  readonly onMoved: (listener: () => void) => void;
  readonly onResized: (listener: () => void) => void;
  /** Calls back in a frame before which the view or the size has changed. */
  readonly onFrame: (draw: () => void) => void;
  /** From now on `follow` gets each view that is new. */
  readonly join: (follow: (view: CameraView) => void) => void;
  readonly isDestroyed: () => boolean;
  readonly destroy: () => void;
}

export const zoomRange = { least: 0.4, most: 6 } as const;

/** Slow, fast, slow. */
const eased = (t: number) => (t < 0.5 ? 2 * t * t : 1 - 2 * (1 - t) * (1 - t));

const isSame = (one: CameraView, other: CameraView) =>
  one.zoom === other.zoom && one.pan.x === other.pan.x && one.pan.y === other.pan.y;

/** The viewport of an element that has a size. */
export function createViewport(container: HTMLElement): Viewport {
  let view: CameraView = { zoom: 1, pan: { x: 0, y: 0 } };
  let follow: (view: CameraView) => void = () => {};
  let isDestroyed = false;
  let gliding = 0;
  let drawing = 0;
  const moved: (() => void)[] = [];
  const resized: (() => void)[] = [];
  const draws: (() => void)[] = [];
  const draw = () => {
    cancelAnimationFrame(drawing);
    drawing = 0;
    for (const one of draws) one();
  };
  const askForFrame = () => {
    drawing ||= requestAnimationFrame(draw);
  };
  const go = (next: CameraView) => {
    const zoom = Math.max(zoomRange.least, Math.min(zoomRange.most, next.zoom));
    const isNew = !isSame(view, { ...next, zoom });
    if (isNew) {
      view = { zoom, pan: next.pan };
      follow(view);
    }
    // The first view is drawn, too.
    askForFrame();
    if (isNew) for (const listener of moved) listener();
  };
  const stop = () => cancelAnimationFrame(gliding);
  const sizeNow = (): Size => ({ width: container.clientWidth, height: container.clientHeight });
  let size = sizeNow();
  const observer = new ResizeObserver(() => {
    const next = sizeNow();
    if (next.width === size.width && next.height === size.height) return;
    size = next;
    for (const listener of resized) listener();
    // This frame is about to be shown: the next one would be late.
    draw();
  });
  observer.observe(container);
  return {
    view: () => view,
    size: () => size,
    inScene: ({ x, y }) => {
      const { left, top } = container.getBoundingClientRect();
      return { x: (x - left - view.pan.x) / view.zoom, y: (y - top - view.pan.y) / view.zoom };
    },
    jump: (next) => {
      stop();
      go(next);
    },
    glide: (to, duration) => {
      stop();
      const [from, began] = [view, performance.now()];
      const step = (now: number) => {
        const share = eased(Math.min(1, Math.max(0, (now - began) / duration)));
        const mix = (a: number, b: number) => a + (b - a) * share;
        const pan = { x: mix(from.pan.x, to.pan.x), y: mix(from.pan.y, to.pan.y) };
        go(share < 1 ? { zoom: mix(from.zoom, to.zoom), pan } : to);
        draw();
        if (share < 1) gliding = requestAnimationFrame(step);
      };
      gliding = requestAnimationFrame(step);
    },
    stop,
    onMoved: (listener) => moved.push(listener),
    onResized: (listener) => resized.push(listener),
    onFrame: (listener) => draws.push(listener),
    join: (next) => {
      follow = next;
      follow(view);
    },
    isDestroyed: () => isDestroyed,
    destroy: () => {
      isDestroyed = true;
      stop();
      cancelAnimationFrame(drawing);
      observer.disconnect();
    },
  };
}

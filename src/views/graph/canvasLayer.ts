import type { Viewport } from './viewport.ts';

interface CanvasLayer {
  /** Paints again before the next frame, because the content has changed; once, whatever else changes until then. */
  readonly update: () => void;
  readonly remove: () => void;
}

/** Size of the canvas in device px, and where the scene is on it in CSS px. */
interface Camera {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

const isSame = (one: Camera, other: Camera, fields: readonly (keyof Camera)[]) =>
  fields.every((field) => one[field] === other[field]);

/**
 * Canvases grow in steps of so many CSS px, over the edge of their container: a row of chips that comes or goes makes none
 * anew. A browser takes longer to make a canvas than to paint this picture on it.
 */
const step = 64;
const stepped = (length: number, ratio: number) => Math.round(Math.ceil(length / step) * step * ratio);

/** How long the camera must be still before a canvas that was only moved is painted again, ms. */
const restMs = 120;
/** If a frame takes longer than `mostPerFrame` ms after painting, the canvas is moved too and painted again every `refreshMs` ms. */
const mostPerFrame = 26;
const refreshMs = 160;

/**
 * A canvas over the ones made before, whose unit is the scene's. It is painted in the frame in which the view changes; not
 * at all if neither camera, size nor content differ.
 * Content that is heavy to paint, always or on this machine, is moved as it is until the camera rests. An empty canvas that
 * `isBlank` keeps empty is not touched.
 */
export function createCanvasLayer(
  viewport: Viewport,
  container: HTMLElement,
  isHeavy: () => boolean,
  isBlank: () => boolean,
  paint: (context: CanvasRenderingContext2D) => void,
): CanvasLayer {
  const canvas = document.createElement('canvas');
  canvas.className = 'graph-layer';
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to paint on.');
  container.append(canvas);

  let painted: Camera | null = null;
  let paintedAt = 0;
  /** From the latest painting to the drawing after it, ms: a browser does the work of a painting only then. */
  let frameTime = 0;
  let isFresh = false;
  let isEmpty = true;
  let resting = 0;
  const present = (): Camera => {
    const ratio = window.devicePixelRatio || 1;
    const { zoom, pan } = viewport.view();
    const { width, height } = viewport.size();
    return { width: stepped(width, ratio), height: stepped(height, ratio), ratio, zoom, ...pan };
  };
  const repaint = () => {
    const camera = present();
    const { width, height, ratio, zoom, x, y } = camera;
    clearTimeout(resting);
    painted = camera;
    canvas.style.transform = '';
    if (isEmpty && isBlank()) return;
    isEmpty = isBlank();
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    // The same pixels are another size on the page once the browser's zoom has changed.
    canvas.style.width = `${width / ratio}px`;
    canvas.style.height = `${height / ratio}px`;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
    paint(context);
    paintedAt = performance.now();
    isFresh = true;
  };
  const draw = () => {
    const camera = present();
    if (painted && isSame(painted, camera, ['width', 'height', 'ratio', 'zoom', 'x', 'y'])) return;
    const since = performance.now() - paintedAt;
    // Longer pauses are the reader's.
    if (isFresh && since < refreshMs) frameTime = since;
    isFresh = false;
    const isDue = !isHeavy() && (frameTime < mostPerFrame || since > refreshMs);
    if (!painted || isDue || !isSame(painted, camera, ['width', 'height', 'ratio'])) return repaint();
    const share = camera.zoom / painted.zoom;
    const [x, y] = [camera.x - share * painted.x, camera.y - share * painted.y];
    canvas.style.transform = `translate(${x}px, ${y}px) scale(${share})`;
    clearTimeout(resting);
    resting = window.setTimeout(() => viewport.isDestroyed() || repaint(), restMs);
  };
  let isStale = false;
  const update = () => {
    if (isStale) return;
    isStale = true;
    queueMicrotask(() => {
      isStale = false;
      if (!viewport.isDestroyed()) repaint();
    });
  };
  viewport.onFrame(draw);
  return { update, remove: () => canvas.remove() };
}

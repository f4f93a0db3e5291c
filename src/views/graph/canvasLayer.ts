import type { Core } from 'cytoscape';

export interface CanvasLayer {
  /** Paints anew with cytoscape's next drawing, so that both show the same. */
  readonly invalidate: () => void;
  /** Paints anew at once: what cytoscape does not draw has changed. */
  readonly update: () => void;
}

/**
 * A canvas under those of cytoscape and over the ones made before, whose unit is the scene's. It is painted in the frame in which
 * cytoscape draws, so that marks never lag behind the actors; not at all if neither camera, size nor content differ.
 */
export function createCanvasLayer(
  cy: Core,
  container: HTMLElement,
  paint: (context: CanvasRenderingContext2D) => void,
): CanvasLayer {
  const canvas = document.createElement('canvas');
  canvas.className = 'graph-layer';
  const context = canvas.getContext('2d');
  const own = container.querySelector('canvas:not(.graph-layer)');
  if (!context || !own) throw new Error('cytoscape has no canvas to paint beside.');
  own.before(canvas);

  let painted = '';
  const draw = () => {
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(cy.width() * ratio), Math.round(cy.height() * ratio)];
    const [zoom, { x, y }] = [cy.zoom(), cy.pan()];
    const camera = `${width} ${height} ${zoom} ${x} ${y}`;
    if (camera === painted) return;
    painted = camera;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
    paint(context);
  };
  cy.on('render', draw);
  return {
    invalidate: () => {
      painted = '';
    },
    update: () => {
      painted = '';
      draw();
    },
  };
}

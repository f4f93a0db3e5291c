import type { Core } from 'cytoscape';
import type { Point, Size } from '#base/geometry.ts';

/** The part of the scene that the camera fits: the frame that it was laid out for, or the visible actors alone. */
export type Subject = 'frame' | 'actors';

export interface Camera {
  readonly lookAt: (subject: Subject, animated: boolean) => void;
  readonly zoomBy: (factor: number) => void;
  readonly panBy: (by: Point) => void;
}

const animationMs = 250;
/** Actors in sight are enlarged at most by this. */
const mostEnlarged = 1.6;
/** Room for names around the shapes of the outermost actors, px. */
const nameRoom = { width: 130, height: 110 };

/**
 * The camera of a screen. Until the reader moves it, it keeps its subject in view when the canvas changes its size;
 * afterwards it is the reader's.
 */
export function createCamera(cy: Core, container: HTMLElement, frame: () => Size): Camera {
  let kept: Subject | null = 'frame';
  const canvas = (): Size => ({ width: container.clientWidth, height: container.clientHeight });

  /** The view that centres a part of the scene at a zoom. */
  const centred = (zoom: number, middle: Point) => {
    const { width, height } = canvas();
    return { zoom, pan: { x: width / 2 - zoom * middle.x, y: height / 2 - zoom * middle.y } };
  };
  const viewOf = (subject: Subject) => {
    const { width, height } = canvas();
    if (subject === 'frame' || cy.nodes().empty()) {
      const whole = frame();
      const zoom = Math.min(1, width / whole.width, height / whole.height);
      return centred(zoom, { x: whole.width / 2, y: whole.height / 2 });
    }
    const { x1, x2, y1, y2, w, h } = cy.nodes().boundingBox();
    const most = Math.min(
      (width - nameRoom.width) / Math.max(1, w),
      (height - nameRoom.height) / Math.max(1, h),
    );
    const zoom = Math.min(mostEnlarged, Math.max(cy.minZoom(), most));
    return centred(zoom, { x: (x1 + x2) / 2, y: (y1 + y2) / 2 });
  };
  const lookAt = (subject: Subject, animated: boolean) => {
    kept = subject;
    cy.stop();
    if (animated) cy.animate({ ...viewOf(subject), duration: animationMs, easing: 'ease-in-out' });
    else cy.viewport(viewOf(subject));
  };
  const letGo = () => {
    kept = null;
  };
  cy.on('dragpan scrollzoom pinchzoom', letGo);
  cy.on('resize', () => {
    if (kept !== null) lookAt(kept, false);
  });
  return {
    lookAt,
    zoomBy: (factor) => {
      letGo();
      const { width, height } = canvas();
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: width / 2, y: height / 2 } });
    },
    panBy: (by) => {
      letGo();
      cy.panBy(by);
    },
  };
}

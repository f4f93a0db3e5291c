import type { Core } from 'cytoscape';
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

export interface Camera {
  /** Another picture to show, by a choice of the reader or an act on the data; the camera follows it by the rule. */
  readonly follow: (scene: Scene, cause?: 'picture' | 'act') => void;
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
export function createCamera(cy: Core, container: HTMLElement, sighted: (outside: number) => void): Camera {
  let scene: Scene | null = null;
  let isReaders = false;
  /** Where the rule has sent the camera last; null before. */
  let aim: CameraView | null = null;
  let outside = 0;
  const canvas = (): Size => ({ width: container.clientWidth, height: container.clientHeight });

  const look = () => {
    const view = { zoom: cy.zoom(), pan: cy.pan() };
    const next = isReaders && scene !== null ? outOfSight(scene, view, canvas()) : 0;
    if (next === outside) return;
    outside = next;
    sighted(next);
  };
  const happen = (cause: CameraCause) => {
    const step = cameraAfter(isReaders, cause);
    isReaders = step.isReaders;
    if (cause === 'hand') cy.stop();
    const isReached =
      step.move === 'reach' && scene !== null && aim !== null && showsAll(scene, aim, canvas());
    if (step.move !== 'none' && scene !== null && !isReached) {
      const view = viewOfScene(scene, canvas());
      const isNew = aim === null || (cause !== 'picture' && cause !== 'act') || !isSame(aim, view);
      // The first view is there at once: nothing was seen before it.
      const isGliding = step.move !== 'jump' && aim !== null && isMotionWelcome();
      aim = view;
      if (isNew) {
        cy.stop();
        if (isGliding) cy.animate({ ...view, duration: animationMs, easing: 'ease-in-out' });
        else cy.viewport(view);
      }
    }
    look();
  };
  cy.on('dragpan scrollzoom pinchzoom', () => happen('hand'));
  cy.on('viewport', look);
  cy.on('resize', () => happen('canvas'));
  return {
    follow: (next, cause = 'picture') => {
      scene = next;
      happen(cause);
    },
    fit: () => happen('fit'),
    zoomBy: (factor) => {
      happen('hand');
      const { width, height } = canvas();
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: width / 2, y: height / 2 } });
    },
    panBy: (by) => {
      happen('hand');
      cy.panBy(by);
    },
  };
}

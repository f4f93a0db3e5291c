import type { Size } from '#base/geometry.ts';
import type { ActorKind } from '#domain/actor.ts';

export const actorShapes = [
  'rectangle',
  'circle',
  'hexagon',
  'roundedBar',
  'smallRectangle',
  'smallDiamond',
  'smallCircle',
] as const;
export type ActorShape = (typeof actorShapes)[number];

/** The one table of shapes: which form stands for a kind of actor. */
export const shapeOfKind: Record<ActorKind, ActorShape> = {
  state: 'rectangle',
  government: 'rectangle',
  'state-forces': 'circle',
  'armed-group': 'hexagon',
  multinational: 'roundedBar',
  organisation: 'roundedBar',
  party: 'roundedBar',
  official: 'smallRectangle',
  media: 'smallDiamond',
  community: 'smallCircle',
  unstated: 'circle',
};

/** Size of a shape, in units of the scene's mark size (1 = the side of a state's rectangle). */
export const shapeSize: Record<ActorShape, Size> = {
  rectangle: { width: 1.12, height: 0.9 },
  circle: { width: 0.92, height: 0.92 },
  hexagon: { width: 1.06, height: 0.92 },
  roundedBar: { width: 1.12, height: 0.66 },
  smallRectangle: { width: 0.74, height: 0.58 },
  smallDiamond: { width: 0.7, height: 0.7 },
  smallCircle: { width: 0.58, height: 0.58 },
};

import type { ActorId } from '#domain/ids.ts';

/** Largest coordinate of the 12-bit grid. */
export const gridMax = 4095;

/**
 * A place on the 12-bit grid: 0 to 4095 each, x to the right, y down.
 * The unit square that every renderer stretches to its own frame: it holds the actors' centres, so the room for
 * shapes and names is kept around it (see `referenceCanvas.ts`).
 */
export type GridPoint = readonly [x: number, y: number];

/** The first is the default. `camps` has no places of its own: what the reader arranged by camps are moved ones over the default. */
export const layouts = ['automatic', 'force', 'factions', 'countries', 'circle', 'focus', 'camps'] as const;
export type Layout = (typeof layouts)[number];

/** A place for each actor. */
export type Positions = Readonly<Record<ActorId, GridPoint>>;

/** A place for every actor of a dataset in every layout that does not depend on a chosen actor. */
export type PositionsTable = Readonly<Record<Exclude<Layout, 'focus' | 'camps'>, Positions>>;

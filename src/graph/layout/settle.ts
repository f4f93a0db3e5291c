import type { ActorId } from '#domain/ids.ts';
import { separationScale } from './energyRecord.ts';
import type { Body } from './layoutModel.ts';
import { type GridPoint, gridMax } from './positions.ts';
import { type Frame, separation } from './referenceCanvas.ts';

/** Stretches the arrangement until it touches all four sides of the area. */
export function stretchToArea(bodies: readonly Body[], area: Frame): void {
  for (const axis of ['x', 'y'] as const) {
    const size = axis === 'x' ? area.width : area.height;
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (const body of bodies) {
      least = Math.min(least, body[axis]);
      most = Math.max(most, body[axis]);
    }
    for (const body of bodies) {
      body[axis] = most - least < 1e-9 ? size / 2 : ((body[axis] - least) / (most - least)) * size;
    }
  }
}

/**
 * Pushes apart what still stands nearer than the separation, each time along the axis that needs less.
 * What annealing leaves is a pair or two; 400 rounds settle every arrangement of up to 40 bodies that was met.
 * `fixed` stays where it is.
 */
export function pushApart(bodies: readonly Body[], area: Frame, fixed?: Body): void {
  const scale = separationScale(bodies.length);
  const boxX = separation.x * area.width * scale + 1;
  const boxY = separation.y * area.height * scale + 1;
  for (let round = 0; round < 400; round++) {
    let isSettled = true;
    for (const [at, one] of bodies.entries()) {
      for (const other of bodies.slice(at + 1)) {
        const dx = other.x - one.x;
        const dy = other.y - one.y;
        const lackX = boxX - Math.abs(dx);
        const lackY = boxY - Math.abs(dy);
        if (lackX <= 0 || lackY <= 0) continue;
        isSettled = false;
        // Every fourth round takes the other axis, so that bodies wedged against a side get out.
        const alongX = lackX / boxX < lackY / boxY !== (round % 4 === 3);
        const axis = alongX ? 'x' : 'y';
        const size = alongX ? area.width : area.height;
        const lack = (alongX ? lackX : lackY) + 0.01;
        const direction = (alongX ? dx : dy) < 0 ? -1 : 1;
        const share = one === fixed ? 0 : other === fixed ? 1 : 0.5;
        one[axis] = Math.min(size, Math.max(0, one[axis] - direction * share * lack));
        other[axis] = Math.min(size, Math.max(0, other[axis] + direction * (1 - share) * lack));
      }
    }
    if (isSettled) return;
  }
}

const onGrid = (value: number, size: number) =>
  Math.min(gridMax, Math.max(0, Math.round((value / size) * gridMax)));

/** The grid point of a place in the area. */
export function gridPointOf({ x, y }: { readonly x: number; readonly y: number }, area: Frame): GridPoint {
  return [onGrid(x, area.width), onGrid(y, area.height)];
}

/** Grid points of all bodies by id. */
export function gridPoints(bodies: readonly Body[], area: Frame): Record<ActorId, GridPoint> {
  return Object.fromEntries(bodies.map((body) => [body.id, gridPointOf(body, area)]));
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, boxesOverlap } from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import { shapeOfKind, shapeSize } from '#encoding/marks/actorShape.ts';
import { gridBounds, gridMap, placeActors } from '#encoding/scene/placeActors.ts';
import { screenStyle } from '#encoding/scene/sceneStyle.ts';
import { gridMax, layouts } from '#graph/layout/positions.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { canvases, realPositions } from '#tests/fixtures/realScene.ts';

const place = (
  frame: { width: number; height: number },
  layout: 'automatic' | 'force' | 'factions' | 'countries' | 'circle',
) => {
  const style = screenStyle(frame, 40);
  return {
    style,
    points: placeActors({
      actors: realDataset.actors,
      positions: realPositions[layout],
      moved: {},
      frame,
      style,
      map: gridMap(frame, style),
    }),
  };
};

describe('placeActors', () => {
  const cases = Object.entries(canvases).flatMap(([device, frame]) =>
    layouts
      .filter((layout) => layout !== 'focus' && layout !== 'camps')
      .map((layout) => [device, layout, frame] as const),
  );

  it.each(cases)('keeps every shape in the frame: %s, %s', (_device, layout, frame) => {
    const { points, style } = place(frame, layout);
    expect(points.size).toBe(realDataset.actors.length);
    for (const { id, kind } of realDataset.actors) {
      const { x, y } = points.get(id)!;
      const { width, height } = shapeSize[shapeOfKind[kind]];
      const [halfX, halfY] = [(width * style.markSize) / 2, (height * style.markSize) / 2];
      expect(x - halfX >= 0 && x + halfX <= frame.width && y - halfY >= 0 && y + halfY <= frame.height).toBe(
        true,
      );
    }
  });

  it.each(cases)(
    'lets no two shapes of the default view lie on one another: %s, %s',
    (_device, layout, frame) => {
      const { points, style } = place(frame, layout);
      const boxes = realDataset.actors
        .filter(({ kind, tier }) => tier === 'core' && kind !== 'official')
        .map(({ id, kind }) => {
          const { width, height } = shapeSize[shapeOfKind[kind]];
          const size = { width: width * style.markSize, height: height * style.markSize };
          return { id, box: boxAround(points.get(id)!, size) };
        });
      const clashes = boxes.flatMap((one, i) =>
        boxes
          .slice(i + 1)
          .filter((other) => boxesOverlap(one.box, other.box))
          .map((other) => [one.id, other.id]),
      );
      expect(clashes).toEqual([]);
    },
  );
});

describe('gridMap', () => {
  it('law: the grid and back is the same place', () => {
    const coordinate = fc.integer({ min: 0, max: gridMax });
    fc.assert(
      fc.property(coordinate, coordinate, fc.constantFrom(...Object.values(canvases)), (x, y, frame) => {
        const map = gridMap(frame, screenStyle(frame, 40));
        expect(map.toGrid(map.toFrame([x, y]))).toEqual([x, y]);
      }),
    );
  });

  it('centres what has no extent, and clamps what lies outside', () => {
    const frame = { width: 400, height: 300 };
    const map = gridMap(frame, screenStyle(frame, 40), { x: 7, y: 0, width: 0, height: gridMax });
    expect(map.toFrame([7, 0]).x).toBe(200);
    const whole = gridMap(frame, screenStyle(frame, 40));
    expect(whole.toGrid({ x: -500, y: 9000 })).toEqual([0, gridMax]);
  });

  it('takes the bounds of the actors that have a place', () => {
    const [a, b] = ['a', 'b'] as never as ActorId[];
    const positions = { [a!]: [10, 400], [b!]: [60, 100] } as never;
    expect(gridBounds(positions, [a!, b!, 'nobody' as ActorId])).toEqual({
      x: 10,
      y: 100,
      width: 50,
      height: 300,
    });
    expect(gridBounds(positions, [])).toEqual({ x: 0, y: 0, width: gridMax, height: gridMax });
  });
});

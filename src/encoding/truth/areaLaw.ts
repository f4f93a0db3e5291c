import type { Point } from '#base/geometry.ts';
import { actorOutline } from '#encoding/marks/markOutlines.ts';
import type { Breach, Law } from './breach.ts';

/** Pieces that stand for each arc of an area's outline. */
const arcPieces = 6;
/** An outline that touches a mark's rim is beside it, not behind it: so far it may reach in, in units. */
const touch = 0.3;

/** The loops of an area's path (M, Q and Z, absolute) as points. */
function loopsOf(path: string): readonly (readonly Point[])[] {
  return path
    .split('M')
    .filter((loop) => loop !== '')
    .map((loop) => {
      const [start, ...arcs] = loop.replace('Z', '').split('Q');
      const pointsOf = (text: string): Point[] => {
        const values = text.trim().split(/[ ,]+/).map(Number);
        return Array.from({ length: values.length / 2 }, (_, i) => ({
          x: values[2 * i] as number,
          y: values[2 * i + 1] as number,
        }));
      };
      const points = pointsOf(start as string);
      for (const arc of arcs) {
        const from = points[points.length - 1] as Point;
        const [control, end] = pointsOf(arc) as [Point, Point];
        for (let i = 1; i <= arcPieces; i += 1) {
          const t = i / arcPieces;
          const u = 1 - t;
          points.push({
            x: u * u * from.x + 2 * u * t * control.x + t * t * end.x,
            y: u * u * from.y + 2 * u * t * control.y + t * t * end.y,
          });
        }
      }
      return points;
    });
}

function isInside(loops: readonly (readonly Point[])[], { x, y }: Point): boolean {
  let inside = false;
  for (const loop of loops) {
    let last = loop[loop.length - 1] as Point;
    for (const point of loop) {
      if (
        point.y > y !== last.y > y &&
        x < ((last.x - point.x) * (y - point.y)) / (last.y - point.y) + point.x
      )
        inside = !inside;
      last = point;
    }
  }
  return inside;
}

/** No area lies behind the mark of an actor that is none of its members. Amounts are shares of the mark's rim and middle. */
export const areaLaw: Law = ({ hulls, actors }) =>
  hulls.flatMap(({ id, path, members }): readonly Breach[] => {
    const loops = loopsOf(path);
    const points = loops.flat();
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    return actors.flatMap((actor): readonly Breach[] => {
      const { centre, size } = actor;
      if (members.includes(actor.id)) return [];
      if (centre.x + size.width / 2 < left || centre.x - size.width / 2 > right) return [];
      if (centre.y + size.height / 2 < top || centre.y - size.height / 2 > bottom) return [];
      const within = { width: size.width - 2 * touch, height: size.height - 2 * touch };
      const rim = [centre, ...actorOutline({ ...actor, size: within }).points];
      const behind = rim.filter((point) => isInside(loops, point)).length;
      if (behind === 0) return [];
      return [
        {
          law: 'area',
          of: { part: 'area', id },
          with: { part: 'actor', id: actor.id },
          amount: behind / rim.length,
        },
      ];
    });
  });

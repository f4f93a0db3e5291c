import type { Point } from '#base/geometry.ts';

/** The loops of path data of M, L, Q and Z commands, curves cut into eight. */
export function loopsOf(path: string): Point[][] {
  return path
    .split('M')
    .filter(Boolean)
    .map((loop) => {
      const numbers = (text: string) => [...text.matchAll(/-?[\d.]+/g)].map(([match]) => Number(match));
      const [first = '', ...rest] = loop.replace(/Z.*$/, '').split(/(?=[LQ])/);
      const [x = 0, y = 0] = numbers(first);
      const points: Point[] = [{ x, y }];
      for (const command of rest) {
        const [a = 0, b = 0, c = 0, d = 0] = numbers(command);
        const from = points.at(-1) as Point;
        if (command.startsWith('L')) points.push({ x: a, y: b });
        else {
          for (let i = 1; i <= 8; i += 1) {
            const t = i / 8;
            const u = 1 - t;
            points.push({
              x: u * u * from.x + 2 * u * t * a + t * t * c,
              y: u * u * from.y + 2 * u * t * b + t * t * d,
            });
          }
        }
      }
      return points;
    });
}

/** True if a point lies in the area of loops, by the even-odd rule. */
export function isInLoops(loops: readonly (readonly Point[])[], { x, y }: Point): boolean {
  let isIn = false;
  for (const loop of loops) {
    loop.forEach((point, index) => {
      const last = loop.at(index - 1) as Point;
      if (point.y > y === last.y > y) return;
      if (x < ((last.x - point.x) * (y - point.y)) / (last.y - point.y) + point.x) isIn = !isIn;
    });
  }
  return isIn;
}

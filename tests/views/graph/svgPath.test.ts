import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneLayers } from '#encoding/scene/sceneLayers.ts';
import { initialState } from '#state/appState.ts';
import { canvases, freshDerive } from '#tests/fixtures/realScene.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';
import { svgPath } from '#views/graph/svgPath.ts';

/** The places that a path leads to, read by the rules of SVG: of each command the last two numbers, or the one of H and V. */
function places(d: string): (readonly [number, number])[] {
  const lengths: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, a: 7, z: 0 };
  const found: (readonly [number, number])[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const kind = letter.toLowerCase();
    const numbers = [...rest.matchAll(/-?(?:\d*\.\d+|\d+)/g)].map(Number);
    if (kind === 'z') [x, y] = [startX, startY];
    const length = lengths[kind] as number;
    for (let at = 0; at < numbers.length; at += length) {
      const [fromX, fromY] = letter === kind ? [x, y] : [0, 0];
      const step = numbers.slice(at, at + length);
      for (let i = kind === 'a' ? 5 : 0; i < length - 1; i += 2) {
        found.push([fromX + (step[i] as number), fromY + (step[i + 1] as number)]);
      }
      if (kind === 'h') x = fromX + (step[0] as number);
      else if (kind === 'v') y = fromY + (step[0] as number);
      else [x, y] = [fromX + (step.at(-2) as number), fromY + (step.at(-1) as number)];
      if (length === 1) found.push([x, y]);
      if (kind === 'm') [startX, startY] = [x, y];
    }
  }
  return found;
}

const expectSame = (short: string, long: string) => {
  const [one, other] = [places(short), places(long)];
  expect(one).toHaveLength(other.length);
  one.forEach(([x, y], i) => {
    expect(Math.abs(x - (other[i]?.[0] ?? 0))).toBeLessThan(0.0501);
    expect(Math.abs(y - (other[i]?.[1] ?? 0))).toBeLessThan(0.0501);
  });
};

describe('svgPath', () => {
  it.each([
    ['M10 20L12.5 19.5', 'M10 20l2.5-.5'],
    ['M0 0H5V-3L1 1Z', 'M0 0h5v-3l-4 4z'],
    ['M1 1Q2 2 3 1Q4 0 5 1', 'M1 1q1 1 2 0 1-1 2 0'],
    ['M1 1A4.5 4.5 0 0 1 10 1Z', 'M1 1a4.5 4.5 0 0 1 9 0z'],
    ['M5 5L6 6ZM7 7L8 8', 'M5 5l1 1zM7 7l1 1'],
    ['M.25 .25L.04 .04', 'M.3.3l-.3-.3'],
  ])('writes %s as %s', (long, short) => {
    expect(svgPath(long)).toBe(short);
  });

  it('leads to the same places to a tenth, however many steps there are', () => {
    const number = fc.integer({ min: -50_000, max: 50_000 }).map((value) => value / 37);
    const step = fc.oneof(
      ...(['L', 'Q', 'C', 'H', 'V'] as const).map((letter) => {
        const length = { L: 2, Q: 4, C: 6, H: 1, V: 1 }[letter];
        return fc
          .array(number, { minLength: length, maxLength: length })
          .map((numbers) => letter + numbers.map((one) => one.toFixed(4)).join(' '));
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
        const long = `M1.23 4.56${steps.join('')}Z`;
        expectSame(svgPath(long), long);
      }),
    );
  });

  it('writes every path of the picture shorter', () => {
    const { scene } = createGraphScene(freshDerive())(initialState, canvases.laptop);
    const paths = Object.values(sceneLayers)
      .flatMap((layer) => layer(scene))
      .flatMap(({ primitives }) => primitives)
      .flatMap((primitive) => ('d' in primitive ? [primitive.d] : []));
    expect(paths.length).toBeGreaterThan(50);
    for (const d of paths) {
      expectSame(svgPath(d), d);
      expect(svgPath(d).length).toBeLessThanOrEqual(d.length);
    }
  });

  it('takes no command that it does not know', () => {
    expect(() => svgPath('M0 0S1 1 2 2')).toThrow('S1 1 2 2');
    expect(() => svgPath('m0 0l1 1')).toThrow('m0 0');
  });
});

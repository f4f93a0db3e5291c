import { describe, expect, it } from 'vitest';
import type { Box, Point } from '#base/geometry.ts';
import { boxOutline } from '#base/outline.ts';
import { costAmongMarks, costUnder, isInFrame, mistakable, nameInk } from '#encoding/labels/labelCosts.ts';
import { Surroundings } from '#encoding/labels/labelSurroundings.ts';

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
const straight = (from: Point, to: Point) => ({
  start: from,
  control: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
  end: to,
});
const among = (
  shapes: Box[],
  marks: Box[] = [],
  lines: ReturnType<typeof straight>[] = [],
  ends: Box[] = [],
) => ({
  surroundings: new Surroundings(
    shapes.map((box) => ({ box })),
    marks,
    ends.map(boxOutline),
    lines,
  ),
  frame: { width: 400, height: 300 },
  margin: 6,
  isOnScreen: true,
});
const text = box(100, 100, 60, 14);
const across = (y: number) => straight({ x: 0, y }, { x: 400, y });

describe('a place in the frame', () => {
  it.each([
    ['inside the margin', box(6, 6, 60, 14), true],
    ['over the left margin', box(5, 100, 60, 14), false],
    ['over the lower margin', box(100, 281, 60, 14), false],
  ])('%s', (_, place, isIn) => {
    expect(isInFrame(among([]), place)).toBe(isIn);
  });
});

describe('what lies under a place', () => {
  const cost = (context: ReturnType<typeof among>, ownCurve = -1) =>
    costUnder(context, text, 12, ownCurve, 2);

  it('free ground costs nothing', () => {
    expect(cost(among([box(0, 0, 30, 30)], [box(200, 200, 9, 9)], [across(50)]))).toBe(0);
  });

  it('a shape under it, or nearer than the room it keeps, makes it no place', () => {
    expect(cost(among([box(120, 90, 30, 30)]))).toBeNull();
    expect(cost(among([box(161, 90, 30, 30)]))).toBeNull();
    expect(cost(among([box(163, 90, 30, 30)]))).toBe(0);
  });

  it('an end mark that it would cover by a tenth makes it no place', () => {
    expect(cost(among([], [], [], [box(152, 90, 10, 20)]))).toBeNull();
    expect(cost(among([], [], [], [box(159.5, 90, 10, 20)]))).toBe(0);
  });

  it('a hidden mark costs 36, one that is touched less, a line less than either', () => {
    const hidden = cost(among([], [box(120, 102, 8, 8)]))!;
    const touched = cost(among([], [box(158, 110, 8, 8)]))!;
    const crossed = cost(among([], [], [straight({ x: 130, y: 0 }, { x: 130, y: 300 })]))!;
    expect(hidden).toBeCloseTo(36, 6);
    expect(touched).toBeLessThan(hidden);
    expect(touched).toBeGreaterThan(crossed);
    expect(crossed).toBeGreaterThan(0);
  });

  it('a line along the text costs more than one across it, two more than one', () => {
    const along = cost(among([], [], [across(107)]))!;
    const crossing = cost(among([], [], [straight({ x: 130, y: 0 }, { x: 130, y: 300 })]))!;
    expect(along).toBeGreaterThan(crossing);
    expect(cost(among([], [], [across(105), across(109)]))).toBeGreaterThan(along);
  });

  it('its own line costs more than another, for its sign would be hidden', () => {
    const context = among([], [], [across(107)]);
    expect(cost(context, 0)).toBeGreaterThan(cost(context)!);
  });
});

describe('in print', () => {
  const printed = (context: ReturnType<typeof among>) => ({ ...context, isOnScreen: false });
  /** Under the name from its left, and on to a mark. */
  const lineTo = (x: number) => straight({ x: 0, y: 107 }, { x, y: 107 });
  const cost = (x: number) => {
    const context = printed(among([], [], [lineTo(x)]));
    return costUnder(context, text, 12, -1, 2, nameInk(context)) as number;
  };

  it('a name on the last piece of a line costs more than farther from the line’s end', () => {
    // The name ends at 160; a last piece is two letters long.
    expect(cost(175)).toBeGreaterThan(cost(190));
    expect(cost(190)).toBeCloseTo(cost(300), 6);
  });

  it('a name that slid from under its mark to another’s costs more, and on screen does not', () => {
    const wide = box(100, 100, 160, 14);
    const own = box(235, 66, 30, 30);
    const name = {
      fontSize: 12,
      centre: { x: 250, y: 81 },
      size: { width: 30, height: 30 },
      shape: 'rectangle' as const,
    };
    const context = among([own, box(115, 58, 30, 30)]);
    const onScreen = costAmongMarks(context, name, wide, 0) as number;
    expect(costAmongMarks(printed(context), name, wide, 0)).toBeGreaterThan(onScreen);
  });
});

describe('next to strangers’ marks', () => {
  it('costs the more the nearer, nothing out of reach, and nothing for the mark that is spared', () => {
    const near = mistakable(among([box(165, 100, 20, 14)]), text, 20, -1, 0)!;
    const far = mistakable(among([box(175, 100, 20, 14)]), text, 20, -1, 0)!;
    expect(near).toBeGreaterThan(far);
    expect(far).toBeGreaterThan(0);
    expect(mistakable(among([box(190, 100, 20, 14)]), text, 20, -1, 0)).toBe(0);
    expect(mistakable(among([box(165, 100, 20, 14)]), text, 20, 0, 0)).toBe(0);
  });

  it('nearer than the least is out of the question', () => {
    expect(mistakable(among([box(165, 100, 20, 14)]), text, 20, -1, 6)).toBeNull();
    expect(mistakable(among([box(167, 100, 20, 14)]), text, 20, -1, 6)).not.toBeNull();
  });

  const own = box(115, 66, 30, 30);
  const named = {
    fontSize: 12,
    centre: { x: 130, y: 81 },
    size: { width: 30, height: 30 },
    shape: 'rectangle' as const,
  };

  it('a name is no place where another mark is about as near as its own', () => {
    expect(costAmongMarks(among([own, box(130, 117, 30, 30)]), named, text, 0)).toBeNull();
    expect(costAmongMarks(among([own, box(130, 120, 30, 30)]), named, text, 0)).toBeNull();
    expect(costAmongMarks(among([own, box(130, 140, 30, 30)]), named, text, 0)).toBe(0);
    const between = costAmongMarks(among([own, box(130, 122.5, 30, 30)]), named, text, 0);
    expect(between).toBeGreaterThan(0);
  });

  it('a name at a corner of its mark is no place where its middle is nearer to another mark', () => {
    // Its right end touches the corner of its own mark; its middle stands under another.
    const corner = { ...named, centre: { x: 176, y: 81 } };
    const own = box(161, 66, 30, 30);
    expect(costAmongMarks(among([own]), corner, text, 0)).toBe(0);
    expect(costAmongMarks(among([own, box(110, 60, 30, 30)]), corner, text, 0)).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, boxAround, boxesOverlap, gapBetween, pointOn } from '#base/geometry.ts';
import { hullPath } from '#encoding/hulls/hull.ts';
import type { LineLabelRequest, NameRequest } from '#encoding/labels/labelCandidates.ts';
import { type LabelRequest, type PlacedLabels, placeLabels } from '#encoding/labels/labelPlacement.ts';
import { areMisread } from '#encoding/labels/labelSearch.ts';
import { placeOutlyingLabels } from '#encoding/labels/outlyingLabels.ts';
import { actorShapes, shapeSize } from '#encoding/marks/actorShape.ts';
import { lawWeight } from '#tests/lawRuns.ts';

const frame = { width: 900, height: 720 };
const mark = 34;

const name = (
  id: string,
  text: string,
  x: number,
  y: number,
  more: Partial<NameRequest> = {},
): NameRequest => ({
  id,
  text,
  fontSize: 12,
  weight: 700,
  priority: 1,
  centre: { x, y },
  shape: 'rectangle',
  size: { width: shapeSize.rectangle.width * mark, height: shapeSize.rectangle.height * mark },
  ...more,
});

const lineLabel = (
  id: string,
  text: string,
  from: [number, number],
  to: [number, number],
): LineLabelRequest => {
  const [start, end] = [
    { x: from[0], y: from[1] },
    { x: to[0], y: to[1] },
  ];
  const curve = { start, control: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }, end };
  const midBox = boxAround(pointOn(curve, 0.5), { width: 12, height: 12 });
  return { id, text, fontSize: 11, weight: 400, isItalic: true, priority: 1, curve, midBox };
};

const request = (more: Partial<LabelRequest>): LabelRequest => ({
  frame,
  margin: 6,
  names: [],
  lineLabels: [],
  hullNames: [],
  obstacles: [],
  marks: [],
  ends: [],
  curves: [],
  ...more,
});

const boxesOf = (placed: PlacedLabels): Box[] =>
  [placed.names, placed.hullNames, placed.lineLabels].flatMap((map) =>
    [...map.values()].map(({ box }) => box),
  );

/** What is wrong with a placement, in words; empty if nothing. */
function faults(asked: LabelRequest, placed: PlacedLabels): string[] {
  const boxes = boxesOf(placed);
  const shapes = [
    ...asked.names.map(({ centre, size }) => boxAround(centre, size)),
    ...asked.obstacles.map(({ box }) => box),
  ];
  const found: string[] = [];
  boxes.forEach((box, index) => {
    if (boxes.slice(index + 1).some((other) => boxesOverlap(box, other))) found.push('two texts overlap');
    if (shapes.some((shape) => boxesOverlap(box, shape))) found.push('a text lies on a shape');
    const { margin } = asked;
    const isIn =
      box.x >= margin - 0.01 &&
      box.y >= margin - 0.01 &&
      box.x + box.width <= asked.frame.width - margin + 0.01 &&
      box.y + box.height <= asked.frame.height - margin + 0.01;
    if (!isIn) found.push('a text leaves the frame');
  });
  const ids = [
    ...[...placed.names.keys()].map((id) => `name ${id}`),
    ...[...placed.hullNames.keys()].map((id) => `hullName ${id}`),
    ...[...placed.lineLabels.keys()].map((id) => `lineLabel ${id}`),
    ...placed.hidden.map(({ sort, id }) => `${sort} ${id}`),
  ].sort();
  const wanted = [
    ...asked.names.map(({ id }) => `name ${id}`),
    ...asked.hullNames.map(({ id }) => `hullName ${id}`),
    ...asked.lineLabels.map(({ id }) => `lineLabel ${id}`),
  ].sort();
  if (ids.join() !== wanted.join()) found.push('placed and hidden are not all');
  return found;
}

describe('placeLabels', () => {
  it('puts a name centred under its actor on free ground', () => {
    const { box, leader, anchor, lines } = placeLabels(
      request({ names: [name('a', 'Turkey', 200, 200)] }),
    ).names.get('a')!;
    expect(box.x + box.width / 2).toBeCloseTo(200, 6);
    expect(box.y).toBeGreaterThan(200 + 15);
    expect(box.y).toBeLessThan(200 + 24);
    expect([leader, anchor]).toEqual([null, 'middle']);
    expect(lines).toEqual([{ text: 'Turkey', at: { x: 200, y: expect.any(Number) } }]);
    expect(lines[0]!.at.y).toBeGreaterThan(box.y);
    expect(lines[0]!.at.y).toBeLessThan(box.y + box.height);
  });

  it('breaks a long name rather than let it run wide', () => {
    const placed = placeLabels(
      request({ names: [name('a', 'Anti-government groups, Syria', 400, 300)] }),
    ).names.get('a')!;
    expect(placed.lines.map(({ text }) => text)).toEqual(['Anti-government', 'groups, Syria']);
  });

  it('goes above at the lower edge of the frame', () => {
    const { box } = placeLabels(request({ names: [name('a', 'Turkey', 400, 698)] })).names.get('a')!;
    expect(box.y + box.height).toBeLessThan(698 - 15);
  });

  it('moves out of a line’s way', () => {
    const down = lineLabel('l', 'x', [200, 216], [200, 400]).curve;
    const { box } = placeLabels(
      request({ names: [name('a', 'Turkey', 200, 200)], curves: [down] }),
    ).names.get('a')!;
    expect(box.x > 200 || box.x + box.width < 200 || box.y < 216).toBe(true);
  });

  it('puts a line label next to the middle of its line, off the mark', () => {
    const line = lineLabel('v', 'trains', [100, 300], [500, 300]);
    const { box } = placeLabels(
      request({
        lineLabels: [{ ...line, signs: [line.midBox!] }],
        marks: [line.midBox!],
        curves: [line.curve],
      }),
    ).lineLabels.get('v')!;
    expect(boxesOverlap(box, line.midBox!)).toBe(false);
    expect(Math.abs(box.x + box.width / 2 - 300)).toBeLessThan(60);
    expect(Math.abs(box.y + box.height / 2 - 300)).toBeLessThan(25);
  });

  it('puts the words of two lines apart, each by its own sign', () => {
    const [one, other] = [200, 240].map((y) => {
      const line = lineLabel(`l${y}`, y === 200 ? 'trains' : 'plans to block', [100, y], [500, y]);
      return { ...line, signs: [line.midBox!] };
    });
    const { lineLabels } = placeLabels(
      request({
        lineLabels: [one!, other!],
        marks: [one!.midBox!, other!.midBox!],
        curves: [one!.curve, other!.curve],
      }),
    );
    const [first, second] = [lineLabels.get('l200')!.box, lineLabels.get('l240')!.box];
    expect(gapBetween(first, second)).toBeGreaterThan(lineLabels.get('l200')!.fontSize);
    expect(gapBetween(first, one!.midBox!)).toBeLessThan(gapBetween(first, other!.midBox!));
    expect(gapBetween(second, other!.midBox!)).toBeLessThan(gapBetween(second, one!.midBox!));
  });

  it('puts a hull’s name at its rim, near the top, off the members', () => {
    const members = [name('a', 'PMU', 300, 300), name('b', 'Badr', 420, 320)];
    const hull = hullPath(members, [], 12);
    const asked = request({
      names: members,
      hullNames: [
        {
          id: 'h',
          text: 'Popular Mobilization',
          fontSize: 11,
          weight: 400,
          priority: 1,
          strangers: [],
          ...hull,
        },
      ],
    });
    const placed = placeLabels(asked);
    const { box } = placed.hullNames.get('h')!;
    expect(faults(asked, placed)).toEqual([]);
    expect(box.y + box.height / 2).toBeLessThan(310);
    expect(
      Math.min(
        ...hull.rim.map(({ x, y }) => Math.hypot(x - box.x - box.width / 2, y - box.y - box.height / 2)),
      ),
    ).toBeLessThan(70);
  });

  const manyNames = (text: string, step: number) =>
    Array.from({ length: 36 }, (_, index) =>
      name(`n${index}`, text, 60 + (index % 6) * step, 60 + Math.floor(index / 6) * step),
    );

  it('hides on screen what finds no room, of names the less important', () => {
    const names = manyNames('Kurdistan Regional Government', 50).map((one, index) => ({
      ...one,
      priority: index === 3 ? 9 : 1,
    }));
    const small = request({ frame: { width: 360, height: 360 }, names });
    const placed = placeLabels(small);
    expect(faults(small, placed)).toEqual([]);
    expect(placed.hidden.length).toBeGreaterThan(0);
    expect(placed.names.has('n3')).toBe(true);
    const alike = names.map((one) => ({ ...one, priority: 1 }));
    expect(placeLabels({ ...small, names: alike }).names.has('n3')).toBe(false);
  });

  it('does not put a name where it would be read as another actor’s', () => {
    const names = [name('a', 'Iraqi government', 300, 300), name('b', 'CTS', 370, 300)];
    const wall = [
      { x: 200, y: 318, width: 120, height: 40 },
      { x: 200, y: 250, width: 84, height: 34 },
    ];
    const asked = request({ names, obstacles: wall.map((box) => ({ box })) });
    const { box, leader } = placeLabels(asked).names.get('a')!;
    const [own, other] = [names[0]!, names[1]!].map(({ centre, size }) =>
      gapBetween(box, boxAround(centre, size)),
    );
    expect(leader !== null || own! + 3 <= other!).toBe(true);
    expect(Math.abs(box.x + box.width / 2 - 370)).toBeGreaterThan(20);
  });

  it('hides line labels before names', () => {
    const names = [name('a', 'Turkey', 60, 60), name('b', 'Iraq', 130, 60)];
    const lineLabels = [lineLabel('v', 'gives fire support to', [80, 60], [110, 60])];
    const placed = placeLabels(
      request({
        frame: { width: 190, height: 100 },
        names,
        lineLabels,
        obstacles: [{ box: { x: 0, y: 0, width: 190, height: 42 } }],
      }),
    );
    expect([...placed.names.keys()]).toEqual(['a', 'b']);
    expect(placed.hidden).toEqual([{ sort: 'lineLabel', id: 'v' }]);
  });

  it('finds room for all in a figure, further out with leader lines', () => {
    const asked = request({
      names: manyNames('Kurdistan Regional Government', 50).slice(0, 4),
      placeOutlyingLabels: placeOutlyingLabels(26),
    });
    const placed = placeLabels(asked);
    expect(faults(asked, placed)).toEqual([]);
    expect(placed.hidden).toEqual([]);
    expect([...placed.names.values()].some(({ leader }) => leader !== null)).toBe(true);
  });

  it('leaves names out of a figure rather than put them where they would be read as others’', () => {
    const asked = request({
      names: manyNames('Kurdistan Regional Government', 50),
      placeOutlyingLabels: placeOutlyingLabels(26),
    });
    const placed = placeLabels(asked);
    expect(faults(asked, placed)).toEqual([]);
    expect(placed.hidden.length).toBeGreaterThan(0);
  });

  it('keeps a text where it stood while that place is still good', () => {
    const names = [name('a', 'Turkey', 200, 200)];
    const line = lineLabel('l', 'x', [200, 216], [200, 400]).curve;
    const before = placeLabels(request({ names, curves: [line] }));
    expect(before.names.get('a')!.box).not.toEqual(placeLabels(request({ names })).names.get('a')!.box);
    expect(placeLabels(request({ names, previous: before })).names.get('a')).toEqual(before.names.get('a'));
  });

  it('leaves a place that has become bad', () => {
    const names = [name('a', 'Turkey', 200, 200)];
    const before = placeLabels(request({ names }));
    const { box } = before.names.get('a')!;
    const middle = box.x + box.width / 2;
    // Bad enough to look elsewhere, not so bad that all around make way.
    const curves = [-6, 0, 6].map((by) => lineLabel('l', 'x', [middle + by, 216], [middle + by, 400]).curve);
    const after = placeLabels(request({ names, curves, previous: before }));
    expect(boxesOverlap(after.names.get('a')!.box, box)).toBe(false);
  });

  const place = fc.record({
    x: fc.integer({ min: 30, max: 870 }),
    y: fc.integer({ min: 30, max: 690 }),
    shape: fc.constantFrom(...actorShapes),
    text: fc.constantFrom(
      'ISIS',
      'Iraqi government',
      'Anti-government groups, Syria',
      'Counter-Terrorism Service (CTS)',
      'Şırnak',
    ),
    priority: fc.integer({ min: 0, max: 9 }),
  });
  const scene = fc
    .record({
      places: fc.array(place, { minLength: 1, maxLength: 40 }),
      pairs: fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 50 }),
    })
    .map(({ places, pairs }): LabelRequest => {
      const names = places.map(({ x, y, shape, text, priority }, index) =>
        name(`n${index}`, text, x, y, {
          shape,
          priority,
          size: { width: shapeSize[shape].width * mark, height: shapeSize[shape].height * mark },
        }),
      );
      const lines = pairs.flatMap(([i, j], index) => {
        const [a, b] = [names[i % names.length]!.centre, names[j % names.length]!.centre];
        return a === b ? [] : [lineLabel(`v${index}`, 'supports', [a.x, a.y], [b.x, b.y])];
      });
      const members = names.slice(0, 4);
      const hull = hullPath(members, names.slice(4), 12);
      return request({
        names,
        lineLabels: lines.slice(0, 12),
        curves: lines.map(({ curve }) => curve),
        marks: lines.map(({ midBox }) => midBox!),
        hullNames: [
          {
            id: 'h',
            text: 'Iraqi federal forces',
            fontSize: 11,
            weight: 400,
            priority: 0,
            strangers: [],
            ...hull,
          },
        ],
      });
    });

  it.each([false, true])(
    'law: no overlap, nothing over a shape or the edge, all accounted for (figure: %s)',
    (isFigure) => {
      fc.assert(
        fc.property(scene, (asked) => {
          expect(
            faults(
              asked,
              placeLabels({
                ...asked,
                ...(isFigure ? { placeOutlyingLabels: placeOutlyingLabels(26) } : {}),
              }),
            ),
          ).toEqual([]);
        }),
        lawWeight(0.6),
      );
    },
  );

  it('law: deterministic', () => {
    fc.assert(
      fc.property(scene, (asked) => {
        expect(placeLabels(asked)).toEqual(placeLabels(asked));
      }),
      lawWeight(0.2),
    );
  });
});

describe('two texts', () => {
  const at = (y: number) => ({ box: { x: 100, y, width: 40, height: 10 }, leader: null, fontSize: 10 });
  const word = (verb: string) => ({ of: ['a', 'b'], words: [verb] });

  it('are read as one where words of two lines stand closer than a letter’s height, and equal words than three', () => {
    const isMisread = (gap: number, one: string, other: string) =>
      areMisread(at(100), at(110 + gap), word(one), word(other));
    expect(isMisread(10.5, 'fights', 'plans to block')).toBe(true);
    expect(isMisread(11.5, 'fights', 'plans to block')).toBe(false);
    expect(isMisread(29, 'fights', 'fights')).toBe(true);
    expect(isMisread(31, 'fights', 'fights')).toBe(false);
  });
});

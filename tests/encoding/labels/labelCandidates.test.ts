import { describe, expect, it } from 'vitest';
import { type Box, boxAround, type Point } from '#base/geometry.ts';
import {
  type LineLabelRequest,
  lineLabelCandidates,
  type NameRequest,
} from '#encoding/labels/labelCandidates.ts';
import { Surroundings } from '#encoding/labels/labelSurroundings.ts';
import { nameCandidates } from '#encoding/labels/nameCandidates.ts';
import type { Candidate } from '#encoding/labels/textBlock.ts';

const frame = { width: 400, height: 300 };
const cheapest = (found: readonly Candidate[]) =>
  [...found].sort((one, other) => one.cost - other.cost)[0]!.box;

describe('the name of an actor beside an area of others', () => {
  const centre = { x: 200, y: 150 };
  const size = { width: 30, height: 24 };
  const place = (isForeign?: (point: Point) => boolean) => {
    const name: NameRequest = {
      id: 'russia',
      text: 'Russia',
      fontSize: 12,
      weight: 700,
      priority: 1,
      centre,
      size,
      shape: 'rectangle',
      isForeign,
    };
    const surroundings = new Surroundings([{ box: boxAround(centre, size), owner: 'russia' }], [], [], []);
    return cheapest(nameCandidates({ surroundings, frame, margin: 6, isOnScreen: false }, name, 0));
  };

  it('stands below its symbol on free ground', () => {
    expect(place().y).toBeGreaterThan(centre.y + size.height / 2);
  });

  it('stands on another side where that below belongs to others', () => {
    const below = centre.y + size.height / 2;
    const { y, height } = place((point) => point.y > below);
    expect(y + height / 2).toBeLessThan(below);
  });
});

describe('the word on a line whose end has a mark of its own', () => {
  const curve = { start: { x: 100, y: 150 }, control: { x: 200, y: 150 }, end: { x: 300, y: 150 } };
  const place = (endFlag: Box | null) => {
    const surroundings = new Surroundings([], [], [], [curve]);
    const request: LineLabelRequest = {
      id: 'line',
      text: 'welcomes',
      fontSize: 12,
      weight: 400,
      isItalic: true,
      priority: 1,
      curve,
      midBox: null,
      endFlag,
    };
    return cheapest(lineLabelCandidates({ surroundings, frame, margin: 6, isOnScreen: false }, request));
  };

  it('stands elsewhere than beside that mark: it would be read as said of the word', () => {
    const alone = place(null);
    const beside = { x: alone.x + alone.width + 4, y: alone.y, width: 6, height: alone.height };
    const { x, y, width, height } = place(beside);
    const isOnItsRow = y < beside.y + beside.height && y + height > beside.y;
    expect(isOnItsRow && Math.abs(x + width - beside.x) < 10).toBe(false);
  });
});

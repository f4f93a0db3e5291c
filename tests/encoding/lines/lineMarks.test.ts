import { describe, expect, it } from 'vitest';
import { boxAround, boxesOverlap } from '#base/geometry.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { marksOffTexts } from '#encoding/lines/lineMarks.ts';
import { flagInkBox, gapToLine } from '#encoding/marks/markOutlines.ts';
import type { SceneLine } from '#encoding/scene/scene.ts';

const frame = { width: 400, height: 200 };
const line: SceneLine = {
  id: 'a~b|opposed',
  dyad: 'a~b' as DyadId,
  kind: 'opposed',
  family: 'armed',
  tier: 3,
  a: 'a' as ActorId,
  b: 'b' as ActorId,
  curve: { start: { x: 50, y: 100 }, control: { x: 200, y: 100 }, end: { x: 350, y: 100 } },
  width: 2,
  dash: [],
  colour: 'opposed',
  ends: [],
  mid: { sign: '×', at: { x: 200, y: 100 }, radius: 6, isHollow: true },
  flag: { at: { x: 200, y: 90 }, fontSize: 11 },
  lineLabel: null,
  casing: 0,
  isUncounted: false,
  emphasis: 'normal',
};
const text = { x: 180, y: 92, width: 40, height: 14 };
const boxOf = ({ at, radius }: NonNullable<SceneLine['mid']>) =>
  boxAround(at, { width: 2 * radius, height: 2 * radius });

describe('marksOffTexts', () => {
  it('moves a mark along its line from under a text, with its flag', () => {
    const [moved] = marksOffTexts([line], [text], [], 11, frame);
    expect(boxesOverlap(boxOf(moved!.mid!), text)).toBe(false);
    expect(moved!.mid!.at.y).toBe(100);
    expect(moved!.flag!.at.x).toBeCloseTo(moved!.mid!.at.x, 6);
  });

  it('puts a “¶” on its own line where others leave it no room beside', () => {
    const beside = (y: number): SceneLine => ({
      ...line,
      id: `c~d|${y}`,
      tier: 1,
      curve: { start: { x: 50, y }, control: { x: 200, y }, end: { x: 350, y } },
      mid: null,
      flag: null,
    });
    const [moved] = marksOffTexts([line, beside(89.5), beside(110.5)], [], [], 11, frame);
    const { at } = moved!.flag!;
    const ink = flagInkBox({ at, fontSize: 11 }, 0);
    expect(ink.y + ink.height / 2).toBeCloseTo(100, 6);
    expect(Math.abs(at.x - moved!.mid!.at.x)).toBeGreaterThan(6);
  });

  it('leaves all lines as they are where no text lies on a mark', () => {
    const lines = [line];
    expect(marksOffTexts(lines, [{ ...text, y: 140 }], [], 11, frame)).toBe(lines);
  });

  it('leaves a mark where there is no free ground on its line', () => {
    const [kept] = marksOffTexts([line], [{ x: 0, y: 92, width: 400, height: 14 }], [], 11, frame);
    expect(kept!.mid).toEqual(line.mid);
  });

  const other = (x: number): SceneLine => ({
    ...line,
    id: 'c~d|opposed',
    curve: { start: { x, y: 20 }, control: { x, y: 60 }, end: { x, y: 98 } },
    mid: null,
    flag: null,
  });

  it('moves a “¶” along its line from another line', () => {
    const [moved] = marksOffTexts([line, other(203)], [], [], 11, frame);
    const ink = flagInkBox(moved!.flag!, 0);
    expect(gapToLine(ink, other(203))).toBeGreaterThanOrEqual(0.5 * moved!.flag!.fontSize);
    expect(gapToLine(ink, moved!)).toBeLessThan(0.65 * moved!.flag!.fontSize);
  });

  it('leaves a “¶” out where every place on its line is another’s', () => {
    const along = [88, 112].map((y) => ({ x: 0, y: y - 4, width: 400, height: 8 }));
    const [bare] = marksOffTexts([line], along, [], 11, frame);
    expect(bare!.flag).toBeNull();
  });
});

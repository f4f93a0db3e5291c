import { describe, expect, it } from 'vitest';
import { gapBetweenOutlines } from '#base/outline.ts';
import { barLength } from '#encoding/lines/lineAppearance.ts';
import { endOutline } from '#encoding/marks/markOutlines.ts';
import { realDerive } from '#tests/fixtures/realScene.ts';
import { figureOnce } from '#tests/views/figure/buildOnce.ts';
import { textsInSvg } from '#tests/views/figure/textsInSvg.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';

const figureAt = (address: string, preset: Exclude<FigureSpec['preset'], 'own'>) =>
  figureOnce(address, { preset });
const textOf = (svg: string) =>
  textsInSvg(svg)
    .map(({ text }) => text)
    .join(' ');

const isis = 'family=armed&stance=opposed&actor=isis';

describe('what a page keeps longest', () => {
  it.each([
    [isis, 'web-square', 'Four of six lines are partly inferred from the context.'],
    [isis, 'square', 'Four of six lines are partly inferred from the context.'],
    ['country=SY', 'web', 'lines are partly inferred from the context.'],
  ] as const)('?%s on %s says what is inferred', (address, preset, sentence) => {
    expect(textOf(figureAt(address, preset).svg)).toContain(sentence);
  });

  it.each(['web-square', 'slide', 'width'] as const)('says on %s around whom it is arranged', (preset) => {
    expect(textOf(figureAt('layout=focus:turkey', preset).svg)).toMatch(/arranged around Turkey/i);
  });

  it('names factions in the legend where no area does', () => {
    const text = textOf(figureAt('view=balance', 'a4').svg);
    for (const { label } of realDerive.dataset.factions.slice(0, 4)) expect(text).toContain(label);
  });
});

describe('the legend of a matrix', () => {
  const { svg, layout, takenHeight = 0 } = figureAt('view=matrix', 'a4');

  it('has its “¶” as the cells have it', () => {
    const flags = textsInSvg(svg).filter(({ text }) => text === '¶');
    const isInLegend = ({ within }: (typeof flags)[number]) => within.includes('figure-legend');
    const inCells = flags.filter((flag) => !isInLegend(flag));
    const inLegend = flags.filter(isInLegend);
    expect([inCells.length, inLegend.length]).toEqual([3, 1]);
    // Beside a sign a "¶" stands on the level of its middle.
    const sideOfSample = 1.5 * layout.text.legend;
    const [sample] = inLegend;
    expect((sample?.fontSize ?? 0) / sideOfSample).toBeGreaterThan(0.6);
  });

  it('stands right under it', () => {
    const { sceneFrame, furniture, text } = layout;
    const legend = furniture.find(({ id }) => id === 'figure-legend');
    const gap = (legend?.at?.y ?? 0) - sceneFrame.y - takenHeight;
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(2 * text.legend);
  });
});

it.each([
  ['view=balance', 'square'],
  ['view=balance', 'a4'],
  ['layout=countries', 'a4'],
] as const)('?%s on %s: bars at one actor stand apart', (address, preset) => {
  const { scene } = figureAt(address, preset);
  const isis = scene?.actors.find(({ id }) => id === 'isis');
  const bars = (scene?.lines ?? [])
    .filter(({ a, b }) => a === 'isis' || b === 'isis')
    .flatMap(({ ends }) => ends)
    .filter(({ tip }) => {
      const far = Math.hypot(tip.x - (isis?.centre.x ?? 0), tip.y - (isis?.centre.y ?? 0));
      return far < 0.9 * (isis?.size.width ?? 0);
    });
  expect(bars.length).toBeGreaterThan(6);
  bars.forEach((one, i) => {
    for (const other of bars.slice(i + 1)) {
      const thickness = barLength * Math.min(one.size, other.size);
      expect(gapBetweenOutlines(endOutline(one), endOutline(other))).toBeGreaterThan(0.12 * thickness);
    }
  });
});

it.each([
  ['', 'column'],
  ['periphery=yes', 'slide'],
  ['', 'width'],
] as const)('?%s on %s: a “¶” stands at each line that it belongs to, or at none', (address, preset) => {
  const lines = (figureAt(address, preset).scene?.lines ?? []).filter(({ isToBeFlagged }) => isToBeFlagged);
  expect(lines.length).toBeGreaterThan(1);
  expect(new Set(lines.map(({ flag }) => flag === null)).size).toBe(1);
});

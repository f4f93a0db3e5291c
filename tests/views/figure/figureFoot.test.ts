import { describe, expect, it } from 'vitest';
import { figureOnce } from '#tests/views/figure/buildOnce.ts';
import { textsInSvg } from '#tests/views/figure/textsInSvg.ts';
import type { FigurePresetId } from '#views/figure/page/pageSizes.ts';

const figureAt = (address: string, preset: FigurePresetId) => figureOnce(address, { preset });
const textIn = (svg: string, group: string) =>
  textsInSvg(svg)
    .filter(({ within }) => within.includes(group))
    .map(({ text }) => text)
    .join(' ');

describe('what stands under a figure', () => {
  it('are the abbreviations of a column', () => {
    const { svg } = figureAt('', 'column');
    expect(textIn(svg, 'figure-notes')).toMatch(/CTS\sCounter-Terrorism\sService;\sISIS\sIslamic\sState/);
  });

  it.each([
    ['?country=TR', 'square', 'No line: nothing is coded about the pair, or none of it is shown.'],
    ['?layout=focus:turkey', 'web-square', 'No line: nothing coded, or left out.'],
    ['?actor=isis', 'width', 'Solid line: reported as fact'],
  ] as const)(
    '%s, %s: is what no line means, where that costs the picture nothing',
    (address, preset, key) => {
      const { svg } = figureAt(address, preset);
      expect(textIn(svg, 'figure-notes')).toContain(key);
    },
  );

  it.each([
    ['?actor=isis&stance=opposed', 'Only those opposed to ISIS. Not shown'],
    ['?country=TR&stance=aligned', 'Only those aligned with Turkey and the Turkish forces'],
    ['?layout=focus:turkey', 'arranged around Turkey'],
  ])('%s: is what it shows, in plain words', (address, caption) => {
    expect(figureAt(address, 'width').proposed.caption).toContain(caption);
  });

  it('are lines without a label, where the picture has words on some', () => {
    const { svg, scene } = figureAt('', 'web-square');
    expect(scene?.lines.some(({ lineLabel }) => lineLabel !== null)).toBe(true);
    expect(textIn(svg, 'figure-notes')).toContain('Some lines without a label: ');
  });
});

describe('the legend of a figure', () => {
  it.each([
    ['?actor=isis&stance=opposed', '¶ Another party’s claim'],
    ['?actor=united-states', '¶ Author’s view'],
    ['', '¶ Author’s view or another party’s claim'],
  ])('%s: says whose words a “¶” marks', (address, text) => {
    const legend = textsInSvg(figureAt(address, 'web-square').svg).filter(({ within }) =>
      within.includes('figure-legend'),
    );
    expect(legend.map((one) => one.text)).toContain(text);
  });

  it('names whom a heavy outline marks, where they are three', () => {
    const { svg } = figureAt('?actor=krg,kurdish-region-syria,peshmerga', 'square');
    expect(textIn(svg, 'figure-legend')).toContain(
      'Heavy outline: the KRG, the Kurdish region (Syria) and the Peshmerga',
    );
  });

  it('breaks no text at the side of a web page for want of a little width', () => {
    expect(textIn(figureAt('', 'web').svg, 'figure-legend')).toContain(
      'Dashed or hollow: not reported as fact',
    );
    const lines = textsInSvg(figureAt('', 'web').svg).map(({ text }) => text);
    expect(lines).toContain('Dashed or hollow: not reported as fact');
    expect(lines).toContain('¶ Author’s view or another party’s claim');
  });
});

import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourOf } from '#encoding/colours/colours.ts';
import { hostile } from '#tests/views/figure/hostile.ts';
import { label, path } from '#tests/views/figure/madeUpFigure.ts';
import { type PrimitiveGroup, printGroup, printNumber, printPathData } from '#views/figure/svg/printSvg.ts';

const print = (content: PrimitiveGroup['content']) => printGroup({ content }, 'light');

/** Throws unless the text is well-formed XML: resvg's parser is strict. */
function parse(group: string): void {
  new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${group}</svg>`, {
    font: { loadSystemFonts: false },
  });
}

describe('printing primitives as SVG', () => {
  it.each(hostile)('stays well-formed with the text %j', (text) => {
    const svg = printGroup({ id: text, title: text, content: [label(text, 1, 2, 7, 2)] }, 'light');
    expect(() => parse(svg)).not.toThrow();
    expect(svg).not.toContain('<script');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(svg).not.toMatch(/[\x00-\x09\x0b-\x1f]|\p{Cs}/u);
  });

  it('stays well-formed with any text, id and title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, id) => {
        parse(printGroup({ id, title: text, content: [label(text, 0, 0, 7), { id, content: [] }] }, 'dark'));
      }),
    );
  });

  it('uses presentation attributes alone', () => {
    const svg = print([path('M0 0H5', null, 'opposed', 1, [4, 2]), label('Mosul', 0, 0, 7, 2)]);
    expect(svg).not.toMatch(/style|class=/);
    expect(svg).toContain(
      '<path d="M0 0H5" fill="none" stroke="#dd5a1f" stroke-width="1" stroke-dasharray="4 2"/>',
    );
  });

  it('prints all halos of texts in a row before the texts, so that none covers a neighbour', () => {
    const svg = print([
      label('one', 0, 0, 7, 2),
      label('two', 0, 8, 7, 2),
      path('M0 0', 'ink'),
      label('three', 0, 0, 7, 2),
    ]);
    const order = [...svg.matchAll(/aria-hidden="true">(\w+)<|>(\w+)<\/text|(<path)/g)].map(
      (m) => m[1] ?? m[2] ?? m[3],
    );
    expect(order).toEqual(['one', 'two', 'one', 'two', '<path', 'three', 'three']);
  });

  it('prints the parts of a line as one text', () => {
    const first = { ...label('PMU', 0, 0, 7), weight: 700 as const, anchor: 'start' as const };
    const second = { ...first, weight: 400 as const, text: 'Popular', follows: ' ' as const };
    expect(print([first, second])).toContain('>PMU <tspan font-weight="400">Popular</tspan></text>');
  });

  it('sets an apostrophe between letters as printers do, and leaves other marks', () => {
    expect(print([label("Iraq's 'new' army", 0, 0, 7)])).toContain(">Iraq’s 'new' army</text>");
  });

  it('isolates right-to-left text instead of turning its anchor round', () => {
    expect(print([label('שלום (1)', 0, 0, 7)])).toContain('>\u2068שלום (1)\u2069</text>');
    expect(print([label('Mosul', 0, 0, 7)])).toContain('>Mosul</text>');
  });

  it('takes the page for the ground, whatever the mark stood on at the screen', () => {
    expect(print([path('M0 0', 'canvas', 'halo', 1)])).toContain('fill="#ffffff" stroke="#ffffff"');
    expect(printGroup({ content: [path('M0 0', 'canvas')] }, 'dark')).toContain('fill="#14181f"');
  });

  it('fades a group and all that is in it, but not the ground', () => {
    const content = [{ content: [path('M0 0', 'canvas', 'ink', 1)] }];
    const faded = printGroup({ content, isFaded: true, opacity: 0.5 }, 'light');
    expect(faded).toContain('<g opacity="0.5">');
    expect(faded).toContain('fill="#ffffff"');
    expect(faded).not.toContain(`stroke="${colourOf('ink', 'light')}"`);
  });

  it('gives every id once', () => {
    const svg = print([
      { id: 'turkey~iraq', content: [] },
      { id: 'turkey/iraq', content: [] },
      { id: '1', content: [{ id: '1', content: [] }] },
    ]);
    expect([...svg.matchAll(/id="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'turkey-iraq',
      'turkey-iraq-2',
      '_1',
      '_1-2',
    ]);
  });

  it.each([
    [1.005, '1'],
    [-0.001, '0'],
    [-0, '0'],
    [12.345, '12.35'],
    [-12.3, '-12.3'],
    [1e-9, '0'],
  ])('prints %d as %s', (value, text) => {
    expect(printNumber(value)).toBe(text);
  });

  it('rounds the numbers of path data and keeps its letters', () => {
    expect(printPathData('M1.23456-0.001C1e-7,2.999 3 4 5 6Za1 1 0 0 1 2.5 2.5')).toBe(
      'M1.23 0C0,3 3 4 5 6Za1 1 0 0 1 2.5 2.5',
    );
  });

  it('refuses what is no number instead of printing a blank', () => {
    expect(() => printNumber(Number.NaN)).toThrow(RangeError);
    expect(() => printPathData('M0 NaN')).toThrow(RangeError);
    expect(() => print([label('x', Number.POSITIVE_INFINITY, 0, 7)])).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '#base/textWidth.ts';
import {
  type Paragraph,
  type ParagraphStyle,
  setEvenly,
  setNeatly,
  setParagraph,
} from '#views/figure/page/paragraph.ts';

const style: ParagraphStyle = { fontSize: 10, fill: 'ink', width: 120, leading: 1.2 };
const plain = (text: string) => [{ text, weight: 400 as const }];

/** The lines as texts: parts on one baseline joined by what stands between them. */
function linesOf({ primitives }: Paragraph): string[] {
  const lines = new Map<number, string>();
  for (const { at, text, follows } of primitives)
    lines.set(at.y, (lines.get(at.y) ?? '') + (follows ?? '') + text);
  return [...lines.values()];
}

describe('paragraphs', () => {
  it.each([setParagraph, setNeatly, setEvenly])('lose no letter and keep within their width: %o', (set) => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 30, max: 300 }), (text, width) => {
        const paragraph = set(plain(text), { ...style, width });
        const letters = (part: string) => part.replace(/\s/g, '');
        expect(letters(linesOf(paragraph).join(''))).toBe(letters(text));
        for (const line of linesOf(paragraph)) expect(textWidth(line, 10, 400)).toBeLessThan(width + 0.01);
        expect(paragraph.lines).toBe(linesOf(paragraph).length);
      }),
    );
  });

  it('keep a number with its noun, and "7 of 61" together', () => {
    const lines = linesOf(setParagraph(plain('there are 8 of 32 actors and 7 of 61 relations here'), style));
    for (const line of lines) expect(line).not.toMatch(/(\d|\bof)$/);
  });

  it('keep a sign with what it marks', () => {
    for (let width = 60; width < 300; width += 5) {
      const lines = linesOf(
        setParagraph(plain('Iran → Oman (blocks ¶). ¶ On his word: so. * Partly known.'), {
          ...style,
          width,
        }),
      );
      for (const line of lines) expect(line).not.toMatch(/[¶*]$|^→|^¶\)/);
    }
  });

  it('give a lone last word company', () => {
    const text = 'Stated in one article about the town of Mosul now';
    const last = (paragraph: Paragraph) => linesOf(paragraph).at(-1)?.split(' ').length;
    expect(last(setParagraph(plain(text), { ...style, width: 215 }))).toBe(1);
    expect(last(setNeatly(plain(text), { ...style, width: 215 }))).toBeGreaterThan(1);
  });

  it('break a title after its colon where two lines allow it', () => {
    expect(linesOf(setEvenly(plain('Turkey and its friends: alignments stated'), style))).toEqual([
      'Turkey and its friends:',
      'alignments stated',
    ]);
  });

  it('of several weights are one line of text', () => {
    const runs = [
      { text: 'PMU', weight: 700 as const },
      { text: '\u00a0Popular Units;', weight: 400 as const },
      { text: ' CTS', weight: 700 as const },
    ];
    expect(linesOf(setParagraph(runs, style))).toEqual(['PMU\u00a0Popular Units; CTS']);
  });

  it('of blanks alone are nothing', () => {
    expect(setParagraph(plain(' \n\t '), style)).toMatchObject({ lines: 0, height: 0, width: 0 });
  });
});

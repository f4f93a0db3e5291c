import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '#base/textWidth.ts';
import { breakLines, evenSplits } from '#encoding/labels/textBreaking.ts';

const inLines = (text: string, count: number) => evenSplits(text, 12, 700, count).at(-1);

describe('breakLines', () => {
  it.each<[string, number, string[]]>([
    ['Kurdistan Regional Government', 2, ['Kurdistan Regional', 'Government']],
    ['Anti-government groups, Syria', 2, ['Anti-government', 'groups, Syria']],
    ['Counter-Terrorism Service (CTS)', 2, ['Counter-Terrorism', 'Service (CTS)']],
    ['Counter-Terrorism Service (CTS)', 3, ['Counter-', 'Terrorism', 'Service (CTS)']],
    ['Kurdish-led, N Syria', 2, ['Kurdish-led,', 'N Syria']],
    ['US-led coalition', 2, ['US-led', 'coalition']],
    ['Turkey', 3, ['Turkey']],
    ['Syria/Lebanon', 2, ['Syria/', 'Lebanon']],
    ['X-ray', 2, ['X-ray']],
    ['ab cd', 2, ['ab', 'cd']],
    ['CAMP B', 2, ['CAMP B']],
    ['at odds with · accuses', 2, ['at odds with ·', 'accuses']],
    ['fights · bombs · arms', 3, ['fights ·', 'bombs ·', 'arms']],
  ])('splits %s into at most %i lines', (text, count, lines) => {
    expect(inLines(text, count)).toEqual(lines);
  });

  it('takes no more lines than it must', () => {
    expect(breakLines('Iraqi government', 12, 700, 200, 3)).toEqual(['Iraqi government']);
    expect(breakLines('Iraqi government', 12, 700, 80, 3)).toEqual(['Iraqi', 'government']);
  });

  it('keeps a word whole even where it is too wide', () => {
    expect(breakLines('Donaudampfschifffahrt', 12, 400, 20, 3)).toEqual(['Donaudampfschifffahrt']);
  });

  it('keeps a no-break space', () => {
    expect(inLines('PMU\u00a0of Iraq', 2)).toEqual(['PMU\u00a0of', 'Iraq']);
  });

  it('gives one empty line for blanks', () => {
    expect(breakLines('  ', 12, 400, 100, 2)).toEqual(['']);
  });

  const word = fc.stringMatching(/^[a-zA-Z]{1,9}(-[a-z]{2,6})?$/);
  it('law: lines joined again are the text, at most maxLines, and fit if any split does', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 20, max: 200 }),
        (words, maxLines, maxWidth) => {
          const text = words.join(' ');
          const lines = breakLines(text, 11, 400, maxWidth, maxLines);
          expect(lines.length).toBeLessThanOrEqual(maxLines);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          expect(text).toContain(lines[0]);
          if (textWidth(text, 11, 400) <= maxWidth) expect(lines).toEqual([text]);
          for (const line of lines) expect(line).toBe(line.trim());
        },
      ),
    );
  });
});

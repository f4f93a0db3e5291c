import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureFileName, slug } from '#views/figure/figureFileName.ts';
import { defaultFigureSpec } from '#views/figure/figureSpec.ts';
import { missingLetters } from '#views/figure/missingLetters.ts';

const slidePage = { width: (13 + 1 / 3) * 25.4, height: 190.5 };

describe('figureFileName', () => {
  it('names dataset, filter, size and resolution', () => {
    const name = figureFileName(
      defaultFigureSpec,
      { width: 183, height: 140 },
      'mosul-2016',
      'Turkey',
      'png',
    );
    expect(name).toBe('entente-mosul-2016-turkey-183mm-300dpi.png');
  });

  it('names a slide by its pixels, and leaves the resolution out of an SVG', () => {
    const slide = { ...defaultFigureSpec, preset: 'slide', dpi: 144 } as const;
    expect(figureFileName(slide, slidePage, 'mosul-2016', '', 'png')).toBe(
      'entente-mosul-2016-1920x1080.png',
    );
    expect(figureFileName(defaultFigureSpec, slidePage, 'x', '', 'svg')).toBe('entente-x-183mm.svg');
  });

  it('is a safe name whatever the filter says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (filter) => {
        const name = figureFileName(defaultFigureSpec, slidePage, 'mosul-2016', filter, 'png');
        expect(name).toMatch(/^entente-mosul-2016(-[a-z0-9]+)*-183mm-300dpi\.png$/);
        expect(name.length).toBeLessThan(120);
      }),
    );
  });
});

describe('slug', () => {
  it.each([
    ['Who fights ISIS?', 'who-fights-isis'],
    ['Kürdistan İşçi Partisi (PKK)', 'kurdistan-isci-partisi-pkk'],
    ['Erdoğan’s Ankara', 'erdogans-ankara'],
    ['Straße & Œuvre, Łódź', 'strasse-oeuvre-lodz'],
    ['../../etc/passwd', 'etc-passwd'],
    ['الموصل', ''],
  ])('%s → %s', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  it('cuts between words', () => {
    expect(slug('one two three four', 9)).toBe('one-two');
    expect(slug('abcdefghijkl', 5)).toBe('abcde');
  });
});

describe('missingLetters', () => {
  it('names what the figure font lacks, once each', () => {
    expect(missingLetters('Mosul الموصل, Şêx, Мосул, שלום')).toEqual(['ا', 'ل', 'م', 'و', 'ص']);
    expect(missingLetters('“Popular Mobilization Units” – ×¶ … ≥ → 8\u00a0of\n32')).toEqual([]);
  });
});

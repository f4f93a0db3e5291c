import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateAt } from '#tests/fixtures/realScene.ts';
import { defaultFigureSpec, type FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { figureFileName, namedView, slug } from '#views/figure/wording/figureFileName.ts';
import { missingLetters } from '#views/figure/wording/missingLetters.ts';

const slidePage = { width: (13 + 1 / 3) * 25.4, height: 190.5 };

const plain = (filter: string) => ({ filter, shown: [] });

describe('figureFileName', () => {
  it('names dataset, filter, size and resolution', () => {
    const name = figureFileName(
      defaultFigureSpec,
      { width: 183, height: 140 },
      'mosul-2016',
      plain('Turkey'),
      'png',
    );
    expect(name).toBe('entente-mosul-2016-turkey-183mm-300dpi.png');
  });

  it('names a slide by its pixels, and leaves the resolution out of an SVG', () => {
    const slide = { ...defaultFigureSpec, preset: 'slide', dpi: 144 } as const;
    expect(figureFileName(slide, slidePage, 'mosul-2016', plain(''), 'png')).toBe(
      'entente-mosul-2016-1920x1080.png',
    );
    expect(figureFileName(defaultFigureSpec, slidePage, 'x', plain(''), 'svg')).toBe('entente-x-183mm.svg');
  });

  it('has the title that the reader gave, in place of dataset and filter', () => {
    const named = (title: string) =>
      figureFileName({ ...defaultFigureSpec, title }, slidePage, 'own-war', plain('Turkey'), 'svg');
    expect(named('Who stands with whom?')).toBe('entente-who-stands-with-whom-183mm.svg');
    // No letter of it can stand in the name.
    expect(named('من مع من')).toBe('entente-own-war-turkey-183mm.svg');
  });

  it('distinguishes figures of one filter by view, layout, areas and looks', () => {
    const addresses = [
      '',
      'layout=factions',
      'layout=focus:turkey',
      'hulls=none',
      'hulls=operations',
      'view=matrix',
      'view=matrix&cells=stance',
      'view=matrix&order=alike',
      'view=table',
      'view=table&table=statements',
      'view=balance',
    ];
    const looks: Partial<FigureSpec>[] = [
      {},
      { background: 'dark' },
      { background: 'transparent' },
      { grey: true },
      { form: 'clean' },
      { highlight: true },
      { accusations: true },
    ];
    const names = addresses.flatMap((address) =>
      looks.map((look) =>
        figureFileName(
          { ...defaultFigureSpec, ...look },
          { width: 183, height: 140 },
          'mosul-2016',
          namedView('Turkey', stateAt(address)),
          'png',
        ),
      ),
    );
    expect(new Set(names).size).toBe(addresses.length * looks.length);
    expect(names).toContain('entente-mosul-2016-turkey-focus-turkey-183mm-dark-300dpi.png');
    expect(names).toContain('entente-mosul-2016-turkey-matrix-stance-183mm-grey-300dpi.png');
  });

  it('is a safe name whatever the filter says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (filter) => {
        const name = figureFileName(defaultFigureSpec, slidePage, 'mosul-2016', plain(filter), 'png');
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
    expect(slug('Turkey or in the PMU faction and everyone', 34)).toBe('turkey-or-in-the-pmu-faction');
  });
});

describe('missingLetters', () => {
  it('names what the figure font lacks, once each', () => {
    expect(missingLetters('Mosul الموصل, Şêx, Мосул, שלום')).toEqual(['ا', 'ل', 'م', 'و', 'ص']);
    expect(missingLetters('“Popular Mobilization Units” – ×¶ … ≥ → 8\u00a0of\n32')).toEqual([]);
  });
});

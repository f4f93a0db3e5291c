import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  captionModeOf,
  defaultFigureSpec,
  type FigureSpec,
  figureBackgrounds,
  figureSpecJson,
  parseFigureSpec,
  readFigureSpec,
} from '#views/figure/figureFile/figureSpec.ts';
import { captionModes, figurePresetIds, offeredPreset } from '#views/figure/page/pageSizes.ts';

const anyPair = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: 10 * most }), fc.integer({ min: 0, max: 10 * most }))
    .map(([one, other]) => [one / 10, other / 10] as const);

const anyAdjustments: fc.Arbitrary<FigureSpec['adjust']> = fc.record({
  shortNames: fc.boolean(),
  withoutLegend: fc.boolean(),
  labels: fc.dictionary(fc.constantFrom('turkey', 'isis', 'pmu'), anyPair(60), { noNullPrototype: true }),
  note: fc.option(
    fc.record({ text: fc.constantFrom('Look', '<b>&'), at: anyPair(100), to: fc.option(anyPair(100)) }),
  ),
});

const anySize: fc.Arbitrary<Pick<FigureSpec, 'preset' | 'own' | 'dpi'>> = fc.oneof(
  fc.constantFrom(...figurePresetIds).chain((preset) =>
    fc.record({
      preset: fc.constant(preset),
      own: fc.constant(defaultFigureSpec.own),
      dpi: fc.constantFrom(...offeredPreset(preset).dpis),
    }),
  ),
  fc.record({
    preset: fc.constant('own' as const),
    own: fc.constantFrom(
      { width: 50, height: 1200, unit: 'mm' as const },
      { width: 4.7, height: 3.5, unit: 'in' as const },
      { width: 3200, height: 2000, unit: 'px' as const },
    ),
    dpi: fc.constantFrom(96, 144, 150, 300, 600),
  }),
);

const anySpec: fc.Arbitrary<FigureSpec> = fc
  .tuple(
    anySize,
    fc.record({
      address: fc.string({ unit: 'binary' }),
      background: fc.constantFrom(...figureBackgrounds),
      grey: fc.boolean(),
      tall: fc.boolean(),
      form: fc.constantFrom(null, ...captionModes),
      title: fc.option(fc.string({ unit: 'binary', maxLength: 100 })),
      caption: fc.option(fc.string({ unit: 'binary', maxLength: 100 })),
      adjust: anyAdjustments,
      site: fc.constantFrom('', 'https://example.org/', 'http://example.org:8080/a/b.html'),
      highlight: fc.boolean(),
      accusations: fc.boolean(),
    }),
  )
  .map(([size, rest]) => ({ ...size, ...rest }));

describe('figure spec', () => {
  it('comes back from its JSON as it was', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        expect(parseFigureSpec(figureSpecJson(spec))).toEqual({ spec, faults: [] });
      }),
    );
  });

  it('is read from any value and any text without an error, and is then always valid', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.object(), fc.record({ preset: fc.anything(), dpi: fc.anything() })),
        (value) => {
          const { spec } = readFigureSpec(value);
          expect(readFigureSpec(JSON.parse(figureSpecJson(spec)))).toEqual({ spec, faults: [] });
        },
      ),
    );
    fc.assert(fc.property(fc.string(), (text) => void parseFigureSpec(text)));
  });

  it.each([
    [{ preset: 'poster' }, ['preset']],
    [{ preset: 'slide', dpi: 300 }, ['dpi']],
    [
      { background: 'pink', title: 5, highlight: 1, accusations: 'yes' },
      ['background', 'title', 'highlight', 'accusations'],
    ],
    [{ title: 'x'.repeat(301) }, ['title']],
    [{ grey: 'yes', form: 'poster' }, ['grey', 'form']],
    [{ preset: 'own', own: { width: 49, height: 90, unit: 'mm' } }, ['own']],
    [{ preset: 'own', own: { width: 100, height: 100, unit: 'px' } }, ['own']],
    [{ preset: 'own', own: { width: '90', height: 90, unit: 'mm' } }, ['own']],
    [{ preset: 'own', own: { width: 90, height: 90, unit: 'cm' } }, ['own']],
    [{ address: ['?'] }, ['address']],
    [{ caption: 'x'.repeat(1001) }, ['caption']],
    [{ adjust: { labels: { isis: [1e300, 0] } } }, ['adjust']],
    [{ adjust: { labels: { isis: [0.123, 0] } } }, ['adjust']],
    [{ adjust: { labels: { isis: ['1', 0] } } }, ['adjust']],
    [{ adjust: { labels: Array.from({ length: 300 }, () => [0, 0]) } }, ['adjust']],
    [{ adjust: { withoutCredit: true } }, ['adjust']],
    [{ adjust: { note: { text: ' ', at: [1, 1], to: null } } }, ['adjust']],
    [{ adjust: { note: { text: 'Look', at: [101, 1] } } }, ['adjust']],
    [{ adjust: { note: { text: 'x'.repeat(161), at: [1, 1] } } }, ['adjust']],
    [{ site: 'javascript:alert(1)' }, ['site']],
    [{ site: 'https://user:pass@example.org/' }, ['site']],
    [{ site: 'https://example.org/?actor=isis' }, ['site']],
    [{ format: 'gexf' }, ['format']],
    [{ format: 'entente-figure', formatVersion: 2, preset: 'slide' }, ['format']],
    [null, ['format']],
    ['text', ['format']],
    [[], ['format']],
  ])('takes the default for what it cannot use, and says which: %j', (value, faults) => {
    expect(readFigureSpec(value).faults).toEqual(faults);
  });

  it('takes the default of the preset for what is missing, without a fault', () => {
    expect(readFigureSpec({})).toEqual({ spec: defaultFigureSpec, faults: [] });
    expect(readFigureSpec({ preset: 'slide' }).spec.dpi).toBe(144);
  });

  it('reads the names that earlier files have for the words inside and beside', () => {
    expect(readFigureSpec({ form: 'newsroom' })).toMatchObject({ spec: { form: 'full' }, faults: [] });
    expect(readFigureSpec({ form: 'journal' })).toMatchObject({ spec: { form: 'clean' }, faults: [] });
    expect(readFigureSpec({ form: 'toString' }).faults).toEqual(['form']);
  });

  it('has clean figures for square, slide and web until the reader chooses', () => {
    const modes = figurePresetIds.map((preset) => [preset, captionModeOf({ ...defaultFigureSpec, preset })]);
    expect(Object.fromEntries(modes)).toEqual({
      column: 'full',
      width: 'full',
      a4: 'full',
      square: 'clean',
      slide: 'clean',
      web: 'clean',
      'web-square': 'clean',
    });
    expect(captionModeOf({ ...defaultFigureSpec, preset: 'slide', form: 'full' })).toBe('full');
  });

  it('is not fooled by what every object inherits', () => {
    expect(readFigureSpec(Object.create({ preset: 'slide' })).spec).toEqual(defaultFigureSpec);
    expect(readFigureSpec(JSON.parse('{"__proto__":{"preset":"slide"}}')).spec).toEqual(defaultFigureSpec);
  });
});

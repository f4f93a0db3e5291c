import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figurePresetIds, offeredPreset } from '#views/figure/page/figurePreset.ts';
import {
  captionModes,
  defaultFigureSpec,
  type FigureSpec,
  figureBackgrounds,
  figureSpecJson,
  parseFigureSpec,
  readFigureSpec,
} from '#views/figure/spec/figureSpec.ts';

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
      form: fc.constantFrom(...captionModes),
      title: fc.option(fc.string({ unit: 'binary', maxLength: 100 })),
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

  it('is not fooled by what every object inherits', () => {
    expect(readFigureSpec(Object.create({ preset: 'slide' })).spec).toEqual(defaultFigureSpec);
    expect(readFigureSpec(JSON.parse('{"__proto__":{"preset":"slide"}}')).spec).toEqual(defaultFigureSpec);
  });
});

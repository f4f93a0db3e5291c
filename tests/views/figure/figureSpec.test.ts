import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figurePresetIds, figurePresetOf } from '#views/figure/figurePreset.ts';
import {
  defaultFigureSpec,
  type FigureSpec,
  figureBackgrounds,
  figureSpecJson,
  parseFigureSpec,
  readFigureSpec,
} from '#views/figure/figureSpec.ts';

const anySpec: fc.Arbitrary<FigureSpec> = fc.constantFrom(...figurePresetIds).chain((preset) =>
  fc.record({
    address: fc.string({ unit: 'binary' }),
    preset: fc.constant(preset),
    dpi: fc.constantFrom(...figurePresetOf(preset).dpis),
    background: fc.constantFrom(...figureBackgrounds),
    title: fc.option(fc.string({ unit: 'binary', maxLength: 100 })),
    highlight: fc.boolean(),
    accusations: fc.boolean(),
  }),
);

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

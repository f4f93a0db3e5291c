import { describe, expect, it } from 'vitest';
import { orderActors } from '#derive/orderActors.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { figureOnce } from '#tests/views/figure/buildOnce.ts';
import { textsInSvg } from '#tests/views/figure/textsInSvg.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { offeredPreset } from '#views/figure/page/pageSizes.ts';

const figureAt = (address: string, own: Partial<FigureSpec> = {}) => figureOnce(address, own);
const everything = 'counts=accused,announced,contact,done,earlier,harm,structure,threatened&periphery=yes';
const idsOf = (svg: string, kind: string) =>
  [...svg.matchAll(new RegExp(`<g id="f[0-9a-z]+-${kind}-([^"]+)"`, 'g'))].map(([, id]) => id);

/** One file is test, example and golden figure: look at it when it changes. */
const golden: [name: string, address: string, spec: Partial<FigureSpec>][] = [
  ['matrix-width', 'view=matrix', {}],
  ['matrix-column', 'view=matrix&actor=turkey', { preset: 'column' }],
  ['matrix-alike-slide', 'view=matrix&order=alike&cells=stance', { preset: 'slide', dpi: 144 }],
  [
    'matrix-dark',
    'view=matrix&actor=turkey&select=pair%3Apmu~turkey',
    { background: 'dark', highlight: true },
  ],
];

describe('matrixBody', () => {
  it.each(golden)('%s looks as it did', async (name, address, spec) => {
    await expect(figureAt(address, spec).svg).toMatchFileSnapshot(`../../../figures/${name}.svg`);
  });

  it.each(['acts', 'stance'] as const)(
    'prints a cell of %s for every act or relation, and no other',
    (cells) => {
      const { svg } = figureAt(`view=matrix&cells=${cells}`);
      const { relations } = realDerive.visibleGraph(stateAt('').query);
      const expected = relations.flatMap(({ a, b, statements }) => {
        const isActOf = (from: string) => statements.some((one) => one.type.symmetric || one.from === from);
        return [
          ...(cells === 'stance' || isActOf(a) ? [`${a}-${b}`] : []),
          ...(cells === 'stance' || isActOf(b) ? [`${b}-${a}`] : []),
        ];
      });
      expect(idsOf(svg, 'cell').sort()).toEqual(expected.sort());
    },
  );

  it('has every actor once as a row and once as a column, in the order of the view', () => {
    const { query } = stateAt('');
    const { actors } = orderActors(realDerive.visibleGraph(query), realDerive.dataset, 'name');
    const ids = actors.map(({ id }) => id);
    const { svg } = figureAt('view=matrix&order=name');
    expect(idsOf(svg, 'row')).toEqual(ids);
    expect(idsOf(svg, 'column')).toEqual(ids);
  });

  it.each(['column', 'width', 'a4', 'square', 'slide'] as const)(
    'prints no letter on %s smaller than the page allows, and none outside it',
    (preset) => {
      for (const address of ['view=matrix', `view=matrix&${everything}`]) {
        const { svg, layout } = figureAt(address, { preset, dpi: offeredPreset(preset).defaultDpi });
        const texts = textsInSvg(svg);
        expect(texts.length).toBeGreaterThan(40);
        for (const { fontSize, box, text } of texts) {
          // In a cell "¶" is a mark beside a mark.
          const least = text === '¶' ? 7 : offeredPreset(preset).smallestText;
          expect(fontSize, text).toBeGreaterThanOrEqual(least);
          expect(box.x, text).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width, text).toBeLessThanOrEqual(layout.page.width);
          expect(box.y + box.height, text).toBeLessThanOrEqual(layout.page.height);
        }
      }
    },
  );

  it('names its columns aslant where they fit, and numbers them where they do not', () => {
    const namesOf = (address: string, preset: 'width' | 'column') =>
      textsInSvg(figureAt(address, { preset }).svg)
        .filter(({ within }) => within.some((id) => id.startsWith('column-')))
        .map(({ text }) => text);
    expect(namesOf('view=matrix', 'width')).toContain('Kurdish region (Syria)');
    const numbered = namesOf('view=matrix&periphery=yes', 'column');
    expect(numbered.length).toBeGreaterThan(namesOf('view=matrix', 'width').length);
    expect(numbered).toEqual(numbered.map((_, i) => String(i + 1)));
  });

  it.each([
    ['acts', 'signs'],
    ['stance', 'pairs'],
  ])('counts in a matrix of %s the %s that it shows and that are partly inferred', (cells, unit) => {
    const { svg } = figureAt(`view=matrix&cells=${cells}`);
    const said = textsInSvg(svg)
      .map(({ text }) => text)
      .join(' ');
    const shown = cells === 'acts' ? idsOf(svg, 'cell').length : idsOf(svg, 'cell').length / 2;
    expect(said).toMatch(new RegExp(`\\b\\d+ of ${shown} ${unit} are partly inferred`));
  });

  it('says how it is read, and who makes the allegations that it shows', () => {
    const texts = (address: string, own: Partial<FigureSpec> = {}) =>
      textsInSvg(figureAt(address, own).svg)
        .map(({ text }) => text)
        .join(' ');
    expect(texts('view=matrix&periphery=yes', { preset: 'column' })).toMatch(
      /Left: who acts Top: on whom|Columns numbered/,
    );
    for (const preset of ['column', 'width', 'slide', 'a4'] as const)
      expect(texts('view=matrix', { preset }), preset).toMatch(/Left: who acts[; ]+[Tt]op: on whom/);
    expect(texts('view=matrix')).toContain('¶ Author’s view: United States → Syrian government');
    expect(texts(`view=matrix&${everything}`)).not.toMatch(/alleged by/);
    expect(texts(`view=matrix&${everything}`, { accusations: true })).toMatch(/alleged by/);
    expect(figureAt('view=matrix').alt.short).toMatch(/^Matrix figure\./);
  });
});

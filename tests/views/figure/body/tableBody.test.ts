import { describe, expect, it } from 'vitest';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { buildOnce } from '#tests/views/figure/buildOnce.ts';
import { textsInSvg } from '#tests/views/figure/textsInSvg.ts';
import { offeredPreset } from '#views/figure/page/figurePreset.ts';
import { defaultFigureSpec, type FigureSpec } from '#views/figure/spec/figureSpec.ts';
import { tableWords } from '#words/table.ts';

const figureAt = (address: string, own: Partial<FigureSpec> = {}) =>
  buildOnce(realDerive, stateAt(address), { ...defaultFigureSpec, address, ...own });
const rowsIn = (svg: string) => [...svg.matchAll(/<g id="f[0-9a-z]+-row-([^"]+)"/g)].map(([, id]) => id);
const textOf = (svg: string) =>
  textsInSvg(svg)
    .map(({ text }) => text)
    .join(' ');

/** One file is test, example and golden figure: look at it when it changes. */
const golden: [name: string, address: string, spec: Partial<FigureSpec>][] = [
  ['table-width', 'view=table&actor=turkey', {}],
  ['table-column', 'view=table&actor=turkey', { preset: 'column' }],
  ['table-statements-a4', 'view=table&table=statements&actor=turkey', { preset: 'a4' }],
];

describe('tableBody', () => {
  it.each(golden)('%s looks as it did', async (name, address, spec) => {
    await expect(figureAt(address, spec).svg).toMatchFileSnapshot(`../../../figures/${name}.svg`);
  });

  it.each(['relations', 'statements'] as const)(
    'has a row for each of the %s, in the order of the data',
    (tab) => {
      const address = `view=table&table=${tab}&actor=turkey`;
      const { relations } = realDerive.visibleGraph(stateAt(address).query);
      const shown = new Set(relations.flatMap((one) => one.statements.map(({ statement }) => statement.id)));
      const expected =
        tab === 'relations'
          ? relations.map(({ id }) => id)
          : realDerive.dataset.statements.map(({ id }) => id).filter((id) => shown.has(id));
      const rows = rowsIn(figureAt(address, { preset: 'a4' }).svg);
      // Ids are made fit for XML, where "~" is not.
      expect(rows).toHaveLength(expected.length + 1);
      expect(rows.slice(1).map((id) => id?.replace(/[^a-z0-9]/g, ''))).toEqual(
        expected.map((id) => id.replace(/[^a-z0-9]/g, '')),
      );
    },
  );

  it.each(['relations', 'statements'] as const)(
    'says in its last line how many of the %s are there',
    (tab) => {
      const { svg, cut } = figureAt(`view=table&table=${tab}`, { preset: 'slide', dpi: 144 });
      const shown = rowsIn(svg).length - 2;
      const { relations } = realDerive.visibleGraph(stateAt('').query);
      const all = tab === 'relations' ? relations.length : cut?.all;
      expect(cut).toMatchObject({ of: tab, shown, all });
      expect(textOf(svg)).toContain(tableWords.cut(tab, shown, all ?? 0));
    },
  );

  it.each(['column', 'width', 'a4', 'square', 'slide'] as const)(
    'prints no letter on %s smaller than the page allows, and none outside it',
    (preset) => {
      for (const tab of ['relations', 'statements']) {
        const dpi = offeredPreset(preset).defaultDpi;
        const { svg, layout } = figureAt(`view=table&table=${tab}`, { preset, dpi });
        for (const { fontSize, box, text } of textsInSvg(svg)) {
          const least = text === '¶' ? 6 : offeredPreset(preset).smallestText;
          expect(fontSize, text).toBeGreaterThanOrEqual(least);
          expect(box.x + box.width, text).toBeLessThanOrEqual(layout.page.width);
          expect(box.y + box.height, text).toBeLessThanOrEqual(layout.page.height);
        }
      }
    },
  );
});

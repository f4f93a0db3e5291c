import { describe, expect, it } from 'vitest';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { figureOnce } from '#tests/views/figure/buildOnce.ts';
import { textsInSvg } from '#tests/views/figure/textsInSvg.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { offeredPreset } from '#views/figure/page/pageSizes.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import { tableWords } from '#words/table.ts';

const figureAt = (address: string, own: Partial<FigureSpec> = {}) => figureOnce(address, own);
const rowsIn = (svg: string) => [...svg.matchAll(/<g id="f[0-9a-z]+-row-([^"]+)"/g)].map(([, id]) => id);
const textOf = (svg: string) =>
  textsInSvg(svg)
    .map(({ text }) => text)
    .join(' ');

/** The lines of a row's longest cell. */
const linesIn = ({ content }: PrimitiveGroup) =>
  Math.max(
    ...content.map((cell) =>
      'content' in cell ? cell.content.filter((one) => 'form' in one && one.form === 'text').length : 0,
    ),
  );

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

  it('has a row for each statement, in the order of the data', () => {
    const address = 'view=table&table=statements&actor=turkey';
    const { relations } = realDerive.visibleGraph(stateAt(address).query);
    const shown = new Set(relations.flatMap((one) => one.statements.map(({ statement }) => statement.id)));
    const expected = realDerive.dataset.statements.map(({ id }) => id).filter((id) => shown.has(id));
    const rows = rowsIn(figureAt(address, { preset: 'a4' }).svg);
    expect(rows.slice(1)).toEqual(expected);
  });

  it('says who does what to whom, with a row for each side that acts, by the name of who acts', () => {
    const { svg } = figureAt('view=table&actor=turkey', { preset: 'a4' });
    expect(rowsIn(svg)).toEqual([
      'heading',
      'iraq-government-turkey',
      'turkey-iran',
      'turkey-iraq-government',
      'turkey-pmu',
      'turkish-forces-turkey',
      'united-states-turkey',
    ]);
    const texts = textsInSvg(svg).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Who', 'Does what', 'To whom']));
    const row = (id: string) =>
      textsInSvg(svg)
        .filter(({ within }) => within.includes(`row-${id}`))
        .map(({ text }) => text);
    expect(row('iraq-government-turkey').slice(0, 3)).toEqual(['Iraqi government', 'accuses', 'Turkey']);
    expect(row('turkey-pmu').join(' ')).toBe(
      'Turkey is troubled by, is at odds with; threatens PMU Turkey (threatens)',
    );
    expect(texts).not.toContain('the source');
  });

  it('shows each row as it is told, hollow where that is no fact, whatever the other side does', () => {
    const { groups } = figureAt('view=table', { preset: 'a4' });
    const [, rows] = groups;
    const signOf = (id: string) =>
      JSON.stringify(rows?.content.find((row) => 'content' in row && row.id === `row-${id}`));
    // On the map the accusation makes their line a fact; what the author thinks the United States seek is none.
    expect(signOf('united-states-syria-government')).toContain('¶\u00a0seeks to unseat');
    expect(signOf('syria-government-united-states')).not.toContain('¶');
  });

  it('names the act that somebody else than the article tells, with a column for it or without', () => {
    const rowOf = (id: string, preset: 'a4' | 'column', address: string) =>
      textsInSvg(figureAt(address, { preset }).svg)
        .filter(({ within }) => within.includes(`row-${id}`))
        .map(({ text }) => text)
        .join(' ');
    expect(rowOf('turkey-pmu', 'a4', 'view=table')).toContain('PMU Turkey (threatens)');
    expect(rowOf('us-led-coalition-isis', 'a4', 'view=table')).toMatch(/ISIS US-led coalition$/);
    const narrow = rowOf('turkey-pmu', 'column', 'view=table&country=TR');
    expect(narrow).toContain('is troubled by, is at odds with; threatens (said by Turkey)');
    expect(rowOf('pmu-syria-government', 'column', 'view=table&actor=pmu')).toContain('(said by the PMU)');
  });

  it.each([
    ['view=table', 'a4', /\b1?\d of 34 rows are partly inferred from the context/],
    ['view=table', 'web-square', /\b1?\d of 34 rows are partly inferred from the context/],
    ['view=table&country=TR', 'column', /Partly inferred: Turkey → Iran\./],
    ['view=table&table=statements&actor=turkey', 'a4', /Partly inferred: Turkey → PMU \(is /],
  ] as const)('%s, %s: says what is partly inferred', (address, preset, expected) => {
    expect(textOf(figureAt(address, { preset, dpi: preset === 'web-square' ? 120 : 300 }).svg)).toMatch(
      expected,
    );
  });

  it('breaks no name while another column has room for it', () => {
    const { svg } = figureAt('view=table', { preset: 'a4' });
    const texts = textsInSvg(svg).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Armed groups (Aleppo)', 'Sunni Turkmen militias']));
    expect(texts).not.toContain('article');
  });

  it('says nothing of camps, which it does not show', () => {
    const said = (address: string) => textOf(figureAt(address, { preset: 'a4' }).svg);
    expect(said('view=table&hulls=camps')).not.toContain('camp');
    expect(said('hulls=camps')).toContain('Actors outside the areas share no camp.');
  });

  it('parts verbs of what is not done from those that its sign is of', () => {
    const rowOf = (id: string) =>
      textsInSvg(figureAt('view=table', { preset: 'a4' }).svg)
        .filter(({ within }) => within.includes(`row-${id}`))
        .map(({ text }) => text)
        .join(' ');
    expect(rowOf('pmu-isis')).toContain('fights; plans to fight, plans to block');
    expect(rowOf('turkey-pmu')).toContain('is troubled by, is at odds with; threatens');
  });

  it.each([
    ['?view=table&actor=isis', 'column', 'plans to block'],
    ['?view=table&country=SY', 'web', 'commits to'],
  ] as const)('%s, %s: explains each “¶”, and on whose word it is', (address, preset, act) => {
    const text = textOf(figureAt(address, { preset }).svg);
    expect(text).toContain(`¶\u00a0${act}`);
    expect(text).toContain('¶ A');
    expect(text).toContain(
      preset === 'column' ? '¶ According to Walid al-Muallem (Syrian government)' : 'Said by',
    );
    expect(text).toContain('Walid al-Muallem');
  });

  it('gives every row of one line the same height, whether it has a “¶” or not', () => {
    const { groups } = figureAt('view=table&actor=united-states', { preset: 'web-square', dpi: 120 });
    const rows = (groups[1]?.content ?? []).flatMap((row) => ('content' in row && row.at ? [row] : []));
    const heights = rows.slice(1, -1).flatMap((row, i) => {
      const isOneLine = linesIn(row) === 1;
      return isOneLine ? [Math.round(10 * ((rows[i + 2]?.at?.y ?? 0) - (row.at?.y ?? 0)))] : [];
    });
    expect(JSON.stringify(rows)).toContain('¶');
    expect(heights.length).toBeGreaterThan(3);
    expect(new Set(heights).size).toBe(1);
  });

  it.each(['relations', 'statements'] as const)(
    'says in its last line how many rows of the %s are there',
    (tab) => {
      const { svg, cut } = figureAt(`view=table&table=${tab}`, { preset: 'slide', dpi: 144 });
      const shown = rowsIn(svg).length - 2;
      const all = cut?.all ?? 0;
      expect(cut).toMatchObject({ shown });
      expect(all).toBeGreaterThan(shown);
      expect(textOf(svg)).toContain(tableWords.cut(shown, all));
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

import { createHash } from 'node:crypto';
import { Resvg as ResvgInNode } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { hostile } from '#tests/views/figure/hostile.ts';
import { label, legendFor, path, sceneFor, words } from '#tests/views/figure/madeUpFigure.ts';
import { fonts, rasteriseInNode } from '#tests/views/figure/rasteriseInNode.ts';
import { readPixels, readPng } from '#tests/views/figure/readPng.ts';
import {
  defaultFigureSpec,
  type FigureSpec,
  figureBackgrounds,
  figureSpecJson,
  parseFigureSpec,
} from '#views/figure/figureFile/figureSpec.ts';
import { figureLayout } from '#views/figure/page/figureLayout.ts';
import { type FigurePresetId, figurePresetIds, offeredPreset } from '#views/figure/page/pageSizes.ts';
import { pixelsOf } from '#views/figure/page/pageUnits.ts';
import { rasterJobOf } from '#views/figure/png/figurePng.ts';
import { tooLargeToRasterise } from '#views/figure/png/pixelLimit.ts';
import { figureSpecKeyword } from '#views/figure/png/pngMetadata.ts';
import { rasterise } from '#views/figure/png/rasterise.ts';
import { figureSvg } from '#views/figure/svg/figureSvg.ts';

const version = 'mosul-2016 1.0.0';

function figure(own: Partial<FigureSpec> & { readonly preset?: FigurePresetId }, title = words.title) {
  const preset = own.preset ?? 'width';
  const spec = { ...defaultFigureSpec, dpi: offeredPreset(preset).defaultDpi, ...own };
  const layout = figureLayout(spec, { ...words, title }, legendFor(offeredPreset(preset).text));
  const svg = figureSvg(layout, sceneFor(layout), version);
  return { spec, layout, svg, job: rasterJobOf(layout, svg, version) };
}

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('figureSvg', () => {
  it('prints a small page as it did before', async () => {
    const spec = { ...defaultFigureSpec, preset: 'column' as const, address: '?country=turkey' };
    const layout = figureLayout(
      spec,
      { ...words, title: 'Turkey & the “PMU”' },
      legendFor(offeredPreset('column').text).slice(0, 4),
      0.4,
    );
    const { height, width } = layout.sceneFrame;
    const scene = [
      {
        id: 'lines',
        content: [
          {
            id: 'line-pmu~turkey',
            title: 'Turkey and the PMU',
            content: [path(`M40 ${height / 2}H${width - 40}`, null, 'opposed', 1.4, [4, 2])],
          },
        ],
      },
      {
        id: 'actors',
        content: [label('Turkey', 30, height / 2, 7, 2), label('PMU', width - 30, height / 2, 7, 2)],
      },
    ] as const;
    await expect(figureSvg(layout, scene, version)).toMatchFileSnapshot('../../../figures/madeUpPage.svg');
  });

  it('says its size in mm and its language, title and description', () => {
    const { svg } = figure({});
    expect(svg).toMatch(/<svg [^>]*width="183mm" height="\d+mm" viewBox="0 0 518.74 [\d.]+" xml:lang="en"/);
    expect(svg).toContain(`<title>${words.title}</title>\n<desc>${words.description}</desc>`);
    for (const id of [
      'figure-scene',
      'figure-legend',
      'figure-notes',
      'figure-credit',
      'hulls',
      'lines',
      'actors',
    ]) {
      expect(svg).toMatch(new RegExp(`<g id="f[0-9a-z]+-${id}"`));
    }
  });

  it('has no id in common with another figure, and the same ids every time', () => {
    const idsOf = ({ svg }: ReturnType<typeof figure>) =>
      [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const [one, again, other] = [{}, {}, { title: 'Another' }].map((spec) => idsOf(figure(spec)));
    expect(new Set(one).size).toBe(one!.length);
    expect(again).toEqual(one);
    expect(one!.filter((id) => other!.includes(id))).toEqual([]);
  });

  it('carries its spec', () => {
    const { svg, spec } = figure({ title: 'A "B" & <C>  two blanks', address: '?a=1&b=2' });
    const found = svg.match(new RegExp(`keyword="${figureSpecKeyword}">([^<]*)<`))?.[1];
    const entities: Record<string, string> = { '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>' };
    const json = found!.replace(/&\w+;/g, (entity) => entities[entity]!);
    expect(parseFigureSpec(json)).toEqual({ spec, faults: [] });
  });

  it.each(hostile)('becomes a picture with the title %j', async (title) => {
    const { job } = figure({ preset: 'column', dpi: 150, title: title.slice(0, 300) }, title);
    const png = readPng(await rasteriseInNode(job));
    expect(png.width).toBe(526);
  });

  it('has no style, script, link or address of another host', () => {
    const { svg } = figure({});
    expect(svg).not.toMatch(/<style|style=|<script|href|url\(|@import/);
    expect([...svg.matchAll(/https?:\/\/[^"' ]*/g)].map(String)).toEqual(['http://www.w3.org/2000/svg']);
  });
});

describe('pixels', () => {
  it.each([
    ['column', 300, 1051],
    ['width', 300, 2161],
    ['width', 150, 1081],
    ['width', 600, 4323],
    ['a4', 300, 2480],
    ['a4', 600, 4961],
    ['square', 300, 2244],
    ['slide', 144, 1920],
    ['slide', 288, 3840],
  ] as const)('%s at %i dpi is %i wide', (preset, dpi, width) => {
    expect(figure({ preset, dpi }).layout.pixels.width).toBe(width);
  });

  it.each(
    figurePresetIds.flatMap((preset) =>
      offeredPreset(preset)
        .dpis.filter((dpi) => dpi <= 300)
        .map((dpi) => [preset, dpi] as const),
    ),
  )(
    '%s at %i dpi comes out exactly as large as promised, with its resolution and texts',
    async (preset: FigurePresetId, dpi: number) => {
      const { layout, job, spec } = figure({ preset, dpi });
      const png = readPng(await rasteriseInNode(job));
      expect([png.width, png.height]).toEqual([
        Math.round((layout.pageMm.width * dpi) / 25.4),
        Math.round((layout.pageMm.height * dpi) / 25.4),
      ]);
      expect(png.perMetre).toEqual([Math.round(dpi / 0.0254), Math.round(dpi / 0.0254)]);
      const textOf = (keyword: string) => png.texts.find((text) => text.keyword === keyword)?.text;
      expect(textOf('Title')).toBe(words.title);
      expect(textOf('Description')).toBe(words.description);
      expect(textOf('Source')).toBe(words.credit);
      expect(textOf('entente:filter')).toBe(words.filter);
      expect(textOf('entente:dataset')).toBe(version);
      expect(textOf(figureSpecKeyword)).toBe(figureSpecJson(spec));
    },
  );

  it.each(
    figurePresetIds.flatMap((preset) => figureBackgrounds.map((background) => [preset, background] as const)),
  )('%s, %s: the outermost 2 mm are background and nothing else', async (preset, background) => {
    const { job, layout } = figure({ preset, background, dpi: offeredPreset(preset).dpis[0]! });
    const png = readPng(await rasteriseInNode(job));
    const pixels = readPixels(png);
    const ground = { white: [255, 255, 255, 255], transparent: [0, 0, 0, 0], dark: [0x14, 0x18, 0x1f, 255] }[
      background
    ];
    const border = Math.floor((2 * layout.spec.dpi) / 25.4);
    let other = 0;
    for (let y = 0; y < png.height; y += 1) {
      for (let x = 0; x < png.width; x += 1) {
        const isInside = x >= border && y >= border && x < png.width - border && y < png.height - border;
        if (isInside) continue;
        const at = 4 * (y * png.width + x);
        if (ground.some((value, channel) => pixels[at + channel] !== value)) other += 1;
      }
    }
    expect(other).toBe(0);
  });

  it('are the same for the same figure, and from both builds of resvg', async () => {
    const { job } = figure({ preset: 'width', dpi: 150, background: 'dark' });
    const [one, two] = [
      await rasteriseInNode(job),
      await rasteriseInNode(figure({ dpi: 150, background: 'dark' }).job),
    ];
    expect(sha(two)).toBe(sha(one));
    const native = new ResvgInNode(
      job.svg.replace(
        /width="[\d.]+mm" height="[\d.]+mm"/,
        `width="${job.pixels.width}" height="${job.pixels.height}" preserveAspectRatio="none"`,
      ),
      {
        font: {
          fontFiles: ['Regular', 'Bold', 'Italic'].map((style) => `public/fonts/Arimo-${style}.ttf`),
          loadSystemFonts: false,
          defaultFontFamily: 'Arimo',
        },
      },
    ).render();
    expect(sha(readPixels(readPng(native.asPng())))).toBe(sha(readPixels(readPng(one))));
  });

  it('are refused before they are drawn where they are too many', () => {
    const a4 = { width: 210, height: 297 };
    expect(tooLargeToRasterise(a4, 600)).toBeNull();
    const verdict = tooLargeToRasterise(a4, 2400)!;
    expect(verdict.pixels).toBe(19843 * 28063);
    expect(tooLargeToRasterise(a4, verdict.largestDpi)).toBeNull();
    expect(tooLargeToRasterise(a4, verdict.largestDpi + 1)).not.toBeNull();
    expect(pixelsOf(a4, verdict.largestDpi).width).toBeGreaterThan(4961);
  });

  it('are not drawn of an SVG that is no figure', () => {
    const broken = { svg: '<svg/>', pixels: { width: 1, height: 1 }, dpi: 300, texts: [] };
    expect(() => rasterise(ResvgInNode as never, fonts, broken)).toThrow('no size in millimetres');
  });
});

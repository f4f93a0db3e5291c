import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { printOneFile } from '#dataset/formats/entente.ts';
import { figureCommand } from '#scripts/figure/figureCommand.ts';
import { encodeAddress } from '#state/urlCodec.ts';
import { ownDataset } from '#tests/fixtures/ownDataset.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { buildFigure } from '#views/figure/buildFigure.ts';
import { defaultFigureSpec, type FigureSpec, figureSpecJson } from '#views/figure/figureFile/figureSpec.ts';
import { readFigureFile } from '#views/figure/figureFile/readFigureFile.ts';
import { figureFontFiles } from '#views/figure/figureFonts.ts';
import { pdfDocument } from '#views/figure/pdf/pdfDocument.ts';
import { rasterJobOf } from '#views/figure/png/figurePng.ts';
import { type ResvgClass, rasterise } from '#views/figure/png/rasterise.ts';
import { figureDialogWords } from '#words/figure.ts';
import { figureCommandWords } from '#words/figureFile.ts';
import { fonts } from './rasteriseInNode.ts';
import { readPng } from './readPng.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-figure-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inFolder = (name: string) => join(folder, name);

let said: string[] = [];
let warned: string[] = [];
beforeEach(() => {
  said = [];
  warned = [];
});
const run = (...args: readonly string[]) =>
  figureCommand(args, { print: (text) => said.push(text), warn: (text) => warned.push(text) });

/** The other build of the rasteriser, which takes the names of font files, not their bytes. */
const Native = function native(svg: string) {
  const fontFiles = figureFontFiles.map((file) => `public/fonts/${file}`);
  return new Resvg(svg, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Arimo' } });
} as unknown as ResvgClass;

/** What the app saves for a view: its own address, its own code, but the other build of the rasteriser. */
function fromApp(address: string, own: Partial<FigureSpec> = {}) {
  const state = stateAt(address);
  const spec = { ...defaultFigureSpec, ...own, address: encodeAddress(state, realDataset) };
  const { layout, groups, svg } = buildFigure(realDerive, state, spec);
  return {
    spec,
    svg: new TextEncoder().encode(svg),
    png: () => rasterise(Native, [], rasterJobOf(layout, svg, realDataset.version)),
    pdf: () => pdfDocument({ layout, scene: groups, dataset: realDataset, fonts }),
  };
}

const isSame = (file: string, bytes: Uint8Array) => readFileSync(inFolder(file)).equals(bytes);

describe('npm run figure', () => {
  it('writes the very bytes of the app, in every format', async () => {
    const app = fromApp('actor=turkey', { preset: 'column', dpi: 150, background: 'transparent' });
    const asked = ['--address', 'actor=turkey', '--preset', 'column', '--dpi', '150'];
    for (const form of ['png', 'svg', 'pdf']) {
      const out = ['--background', 'transparent', '--out', inFolder(`same.${form}`)];
      expect([await run(...asked, ...out), warned]).toEqual([0, []]);
    }
    expect(isSame('same.svg', app.svg)).toBe(true);
    expect(isSame('same.png', app.png())).toBe(true);
    expect(isSame('same.pdf', app.pdf())).toBe(true);
    expect(readPng(readFileSync(inFolder('same.png'))).width).toBe(526);
    expect(said).toHaveLength(3);
  });

  it('takes a size of one’s own, greys and a journal’s form, and says them in the file', async () => {
    const own = { preset: 'own', own: { width: 1600, height: 900, unit: 'px' }, dpi: 144 } as const;
    const app = fromApp('actor=turkey', { ...own, grey: true, form: 'full' });
    const asked = ['--address', 'actor=turkey', '--size', '1600x900px', '--grey', '--full'];
    for (const form of ['png', 'pdf']) {
      expect(await run(...asked, '--out', inFolder(`own.${form}`))).toBe(0);
    }
    expect(isSame('own.png', app.png())).toBe(true);
    expect(isSame('own.pdf', app.pdf())).toBe(true);
    const png = readPng(readFileSync(inFolder('own.png')));
    expect([png.width, png.height]).toEqual([1600, 900]);
    const textOf = (keyword: string) => png.texts.find((text) => text.keyword === keyword)?.text;
    expect(textOf('entente:title')).toBe('proposed');
    await run('--spec', inFolder('own.png'), '--title', 'Mine', '--out', inFolder('own.svg'));
    const svg = readFileSync(inFolder('own.svg'), 'utf8');
    expect(svg).toContain('<entente:text keyword="entente:title">own<');
    const colours = new Set(
      [...svg.matchAll(/(?:fill|stroke)="#(..)(..)(..)"/g)].map(([, r, g, b]) => [r, g, b]),
    );
    expect([...colours].filter(([r, g, b]) => r !== g || g !== b)).toEqual([]);
  });

  it.each(['10x10mm', '120mm', '120x90cm', '1x1in', '99999x900px'])('refuses the size %s', async (size) => {
    expect(await run('--size', size, '--out', inFolder('never.svg'))).toBe(2);
    expect(warned.join()).toContain(size);
  });

  it('refuses a page on which words would lie over one another', async () => {
    expect(await run('--size', '70x90mm', '--out', inFolder('never.svg'))).toBe(3);
    expect(warned.join()).toContain(figureDialogWords.overfull);
  });

  it('makes a figure again from its spec, or from any of its files', async () => {
    const address = 'actor=isis&layout=focus:isis&select=actor:isis';
    const app = fromApp(address, { title: 'Who fights “ISIS”?', highlight: true, background: 'dark' });
    writeFileSync(inFolder('spec.json'), figureSpecJson(app.spec));
    await run('--spec', inFolder('spec.json'), '--out', inFolder('one.pdf'));
    await run('--spec', inFolder('one.pdf'), '--out', inFolder('two.svg'));
    await run('--spec', inFolder('two.svg'), '--dpi', '150', '--out', inFolder('three.png'));
    await run('--spec', inFolder('three.png'), '--dpi', '300', '--out', inFolder('four.svg'));
    expect(warned).toEqual([]);
    expect(isSame('two.svg', app.svg)).toBe(true);
    expect(isSame('four.svg', app.svg)).toBe(true);
  });

  it('takes options over what the spec says', async () => {
    writeFileSync(inFolder('wide.json'), '{"preset":"width","dpi":600,"address":"actor=turkey"}');
    const asked = ['--spec', inFolder('wide.json'), '--preset', 'slide', '--title', '', '--accusations'];
    expect(await run(...asked, '--out', inFolder('slide.svg'))).toBe(0);
    const reading = readFigureFile(readFileSync(inFolder('slide.svg')));
    expect(reading).toMatchObject({
      ok: true,
      spec: { preset: 'slide', dpi: 144, title: '', accusations: true, highlight: false },
    });
  });

  it('hands over the caption of a clean figure, to be placed beside it', async () => {
    await run(
      '--address',
      'actor=turkey',
      '--preset',
      'web',
      '--dpi',
      '120',
      '--out',
      inFolder('beside.svg'),
    );
    expect(said.join(' ')).toMatch(/Caption to place beside it: .*partly inferred/i);
    said = [];
    await run('--address', 'actor=turkey', '--out', inFolder('inside.svg'));
    expect(said.join(' ')).not.toContain('Caption');
  });

  it('warns of another version of the data, and takes it', async () => {
    const address = 'data=mosul-2016@0.0.1&actor=turkey';
    expect(await run('--address', address, '--out', inFolder('old.svg'))).toBe(4);
    expect(warned.join()).toContain('0.0.1');
    expect(isSame('old.svg', fromApp('actor=turkey').svg)).toBe(true);
  });

  it('makes a figure of own data, which names its file and nothing of the bundled data', async () => {
    const file = inFolder('alliances.entente.json');
    writeFileSync(file, printOneFile(ownDataset()));
    // The warning is on the Arabic name, whose letters the figure’s font lacks.
    expect(await run('--file', file, '--preset', 'a4', '--out', inFolder('own.svg'))).toBe(4);
    const svg = readFileSync(inFolder('own.svg'), 'utf8');
    expect(svg).toContain('Stated in alliances.csv; not independently verified.');
    expect(svg).not.toMatch(/Mosul|World Socialist|article|CC-BY/);
    writeFileSync(file, '{"dataset": {}}');
    expect(await run('--file', file, '--out', inFolder('none.svg'))).toBe(2);
    expect(warned.join()).toContain('formatVersion: this field is missing');
  });

  it('makes a figure of another dataset, which says where that was read', async () => {
    expect(await run('--dataset', 'highland-tribes', '--out', inFolder('tribes.svg'))).toBe(0);
    const svg = readFileSync(inFolder('tribes.svg'), 'utf8');
    expect(svg).toContain('According to the table');
    expect(svg).toContain('highland-tribes');
    expect(svg).not.toMatch(/article/i);
  });

  it('says everything that the dialog can, and reads it back', async () => {
    const asked = ['--address', 'actor=turkey', '--preset', 'web', '--full', '--caption', 'Mine', '--tall'];
    const byHand = [
      '--short-names',
      '--no-legend',
      '--label',
      'pmu=4,-2.5',
      '--note',
      'Look',
      '--note-to',
      '10,20.5',
    ];
    const site = ['--site', 'https://example.org/entente/'];
    expect(await run(...asked, ...byHand, ...site, '--out', inFolder('hand.svg'))).toBe(0);
    const svg = readFileSync(inFolder('hand.svg'), 'utf8');
    expect(readFigureFile(svg)).toMatchObject({
      spec: {
        preset: 'web',
        form: 'full',
        caption: 'Mine',
        tall: true,
        adjust: {
          shortNames: true,
          withoutLegend: true,
          labels: { pmu: [4, -2.5] },
          note: { text: 'Look', at: [50, 50], to: [10, 20.5] },
        },
        site: 'https://example.org/entente/',
      },
    });
    expect(svg).toContain('According to the article');
    expect(svg).toContain('not independently verified');
    expect(svg).toContain('example.org/entente');
    expect(svg).toContain('Note by the maker of this figure: “Look”');
    await run('--spec', inFolder('hand.svg'), '--out', inFolder('again.svg'));
    expect(readFileSync(inFolder('again.svg'), 'utf8')).toBe(svg);
  });

  it.each([
    [
      'a caption that does not fit',
      ['--full', '--caption', 'many words '.repeat(80), '--size', '110x100mm'],
      figureDialogWords.withoutCaption,
    ],
    [
      'accusations that are left out',
      ['--address', 'counts=accused,done'],
      figureCommandWords.accusationsOut,
    ],
    ['letters that the font lacks', ['--title', '界'], figureDialogWords.missingLetters(['界'])],
  ] as const)('makes the figure and ends with 4 for %s', async (_, asked, why) => {
    expect(await run('--address', 'actor=turkey', ...asked, '--out', inFolder('warned.svg'))).toBe(4);
    expect(warned).toContain(why);
    expect(said).toHaveLength(1);
  });

  it('prints the caption that does not fit', async () => {
    const long = ['--full', '--caption', 'many words '.repeat(80), '--size', '110x100mm'];
    await run('--address', 'actor=turkey', ...long, '--out', inFolder('warned.svg'));
    expect(warned.at(-1)).toContain('many words many words');
    expect(warned.at(-1)).toContain('not independently verified');
  });

  it('explains itself', async () => {
    expect(await run('--help')).toBe(0);
    expect(said.join()).toContain('column, width, a4, square, slide, web, web-square');
    expect(said.join()).not.toMatch(/PRESETS|DPIS|BACKGROUNDS/);
  });

  it.each([
    [[], 'fig.png'],
    [['--out', 'fig.gif'], '.png, .svg or .pdf'],
    [['--out', 'fig'], '.png, .svg or .pdf'],
    [['--bogus'], '--bogus'],
    [['--out'], '--out'],
    [['stray', '--out', 'fig.svg'], 'stray'],
    [['--preset', 'poster', '--out', 'fig.svg'], '“poster”'],
    [['--dpi', '72', '--out', 'fig.svg'], '“72”'],
    [['--preset', 'slide', '--dpi', '300', '--out', 'fig.svg'], '144 or 288'],
    [['--background', 'pink', '--out', 'fig.svg'], 'white, transparent or dark'],
    [['--title', 'x'.repeat(301), '--out', 'fig.svg'], '300'],
    [['--address', 'actor=nobody', '--out', 'fig.svg'], '“nobody”'],
    [['--address', 'colour=red', '--out', 'fig.svg'], '“colour”'],
    [['--dataset', 'atlantis', '--out', 'fig.svg'], '“atlantis”'],
    [['--dataset', 'mosul-2016', '--file', 'x.entente.json', '--out', 'fig.svg'], '--dataset'],
    [['--file', 'no-such-file', '--out', 'fig.svg'], '“no-such-file” cannot be read'],
    [['--dataset', 'highland-tribes', '--address', 'data=mosul-2016', '--out', 'fig.svg'], '“mosul-2016”'],
    [['--address', 'data=atlantis', '--out', 'fig.svg'], '“atlantis”'],
    [['--address', 'data=../data', '--out', 'fig.svg'], '“../data”'],
    [['--address', 'counts=', '--out', 'fig.svg'], 'Nothing is visible', 3],
    [['--spec', 'none.json', '--out', 'fig.svg'], 'none.json'],
    [['--spec', 'bad.json', '--out', 'fig.svg'], 'preset and dpi'],
    [['--spec', 'broken.json', '--out', 'fig.svg'], 'format'],
    [['--spec', 'other.svg', '--out', 'fig.svg'], 'no Entente figure'],
    [['--out', 'nowhere/fig.svg'], 'no folder'],
    [['--out', 'folder.svg'], 'a folder'],
    [['--title', 'الموصل', '--out', 'fig.pdf'], 'SVG', 3],
    [['--caption', 'x'.repeat(1001), '--out', 'fig.svg'], '--caption'],
    [['--clean', '--full', '--out', 'fig.svg'], '--full'],
    [['--label', 'isis=1', '--out', 'fig.svg'], '“1”'],
    [['--label', 'isis=1,600', '--out', 'fig.svg'], '1,600'],
    [['--label', 'nobody=1,2', '--out', 'fig.svg'], '“nobody”'],
    [['--note', 'Look', '--note-to', '101,5', '--out', 'fig.svg'], '--note-to'],
    [['--site', 'ftp://example.org/', '--out', 'fig.svg'], '--site'],
  ] as const)('does not make %j, and leaves nothing behind', async (args, why, code: number = 2) => {
    const own = mkdtempSync(join(folder, 'refused-'));
    writeFileSync(join(own, 'bad.json'), '{"preset":"poster","dpi":"many"}');
    writeFileSync(join(own, 'broken.json'), '{"preset":');
    writeFileSync(join(own, 'other.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    mkdirSync(join(own, 'folder.svg'));
    const before = readdirSync(own).sort();
    const isFile = (arg: string) => /^[\w/]+(\.\w+)$/.test(arg);
    const placed = args.map((arg, i) =>
      /^--(out|spec)$/.test(args[i - 1] ?? '') && isFile(arg) ? join(own, arg) : arg,
    );
    expect(await run(...placed)).toBe(code);
    expect(warned.join('\n')).toContain(why);
    expect(said).toEqual([]);
    expect(readdirSync(own).sort()).toEqual(before);
  });

  it('leaves nothing where the file cannot be renamed', async () => {
    const own = mkdtempSync(join(folder, 'long-'));
    const name = `${'long'.repeat(80)}.svg`;
    expect(await run('--address', 'actor=turkey', '--out', join(own, name))).toBe(2);
    expect(warned.join()).toContain('cannot be written');
    expect(readdirSync(own)).toEqual([]);
  });

  it('takes its options from the command line, and prints what it made', async () => {
    const out = inFolder('program.svg');
    const print = vi.spyOn(console, 'log').mockImplementation(() => {});
    const before = process.argv;
    process.argv = ['node', 'figure', '--address', 'actor=turkey', '--out', out];
    try {
      await import('#scripts/commands/figure.ts');
      expect(print.mock.calls.join()).toContain(out);
    } finally {
      process.argv = before;
      print.mockRestore();
    }
    expect(isSame('program.svg', fromApp('actor=turkey').svg)).toBe(true);
  });

  it('is a program that fails with 2, and says why among the errors', () => {
    const failed = spawnSync(process.execPath, ['scripts/run.mjs', 'figure', '--out', inFolder('fig.bmp')], {
      encoding: 'utf8',
    });
    expect([failed.status, failed.stdout]).toEqual([2, '']);
    expect(failed.stderr).toContain('.png, .svg or .pdf');
  });
});

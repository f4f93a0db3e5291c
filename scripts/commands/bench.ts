/**
 * `npm run bench`: the app against a bare cytoscape page with the same graph, in turn, A B A B, in one run, with the
 * processor as it is and four times slower. Prints medians, spreads and paired ratios; all figures go to
 * test-results/bench.json. `--rounds 5`, `--slowdowns 1,4`, `--data mosul-2016`, `--keep-build`; with
 * `--generated 300x1000,1000x3000` (actors x statements) on generated datasets instead; with
 * `--own gexf:1000x3000,csv:5000x20000` files of such datasets are dropped on the app, without a page beside it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import type { BundledDataset } from '#dataset/bundled.ts';
import { firstDatasetId } from '#dataset/firstDataset.ts';
import { answerTimes } from '#scripts/bench/answerTimes.ts';
import type { BenchedView } from '#scripts/bench/benchedView.ts';
import { generatedBundle } from '#scripts/bench/generatedDataset.ts';
import {
  filesUntilUsable,
  type Kind,
  longestTask,
  measureActs,
  measureHeap,
  measureLoad,
  measureMotion,
  measurePng,
  median,
  type OpenPage,
  openPage,
} from '#scripts/bench/measures.ts';
import { measureOwnFile, ownFile } from '#scripts/bench/ownFiles.ts';
import { buildPages, buildWithStandIn, type Pages, serve, standInFor } from '#scripts/bench/pages.ts';
import { measureViews } from '#scripts/bench/viewMeasures.ts';
import { launchOptions, rememberedBrowser } from '#scripts/browser.mjs';
import { readBundle } from '#scripts/build/bundledDatasets.ts';

const root = join(import.meta.dirname, '../..');
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    slowdowns: { type: 'string', default: '1,4' },
    data: { type: 'string', default: firstDatasetId },
    'keep-build': { type: 'boolean', default: false },
    generated: { type: 'string' },
    own: { type: 'string' },
  },
});

/** One round of one page: a number for each thing measured. */
type Round = Readonly<Record<string, number>>;

/** What is measured: the app as built, at an address, beside a bare page of the same dataset. */
interface Subject {
  readonly title: string;
  readonly bundle: BundledDataset;
  /** Builds the app; returns its folder. */
  readonly build: () => Promise<string>;
  /** The dataset as the address names it. */
  readonly id: string;
}

async function bundledSubject(id: string): Promise<Subject> {
  const bundle = await readBundle(id);
  return {
    title: bundle.dataset.title,
    bundle,
    id,
    build: async () => {
      if (!options['keep-build']) await build({ root, logLevel: 'warn' });
      return join(root, 'dist');
    },
  };
}

async function generatedSubject(size: string): Promise<Subject> {
  const [actors = 0, statements = 0] = size.split('x').map(Number);
  const bundle = await generatedBundle({ actors, statements, seed: 1 });
  const title = `${actors} actors, ${statements} statements, generated`;
  return { title, bundle, id: standInFor, build: () => buildWithStandIn(bundle) };
}

async function round(open: OpenPage, view: BenchedView): Promise<Round> {
  const { picture, usable, shift } = await measureLoad(open);
  const found: Record<string, number> = { 'first picture': picture, usable, 'layout shift': shift };
  found['heap, MB'] = await measureHeap(open);
  for (const [act, { painted, work }] of await measureActs(open, view)) {
    found[act] = painted;
    found[`${act}, work`] = work;
  }
  for (const motion of ['zoom', 'pan'] as const) {
    const frames = await measureMotion(open, motion);
    found[`${motion}, frame`] = frames.median;
    found[`${motion}, frame p95`] = frames.p95;
  }
  found['longest task after 1 s'] = await longestTask(open);
  if (open.kind === 'ours') {
    found['PNG, warm'] = await measurePng(open);
    Object.assign(found, await measureViews(open, view));
  }
  return found;
}

function addressOf(kind: Kind, id: string, pages: Pages): string {
  return kind === 'ours' ? `${pages.ours}?data=${id}` : pages.bare;
}

/** Packed bytes that each page needs until it answers. */
async function bytesOf(browser: Browser, { id }: Subject, pages: Pages): Promise<Record<Kind, number>> {
  const open = await openPage(browser, 'ours', addressOf('ours', id, pages), 1);
  const files = await filesUntilUsable(open);
  await open.page.context().close();
  return { ours: await pages.packedOurs(files), bare: pages.packedBare };
}

/** The rounds of both pages at one speed of the processor, in turn. */
async function rounds(browser: Browser, { id }: Subject, pages: Pages, slowdown: number) {
  const done: Record<Kind, Round[]> = { ours: [], bare: [] };
  for (let i = 0; i < Number(options.rounds); i += 1) {
    for (const kind of ['ours', 'bare'] as const) {
      const open = await openPage(browser, kind, addressOf(kind, id, pages), slowdown);
      done[kind].push(await round(open, pages.view));
      await open.page.context().close();
    }
    console.error(`${slowdown}×: round ${i + 1} of ${options.rounds}`);
  }
  return done;
}

const short = (value: number) =>
  Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
const spread = (values: readonly number[]) =>
  `${short(median(values))} (${short(Math.min(...values))}–${short(Math.max(...values))})`;

/** Prints what was measured at one speed of the processor as a table. */
function printTable(slowdown: string, { ours, bare }: Readonly<Record<Kind, readonly Round[]>>): void {
  console.log(`\n| processor ${slowdown} | ours, ms | bare, ms | ours : bare |\n| --- | --- | --- | --- |`);
  for (const name of Object.keys(ours[0] ?? {})) {
    const [mine, theirs] = [ours, bare].map((rounds) =>
      rounds.map((one) => one[name]).filter((value) => value !== undefined),
    ) as [number[], number[]];
    const ratios = mine.map((value, i) => value / (theirs[i] ?? Number.NaN)).filter(Number.isFinite);
    const cells = [
      spread(mine),
      theirs.length > 0 ? spread(theirs) : '–',
      ratios.length > 0 ? spread(ratios) : '–',
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}

// What runs this script has set it to development, which would build a slower app than the one that ships.
process.env.NODE_ENV = 'production';

/** Drops each file on the app, and prints what that costs. */
async function ownFiles(browser: Browser, wishes: readonly string[]): Promise<void> {
  if (!options['keep-build']) await build({ root, logLevel: 'warn' });
  const { url, server } = await serve(join(root, 'dist'));
  for (const wish of wishes) {
    const file = ownFile(wish);
    const rounds: Round[] = [];
    for (let i = 0; i < Number(options.rounds); i += 1) rounds.push(await measureOwnFile(browser, url, file));
    console.log(`\n| ${wish}, ${(file.bytes.length / 1e6).toFixed(1)} MB | |\n| --- | --- |`);
    for (const name of Object.keys(rounds[0] ?? {}))
      console.log(`| ${name} | ${spread(rounds.flatMap((one) => one[name] ?? []))} |`);
  }
  await server.close();
}

const subjects = options.own
  ? []
  : options.generated
    ? await Promise.all(options.generated.split(',').map(generatedSubject))
    : [await bundledSubject(options.data)];
const browser = await chromium.launch(launchOptions(rememberedBrowser()));
const all: Record<string, unknown> = {};
try {
  if (options.own) await ownFiles(browser, options.own.split(','));
  for (const subject of subjects) {
    const pages = await buildPages(subject.bundle, await subject.build());
    const bytes = await bytesOf(browser, subject, pages);
    const results: Record<string, Record<Kind, Round[]>> = {};
    for (const slowdown of options.slowdowns.split(',').map(Number))
      results[`${slowdown}×`] = await rounds(browser, subject, pages, slowdown);
    await pages.close();
    console.log(`\n## ${subject.title}`);
    console.log(`\nPacked bytes until the page answers: ours ${bytes.ours}, bare ${bytes.bare}`);
    for (const [slowdown, result] of Object.entries(results)) printTable(slowdown, result);
    console.log('\n| worked out without a screen | ms |\n| --- | --- |');
    for (const [name, time] of answerTimes(subject.bundle)) console.log(`| ${name} | ${time.toFixed(0)} |`);
    all[subject.title] = { bytes, results };
  }
} finally {
  await browser.close();
}
mkdirSync(join(root, 'test-results'), { recursive: true });
writeFileSync(join(root, 'test-results', 'bench.json'), JSON.stringify(all, null, 1));
